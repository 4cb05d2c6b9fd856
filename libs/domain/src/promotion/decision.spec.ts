import { describe, expect, it } from '@jest/globals';
import { conflictOf, type ConflictFacts } from './conflicts.js';
import { decisionFindings, type DecisionDraft } from './decision.js';

const today = '2027-03-10';
const promotion: DecisionDraft = { outcome: 'promote', reason: 'All gates are met.', effectiveOn: '2027-04-01', conditions: [], ownerId: null, reviewOn: null };
const notYet: DecisionDraft = { outcome: 'not_yet', reason: 'Leadership is missing.', effectiveOn: null, conditions: [{ competency: 'leadership', text: 'Leads a team of two.' }], ownerId: 'o', reviewOn: '2027-09-10' };
const fields = (draft: DecisionDraft, needed = true): string[] => decisionFindings(draft, today, { needed }).map(({ field }) => field);

describe('a decision', () => {
  it.each([
    [promotion, []],
    [{ ...promotion, effectiveOn: null }, ['effectiveOn']],
    [{ ...promotion, effectiveOn: '2027-03-09' }, ['effectiveOn']],
    [{ ...promotion, effectiveOn: '2028-03-11' }, ['effectiveOn']],
    [{ ...promotion, reason: ' ', conditions: notYet.conditions, ownerId: 'o', reviewOn: '2027-09-10' }, ['reason', 'conditions', 'ownerId', 'reviewOn']],
    [notYet, []],
    [{ ...notYet, outcome: 'defer' as const, conditions: [], ownerId: null, reviewOn: null, effectiveOn: '2027-04-01' }, ['effectiveOn', 'conditions', 'ownerId', 'reviewOn']],
    [{ ...notYet, reviewOn: today }, ['reviewOn']],
  ])('%j is wrong at %j', (draft, wrong) => {
    expect(fields(draft)).toEqual(wrong);
  });

  it('promotes to a role that is needed only', () => {
    expect(fields(promotion, false)).toEqual(['outcome']);
    expect(fields(notYet, false)).toEqual([]);
  });
});

describe('a conflict of interest', () => {
  const none: ConflictFacts = { isSubject: false, isLineManager: false, confirmedEachOther: false, decidedBefore: false, declared: false };
  it('is the first rule that speaks against somebody', () => {
    expect(conflictOf(none)).toBeNull();
    expect(conflictOf({ ...none, declared: true })).toBe('own_word');
    expect(conflictOf({ ...none, declared: true, decidedBefore: true })).toBe('decided_before');
    expect(conflictOf({ ...none, declared: true, decidedBefore: true, confirmedEachOther: true })).toBe('mutual_corroboration');
    expect(conflictOf({ ...none, confirmedEachOther: true, isLineManager: true })).toBe('line_manager');
    expect(conflictOf({ isSubject: true, isLineManager: true, confirmedEachOther: true, decidedBefore: true, declared: true })).toBe('subject');
  });
});
