import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { move, type Refusal, type Result, unreachable } from '../kernel/index.js';
import { caseLifecycle, caseMoves, caseParts, caseStates, isCaseClosed, isPacketOpen, type CaseFacts, type CaseMove, type CasePart, type CaseState } from './case-lifecycle.js';

const clear: CaseFacts = {
  by: 'person', nominatedAs: 'presenter', conflicted: false, decidedBefore: false, hasPresenter: true, daysInReview: 0, packetProblems: 0, needDecided: true, hasPanel: false, eligible: 1, quorum: 1, submitted: 1, revealed: true, promoted: false, appealOpen: true,
};
const comesTo = (state: CaseState, action: CaseMove, facts: Partial<CaseFacts>): string => {
  const result = move(caseLifecycle, state, action, { ...clear, ...facts });
  return result.ok ? result.value : result.refusal.code;
};

/** Who may make a move anywhere, written down a second time. */
const MADE_BY: Readonly<Record<CaseMove, readonly CasePart[]>> = {
  draft: ['person', 'presenter'], submit: ['person', 'presenter'], return: ['presenter'], lock: ['presenter', 'person'], block: ['system'], unblock: ['system'], review: ['facilitator', 'system'], calibrate: ['facilitator'],
  decide: ['decider'], shelve: ['decider'], fund: ['decider'], deliver: ['presenter', 'decider'], acknowledge: ['person'], appeal: ['person'], dismiss: ['appeal_decider'], reopen: ['appeal_decider'], withdraw: ['person', 'presenter'],
};

describe('the life of a case', () => {
  it('has no state that nothing leads to, and one that nothing leads from', () => {
    expect(unreachable(caseLifecycle)).toEqual([]);
    expect(caseStates.filter((state) => !caseLifecycle.moves.some(({ from }) => from === state))).toEqual(['withdrawn']);
    expect(caseMoves.filter((action) => !caseLifecycle.moves.some((one) => one.action === action))).toEqual([]);
  });

  it('guards every move by who makes it', () => {
    const wrong = caseLifecycle.moves.flatMap(({ from, action }) => caseParts.filter((by) => (comesTo(from, action, { by }) === 'not_yours_to_do') === MADE_BY[action].includes(by)).map((by) => [from, action, by]));
    expect(wrong).toEqual([]);
  });

  it.each([
    ['manager_review', 'lock', { by: 'presenter', packetProblems: 1 }, 'packet_incomplete'],
    ['manager_review', 'lock', { by: 'person' }, 'manager_reviews_first'],
    ['manager_review', 'lock', { by: 'person', nominatedAs: 'person', daysInReview: 13 }, 'manager_reviews_first'],
    ['manager_review', 'lock', { by: 'person', nominatedAs: 'person', daysInReview: 14 }, 'locked'],
    ['manager_review', 'lock', { by: 'person', hasPresenter: false }, 'locked'],
    ['locked', 'block', { by: 'system' }, 'enough_eligible'],
    ['locked', 'block', { by: 'system', eligible: 0 }, 'blocked'],
    ['blocked', 'unblock', { by: 'system', eligible: 0 }, 'too_few_eligible'],
    ['locked', 'review', { by: 'facilitator' }, 'no_panel'],
    ['locked', 'review', { by: 'facilitator', hasPanel: true, needDecided: false }, 'need_first'],
    ['locked', 'review', { by: 'facilitator', hasPanel: true, quorum: 2 }, 'too_few_eligible'],
    ['locked', 'review', { by: 'facilitator', hasPanel: true }, 'independent_review'],
    ['independent_review', 'calibrate', { by: 'facilitator', submitted: 0 }, 'ratings_out'],
    ['calibration', 'decide', { by: 'decider', hasPanel: true, eligible: 3, quorum: 3, submitted: 2 }, 'ratings_out'],
    ['calibration', 'decide', { by: 'decider', hasPanel: true, revealed: false }, 'not_revealed'],
    ['locked', 'decide', { by: 'decider', hasPanel: true }, 'panel_first'],
    ['locked', 'decide', { by: 'decider', conflicted: true }, 'conflicted'],
    ['locked', 'decide', { by: 'decider', decidedBefore: true }, 'decided_before'],
    ['locked', 'decide', { by: 'decider', needDecided: false }, 'need_first'],
    ['locked', 'shelve', { by: 'decider' }, 'ready_not_funded'],
    ['acknowledged', 'appeal', { promoted: true }, 'nothing_to_appeal'],
    ['acknowledged', 'appeal', { appealOpen: false }, 'appeal_late'],
    ['appealed', 'dismiss', { by: 'appeal_decider', decidedBefore: true }, 'decided_before'],
    ['locked', 'withdraw', { by: 'presenter', nominatedAs: 'person' }, 'not_your_nomination'],
    ['decided', 'withdraw', {}, 'withdraw_not_possible'],
  ] as const)('%s: %s with %j comes to %s', (state, action, facts, come) => {
    expect(comesTo(state, action, facts)).toBe(come);
  });

  it('keeps the rules that never bend over ten thousand moves at a time', () => {
    const facts = fc.record<CaseFacts>({
      by: fc.constantFrom(...caseParts), nominatedAs: fc.constantFrom('person', 'presenter'), conflicted: fc.boolean(), decidedBefore: fc.boolean(), hasPresenter: fc.boolean(), daysInReview: fc.nat(20), packetProblems: fc.nat(1),
      needDecided: fc.boolean(), hasPanel: fc.boolean(), eligible: fc.nat(4), quorum: fc.integer({ min: 1, max: 3 }), submitted: fc.nat(4), revealed: fc.boolean(), promoted: fc.boolean(), appealOpen: fc.boolean(),
    });
    const steps = fc.array(fc.tuple(fc.constantFrom(...caseMoves), facts), { minLength: 10_000, maxLength: 10_000 });
    const seen = new Set<CaseState>();
    fc.assert(
      fc.property(steps, (walk) => {
        let state: CaseState = 'intent';
        let locked = false;
        for (const [action, given] of walk) {
          const result: Result<CaseState, Refusal> = move(caseLifecycle, state, action, given);
          if (!result.ok) continue;
          const value: CaseState = result.value;
          // Rule 1: the subject neither rates nor decides. Rule 6: what is locked stays so.
          if (given.by === 'person') expect(['draft', 'submit', 'lock', 'acknowledge', 'appeal', 'withdraw']).toContain(action);
          if (locked) expect(isPacketOpen(value)).toBe(false);
          if (action === 'lock') expect(given.packetProblems).toBe(0);
          if (['decide', 'shelve', 'dismiss', 'reopen'].includes(action)) expect([given.conflicted, given.decidedBefore]).toEqual([false, false]);
          if (action === 'decide' && given.hasPanel) expect([state, given.submitted >= given.quorum, given.revealed]).toEqual(['calibration', true, true]);
          if (value === 'independent_review' || (state === 'locked' && (action === 'decide' || action === 'shelve'))) expect(given.needDecided).toBe(true);
          locked ||= value === 'locked';
          seen.add(value);
          // A case that is closed for good begins anew, so that the walk goes on.
          if (value === 'withdrawn' || (isCaseClosed(value) && given.promoted)) [state, locked] = ['intent', false];
          else state = value;
        }
      }),
      // The same walks at each run, so that what they reach is no matter of chance.
      { numRuns: 10, seed: 9 },
    );
    expect([...seen, 'intent'].sort()).toEqual([...caseStates].sort());
  });
});
