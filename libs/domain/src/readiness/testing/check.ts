import fc from 'fast-check';
import { runs } from './runs.js';

/** Tries a property on generated values. */
export function check<Values extends [unknown, ...unknown[]]>(property: fc.IProperty<Values>): void {
  fc.assert(property, { numRuns: runs });
}
