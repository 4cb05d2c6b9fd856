import { inject, Pipe, type PipeTransform } from '@angular/core';
import { dateText } from '@nextrung/ui';

import { SessionStore } from '../session/session-store';

/** A point in time as `14 Mar 2027, 15:30` in an IANA time zone. */
export function momentText(iso: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(new Date(iso));
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${dateText(`${part('year')}-${part('month')}-${part('day')}`)}, ${part('hour')}:${part('minute')}`;
}

/** The same, in the time zone of the organisation. */
@Pipe({ name: 'momentText' })
export class MomentText implements PipeTransform {
  private readonly session = inject(SessionStore);

  transform(iso: string): string {
    return momentText(iso, this.session.organisation()?.timeZone ?? 'UTC');
  }
}
