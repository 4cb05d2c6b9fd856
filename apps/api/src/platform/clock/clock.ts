import { Injectable } from '@nestjs/common';

/** To make one takes longer than many uses of it. */
const calendars = new Map<string, Intl.DateTimeFormat>();

function calendarOf(timeZone: string): Intl.DateTimeFormat {
  const calendar = calendars.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  calendars.set(timeZone, calendar);
  return calendar;
}

/** The only place that asks what time it is. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** The calendar day, `YYYY-MM-DD`, at this moment in an IANA time zone. */
  today(timeZone: string): string {
    return calendarOf(timeZone).format(this.now());
  }
}
