import type { HistoryPoint } from '@nextrung/api-client';
import { dateText } from '@nextrung/ui';

import type { LinesModel } from '../../../shell/charts/chart-model';

/** The index as a line that holds its value until the next one, up to today; null for less than two values. */
export function historyModel(points: readonly Pick<HistoryPoint, 'on' | 'index'>[], today: string): LinesModel | null {
  const [first, last] = [points.at(0), points.at(-1)];
  if (points.length < 2 || !first || !last) return null;
  const drawn = points.map(({ on, index }) => [on, index] as const);
  return {
    kind: 'lines', min: 0, max: 100, interval: 25,
    said: `Line of the index, from ${first.index} on ${dateText(first.on)} to ${last.index} today`,
    lines: [{ name: 'Index', points: last.on < today ? [...drawn, [today, last.index]] : drawn, look: 'steps' }],
  };
}
