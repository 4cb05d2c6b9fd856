import { describe, expect, it } from '@jest/globals';

import { blankDecision, decisionErrors, decisionOf, keptDecision, nextMonth } from './decision-draft';

const today = '2026-12-24';
const blank = blankDecision(today, { id: 'a', name: 'Amara' });
const errors = (change: Partial<typeof blank>, needed = true): string[] => Object.keys(decisionErrors({ ...blank, ...change }, today, { needed }));

describe('a decision while it is written', () => {
  it('proposes the next month, half a year and whoever presents the case', () => {
    expect([nextMonth(today), nextMonth('2027-02-28')]).toEqual(['2027-01-01', '2027-03-01']);
    expect(blank).toMatchObject({ outcome: null, effectiveOn: '2027-01-01', reviewOn: '2027-06-24', owner: { id: 'a' } });
  });

  it('sends what belongs to its outcome, and nothing else that was typed', () => {
    const full = { ...blank, reason: ' All gates are met. ', conditions: [{ competency: 'data', text: ' A measure ' }] };
    expect(decisionOf({ ...full, outcome: 'promote' })).toEqual({ outcome: 'promote', funded: true, reason: 'All gates are met.', effectiveOn: '2027-01-01' });
    expect(decisionOf({ ...full, outcome: 'promote', funded: false })).toEqual({ outcome: 'promote', funded: false, reason: 'All gates are met.' });
    expect(decisionOf({ ...full, outcome: 'defer', funded: false })).toEqual({ outcome: 'defer', funded: true, reason: 'All gates are met.', conditions: [{ competency: 'data', text: 'A measure' }], ownerId: 'a', reviewOn: '2027-06-24' });
  });

  it('says at its fields what is missing', () => {
    const reason = 'All gates are met.';
    expect([errors({}), errors({ outcome: 'promote' }), errors({ outcome: 'promote', reason: 'Short' }), errors({ outcome: 'promote', reason, effectiveOn: '' }), errors({ outcome: 'promote', reason })]).toEqual([['outcome'], ['reason'], ['reason'], ['effectiveOn'], []]);
    expect([errors({ outcome: 'promote', reason }, false), errors({ outcome: 'promote', reason, funded: false })]).toEqual([['outcome'], []]);
    expect(errors({ outcome: 'not_yet', reason, owner: null, reviewOn: today })).toEqual(['conditions', 'ownerId', 'reviewOn']);
    expect(errors({ outcome: 'defer', reason, conditions: [{ competency: '', text: 'x' }] })).toEqual(['conditions.0.competency', 'conditions.0.text']);
  });

  it('takes from the browser what is a decision, and only that', () => {
    expect(keptDecision({ reason: 'Kept', conditions: [], outcome: 'defer' }, blank)).toMatchObject({ reason: 'Kept', outcome: 'defer', reviewOn: blank.reviewOn });
    expect([keptDecision(null, blank), keptDecision({ reason: 4 }, blank)]).toEqual([blank, blank]);
  });
});
