import type { DigestKind } from './digest.entity.js';
import type { Rhythm, Schedule } from './slots.js';

/** What a person wants by mail, and when. */
export interface DigestWishes {
  /** 0: nobody has said anything, so it is what everyone begins with. */
  readonly version: number;
  readonly own: boolean;
  readonly team: boolean;
  readonly rhythm: Rhythm;
  /** 1: Monday. */
  readonly weekday: number;
  readonly hour: number;
  /** IANA name; null: the organisation's. */
  readonly timeZone: string | null;
}

/** What everyone begins with. */
export const AT_FIRST: DigestWishes = { version: 0, own: true, team: true, rhythm: 'weekly', weekday: 1, hour: 8, timeZone: null };

export const wants = (wishes: DigestWishes, kind: DigestKind): boolean => (kind === 'own' ? wishes.own : wishes.team);

export const scheduleOf = ({ rhythm, weekday, hour, timeZone }: Omit<DigestWishes, 'version' | 'own' | 'team'>, organisationTimeZone: string): Schedule => ({ rhythm, weekday, hour, timeZone: timeZone ?? organisationTimeZone });

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Such as `every Monday at 08:00 (Europe/London)`. */
export function scheduleWords({ rhythm, weekday, hour, timeZone }: Schedule): string {
  const day = WEEKDAYS[weekday - 1] ?? '';
  const when = { weekly: `every ${day}`, fortnightly: `every other ${day}`, monthly: `on the first ${day} of a month` }[rhythm];
  return `${when} at ${String(hour).padStart(2, '0')}:00 (${timeZone})`;
}
