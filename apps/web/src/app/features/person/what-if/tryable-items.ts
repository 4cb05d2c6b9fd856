import type { EvidenceItem, ReadinessInputView } from '@nextrung/api-client';
import { possibleHypotheses, type ReadinessInput } from '@nextrung/domain/readiness';

import type { ItemChange } from './hypotheses';

/** An item and the changes that would make a difference to it. */
export interface TryableItem {
  readonly id: string;
  readonly title: string;
  readonly offers: readonly ItemChange[];
  /** The reader may still rate it, so nothing is told of what a rating would change. */
  readonly waiting: boolean;
}

/** Of one's own input, in the order in which the items are listed. */
export function tryableOfInput({ items }: Pick<ReadinessInputView, 'items'>, input: ReadinessInput): readonly TryableItem[] {
  const possible = new Map(possibleHypotheses(input).map(({ item, kinds }) => [item, kinds]));
  return items.flatMap(({ id, title }) => {
    const offers = possible.get(id);
    return offers === undefined ? [] : [{ id, title, offers, waiting: false }];
  });
}

/**
 * Of a report's shared items, as their manager may read them; `indicators` are those of the target. What a rating would
 * change is not told to anyone who may give one.
 */
export function tryableOfEvidence(items: readonly EvidenceItem[], indicators: ReadonlySet<string>): readonly TryableItem[] {
  return items.flatMap((item) => {
    if (item.state !== 'shared' || !item.indicators.some(({ id }) => indicators.has(id))) return [];
    const offers: ItemChange[] = ['corroborate'];
    if (item.link === null) offers.push('link');
    if (item.impact === 'activity' || item.impact === 'shipped') offers.push('measure');
    return [{ id: item.id, title: item.title, offers, waiting: item.claimsSealed }];
  });
}
