import type { Level, ReviewSheet, WriteReview } from '@nextrung/api-client';

/** What somebody has typed of one rating. */
export interface RatingDraft {
  readonly level: Level | null;
  readonly reason: string;
  readonly cites: readonly string[];
}

/** What somebody has typed of a review: by competency, and of the case as a whole. */
export interface ReviewDraft {
  readonly ratings: Readonly<Record<string, RatingDraft>>;
  readonly overall: RatingDraft;
  /** Of the sheet from which it was begun. */
  readonly version: number;
}

export const emptyRating: RatingDraft = { level: null, reason: '', cites: [] };

/** What is saved already. */
export const draftOf = ({ ratings, overall, version }: ReviewSheet): ReviewDraft => ({
  ratings: Object.fromEntries(ratings.map(({ competency, level, reason, cites }) => [competency, { level, reason, cites }])),
  overall: { level: overall.level, reason: overall.reason, cites: overall.cites },
  version,
});

/** What was kept in this browser; null where it is no draft. */
export function keptReview(value: unknown): ReviewDraft | null {
  if (!isRecord(value) || !isRecord(value['ratings'])) return null;
  return { ratings: Object.fromEntries(Object.entries(value['ratings']).map(([competency, rating]) => [competency, keptRating(rating)])), overall: keptRating(value['overall']), version: typeof value['version'] === 'number' ? value['version'] : 0 };
}

/** In the order of the sheet, as the server takes it. */
export function written({ ratings, overall }: ReviewDraft, sheet: ReviewSheet): WriteReview {
  const one = ({ level, reason, cites }: RatingDraft): WriteReview['overall'] => ({ ...(level !== null && { level }), reason, cites: [...cites] });
  return { ratings: sheet.ratings.map(({ competency }) => ({ competency, ...one(ratings[competency] ?? emptyRating) })), overall: one(overall) };
}

/** The case as a whole is rated last. */
export const allRated = ({ ratings }: ReviewDraft, sheet: ReviewSheet): boolean => sheet.ratings.every(({ competency }) => (ratings[competency]?.level ?? null) !== null);

/** How many of all ratings have a level, a reason and, above “not shown”, an item. */
export function finished({ ratings, overall }: ReviewDraft, sheet: ReviewSheet): number {
  const isFinished = ({ level, reason, cites }: RatingDraft): boolean => level !== null && reason.trim().length >= LEAST_REASON && (level === 'not_shown' || cites.length > 0);
  return [...sheet.ratings.map(({ competency }) => ratings[competency] ?? emptyRating), overall].filter(isFinished).length;
}

/** Fewest characters of a reason. */
export const LEAST_REASON = 20;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const LEVELS: readonly Level[] = ['not_shown', 'partial', 'meets', 'exceeds'];

function keptRating(value: unknown): RatingDraft {
  if (!isRecord(value)) return emptyRating;
  const { level, reason, cites } = value;
  return { level: LEVELS.find((one) => one === level) ?? null, reason: typeof reason === 'string' ? reason : '', cites: Array.isArray(cites) ? cites.filter((id) => typeof id === 'string') : [] };
}
