import { addDays, dayNumber, earlier, isIsoDate, type IsoDate } from '../../kernel/index.js';

/** First and last day, both ends included. */
export interface Days {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** What words are read against. */
export interface Moment {
  readonly today: IsoDate;
  /** Of days without a year the last one up to here is meant. */
  readonly latest: IsoDate;
}

/** Reads words as days; null where they are none of its kind. */
export type DayReader = (words: string, moment: Moment) => Days | null;

export const MONTH = 'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
export const WEEKDAY = 'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?';
export const YEAR = '(?:19|20|21)\\d\\d';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** 1 to 12. */
export const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3)) + 1;
/** 0 is Monday. */
export const weekdayOf = (name: string): number => WEEKDAYS.indexOf(name.slice(0, 3));
/** 0 is Monday. */
export const weekdayOn = (day: IsoDate): number => (((dayNumber(day) + 3) % 7) + 7) % 7;

export const yearOf = (day: IsoDate): number => Number(day.slice(0, 4));
export const oneDay = (day: IsoDate): Days => ({ from: day, to: day });

/** The day, or null where there is none. */
export function dayIn(year: number, month: number, day: number): IsoDate | null {
  const date = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isIsoDate(date) ? date : null;
}

/** So many months from the first of January on, to the last day before the next; months beyond December are of the next year. */
export function monthsFrom(year: number, month: number, length: number): Days {
  const first = (y: number, m: number): IsoDate => dayIn(y + Math.floor((m - 1) / 12), ((((m - 1) % 12) + 12) % 12) + 1, 1) ?? '0001-01-01';
  return { from: first(year, month), to: addDays(first(year, month + length), -1) };
}

/** A stretch that has begun and not ended is meant up to today. */
export const untilToday = ({ from, to }: Days, today: IsoDate): Days => (from <= today ? { from, to: earlier(to, today) } : { from, to });

/** The same day of another month, or its last day where that month is shorter. */
export function monthsLater(day: IsoDate, months: number): IsoDate {
  const { from, to } = monthsFrom(yearOf(day), Number(day.slice(5, 7)) + months, 1);
  return earlier(to, addDays(from, Number(day.slice(8, 10)) - 1));
}

export const mondayOf = (day: IsoDate): IsoDate => addDays(day, -weekdayOn(day));
