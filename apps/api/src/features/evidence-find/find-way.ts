/** How many there are, about: the planner's own estimates, and people by the tree. */
export interface Amounts {
  /** Items of the organisation. */
  readonly items: number;
  /** Of these, with the words. */
  readonly withWords: number;
  /** Of these, of the last `RECENT_DAYS`. */
  readonly recentWithWords: number;
  /** Part of the organisation that is below the viewer, from above 0 to 1. */
  readonly share: number;
}

/** Down the calendar, or by the index of words; `days`: among the work of the last so many days first, which should be enough. */
export type Way = { readonly by: 'day' } | { readonly by: 'words'; readonly days: number | null };

export const RECENT_DAYS = 92;
const A_YEAR = 366;
const A_WEEK = 7;
/** So many times as many as are wanted are looked for at once, since nobody knows how evenly they are spread. */
const MARGIN = 3;
/** What it costs to find an entry in an index, when to look at an item costs one; and when the item lies anywhere. */
const ENTRY = 0.05;
const ANYWHERE = 1.5;

/** The cheapest way to the newest so many items. @param open later work is asked for as well */
export function wayTo(wanted: number, { items, withWords, recentWithWords, share }: Amounts, open: boolean): Way {
  const words = Math.max(1, withWords);
  const byDay = (wanted / share) * Math.max(1, items / words);
  const byWords = words * ANYWHERE;
  const aDay = recentWithWords / RECENT_DAYS;
  const days = Math.max(A_WEEK, Math.ceil((wanted * MARGIN) / (share * Math.max(aDay, 1 / A_YEAR))));
  const recent = aDay * days;
  const byRecent = open && days <= A_YEAR ? ENTRY * (words + (recent * items) / words) + recent * ANYWHERE : Number.POSITIVE_INFINITY;
  const least = Math.min(byDay, byWords, byRecent);
  if (least === byWords) return { by: 'words', days: null };
  return least === byDay ? { by: 'day' } : { by: 'words', days };
}
