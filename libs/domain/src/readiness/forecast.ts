import { byNumber, type IsoDate, isoDate, round6 } from '../kernel/index.js';
import type { Assessment } from './assessment.js';
import type { ReadinessInput } from './input.js';
import { personOn } from './person.js';
import { readinessPolicy } from './policy.js';
import { counting, recordOf } from './record.js';
import { standingOn } from './past.js';

const policy = readinessPolicy.forecast;

/** How the evidence has grown and where that pace leads. Always shown with "pace of evidence, not of decisions". */
export type Forecast =
  | { readonly kind: 'ready' | 'not_enough_history' }
  | ({ readonly kind: 'stalled' } & Pace)
  | ({
      readonly kind: 'eta' | 'over_two_years';
      /** Months at the median pace. */
      readonly months: number;
      /** Months at the upper quartile of the pace. */
      readonly earliest: number;
      /** Months at the lower quartile of the pace; null where that hardly moves. */
      readonly latest: number | null;
    } & Pace);

interface Pace {
  /** Points of the raw index per 30 active days, six decimal places. */
  readonly slopePerMonth: number;
  /** Raw index every 30 active days, oldest first, today last. */
  readonly series: readonly number[];
}

/** The forecast from the last half year of active days. */
export function forecast(input: ReadinessInput): Forecast {
  const record = recordOf(input);
  const today = personOn(record, record.today);
  if (today.state === 'ready') return { kind: 'ready' };
  const series = seriesOf(input, today);
  if (series.length < policy.leastPoints) return { kind: 'not_enough_history' };
  const slopes = pairwiseSlopes(series);
  const slope = quantile(slopes, 0.5);
  const pace: Pace = { slopePerMonth: round6(slope), series };
  if (slope < policy.leastSlope) return { kind: 'stalled', ...pace };
  const least = monthsOfCoverage(today, input.target.sustainDays);
  const monthsAt = (perMonth: number): number => Math.max(Math.ceil((100 - today.rawIndex) / perMonth - 1e-9), least);
  const months = monthsAt(slope);
  const slowest = quantile(slopes, 0.25);
  return {
    kind: months > policy.mostMonths ? 'over_two_years' : 'eta',
    months,
    earliest: monthsAt(quantile(slopes, 0.75)),
    latest: slowest < policy.leastSlope ? null : monthsAt(slowest),
    ...pace,
  };
}

/** The days of the forecast's series: every 30 active days back from `asOf`, oldest first, since evidence was first logged. */
export function forecastDays(input: ReadinessInput): IsoDate[] {
  const { calendar, today } = recordOf({ ...input, evidence: [], counterObservations: [] });
  const first = counting(input, input.asOf).evidence.map((item) => item.loggedOn).sort()[0];
  const days: IsoDate[] = [];
  for (let back: number = policy.intervals; back >= 0; back -= 1) {
    const day = isoDate(calendar.dayBack(today, back * policy.monthDays));
    if (first !== undefined && day >= first) days.push(day);
  }
  return days;
}

function seriesOf(input: ReadinessInput, today: Assessment): number[] {
  return forecastDays(input).map((day) => (day === input.asOf ? today.rawIndex : standingOn(input, day).rawIndex));
}

function pairwiseSlopes(series: readonly number[]): number[] {
  return series
    .flatMap((early, at) => series.slice(at + 1).map((late, further) => (late - early) / (further + 1)))
    .sort(byNumber);
}

// By linear interpolation between the neighbours in sorted values.
function quantile(sorted: readonly number[], part: number): number {
  const at = (sorted.length - 1) * part;
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? 0;
  return below + (above - below) * (at - Math.floor(at));
}

function monthsOfCoverage({ competencies }: Assessment, sustainDays: number): number {
  const missing = competencies
    .filter((competency) => competency.required === 'sustained' && competency.byWaiver !== true)
    .map((competency) => sustainDays - competency.coverageDays);
  return Math.ceil(Math.max(0, ...missing) / policy.monthDays);
}
