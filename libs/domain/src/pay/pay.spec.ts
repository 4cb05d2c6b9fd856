import { describe, expect, it } from '@jest/globals';
import { bandFindings, bandPosition, bandWords, compaRatio, costInYear, factorAt, fullYearCost, partOfYearLeft, payAmong, proposalWarnings, scaledBand } from './index.js';

const BAND = { min: 80_000, mid: 100_000, softTop: 115_000, max: 120_000 };

describe('bands', () => {
  it('place an amount, scaled to where somebody works', () => {
    expect([80_000, 100_000, 120_000, 70_000].map((amount) => bandPosition(amount, BAND, 1))).toEqual([0, 0.5, 1, -0.25]);
    expect([100_000, 90_000].map((amount) => compaRatio(amount, BAND, 1))).toEqual([1, 0.9]);
    expect([compaRatio(90_000, BAND, 0.9), bandPosition(90_000, BAND, 0.9)]).toEqual([1, 0.5]);
    expect([79_999, 80_000, 115_000, 115_001, 120_000, 120_001].map((amount) => bandWords(amount, BAND, 1))).toEqual(['below the band', 'in the band', 'in the band', 'above the soft top', 'above the soft top', 'above the band']);
    expect(scaledBand(BAND, 1.15)).toEqual({ min: 92_000, mid: 115_000, softTop: 132_250, max: 138_000 });
  });

  it('rise from bottom to top', () => {
    expect(bandFindings(BAND)).toEqual([]);
    expect(bandFindings({ ...BAND, mid: 70_000 }).map(({ field }) => field)).toEqual(['mid']);
    expect(bandFindings({ ...BAND, softTop: 90_000 }).map(({ field }) => field)).toEqual(['softTop']);
    expect(bandFindings({ min: 5, mid: 5, softTop: 5, max: 5 }).map(({ field }) => field)).toEqual(['max']);
    expect(bandFindings({ min: 0, mid: 0, softTop: 0, max: 5 }).map(({ field }) => field)).toEqual(['mid']);
  });

  it('find the factor of a place by its name', () => {
    const factors = [{ location: 'Leeds', factor: 0.9 }];
    expect([factorAt(factors, ' leeds '), factorAt(factors, 'York'), factorAt(factors, null)]).toEqual([factors[0], null, null]);
  });
});

describe('cost', () => {
  it('is counted by the days that are left, and by the working share', () => {
    expect([partOfYearLeft('2027-01-01'), partOfYearLeft('2027-12-31'), partOfYearLeft('2028-12-31')]).toEqual([1, 1 / 365, 1 / 366]);
    const change = { from: 90_000, to: 100_000, effectiveOn: '2027-07-02', workingShare: 80 };
    expect(fullYearCost(change)).toBe(8_000);
    // 183 of 365 days.
    expect(costInYear(change)).toBe(4_010.96);
    expect(costInYear({ ...change, to: 90_000 })).toBe(0);
  });
});

describe('among others', () => {
  it('is told from five on', () => {
    expect(payAmong(1, [0.9, 1, 1.1, 1.2])).toEqual({ people: null, median: null, difference: null });
    expect(payAmong(0.95, [1.2, 0.9, 1, 1.1, 0.8])).toEqual({ people: 5, median: 1, difference: -0.05 });
    expect(payAmong(1.1, [1, 0.9, 1.1, 0.8, 1.2, 1.3])).toEqual({ people: 6, median: 1.05, difference: 0.05 });
  });
});

describe('warnings', () => {
  const facts = { amount: 110_000, currency: 'GBP', present: { amount: 95_000, currency: 'GBP' }, band: BAND, factor: 1 };
  it.each([
    ['nothing', {}, []],
    ['the soft top', { amount: 115_000.01 }, ['This is above the soft top of the band. Say why in the reason.']],
    ['the top', { amount: 120_001 }, ['This is above the band of the new rung. Say why in the reason.']],
    ['the soft top of a cheaper place', { factor: 0.95 }, ['This is above the soft top of the band. Say why in the reason.']],
    ['the bottom, and less than before', { amount: 79_000 }, ['This is below the band of the new rung.', 'This is less than present pay.']],
    ['another currency', { present: { amount: 1, currency: 'EUR' } }, ['Present pay is in EUR. Nothing is converted, so the cost cannot be told.']],
    ['no pay and no band', { present: null, band: null }, ['There is no band in GBP for the new rung, so the position cannot be told.', 'No present pay is recorded, so the cost cannot be told.']],
  ])('%s', (_, given, expected) => {
    expect(proposalWarnings({ ...facts, ...given })).toEqual(expected);
  });
});
