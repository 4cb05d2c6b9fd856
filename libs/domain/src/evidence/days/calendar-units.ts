import { type DayReader, type Days, type Moment, MONTH, monthOf, monthsFrom, untilToday, YEAR, yearOf } from './calendar.js';

const MONTH_WORDS = new RegExp(`^(?:(last|this|next) )?(${MONTH})\\.?(?:,? (${YEAR}))?$`);
const PART_WORDS = new RegExp(`^(?:(last|this|next) )?([qh])([1-4])(?:,? (${YEAR}))?$`);
const PART_AFTER_YEAR = new RegExp(`^(${YEAR})[ -]?([qh])([1-4])$`);
const YEAR_WORDS = new RegExp(`^(${YEAR})$`);

/** `March`, `March 2025`, `last March` */
const month: DayReader = (words, moment) => {
  const [, which, name, year] = MONTH_WORDS.exec(words) ?? [];
  if (name === undefined || (which !== undefined && year !== undefined)) return null;
  return unit(monthOf(name), 1, which, year, moment);
};

/** `Q2`, `Q2 2025`, `2025-Q2`, `H1` */
const part: DayReader = (words, moment) => {
  const [, which, kind, nth, year] = PART_WORDS.exec(words) ?? afterYear(words);
  if (kind === undefined || nth === undefined || (which !== undefined && year !== undefined) || (kind === 'h' && Number(nth) > 2)) return null;
  const length = kind === 'q' ? 3 : 6;
  return unit((Number(nth) - 1) * length + 1, length, which, year, moment);
};

/** `2025` */
const year: DayReader = (words, { today }) => {
  const [, found] = YEAR_WORDS.exec(words) ?? [];
  return found === undefined ? null : untilToday(monthsFrom(Number(found), 1, 12), today);
};

export const calendarUnits: readonly DayReader[] = [month, part, year];

function afterYear(words: string): (string | undefined)[] {
  const [all, found, kind, nth] = PART_AFTER_YEAR.exec(words) ?? [];
  return [all, undefined, kind, nth, found];
}

/** A part of a year: of the year that is named, else the last one that has begun, or as it is said. */
function unit(first: number, length: number, which: string | undefined, year: string | undefined, { today, latest }: Moment): Days {
  if (year !== undefined) return untilToday(monthsFrom(Number(year), first, length), today);
  const own = monthsFrom(yearOf(latest), first, length);
  const before = monthsFrom(yearOf(latest) - 1, first, length);
  switch (which) {
    case 'last':
      return own.to < latest ? own : before;
    case 'next':
      return own.from > latest ? own : monthsFrom(yearOf(latest) + 1, first, length);
    default:
      return untilToday(own.from <= latest ? own : before, today);
  }
}
