import { addDays, type IsoDate } from '../kernel/index.js';

/** What of an item tells whether another one may be the same work. */
export interface ComparableItem {
  readonly title: string;
  readonly link: string | null;
  readonly startedOn: IsoDate;
  readonly endedOn: IsoDate;
}

/** Why two items may be the same work. */
export type Sameness = 'link' | 'title';

/** Days that the periods of two items may lie apart: a tracker's dates and a person's memory differ by so much. */
const DAYS_APART = 14;
/** Share of the words that two titles have in common. */
const ALIKE = 0.6;

/** Whether two items may be the same work: the same link, or titles that are alike and periods that touch. */
export function sameness(one: ComparableItem, other: ComparableItem): Sameness | null {
  if (one.link !== null && other.link !== null && linkKey(one.link) === linkKey(other.link)) return 'link';
  const touch = addDays(one.startedOn, -DAYS_APART) <= other.endedOn && addDays(other.startedOn, -DAYS_APART) <= one.endedOn;
  return touch && titleLikeness(one.title, other.title) >= ALIKE ? 'title' : null;
}

/** Dice over the words of both: 1 for the same words in any order, 0 for none in common. */
export function titleLikeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.size === 0 || b.size === 0) return 0;
  const shared = [...a].filter((word) => b.has(word)).length;
  return (2 * shared) / (a.size + b.size);
}

/** An address as it is compared: what only tells browsers how to get there does not count. */
function linkKey(link: string): string {
  return link.trim().toLowerCase().replace(/^https?:\/\/(?:www\.)?/, '').replace(/#.*$/, '').replace(/\/+$/, '');
}

const SMALL: ReadonlySet<string> = new Set(['a', 'an', 'and', 'the', 'of', 'for', 'to', 'in', 'on', 'with', 'by', 'at', 'from', 'our', 'my', 'we', 'i']);

function wordsOf(title: string): Set<string> {
  const words = title.toLowerCase().normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => !SMALL.has(word));
  return new Set(telling.length > 0 ? telling : words);
}
