import type { LevelEntry } from '@nextrung/api-client';

/** A time on a rung. */
export interface LevelPeriod {
  readonly id: string;
  /** Null: without a rung. */
  readonly rung: string | null;
  readonly from: string;
  /** First day without; null: until further notice. */
  readonly to: string | null;
  /** Days spent on it so far; 0 for what is planned. */
  readonly days: number;
  readonly standing: 'planned' | 'present' | 'past';
  readonly reason: string;
}

const DAY = 86_400_000;

/** Times on rungs, the newest first. Of several recorded for one day the last one counts, so the others are left out. */
export function levelPeriods(levels: readonly LevelEntry[], today: string): LevelPeriod[] {
  const counting = levels.filter(({ effectiveFrom }, at) => levels[at - 1]?.effectiveFrom !== effectiveFrom);
  return counting.map(({ id, rung, effectiveFrom, reason }, at) => {
    const to = counting[at - 1]?.effectiveFrom ?? null;
    const standing = effectiveFrom > today ? 'planned' : to === null || to > today ? 'present' : 'past';
    const end = standing === 'past' ? to : standing === 'present' ? today : effectiveFrom;
    return { id, rung, from: effectiveFrom, to, days: Math.round((Date.parse(end ?? today) - Date.parse(effectiveFrom)) / DAY), standing, reason };
  });
}
