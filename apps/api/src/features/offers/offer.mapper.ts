import type { IndicatorsInForce } from '../evidence/followed-indicators.js';
import type { OfferView } from './offers.dto.js';
import type { OfferRow } from './offers.repository.js';

/** The offer as both of its people read it, with indicators where they stand by now. */
export function offerView({ indicators, createdAt, forId: _, ...offer }: OfferRow, inForce: IndicatorsInForce): OfferView {
  return { ...offer, indicators: indicators.flatMap(({ id, level }) => inForce.follow(id, createdAt).map(({ id: current, text }) => ({ id: current, text, level }))) };
}
