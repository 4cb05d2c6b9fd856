import { type Level, levels } from './input-rules.js';

/** The claim that stands where two on one indicator came together: the lower; the one that was made, where only one was. */
export function lowerClaim(a: Level | null, b: Level | null): Level | null {
  if (a === null || b === null) return a ?? b;
  return levels.indexOf(a) <= levels.indexOf(b) ? a : b;
}
