import { isIsoDate, type IsoDate } from '@nextrung/domain/kernel';
import { quoted } from './clean-text.js';

/** Whether `03/04/2027` is the third of April or the fourth of March in this column; null when nothing tells. */
export type DayOrder = 'day_first' | 'month_first' | null;

/** A day, or why the text is none, in a user's words. */
export type DayRead = { readonly ok: true; readonly day: IsoDate } | { readonly ok: false; readonly message: string };

/** English month names and their usual short forms, as a source for regular expressions. */
export const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';

const WEEKDAY = '(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\.?,?\\s+)?';
const TIME = '(?:(?:\\s*T\\s*|[,\\s]+)\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d+)?)?\\s*(?:[ap]\\.?m\\.?)?\\s*(?:[a-z]{1,5}|[+-]\\d{2}:?\\d{2})?)?';
const whole = (day: string): RegExp => new RegExp(`^${WEEKDAY}${day}${TIME}$`, 'i');

const YEAR_FIRST = whole('(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})');
const COMPACT = whole('((?:19|20)\\d{2})(\\d{2})(\\d{2})');
const DAY_NAMED_MONTH = whole(`(\\d{1,2})(?:st|nd|rd|th)?[\\s/.-]+(${MONTH})[\\s/.,-]+(\\d{4}|\\d{2})`);
const NAMED_MONTH_DAY = whole(`(${MONTH})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})`);
const DOTTED = whole('(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4}|\\d{2})');
const SLASHED = whole('(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{4}|\\d{2})');

/**
 * Reads one day: ISO, `2027/03/14`, `25/Jun/20 12:44`, `12 Mar 2027`, `March 12, 2027`, `14.03.2027`, and `14/03/2027`
 * by the column's order. A time of day is left out; the day is the one written, in whatever time zone.
 */
export function readDay(text: string, order: DayOrder): DayRead {
  const value = text.trim();
  if (value.length > 60) return unreadable(value);
  let found = YEAR_FIRST.exec(value);
  if (found !== null) return existing(value, found[1], found[3], found[4]);
  found = COMPACT.exec(value);
  if (found !== null) return existing(value, found[1], found[2], found[3]);
  found = DAY_NAMED_MONTH.exec(value);
  if (found !== null) return existing(value, found[3], found[2], found[1]);
  found = NAMED_MONTH_DAY.exec(value);
  if (found !== null) return existing(value, found[3], found[1], found[2]);
  found = DOTTED.exec(value);
  if (found !== null) return existing(value, found[3], found[2], found[1]);
  found = SLASHED.exec(value);
  if (found !== null) return slashed(value, found[1] ?? '', found[3] ?? '', found[4] ?? '', order);
  return unreadable(value);
}

/** The order that the unmistakable days among the values show; null when none does or they contradict each other. */
export function dayOrderOf(values: readonly string[]): DayOrder {
  let dayFirst = false;
  let monthFirst = false;
  for (const value of values) {
    const found = SLASHED.exec(value.trim().slice(0, 60));
    if (Number(found?.[1]) > 12) dayFirst = true;
    if (Number(found?.[3]) > 12) monthFirst = true;
  }
  if (dayFirst === monthFirst) return null;
  return dayFirst ? 'day_first' : 'month_first';
}

/** 1 to 12 for a month's number or English name; NaN for anything else. */
export function monthNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const index = 'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf(text.slice(0, 3).toLowerCase());
  return index < 0 ? Number.NaN : index / 3 + 1;
}

/** `YYYY-MM-DD` when there is such a day between 1950 and 2199; null otherwise. */
export function dayOf(year: number, month: number, day: number): IsoDate | null {
  const iso = `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return year >= 1950 && year < 2200 && isIsoDate(iso) ? iso : null;
}

/** The year meant by two digits (1970 to 2069) or four. */
export function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function slashed(value: string, first: string, second: string, year: string, order: DayOrder): DayRead {
  if (Number(first) > 12 || first === second) return existing(value, year, second, first);
  if (Number(second) > 12) return existing(value, year, first, second);
  switch (order) {
    case 'day_first':
      return existing(value, year, second, first);
    case 'month_first':
      return existing(value, year, first, second);
    case null:
      return { ok: false, message: `${quoted(value)} can be read as day/month or month/day. Write it as year-month-day.` };
  }
}

function existing(value: string, year = '', month = '', day = ''): DayRead {
  const iso = dayOf(fullYear(year), monthNumber(month), Number(day));
  return iso === null ? { ok: false, message: `${quoted(value)} is not a day that exists.` } : { ok: true, day: iso };
}

function unreadable(value: string): DayRead {
  return { ok: false, message: `${quoted(value)} cannot be read as a date. Write it as year-month-day, like 2027-03-14.` };
}
