import { describe, expect, it } from '@jest/globals';
import { declaredGroups, type DeclaredSums } from './declared-groups.js';

const sums = (name: string | null, people: number, nominated = 0, decided = 0, promoted = 0, monthsInLevel = 19): DeclaredSums => ({ name, people, nominated, decided, promoted, monthsInLevel });
const shown = (...given: DeclaredSums[]): unknown[] => declaredGroups(given).map(({ name, people, nominated, decided, promoted, monthsInLevel }) => [name, people, nominated, decided, promoted, monthsInLevel]);

describe('groups that people declare to be of', () => {
  it('are shown from five people on, to the nearest five, with who said nothing behind them', () => {
    expect(shown(sums(null, 63), sums('Women', 18), sums('Men', 32))).toEqual([['Men', 30, null, null, null, 18], ['Women', 20, null, null, null, 18], ['Not said', 65, null, null, null, 18]]);
    expect(shown(sums('Yes', 12), sums('No', 31), sums('Another', 3), sums(null, 4))).toEqual([['No', 30, null, null, null, 18], ['Yes', 10, null, null, null, 18], ['Groups with fewer than five people, together', 5, null, null, null, null]]);
  });

  it('are not shown where a small one could be found by subtracting, or where everyone would be of one', () => {
    expect(shown(sums('Yes', 4), sums('No', 31), sums(null, 20))).toEqual([['No', 30, null, null, null, 18], ['Groups with fewer than five people, together', 25, null, null, null, null]]);
    expect(shown(sums('Yes', 2), sums('No', 31))).toEqual([]);
    expect(shown(sums('Yes', 30))).toEqual([]);
    expect(shown(sums('Yes', 7), sums('No', 1), sums(null, 9))).toEqual([]);
    expect(shown(sums('Yes', 3), sums(null, 4))).toEqual([]);
    expect(shown()).toEqual([]);
  });

  it('tell of one, among many others, neither when they come nor when they leave', () => {
    expect(shown(sums('Women', 19, 9, 9, 9), sums('Men', 31, 12, 12, 8))).toEqual(shown(sums('Women', 18, 8, 8, 8), sums('Men', 31, 12, 12, 8)));
  });

  it('have an outcome only where it is that of five, and not of all who have it', () => {
    expect(shown(sums('Women', 20, 12, 11, 6), sums('Men', 30, 15, 14, 9))).toEqual([['Men', 30, 15, 15, 10, 18], ['Women', 20, 10, 10, 5, 18]]);
    // Everybody who was nominated would be known to be a woman.
    expect(shown(sums('Women', 20, 7), sums('Men', 30))).toEqual([['Men', 30, null, null, null, 18], ['Women', 20, null, null, null, 18]]);
    // Two who are hidden beside seven who are not would be found by subtracting.
    expect(shown(sums('Women', 20, 7), sums('Men', 30, 2))).toEqual([['Men', 30, null, null, null, 18], ['Women', 20, null, null, null, 18]]);
    expect(shown(sums('Women', 20, 7), sums('Men', 30, 3), sums(null, 10, 3)).map((row) => (row as unknown[])[2])).toEqual([null, 5, null]);
  });

  it('have a middle of ten people and more, to half a year', () => {
    expect(shown(sums('Yes', 9), sums('No', 10, 0, 0, 0, 22)).map((row) => (row as unknown[])[5])).toEqual([24, null]);
  });
});
