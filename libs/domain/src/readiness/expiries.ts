import type { IsoDate } from '../kernel/index.js';
import type { Target } from '../ladder/index.js';
import type { Assessment } from './assessment.js';

/** First day on which a waived indicator applies again, by indicator. */
export type WaiverExpiries = ReadonlyMap<string, IsoDate>;

/** The target as it asks on a later day: an indicator whose waiver has ended by then applies again. */
export function targetOn(target: Target, expiries: WaiverExpiries, day: IsoDate): Target {
  const hasEnded = (indicator: string): boolean => {
    const applies = expiries.get(indicator);
    return applies !== undefined && applies <= day;
  };
  if (![...expiries.keys()].some(hasEnded)) return target;
  return {
    ...target,
    competencies: target.competencies.map((competency) => ({
      ...competency,
      indicators: competency.indicators.map((indicator) => (hasEnded(indicator.id) ? { ...indicator, waived: false } : indicator)),
    })),
  };
}

/**
 * The assessment with the lapse dates that waivers allow: a met gate with a waived indicator lapses on the day the
 * first of its waivers expires, where that comes before the day on which its evidence fades.
 */
export function withWaiverExpiries(assessment: Assessment, target: Target, expiries: WaiverExpiries): Assessment {
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
