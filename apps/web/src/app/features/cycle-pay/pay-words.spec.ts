import { describe, expect, it } from '@jest/globals';

import { aboutWords } from './pay-words';

describe('pay in words', () => {
  it('says from when, where and how much', () => {
    const pay = { state: 'promoted', location: 'Leeds', factorKnown: true, locationFactor: 0.9, workingShare: 80 } as const;
    expect(aboutWords(pay, '14 Mar 2027')).toBe('Promoted from 14 Mar 2027 on. Works in Leeds: the bands × 0.9. Works 80 % of full time: amounts are full time, the cost is by that share.');
    expect(aboutWords({ ...pay, state: 'not_funded', location: null, workingShare: 100 }, '')).toBe('Ready, not funded. No place is recorded: the bands hold as they are.');
  });
});
