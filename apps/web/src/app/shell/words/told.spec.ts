import { describe, expect, it } from '@jest/globals';

import { toldIn } from './told';

const nothing = { situation: '', mandate: '', happened: '', contribution: '', result: '', counterfactual: '', decisionRecord: '', decidedOn: null, seenBy: '' };
const headings = (given: Partial<Parameters<typeof toldIn>[0]>): string[] => toldIn({ ...nothing, ...given }).map(({ heading }) => heading);

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
    expect(toldIn({ ...nothing, decisionRecord: 'https://wiki.example/4', decidedOn: '2026-02-01' })).toEqual([{ heading: 'Decision record of 1 Feb 2026', text: 'https://wiki.example/4', isLink: true }]);
    expect(toldIn({ ...nothing, decisionRecord: 'javascript:alert(1)', seenBy: 'https://a.example' }).map(({ isLink }) => isLink)).toEqual([false, false]);
  });
});
