import { describe, expect, it } from '@jest/globals';
import { payEntries } from './pay.mapper.js';
import type { PayRow } from './pay.repository.js';
import { payErrors } from './pay-rules.js';

const TODAY = '2027-03-14';
const row = (id: string, effectiveFrom: string): PayRow => ({ id, amount: '90000.00', currency: 'GBP', effectiveFrom, recordedBy: { id: 'p', name: 'Pay' }, recordedOn: TODAY });

describe('pay', () => {
  it('stands as the latest effective entry, and of one day as the one written last', () => {
    const entries = payEntries([row('next', '2027-04-01'), row('right', '2027-01-01'), row('typo', '2027-01-01'), row('old', '2025-01-01')], TODAY);
    expect(entries.map(({ id, state }) => [id, state])).toEqual([['next', 'planned'], ['right', 'present'], ['typo', 'corrected'], ['old', 'past']]);
    expect(payEntries([row('next', '2027-04-01')], TODAY).map(({ state }) => state)).toEqual(['planned']);
  });

  it.each([
    ['an amount in bounds', { amount: '1000000000' }, []],
    ['an amount too large', { amount: '1000000000.01' }, ['amount']],
    ['a currency that is none', { currency: 'ZZZ' }, ['currency']],
    ['no currency', { currency: '' }, ['currency']],
    ['a day long ago', { effectiveFrom: '1949-12-31' }, ['effectiveFrom']],
    ['a day far ahead', { effectiveFrom: '9999-12-31' }, ['effectiveFrom']],
  ])('%s', (_, given, fields) => {
    expect(payErrors({ amount: '90000', currency: 'GBP', effectiveFrom: TODAY, ...given }, TODAY).map(({ field }) => field)).toEqual(fields);
  });
});
