import { byText } from '../kernel/index.js';
import { readinessPolicy as policy } from './policy.js';
import type { ReadinessInput } from './input.js';
import { recordOf } from './record.js';
import { witnessesOf } from './witnesses.js';

/** Who stands behind the strong work of a competency, and how old its newest is. */
export interface CompetencyStanding {
  readonly competency: string;
  /** Ids of the people who rated strong work of the look-back above `not_shown`, sorted. */
  readonly verifiers: readonly string[];
  /** Ids of the verifiers and of the colleagues who confirmed it, sorted. */
  readonly attesters: readonly string[];
  /** Active days since the end of the newest strong item ever logged; null where there is none. */
  readonly newestStrongDays: number | null;
}

/** The standing of every assessed competency, in the order of the target. */
export function standingsOf(input: ReadinessInput): CompetencyStanding[] {
  const record = recordOf(input);
  return record.competencies.map(({ id, items }) => {
    const strong = items
      .filter(({ strongMarks }) => strongMarks.length > 0)
      .map((item) => ({ item, age: record.calendar.activeDays(item.endDay, record.today) }));
    const { verifiers, attesters } = witnessesOf(strong.filter(({ age }) => age < policy.lookBackDays).map(({ item }) => item));
    return {
      competency: id,
      verifiers: [...verifiers].sort(byText),
      attesters: [...attesters].sort(byText),
      newestStrongDays: strong.length === 0 ? null : Math.min(...strong.map(({ age }) => age)),
    };
  });
}
