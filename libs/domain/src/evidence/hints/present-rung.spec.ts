import { describe, expect, it } from '@jest/globals';
import { presentRung } from './present-rung.js';
import { written } from './testing/written.js';

const PRESENT = [
  'Writes clear user stories with acceptance criteria that engineers can estimate.',
  'Runs customer interviews and summarises what they learned for the squad.',
  'Prioritises the backlog of one feature with a simple scoring method.',
  'Tracks weekly feature metrics on a dashboard and explains changes.',
];
const CHOSEN = ['Sets the strategy of a product line and aligns several squads behind it.'];
const asked = (happened: string, chosen = CHOSEN) => presentRung(written({ happened }, { chosen, present: PRESENT }));

describe('work of the present rung', () => {
  it.each([
    'Wrote clear user stories with acceptance criteria for the engineers.',
    'I wrote user stories and their acceptance criteria, which the engineers could estimate.',
    'Acceptance criteria: clear user stories that engineers estimate.',
    'Ran customer interviews and summarised what was learned for the squad.',
    'Customer interviews run; summaries of what I learned went to the squad.',
    'I run interviews with customers and summarise the learning for my squad.',
    'Prioritised the backlog of the search feature with a scoring method.',
    'A simple scoring method for the backlog of one feature.',
    'Used a method for scoring and prioritising the feature backlog.',
    'Tracked weekly metrics of the feature on a dashboard.',
    'A weekly dashboard that tracks feature metrics and explains the changes.',
    'Explained changes of the metrics weekly, tracked on the dashboard.',
  ])('is said with the words of its indicator: “%s”', (happened) => {
    const [hint] = asked(happened);
    expect(hint?.reason).toMatch(/^This reads like what your present rung asks for already: “.+\.” Say what went beyond it\.$/);
    expect(happened.slice(hint?.from, hint?.to)).toMatch(/^\p{L}{3,}$/u);
  });

  it.each([
    'Set the strategy of the returns product line and aligned three squads behind it.',
    'Wrote user stories.',
    'Talked to customers.',
    'The backlog was long.',
    'Agreed on one metric with finance.',
    'Chose to stop the loyalty card and told the board why.',
    'Customer interviews led me to a new strategy for the product line, and squads aligned behind it.',
    'A dashboard for the board.',
    'Made one plan out of four for the squads.',
    'Hired two product managers.',
    'Negotiated the contract with the largest carrier.',
    '',
  ])('is not suspected: “%s”', (happened) => {
    expect(asked(happened)).toEqual([]);
  });

  it('is compared with what is chosen: nothing without an indicator, nothing where the chosen one says the same', () => {
    const text = 'Wrote clear user stories with acceptance criteria for the engineers.';
    expect(asked(text, [])).toEqual([]);
    expect(asked(text, PRESENT.slice(0, 1))).toEqual([]);
  });
});
