import { describe, expect, it } from '@jest/globals';

import { aboutWords, amongWords, standingWords } from './pay-words';

const standing = { compaRatio: 1.1, position: 0.75, words: 'in the band', currency: 'GBP', rung: { rung: 'SPM', title: 'Senior PM' } };

describe('pay in words', () => {
  it('says where an amount stands', () => {
    expect(standingWords(standing)).toBe('Compa-ratio 1.10; 75 % of the way up the band; in the band');
    expect(standingWords({ ...standing, position: 1.2, words: 'above the band' })).toBe('Compa-ratio 1.10; above the band');
    expect(standingWords({ ...standing, compaRatio: null, position: null, words: null })).toBe('No band in GBP for Senior PM');
  });

  it('says from when, where and how much', () => {
    const pay = { state: 'promoted', location: 'Leeds', factorKnown: true, locationFactor: 0.9, workingShare: 80 } as const;
    expect(aboutWords(pay, '14 Mar 2027')).toBe('Promoted from 14 Mar 2027 on. Works in Leeds: the bands × 0.9. Works 80 % of full time: amounts are full time, the cost is by that share.');
    expect(aboutWords({ ...pay, state: 'not_funded', location: null, workingShare: 100 }, '')).toBe('Ready, not funded. No place is recorded: the bands hold as they are.');
  });

  it('says where it would stand among others, from five on', () => {
    expect(amongWords({ people: 6, median: 1, difference: -0.054 }, 'Senior PM')).toBe('6 others at Senior PM have a compa-ratio of 1.00 in the middle. The proposal would stand 0.05 below the middle.');
    expect(amongWords({ people: 5, median: 1, difference: 0 }, 'Senior PM')).toContain('at the middle.');
    expect(amongWords({ people: null, median: null, difference: null }, 'Senior PM')).toContain('Fewer than five');
  });
});
