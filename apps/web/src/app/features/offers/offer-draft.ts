import type { Level, OfferEvidence, OfferView } from '@nextrung/api-client';

import { emptyDraft, type EvidenceDraft } from '../evidence/index';

/** What is being written for somebody: texts as they stand in the fields. */
export interface OfferDraft {
  readonly title: string;
  readonly happened: string;
  readonly from: string;
  readonly to: string;
  readonly link: string;
  readonly word: string;
  /** Indicator → level, empty where it is not rated. */
  readonly indicators: Readonly<Record<string, Level | ''>>;
}

export const emptyOffer = (today: string): OfferDraft => ({ title: '', happened: '', from: today, to: today, link: '', word: '', indicators: {} });

/** Read back from this browser's storage; null when it is not one. */
export function keptOffer(value: unknown, today: string): OfferDraft | null {
  return typeof value === 'object' && value !== null && 'word' in value && typeof value.word === 'string' ? { ...emptyOffer(today), ...(value as Partial<OfferDraft>) } : null;
}

export function offerOf({ title, happened, from, to, link, word, indicators }: OfferDraft): OfferEvidence {
  return { title, happened, startedOn: from, endedOn: to, link: link.trim() || null, word, indicators: Object.entries(indicators).map(([id, level]) => ({ id, level: level || null })) };
}

/** What was offered, to be edited before it is accepted. */
export function draftOfOffer({ title, happened, startedOn, endedOn, link, indicators }: OfferView, today: string): EvidenceDraft {
  return { ...emptyDraft(today), title, happened, startedOn, endedOn, link: link ?? '', indicators: Object.fromEntries(indicators.map(({ id }) => [id, '' as const])) };
}
