import { describe, expect, it } from '@jest/globals';
import type { WaiverView } from '@nextrung/api-client';

import { byStanding, decisionSentence } from './waiver-words';

const proposed: WaiverView = {
  id: 'w', indicator: 'SPM.S2', text: '', competencyName: 'Strategy', reason: 'There is no pricing in this product.', state: 'proposed', proposedBy: { id: 'm', name: 'Mo' }, proposedOn: '2027-01-02',
  decidedBy: null, decidedOn: null, decisionNote: '', expiresOn: null, endedOn: null,
};
const decided = { decidedBy: { id: 's', name: 'Sam' }, decidedOn: '2027-01-10' };

describe('a waiver in words', () => {
  it('says who signed and when it applies again', () => {
    expect(decisionSentence(proposed)).toBe('');
    expect(decisionSentence({ ...proposed, ...decided, state: 'signed', expiresOn: '2028-01-10' })).toBe('Signed by Sam on 10 Jan 2027. Expires on 10 Jan 2028, then it applies again.');
    expect(decisionSentence({ ...proposed, ...decided, state: 'expired', expiresOn: '2028-01-10' })).toBe('Signed by Sam on 10 Jan 2027. Expired on 10 Jan 2028.');
  });

  it('says who refused, with their words, and what was taken back', () => {
    expect(decisionSentence({ ...proposed, ...decided, state: 'refused', decisionNote: 'Pricing starts in March.' })).toBe('Refused by Sam on 10 Jan 2027: Pricing starts in March.');
    expect(decisionSentence({ ...proposed, state: 'ended', endedOn: '2027-01-05' })).toBe('Ended on 5 Jan 2027.');
  });

  it('parts what holds or waits from what is over', () => {
    const states = ['proposed', 'signed', 'refused', 'ended', 'expired'] as const;
    const { present, past } = byStanding(states.map((state) => ({ ...proposed, state })));
    expect([present.map(({ state }) => state), past.map(({ state }) => state)]).toEqual([['proposed', 'signed'], ['refused', 'ended', 'expired']]);
  });
});
