import type { Level } from '../evidence/index.js';
import type { Assessment, IndicatorAssessment } from './assessment.js';
import type { ReadinessInput } from './input.js';
import { counting } from './record.js';
import { voicesOf } from './voices.js';

/**
 * Why an indicator is open. `skill`: the work was seen and fell short of the bar. `not_shown`: there is nothing, or not
 * enough, to judge by. (That no chance was given is for the manager alone to say.)
 */
export type GapKind = 'skill' | 'not_shown';

/** An indicator that is not demonstrated, of a competency whose gate is not met. */
export interface OpenGap {
  readonly competency: string;
  readonly indicator: string;
  readonly must: boolean;
  readonly kind: GapKind;
}

/** What people other than the person said about one indicator. */
export interface GapFacts {
  /** The standing level of every rater, on any item. */
  readonly ratedLevels: readonly Level[];
}

/** What kind of gap an open indicator is until someone says otherwise. Never read from the person's own claims. */
export function gapKind({ counter }: Pick<IndicatorAssessment, 'counter'>, { ratedLevels }: GapFacts): GapKind {
  const fellShort = ratedLevels.some((level) => level === 'partial' || level === 'not_shown');
  return fellShort || counter > 0 ? 'skill' : 'not_shown';
}

/** Every open gap, in the order of the target. */
export function openGaps(assessment: Assessment, input: ReadinessInput): OpenGap[] {
  const voices = counting(input, input.asOf).evidence.map((item) => ({ item, said: voicesOf(item, input.subjectId, input.asOf) }));
  const factsOf = (indicator: string): GapFacts => ({
    ratedLevels: voices
      .filter(({ item }) => item.indicators.includes(indicator))
      .flatMap(({ said }) => said.ratersOf(indicator).map(({ level }) => level)),
  });
  return assessment.competencies
    .filter(({ met }) => !met)
    .flatMap(({ id, indicators }) =>
      indicators
        .filter(({ state }) => state !== 'demonstrated')
        .map((indicator) => ({ competency: id, indicator: indicator.id, must: indicator.must, kind: gapKind(indicator, factsOf(indicator.id)) })),
    );
}
