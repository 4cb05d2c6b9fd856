import type { IsoDate } from '../kernel/index.js';
import type { Target } from '../ladder/index.js';
import type { Assessment } from './assessment.js';

/**
 * The assessment with the lapse dates that waivers allow: a met gate with a waived indicator lapses on the day the
 * first of its waivers expires, where that comes before the day on which its evidence fades.
 * @param expiries first day on which a waived indicator applies again, by indicator
 */
export function withWaiverExpiries(assessment: Assessment, target: Target, expiries: ReadonlyMap<string, IsoDate>): Assessment {
  if (expiries.size === 0) return assessment;
  return {
    ...assessment,
    competencies: assessment.competencies.map((competency) => {
      const waived = target.competencies.find(({ id }) => id === competency.id)?.indicators.filter((indicator) => indicator.waived === true) ?? [];
      const days = waived.flatMap(({ id }) => expiries.get(id) ?? []);
      if (!competency.met || days.length === 0) return competency;
      const first = [...days, ...(competency.lapsesOn === null ? [] : [competency.lapsesOn])].sort()[0] ?? null;
      return { ...competency, lapsesOn: first };
    }),
  };
}
