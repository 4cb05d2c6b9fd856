import { describe, expect, it } from '@jest/globals';

import { levelPeriods } from './level-periods';

const level = (id: string, rung: string | null, effectiveFrom: string) => ({ id, rung, effectiveFrom, reason: `Because of ${id}` });
const today = '2027-03-14';

describe('levelPeriods', () => {
  const periods = levelPeriods([level('d', 'GPM', '2027-06-01'), level('c', 'SPM', '2026-03-14'), level('typo', 'PM', '2026-03-14'), level('a', 'PM', '2024-03-14')], today);

  it('ends each where the next begins, and says what is planned, present and past', () => {
    expect(periods.map(({ rung, from, to, standing }) => [rung, from, to, standing])).toEqual([
      ['GPM', '2027-06-01', null, 'planned'],
      ['SPM', '2026-03-14', '2027-06-01', 'present'],
      ['PM', '2024-03-14', '2026-03-14', 'past'],
    ]);
  });

  it('counts the days so far', () => {
    expect(periods.map(({ days }) => days)).toEqual([0, 365, 730]);
  });

  it('is empty where nothing was recorded', () => {
    expect(levelPeriods([], today)).toEqual([]);
  });
});
