import { dayOf, readDay, type DayOrder } from '../../people/import-parse/tabular/index.js';
import { namedTimes, type Period } from './periods.js';

/** First and last day of a cell's time, or why it is none, in a user's words. */
export type PeriodRead = { readonly ok: true; readonly period: Period } | { readonly ok: false; readonly message: string };

/** Days from Excel's day 0 to 1 January 1970; its 29 February 1900, which never was, lies before every day that is read. */
const EXCEL_EPOCH = 25_569;
const SERIAL = /^(\d{5})(?:[.,]\d+)?$/;

/** Reads a cell as a time: a day in any usual form, a day counted as Excel does, a month, a quarter, a half, a year, or days from and to. */
export function readCellPeriod(text: string, order: DayOrder): PeriodRead {
  const value = text.trim();
  const serial = SERIAL.exec(value);
  if (serial !== null) return serialDay(value, Number(serial[1]), order);
  if (/^(?:19|20)\d{2}$/.test(value)) return { ok: true, period: { from: `${value}-01-01`, to: `${value}-12-31` } };
  const day = readDay(value, order);
  if (day.ok) return { ok: true, period: { from: day.day, to: day.day } };
  if (value.length > 60) return day;
  const [time, ...more] = namedTimes(value, { year: null, order });
  if (time === undefined || more.length > 0 || time.start > 0 || time.end < value.length) return day;
  return time.period === null ? { ok: false, message: time.message } : { ok: true, period: time.period };
}

function serialDay(value: string, serial: number, order: DayOrder): PeriodRead {
  const date = new Date((serial - EXCEL_EPOCH) * 86_400_000);
  const day = dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
  if (day !== null) return { ok: true, period: { from: day, to: day } };
  const read = readDay(value, order);
  return read.ok ? { ok: true, period: { from: read.day, to: read.day } } : read;
}
