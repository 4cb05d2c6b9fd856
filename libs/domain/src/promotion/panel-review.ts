import { type Level, levels } from '../evidence/index.js';

/** A rating is explained in at least so many characters. */
export const RATING_REASON_LENGTH = 20;
/** A rating cites at most so many items. */
export const CITES_OF_RATING = 12;

/**
 * What one member of a panel thinks of one competency, or of the case as a whole. Both use the levels of evidence: a reader
 * knows one scale, and up and down mean the same in every row of the room.
 */
export interface PanelRating {
  readonly level: Level | null;
  readonly reason: string;
  /** Items of the packet. */
  readonly cites: readonly string[];
}

/** One member's ratings while they write them. */
export interface PanelReview {
  /** Competencies of the target rung that they have begun with, in any order. */
  readonly ratings: readonly (PanelRating & { readonly competency: string })[];
  readonly overall: PanelRating;
}

/** What can be rated: the competencies of the target in their order, and the items of the packet. */
export interface Rateable {
  readonly competencies: readonly { readonly id: string; readonly name: string }[];
  readonly items: readonly string[];
}

export interface ReviewFinding {
  readonly field: string;
  readonly message: string;
}

/** What is wrong with ratings that are still being written: what is not of this case, and the overall one before the others. */
export function draftFindings({ ratings, overall }: PanelReview, { competencies, items }: Rateable): ReviewFinding[] {
  const known = new Set(items);
  const foreign = (field: string, { cites }: PanelRating): ReviewFinding[] => (cites.every((id) => known.has(id)) ? [] : [{ field: `${field}.cites`, message: 'Cite items of this packet only.' }]);
  const rated = new Set(ratings.flatMap(({ competency, level }) => (level === null ? [] : [competency])));
  return [
    ...ratings.flatMap((rating, at) => [
      ...(competencies.some(({ id }) => id === rating.competency) ? [] : [{ field: `ratings.${String(at)}.competency`, message: 'The target rung has no such competency.' }]),
      ...(ratings.findIndex(({ competency }) => competency === rating.competency) === at ? [] : [{ field: `ratings.${String(at)}.competency`, message: 'Rate each competency once.' }]),
      ...foreign(`ratings.${String(at)}`, rating),
    ]),
    ...foreign('overall', overall),
    ...(overall.level !== null && competencies.some(({ id }) => !rated.has(id)) ? [{ field: 'overall.level', message: 'Rate every competency first, the case as a whole last.' }] : []),
  ];
}

/** What still stands against submitting; empty when they can be sealed. */
export function submitFindings(review: PanelReview, rateable: Rateable): ReviewFinding[] {
  const missing = rateable.competencies.filter(({ id }) => !review.ratings.some(({ competency }) => competency === id));
  return [
    ...draftFindings(review, rateable),
    ...missing.map(({ name }) => ({ field: 'ratings', message: `Rate ${name}.` })),
    ...review.ratings.flatMap((rating, at) => unfinished(`ratings.${String(at)}`, rating)),
    ...unfinished('overall', review.overall),
  ];
}

function unfinished(field: string, { level, reason, cites }: PanelRating): ReviewFinding[] {
  return [
    ...(level === null ? [{ field: `${field}.level`, message: 'Choose a level.' }] : []),
    ...(reason.trim().length < RATING_REASON_LENGTH ? [{ field: `${field}.reason`, message: `Give the reason, in at least ${String(RATING_REASON_LENGTH)} characters.` }] : []),
    ...(level !== null && level !== 'not_shown' && cites.length === 0 ? [{ field: `${field}.cites`, message: 'Cite at least one item of the packet.' }] : []),
  ];
}

export type Direction = 'up' | 'down';

/** Where a changed rating goes; null where it stays. */
export function directionOf(from: Level, to: Level): Direction | null {
  const steps = levels.indexOf(to) - levels.indexOf(from);
  return steps === 0 ? null : steps > 0 ? 'up' : 'down';
}

/** How far apart levels are: 0 where all agree. */
export function spreadOf(given: readonly Level[]): number {
  const places = given.map((level) => levels.indexOf(level));
  return places.length === 0 ? 0 : Math.max(...places) - Math.min(...places);
}
