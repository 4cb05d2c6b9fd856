import type { Grade } from './assessment.js';
import { readinessPolicy as policy } from './policy.js';
import { entryOf, recencyAt, type Entry } from './recency.js';
import type { CompetencyItem, CompetencyRecord, EvidenceRecord } from './record.js';
import type { Mark } from './weighing.js';

/** How far the support of one indicator could rise by one item. */
export interface Range {
  /** At least the support with this item in the place of the one with its id. */
  supportWith(item: CompetencyItem, mark: Mark): number;
}

/** The best of each episode among the items of some grades, and what they leave to be doubted together. */
interface Tier {
  readonly best: ReadonlyMap<string, number>;
  readonly doubt: number;
}

/** The range of an indicator on the record's own day. */
export function rangeOf(record: EvidenceRecord, competency: CompetencyRecord, indicator: string): Range {
  const aged = (item: CompetencyItem, mark: Mark): Entry | null => {
    const age = record.calendar.activeDays(item.endDay, record.today);
    return entryOf({ item, age, recency: recencyAt(age) }, mark);
  };
  const entries = competency.items.flatMap((item) => {
    const mark = item.marks.get(indicator);
    return (mark === undefined ? null : aged(item, mark)) ?? [];
  });
  const tiers = { A: tierOf(entries, ['A']), AB: tierOf(entries, ['A', 'B']), all: tierOf(entries, ['A', 'B', 'C']) };
  const freshest = Math.max(0, ...entries.map(({ recency }) => recency));
  return {
    supportWith: (item, mark) => {
      const entry = aged(item, mark);
      const strong = anyOf(tiers.A, mark.grade === 'A' ? entry : null);
      const moderate = anyOf(tiers.AB, mark.grade === 'C' ? null : entry);
      const together = Math.max(
        strong,
        Math.min(policy.ceilings.withoutA, moderate),
        Math.min(policy.ceilings.withoutAB, anyOf(tiers.all, entry)),
      );
      return Math.min(Math.max(freshest, entry?.recency ?? 0), together);
    },
  };
}

function tierOf(entries: readonly Entry[], grades: readonly Grade[]): Tier {
  const best = new Map<string, number>();
  for (const { episode, grade, value } of entries) {
    if (grades.includes(grade)) best.set(episode, Math.max(value, best.get(episode) ?? 0));
  }
  return { best, doubt: [...best.values()].reduce((doubt, value) => doubt * (1 - value), 1) };
}

// The doubt of the episode gives way to the item's, where that is smaller.
function anyOf({ best, doubt }: Tier, entry: Entry | null): number {
  if (entry === null || doubt === 0) return 1 - doubt;
  const known = best.get(entry.episode) ?? 0;
  return 1 - (doubt / (1 - known)) * (1 - Math.max(known, entry.value));
}
