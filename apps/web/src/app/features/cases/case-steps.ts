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
  intent: 1, drafting: 1, returned: 1, manager_review: 2, locked: 4, blocked: 4, independent_review: 4, calibration: 5, decided: 6, ready_not_funded: 6, delivered: 7, appealed: 7, acknowledged: 8, withdrawn: 0,
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
    { word: 'Manager’s review', on: lockedOn, place: 3 },
    { word: 'Locked', on: lockedOn, place: 4 },
    ...(panel ? [{ word: 'Rated by the panel', on: came('calibration'), place: 5 }] : []),
    { word: panel ? 'Calibrated, decided' : 'Decided', on: decisions[0]?.decidedOn ?? null, place: 6 },
    { word: 'Told', on: told, place: 7 },
    { word: 'Acknowledged', on: acknowledged, place: 8 },
  ];
  // What is not funded is told and acknowledged where it is.
  const done = state === 'ready_not_funded' && told !== null ? (acknowledged === null ? 7 : 8) : DONE[state];
  if (state === 'withdrawn') {
    const until = lockedOn !== null ? 4 : submittedOn !== null ? 2 : 1;
    return [...steps.filter(({ place }) => place <= until).map(({ word, on }) => ({ word, on, at: 'done' as const })), { word: 'Withdrawn', on: came('withdrawn'), at: 'now' }];
  }
  if (state === 'appealed') {
    const before = steps.filter(({ place }) => place <= (acknowledged === null ? 7 : 8));
    return [...before.map(({ word, on }) => ({ word, on, at: 'done' as const })), { word: 'Appeal answered', on: null, at: 'now' }];
  }
  const now = steps.find(({ place }) => place > done);
  return steps.map((step) => ({ word: step.word, at: step.place <= done ? 'done' : step === now ? 'now' : 'next', on: step.place <= done ? step.on : null }));
}
