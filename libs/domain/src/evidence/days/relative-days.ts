import { addDays, type IsoDate } from '../../kernel/index.js';
import { type DayReader, type Days, mondayOf, monthsFrom, monthsLater, oneDay, untilToday, WEEKDAY, weekdayOf, weekdayOn, yearOf } from './calendar.js';

const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const NUMBER = `\\d{1,3}|an?|a couple of|${NUMBERS.join('|')}`;
const UNIT = '(day|week|month|year)s?';
const AGO = new RegExp(`^(${NUMBER}) ${UNIT} ago$`);
const AHEAD = new RegExp(`^in (${NUMBER}) ${UNIT}$`);
const PAST = new RegExp(`^(?:last|past) (${NUMBER}) ${UNIT}$`);
const OF_WEEK = new RegExp(`^(?:(last|this|next) )?(${WEEKDAY})$`);
const IN_WEEK = new RegExp(`^(${WEEKDAY}),? (?:of )?(?:the )?(last|this|next) week$`);
const STRETCH = /^(?:earlier )?(last|this|next) (week|month|quarter|year)$/;

const NAMED: Readonly<Record<string, number>> = {
  today: 0, now: 0, 'this morning': 0, 'this afternoon': 0, tonight: 0, 'earlier today': 0, 'just now': 0,
  yesterday: -1, 'yesterday morning': -1, 'yesterday afternoon': -1, 'last night': -1, 'day before yesterday': -2, tomorrow: 1,
};

const nearby: DayReader = (words, { today }) => {
  const away = Object.hasOwn(NAMED, words) ? NAMED[words] : undefined;
  return away === undefined ? null : oneDay(addDays(today, away));
};

/** `two weeks ago`, `in three days` */
const away: DayReader = (words, { today }) => {
  const [, past, pastUnit] = AGO.exec(words) ?? [];
  const [, ahead, aheadUnit] = AHEAD.exec(words) ?? [];
  if (past !== undefined && pastUnit !== undefined) return oneDay(moved(today, -numberOf(past), pastUnit));
  return ahead === undefined || aheadUnit === undefined ? null : oneDay(moved(today, numberOf(ahead), aheadUnit));
};

/** `last two weeks`: up to today. */
const recent: DayReader = (words, { today }) => {
  const [, count, unit] = PAST.exec(words) ?? [];
  return count === undefined || unit === undefined || numberOf(count) === 0 ? null : { from: moved(today, -numberOf(count), unit), to: today };
};

/** `Friday`, `last Friday`, `Friday of last week` */
const weekday: DayReader = (words, { today, latest }) => {
  const [, name, week] = IN_WEEK.exec(words) ?? [];
  if (name !== undefined) return oneDay(addDays(mondayOf(today), weekdayOf(name) + 7 * steps(week)));
  const [, which, day] = OF_WEEK.exec(words) ?? [];
  if (day === undefined) return null;
  const back = (weekdayOn(latest) - weekdayOf(day) + 7) % 7;
  switch (which) {
    case 'last':
      return oneDay(addDays(latest, -(back || 7)));
    case 'next':
      return oneDay(addDays(latest, 7 - back));
    case 'this': {
      const found = addDays(mondayOf(latest), weekdayOf(day));
      return found <= latest ? oneDay(found) : null;
    }
    default:
      return oneDay(addDays(latest, -back));
  }
};

/** `last week` from Monday to Sunday, `this month` up to today */
const stretch: DayReader = (words, { today }) => {
  const [, which, unit] = STRETCH.exec(words) ?? [];
  return which === undefined || unit === undefined ? null : untilToday(stretchOf(today, unit, steps(which)), today);
};

export const relativeDays: readonly DayReader[] = [nearby, away, recent, weekday, stretch];

function stretchOf(today: IsoDate, unit: string, by: number): Days {
  const [year, month] = [yearOf(today), Number(today.slice(5, 7))];
  switch (unit) {
    case 'week': {
      const from = addDays(mondayOf(today), 7 * by);
      return { from, to: addDays(from, 6) };
    }
    case 'month':
      return monthsFrom(year, month + by, 1);
    case 'quarter':
      return monthsFrom(year, Math.floor((month - 1) / 3) * 3 + 1 + 3 * by, 3);
    default:
      return monthsFrom(year + by, 1, 12);
  }
}

function moved(day: IsoDate, count: number, unit: string): IsoDate {
  switch (unit) {
    case 'day':
      return addDays(day, count);
    case 'week':
      return addDays(day, 7 * count);
    case 'month':
      return monthsLater(day, count);
    default:
      return monthsLater(day, 12 * count);
  }
}

const steps = (which: string | undefined): number => (which === 'last' ? -1 : which === 'next' ? 1 : 0);

function numberOf(words: string): number {
  if (words === 'a' || words === 'an') return 1;
  if (words === 'a couple of') return 2;
  return NUMBERS.includes(words) ? NUMBERS.indexOf(words) : Number(words);
}
