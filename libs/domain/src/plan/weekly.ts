import { addDays, dayNumber, type IsoDate } from '../kernel/index.js';
import type { NamedNumber } from '../ladder/index.js';

/** How often something is to be done in a week. */
export interface Weekly {
  readonly from: number;
  readonly to: number;
}

/** What was ticked in one week. */
export interface WeekTick {
  /** Its Monday. */
  readonly week: IsoDate;
  readonly times: number;
}

/** The most ticks of one week. */
export const mostTimes = 20;
/** So many weeks can be ticked: this one, and those that somebody forgot. */
export const weeksToTick = 4;

const PER_WEEK = /_per_week(_min|_max)?$/;

/** What a checklist item with numbers asks for in a week, such as two to three interviews; null where none of them is about a week. */
export function weeklyOf(numbers: readonly NamedNumber[]): Weekly | null {
  const values = numbers.filter(({ name }) => PER_WEEK.test(name)).map(({ value }) => value);
  const [from, to] = [Math.min(...values), Math.max(...values)];
  return values.length > 0 && Number.isInteger(from) && Number.isInteger(to) && from >= 1 && to <= mostTimes ? { from, to } : null;
}

/** The Monday of the week that a day is in. */
export const weekOf = (day: IsoDate): IsoDate => addDays(day, -((((dayNumber(day) + 3) % 7) + 7) % 7));

/** The Mondays of the weeks that can be ticked today, this week first; none from before the action began. */
export function tickableWeeks(since: IsoDate, today: IsoDate): IsoDate[] {
  const first = weekOf(since);
  return Array.from({ length: weeksToTick }, (_, back) => addDays(weekOf(today), -7 * back)).filter((week) => week >= first);
}

/** In how many of the weeks that are over the number was reached. */
export function weeksReached({ from }: Weekly, ticks: readonly WeekTick[], since: IsoDate, today: IsoDate): { readonly reached: number; readonly weeks: number } {
  const [first, present] = [weekOf(since), weekOf(today)];
  const over = ticks.filter(({ week }) => week >= first && week < present);
  return { reached: over.filter(({ times }) => times >= from).length, weeks: Math.max(0, (dayNumber(present) - dayNumber(first)) / 7) };
}
