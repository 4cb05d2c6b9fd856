import type { Level } from '../evidence/index.js';
import { dayNumber, reaches, round6, sortedProduct, sortedSum, type IsoDate } from '../kernel/index.js';
import type { Grade } from './assessment.js';
import type { CounterObservationInput, EvidenceInput, WitnessedInput } from './input.js';
import { readinessPolicy as policy } from './policy.js';
import { reliabilityOf, voicesOf, type Voice, type Voices } from './voices.js';

/** What an item says about one indicator; does not change with time. */
export interface Mark {
  readonly quality: number;
  readonly grade: Grade;
  readonly raters: readonly string[];
  /** Raters whose level is above `not_shown`. */
  readonly verifiers: readonly string[];
}

/** An evidence item, judged once. Days are whole numbers since 1970-01-01. */
export interface WeighedItem {
  readonly id: string;
  readonly episode: string;
  readonly startDay: number;
  readonly endDay: number;
  readonly peers: readonly string[];
  /** By indicator id. */
  readonly marks: ReadonlyMap<string, Mark>;
}

/** A counter-observation, judged once. */
export interface WeighedCounter {
  readonly id: string;
  readonly episode: string;
  readonly endDay: number;
  /** Credibility × severity by indicator id. */
  readonly weights: ReadonlyMap<string, number>;
}

/** Judges an evidence item by what was said about it up to `asOf`, on those of its indicators that are in `known`. */
export function weighItem(item: EvidenceInput, known: ReadonlySet<string>, subjectId: string, asOf: IsoDate): WeighedItem {
  const voices = voicesOf(item, subjectId, asOf);
  const marks = new Map<string, Mark>();
  for (const indicator of item.indicators) {
    if (!known.has(indicator) || marks.has(indicator)) continue;
    const { raters, quality } = judge(item, indicator, voices);
    marks.set(indicator, {
      quality,
      grade: gradeOf(quality),
      raters: raters.map((voice) => voice.raterId),
      verifiers: raters.filter((voice) => voice.level !== 'not_shown').map((voice) => voice.raterId),
    });
  }
  return { ...placeOf(item, asOf), startDay: dayNumber(item.startedOn), peers: voices.peers, marks };
}

/** How the quality of an item on one indicator comes about. */
export interface Judgement {
  readonly raters: readonly Voice[];
  /** The raters' levels, or the claim where nobody rated; 0 to 1. */
  readonly attainment: number;
  /** 0 to 1: what the voices make together, before an unrated item is held down. */
  readonly believed: number;
  /** 0 to 1. */
  readonly credibility: number;
  /** 0 to 1, six places. */
  readonly quality: number;
}

/** Judges an item on one of its indicators by these voices. */
export function judge(item: EvidenceInput, indicator: string, voices: Voices): Judgement {
  const raters = voices.ratersOf(indicator);
  const attained = attainment(raters, claimOf(item, indicator) ?? 'partial');
  const believed = 1 - sortedProduct([1 - policy.reliability.self, ...doubtsOf(item, voices, raters)]);
  const credibility = raters.length === 0 ? Math.min(believed, policy.unratedCredibility) : believed;
  return { raters, attainment: attained, believed, credibility, quality: round6(attained * credibility * policy.impact[item.impact]) };
}

/** What the person claims on an indicator; null where nothing is claimed. */
export function claimOf(item: EvidenceInput, indicator: string): Level | null {
  return (Object.hasOwn(item.selfClaims, indicator) ? item.selfClaims[indicator] : undefined) ?? null;
}

/** Judges a counter-observation by what was said about it up to `asOf`. */
export function weighCounter(
  counter: CounterObservationInput,
  known: ReadonlySet<string>,
  subjectId: string,
  asOf: IsoDate,
): WeighedCounter {
  const voices = voicesOf(counter, subjectId, asOf);
  const weights = new Map<string, number>();
  for (const indicator of counter.indicators) {
    if (!known.has(indicator)) continue;
    const credibility = counterCredibility(counter, indicator, voices);
    if (credibility !== null) weights.set(indicator, credibility * policy.severity[counter.severity]);
  }
  return { ...placeOf(counter, asOf), weights };
}

/** How far a counter-observation is believed on one indicator, 0 to 1; null with neither rater nor peer: it does not count. */
export function counterCredibility(counter: CounterObservationInput, indicator: string, voices: Voices): number | null {
  const raters = voices.ratersOf(indicator);
  if (raters.length === 0 && voices.peers.length === 0) return null;
  return 1 - sortedProduct(doubtsOf(counter, voices, raters));
}

/** The grade of a quality. */
export function gradeOf(quality: number): Grade {
  if (reaches(quality, policy.grades.A)) return 'A';
  return reaches(quality, policy.grades.B) ? 'B' : 'C';
}

/** The day on which the work ended, in whole days since 1970-01-01; an end after `asOf` counts as `asOf`. */
export function endDayOf({ endedOn }: WitnessedInput, asOf: IsoDate): number {
  return Math.min(dayNumber(endedOn), dayNumber(asOf));
}

function placeOf(item: WitnessedInput, asOf: IsoDate): { id: string; episode: string; endDay: number } {
  return { id: item.id, episode: item.episode, endDay: endDayOf(item, asOf) };
}

function attainment(raters: readonly Voice[], claim: Level): number {
  if (raters.length === 0) return policy.attainment[claim];
  const total = sortedSum(raters.map((voice) => reliabilityOf(voice.role)));
  return sortedSum(raters.map((voice) => reliabilityOf(voice.role) * policy.attainment[voice.level])) / total;
}

// 1 - reliability of the link, of every rater, and of every peer who is not one of the raters.
function doubtsOf(item: WitnessedInput, voices: Voices, raters: readonly Voice[]): number[] {
  const doubts = raters.map((voice) => 1 - reliabilityOf(voice.role));
  if (item.hasLink) doubts.push(1 - policy.reliability.link);
  for (const peer of voices.peers) {
    if (!raters.some((voice) => voice.raterId === peer)) doubts.push(1 - policy.reliability.peer);
  }
  return doubts;
}
