import type { LineKind, ReportingLineEntry } from '@nextrung/api-client';
import { dateText } from '@nextrung/ui';

export const lineKindWords: Readonly<Record<LineKind, string>> = { solid: 'Line manager', dotted: 'Dotted line', sponsor: 'Sponsor' };

/** When a line holds, seen from a day. */
export type LineTime = 'now' | 'planned' | 'past';

export function lineTime({ from, to }: ReportingLineEntry, today: string): LineTime {
  if (to !== null && to <= today) return 'past';
  return from > today ? 'planned' : 'now';
}

/** The days of a line, in words: its last day is the one before `to`. */
export const lineDays = ({ from, to }: ReportingLineEntry): string => (to === null ? `from ${dateText(from)}` : `from ${dateText(from)}, no longer from ${dateText(to)}`);

const TIMES: readonly { readonly time: LineTime; readonly heading: string }[] = [{ time: 'now', heading: 'Now' }, { time: 'planned', heading: 'Planned' }, { time: 'past', heading: 'Before' }];

/** Lines by when they hold; groups without one are left out. */
export function linesByTime(lines: readonly ReportingLineEntry[], today: string): { readonly heading: string; readonly time: LineTime; readonly lines: readonly ReportingLineEntry[] }[] {
  return TIMES.map((group) => ({ ...group, lines: lines.filter((line) => lineTime(line, today) === group.time) })).filter(({ lines: found }) => found.length > 0);
}
