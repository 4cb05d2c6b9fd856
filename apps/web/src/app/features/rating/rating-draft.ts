import { namesWhatWasSeen } from '@nextrung/domain/evidence';
import type { EvidenceIndicator, EvidenceItem, Level } from '@nextrung/api-client';

/** What someone has typed of a rating, kept until it is given. */
export interface RatingDraft {
  readonly levels: Readonly<Record<string, Level>>;
  readonly note: string;
  readonly reason: string;
  readonly question: string;
}

export const emptyDraft: RatingDraft = { levels: {}, note: '', reason: '', question: '' };

/** Fewest characters of a note, a reason and a question. */
const LEAST = 10;

/** What the ladder still asks for; retired ones stay visible, and are not rated. */
export const ratable = ({ indicators }: Pick<EvidenceItem, 'indicators'>): EvidenceIndicator[] => indicators.filter(({ retired }) => !retired);

export function keptRating(value: unknown): RatingDraft | null {
  if (typeof value !== 'object' || value === null || !('levels' in value) || typeof value.levels !== 'object' || value.levels === null) return null;
  const text = (name: string): string => {
    const found: unknown = Reflect.get(value, name);
    return typeof found === 'string' ? found : '';
  };
  return { levels: value.levels as RatingDraft['levels'], note: text('note'), reason: text('reason'), question: text('question') };
}

/** One's own last rating, to be changed. */
export function ownRating(item: Pick<EvidenceItem, 'ratings' | 'indicators'>, raterId: string): RatingDraft {
  const own = item.ratings.filter(({ rater }) => rater.id === raterId);
  const levels = Object.fromEntries(ratable(item).flatMap(({ id }): [string, Level][] => {
    const last = own.filter(({ indicator }) => indicator === id).at(-1);
    return last ? [[id, last.level]] : [];
  }));
  return { ...emptyDraft, levels, note: own.at(-1)?.note ?? '' };
}

/** What has to be said before it is sent, by field. */
export function ratingErrors({ note, reason }: RatingDraft, revising: boolean): Readonly<Record<string, string>> {
  return {
    ...(note.trim().length < LEAST ? { note: 'Name what you saw, in at least 10 characters.' } : namesWhatWasSeen(note) ? {} : { note: 'Name what you saw: a document, a meeting, a number. A word of praise or agreement alone says nothing.' }),
    ...(revising && reason.trim().length < LEAST ? { reason: 'Say why you change it, in at least 10 characters.' } : {}),
  };
}
