import { describe, expect, it } from '@jest/globals';

import { pathWords, trendValues, trendWords } from './row-words';

describe('a row in words', () => {
  it('says where someone is and goes', () => {
    const path = (rung: string | null, targetRung: string | null): string => pathWords({ rung, targetRung }, (id) => id.toLowerCase());
    expect([path('PM', 'SPM'), path(null, 'APM'), path('CPO', null), path(null, null)]).toEqual(['pm → spm', 'Aspiring → apm', 'cpo, top rung', 'No rung']);
  });

  it('says how the index moved, as far back as is known', () => {
    expect(trendWords({ trend: [null, null, 30, 32, 41] })).toBe('From 30 to 41 in 2 months');
    expect(trendWords({ trend: [40, 40] })).toBe('Unchanged at 40 in a month');
    expect(trendWords({ trend: [null, 40] })).toBe('No trend yet');
    expect(trendWords({ trend: [] })).toBe('No trend yet');
    expect(trendValues({ trend: [null, 0, 12] })).toEqual([0, 12]);
  });
});
