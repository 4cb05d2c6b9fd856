import { addDays } from '@nextrung/domain/kernel';
import type { FieldError } from '../../platform/http/problem.js';
import type { RecordPay } from './pay.dto.js';

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
const MOST = 1_000_000_000;
const FIRST_DAY = '1950-01-01';
const AHEAD_DAYS = 731;

/** What is wrong with an entry that is well formed; empty where nothing is. */
export function payErrors({ amount, currency, effectiveFrom }: RecordPay, today: string): FieldError[] {
  return [
    ...(Number(amount) > MOST ? [{ field: 'amount', message: 'An amount is at most 1000000000.' }] : []),
    ...(CURRENCIES.has(currency) ? [] : [{ field: 'currency', message: 'Enter the three letters of a currency, such as GBP.' }]),
    ...(effectiveFrom < FIRST_DAY ? [{ field: 'effectiveFrom', message: 'Enter a day from 1950 on.' }] : []),
    ...(effectiveFrom > addDays(today, AHEAD_DAYS) ? [{ field: 'effectiveFrom', message: 'Enter a day within two years from today.' }] : []),
  ];
}
