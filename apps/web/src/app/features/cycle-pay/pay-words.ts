import type { CasePay, PayAmongOthers, PayStanding } from '@nextrung/api-client';

const placeWords = ({ location, factorKnown, locationFactor }: Pick<CasePay, 'location' | 'factorKnown' | 'locationFactor'>): string => {
  if (location === null) return 'No place is recorded: the bands hold as they are.';
  return factorKnown ? `Works in ${location}: the bands × ${String(locationFactor)}.` : `Works in ${location}, which has no factor: the bands hold as they are.`;
};

/** From when it holds, where somebody works and how much of full time. @param day the first day in words */
export function aboutWords(pay: Pick<CasePay, 'state' | 'location' | 'factorKnown' | 'locationFactor' | 'workingShare'>, day: string): string {
  const state = pay.state === 'not_funded' ? 'Ready, not funded.' : `Promoted from ${day} on.`;
  const share = pay.workingShare < 100 ? ` Works ${String(pay.workingShare)} % of full time: amounts are full time, the cost is by that share.` : '';
  return `${state} ${placeWords(pay)}${share}`;
}

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
