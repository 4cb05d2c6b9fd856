import { dariusCase } from './darius-farrokh.js';
import { hanasCase } from './hana-kovarova.js';
import { leilasCase } from './leila-ghorbani.js';
import { nadiasCase } from './nadia-benhaddou.js';
import { sunnivasCase } from './sunniva-dahlgren.js';
import type { DemoCase } from './types.js';

export { demoCycles } from './cycles.js';
export type * from './types.js';

/** Promotion cases in different states, so that the way of one is seen from its beginning to its end. */
export const demoCases: readonly DemoCase[] = [leilasCase, hanasCase, dariusCase, sunnivasCase, nadiasCase];
