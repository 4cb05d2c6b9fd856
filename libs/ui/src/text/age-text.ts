import { Pipe, type PipeTransform } from '@angular/core';

/** Whole days from one ISO date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000);
}

/** An age in days as people say it: `today`, `12 days`, `3 months`, `2 years`. */
export function ageText(days: number): string {
  if (days <= 0) return 'today';
  if (days < 60) return counted(days, 'day');
  if (days < 730) return counted(Math.floor(days / 30.44), 'month');
  return counted(Math.floor(days / 365.25), 'year');
}

/** `1 day`, `2 days`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

@Pipe({ name: 'ageText' })
export class AgeText implements PipeTransform {
  /** @param days age in days @param none the words for a missing age */
  transform(days: number | null | undefined, none = '–'): string {
    return days === null || days === undefined ? none : ageText(days);
  }
}
