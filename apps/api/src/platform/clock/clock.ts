import { Injectable } from '@nestjs/common';

/** The only place that asks what time it is. */
@Injectable()
export class Clock {
  /** Making one takes longer than most statements of the database. */
  private readonly calendars = new Map<string, Intl.DateTimeFormat>();

  now(): Date {
    return new Date();
  }

  /** The calendar day, `YYYY-MM-DD`, at this moment in an IANA time zone. */
  today(timeZone: string): string {
    const calendar = this.calendars.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
    this.calendars.set(timeZone, calendar);
    return calendar.format(this.now());
  }
}
