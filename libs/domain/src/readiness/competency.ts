import { byText, reaches, round6, sortedSum } from '../kernel/index.js';
import type { CompetencyAssessment, CompetencyStatus, Freshness, IndicatorAssessment } from './assessment.js';
import { coverageOf } from './coverage.js';
import { assessIndicator, isDemonstrated, type Objection } from './indicator.js';
import { readinessPolicy as policy } from './policy.js';
import { entryOf, recencyAt, type AgedItem, type Entry } from './recency.js';
import type { CompetencyRecord, EvidenceRecord } from './record.js';
import { attestationOf, confidenceOf, isAttested, witnessesOf, type Witnesses } from './witnesses.js';

/** A competency on one day, with the episodes it lends to the breadth and the people behind its strong work. */
export interface CompetencyOutcome {
  readonly assessment: CompetencyAssessment;
  readonly strongEpisodes: ReadonlySet<string>;
  readonly witnesses: Witnesses;
}

/** Assesses one competency on `day`, which is the record's own day or a later one. `lapsesOn` is left null. */
export function competencyOn(record: EvidenceRecord, competency: CompetencyRecord, day: number): CompetencyOutcome {
  if (competency.indicators.length === 0) return metByWaiver(competency);
  const { calendar, sustainDays } = record;
  const aged = competency.items.map((item) => {
    const age = calendar.activeDays(item.endDay, day);
    return { item, age, recency: recencyAt(age) };
  });
  const indicators = indicatorsOn(record, competency, aged, day);
  const strongEver = aged.filter(({ item }) => item.strongMarks.length > 0);
  const strong = strongEver.filter(({ age }) => age < policy.lookBackDays).map(({ item }) => item);
  const firstDay = calendar.dayBack(day, policy.lookBackDays) + 1;
  const coverageDays = coverageOf(strong, firstDay, calendar);
  const strongEpisodes = new Set(strong.map(({ episode }) => episode));
  const witnesses = witnessesOf(strong);
  const attestation = attestationOf(witnesses, record.managerId);
  const contested = indicators.some((indicator) => indicator.contested);
  const progress = progressOf(indicators);
  const sustained =
    reaches(progress, 1) &&
    coverageDays >= sustainDays &&
    strongEpisodes.size >= policy.sustainedEpisodes &&
    isAttested(attestation) &&
    !contested;
  const gate = gateOf(competency, { progress, coverage: coverageDays / sustainDays, episodes: strongEpisodes.size, attestation, contested });
  return {
    strongEpisodes,
    witnesses,
    assessment: {
      id: competency.id,
      required: competency.required,
      status: statusOf(indicators, progress, sustained),
      met: reaches(gate, 1),
      gate,
      progress: round6(progress),
      coverageDays,
      episodes: strongEpisodes.size,
      verifiers: witnesses.verifiers.size,
      attesters: witnesses.attesters.size,
      contested,
      confidence: confidenceOf(witnesses),
      freshness: freshnessOf(strongEver),
      lapsesOn: null,
      indicators,
    },
  };
}

function indicatorsOn(record: EvidenceRecord, competency: CompetencyRecord, aged: readonly AgedItem[], day: number): IndicatorAssessment[] {
  const entries = new Map<string, Entry[]>(competency.indicators.map(({ id }) => [id, []]));
  for (const one of aged) {
    for (const [indicator, mark] of one.item.marks) {
      const entry = entries.has(indicator) ? entryOf(one, mark) : null;
      if (entry !== null) entries.get(indicator)?.push(entry);
    }
  }
  return competency.indicators.map((indicator) =>
    assessIndicator(indicator, entries.get(indicator.id) ?? [], objectionsOn(record, competency, indicator.id, day)),
  );
}

/** The counter-observations against an indicator on `day`. */
export function objectionsOn(record: EvidenceRecord, competency: CompetencyRecord, indicator: string, day: number): Objection[] {
  return competency.counters.flatMap(({ id, episode, endDay, weights }) => {
    const weight = weights.get(indicator);
    if (weight === undefined) return [];
    return [{ id, episode, endDay, weight: weight * recencyAt(record.calendar.activeDays(endDay, day)) }];
  });
}

/** The indicators that a gate asks for: every must, then the best of the others until they are enough. */
export function requiredOf(indicators: readonly IndicatorAssessment[]): IndicatorAssessment[] {
  const { part, of } = policy.requiredShare;
  const musts = indicators.filter((indicator) => indicator.must);
  const others = indicators
    .filter((indicator) => !indicator.must)
    .sort((a, b) => b.score - a.score || byText(a.id, b.id));
  const need = Math.max(musts.length, Math.ceil((indicators.length * part) / of));
  return [...musts, ...others.slice(0, need - musts.length)];
}

/** 0 to 1: how much of what the gate asks for is shown; 1 only when all of it is. */
export function progressOf(indicators: readonly IndicatorAssessment[]): number {
  const required = requiredOf(indicators);
  if (required.every((indicator) => isDemonstrated(indicator.score))) return 1;
  const parts = required.map(({ score }) => Math.min(1, score / policy.demonstratedFrom));
  return Math.min(policy.unfinishedGate, sortedSum(parts) / required.length);
}

/** What a gate is made of. */
export interface GateParts {
  readonly progress: number;
  /** Covered days per day asked for. */
  readonly coverage: number;
  readonly episodes: number;
  readonly attestation: number;
  readonly contested: boolean;
}

/** The gate of a competency, 0 to 1. */
export function gateOf({ required }: CompetencyRecord, parts: GateParts): number {
  const { sustainedWeights: weights, sustainedEpisodes } = policy;
  const asked =
    required === 'demonstrated'
      ? parts.progress
      : weights.progress * parts.progress +
        weights.coverage * Math.min(1, parts.coverage) +
        weights.episodes * Math.min(1, parts.episodes / sustainedEpisodes) +
        weights.attestation * parts.attestation;
  const contestedAtMost = parts.contested ? policy.contestedGate : 1;
  const unfinishedAtMost = reaches(parts.progress, 1) ? 1 : policy.unfinishedGate;
  return round6(Math.min(asked, contestedAtMost, unfinishedAtMost));
}

function statusOf(indicators: readonly IndicatorAssessment[], progress: number, sustained: boolean): CompetencyStatus {
  if (indicators.every((indicator) => indicator.state === 'none')) return 'no_evidence';
  if (sustained) return 'sustained';
  return reaches(progress, 1) ? 'demonstrated' : 'emerging';
}

function freshnessOf(strong: readonly AgedItem[]): Freshness {
  if (strong.length === 0) return 'none';
  const age = Math.min(...strong.map((one) => one.age));
  if (age > policy.freshness.staleAfter) return 'stale';
  return age > policy.freshness.goingStaleAfter ? 'going_stale' : 'fresh';
}

function metByWaiver({ id, required }: CompetencyRecord): CompetencyOutcome {
  return {
    strongEpisodes: new Set(),
    witnesses: witnessesOf([]),
    assessment: {
      id,
      required,
      status: required,
      met: true,
      gate: 1,
      progress: 1,
      coverageDays: 0,
      episodes: 0,
      verifiers: 0,
      attesters: 0,
      contested: false,
      confidence: 0,
      freshness: 'none',
      lapsesOn: null,
      indicators: [],
      byWaiver: true,
    },
  };
}
