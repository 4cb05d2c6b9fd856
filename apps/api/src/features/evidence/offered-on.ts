import { type EvidenceFacts, evidenceLifecycle } from '@nextrung/domain/evidence';
import { offeredActions } from '@nextrung/domain/kernel';
import { offered, type Operation } from '../../platform/access/operations.js';
import type { Relation } from '../../platform/access/relations.js';
import type { EvidenceItem } from './evidence.dto.js';

/** Requests for confirmation that may be open on one item at a time. */
export const MOST_OPEN_ASKS = 5;

const MOVES: ReadonlySet<Operation> = new Set<Operation>(['evidence.accept', 'evidence.dismiss', 'evidence.merge', 'evidence.share', 'evidence.unshare', 'evidence.withdraw']);

/**
 * What a page may offer on an item: what the access table allows, less what the lifecycle or what was done already leaves no room for.
 * @param sealed claims are still sealed for the reader: a line manager may open them by rating
 */
export function offeredOn(
  item: Pick<EvidenceItem, 'state' | 'source' | 'ratings' | 'corroborations'> & Partial<Pick<EvidenceItem, 'ongoing'>> & { readonly indicators: readonly { readonly id: string }[] },
  { viewerId, relations, standsInFor = null }: { readonly viewerId: string; readonly relations: ReadonlySet<Relation>; readonly standsInFor?: string | null },
  sealed = false,
): Operation[] {
  const actions = new Set<string>(offeredActions(evidenceLifecycle, item.state, factsOf(item)).map((action) => `evidence.${action}`));
  // Whoever stands in rates in the line manager's place, and one rating fills it. Also true without indicators: then there is nothing to rate.
  const place = standsInFor ?? viewerId;
  const rated = item.indicators.every(({ id }) => item.ratings.some(({ rater, standsFor, indicator }) => indicator === id && (rater.id === place || standsFor?.id === place)));
  return offered('item', relations, item.state).filter((operation) => {
    if (MOVES.has(operation)) return actions.has(operation);
    if (operation === 'evidence.say-ongoing') return item.ongoing === true;
    if (operation === 'rating.give') return !rated || (sealed && standsInFor === null && item.indicators.length > 0);
    return operation !== 'corroboration.ask' || openAsks(item) < MOST_OPEN_ASKS;
  });
}

/** How many words of others an item carries, as its lifecycle asks. */
export function factsOf({ ratings, corroborations, source }: Pick<EvidenceItem, 'ratings' | 'corroborations' | 'source'>): EvidenceFacts {
  return { ratings: ratings.length, confirmations: corroborations.filter(({ state }) => state === 'confirmed').length, imported: source !== null };
}

export const openAsks = ({ corroborations }: Pick<EvidenceItem, 'corroborations'>): number => corroborations.filter(({ state }) => state === 'asked').length;
