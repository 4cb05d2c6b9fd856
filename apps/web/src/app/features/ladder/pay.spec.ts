import { describe, expect, it } from '@jest/globals';
import type { CompensationView, LadderView } from '@nextrung/api-client';

import { aboutPay, payWords } from './pay';

const pay: CompensationView = { min: 100_000, max: 150_000, midpoint: 125_000, maxIsSoft: false, highlyVariable: false };

describe('what a rung pays', () => {
  it('is a range, multiplied for a place', () => {
    expect(payWords(pay, 'USD')).toBe('US$100,000 to US$150,000');
    expect(payWords(pay, 'EUR', 0.8)).toBe('€80,000 to €120,000');
    expect([payWords(null, 'USD'), payWords(pay, '')]).toEqual([null, null]);
  });

  it('says what a soft top means, and that it varies', () => {
    expect(payWords({ ...pay, maxIsSoft: true, highlyVariable: true }, 'USD')).toBe('US$100,000 to US$150,000 (soft top: some stand at or above band top; highly variable)');
  });

  it('says what the amounts are and for which place', () => {
    const ladder = { rungs: [{ compensation: pay }], compensationBasis: 'base_and bonus', market: 'London' } as unknown as LadderView;
    expect(aboutPay(ladder, null)).toBe('Compensation is base and bonus, a year, London.');
    expect(aboutPay(ladder, { location: 'Leeds', factor: 0.8 })).toBe('Compensation is base and bonus, a year, London. Shown for Leeds: the ladder’s amounts × 0.8.');
    expect(aboutPay({ ...ladder, rungs: [] }, null)).toBe('');
  });
});
