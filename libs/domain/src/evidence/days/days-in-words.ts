import type { IsoDate } from '../../kernel/index.js';
import { type Days, dayIn, type Moment, MONTH, YEAR, yearOf } from './calendar.js';
import { calendarUnits } from './calendar-units.js';
import { relativeDays } from './relative-days.js';
import { writtenDays } from './written-days.js';

const READERS = [...writtenDays, ...calendarUnits, ...relativeDays];
/** Longer words are a sentence, not a day. */
const MOST = 60;
const SINCE = /^(?:ever )?(?:since|from) (.+?)(?: on| onwards?)?$/;
const UP_TO_NOW = /^(?:from )?(.+?) (?:to|until|till|up to) (?:now|today|date)$/;
const RANGE = /^(?:from |between )?(.+?)(?: (?:to|until|till|through|and) | ?[–—] ?| - |\.\.)(.+)$/;
const ISO_RANGE = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/;
/** `3-7 Nov`: a hyphen between days of one month. */
const HYPHENED = new RegExp(`^(\\d{1,2}) ?- ?(\\d{1,2}(?:st|nd|rd|th)? ?(?:${MONTH})\\.?(?:,? ${YEAR})?)$`);
const BARE_DAY = /^(?:the )?(\d{1,2})(?:st|nd|rd|th|\.)?$/;
const HAS_YEAR = new RegExp(`\\b${YEAR}\\b`);

/**
 * The days that words such as "last Friday", "in March", "Q2", "since May" or "from 3 to 7 Nov" mean on this day; null
 * where they are not understood. Never in the future, unless the words say so ("tomorrow", a year, "next week").
 */
export function daysInWords(text: string, today: IsoDate): Days | null {
  const words = normal(text);
  if (words === '' || words.length > MOST) return null;
  const moment = { today, latest: today };
  return span(words, moment) ?? upToNow(words, moment) ?? range(words, moment) ?? since(words, moment);
}

/** One stretch without a beginning and an end of its own. */
function span(words: string, moment: Moment): Days | null {
  const bare = words.replace(/^(?:on|in|during|at|over) /, '').replace(/^the /, '');
  for (const reader of READERS) {
    const found = reader(words, moment) ?? reader(bare, moment);
    if (found !== null) return found;
  }
  return null;
}

function upToNow(words: string, moment: Moment): Days | null {
  const [, start] = UP_TO_NOW.exec(words) ?? [];
  return start === undefined ? null : openFrom(start, moment);
}

function since(words: string, moment: Moment): Days | null {
  const [, start] = SINCE.exec(words) ?? [];
  return start === undefined ? null : openFrom(start, moment);
}

function openFrom(start: string, moment: Moment): Days | null {
  const found = span(start, moment);
  return found === null || found.from > moment.today ? null : { from: found.from, to: moment.today };
}

function range(words: string, moment: Moment): Days | null {
  const [, first, last] = ISO_RANGE.exec(words) ?? HYPHENED.exec(words) ?? RANGE.exec(words) ?? [];
  if (first === undefined || last === undefined) return null;
  const found = dayBefore(first, last, moment) ?? dayAfter(first, last, moment) ?? ends(first, last, moment);
  return found === null || found.from > found.to ? null : found;
}

/** `3 to 7 Nov`: the first is of the month of the last. */
function dayBefore(first: string, last: string, moment: Moment): Days | null {
  const [, day] = BARE_DAY.exec(first) ?? [];
  const end = day === undefined ? null : span(last, moment);
  return end?.from === end?.to ? joined(sameMonth(end?.to ?? null, day), end?.to ?? null) : null;
}

/** `Nov 3 to 7`: the last is of the month of the first. */
function dayAfter(first: string, last: string, moment: Moment): Days | null {
  const [, day] = BARE_DAY.exec(last) ?? [];
  const start = day === undefined ? null : span(first, moment);
  if (start === null || start.from !== start.to) return null;
  const found = joined(start.from, sameMonth(start.from, day));
  if (found === null || found.to <= moment.today || HAS_YEAR.test(first)) return found;
  const past = span(first, { ...moment, latest: dayIn(yearOf(start.from) - 1, 12, 31) ?? moment.latest });
  const earlier = past === null ? null : joined(past.from, sameMonth(past.from, day));
  // "today to 31", before the 31st: nothing says that it is still to come.
  return earlier !== null && earlier.to > moment.today && earlier.from <= moment.today ? null : earlier;
}

function ends(first: string, last: string, moment: Moment): Days | null {
  if (HAS_YEAR.test(first) && !HAS_YEAR.test(last)) {
    const start = span(first, moment);
    if (start === null) return null;
    // "3 Nov 2025 to 7 Jan" ends in the January after.
    const found = [0, 1].flatMap((more) => span(`${last} ${String(yearOf(start.from) + more)}`, moment) ?? []).find(({ to }) => to >= start.from) ?? span(last, moment);
    return found && { from: start.from, to: found.to };
  }
  const end = span(last, moment);
  const start = end && span(first, { ...moment, latest: end.to });
  return start && { from: start.from, to: end.to };
}

const sameMonth = (day: IsoDate | null, other: string | undefined): IsoDate | null => (day === null ? null : dayIn(yearOf(day), Number(day.slice(5, 7)), Number(other)));
const joined = (from: IsoDate | null, to: IsoDate | null): Days | null => (from === null || to === null ? null : { from, to });

const normal = (text: string): string => text.toLowerCase().replace(/[\s\u00a0]+/g, ' ').replace(/^ | $|[!?,;]+ ?$/g, '').replace(/([a-z]{3,})\.$/, '$1').trim();
