import { describe, expect, it } from '@jest/globals';
import { equityTables } from './equity-groups.js';
import type { EquitySums } from './equity.repository.js';

const sums = (key: string | null, people: number, promoted = 0, notYet = 0): EquitySums => ({ by: 'location', key, people, nominated: promoted + notYet, promoted, deferred: 0, notYet, monthsInLevel: 18 });
const locations = (...rows: EquitySums[]): unknown[] => equityTables(rows, (rung) => rung).find(({ by }) => by === 'location')?.groups.map(({ name, people, nominated, decided, promoted, monthsInLevel }) => [name, people, nominated, decided, promoted, monthsInLevel]) ?? [];

describe('groups of the equity view', () => {
  it('are shown from five people on, the smaller ones together and without a middle', () => {
    expect(locations(sums('Leeds', 30), sums('York', 2), sums(null, 4))).toEqual([['Leeds', 30, 0, null, null, 18], ['Groups with fewer than five people, together', 6, 0, null, null, null]]);
    expect(locations(sums('York', 2, 1, 1))).toEqual([['Groups with fewer than five people, together', 2, null, null, null, null]]);
  });

  it('tell decisions only where five were told, and hide another so that nobody subtracts', () => {
    expect(locations(sums('Leeds', 30, 9, 1), sums('York', 20, 3, 3), sums('Hull', 10, 1, 1))).toEqual([['Leeds', 30, 10, 10, 9, 18], ['York', 20, 6, null, null, 18], ['Hull', 10, 2, null, null, 18]]);
    expect(locations(sums('Leeds', 30, 9, 1), sums('York', 20))).toEqual([['Leeds', 30, 10, 10, 9, 18], ['York', 20, 0, null, null, 18]]);
  });

  it('call what is a code by its name', () => {
    const tables = equityTables([{ ...sums('full', 9), by: 'working_share' }, { ...sums('5', 9), by: 'tenure' }, { ...sums('SPM', 9), by: 'rung' }], () => 'Senior PM');
    expect(tables.flatMap(({ groups }) => groups.map(({ name }) => name))).toEqual(['Senior PM', 'Full time', '5 years and more']);
  });
});
