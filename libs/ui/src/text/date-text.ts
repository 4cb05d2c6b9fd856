import { Pipe, type PipeTransform } from '@angular/core';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2027-03-14` (or a timestamp beginning so) as `14 Mar 2027`; anything else unchanged. */
export function dateText(date: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(date) ?? [];
  const name = months[Number(month) - 1];
  return year === undefined || name === undefined ? date : `${Number(day)} ${name} ${year}`;
}

@Pipe({ name: 'dateText' })
export class DateText implements PipeTransform {
  /** @param none the words for a missing date */
  transform(date: string | null | undefined, none = '–'): string {
    return date ? dateText(date) : none;
  }
}
