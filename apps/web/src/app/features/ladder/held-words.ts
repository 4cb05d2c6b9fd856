import type { EvidenceItem } from '@nextrung/api-client';
import { counted } from '@nextrung/ui';

import { levelWords, stateWords } from '../../shell/words/evidence-words';

/** The items that name an indicator, as they come. */
export function itemsFor(items: readonly EvidenceItem[], indicator: string): readonly EvidenceItem[] {
  return items.filter(({ state, indicators }) => state !== 'withdrawn' && state !== 'dismissed' && state !== 'merged' && indicators.some(({ id }) => id === indicator));
}

/** How strong an item is for an indicator, as far as the reader may know: who rated it how, and who confirmed it. */
export function heldWords({ state, ratings, corroborations }: Pick<EvidenceItem, 'state' | 'ratings' | 'corroborations'>, indicator: string): string {
  if (state !== 'shared') return stateWords[state];
  const latest = new Map<string, string>();
  for (const { rater, level, indicator: of } of ratings) if (of === indicator) latest.set(rater.id, `${rater.name}: ${levelWords[level].toLowerCase()}`);
  const confirmed = corroborations.filter(({ counts }) => counts === 'counts').length;
  return [latest.size === 0 ? 'Not rated yet' : [...latest.values()].join(', '), confirmed === 0 ? 'no one has confirmed it yet' : `${counted(confirmed, 'colleague')} confirmed it`].join('; ');
}
