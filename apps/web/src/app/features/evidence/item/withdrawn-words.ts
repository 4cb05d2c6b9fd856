import type { EvidenceItem } from '@nextrung/api-client';
import { dateText } from '@nextrung/ui';

/** What withdrawing does with the text, before it is done. */
export function withdrawWords({ textKeptMonths }: Pick<EvidenceItem, 'textKeptMonths'>): string {
  if (textKeptMonths === null) return 'Its text stays with you, and nobody else can read it.';
  const time = textKeptMonths === 1 ? 'a month' : `${textKeptMonths} months`;
  return `Its text stays with you for ${time}, in which you can take this back, and nobody else can read it. Then the text goes for good.`;
}

/** What became of the text of a withdrawn item. */
export function withdrawnWords({ textGone, textGoesOn }: Pick<EvidenceItem, 'textGone' | 'textGoesOn'>): string {
  if (textGone) return 'You withdrew this item, and its text is gone. Dates, ratings and who could see it stay on record.';
  const record = 'It does not count, and nobody else can read it. Dates, ratings and who could see it stay on record.';
  return textGoesOn === null ? `${record} You can take this back.` : `${record} You can take this back until ${dateText(textGoesOn)}; then the text goes for good.`;
}
