import { daysBetween, type IsoDate } from '../kernel/index.js';

export interface PayChange {
  /** A year, full time. */
  readonly from: number;
  /** A year, full time, in the same currency. */
  readonly to: number;
  readonly effectiveOn: IsoDate;
  /** Percent of full time: what is paid is that share of both amounts. */
  readonly workingShare: number;
}

const cents = (value: number): number => Math.round(value * 100) / 100 + 0;

/** The part of its calendar year that a change holds, its first day included: 1 on 1 January, 1/365 on 31 December. */
export function partOfYearLeft(effectiveOn: IsoDate): number {
  const year = effectiveOn.slice(0, 4);
  const last: IsoDate = `${year}-12-31`;
  return (daysBetween(effectiveOn, last) + 1) / (daysBetween(`${year}-01-01`, last) + 1);
}

/** What a change costs in every full year after it. */
export function fullYearCost({ from, to, workingShare }: PayChange): number {
  return cents(((to - from) * workingShare) / 100);
}

/** What it costs in the calendar year of its first day: (new − present) × working share × the part of the year left, by days. */
export function costInYear(change: PayChange): number {
  return cents((((change.to - change.from) * change.workingShare) / 100) * partOfYearLeft(change.effectiveOn));
}
