import { titleSigns, type TitleSigns } from './title-signs.js';

/** An order from the lowest rung up, and whether the titles leave no doubt about it. */
export interface RankOrder<Rung> {
  readonly order: readonly Rung[];
  readonly sure: boolean;
}

interface Placed<Rung> {
  readonly rung: Rung;
  readonly place: readonly number[];
}

/**
 * Orders rungs by numbers that the file gives, else by the numbers in all titles of one series (L3, IC4, Level 2), else by
 * words (associate < plain < senior < lead, principal < head < director < vice president < chief). What these do not tell
 * stays in the order of the file, and the order is then not sure.
 */
export function rankOrder<Rung extends { readonly title: string; readonly ordinal?: number }>(rungs: readonly Rung[]): RankOrder<Rung> {
  if (rungs.length < 2) return { order: rungs, sure: true };
  const ordinals = rungs.map(({ ordinal }) => ordinal);
  if (ordinals.every((ordinal) => ordinal !== undefined) && areDistinct(ordinals)) return ordered(rungs, (at) => [ordinals[at] ?? 0]);
  const signs = rungs.map(({ title }) => titleSigns(title));
  const numbers = signs.map(({ number }) => number);
  const oneSeries = new Set(signs.map(({ series }) => series)).size === 1;
  if (oneSeries && signs[0]?.series !== '' && numbers.every((number) => number !== null) && areDistinct(numbers)) return ordered(rungs, (at) => [numbers[at] ?? 0]);
  if (signs.every(({ seniority }) => seniority === null) && oneSeries && numbers.every((number) => number !== null)) return ordered(rungs, (at) => [numbers[at] ?? 0]);
  const telling = signs.filter(({ seniority }) => seniority !== null).length;
  if (telling < rungs.length) return partly(rungs, signs);
  return ordered(rungs, (at) => [signs[at]?.seniority ?? 0, signs[at]?.number ?? 1]);
}

/** Series of codes side by side, such as IC and M: by number within each, and asked. */
function partly<Rung>(rungs: readonly Rung[], signs: readonly TitleSigns[]): RankOrder<Rung> {
  if (signs.some(({ number }) => number === null)) return { order: rungs, sure: false };
  const series = [...new Set(signs.map((one) => one.series ?? ''))];
  const { order } = ordered(rungs, (at) => [series.indexOf(signs[at]?.series ?? ''), signs[at]?.number ?? 0]);
  return { order, sure: false };
}

function ordered<Rung>(rungs: readonly Rung[], placeOf: (at: number) => readonly number[]): RankOrder<Rung> {
  const placed = rungs.map((rung, at): Placed<Rung> => ({ rung, place: placeOf(at) })).sort((a, b) => compare(a.place, b.place));
  const sure = placed.every(({ place }, at) => at === 0 || compare(placed[at - 1]?.place ?? [], place) !== 0);
  return { order: placed.map(({ rung }) => rung), sure };
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [at, value] of a.entries()) {
    const difference = value - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function areDistinct(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}
