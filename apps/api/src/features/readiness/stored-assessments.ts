import { addDays } from '@nextrung/domain/kernel';
import { type AssessmentSummary, claimsCount, type ReadinessInput, type Standing, standingOn, summaryOf, withoutClaims } from '@nextrung/domain/readiness';
import { assessed, type Dossier } from './assessment-input.js';
import type { Candidate } from './dossiers.js';

/** `managers`: without the person's claims, since whoever may rate must not be told anything computed from them. */
export type StoredReader = 'self' | 'managers';

/** What a stored assessment is stored under. */
export interface StoredKey {
  readonly personId: string;
  readonly targetRung: string;
  /** Id of the overlay; empty for the core. */
  readonly overlay: string;
  readonly reader: StoredReader;
}

/** An assessment without what is behind it, and how many indicators were left out because they do not apply. */
export interface StoredSummary extends AssessmentSummary {
  readonly waived: number;
}

export interface StoredAssessment extends StoredKey {
  readonly second: boolean;
  readonly summary: StoredSummary;
}

/** What is stored of a dossier. */
export function storedSummary(dossier: Pick<Dossier, 'input' | 'waivers'>): StoredSummary {
  const waived = dossier.input.target.competencies.flatMap(({ indicators }) => indicators).filter((indicator) => indicator.waived === true).length;
  return { ...summaryOf(assessed(dossier)), waived };
}

/** An assessment that can be stored, with what it was made from. */
export interface MadeAssessment extends StoredAssessment {
  readonly input: ReadinessInput;
}

/** Everything that is stored about a person whose dossiers were read as their own. */
export function madeFrom({ person, targets }: Pick<Candidate, 'person' | 'targets'>): MadeAssessment[] {
  return targets.flatMap(({ rung, second, dossier, overlays }) => [
    ...forBothReaders({ personId: person.id, targetRung: rung, overlay: '', second }, dossier),
    ...overlays.flatMap(({ overlay, dossier: beside }) => forBothReaders({ personId: person.id, targetRung: rung, overlay: overlay.id, second }, beside)),
  ]);
}

function forBothReaders(key: Omit<StoredAssessment, 'reader' | 'summary'>, dossier: Dossier): MadeAssessment[] {
  const { input } = dossier;
  const own: MadeAssessment = { ...key, reader: 'self', summary: storedSummary(dossier), input };
  if (!claimsCount(input)) return [own, { ...own, reader: 'managers' }];
  const sealed = withoutClaims(input, new Set(input.evidence.map(({ id }) => id)));
  return [own, { ...key, reader: 'managers', summary: storedSummary({ ...dossier, input: sealed }), input: sealed }];
}

/** A point of the history. */
export interface MadePoint extends StoredKey, Standing {
  readonly on: string;
  /** Worked out afterwards. */
  readonly recomputed: boolean;
}

const MONTH_DAYS = 30;
const MONTHS = 12;

/**
 * The points that this assessment adds to its history: today's where it differs from the last one; where there is none
 * yet, the past year's as well, month by month, from what had been logged and rated by then.
 */
export function pointsOf(made: MadeAssessment, last: Standing | null): MadePoint[] {
  const { personId, targetRung, overlay, reader, input, summary } = made;
  const key = { personId, targetRung, overlay, reader };
  const today: MadePoint = { ...key, on: input.asOf, ...standing(summary), recomputed: false };
  if (last) return same(last, today) ? [] : [today];
  const first = input.evidence.map(({ loggedOn }) => loggedOn).sort()[0];
  const points: MadePoint[] = [];
  for (let back = MONTHS; back > 0; back -= 1) {
    const on = addDays(input.asOf, -back * MONTH_DAYS);
    if (first === undefined || on < first) continue;
    const then: MadePoint = { ...key, on, ...standingOn(input, on), recomputed: true };
    const before = points.at(-1);
    if (!before || !same(before, then)) points.push(then);
  }
  const before = points.at(-1);
  return before && same(before, today) ? points : [...points, today];
}

const standing = ({ index, rawIndex, state }: Standing): Standing => ({ index, rawIndex, state });

const same = (a: Standing, b: Standing): boolean => a.rawIndex === b.rawIndex && a.state === b.state;
