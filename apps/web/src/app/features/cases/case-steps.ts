import type { CaseState, CaseView } from '@nextrung/api-client';

/** One step on the way of a case. */
export interface CaseStep {
  readonly word: string;
  readonly at: 'done' | 'now' | 'next';
  /** When it was done. */
  readonly on: string | null;
}

/** How many steps are done in a state. */
const DONE: Readonly<Record<CaseState, number>> = {
  intent: 1, drafting: 1, returned: 1, manager_review: 2, locked: 3, blocked: 3, independent_review: 3, calibration: 4, decided: 5, ready_not_funded: 5, delivered: 6, appealed: 6, acknowledged: 7, withdrawn: 0,
};

/** Where a case is, from nomination to acknowledgement; what belongs to a panel only where it has one. */
export function caseSteps(view: Pick<CaseView, 'state' | 'openedOn' | 'submittedOn' | 'lockedOn' | 'moves' | 'decisions' | 'delivery' | 'facilitator'>): CaseStep[] {
  const { state, openedOn, submittedOn, lockedOn, moves, decisions, delivery, facilitator } = view;
  const panel = facilitator !== null || moves.some(({ action }) => action === 'review');
  const came = (to: CaseState): string | null => moves.findLast((move) => move.to === to)?.on ?? null;
  const told = delivery?.deliveredOn ?? null;
  const acknowledged = delivery?.acknowledgedOn ?? null;
  const steps = [
    { word: 'Nominated', on: openedOn, place: 1 },
    { word: 'Written', on: submittedOn, place: 2 },
    { word: 'Reviewed by the manager and locked', on: lockedOn, place: 3 },
    ...(panel ? [{ word: 'Rated alone by the panel', on: came('calibration'), place: 4 }] : []),
    { word: panel ? 'Calibrated and decided' : 'Decided', on: decisions[0]?.decidedOn ?? null, place: 5 },
    { word: 'Told', on: told, place: 6 },
    { word: 'Acknowledged', on: acknowledged, place: 7 },
  ];
  // What is not funded is told and acknowledged where it is.
  const done = state === 'ready_not_funded' && told !== null ? (acknowledged === null ? 6 : 7) : DONE[state];
  if (state === 'withdrawn') {
    const until = lockedOn !== null ? 3 : submittedOn !== null ? 2 : 1;
    return [...steps.filter(({ place }) => place <= until).map(({ word, on }) => ({ word, on, at: 'done' as const })), { word: 'Withdrawn', on: came('withdrawn'), at: 'now' }];
  }
  const now = steps.find(({ place }) => place > done);
  return steps.map((step) => ({ word: step.word, at: step.place <= done ? 'done' : step === now ? 'now' : 'next', on: step.place <= done ? step.on : null }));
}
