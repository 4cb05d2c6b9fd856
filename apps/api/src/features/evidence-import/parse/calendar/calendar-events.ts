import { createHash } from 'node:crypto';
import { isWebAddress } from '@nextrung/domain/evidence';
import ICAL from 'ical.js';
import { cleanLine, cleanText, unixLines } from '../../../people/import-parse/tabular/index.js';
import { workLogLimits } from '../limits.js';
import type { Remark } from '../settle-items.js';
import type { Candidate, ImportError } from '../types.js';
import { type Component, daysOfEvent, valueOf } from './event-days.js';
import { type EventBlock, eventBlocks } from './event-blocks.js';

/** The events of a calendar: the newest first, and at most as many as a file may bring in. */
export interface CalendarRead {
  readonly candidates: Candidate[];
  readonly errors: ImportError[];
  readonly remarks: Remark[];
  readonly warnings: string[];
}

/** Nothing longer is a name; what is longer stands for itself by its digest. */
const LONGEST_ID = 180;

/** Reads the events of an iCalendar file. What they repeat is not counted out, and whom they were with is left out. */
export function readCalendarEvents(text: string): CalendarRead {
  const { events, timeZone, open, tooMany } = eventBlocks(unixLines(text));
  const errors: ImportError[] = open.map((line) => ({ line, field: null, message: 'This event has no end in the file, and is left out.' }));
  const warnings = tooMany ? [`Only the first ${workLogLimits.calendarEvents.toLocaleString('en-GB')} events of this calendar were read.`] : [];
  if (events.length === 0 && errors.length === 0) errors.push({ line: 1, field: null, message: 'There are no events in this calendar.' });
  const newest = [...events].sort((a, b) => roughStart(b).localeCompare(roughStart(a)));
  const left = newest.length - workLogLimits.rows;
  if (left > 0) warnings.push(`Only the newest ${workLogLimits.rows.toLocaleString('en-GB')} events are listed; ${left.toLocaleString('en-GB')} earlier ones are left out.`);
  const remarks: Remark[] = [];
  let cancelled = 0;
  const candidates = newest.slice(0, workLogLimits.rows).flatMap((block): Candidate[] => {
    const event = componentOf(block);
    if (event === null) {
      errors.push({ line: block.line, field: null, message: 'This event cannot be read.' });
      return [];
    }
    if (textOf(event, 'status').toUpperCase() === 'CANCELLED') {
      cancelled += 1;
      return [];
    }
    return candidateOf(event, block.line, timeZone, { errors, remarks });
  });
  if (cancelled > 0) warnings.push(`${cancelled === 1 ? '1 event was' : `${String(cancelled)} events were`} called off, and left out.`);
  return { candidates, errors, remarks, warnings };
}

function candidateOf(event: Component, line: number, timeZone: string, { errors, remarks }: Pick<CalendarRead, 'errors' | 'remarks'>): Candidate[] {
  const days = daysOfEvent(event, timeZone);
  if (days === null) {
    errors.push({ line, field: 'startedOn', message: 'This event has no day that can be read.' });
    return [];
  }
  if (days.repeats) remarks.push({ line, message: 'this event repeats, and is one item from its first time to its last.' });
  const { startedOn, endedOn, repeats } = days;
  const address = cleanLine(textOf(event, 'url'));
  return [{
    line,
    externalId: idOf(event, startedOn),
    title: textOf(event, 'summary') || 'An event without a title',
    happened: plainWords(textOf(event, 'description')),
    startedOn: startedOn === endedOn ? null : startedOn,
    endedOn,
    roughly: repeats,
    link: isWebAddress(address) ? address : '',
    episode: '',
    organiser: cleanLine(textOf(event, 'organizer').replace(/^mailto:/i, '')).toLowerCase() || null,
  }];
}

/** The event’s own identifier; one time of an event that repeats has its own. */
function idOf(event: Component, startedOn: string): string {
  const uid = cleanLine(textOf(event, 'uid'));
  const time = cleanLine(textOf(event, 'recurrence-id'));
  const id = [uid || `${textOf(event, 'summary')}\n${startedOn}`, time].filter((part) => part !== '').join(' ');
  return uid !== '' && id.length <= LONGEST_ID ? id : `sha256:${createHash('sha256').update(id).digest('hex')}`;
}

/** A day without a time of day, of which the file does not say that it is none. */
const BARE_DAY = /^(DTSTART|DTEND|RECURRENCE-ID)((?:;(?!VALUE=)[^:\r\n;]{0,200}){0,5}):(\d{8})[ \t]*$/gim;

function componentOf({ text }: EventBlock): Component | null {
  try {
    const parsed: unknown = ICAL.parse(text.replace(BARE_DAY, '$1;VALUE=DATE$2:$3'));
    const component = new ICAL.Component(parsed as unknown[]);
    return component.name === 'vevent' ? component : null;
  } catch {
    return null;
  }
}

function textOf(event: Component, name: string): string {
  const value = valueOf(event, name);
  return typeof value === 'string' ? value : value instanceof ICAL.Time ? value.toString() : '';
}

/** When an event begins, as it stands in the file: enough to put the newest first. */
function roughStart({ text }: EventBlock): string {
  return /^DTSTART[^:\r\n]*:(\d{8})/im.exec(text)?.[1] ?? '';
}

const LINE_ENDS = /<(?:br|\/p|\/div|\/li)\s*\/?>/gi;
const TAGS = /<\/?(?:a|b|i|u|p|ul|ol|li|div|span|strong|em|html-blob)(?:\s[^<>]{0,1000})?>/gi;

/** Calendars write descriptions as HTML at times; its usual tags are no words. */
function plainWords(description: string): string {
  const text = description.replace(LINE_ENDS, '\n').replace(TAGS, '').replaceAll('&nbsp;', ' ').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  return cleanText(text).replace(/\n{3,}/g, '\n\n');
}
