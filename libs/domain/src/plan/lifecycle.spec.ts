import { describe, expect, it } from '@jest/globals';
import { move, unreachable } from '../kernel/index.js';
import { beginsAs, isClosed, planLifecycle, planMoves, planSides, planStates, type PlanFacts, type PlanMove, type PlanSide, type PlanState } from './lifecycle.js';

const facts = planSides.flatMap((by) => planSides.flatMap((owner) => planSides.flatMap((proposedBy) => [false, true].map((alone): PlanFacts => ({ by, owner, proposedBy, alone })))));

/** What a move of somebody should come to, written down a second time: a state, or the reason for the refusal. */
function expected(state: PlanState, action: PlanMove, { by, owner, proposedBy, alone }: PlanFacts): string {
  const other: PlanSide = proposedBy === 'person' ? 'manager' : 'person';
  switch (`${state} ${action}`) {
    case 'proposed agree':
      return by === other || (by === 'person' && alone) ? 'agreed' : 'own_proposal';
    case 'agreed start':
      return by === owner ? 'in_progress' : 'not_the_owner';
    case 'agreed finish':
    case 'in_progress finish':
      return by === owner ? 'done' : 'not_the_owner';
    case 'proposed drop':
    case 'agreed drop':
    case 'in_progress drop':
      return 'dropped';
    default:
      return `${action}_not_possible`;
  }
}

describe('the life of an action of a plan', () => {
  it('has no state that nothing leads to, and two that nothing leads from', () => {
    expect(unreachable(planLifecycle)).toEqual([]);
    expect(planStates.filter((state) => !planLifecycle.moves.some(({ from }) => from === state))).toEqual(planStates.filter(isClosed));
  });

  it.each(planStates.flatMap((state) => planMoves.map((action) => [state, action] as const)))('%s: %s, by every side', (state, action) => {
    const came = facts.map((given) => {
      const result = move(planLifecycle, state, action, given);
      return result.ok ? result.value : result.refusal.code;
    });
    expect(came).toEqual(facts.map((given) => expected(state, action, given)));
  });

  it.each([
    ['person', 'person', false, 'proposed'],
    ['person', 'person', true, 'agreed'],
    ['person', 'manager', false, 'proposed'],
    ['person', 'manager', true, 'proposed'],
    ['manager', 'person', false, 'proposed'],
    ['manager', 'manager', false, 'agreed'],
  ] as const)('written by the %s for the %s (alone: %s) it begins as %s', (by, owner, alone, state) => {
    expect(beginsAs({ by, owner, alone })).toBe(state);
  });
});
