import { Pipe, type PipeTransform } from '@angular/core';

import { dateText } from './date-text';

/** The days of something, each `2027-03-14`. */
interface Period {
  readonly startedOn: string;
  readonly endedOn: string;
  readonly ongoing?: boolean;
}

/** `3 Feb 2027 to 14 Mar 2027`; one day stands alone, and what goes on has no end. */
@Pipe({ name: 'periodText' })
export class PeriodText implements PipeTransform {
  transform({ startedOn, endedOn, ongoing = false }: Period): string {
    if (ongoing) return `${dateText(startedOn)} to today, ongoing`;
    return startedOn === endedOn ? dateText(startedOn) : `${dateText(startedOn)} to ${dateText(endedOn)}`;
  }
}
