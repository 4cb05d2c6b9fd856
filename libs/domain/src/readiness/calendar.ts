import { dayNumber } from '../kernel/index.js';
import type { Leave } from './input.js';

/** Counts active days: calendar days that are not on leave. Days are whole numbers since 1970-01-01. */
export interface Calendar {
  /** Active days after `day`, up to and including `upTo`; 0 when `upTo` is not later. */
  activeDays(day: number, upTo: number): number;
  /** The latest day with exactly `count` active days after it, up to and including `upTo`. */
  dayBack(upTo: number, count: number): number;
}

/** The calendar of a person's leaves, which may touch and overlap. */
export function calendarOf(leaves: readonly Leave[]): Calendar {
  const spans = mergedSpans(leaves);
  const leaveDays = (day: number, upTo: number): number => {
    let days = 0;
    for (const span of spans) {
      days += Math.max(0, Math.min(span.to, upTo) - Math.max(span.from - 1, day));
    }
    return days;
  };
  const activeDays = (day: number, upTo: number): number =>
    upTo <= day ? 0 : upTo - day - leaveDays(day, upTo);
  return {
    activeDays,
    dayBack: (upTo, count) => {
      let day = upTo - count;
      for (let missing = count - activeDays(day, upTo); missing > 0; missing = count - activeDays(day, upTo)) {
        day -= missing;
      }
      return day;
    },
  };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function mergedSpans(leaves: readonly Leave[]): Span[] {
  const sorted = leaves
    .map((leave) => ({ from: dayNumber(leave.from), to: dayNumber(leave.to) }))
    .sort((a, b) => a.from - b.from);
  const merged: Span[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && span.from <= last.to + 1) {
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    } else {
      merged.push(span);
    }
  }
  return merged;
}
