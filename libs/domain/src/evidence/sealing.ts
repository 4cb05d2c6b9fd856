/**
 * How the one who looks stands to the author of an item today. `other_rater`: skip level, dotted line or sponsor, who may
 * rate too; `manager_above`: anyone else who reads what is shared.
 */
export type ViewerRelation = 'self' | 'direct_manager' | 'other_rater' | 'manager_above' | 'other';

export interface Viewer {
  readonly personId: string;
  readonly relation: ViewerRelation;
  /** The line manager in whose place they look; null or left out: for themselves. */
  readonly standsInFor?: string | null;
}

export interface SealableRating {
  readonly raterId: string;
  /** In whose place it was given; null or left out: the rater's own. */
  readonly forId?: string | null;
  readonly role: 'manager' | 'other';
  readonly indicator: string;
}

/** What sealing asks of an item: the indicators that can be rated, the ratings given so far, and who left it to others. */
export interface SealableItem {
  readonly indicators: readonly string[];
  readonly ratings: readonly SealableRating[];
  /** Who said that it is not theirs to rate; left out: nobody. */
  readonly declinedBy?: readonly string[];
}

/**
 * Whether the author's claims stay hidden from this viewer, so that a rating is never shaped by them. The author sees
 * them; whoever may rate, once their own rating of every indicator is in or one given in their place, and who leaves it to
 * others, like anyone else who reads it, once a line manager's is.
 */
export function claimsSealedFor(viewer: Viewer, item: SealableItem): boolean {
  switch (viewer.relation) {
    case 'self':
      return false;
    case 'direct_manager':
    case 'other_rater':
      return !ratedBy(viewer.personId, item) && !(leftToOthers(viewer, item) && ratedByManager(item));
    case 'manager_above':
      return !ratedByManager(item);
    case 'other':
      return true;
  }
}

/** Whether what others said of the item, their levels, notes and questions, stays hidden: raters are blind to each other until theirs is in. */
export function ratingsSealedFor(viewer: Viewer, item: SealableItem): boolean {
  switch (viewer.relation) {
    case 'self':
    case 'manager_above':
      return false;
    case 'direct_manager':
      // One rating fills the line manager's place, whoever stands in it.
      return !ratedBy(viewer.personId, item) && !ratedBy(viewer.standsInFor ?? viewer.personId, item) && !(leftToOthers(viewer, item) && ratedByManager(item));
    case 'other_rater':
      return !ratedBy(viewer.personId, item) && !leftToOthers(viewer, item);
    case 'other':
      return true;
  }
}

/** Whether every indicator has this person's rating, or one given in their place. */
export const ratedBy = (personId: string, item: SealableItem): boolean => ratedThroughout(item, ({ raterId, forId }) => raterId === personId || forId === personId);

/** Whether every indicator has a line manager's rating, of whatever time. */
export const ratedByManager = (item: SealableItem): boolean => ratedThroughout(item, ({ role }) => role === 'manager');

const leftToOthers = ({ personId }: Viewer, { declinedBy = [] }: SealableItem): boolean => declinedBy.includes(personId);

function ratedThroughout(item: SealableItem, counts: (rating: SealableRating) => boolean): boolean {
  return item.indicators.every((indicator) => item.ratings.some((rating) => rating.indicator === indicator && counts(rating)));
}
