import { isoDate, type IsoDate } from '../kernel/index.js';
import { competencyOn } from './competency.js';
import { readinessPolicy as policy } from './policy.js';
import type { CompetencyRecord, EvidenceRecord } from './record.js';

/**
 * The day on which a gate that is met on the record's day would stop being met if nothing more were logged; null when
 * it would still be met at the horizon. Found by bisection, so a gate that lapses and recovers gives one of its lapses.
 */
export function lapseOf(record: EvidenceRecord, competency: CompetencyRecord): IsoDate | null {
  const metAfter = (days: number): boolean => competencyOn(record, competency, record.today + days).assessment.met;
  let met = 0;
  let lapsed: number = policy.lapseHorizonDays;
  if (metAfter(lapsed)) return null;
  while (lapsed - met > 1) {
    const middle = Math.floor((met + lapsed) / 2);
    if (metAfter(middle)) met = middle;
    else lapsed = middle;
  }
  return isoDate(record.today + lapsed);
}
