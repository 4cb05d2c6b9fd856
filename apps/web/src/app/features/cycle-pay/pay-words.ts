import type { PayAmongOthers, PayStanding } from '@nextrung/api-client';

const ratio = (value: number): string => value.toFixed(2);

/** `Compa-ratio 1.10; 75 % of the way up the band; in the band`, or that there is no band. */
export function standingWords({ compaRatio, position, words, currency, rung }: Pick<PayStanding, 'compaRatio' | 'position' | 'words' | 'currency' | 'rung'>): string {
  if (compaRatio === null || position === null) return `No band in ${currency} for ${rung.title}`;
  const place = position < 0 || position > 1 ? '' : `; ${Math.round(position * 100)} % of the way up the band`;
  return `Compa-ratio ${ratio(compaRatio)}${place}; ${words ?? ''}`;
}

/** Where a proposal would stand among others, without naming anyone. */
export function amongWords({ people, median, difference }: PayAmongOthers, rung: string): string {
  if (people === null || median === null || difference === null) return `Fewer than five others at ${rung} are paid in this currency, so nothing is said of them.`;
  const where = difference === 0 ? 'at the middle' : `${ratio(Math.abs(difference))} ${difference > 0 ? 'above' : 'below'} the middle`;
  return `${people} others at ${rung} have a compa-ratio of ${ratio(median)} in the middle. The proposal would stand ${where}.`;
}
