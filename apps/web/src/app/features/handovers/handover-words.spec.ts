import { describe, expect, it } from '@jest/globals';
import type { HandoverView } from '@nextrung/api-client';

import { changeSentence, keptSentence, reachSentence } from './handover-words';

const [callum, amara, ingrid] = [{ id: 'c', name: 'Callum' }, { id: 'a', name: 'Amara' }, { id: 'i', name: 'Ingrid' }];
const line = { id: 'h', person: callum, giver: amara, taker: ingrid, onDay: '2027-03-01', calledOff: false };
const view = (change: Partial<HandoverView>): HandoverView => ({ ...line, as: 'taker', reach: 'open', keptNotes: null, ...change }) as HandoverView;

describe('a change of manager in words', () => {
  it('says who, from whom, to whom and when', () => {
    expect(changeSentence(line, 'a', '2027-02-01')).toBe('Callum’s manager changes from you to Ingrid on 1 Mar 2027.');
    expect(changeSentence(line, 'c', '2027-03-01')).toBe('Your manager changed from Amara to Ingrid on 1 Mar 2027.');
    expect(changeSentence({ ...line, giver: null }, 'i', '2027-03-02')).toBe('Callum’s manager changed from nobody to you on 1 Mar 2027.');
    expect(changeSentence({ ...line, calledOff: true }, 'a', '2027-02-01')).toBe('A planned change of Callum’s manager was called off.');
  });

  it('says whose eyes the list is seen with', () => {
    expect(reachSentence(view({ as: 'person' }))).toBe('This is what Ingrid sees of the role’s work from 1 Mar 2027.');
    expect(reachSentence(view({ reach: 'ahead' }))).toMatch(/^From 1 Mar 2027 you see what these are\./);
    expect(reachSentence(view({ as: 'giver', reach: 'past' }))).toMatch(/titles of what was there before 1 Mar 2027/);
  });

  it('counts kept notes for the one who has them, and for nobody else', () => {
    expect(keptSentence(view({ as: 'giver', keptNotes: 3 }))).toBe('3 notes stay with you, kept to yourself or shared with Callum only.');
    expect(keptSentence(view({ as: 'person' }))).toBe('Private notes do not pass on: what Amara kept to themselves, or between the two of you, stays there.');
    expect(keptSentence(view({ as: 'taker' }))).toBe('Private notes do not pass on: what Amara kept to themselves, or between the two of them, stays there.');
  });
});
