import { counterEffect, counterEffectWords, type IndicatorMark } from '@nextrung/domain/readiness';
import type { CounterObservationView } from '../evidence/voices.dto.js';
import type { Dossier } from '../readiness/assessment-input.js';
import type { CounterEffectView, IndicatorMarkView } from './counter-observations.dto.js';

/** What an observation changes, as far as its reader may know. */
export function counterEffectView({ id, answer }: Pick<CounterObservationView, 'id' | 'answer'>, dossier: Dossier | null): CounterEffectView {
  const effect = dossier && counterEffect(dossier.input, id);
  if (!effect) return { observationId: id, index: null, indexWithout: null, indicators: [], words: ['There is no target rung to assess, so it changes nothing today.'] };
  // The numbers of an indicator would tell the value of a sealed item.
  const told = (indicator: string): boolean => !dossier.evidence.some((item) => dossier.sealed.has(item.id) && item.indicators.some((named) => named.id === indicator));
  return {
    observationId: id,
    index: effect.now.index,
    indexWithout: effect.without.index,
    indicators: effect.indicators.map((one) => ({ id: one.id, now: told(one.id) ? mark(one.now) : null, without: told(one.id) ? mark(one.without) : null })),
    words: counterEffectWords(effect, answer !== null, told),
  };
}

const mark = ({ score, state, contested }: IndicatorMark): IndicatorMarkView => ({ score, state, contested });
