/** How many there are, about: the planner's own estimates, and people by the tree. */
export interface Amounts {
  /** Items of the organisation. */
  readonly items: number;
  /** Of these, with the words. */
  readonly withWords: number;
  /** Of these, of the last `RECENT_DAYS`. */
  readonly recentWithWords: number;
  /** People below the viewer, and in the organisation. */
  readonly below: number;
  readonly everyone: number;
}

/**
 * Down the calendar; by the index of words; or person by person. The last two among the work of the last `within[0]` days first, which
 * should be enough, then of more, then by the words whenever it was.
 */
export type Way = { readonly by: 'day' } | { readonly by: 'words' | 'people'; readonly within: readonly number[] };

export const RECENT_DAYS = 92;
const A_YEAR = 366;
const A_WEEK = 7;
/** Where that was not enough, because these people did less lately, so many times as many days are looked through. */
const WIDER = 6;
/** So many times as many as are wanted are looked for at once, since nobody knows how evenly they are spread. */
const MARGIN = 2;

// What it costs, when to look at an item on the calendar costs one. Words are found by their beginnings, which takes longer than an entry of a day.
const WORD = 0.12;
const DAY = 0.03;
const ANYWHERE = 1.3;
const PERSON = 1;

/** The cheapest way to the newest so many items. @param open later work is asked for as well */
export function wayTo(wanted: number, { items, withWords, recentWithWords, below, everyone }: Amounts, open: boolean): Way {
  const share = Math.min(1, Math.max(below, 1) / Math.max(everyone, 1));
  const words = Math.max(1, withWords);
  const rarity = Math.max(1, items / words);
  const aDay = Math.max(recentWithWords / RECENT_DAYS, 1 / A_YEAR);
  const byDay = (wanted / share) * (rarity + PERSON);
  const byWords = words * (WORD + ANYWHERE);
  const waysWithin = {
    words: (days: number): number => words * WORD + aDay * days * (rarity * DAY + ANYWHERE) + (wanted / share) * PERSON,
    people: (days: number): number => below * PERSON + aDay * days * share * rarity * ANYWHERE,
  };
  const days = Math.max(A_WEEK, Math.ceil((wanted * MARGIN) / (share * aDay)));
  const by = waysWithin.words(days) < waysWithin.people(days) ? 'words' : 'people';
  const least = open ? waysWithin[by](days) : Number.POSITIVE_INFINITY;
  if (byDay <= Math.min(byWords, least)) return { by: 'day' };
  return least < byWords ? { by, within: [days, days * WIDER].filter((last) => waysWithin[by](last) < byWords) } : { by: 'words', within: [] };
}
