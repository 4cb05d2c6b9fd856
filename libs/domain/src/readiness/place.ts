import type { TargetIndicator } from '../ladder/index.js';
import { entryOf, recencyAt, type Entry } from './recency.js';
import type { CompetencyRecord, EvidenceRecord } from './record.js';

/** An indicator and the competency that it belongs to. */
export interface Place {
  readonly competency: CompetencyRecord;
  readonly indicator: TargetIndicator;
}

/** Where the indicator stands in the target; null where it does not, or is waived. */
export function placeOf(record: EvidenceRecord, indicatorId: string): Place | null {
  for (const competency of record.competencies) {
    const indicator = competency.indicators.find(({ id }) => id === indicatorId);
    if (indicator !== undefined) return { competency, indicator };
  }
  return null;
}

/** Every item of some value for one indicator on `day`. */
export function entriesOn({ calendar }: EvidenceRecord, { competency, indicator }: Place, day: number): Entry[] {
  return competency.items.flatMap((item) => {
    const mark = item.marks.get(indicator.id);
    if (mark === undefined) return [];
    const age = calendar.activeDays(item.endDay, day);
    const entry = entryOf({ item, age, recency: recencyAt(age) }, mark);
    return entry === null ? [] : [entry];
  });
}
