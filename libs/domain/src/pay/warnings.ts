import { type PayBand, scaledBand } from './bands.js';

export interface ProposalFacts {
  readonly amount: number;
  readonly currency: string;
  /** Null where nothing is recorded. */
  readonly present: { readonly amount: number; readonly currency: string } | null;
  /** Of the new rung, in the currency of the proposal. */
  readonly band: PayBand | null;
  readonly factor: number;
}

/** What to think about before a proposal is agreed, one sentence each. None of it refuses anything. */
export function proposalWarnings({ amount, currency, present, band, factor }: ProposalFacts): string[] {
  const scaled = band && scaledBand(band, factor);
  const comparable = present?.currency === currency ? present : null;
  return [
    ...(scaled === null ? [`There is no band in ${currency} for the new rung, so the position cannot be told.`] : []),
    ...(scaled && amount < scaled.min ? ['This is below the band of the new rung.'] : []),
    ...(scaled && amount > scaled.max ? ['This is above the band of the new rung. Say why in the reason.'] : []),
    ...(scaled && amount > scaled.softTop && amount <= scaled.max ? ['This is above the soft top of the band. Say why in the reason.'] : []),
    ...(present === null ? ['No present pay is recorded, so the cost cannot be told.'] : []),
    ...(present && !comparable ? [`Present pay is in ${present.currency}. Nothing is converted, so the cost cannot be told.`] : []),
    ...(comparable && amount < comparable.amount ? ['This is less than present pay.'] : []),
  ];
}
