import { addDays } from '@nextrung/domain/kernel';
import { type CycleDay, cycleDays, type CycleDays } from '@nextrung/domain/promotion';
import ICAL from 'ical.js';

/** One whole day in a calendar. */
export interface CalendarDay {
  /** Stays the same while what it stands for does, so that a calendar moves the entry rather than adding one. */
  readonly uid: string;
  readonly on: string;
  readonly title: string;
  readonly words: string;
}

const DAY_WORDS: Readonly<Record<CycleDay, string>> = {
  opensOn: 'opens for nominations',
  nominateUntil: 'last day for nominations',
  lockUntil: 'last day for locking packets',
  rateUntil: 'last day for ratings',
  calibrateUntil: 'last day of calibration',
  deliverUntil: 'last day for telling people',
};

/** The days of a cycle. */
export const cycleCalendarDays = (cycle: CycleDays & { readonly id: string; readonly name: string; readonly timeZone: string }): CalendarDay[] =>
  cycleDays.map((day) => ({ uid: `cycle-${cycle.id}-${day}`, on: cycle[day], title: `${cycle.name}: ${DAY_WORDS[day]}`, words: `The day begins and ends in the time zone ${cycle.timeZone}.` }));

/** Days of a case, which say its code and nobody's name. */
export function caseCalendarDays({ id, code, deliverBy, reviewOn }: { readonly id: string; readonly code: string; readonly deliverBy: string | null; readonly reviewOn: string | null }): CalendarDay[] {
  return [
    ...(deliverBy === null ? [] : [{ uid: `case-${id}-delivery`, on: deliverBy, title: `Case ${code}: the decision is delivered by today`, words: '' }]),
    ...(reviewOn === null ? [] : [{ uid: `case-${id}-review`, on: reviewOn, title: `Case ${code}: looked at again`, words: '' }]),
  ];
}

/** A name can hold anything that a keyboard writes; a calendar takes no control characters. */
const oneLine = (text: string): string => text.replace(/\p{Cc}+/gu, ' ');

/**
 * An iCalendar file (RFC 5545) of whole days.
 * @param host of the installation, which makes the identifiers its own
 * @param timeZone in which a reader's calendar shows times; whole days have none
 */
export function calendarText(days: readonly CalendarDay[], { host, timeZone, now, page }: { readonly host: string; readonly timeZone: string; readonly now: Date; readonly page: string }): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Nextrung//Cycles//EN');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('method', 'PUBLISH');
  calendar.addPropertyWithValue('x-wr-calname', 'Nextrung');
  calendar.addPropertyWithValue('x-wr-timezone', timeZone);
  for (const { uid, on, title, words } of days) {
    const event = new ICAL.Component('vevent');
    event.addPropertyWithValue('uid', `${uid}@${host}`);
    event.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(now, true));
    event.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(on));
    event.addPropertyWithValue('dtend', ICAL.Time.fromDateString(addDays(on, 1)));
    event.addPropertyWithValue('summary', oneLine(title));
    if (words !== '') event.addPropertyWithValue('description', words);
    event.addPropertyWithValue('url', page);
    event.addPropertyWithValue('transp', 'TRANSPARENT');
    calendar.addSubcomponent(event);
  }
  return `${calendar.toString()}\r\n`;
}
