import { describe, expect, it } from '@jest/globals';
import { amongWords, placeWords, shareWords, standingWords } from './words.js';

const standing = { compaRatio: 1.1, position: 0.75, words: 'in the band', currency: 'GBP', rung: { title: 'Senior PM' } };

describe('pay in words', () => {
  it('says where an amount stands', () => {
    expect(standingWords(standing)).toBe('Compa-ratio 1.10; 75 % of the way up the band; in the band');
    expect(standingWords({ ...standing, position: 1.2, words: 'above the band' })).toBe('Compa-ratio 1.10; above the band');
    expect(standingWords({ ...standing, compaRatio: null, position: null, words: null })).toBe('No band in GBP for Senior PM');
  });

  it('says where it would stand among others, from five on', () => {
    expect(amongWords({ people: 6, median: 1, difference: -0.054 }, 'Senior PM')).toBe('6 others at Senior PM have a compa-ratio of 1.00 in the middle. The proposal would stand 0.05 below the middle.');
    expect(amongWords({ people: 5, median: 1, difference: 0 }, 'Senior PM')).toContain('at the middle.');
    expect(amongWords({ people: null, median: null, difference: null }, 'Senior PM')).toContain('Fewer than five');
  });

  it('says where and how much of full time', () => {
    expect([placeWords('Leeds', 0.9), placeWords('Leeds', null), placeWords(null, null)]).toEqual(['Works in Leeds: the bands × 0.9.', 'Works in Leeds, which has no factor: the bands hold as they are.', 'No place is recorded: the bands hold as they are.']);
    expect([shareWords(100), shareWords(80)]).toEqual(['', 'Works 80 % of full time: amounts are full time, the cost is by that share.']);
  });
});
