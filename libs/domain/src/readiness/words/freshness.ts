import { daysBetween, type IsoDate } from '../../kernel/index.js';
import type { CompetencyAssessment } from '../assessment.js';
import type { CompetencyStanding } from '../standing.js';
import { counted } from './counting.js';
import { dateWords } from './dates.js';

/** How old the newest strong work is, in active days, and on which day a met gate would lapse if nothing more were logged. */
export function freshnessWords({ met, lapsesOn, byWaiver }: Pick<CompetencyAssessment, 'met' | 'lapsesOn' | 'byWaiver'>, { newestStrongDays }: Pick<CompetencyStanding, 'newestStrongDays'>, asOf: IsoDate): string {
  if (byWaiver === true) return 'Nothing is asked here, so nothing ages.';
  if (newestStrongDays === null) return 'No strong work yet.';
  const age = newestStrongDays === 0 ? 'Newest strong work ended today' : `Newest strong work is ${counted(newestStrongDays, 'day')} old`;
  // Without a day, nothing is known: lists are assessed without lapse dates.
  if (!met || lapsesOn === null) return `${age}.`;
  return `${age}; without anything new the gate would lapse on ${dateWords(lapsesOn)}, in ${counted(daysBetween(asOf, lapsesOn), 'day')}.`;
}
