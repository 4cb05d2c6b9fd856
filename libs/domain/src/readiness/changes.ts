import { addDays, type IsoDate } from '../kernel/index.js';
import type { EvidenceInput, ReadinessInput, WitnessedInput } from './input.js';
import { readinessPolicy as policy } from './policy.js';

/** The item after the manager has rated all its target indicators `meets` on the day; null where nothing is open. */
export function verified(item: EvidenceInput, input: ReadinessInput, known: ReadonlySet<string>): EvidenceInput | null {
  const { managerId, asOf } = input;
  if (managerId === null) return null;
  const indicators = [...new Set(item.indicators)].filter((indicator) => known.has(indicator));
  const isRated = (indicator: string): boolean =>
    item.ratings.some(
      (rating) =>
        rating.indicator === indicator &&
        rating.role === 'manager' &&
        rating.raterId !== input.subjectId &&
        rating.on <= asOf,
    );
  if (indicators.every(isRated)) return null;
  const ratings = indicators.map(
    (indicator) => ({ raterId: managerId, role: 'manager', indicator, level: 'meets', on: asOf }) as const,
  );
  return { ...item, ratings: [...item.ratings, ...ratings] };
}

/** The item after this colleague has confirmed it on the day. */
export function corroborated(item: EvidenceInput, raterId: string, on: IsoDate): EvidenceInput {
  return { ...item, corroborations: [...item.corroborations, { raterId, on }] };
}

/** The id of a colleague who has had no part in anything yet. */
export function newPeer(input: ReadinessInput): string {
  return unusedId('new peer', peopleOf(input));
}

/** The item with a link; null where it has one. */
export function linked(item: EvidenceInput): EvidenceInput | null {
  return item.hasLink ? null : { ...item, hasLink: true };
}

/** The item with its impact measured; null where it is already. */
export function measured(item: EvidenceInput): EvidenceInput | null {
  return policy.impact[item.impact] < policy.impact.measured ? { ...item, impact: 'measured' } : null;
}

/**
 * A new item in an episode of its own on one indicator: from the day after for `days` calendar days, linked, measured,
 * rated `meets` by the manager (without one, by another rater) and confirmed by a new peer on its last day.
 */
export function newItem(input: ReadinessInput, indicator: string, days: number): EvidenceInput {
  const people = peopleOf(input);
  const last: IsoDate = addDays(input.asOf, days);
  const rater =
    input.managerId === null
      ? ({ raterId: unusedId('new rater', people), role: 'other' } as const)
      : ({ raterId: input.managerId, role: 'manager' } as const);
  const items: readonly WitnessedInput[] = [...input.evidence, ...input.counterObservations];
  return {
    id: unusedId('new item', new Set(items.map((item) => item.id))),
    episode: unusedId('new episode', new Set(items.map((item) => item.episode))),
    indicators: [indicator],
    selfClaims: {},
    startedOn: addDays(input.asOf, 1),
    endedOn: last,
    loggedOn: last,
    hasLink: true,
    impact: 'measured',
    ratings: [{ ...rater, indicator, level: 'meets', on: last }],
    corroborations: [{ raterId: unusedId('new peer', people), on: last }],
  };
}

function peopleOf(input: ReadinessInput): ReadonlySet<string> {
  const items: readonly WitnessedInput[] = [...input.evidence, ...input.counterObservations];
  const voices = items.flatMap((item) => [...item.ratings, ...item.corroborations].map((voice) => voice.raterId));
  return new Set([input.subjectId, ...(input.managerId === null ? [] : [input.managerId]), ...voices]);
}

function unusedId(wish: string, used: ReadonlySet<string>): string {
  let id = wish;
  for (let n = 2; used.has(id); n += 1) id = `${wish} ${String(n)}`;
  return id;
}
