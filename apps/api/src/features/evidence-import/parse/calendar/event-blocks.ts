import { workLogLimits } from '../limits.js';

/** One event as it stands in a calendar file; `line` is where it begins, from 1. */
export interface EventBlock {
  readonly line: number;
  readonly text: string;
}

/** A calendar file cut into its events. */
export interface CalendarBlocks {
  readonly events: readonly EventBlock[];
  /** Name of the calendar's time zone; empty for none. */
  readonly timeZone: string;
  /** Lines of events that never end. */
  readonly open: readonly number[];
  readonly tooMany: boolean;
}

/** Cuts a calendar file into its events line by line, so that one that is broken spoils no other. */
export function eventBlocks(source: string): CalendarBlocks {
  const events: EventBlock[] = [];
  const open: number[] = [];
  const lines = source.split('\n');
  let timeZone = '';
  let start: number | null = null;
  for (const [index, line] of lines.entries()) {
    if (/^BEGIN:VEVENT\s*$/i.test(line)) {
      if (start !== null) open.push(start + 1);
      start = index;
    } else if (/^END:VEVENT\s*$/i.test(line) && start !== null) {
      if (events.length >= workLogLimits.calendarEvents) return { events, timeZone, open, tooMany: true };
      events.push({ line: start + 1, text: lines.slice(start, index + 1).join('\r\n') });
      start = null;
    } else if (start === null && /^X-WR-TIMEZONE:/i.test(line)) {
      timeZone = line.slice(line.indexOf(':') + 1).trim();
    }
  }
  if (start !== null) open.push(start + 1);
  return { events, timeZone, open, tooMany: false };
}
