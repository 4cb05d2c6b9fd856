import { describe, expect, it } from '@jest/globals';
import { bareNumber } from './bare-number.js';
import { written } from './testing/written.js';

const asked = (result: string): string[] => bareNumber(written({ result })).map(({ from, to, reason }) => `${result.slice(from, to)}: ${reason.includes('compared') ? 'baseline' : 'period'}`);

describe('a number of change', () => {
  it.each([
    ['Increased sign-ups by 12 %', '12 %'],
    ['Reduced handling time to 4 minutes', '4'],
    ['We cut churn by 3 percentage points in Q2 2026', '3 percentage points'],
    ['Conversion rose to 44%', '44%'],
    ['Revenue grew by €40k', '€40k'],
    ['Support tickets fell by about 200', '200'],
    ['The change saved up to 30 hours', null],
    ['Sign-ups improved by 2x', '2x'],
    ['30 % fewer calls since March', '30 %'],
    ['Activation went up. It increased by 9 % overall.', '9 %'],
    ['Raised the share of orders without a call to 71 percent', '71 percent'],
    ['Shortened the first reply to under 2 hours', '2'],
    ['12 % more merchants finish the form', '12 %'],
    ['Boosted weekly use by 15 points', '15 points'],
    ['Sign-ups increased by 12 % and it was a relief for the whole team', '12 %'],
    ['Cut calls from depots by 30 %', '30 %'],
  ])('without the one before is asked for it: “%s”', (result, figure) => {
    expect(asked(result)).toEqual(figure === null ? [] : [`${figure}: baseline`]);
  });

  it.each([
    'Conversion rose from 41 % to 44 %',
    'Reduced handling time from 9 to 4 minutes',
    'Churn fell by 3 points against the control group',
    'Sign-ups grew by 12 %, compared with the old form',
    'First replies improved to 2 hours; before, it was slow',
    'Revenue rose to 40k instead of 30k',
    'Activation 31 → 44, which raised it by 13 points',
    'Returns dropped to 5 %. The baseline was 9 %.',
    'Calls fell to 200 versus 300',
    'Sign-ups grew to 900, up on the old form',
    'Errors were cut to 12, previously 90',
    'Orders increased by 8 % than the depot that kept the old one, against which I measured',
  ])('with one before and no time is asked for its period: “%s”', (result) => {
    expect(asked(result)).toMatchObject([expect.stringMatching(/: period$/)]);
  });

  it.each([
    'Conversion rose from 41 % to 44 % in Q2 2026',
    'Reduced handling time from 9 to 4 minutes within six weeks',
    'Churn fell by 3 points against the control group, measured monthly',
    'Interviewed 12 customers and 3 carriers',
    'Spent 20 % of my time on hiring',
    '80 % of the team came to every session',
    'A team of 5 in 3 countries',
    'Moved to version 4.2 on 12 Oct',
    'The goal was to increase sign-ups by 12 %',
    'We want to cut churn by 3 %',
    'Finance asked us to reduce cost by 10 %',
    'The customer said “you cut my work by 50 %”',
    'See https://bi.example/increased-by-12%25',
    'Chaired 9 reviews, wrote 2 briefs',
    'Two of three pilots went on',
    'Handling time was 9 minutes in Q1 2026 and fell to 4 in Q2 2026',
    'Cut the wait from a day to 2 hours within a month',
    'Budget to grow by 10 people',
  ])('is left alone: “%s”', (result) => {
    expect(asked(result)).toEqual([]);
  });

  it('needs no baseline and no period in the words where the metric has them', () => {
    const texts = { result: 'Increased sign-ups by 12 %' };
    expect(bareNumber(written(texts, { metric: { before: '30', after: '42', period: 'Q2 2026' } }))).toEqual([]);
    expect(bareNumber(written(texts, { metric: { before: '30', after: '42', period: '' } }))).toMatchObject([{ reason: expect.stringContaining('period') }]);
    expect(bareNumber(written(texts, { metric: { before: '', after: '42', period: 'Q2 2026' } }))).toMatchObject([{ reason: expect.stringContaining('compared with what') }]);
  });
});
