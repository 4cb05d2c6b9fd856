import { round6, sortedSum } from '../kernel/index.js';
import type { Target } from '../ladder/index.js';
import type { Assessment, CompetencyAssessment } from './assessment.js';
import { requiredOf } from './competency.js';
import { isDemonstrated } from './indicator.js';
import { readinessPolicy as policy } from './policy.js';
import type { GatePart, GateTrace, IndexTrace, RequiredIndicator } from './trace.js';

/** How the gate of one assessed competency comes about: its parts by weight, and the indicators that it asks for. */
export function explainGate(competency: CompetencyAssessment, target: Pick<Target, 'sustainDays'>): GateTrace {
  const { id, required, gate, met } = competency;
  const byWaiver = competency.byWaiver === true;
  const indicators = requiredOf(competency.indicators).map(({ id: indicator, must, score }) => ({
    id: indicator,
    must,
    score,
    demonstrated: isDemonstrated(score),
    filled: round6(Math.min(1, score / policy.demonstratedFrom)),
  }));
  const parts = byWaiver ? [] : partsOf(competency, indicators, target.sustainDays);
  const together = byWaiver ? 1 : round6(sortedSum(parts.map(({ weight, filled }) => weight * filled)));
  const limit = competency.contested && together > policy.contestedGate ? policy.contestedGate : null;
  return { competency: id, required, parts, indicators, together, limit, gate, met, byWaiver };
}

/** How the index of an assessment comes about: the weakest gate and the mean of all, each at its weight. */
export function explainIndex({ competencies, breadth, rawIndex, index }: Assessment): IndexTrace {
  const gates = [...competencies.map(({ id, gate }) => ({ id, gate })), { id: 'breadth', gate: breadth.gate }];
  const values = gates.map(({ gate }) => gate);
  const min = Math.min(...values);
  return {
    gates,
    weakest: gates.filter(({ gate }) => gate === min).map(({ id }) => id),
    min,
    mean: round6(sortedSum(values) / values.length),
    weights: { min: policy.indexWeights.weakest, mean: policy.indexWeights.mean },
    rawIndex,
    index,
  };
}

function partsOf(competency: CompetencyAssessment, indicators: readonly RequiredIndicator[], sustainDays: number): GatePart[] {
  const { sustainedWeights: weights, sustainedEpisodes } = policy;
  const shown = indicators.filter(({ demonstrated }) => demonstrated).length;
  const progress: GatePart = { part: 'progress', weight: 1, reached: shown, asked: indicators.length, filled: competency.progress };
  if (competency.required === 'demonstrated') return [progress];
  // Two different people are never both the line manager, so that their number is enough here.
  const halves = (competency.verifiers > 0 ? 1 : 0) + (competency.attesters >= policy.sustainedAttesters ? 1 : 0);
  return [
    { ...progress, weight: weights.progress },
    counted('coverage', weights.coverage, competency.coverageDays, sustainDays),
    counted('episodes', weights.episodes, competency.episodes, sustainedEpisodes),
    counted('attestation', weights.attestation, halves, 2),
  ];
}

function counted(part: GatePart['part'], weight: number, reached: number, asked: number): GatePart {
  return { part, weight, reached, asked, filled: round6(Math.min(1, reached / asked)) };
}

