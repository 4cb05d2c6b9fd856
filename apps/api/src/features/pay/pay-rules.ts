import { addDays } from '@nextrung/domain/kernel';
import type { FieldError } from '../../platform/http/problem.js';
import type { RecordPay } from './pay.dto.js';

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
const MOST = 1_000_000_000;
const FIRST_DAY = '1950-01-01';
const AHEAD_DAYS = 731;

/** What is wrong with an amount that is well formed. */
export const amountErrors = (amount: string, field = 'amount'): FieldError[] => (Number(amount) > MOST ? [{ field, message: 'An amount is at most 1000000000.' }] : []);

/** What is wrong with a currency. */
export const currencyErrors = (currency: string): FieldError[] => (CURRENCIES.has(currency) ? [] : [{ field: 'currency', message: 'Enter the three letters of a currency, such as GBP.' }]);

/** What is wrong with the day from which pay holds. */
export const payDayErrors = (day: string, today: string, field = 'effectiveFrom'): FieldError[] => [
  ...(day < FIRST_DAY ? [{ field, message: 'Enter a day from 1950 on.' }] : []),
  ...(day > addDays(today, AHEAD_DAYS) ? [{ field, message: 'Enter a day within two years from today.' }] : []),
];

/** What is wrong with an entry that is well formed; empty where nothing is. */
export function payErrors({ amount, currency, effectiveFrom }: RecordPay, today: string): FieldError[] {
  return [...amountErrors(amount), ...currencyErrors(currency), ...payDayErrors(effectiveFrom, today)];
}
