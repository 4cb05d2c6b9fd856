import type { ForecastView } from '@nextrung/api-client';
import { dateText } from '@nextrung/ui';

import type { LinesModel } from '../../../shell/charts/chart-model';

/** A day and an index. */
export type TrendPoint = readonly [on: string, index: number];

/** What the chart draws: what was, and where the pace would lead, at its median and at its quartiles. */
export interface TrendSeries {
  readonly past: readonly TrendPoint[];
  readonly ahead: readonly { readonly name: 'median' | 'earliest' | 'latest'; readonly points: readonly TrendPoint[] }[];
}

const monthDays = 30;
/** Beyond this many months a line would only be guessing; the chart ends there. */
const mostMonths = 24;

/** The lines of a forecast; null where there is no history to draw. */
export function trendSeries(forecast: Pick<ForecastView, 'kind' | 'months' | 'earliest' | 'latest' | 'series'>): TrendSeries | null {
  const past = forecast.series.map(({ on, rawIndex }): TrendPoint => [on, round1(rawIndex)]);
  const today = past.at(-1);
  if (past.length < 2 || today === undefined) return null;
  if (forecast.kind !== 'eta' && forecast.kind !== 'over_two_years') return { past, ahead: [] };
  const paces = [
    { name: 'median', months: forecast.months },
    { name: 'earliest', months: forecast.earliest },
    { name: 'latest', months: forecast.latest },
  ] as const;
  const shown = paces.filter(({ name, months }) => name === 'median' || months !== forecast.months);
  return { past, ahead: shown.flatMap(({ name, months }) => (months === null || months <= 0 ? [] : [{ name, points: [today, reached(today, months)] }])) };
}

/** The lines as a drawing. */
export function trendModel({ past, ahead }: TrendSeries): LinesModel {
  const [from, to] = [past.at(0), past.at(-1)];
  return {
    kind: 'lines', min: 0, max: 100, interval: 25,
    said: from && to ? `Line of the index, from ${from[1]} on ${dateText(from[0])} to ${to[1]} on ${dateText(to[0])}` : '',
    lines: [{ name: 'Index', points: past, look: 'main' }, ...ahead.map(({ name, points }) => ({ name, points, look: name === 'median' ? ('likely' as const) : ('edge' as const) }))],
  };
}

// Where the line from today to 100 in so many months is when the chart ends.
function reached([on, index]: TrendPoint, months: number): TrendPoint {
  const shown = Math.min(months, mostMonths);
  return [addDays(on, shown * monthDays), round1(index + ((100 - index) * shown) / months)];
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

const round1 = (value: number): number => Math.round(value * 10) / 10;
