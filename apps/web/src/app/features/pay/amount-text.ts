import type { PayEntry } from '@nextrung/api-client';

/** `£90,000.00` in the browser's way of writing amounts; the code itself where it has no sign for it. */
export function amountText({ amount, currency }: Pick<PayEntry, 'amount' | 'currency'>, locale?: string): string {
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(Number(amount));
}

/** What somebody typed as the API takes it: spaces and commas between thousands left out. */
export const plainAmount = (typed: string): string => typed.trim().replace(/(?<=\d)[\s,’'](?=\d{3})/g, '');

export const isAmount = (amount: string): boolean => /^\d{1,10}(\.\d{1,2})?$/.test(amount);

/** Currencies that the browser knows. */
export const currencies = (): readonly string[] => Intl.supportedValuesOf('currency');
