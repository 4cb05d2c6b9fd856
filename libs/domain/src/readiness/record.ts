import { byText, dayNumber, type IsoDate } from '../kernel/index.js';
import type { RequiredStatus, TargetIndicator } from '../ladder/index.js';
import { calendarOf, type Calendar } from './calendar.js';
import type { ReadinessInput, WitnessedInput } from './input.js';
import { weighCounter, weighItem, type Mark, type WeighedCounter, type WeighedItem } from './weighing.js';

/** An item that marks some indicator of a competency. */
export interface CompetencyItem extends WeighedItem {
  /** Its marks of grade A or B on the competency's indicators; an item with any is strong there. */
  readonly strongMarks: readonly Mark[];
}

/** A competency of the target with everything that speaks about it, items and counter-observations sorted by id. */
export interface CompetencyRecord {
  readonly id: string;
  readonly required: RequiredStatus;
  /** Without those that are waived; empty when all are. */
  readonly indicators: readonly TargetIndicator[];
  readonly items: readonly CompetencyItem[];
  readonly counters: readonly WeighedCounter[];
}

/** What counts on one day, each item judged once, so that it can be assessed for that day and for days to come. */
export interface EvidenceRecord {
  readonly asOf: IsoDate;
  /** `asOf` in whole days since 1970-01-01. */
  readonly today: number;
  readonly calendar: Calendar;
  readonly managerId: string | null;
  readonly sustainDays: number;
  readonly minEpisodes: number;
  readonly competencies: readonly CompetencyRecord[];
  /** Competencies without indicators. */
  readonly leftOut: readonly string[];
}

/** Gathers what counts on `asOf` (by default the input's own day): whatever is dated later is dropped. */
export function recordOf(input: ReadinessInput, asOf: IsoDate = input.asOf): EvidenceRecord {
  const known = knownIndicators(input);
  const { evidence, counterObservations } = counting(input, asOf);
  const items = evidence.map((item) => weighItem(item, known, input.subjectId, asOf));
  const counters = counterObservations.map((counter) => weighCounter(counter, known, input.subjectId, asOf));
  const present = input.target.competencies.filter((competency) => competency.indicators.length > 0);
  return {
    asOf,
    today: dayNumber(asOf),
    calendar: calendarOf(input.leaves),
    managerId: input.managerId,
    sustainDays: input.target.sustainDays,
    minEpisodes: input.target.minEpisodes,
    competencies: present.map(({ id, required, indicators }) => {
      const open = indicators.filter((indicator) => indicator.waived !== true);
      return {
        id,
        required,
        indicators: open,
        items: items.flatMap((item) => competencyItem(item, open) ?? []),
        counters: counters.filter((counter) => open.some((indicator) => counter.weights.has(indicator.id))),
      };
    }),
    leftOut: input.target.competencies.filter(({ indicators }) => indicators.length === 0).map(({ id }) => id),
  };
}

/** The item as it stands in the competency of these indicators; null where it marks none of them. */
export function competencyItem(item: WeighedItem, indicators: readonly TargetIndicator[]): CompetencyItem | null {
  const marks = indicators.flatMap((indicator) => item.marks.get(indicator.id) ?? []);
  return marks.length === 0 ? null : { ...item, strongMarks: marks.filter((mark) => mark.grade !== 'C') };
}

/** The indicators of the target that are not waived. */
export function knownIndicators(input: ReadinessInput): ReadonlySet<string> {
  return new Set(
    input.target.competencies.flatMap(({ indicators }) =>
      indicators.filter((indicator) => indicator.waived !== true).map((indicator) => indicator.id),
    ),
  );
}

/** The items and counter-observations that have begun and been logged by `asOf`, each id once, sorted by id. */
export function counting(
  input: ReadinessInput,
  asOf: IsoDate,
): Pick<ReadinessInput, 'evidence' | 'counterObservations'> {
  const seen = new Set<string>();
  const counts = (item: WitnessedInput): boolean => {
    if (seen.has(item.id)) return false;
    seen.add(item.id);
    return item.loggedOn <= asOf && item.startedOn <= asOf;
  };
  return {
    evidence: input.evidence.filter(counts).sort((a, b) => byText(a.id, b.id)),
    counterObservations: input.counterObservations.filter(counts).sort((a, b) => byText(a.id, b.id)),
  };
}
