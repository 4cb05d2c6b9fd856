import { byText, round6, sortedSum } from '../kernel/index.js';
import type { Assessment, CompetencyAssessment, ReadinessState } from './assessment.js';
import { competencyOn, type CompetencyOutcome } from './competency.js';
import { readinessPolicy as policy } from './policy.js';
import type { CompetencyRecord, EvidenceRecord } from './record.js';

/** Outcomes already computed for the same day, by the record of the competency: what has not changed is not redone. */
export type KnownOutcomes = Map<CompetencyRecord, CompetencyOutcome>;

/** Assesses the person on `day`, which is the record's own day or a later one. Every `lapsesOn` is left null. */
export function personOn(record: EvidenceRecord, day: number, known: KnownOutcomes = new Map()): Assessment {
  const outcomes = record.competencies.map((competency) => {
    const outcome = known.get(competency) ?? competencyOn(record, competency, day);
    known.set(competency, outcome);
    return outcome;
  });
  const competencies = outcomes.map((outcome) => outcome.assessment);
  const episodes = new Set(outcomes.flatMap((outcome) => [...outcome.strongEpisodes])).size;
  const breadth = { episodes, needed: record.minEpisodes, gate: round6(Math.min(1, episodes / record.minEpisodes)) };
  const gates = [...competencies.map((competency) => competency.gate), breadth.gate];
  const rawIndex = rawIndexOf(gates);
  const index = Math.floor(rawIndex + 1e-6);
  const unmet = competencies.filter((competency) => !competency.met).map((competency) => competency.id);
  if (breadth.gate < 1) unmet.push('breadth');
  const assessed = competencies.filter((competency) => competency.byWaiver !== true);
  return {
    index,
    rawIndex,
    state: stateOf(assessed, unmet, index),
    confidence: assessed.length === 0 ? 0 : Math.min(...assessed.map((competency) => competency.confidence)),
    unmet: unmet.sort(byText),
    breadth,
    competencies,
    ...(record.leftOut.length > 0 ? { leftOut: record.leftOut } : {}),
  };
}

/** The raw index of these gates, that of the breadth among them. */
export function rawIndexOf(gates: readonly number[]): number {
  const { weakest, mean } = policy.indexWeights;
  return round6(100 * (weakest * Math.min(...gates) + (mean * sortedSum(gates)) / gates.length));
}

function stateOf(assessed: readonly CompetencyAssessment[], unmet: readonly string[], index: number): ReadinessState {
  if (unmet.length === 0) return 'ready';
  const empty = assessed.filter((competency) => competency.status === 'no_evidence').length;
  if (empty === assessed.length && empty > 0) return 'no_evidence';
  return index >= policy.closeFrom && empty === 0 ? 'close' : 'building';
}
