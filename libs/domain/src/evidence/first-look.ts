/** What someone marks of an indicator at first sight, before there is evidence. */
export const firstLookMarks = ['shown', 'partly', 'not_yet', 'cannot_say'] as const;
export type FirstLookMark = (typeof firstLookMarks)[number];

/** What the two marks of an indicator ask for. */
export type FirstLookAsk =
  /** Both see it, or one does: evidence that shows it is asked for. */
  | 'log'
  /** Nobody has seen it yet: a chance is what it takes. */
  | 'chance'
  /** Neither can say. */
  | 'talk'
  /** There is evidence already. */
  | 'none';

export interface FirstLookPair {
  readonly person: FirstLookMark;
  readonly manager: FirstLookMark;
  /** Shared items that name the indicator. */
  readonly items: number;
}

/** What comes of an indicator once both have marked: its gaps become requests for evidence. It never enters the assessment. */
export function firstLookAsk({ person, manager, items }: FirstLookPair): FirstLookAsk {
  if (items > 0) return 'none';
  const marks = [person, manager];
  if (marks.some((mark) => mark === 'shown' || mark === 'partly')) return 'log';
  return marks.includes('not_yet') ? 'chance' : 'talk';
}

/** The two see it differently: one has seen all of it and the other none, or cannot say. */
export function firstLookDiffers({ person, manager }: Pick<FirstLookPair, 'person' | 'manager'>): boolean {
  const sees = (mark: FirstLookMark): boolean => mark === 'shown';
  const doesNot = (mark: FirstLookMark): boolean => mark === 'not_yet' || mark === 'cannot_say';
  return (sees(person) && doesNot(manager)) || (sees(manager) && doesNot(person));
}
