import type { IsoDate } from '../kernel/index.js';
import type { RequiredStatus } from '../ladder/index.js';

export type ReadinessState = 'no_evidence' | 'building' | 'close' | 'ready';
export type CompetencyStatus = 'no_evidence' | 'emerging' | 'demonstrated' | 'sustained';
export type IndicatorState = 'none' | 'emerging' | 'demonstrated';
export type Freshness = 'fresh' | 'going_stale' | 'stale' | 'none';
export type Grade = 'A' | 'B' | 'C';

/** Readiness of one person for one target rung on one day. Parts of 1 have six decimal places. */
export interface Assessment {
  /** 0 to 100; 100 exactly when `ready`. */
  readonly index: number;
  /** 0 to 100 with six decimal places. */
  readonly rawIndex: number;
  readonly state: ReadinessState;
  /** 0 to 1: the smallest of the competencies'. */
  readonly confidence: number;
  /** Ids of the competencies whose gate is not met, and `breadth`; sorted. */
  readonly unmet: readonly string[];
  readonly breadth: Breadth;
  /** In the order of the target. */
  readonly competencies: readonly CompetencyAssessment[];
  /** Competencies of the target that have no indicators and so are not assessed; absent when there are none. */
  readonly leftOut?: readonly string[];
}

/** Distinct episodes of strong work over all competencies against the number needed. */
export interface Breadth {
  readonly episodes: number;
  readonly needed: number;
  /** 0 to 1. */
  readonly gate: number;
}

export interface CompetencyAssessment {
  readonly id: string;
  readonly required: RequiredStatus;
  readonly status: CompetencyStatus;
  readonly met: boolean;
  /** 0 to 1; 1 exactly when `met`. */
  readonly gate: number;
  /** 0 to 1; 1 exactly when every required indicator is demonstrated. */
  readonly progress: number;
  /** Active days of strong work inside the look-back. */
  readonly coverageDays: number;
  readonly episodes: number;
  /** People who rated strong work above `not_shown`. */
  readonly verifiers: number;
  /** Verifiers and colleagues who confirmed. */
  readonly attesters: number;
  readonly contested: boolean;
  /** 0 to 1. */
  readonly confidence: number;
  readonly freshness: Freshness;
  /** The day on which a met gate would stop being met if nothing more were logged; null when not met or not within 900 days. */
  readonly lapsesOn: IsoDate | null;
  /** In the order of the target; empty for a competency met by waiver. */
  readonly indicators: readonly IndicatorAssessment[];
  /** Every indicator of it is waived, so its gate is met without evidence. */
  readonly byWaiver?: true;
}

export interface IndicatorAssessment {
  readonly id: string;
  readonly must: boolean;
  /** 0 to 1: what speaks for it. */
  readonly support: number;
  /** 0 to 1: what speaks against it. */
  readonly counter: number;
  /** 0 to 1; demonstrated from 0.6. */
  readonly score: number;
  readonly state: IndicatorState;
  readonly contested: boolean;
  /** The items that decide the support, strongest first. */
  readonly counted: readonly CountedItem[];
}

export interface CountedItem {
  readonly evidenceId: string;
  /** 0 to 1; does not change with time. */
  readonly quality: number;
  /** 0 to 1. */
  readonly recency: number;
  /** Quality × recency. */
  readonly value: number;
  readonly grade: Grade;
}

/** How an assessment is to be made. */
export interface AssessOptions {
  /** False leaves every `lapsesOn` null, which takes a fraction of the time: for lists. Default true. */
  readonly lapseDates?: boolean;
}
