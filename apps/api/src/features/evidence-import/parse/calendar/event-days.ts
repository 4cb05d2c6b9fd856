import { addDays, isIsoDate, type IsoDate } from '@nextrung/domain/kernel';
import type ICAL from 'ical.js';

/** One event with its properties. */
export type Component = InstanceType<typeof ICAL.Component>;
type Time = InstanceType<typeof ICAL.Time>;

/** Later than every day that counts: how long something without an end goes on. */
const EVER = '2199-12-31';

/** First and last day of an event, and whether it repeats. */
export interface EventDays {
  readonly startedOn: IsoDate;
  readonly endedOn: IsoDate;
  readonly repeats: boolean;
}

/** An event’s days as its calendar shows them; null where it has no day that exists. One that repeats goes on to its last time. */
export function daysOfEvent(event: Component, timeZone: string): EventDays | null {
  const start = timeOf(event, 'dtstart');
  if (start === null) return null;
  const startedOn = dayOf(start, timeZone);
  if (startedOn === null) return null;
  const last = lastDay(event, start, startedOn, timeZone);
  const rule = valueOf(event, 'rrule');
  if (rule === null) return { startedOn, endedOn: last, repeats: false };
  const until = untilOf(rule, timeZone);
  return { startedOn, endedOn: until !== null && until > last ? until : until === null && !hasCount(rule) ? EVER : last, repeats: true };
}

/** What a property says; null where it says nothing, or nothing that can be read. */
export function valueOf(event: Component, name: string): unknown {
  try {
    return event.getFirstPropertyValue(name) ?? null;
  } catch {
    return null;
  }
}

/** An end at midnight, and the end of a whole day, are no part of the event. */
function lastDay(event: Component, start: Time, startedOn: IsoDate, timeZone: string): IsoDate {
  const end = timeOf(event, 'dtend');
  const day = end === null ? null : dayOf(end, timeZone);
  if (end === null || day === null || day <= startedOn) return startedOn;
  const exclusive = start.isDate || (end.hour === 0 && end.minute === 0 && end.second === 0 && !isUtc(end));
  return exclusive ? addDays(day, -1) : day;
}

function timeOf(event: Component, name: string): Time | null {
  const value = valueOf(event, name);
  return typeof value === 'object' && value !== null && 'isDate' in value && 'year' in value ? (value as Time) : null;
}

/** A moment in UTC is a day where the calendar is at home; any other time says its day itself. */
function dayOf(time: Time, timeZone: string): IsoDate | null {
  if (!isUtc(time) || time.isDate || timeZone === '') return existing(pad(time.year, 4), pad(time.month, 2), pad(time.day, 2));
  const moment = new Date(Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second));
  if (Number.isNaN(moment.getTime())) return null;
  try {
    const day = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(moment);
    return isIsoDate(day) ? day : null;
  } catch {
    return existing(pad(time.year, 4), pad(time.month, 2), pad(time.day, 2));
  }
}

const isUtc = (time: Time): boolean => time.zone.tzid === 'UTC';

function existing(year: string, month: string, day: string): IsoDate | null {
  const iso = `${year}-${month}-${day}`;
  return iso >= '1950' && iso < '2200' && isIsoDate(iso) ? iso : null;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, '0');
}

function untilOf(rule: unknown, timeZone: string): IsoDate | null {
  const until = typeof rule === 'object' && rule !== null && 'until' in rule ? rule.until : null;
  return typeof until === 'object' && until !== null && 'isDate' in until ? dayOf(until as Time, timeZone) : null;
}

function hasCount(rule: unknown): boolean {
  return typeof rule === 'object' && rule !== null && 'count' in rule && typeof rule.count === 'number';
}
