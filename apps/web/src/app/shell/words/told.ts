import type { EvidenceItem } from '@nextrung/api-client';
import { isWebAddress } from '@nextrung/domain/evidence';
import { dateText } from '@nextrung/ui';

/** A text of an item under what it tells. */
export interface Told {
  readonly heading: string;
  readonly text: string;
  /** The text is an address that can be opened. */
  readonly isLink: boolean;
}

type Texts = Pick<EvidenceItem, 'situation' | 'mandate' | 'happened' | 'contribution' | 'result' | 'counterfactual' | 'decisionRecord' | 'decidedOn' | 'seenBy'>;

/** What an item tells, in the order in which it is read; nothing of what is empty. */
export function toldIn({ situation, mandate, happened, contribution, result, counterfactual, decisionRecord, decidedOn, seenBy }: Texts): readonly Told[] {
  const told: readonly [string, string][] = [
    ['Situation', situation],
    ['Mandate', mandate],
    // Where it stands alone it may tell all of it, as it did before there was a place for each.
    [situation === '' && result === '' ? 'What happened' : 'Action', happened],
    ['Own contribution', contribution],
    ['Result', result],
    ['What would have happened otherwise', counterfactual],
    [decidedOn === null ? 'Decision record' : `Decision record of ${dateText(decidedOn)}`, decisionRecord],
    ['Who else saw it', seenBy],
  ];
  return told.flatMap(([heading, text]) => (text === '' ? [] : [{ heading, text, isLink: heading.startsWith('Decision record') && isWebAddress(text) }]));
}
