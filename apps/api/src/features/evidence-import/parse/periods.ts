import type { IsoDate } from '@nextrung/domain/kernel';
import { dayOf, MONTH, monthNumber, quoted, readDay, type DayOrder } from '../../people/import-parse/tabular/index.js';

/** First and last day of a time. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** A time named in a text, at `start` up to `end`. */
export interface NamedTime {
  readonly start: number;
  readonly end: number;
  /** Null when there is no such day, or it can be read in two ways; then `message` says so. */
  readonly period: Period | null;
  readonly message: string;
  /** Without a year of its own: only taken where nothing else can be meant. */
  readonly yearless: boolean;
}

/** What helps to read a time: the year of the headings above, and the document's order of day and month. */
export interface TimeContext {
  readonly year: number | null;
  readonly order: DayOrder;
}

/** Reads a match (all of it, then its groups): a period, null when there is none such, or why it cannot be told. */
type Read = (match: readonly string[], context: TimeContext) => Period | string | null;

const ORDINAL = '(?:st|nd|rd|th)?';
const TO = '\\s*(?:–|—|-|to|until)\\s*';
const YEAR = '((?:19|20)\\d{2})';
const LINK = /\bhttps?:\/\/\S+/gi;

// Longer forms first: of two that begin at one place, the first that fits is taken.
const FORMS: readonly { readonly form: RegExp; readonly yearless?: boolean; readonly read: Read }[] = [
  { form: form(`${YEAR}[-/]\\d{1,2}[-/]\\d{1,2}`), read: oneDay },
  { form: form(`(\\d{1,2})${ORDINAL}${TO}(\\d{1,2})${ORDINAL}\\s+(${MONTH})\\.?,?\\s+${YEAR}`), read: ([, a, b, month, year]) => span(day(year, month, a), day(year, month, b)) },
  { form: form(`(${MONTH})\\.?\\s+(\\d{1,2})${ORDINAL}${TO}(\\d{1,2})${ORDINAL},?\\s+${YEAR}`), read: ([, month, a, b, year]) => span(day(year, month, a), day(year, month, b)) },
  { form: form(`\\d{1,2}${ORDINAL}[\\s/.-]+${MONTH}[\\s/.,-]+${YEAR}`), read: oneDay },
  { form: form(`${MONTH}\\.?\\s+\\d{1,2}${ORDINAL},?\\s+${YEAR}`), read: oneDay },
  { form: form(`\\d{1,2}([./-])\\s?\\d{1,2}\\1\\s?${YEAR}`), read: oneDay },
  { form: form(`(${MONTH})\\.?(?:${TO}|\\s*[/&]\\s*|\\s+and\\s+)(${MONTH})\\.?,?\\s+${YEAR}`), read: ([, first, last, year]) => months(year, monthNumber(first ?? ''), monthNumber(last ?? '')) },
  { form: form(`(${MONTH})\\.?,?\\s+${YEAR}`), read: ([, month, year]) => months(year, monthNumber(month ?? '')) },
  { form: form(`([QH][1-4])[\\s/,-]*${YEAR}`), read: ([, part, year]) => partOfYear(year, part) },
  { form: form(`${YEAR}[\\s/,-]*([QH][1-4])`), read: ([, year, part]) => partOfYear(year, part) },
  { form: form(`${YEAR}[-/](\\d{1,2})`), read: ([, year, month]) => months(year, Number(month)) },
  { form: form(`(\\d{1,2})[/.]${YEAR}`), read: ([, month, year]) => months(year, Number(month)) },
  { form: form(`(\\d{1,2})${ORDINAL}\\s+(${MONTH})`), yearless: true, read: ([, date, month], { year }) => inYear(year, (y) => single(day(y, month, date))) },
  { form: form(`(${MONTH})\\.?\\s+(\\d{1,2})${ORDINAL}`), yearless: true, read: ([, month, date], { year }) => inYear(year, (y) => single(day(y, month, date))) },
  { form: form(`(${MONTH})${TO}(${MONTH})`), yearless: true, read: ([, first, last], { year }) => inYear(year, (y) => months(y, monthNumber(first ?? ''), monthNumber(last ?? ''))) },
  { form: form(`(${MONTH})`), yearless: true, read: ([, month], { year }) => inYear(year, (y) => months(y, monthNumber(month ?? ''))) },
  { form: form('([QH][1-4])'), yearless: true, read: ([, part], { year }) => inYear(year, (y) => partOfYear(y, part)) },
];

/** Every time named in the text, in order and without overlaps; two with a dash between them are one. */
export function namedTimes(text: string, context: TimeContext): NamedTime[] {
  const searched = text.replace(LINK, (address) => ' '.repeat(address.length));
  const found = FORMS.flatMap(({ form, yearless = false, read }, rank) =>
    [...searched.matchAll(form)].flatMap((match) => {
      const [words] = match;
      const result = read(match, context);
      if (yearless && result === null) return [];
      const failed = typeof result === 'string' ? result : `${quoted(words)} is not a day that exists.`;
      const period = typeof result === 'string' ? null : result;
      return [{ start: match.index, end: match.index + words.length, period, message: failed, yearless, rank }];
    }),
  );
  found.sort((a, b) => a.start - b.start || a.rank - b.rank);
  const times: NamedTime[] = [];
  for (const time of found) {
    const last = times.at(-1);
    if (last !== undefined && time.start < last.end) continue;
    const joined = last === undefined ? null : join(last, time, searched);
    if (joined === null) times.push(time);
    else times.splice(-1, 1, joined);
  }
  return times;
}

function join(first: NamedTime, second: NamedTime, text: string): NamedTime | null {
  if (first.yearless || second.yearless || !new RegExp(`^${TO}$`, 'i').test(text.slice(first.end, second.start))) return null;
  const period = first.period === null || second.period === null ? null : { from: first.period.from, to: second.period.to };
  return { start: first.start, end: second.end, period, message: first.period === null ? first.message : second.message, yearless: false };
}

function form(source: string): RegExp {
  return new RegExp(`(?<![\\w/.-])${source}(?![\\w/]|[.-]\\d)`, 'gi');
}

function oneDay([words]: readonly string[], { order }: TimeContext): Period | string {
  const read = readDay((words ?? '').replace(/\s+/g, ' '), order);
  return read.ok ? { from: read.day, to: read.day } : read.message;
}

function inYear(year: number | null, read: (year: string) => Period | null): Period | null {
  return year === null ? null : read(String(year));
}

function day(year: string | undefined, month: string | undefined, date: string | undefined): IsoDate | null {
  return dayOf(Number(year), monthNumber(month ?? ''), Number(date));
}

function single(date: IsoDate | null): Period | null {
  return span(date, date);
}

function span(from: IsoDate | null, to: IsoDate | null): Period | null {
  return from === null || to === null ? null : { from, to };
}

function partOfYear(year: string | undefined, part = ''): Period | null {
  const number = Number(part.slice(1));
  const length = part.toUpperCase().startsWith('Q') ? 3 : 6;
  return number * length > 12 ? null : months(year, (number - 1) * length + 1, number * length);
}

function months(year: string | undefined, first: number, last = first): Period | null {
  const to = [31, 30, 29, 28].map((date) => dayOf(Number(year), last, date)).find((date) => date !== null) ?? null;
  return span(dayOf(Number(year), first, 1), to);
}
