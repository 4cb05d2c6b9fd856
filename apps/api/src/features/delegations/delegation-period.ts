import { addDays } from '@nextrung/domain/kernel';
import type { FieldError } from '../../platform/http/problem.js';

/** What is wrong with the days of a planned stand-in; null where nothing is. Both days belong to it. */
export function periodError({ from, to }: { from: string; to: string }, today: string): FieldError | null {
  if (from < today) return { field: 'from', message: 'It begins today or later.' };
  if (from > yearAfter(today)) return { field: 'from', message: 'It begins within a year from today.' };
  if (to < from) return { field: 'to', message: 'The last day is before the first.' };
  if (to >= yearAfter(from)) return { field: 'to', message: 'Someone stands in for at most twelve months at a time.' };
  return null;
}

/** The same day of the next year; 1 March for 29 February. */
function yearAfter(day: string): string {
  const next = `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}${day.slice(4)}`;
  return day.endsWith('-02-29') ? addDays(`${next.slice(0, 4)}-02-28`, 1) : next;
}
