import type { Calendar } from './calendar.js';
import { readinessPolicy as policy } from './policy.js';
import type { WeighedItem } from './weighing.js';

/** Active days covered by the items' periods, from `firstDay` on. */
export function coverageOf(items: readonly WeighedItem[], firstDay: number, calendar: Calendar): number {
  const periods = items
    .map((item) => ({ from: Math.max(firstDay, firstCovered(item)), to: item.endDay }))
    .sort((a, b) => a.from - b.from);
  let covered = 0;
  let coveredUpTo = Number.NEGATIVE_INFINITY;
  for (const { from, to } of periods) {
    if (to <= coveredUpTo) continue;
    covered += calendar.activeDays(Math.max(from - 1, coveredUpTo), to);
    coveredUpTo = to;
  }
  return covered;
}

function firstCovered({ startDay, endDay }: WeighedItem): number {
  const { least, most } = policy.itemCover;
  return Math.min(Math.max(startDay, endDay - most + 1), endDay - least + 1);
}
