import { byText, reaches, round6, sortedProduct } from '../kernel/index.js';
import type { TargetIndicator } from '../ladder/index.js';
import type { CountedItem, IndicatorAssessment, IndicatorState } from './assessment.js';
import { readinessPolicy as policy } from './policy.js';
import type { Entry } from './recency.js';

/** A counter-observation against one indicator on a day, before later strong work takes from it. */
export interface Objection {
  /** Of the counter-observation. */
  readonly id: string;
  readonly episode: string;
  readonly endDay: number;
  /** Credibility × severity × recency. */
  readonly weight: number;
}

/** Assesses one indicator from the items that mark it and the counter-observations against it. */
export function assessIndicator(
  { id, must }: TargetIndicator,
  entries: readonly Entry[],
  objections: readonly Objection[],
): IndicatorAssessment {
  const { support, counted } = supportOf(entries);
  const counter = round6(counterOf(objections.map((objection) => faded(objection, entries))));
  const score = round6(support * (1 - counter));
  return {
    id,
    must,
    support,
    counter,
    score,
    state: stateOf(entries, score),
    contested: reaches(counter, policy.contestedFrom),
    counted,
  };
}

/** Whether the score reaches what `demonstrated` asks. */
export function isDemonstrated(score: number): boolean {
  return reaches(score, policy.demonstratedFrom);
}

/** What all the objections amount to, the heaviest of each episode counted; 0 to 1. */
export function counterOf(objections: readonly Objection[]): number {
  const heaviest = new Map<string, number>();
  for (const { episode, weight } of objections) {
    heaviest.set(episode, Math.max(weight, heaviest.get(episode) ?? 0));
  }
  return 1 - sortedProduct([...heaviest.values()].map((weight) => 1 - weight));
}

/** The objection after the strong episodes that ended later than it. */
export function faded(objection: Objection, entries: readonly Entry[]): Objection {
  return { ...objection, weight: objection.weight * policy.laterEpisodeFactor ** laterStrongEpisodes(objection, entries) };
}

/** How many distinct episodes with strong work ended later than the objection. */
export function laterStrongEpisodes({ endDay }: Objection, entries: readonly Entry[]): number {
  const later = new Set<string>();
  for (const entry of entries) {
    if (entry.grade === 'A' && entry.endDay > endDay) later.add(entry.episode);
  }
  return later.size;
}

function stateOf(entries: readonly Entry[], score: number): IndicatorState {
  if (entries.length === 0) return 'none';
  return isDemonstrated(score) ? 'demonstrated' : 'emerging';
}

/** What the best of each episode amount to: of grade A, of A and B, of all; 0 to 1 each. */
export interface Tiers {
  readonly A: number;
  readonly AB: number;
  readonly all: number;
}

/** What speaks for an indicator, and how that comes about. */
export interface Support {
  readonly tiers: Tiers;
  /** Recency of the freshest item, 0 to 1: nothing counts fresher than it. */
  readonly freshest: number;
  /** 0 to 1, six places. */
  readonly support: number;
  readonly counted: readonly CountedItem[];
}

/** The support of these items: the best of each tier, of which those without strong work have a ceiling. */
export function supportOf(entries: readonly Entry[]): Support {
  if (entries.length === 0) return { tiers: { A: 0, AB: 0, all: 0 }, freshest: 0, support: 0, counted: [] };
  const inA = entries.filter((entry) => entry.grade === 'A');
  const inAB = entries.filter((entry) => entry.grade !== 'C');
  const strong = bestOfEpisodes(inA);
  const moderate = inAB.length === inA.length ? strong : bestOfEpisodes(inAB);
  const all = entries.length === inAB.length ? moderate : bestOfEpisodes(entries);
  const tiers = { A: anyOf(strong), AB: anyOf(moderate), all: anyOf(all) };
  const freshest = Math.max(...entries.map((entry) => entry.recency));
  const picked = [...new Set([...strong, ...moderate, ...all])].sort(
    (a, b) => b.value - a.value || byText(a.evidenceId, b.evidenceId),
  );
  return {
    tiers,
    freshest,
    support: round6(Math.min(freshest, bestTier(tiers))),
    counted: picked.map(({ evidenceId, quality, recency, value, grade }) => ({
      evidenceId,
      quality,
      recency: round6(recency),
      value,
      grade,
    })),
  };
}

/** The tier that counts, each one up to its ceiling. */
export function bestTier(tiers: Tiers, { withoutA, withoutAB }: { withoutA: number; withoutAB: number } = policy.ceilings): number {
  return Math.max(tiers.A, Math.min(withoutA, tiers.AB), Math.min(withoutAB, tiers.all));
}

function bestOfEpisodes(entries: readonly Entry[]): Entry[] {
  const best = new Map<string, Entry>();
  for (const entry of entries) {
    const known = best.get(entry.episode);
    if (known === undefined || entry.value > known.value) best.set(entry.episode, entry);
    else if (entry.value === known.value && entry.evidenceId < known.evidenceId) best.set(entry.episode, entry);
  }
  return [...best.values()];
}

function anyOf(entries: readonly Entry[]): number {
  return 1 - sortedProduct(entries.map((entry) => 1 - entry.value));
}
