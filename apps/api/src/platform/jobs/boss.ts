import { PgBoss, type ConstructorOptions } from 'pg-boss';
import { JOBS_SCHEMA } from '../../persistence/tenancy.js';
import type { Tx } from '../../persistence/transaction.js';

/** What the server's role may not do, or nobody reads. Tables, indexes and queues are made by migrations. */
const SHARED: ConstructorOptions = {
  schema: JOBS_SCHEMA,
  migrate: false,
  createSchema: false,
  reindex: false,
  persistQueueStats: false,
  persistWarnings: false,
  registerInstance: false,
  openTelemetry: { enabled: false },
};

/** Takes and does jobs, on two connections of its own, as the server's role. */
export const workingBoss = (databaseUrl: string, options: ConstructorOptions = {}): PgBoss =>
  new PgBoss({ ...SHARED, connectionString: databaseUrl, application_name: 'nextrung jobs', max: 2, connectionTimeoutMillis: 10_000, ...options });

/** Sends only, and every statement of it inside the caller's transaction; so it needs neither a start nor a stop. */
export function sendingBoss(tx: Tx): PgBoss {
  const runner = tx.queryRunner;
  if (!runner?.isTransactionActive) throw new Error('A job is sent inside a transaction.');
  return new PgBoss({
    ...SHARED,
    db: { executeSql: async (text, values) => ({ rows: (await runner.query(text, values, true)).records }) },
  });
}
