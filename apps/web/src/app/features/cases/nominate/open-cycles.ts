import type { CycleHead } from '@nextrung/api-client';
import { isUnderWay, reaches } from '@nextrung/domain/promotion';

/** Chosen in place of a cycle. */
export const OUTSIDE = 'outside';

/** The cycles that are for somebody and a rung. */
export interface OpenCycles {
  /** Take nominations now. */
  readonly open: readonly CycleHead[];
  /** Are under way, and take none. */
  readonly closed: readonly CycleHead[];
}

export function cyclesFor(cycles: readonly CycleHead[], nominee: { readonly targetRung: string; readonly teamId: string | null }): OpenCycles {
  const reaching = cycles.filter(({ state, rungs, teams }) => isUnderWay(state) && reaches({ rungs: rungs.map(({ rung }) => rung), teamIds: teams.map(({ id }) => id) }, nominee));
  return { open: reaching.filter(({ state }) => state === 'nominating'), closed: reaching.filter(({ state }) => state !== 'nominating') };
}

/** What is chosen at first: the only cycle there is; nothing where there are several; outside where there is none. What was chosen stays while it is there. */
export function firstChoice({ open }: OpenCycles, before: string | undefined): string {
  if (before !== undefined && (open.some(({ id }) => id === before) || (before === OUTSIDE && open.length > 0))) return before;
  return open.length > 1 ? '' : (open[0]?.id ?? OUTSIDE);
}
