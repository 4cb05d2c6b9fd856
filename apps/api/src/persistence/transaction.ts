import type { EntityManager } from 'typeorm';

/** An open tenant transaction. Only repositories look inside. */
export type Tx = EntityManager;
