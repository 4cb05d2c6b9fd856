import type { EvidenceIndicator, EvidenceItem } from '@nextrung/api-client';

/** The indicators of an item that the ladder still has: only those can be rated, or spoken against. */
export function inForce({ indicators }: Pick<EvidenceItem, 'indicators'>): readonly EvidenceIndicator[] {
  return indicators.filter(({ retired }) => !retired);
}
