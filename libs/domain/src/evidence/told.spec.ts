import { describe, expect, it } from '@jest/globals';

import { type ItemTexts, toldIn } from './told.js';

const nothing = { situation: '', mandate: '', happened: '', contribution: '', result: '', counterfactual: '', decisionRecord: '', decidedOn: null, seenBy: '' };
const words = (day: string): string => `the day ${day}`;
const headings = (given: Partial<ItemTexts>): string[] => toldIn({ ...nothing, ...given }, words).map(({ heading }) => heading);

describe('what an item tells', () => {
  it('is nothing of what is empty', () => {
    expect(headings({})).toEqual([]);
  });

  it('calls what was done an action once there is a situation or a result beside it', () => {
    expect(headings({ happened: 'h' })).toEqual(['What happened']);
    expect(headings({ happened: 'h', situation: 's' })).toEqual(['Situation', 'Action']);
    expect(headings({ happened: 'h', result: 'r' })).toEqual(['Action', 'Result']);
  });

  it('says the day of a decision, and opens only what is an address', () => {
    expect(toldIn({ ...nothing, decisionRecord: 'https://wiki.example/4', decidedOn: '2026-02-01' }, words)).toEqual([{ heading: 'Decision record of the day 2026-02-01', text: 'https://wiki.example/4', isLink: true }]);
    expect(toldIn({ ...nothing, decisionRecord: 'javascript:alert(1)', seenBy: 'https://a.example' }, words).map(({ isLink }) => isLink)).toEqual([false, false]);
  });
});
