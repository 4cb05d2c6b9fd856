import { describe, expect, it } from '@jest/globals';
import { type Amounts, wayTo } from './find-way.js';

const ITEMS = 5_000_000;
const spread = (withWords: number, share: number): Amounts => ({ items: ITEMS, withWords, recentWithWords: withWords / 20, share });

describe('the way to the newest items', () => {
  it.each([[1, 0.05], [1_000, 0.05], [1_000, 1], [4_000, 0.003]])('is by the words, where they stand in %s items', (withWords, share) => {
    expect(wayTo(61, spread(withWords, share), true)).toEqual({ by: 'words', days: null });
  });

  it.each([[2_500_000, 0.05], [2_500_000, 1], [100_000, 1]])('is down the calendar, where they stand in %s items of five million, for %s of the people', (withWords, share) => {
    expect(wayTo(61, spread(withWords, share), true)).toEqual({ by: 'day' });
  });

  it('is among the newest first, where the words stand in many items and few of those are of the people asked for', () => {
    const way = wayTo(61, spread(100_000, 0.05), true);
    expect(way).toMatchObject({ by: 'words' });
    expect('days' in way && way.days).toBeGreaterThan(30);
    expect('days' in way && way.days).toBeLessThan(92);
  });

  it('leaves out what is newest, where older work is asked for', () => {
    expect(wayTo(61, spread(100_000, 0.05), false)).toEqual({ by: 'day' });
    expect(wayTo(61, spread(20_000, 0.05), false)).toEqual({ by: 'words', days: null });
  });

  it('is found where nothing is known', () => {
    expect(wayTo(61, { items: 0, withWords: 0, recentWithWords: 0, share: 1 }, true)).toEqual({ by: 'words', days: null });
  });
});
