import { assess } from './assess.js';
import type { Assessment, IndicatorAssessment } from './assessment.js';
import { episodesToClear } from './clearing.js';
import type { ReadinessInput } from './input.js';

/** Where an indicator stands, as far as an observation against it can move it. */
export type IndicatorMark = Pick<IndicatorAssessment, 'score' | 'state' | 'contested'>;

export interface IndicatorEffect {
  readonly id: string;
  readonly now: IndicatorMark;
  readonly without: IndicatorMark;
  /** Later strong episodes that clear it; null where it is not contested, or only an answer does. */
  readonly clear: number | null;
}

/** What one counter-observation takes away: today's assessment beside the one that would be without it. */
export interface CounterEffect {
  readonly now: Pick<Assessment, 'index' | 'rawIndex'>;
  readonly without: Pick<Assessment, 'index' | 'rawIndex'>;
  /** Those of the observation that the target asks for. */
  readonly indicators: readonly IndicatorEffect[];
}

/** By running the model twice. Null for an observation that is not in the input. */
export function counterEffect(input: ReadinessInput, observationId: string): CounterEffect | null {
  const observation = input.counterObservations.find(({ id }) => id === observationId);
  if (!observation) return null;
  const now = assess(input, { lapseDates: false });
  const without = assess({ ...input, counterObservations: input.counterObservations.filter((one) => one !== observation) }, { lapseDates: false });
  const [marks, others] = [marksOf(now), marksOf(without)];
  return {
    now: { index: now.index, rawIndex: now.rawIndex },
    without: { index: without.index, rawIndex: without.rawIndex },
    indicators: observation.indicators.flatMap((id) => {
      const [mark, other] = [marks.get(id), others.get(id)];
      return mark && other ? [{ id, now: mark, without: other, clear: episodesToClear(input, id) }] : [];
    }),
  };
}

const marksOf = ({ competencies }: Assessment): Map<string, IndicatorMark> =>
  new Map(competencies.flatMap(({ indicators }) => indicators.map(({ id, score, state, contested }) => [id, { score, state, contested }] as const)));
