import { describe, expect, it } from '@jest/globals';
import type { BarView } from '@nextrung/api-client';

import { missingSentence, pinnedSentence, signatureSentences } from './bar-words';

const [amara, callum, ingrid] = [{ id: 'a', name: 'Amara' }, { id: 'c', name: 'Callum' }, { id: 'i', name: 'Ingrid' }];
const bar: BarView = {
  id: 'b', revision: 1, targetRung: 'SPM', targetTitle: 'Senior PM', ladderVersion: 1, cells: [], approver: ingrid, author: callum, reason: '', writtenOn: '2027-03-01', missing: ['manager', 'approver'], signAs: null,
  signatures: [{ side: 'person', by: callum, for: null, on: '2027-03-01' }],
};

describe('an agreed bar in words', () => {
  it('says who signed as what, and in whose place', () => {
    expect(signatureSentences(bar, { person: callum, readerId: 'c' })).toEqual(['Signed by you as the person on 1 Mar 2027.']);
    expect(signatureSentences({ ...bar, signatures: [{ side: 'manager', by: ingrid, for: amara, on: '2027-03-02' }] }, { person: callum, readerId: 'c' })).toEqual(['Signed by Ingrid as the line manager, in the place of Amara on 2 Mar 2027.']);
  });

  it('says for whom it waits', () => {
    expect(missingSentence(bar, { person: callum, readerId: 'c' })).toBe('It waits for the line manager and Ingrid as the approver.');
    expect(missingSentence({ ...bar, signAs: 'manager' }, { person: callum, readerId: 'a' })).toBe('It waits for your signature, and for Ingrid as the approver.');
    expect(missingSentence({ ...bar, missing: ['person'], signAs: null }, { person: callum, readerId: 'a' })).toBe('It waits for Callum.');
    expect(missingSentence({ ...bar, missing: ['person'], signAs: 'person' }, { person: callum, readerId: 'c' })).toBe('It waits for your signature.');
    expect(missingSentence({ ...bar, missing: [] }, { person: callum, readerId: 'c' })).toBe('');
  });

  it('says which version of the ladder it stays on', () => {
    expect(pinnedSentence(bar, 1)).toBe('For Senior PM, on version 1 of the ladder.');
    expect(pinnedSentence(bar, 3)).toContain('Version 3 is in force by now; the bar stays on version 1');
  });
});
