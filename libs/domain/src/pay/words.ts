import type { PayAmong } from './among.js';

/** What the bands are scaled by. @param factor null where nobody has said one for the place */
export function placeWords(location: string | null, factor: number | null): string {
  if (location === null) return 'No place is recorded: the bands hold as they are.';
  return factor === null ? `Works in ${location}, which has no factor: the bands hold as they are.` : `Works in ${location}: the bands × ${String(factor)}.`;
}

/** That amounts are not what is paid out; empty for full time. @param share percent of full time */
export const shareWords = (share: number): string => (share < 100 ? `Works ${String(share)} % of full time: amounts are full time, the cost is by that share.` : '');

const ratio = (value: number): string => value.toFixed(2);

/** Where an amount stands: `Compa-ratio 1.10; 75 % of the way up the band; in the band`, or that there is no band. */
export function standingWords({ compaRatio, position, words, currency, rung }: { readonly compaRatio: number | null; readonly position: number | null; readonly words: string | null; readonly currency: string; readonly rung: { readonly title: string } }): string {
  if (compaRatio === null || position === null) return `No band in ${currency} for ${rung.title}`;
  const place = position < 0 || position > 1 ? '' : `; ${Math.round(position * 100)} % of the way up the band`;
  return `Compa-ratio ${ratio(compaRatio)}${place}; ${words ?? ''}`;
}

/** Where a proposal would stand among others, without naming anyone. */
export function amongWords({ people, median, difference }: PayAmong, rung: string): string {
  if (people === null || median === null || difference === null) return `Fewer than five others at ${rung} are paid in this currency, so nothing is said of them.`;
  const where = difference === 0 ? 'at the middle' : `${ratio(Math.abs(difference))} ${difference > 0 ? 'above' : 'below'} the middle`;
  return `${people} others at ${rung} have a compa-ratio of ${ratio(median)} in the middle. The proposal would stand ${where}.`;
}
