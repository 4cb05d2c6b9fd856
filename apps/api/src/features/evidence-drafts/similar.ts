import { sameness } from '@nextrung/domain/evidence';
import type { SimilarItem, SimilarToDraft } from './evidence-drafts.dto.js';
import type { ComparedItem } from './evidence-drafts.repository.js';

const MOST = 3;

/** The drafts that have items like them, each with the likeliest. */
export function similarToDrafts(drafts: readonly ComparedItem[], items: readonly ComparedItem[]): SimilarToDraft[] {
  return drafts
    .map((draft) => ({ draftId: draft.id, items: similarTo(draft, items) }))
    .filter(({ items: found }) => found.length > 0);
}

function similarTo(draft: ComparedItem, items: readonly ComparedItem[]): SimilarItem[] {
  const found = items.flatMap(({ id, title, version, state, tracker, startedOn, endedOn, link }): SimilarItem[] => {
    // Two entries of one tracker are two pieces of work, however alike they read.
    if (tracker !== null && tracker === draft.tracker) return [];
    if (state !== 'private' && state !== 'shared') return [];
    const because = sameness(draft, { title, link, startedOn, endedOn });
    return because === null ? [] : [{ id, title, version, state, startedOn, endedOn, because }];
  });
  return [...found.filter(({ because }) => because === 'link'), ...found.filter(({ because }) => because === 'title')].slice(0, MOST);
}
