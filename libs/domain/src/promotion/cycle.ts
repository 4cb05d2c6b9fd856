import type { IsoDate, Lifecycle } from '../kernel/index.js';

/** The steps of a cycle, in their order. */
export const cycleStates = ['planned', 'nominating', 'drafting', 'rating', 'calibrating', 'delivering', 'closed'] as const;
export type CycleState = (typeof cycleStates)[number];

/** `advance` goes one step on, by hand or by its day. */
export const cycleMoves = ['advance'] as const;
export type CycleMove = (typeof cycleMoves)[number];

export const cycleLifecycle: Lifecycle<CycleState, CycleMove> = {
  states: cycleStates,
  initial: ['planned'],
  moves: cycleStates.slice(1).map((to, at) => ({ from: cycleStates[at] ?? 'planned', to, action: 'advance' })),
};

/** The last day of each step. */
export interface CycleDays {
  readonly opensOn: IsoDate;
  readonly nominateUntil: IsoDate;
  readonly lockUntil: IsoDate;
  readonly rateUntil: IsoDate;
  readonly calibrateUntil: IsoDate;
  readonly deliverUntil: IsoDate;
}

/** The step in which a cycle is on a day, by its dates alone. A cycle that was moved on by hand is never moved back. */
export function stepOn(days: CycleDays, today: IsoDate): CycleState {
  if (today < days.opensOn) return 'planned';
  if (today <= days.nominateUntil) return 'nominating';
  if (today <= days.lockUntil) return 'drafting';
  if (today <= days.rateUntil) return 'rating';
  if (today <= days.calibrateUntil) return 'calibrating';
  return today <= days.deliverUntil ? 'delivering' : 'closed';
}
