import { round6 } from '../kernel/index.js';
import type { CountedItem } from './assessment.js';
import { readinessPolicy as policy } from './policy.js';
import type { CompetencyItem } from './record.js';
import type { Mark } from './weighing.js';

/** 1 for a year, then half for every further one. `age` in active days since the end. */
export function recencyAt(age: number): number {
  const { fullDays, halvingDays } = policy.recency;
  return age <= fullDays ? 1 : 0.5 ** ((age - fullDays) / halvingDays);
}

/** An item on a day. */
export interface AgedItem {
  readonly item: CompetencyItem;
  /** Active days since its end. */
  readonly age: number;
  readonly recency: number;
}

/** An item as it counts for one indicator on a day. */
export interface Entry extends CountedItem {
  readonly episode: string;
  readonly endDay: number;
}

/** What the item is worth for an indicator that it marks; null when that has faded to nothing. */
export function entryOf({ item, recency }: AgedItem, mark: Mark): Entry | null {
  const value = round6(mark.quality * recency);
  if (value === 0) return null;
  const { quality, grade } = mark;
  return { evidenceId: item.id, episode: item.episode, endDay: item.endDay, quality, recency, value, grade };
}
