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

/** What somebody picked, while it is there; else the only cycle there is, nothing where there are several, and outside where there is none. */
export function chosenCycle({ open }: OpenCycles, picked: string | null): string {
  if (picked !== null && (picked === OUTSIDE || open.some(({ id }) => id === picked))) return picked;
  return open.length > 1 ? '' : (open[0]?.id ?? OUTSIDE);
}
