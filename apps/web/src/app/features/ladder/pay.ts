import type { CompensationView, LadderView } from '@nextrung/api-client';

/** A place whose pay differs from the market that the ladder is written for. */
export interface PayPlace {
  readonly location: string;
  /** 1 pays like the market. */
  readonly factor: number;
}

/** What a rung pays a year, in words; null where the ladder does not say. */
export function payWords(pay: CompensationView | null, currency: string, factor = 1): string | null {
  if (pay === null || currency === '') return null;
  const money = new Intl.NumberFormat('en-GB', { style: 'currency', currency, maximumFractionDigits: 0 });
  const range = `${money.format(pay.min * factor)} to ${money.format(pay.max * factor)}`;
  const notes = [pay.maxIsSoft ? 'soft top: some stand at or above band top' : '', pay.highlyVariable ? 'highly variable' : ''].filter((note) => note !== '');
  return notes.length === 0 ? range : `${range} (${notes.join('; ')})`;
}

/** What the amounts are, and for which place; empty where the ladder has none. */
export function aboutPay({ rungs, compensationBasis, market }: Pick<LadderView, 'rungs' | 'compensationBasis' | 'market'>, place: PayPlace | null): string {
  if (!rungs.some(({ compensation }) => compensation !== null)) return '';
  const basis = `Compensation is ${[compensationBasis.replaceAll('_', ' '), 'a year', market].filter(Boolean).join(', ')}.`;
  return place === null ? basis : `${basis} Shown for ${place.location}: the ladder’s amounts × ${place.factor}.`;
}
