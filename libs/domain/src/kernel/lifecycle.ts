import { accepted, refused, type Refusal, type Result } from './result.js';

/** What may stand against a move, with the reason given when it does. */
export interface Guard<Facts> {
  readonly code: string;
  readonly message: string;
  readonly refusedWhen: (facts: Facts) => boolean;
}

/** One move of a lifecycle: `action` leads from one state to another unless one of its guards stands against it; the first that does gives the reason. Of several with the same action the first that none stands against is made. */
export interface Move<State extends string, Action extends string, Facts> {
  readonly from: State;
  readonly to: State;
  readonly action: Action;
  readonly guard?: Guard<Facts> | readonly Guard<Facts>[];
}

/** A lifecycle as a table: its states, the ones a thing can begin in, and every move. */
export interface Lifecycle<State extends string, Action extends string, Facts = undefined> {
  readonly states: readonly State[];
  readonly initial: readonly State[];
  readonly moves: readonly Move<State, Action, Facts>[];
}

/** What stands against a move, if anything. */
const against = <Facts>({ guard }: { readonly guard?: Guard<Facts> | readonly Guard<Facts>[] }, facts: Facts): Guard<Facts> | undefined =>
  [guard ?? []].flat().find(({ refusedWhen }) => refusedWhen(facts));

/**
 * The state that `action` leads to. Refused with `<action>_not_possible` when the table has no such move
 * from this state, or with the guard's own code.
 */
export function move<State extends string, Action extends string, Facts>(
  table: Lifecycle<State, Action, Facts>,
  state: State,
  action: Action,
  facts: Facts,
): Result<State, Refusal> {
  const candidates = table.moves.filter((candidate) => candidate.from === state && candidate.action === action);
  const found = candidates.find((candidate) => !against(candidate, facts)) ?? candidates[0];
  if (found === undefined) {
    return refused({ code: `${action}_not_possible`, message: `You cannot ${action} something that is ${state}.` });
  }
  const guard = against(found, facts);
  return guard ? refused({ code: guard.code, message: guard.message }) : accepted(found.to);
}

/** The actions that are possible now, in the order of the table. */
export function offeredActions<State extends string, Action extends string, Facts>(
  table: Lifecycle<State, Action, Facts>,
  state: State,
  facts: Facts,
): Action[] {
  return table.moves
    .filter((candidate) => candidate.from === state && !against(candidate, facts))
    .map((candidate) => candidate.action);
}

/** The states that no chain of moves reaches from an initial state; empty for a sound table. */
export function unreachable<State extends string, Action extends string, Facts>(
  table: Lifecycle<State, Action, Facts>,
): State[] {
  const reached = new Set<State>(table.initial);
  for (const state of reached) {
    for (const candidate of table.moves) {
      if (candidate.from === state) reached.add(candidate.to);
    }
  }
  return table.states.filter((state) => !reached.has(state));
}
