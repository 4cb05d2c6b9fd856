import { describe, expect, it } from '@jest/globals';

import { trendSeries } from './trend-series';

const series = [
  { on: '2026-10-25', rawIndex: 50 },
  { on: '2026-11-24', rawIndex: 60.04 },
];

describe('trendSeries', () => {
  it('draws nothing for less than two days', () => {
    expect(trendSeries({ kind: 'not_enough_history', months: null, earliest: null, latest: null, series: series.slice(1) })).toBeNull();
  });

  it('draws only what was where there is no pace', () => {
    expect(trendSeries({ kind: 'stalled', months: null, earliest: null, latest: null, series })?.ahead).toEqual([]);
  });

  it('leads from today to 100 at each pace that is known', () => {
    const drawn = trendSeries({ kind: 'eta', months: 4, earliest: 2, latest: null, series });
    expect(drawn?.ahead).toEqual([
      { name: 'median', points: [['2026-11-24', 60], ['2027-03-24', 100]] },
      { name: 'earliest', points: [['2026-11-24', 60], ['2027-01-23', 100]] },
    ]);
  });

  it('ends after two years, wherever the line is by then', () => {
    const [median] = trendSeries({ kind: 'over_two_years', months: 48, earliest: null, latest: null, series })?.ahead ?? [];
    expect(median?.points[1]).toEqual(['2028-11-13', 80]);
  });
});
