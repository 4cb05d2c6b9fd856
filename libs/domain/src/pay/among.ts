import { byNumber, smallestGroup } from '../kernel/index.js';

export interface PayAmong {
  /** Others at the rung whose pay can be compared; null where they are too few to say. */
  readonly people: number | null;
  /** Of their compa-ratios; null where they are too few. */
  readonly median: number | null;
  /** New pay less the median, as a ratio: −0.04 is four hundredths below. Null where they are too few. */
  readonly difference: number | null;
}

const round3 = (value: number): number => Math.round(value * 1000) / 1000 + 0;

/** Where a compa-ratio would stand among those of others on the rung. Says nothing below five, and names nobody. */
export function payAmong(ratio: number, others: readonly number[]): PayAmong {
  if (others.length < smallestGroup) return { people: null, median: null, difference: null };
  const sorted = [...others].sort(byNumber);
  const half = sorted.length / 2;
  const median = round3(((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2);
  return { people: others.length, median, difference: round3(ratio - median) };
}
