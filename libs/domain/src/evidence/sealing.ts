/** How the one who looks stands to the author of an item today. */
export type ViewerRelation = 'self' | 'direct_manager' | 'manager_above' | 'other';

export interface Viewer {
  readonly personId: string;
  readonly relation: ViewerRelation;
}

export interface SealableRating {
  readonly raterId: string;
  /** In whose place it was given; null or left out: the rater's own. */
  readonly forId?: string | null;
  readonly role: 'manager' | 'other';
  readonly indicator: string;
}

/** What sealing asks of an item: the indicators that can be rated, and the ratings given so far. */
export interface SealableItem {
  readonly indicators: readonly string[];
  readonly ratings: readonly SealableRating[];
}

/**
 * Whether the author's claims stay hidden from this viewer, so that a rating is never shaped by them. The author sees
 * them; the direct manager, or who stands in, once their own rating of every indicator is in or one given in their
 * place; a manager above once a line manager's is; nobody else does.
 */
export function claimsSealedFor(viewer: Viewer, item: SealableItem): boolean {
  switch (viewer.relation) {
    case 'self':
      return false;
    case 'direct_manager':
      return !ratedThroughout(item, (rating) => rating.raterId === viewer.personId || rating.forId === viewer.personId);
    case 'manager_above':
      return !ratedThroughout(item, (rating) => rating.role === 'manager');
    case 'other':
      return true;
  }
}

function ratedThroughout(item: SealableItem, counts: (rating: SealableItem['ratings'][number]) => boolean): boolean {
  return item.indicators.every((indicator) =>
    item.ratings.some((rating) => rating.indicator === indicator && counts(rating)),
  );
}
