import { describe, expect, it } from '@jest/globals';
import { type Amounts, wayTo } from './find-way.js';

/** Items with the words are spread evenly over five years and over 100,000 people, each with fifty items. */
const spread = (withWords: number, below: number): Amounts => ({ items: 5_000_000, withWords, recentWithWords: withWords / 20, below, everyone: 100_000 });

describe('the way to the newest items', () => {
  it.each([[1, 5_000], [1_000, 5_000], [1_000, 100_000], [4_000, 5_000]])('is by the words, where they stand in %s items', (withWords, below) => {
    expect(wayTo(41, spread(withWords, below), true)).toEqual({ by: 'words', within: [] });
  });

  it.each([[2_500_000, 5_000], [2_500_000, 100_000], [100_000, 100_000]])('is down the calendar, where they stand in %s of five million items, for %s people', (withWords, below) => {
    expect(wayTo(41, spread(withWords, below), true)).toEqual({ by: 'day' });
  });

  it('is person by person, where the words stand in many items and few of those are theirs, and wider where that was not enough', () => {
    expect(wayTo(41, spread(100_000, 5_000), true)).toEqual({ by: 'people', within: [31, 186] });
    expect(wayTo(41, spread(100_000, 400), true)).toMatchObject({ by: 'people' });
  });

  it('is among the newest of all who have the words, where those are fewer', () => {
    expect(wayTo(41, spread(30_000, 5_000), true)).toEqual({ by: 'words', within: [101] });
  });

  it('leaves out nothing of what is newest, where only older work is asked for', () => {
    expect(wayTo(41, spread(100_000, 5_000), false)).toEqual({ by: 'day' });
    expect(wayTo(41, spread(20_000, 5_000), false)).toEqual({ by: 'words', within: [] });
  });

  it('is found where nothing is known', () => {
    expect(wayTo(41, { items: 0, withWords: 0, recentWithWords: 0, below: 0, everyone: 0 }, true)).toEqual({ by: 'words', within: [] });
  });
});
