import type { IsoDate } from '../../kernel/index.js';
import { type DayReader, dayIn, type Days, type Moment, MONTH, monthOf, monthsFrom, oneDay, untilToday, WEEKDAY, weekdayOf, weekdayOn, YEAR, yearOf } from './calendar.js';

const ISO = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/;
const ISO_SLASHED = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/;
const DOTTED = /^(\d{1,2})\. ?(\d{1,2})\.?(?: ?(\d{4}|\d{2}))?$/;
const SLASHED = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?$/;
const DAY_FIRST = new RegExp(`^(?:(${WEEKDAY})\\.?,? )?(\\d{1,2})(?:st|nd|rd|th|\\.)?(?: of)? ?(${MONTH})\\.?(?:,? (${YEAR}))?$`);
const MONTH_FIRST = new RegExp(`^(?:(${WEEKDAY})\\.?,? )?(${MONTH})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? (${YEAR}))?$`);

/** `2026-11-20`, `2026/11/20`, or a month as `2026-11`. */
const iso: DayReader = (words, { today }) => {
  const [, year, month, day] = ISO.exec(words) ?? ISO_SLASHED.exec(words) ?? [];
  if (year === undefined || month === undefined) return null;
  if (day !== undefined) return one(dayIn(Number(year), Number(month), Number(day)));
  return dayIn(Number(year), Number(month), 1) === null ? null : untilToday(monthsFrom(Number(year), Number(month), 1), today);
};

/** `20.11.2026`, `20.11.26`, `20.11.` */
const dotted: DayReader = (words, moment) => {
  const [, day, month, year] = DOTTED.exec(words) ?? [];
  // "3.2" is a number before it is a day.
  return day === undefined || month === undefined || /^\d+\.\d+$/.test(words) ? null : dated(Number(day), Number(month), year, moment);
};

/** `20/11/2026` or `11/20/2026`, where only one of the two is a day. */
const slashed: DayReader = (words, moment) => {
  const [, first, second, year] = SLASHED.exec(words) ?? [];
  const [a, b] = [Number(first), Number(second)];
  if (first === undefined || second === undefined || (a <= 12 && b <= 12 && a !== b)) return null;
  return a > 12 ? dated(a, b, year, moment) : dated(b, a, year, moment);
};

/** `12 Oct`, `Oct 12th, 2025`, `Fri 20 Nov 2026`; a weekday that does not fit is not understood. */
const named: DayReader = (words, moment) => {
  const [, before, day, month, year] = DAY_FIRST.exec(words) ?? reordered(MONTH_FIRST.exec(words));
  if (day === undefined || month === undefined) return null;
  const found = dated(Number(day), monthOf(month), year, moment);
  return found !== null && before !== undefined && weekdayOn(found.from) !== weekdayOf(before) ? null : found;
};

export const writtenDays: readonly DayReader[] = [iso, dotted, slashed, named];

function reordered(found: RegExpExecArray | null): (string | undefined)[] {
  const [all, weekday, month, day, year] = found ?? [];
  return [all, weekday, day, month, year];
}

function dated(day: number, month: number, year: string | undefined, { latest }: Moment): Days | null {
  if (year !== undefined) return one(dayIn(year.length === 2 ? 2000 + Number(year) : Number(year), month, day));
  // The 29th of February can be eight years back.
  for (let back = 0; back <= 8; back += 1) {
    const found = dayIn(yearOf(latest) - back, month, day);
    if (found !== null && found <= latest) return oneDay(found);
  }
  return null;
}

const one = (day: IsoDate | null): Days | null => (day === null ? null : oneDay(day));
