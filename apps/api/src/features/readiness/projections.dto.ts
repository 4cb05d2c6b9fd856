import { ApiProperty } from '@nestjs/swagger';
import { READINESS_STATES, type ReadinessStateName } from './readiness.dto.js';

export const STEP_ACTIONS = ['verify', 'corroborate', 'link', 'measure', 'new_evidence', 'keep_operating'] as const;
export type StepActionName = (typeof STEP_ACTIONS)[number];

/** One thing that would change the index, and by how much: a re-run of the model with that one change. */
export class NextStepView {
  @ApiProperty({ enum: STEP_ACTIONS, enumName: 'StepAction' })
  action: StepActionName;
  /** The item; the indicator for `new_evidence`; the competency for `keep_operating`. */
  ref: string;
  /** What it is, in words. */
  words: string;
  /** What it would change, in words. */
  effect: string;
  /** Rough working weeks: 1 is asking someone. */
  effort: number;
  /** Points of the raw index. */
  gain: number;
  indexBefore: number;
  indexAfter: number;
  /** Gates, breadth included, that would be met. */
  gatesClosed: number;
  makesReady: boolean;
}

/** An item that waits for a rating. What the rating would change is not told to anyone who may still give it. */
export class WaitingStep {
  evidenceId: string;
  title: string;
  words: string;
}

export class NextSteps {
  @ApiProperty({ format: 'date' })
  asOf: string;
  /** At most five, best first. */
  steps: NextStepView[];
  /** In the order of their titles. */
  waiting: WaitingStep[];
}

export const FORECAST_KINDS = ['ready', 'not_enough_history', 'stalled', 'over_two_years', 'eta'] as const;
export type ForecastKindName = (typeof FORECAST_KINDS)[number];

export class ForecastPoint {
  @ApiProperty({ format: 'date' })
  on: string;
  /** 0 to 100, with what had been logged and rated by that day. */
  rawIndex: number;
}

/** Pace of evidence, not of decisions. */
export class ForecastView {
  @ApiProperty({ enum: FORECAST_KINDS, enumName: 'ForecastKind' })
  kind: ForecastKindName;
  /** Months at the median pace. */
  @ApiProperty({ type: Number, nullable: true })
  months: number | null;
  /** Months at the upper quartile of the pace. */
  @ApiProperty({ type: Number, nullable: true })
  earliest: number | null;
  /** Months at the lower quartile; null where that hardly moves. */
  @ApiProperty({ type: Number, nullable: true })
  latest: number | null;
  /** Points of the index per 30 active days. */
  @ApiProperty({ type: Number, nullable: true })
  slopePerMonth: number | null;
  /** Every 30 active days, oldest first, today last; empty where there is no pace to show. */
  series: ForecastPoint[];
  words: string;
}

export class HistoryPoint {
  /** First day on which it stood so. */
  @ApiProperty({ format: 'date' })
  on: string;
  index: number;
  /** 0 to 100 with six decimal places. */
  rawIndex: number;
  @ApiProperty({ enum: READINESS_STATES, enumName: 'ReadinessState' })
  state: ReadinessStateName;
}

/** How the assessment changed in the last twelve months. */
export class ReadinessHistory {
  /** Oldest first; the last one holds today. */
  points: HistoryPoint[];
  /** The change in words. */
  words: string;
}
