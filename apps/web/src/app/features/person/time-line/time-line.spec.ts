import { describe, expect, it } from '@jest/globals';
import type { EvidenceItem } from '@nextrung/api-client';

import { episodeGroups, voicesText } from './episode-groups';
import { placeOf, timeWindow } from './time-window';

const today = '2027-03-14';

function item(id: string, startedOn: string, endedOn: string, given: Partial<EvidenceItem> = {}): EvidenceItem {
  return { id, startedOn, endedOn, ongoing: false, episode: id, episodeId: null, ratings: [], corroborations: [], ...given } as unknown as EvidenceItem;
}

describe('episodeGroups', () => {
  const checkout = { episode: 'Checkout', episodeId: 'e1' };
  const groups = episodeGroups(
    [
      item('alone', '2027-01-01', '2027-02-01'),
      item('begin', '2026-05-01', '2026-06-01', { ...checkout, ratings: [{}] as EvidenceItem['ratings'] }),
      item('on', '2026-09-01', '2027-01-15', { ...checkout, ongoing: true, corroborations: [{ counts: 'counts' }] as EvidenceItem['corroborations'] }),
    ],
    today,
  );

  it('joins the items of an initiative, and leaves one without an initiative by itself', () => {
    expect(groups.map(({ name, items }) => [name, items.map(({ id }) => id)])).toEqual([['Checkout', ['on', 'begin']], ['alone', ['alone']]]);
  });

  it('spans from the first day to the last, which is today while work goes on', () => {
    expect(groups[0]).toMatchObject({ startedOn: '2026-05-01', endedOn: today, ongoing: true, episodeId: 'e1' });
  });

  it('says who stands behind them', () => {
    expect(groups.map(voicesText)).toEqual(['1 rated, 1 confirmed by a colleague', 'no one has confirmed this yet']);
  });

  it('does not count a confirmation that does not count', () => {
    expect(episodeGroups([item('a', today, today, { corroborations: [{ counts: 'refused' }] as unknown as EvidenceItem['corroborations'] })], today)[0]?.confirmed).toBe(0);
  });
});

describe('timeWindow', () => {
  it('spans at least half a year, and at most what is asked for', () => {
    expect(timeWindow('2027-03-10', today).from).toBe('2026-09-15');
    expect(timeWindow('2020-01-01', today, 730).from).toBe('2025-03-14');
  });

  it('marks the beginnings of months, never more than eight or nine, with the year where it is new', () => {
    expect(timeWindow('2026-09-15', today).ticks.map(({ word }) => word)).toEqual(['Oct 2026', 'Nov', 'Dec', 'Jan 2027', 'Feb', 'Mar']);
    expect(timeWindow('2025-03-14', today, 730).ticks.map(({ word }) => word)).toEqual(['Apr 2025', 'Jul', 'Oct', 'Jan 2026', 'Apr', 'Jul', 'Oct', 'Jan 2027']);
    for (const first of ['2026-01-01', '2024-02-29', '2019-12-31', '1999-07-01']) {
      const { ticks } = timeWindow(first, today);
      expect(ticks.length).toBeGreaterThan(1);
      expect(ticks.length).toBeLessThan(10);
      expect(ticks.every(({ at }, index) => index === 0 || at > (ticks[index - 1]?.at ?? 100))).toBe(true);
    }
  });

  it('puts days in their place, and what lies outside at the edge', () => {
    const window = { from: '2026-03-14', to: today };
    expect([placeOf('2026-03-14', window), placeOf(today, window), placeOf('2010-01-01', window), placeOf('2030-01-01', window)]).toEqual([0, 100, 0, 100]);
    expect(placeOf('2026-09-13', window)).toBeCloseTo(50.14, 1);
  });
});
