import { describe, expect, it } from '@jest/globals';
import { written } from './testing/written.js';
import { unsupported } from './unsupported.js';

describe('praise', () => {
  it.each([
    ['This was a huge step for the team.', 'huge'],
    ['Led to significant improvement of the flow.', 'significant'],
    ['The launch was a great success.', 'great success'],
    ['Successfully launched the app.', 'Successfully'],
    ['The handover was seamless.', 'seamless'],
    ['Made a massive difference to support.', 'massive'],
    ['An outstanding workshop with sales.', 'outstanding'],
    ['It dramatically improved the way that depots plan.', 'dramatically'],
    ['A world-class research practice.', 'world-class'],
    ['Impressive feedback from the board.', 'Impressive'],
    ['The result was excellent.', 'excellent'],
    ['A game-changing idea.', 'game-changing'],
    ['Customers were extremely happy.', 'extremely'],
  ])('without anything to check is asked about: “%s”', (result, word) => {
    const [hint] = unsupported(written({ result }));
    expect(hint && result.slice(hint.from, hint.to)).toBe(word);
  });

  it.each([
    'A huge step: 9 of 10 depots plan with it.',
    'Significant improvement. Handling fell from 9 to 4 minutes.',
    'The difference was statistically significant.',
    'The change was not significant.',
    'Found no dramatic change in churn.',
    'Rounded to two significant digits.',
    'Excellent, because legal signed it in one round.',
    'Massive open online courses were our first market.',
    'Asked how significant the risk is.',
    'The customer called it “amazing work”.',
    'Impressive feedback: “the first tool that we did not have to explain”.',
    'Counted who had successfully signed in.',
    'An outstanding result, see https://wiki.example/retro.',
    'Chose the smaller bet and told the board why.',
    'Great Britain was the first market.',
    '',
  ])('is left alone: “%s”', (result) => {
    expect(unsupported(written({ result }))).toEqual([]);
  });
});
