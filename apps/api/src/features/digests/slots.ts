import { addDays, dayNumber, type IsoDate } from '@nextrung/domain/kernel';

export const RHYTHMS = ['weekly', 'fortnightly', 'monthly'] as const;
/** `fortnightly`: every other week, the same ones for everyone; `monthly`: the first such weekday of a month. */
export type Rhythm = (typeof RHYTHMS)[number];

/** When digests go out. */
export interface Schedule {
  readonly rhythm: Rhythm;
  /** 1: Monday. */
  readonly weekday: number;
  /** 0 to 23, by the clocks of the time zone. */
  readonly hour: number;
  /** IANA name. */
  readonly timeZone: string;
}

/** One time at which a schedule comes round. */
export interface Slot {
  /** Calendar day in the schedule's time zone. */
  readonly day: IsoDate;
  readonly at: Date;
}

const DAY_MS = 86_400_000;
/** A monthly one comes round within five weeks. */
const MOST_DAYS = 40;

/** The newest slot that has come at a moment. */
export function lastSlot(schedule: Schedule, now: Date): Slot {
  const from = addDays(dayOf(now.getTime(), schedule.timeZone), 1);
  return found(schedule, (back) => addDays(from, -back), (slot) => slot.at <= now);
}

/** The first slot after a moment. */
export function nextSlot(schedule: Schedule, now: Date): Slot {
  const from = addDays(dayOf(now.getTime(), schedule.timeZone), -1);
  return found(schedule, (on) => addDays(from, on), (slot) => slot.at > now);
}

function found(schedule: Schedule, dayAt: (step: number) => IsoDate, wanted: (slot: Slot) => boolean): Slot {
  for (let step = 0; step < MOST_DAYS; step += 1) {
    const day = dayAt(step);
    if (!comesRound(schedule, day)) continue;
    const slot = { day, at: momentOf(day, schedule) };
    if (wanted(slot)) return slot;
  }
  throw new Error('A schedule comes round every month.');
}

function comesRound({ rhythm, weekday }: Schedule, day: IsoDate): boolean {
  // Day 0 was a Thursday.
  const monday = dayNumber(day) + 3;
  if ((monday % 7) + 1 !== weekday) return false;
  if (rhythm === 'fortnightly') return Math.floor(monday / 7) % 2 === 0;
  return rhythm === 'weekly' || Number(day.slice(8)) <= 7;
}

/** The full hour on a day. One that the clocks skip is the first moment after the gap; of one that they repeat, it is the first. */
function momentOf(day: IsoDate, { hour, timeZone }: Schedule): Date {
  const wall = Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00Z`);
  const moments = [wall - DAY_MS, wall + DAY_MS].map((near) => wall - (clockOf(near, timeZone) - near));
  const right = moments.filter((moment) => clockOf(moment, timeZone) === wall);
  return new Date(right.length > 0 ? Math.min(...right) : Math.max(...moments));
}

const dayOf = (moment: number, timeZone: string): IsoDate => new Date(clockOf(moment, timeZone)).toISOString().slice(0, 10);

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What the clocks of a time zone show, as if it were UTC. */
function clockOf(moment: number, timeZone: string): number {
  const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' });
  clocks.set(timeZone, clock);
  const part = Object.fromEntries(clock.formatToParts(moment).map(({ type, value }) => [type, value]));
  return Date.parse(`${part['year']}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}:${part['second']}Z`);
}
