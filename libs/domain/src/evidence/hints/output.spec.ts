import { describe, expect, it } from '@jest/globals';
import { output } from './output.js';
import { written } from './testing/written.js';

describe('output or outcome', () => {
  it.each([
    ['Shipped the new onboarding', 'Shipped'],
    ['Launched self-service returns in the shop', 'Launched'],
    ['Released version 3 of the carrier API', 'Released'],
    ['Delivered the migration to the new ledger', 'Delivered'],
    ['Rolled out the planning screen to all depots', 'Rolled out'],
    ['Built a dashboard for support', 'Built'],
    ['Deployed the fraud model', 'Deployed'],
    ['We implemented single sign-on for the enterprise plan', 'implemented'],
    ['Published the API guidelines', 'Published'],
    ['Set up the weekly research panel', 'Set up'],
    ['Introduced a triage board', 'Introduced'],
    ['Redesigned the invoice page with two designers', 'Redesigned'],
    ['Last spring I rewrote the pricing page', 'rewrote'],
  ])('is asked of “%s”', (title, words) => {
    const [hint] = output(written({ title }));
    expect(hint && title.slice(hint.from, hint.to)).toBe(words);
  });

  it.each([
    'Shipped the new onboarding; 12 % more finish it',
    'Launched returns so that nobody has to call',
    'Cut the queue from nine days to four',
    'Built trust with the sales team',
    'Built a common alignment across three squads',
    'Interviewed twelve customers about returns',
    'Chose not to launch the loyalty card',
    'Decided what would be shipped in spring',
    'Released the carrier API, now used by nine carriers',
    'Rolled out planning to 40 depots',
    'Launched the plan that saved €40k',
    'Shipped a fix which let support close the backlog',
    'Delivered consistently on the quarterly plan',
    'Asked when the model is to be launched',
    'A customer wrote “you shipped it at last”',
    'Wrote down what we know about depot managers',
    '',
  ])('is not asked of “%s”', (title) => {
    expect(output(written({ title }))).toEqual([]);
  });

  it('is not asked where a result or a metric answers it, unless the result is output itself', () => {
    expect(output(written({ title: 'Shipped the new onboarding', result: 'Support hears of it no more' }))).toEqual([]);
    expect(output({ ...written({ title: 'Shipped the new onboarding' }), metric: { before: '', after: '', period: '' } })).toEqual([]);
    expect(output(written({ title: 'Onboarding', result: 'Launched in nine markets' }))).toMatchObject([{ field: 'result', from: 0, to: 8 }]);
  });
});
