import { describe, expect, it } from '@jest/globals';

import { amountText, isAmount, plainAmount } from './amount-text';

describe('amounts', () => {
  it('are written with their currency', () => {
    expect(amountText({ amount: '90000.00', currency: 'GBP' }, 'en-GB')).toBe('£90,000.00');
    expect(amountText({ amount: '1000000000.00', currency: 'JPY' }, 'en-GB')).toBe('JP¥1,000,000,000');
  });

  it('are read as people type them', () => {
    expect([' 90,000.50 ', '1 000 000', '90’000', '12,5', '90000'].map(plainAmount)).toEqual(['90000.50', '1000000', '90000', '12,5', '90000']);
    expect(['90000', '0.5', '12,5', '1.001', '-1', ''].map(isAmount)).toEqual([true, true, false, false, false, false]);
  });
});
