/** What a chart draws. Every value stands in the table beside it, too. */
export type ChartModel = LinesModel | BarsModel;

/** A value on a day. */
export type DayPoint = readonly [on: string, value: number];

export interface LinesModel {
  readonly kind: 'lines';
  /** The drawing in one sentence, for screen readers. */
  readonly said: string;
  readonly min: number;
  readonly max: number;
  readonly interval: number;
  readonly lines: readonly LineOfDays[];
}

export interface LineOfDays {
  readonly name: string;
  readonly points: readonly DayPoint[];
  /** `main`: what was, with its points marked; `likely` and `edge`: where it may lead. `steps`: a value holds until the next one. */
  readonly look: 'main' | 'steps' | 'likely' | 'edge';
}

export interface BarsModel {
  readonly kind: 'bars';
  readonly said: string;
  /** What a value counts, such as "days". */
  readonly unit: string;
  /** From top to bottom. */
  readonly names: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

/** Room for a chart, in pixels: lines have one height, bars grow with their number. */
export function heightOf(model: ChartModel): number {
  return model.kind === 'lines' ? 240 : Math.max(120, 56 + model.names.length * (12 + 14 * model.series.length));
}
