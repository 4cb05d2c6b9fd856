import { describe, expect, it } from '@jest/globals';
import type { OwnAuditEntry } from '@nextrung/api-client';

import { actorWords, changeWords, columnWords, fieldWords, momentText, outcomeWords, ownWords, subjectWords } from './audit-words';

const amara = { id: 'p1', name: 'Amara' };
const field = { name: 'target_rung', before: null, after: null, digest: false, sealed: false };
const own: OwnAuditEntry = { id: 'e', at: '2027-03-14T09:05:07.123Z', operation: 'rating.give', words: 'Rate each indicator', actorKind: 'person', byMe: false, aboutMe: true, actor: amara, subject: null, network: null, outcome: 'done', byGrant: false };

describe('the words of the audit log', () => {
  it('say when, to the minute or the second', () => {
    expect(momentText(own.at)).toBe('14 Mar 2027, 09:05');
    expect(momentText(own.at, true)).toBe('14 Mar 2027, 09:05:07');
  });

  it('say who, also where nobody is known', () => {
    expect(actorWords({ actor: amara, actorKind: 'person' })).toBe('Amara');
    expect(actorWords({ actor: amara, actorKind: 'token' })).toBe('Amara, with a token');
    expect(actorWords({ actor: null, actorKind: 'person' })).toBe('someone who was erased');
    expect(actorWords({ actor: null, actorKind: 'visitor' })).toBe('somebody who was not signed in');
    expect(actorWords({ actor: null, actorKind: 'system' })).toBe('Nextrung itself');
    expect(subjectWords({ subject: null, aboutPerson: true })).toBe('someone who was erased');
    expect(subjectWords({ subject: null, aboutPerson: false })).toBe('–');
  });

  it('address the reader', () => {
    expect(ownWords(own)).toBe('Amara, about you');
    expect(ownWords({ ...own, actor: null, actorKind: 'visitor' })).toBe('Somebody who was not signed in, about you');
    expect(ownWords({ ...own, byMe: true })).toBe('You');
    expect(ownWords({ ...own, byMe: true, aboutMe: false, subject: amara })).toBe('You, about Amara');
  });

  it('say what changed, where that may be said', () => {
    expect(fieldWords({ ...field, after: 'SPM' })).toBe('SPM');
    expect(fieldWords({ ...field, before: 'PM', after: 'SPM' })).toBe('PM → SPM');
    expect(fieldWords({ ...field, before: 'PM' })).toBe('PM → nothing');
    expect(fieldWords({ ...field, digest: true })).toBe('changed (kept as a digest)');
    expect(fieldWords({ ...field, sealed: true })).toMatch(/^set \(a judgement/);
    expect([columnWords('target_rung'), changeWords('insert', 'evidence_items')]).toEqual(['Target rung', 'Added: evidence items']);
    expect([outcomeWords('done'), outcomeWords('wrong_password'), outcomeWords('too_late'), outcomeWords('withdrawn_items: 3')]).toEqual(['Done', 'Refused: wrong password', 'Refused: too late', 'Removed: withdrawn items, 3']);
  });
});
