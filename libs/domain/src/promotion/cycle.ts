import type { IsoDate, Lifecycle } from '../kernel/index.js';
import { type CaseState, isPacketOpen } from './case-lifecycle.js';

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

/** The first day of a cycle, then the last day of each step. */
export const cycleDays = ['opensOn', 'nominateUntil', 'lockUntil', 'rateUntil', 'calibrateUntil', 'deliverUntil'] as const;
export type CycleDay = (typeof cycleDays)[number];
export type CycleDays = Readonly<Record<CycleDay, IsoDate>>;

/** The step in which a cycle is on a day, by its dates alone. A cycle that was moved on by hand is never moved back. */
export function stepOn(days: CycleDays, today: IsoDate): CycleState {
  if (today < days.opensOn) return 'planned';
  if (today <= days.nominateUntil) return 'nominating';
  if (today <= days.lockUntil) return 'drafting';
  if (today <= days.rateUntil) return 'rating';
  if (today <= days.calibrateUntil) return 'calibrating';
  return today <= days.deliverUntil ? 'delivering' : 'closed';
}

const place = (state: CycleState): number => cycleStates.indexOf(state);

/** Whether a cycle has come to a step, or is beyond it. */
export const hasReached = (state: CycleState, step: CycleState): boolean => place(state) >= place(step);

/** Where a cycle belongs on a day: by its dates, and never back from where it is. */
export const stepDue = (state: CycleState, days: CycleDays, today: IsoDate): CycleState => (hasReached(state, stepOn(days, today)) ? state : stepOn(days, today));

/** Opened and not closed. */
export const isUnderWay = (state: CycleState): boolean => state !== 'planned' && state !== 'closed';

/** Days that have not passed: those that end the present step and the ones after it. */
export const openDays = (state: CycleState): readonly CycleDay[] => cycleDays.slice(place(state));

/** Days that come before the one that they follow, at their fields. */
export function cycleDayFindings(days: CycleDays): { readonly field: CycleDay; readonly message: string }[] {
  return cycleDays.flatMap((field, at) => {
    const before = cycleDays[at - 1];
    return before !== undefined && days[field] < days[before] ? [{ field, message: 'Choose a day that is not before the previous one.' }] : [];
  });
}

/** For whom a cycle is; nothing named means everyone, or every rung. */
export interface CycleReach {
  readonly rungs: readonly string[];
  readonly teamIds: readonly string[];
}

/** Whether somebody of a team can be nominated for a rung in a cycle. */
export const reaches = ({ rungs, teamIds }: CycleReach, { targetRung, teamId }: { readonly targetRung: string; readonly teamId: string | null }): boolean =>
  (rungs.length === 0 || rungs.includes(targetRung)) && (teamIds.length === 0 || (teamId !== null && teamIds.includes(teamId)));

/** A case whose packet is still open though its cycle has gone on to rating: shown as late, and not moved. */
export const isLate = (state: CaseState, cycle: CycleState): boolean => isPacketOpen(state) && hasReached(cycle, 'rating');
