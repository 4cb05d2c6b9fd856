import { type EvidenceFacts, evidenceLifecycle, ratedByManager, type SealableItem, type Viewer } from '@nextrung/domain/evidence';
import { offeredActions } from '@nextrung/domain/kernel';
import { offered, type Operation } from '../../platform/access/operations.js';
import type { Relation } from '../../platform/access/relations.js';
import type { EvidenceItem } from './evidence.dto.js';

/** Colleagues who may be asked about one item, or have confirmed it; whoever declines makes room. */
export const MOST_OPEN_ASKS = 5;

const MOVES: ReadonlySet<Operation> = new Set<Operation>(['evidence.accept', 'evidence.dismiss', 'evidence.merge', 'evidence.share', 'evidence.unshare', 'evidence.withdraw', 'evidence.restore']);

type Said = Pick<EvidenceItem, 'state' | 'ongoing' | 'questions' | 'counterObservations'> & Spoken & { readonly indicators: readonly { readonly id: string }[] };

/** How the reader stands to the rating of an item. */
export interface Rating {
  readonly viewer: Viewer;
  readonly asked: SealableItem;
  /** They may still rate it. */
  readonly blind: boolean;
}

/** What a page may offer on an item: what the access table allows, less what the lifecycle or what was done already leaves no room for. */
export function offeredOn(item: Said, { viewerId, relations }: { readonly viewerId: string; readonly relations: ReadonlySet<Relation> }, { viewer, asked, blind }: Rating): Operation[] {
  const actions = new Set<string>(offeredActions(evidenceLifecycle, item.state, factsOf(item)).map((action) => `evidence.${action}`));
  const ratable = item.indicators.length > 0;
  const mayRate = ratable && blind;
  const leaves: Readonly<Partial<Record<Operation, boolean>>> = {
    'rating.give': mayRate,
    'rating.revise': ratable && ownThroughout(viewerId, asked),
    'rating.decline': mayRate && (viewer.relation !== 'direct_manager' || ratedByManager(asked)),
    'rating.ask': mayRate && !item.questions.some(({ open, askedBy }) => open && askedBy.id === viewerId),
    'rating.answer': item.questions.some(({ open }) => open),
    'counter-observation.answer': item.counterObservations.some(({ answer }) => answer === null),
    'counter-observation.effect': item.counterObservations.length > 0 && !blind,
    'evidence.say-ongoing': item.ongoing,
    'corroboration.ask': openAsks(item) < MOST_OPEN_ASKS,
  };
  return offered('item', relations, item.state).filter((operation) => (MOVES.has(operation) ? actions.has(operation) : (leaves[operation] ?? true)));
}

/** Whether every indicator has a rating that this person gave themselves. */
export const ownThroughout = (viewerId: string, { indicators, ratings }: SealableItem): boolean =>
  indicators.every((indicator) => ratings.some((rating) => rating.indicator === indicator && rating.raterId === viewerId));

/** What of an item its lifecycle asks about. */
type Spoken = Pick<EvidenceItem, 'source' | 'ratings' | 'corroborations'> & Partial<Pick<EvidenceItem, 'visibility' | 'textGone'>>;

/** How many words of others an item carries, and what became of its own, as its lifecycle asks. */
export function factsOf({ ratings, corroborations, source, visibility = [], textGone = false }: Spoken): EvidenceFacts {
  return {
    ratings: ratings.length,
    confirmations: corroborations.filter(({ state }) => state === 'confirmed').length,
    imported: source !== null,
    wasShared: visibility.findLast(({ state }) => state !== 'withdrawn')?.state === 'shared',
    emptied: textGone,
  };
}

export const openAsks = ({ corroborations }: Pick<EvidenceItem, 'corroborations'>): number => corroborations.filter(({ state }) => state === 'asked' || state === 'corrected' || state === 'confirmed').length;
