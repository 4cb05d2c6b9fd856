import { describe, expect, it } from '@jest/globals';
import { written } from './testing/written.js';
import { weWithoutI } from './we-without-i.js';

describe('“we” without “I”', () => {
  it.each([
    'We decided to move the launch.',
    'Here we agreed on one metric with finance.',
    'First we met every depot, then we wrote the plan.',
    'The plan was ours: we ran it for a quarter.',
    'As a squad we’ve reworked the flow.',
    'We talked to nine customers.',
    'When sales pushed back, we held the line.',
    'In spring we chose the smaller bet.',
    'Together with design we mapped the journey.',
    'What we changed: the order of the steps.',
    'Mostly it was a matter of how we prepared the council.',
    'Because we asked early, legal was on board.',
    'WE set the price.',
  ])('in one’s own part is asked about: “%s”', (contribution) => {
    const [hint] = weWithoutI(written({ contribution }));
    expect([hint?.field, hint && /^we/i.test(contribution.slice(hint.from, hint.to))]).toEqual(['contribution', true]);
  });

  it.each([
    'I decided to move the launch; we shipped it.',
    'We shipped it; my part was the plan.',
    'The plan was mine, and we followed it.',
    'Led the talks; we signed in May.',
    'Wrote the brief. Then we built it.',
    'Personally decided the scope, which we kept.',
    'We shipped it. They asked me to present it.',
    'The customer said “we love it”.',
    'Sales wrote: "we need this".',
    'Chose the smaller bet and told the board why.',
    'I’ve done the research that we used.',
    'Wednesday was the day of the decision.',
    'The US team went first.',
    '',
  ])('is left alone: “%s”', (contribution) => {
    expect(weWithoutI(written({ contribution }))).toEqual([]);
  });

  it('is asked of what was done where one’s own part is empty, and not beside it', () => {
    expect(weWithoutI(written({ happened: 'We moved the launch.' }))).toMatchObject([{ field: 'happened', from: 0, to: 2 }]);
    expect(weWithoutI(written({ happened: 'We moved the launch.', contribution: 'I asked for it.' }))).toEqual([]);
  });
});
