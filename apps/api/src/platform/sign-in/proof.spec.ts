import { describe, expect, it } from '@jest/globals';
import { isFresh, isStrong } from './proof.js';

const at = Date.UTC(2027, 2, 14, 9);
const later = (minutes: number): Date => new Date(at + minutes * 60_000);

describe('what a session stands on', () => {
  it('is strong with more than a password, and never by saying nothing', () => {
    expect((['second_factor', 'company', 'demo'] as const).map((by) => isStrong({ by, at }))).toEqual([true, true, true]);
    expect([isStrong({ by: 'password', at }), isStrong(null), isStrong(undefined)]).toEqual([false, false, false]);
  });

  it('is fresh for ten minutes, and not before it was proved', () => {
    expect([0, 10, 10.1, -1].map((minutes) => isFresh({ by: 'password', at }, later(minutes)))).toEqual([true, true, false, false]);
    expect([isFresh(null, later(0)), isFresh(undefined, later(0))]).toEqual([false, false]);
  });
});
