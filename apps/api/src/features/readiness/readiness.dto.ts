import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, Matches } from 'class-validator';
import { CODE_PATTERN } from '../ladders/codes.js';
import { PersonRef } from '../people/people.dto.js';

export const READINESS_STATES = ['no_evidence', 'building', 'close', 'ready'] as const;
export type ReadinessStateName = (typeof READINESS_STATES)[number];

export const STATUSES = ['no_evidence', 'emerging', 'demonstrated', 'sustained'] as const;
export type StatusName = (typeof STATUSES)[number];

export const REQUIRED_STATUSES = ['demonstrated', 'sustained'] as const;
export type RequiredStatusName = (typeof REQUIRED_STATUSES)[number];

export const CONFIDENCE_WORDS = ['none', 'low', 'medium', 'high'] as const;
export type ConfidenceWordName = (typeof CONFIDENCE_WORDS)[number];

export const FRESHNESS = ['fresh', 'going_stale', 'stale', 'none'] as const;
export type FreshnessName = (typeof FRESHNESS)[number];

export const INDICATOR_STATES = ['none', 'emerging', 'demonstrated'] as const;
export type IndicatorStateName = (typeof INDICATOR_STATES)[number];

export const GRADES = ['A', 'B', 'C'] as const;
export type GradeName = (typeof GRADES)[number];

/** An item that decides the support of an indicator. A sealed one, which the viewer may still rate, comes without numbers. */
export class CountedView {
  evidenceId: string;
  title: string;
  /** The viewer may still rate it: quality, recency, value and grade are null. */
  sealed: boolean;
  /** 0 to 1; does not change with time. */
  @ApiProperty({ type: Number, nullable: true })
  quality: number | null;
  /** 0 to 1: 1 for a year, then halving every year. */
  @ApiProperty({ type: Number, nullable: true })
  recency: number | null;
  /** Quality × recency. */
  @ApiProperty({ type: Number, nullable: true })
  value: number | null;
  @ApiProperty({ enum: GRADES, enumName: 'Grade', nullable: true })
  grade: GradeName | null;
  /** In words: who rated and confirmed it, its impact and its age. */
  why: string;
}

export class IndicatorAssessmentView {
  /** Code within the ladder, such as `SPM.S1`. */
  id: string;
  text: string;
  /** A must-have of the target rung. */
  must: boolean;
  /** 0 to 1: what speaks for it; null while an item of it is sealed, whose value it would tell. */
  @ApiProperty({ type: Number, nullable: true })
  support: number | null;
  /** 0 to 1: what speaks against it. */
  counter: number;
  /** 0 to 1; demonstrated from 0.6; null while an item of it is sealed. */
  @ApiProperty({ type: Number, nullable: true })
  score: number | null;
  @ApiProperty({ enum: INDICATOR_STATES, enumName: 'IndicatorState' })
  state: IndicatorStateName;
  contested: boolean;
  /** Strongest first. */
  @ApiProperty({ type: [CountedView] })
  counted: CountedView[];
  /** The reason for its state, in words. */
  why: string;
}

export class CompetencyView {
  id: string;
  name: string;
  @ApiProperty({ enum: REQUIRED_STATUSES, enumName: 'RequiredStatus' })
  required: RequiredStatusName;
  @ApiProperty({ enum: STATUSES, enumName: 'Status' })
  status: StatusName;
  met: boolean;
  /** 0 to 1; 1 exactly when met. */
  gate: number;
  /** 0 to 1; 1 exactly when every required indicator is demonstrated. */
  progress: number;
  /** Active days of strong work inside the look-back. */
  coverageDays: number;
  /** Active days that `sustained` asks for. */
  sustainDays: number;
  /** Distinct episodes among strong items. */
  episodes: number;
  /** People who rated strong work. */
  verifiers: number;
  /** People who rated or confirmed strong work. */
  attesters: number;
  contested: boolean;
  /** 0 to 1. */
  confidence: number;
  @ApiProperty({ enum: CONFIDENCE_WORDS, enumName: 'ConfidenceWord' })
  confidenceWord: ConfidenceWordName;
  @ApiProperty({ enum: FRESHNESS, enumName: 'Freshness' })
  freshness: FreshnessName;
  /** The day on which a met gate would stop being met if nothing more were logged; null when not met or far away. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  lapsesOn: string | null;
  /** What is still missing, one phrase each; empty when met. */
  @ApiProperty({ type: [String] })
  missing: string[];
  /** Who stands behind the confidence, in words. */
  confidenceReason: string;
  /** How old the newest strong work is and when the gate would lapse, in words. */
  freshnessWords: string;
  /** Every indicator of it is waived, so its gate is met without evidence. */
  byWaiver: boolean;
  @ApiProperty({ type: [IndicatorAssessmentView] })
  indicators: IndicatorAssessmentView[];
}

export class BreadthView {
  /** Distinct episodes of strong work over all competencies. */
  episodes: number;
  needed: number;
  /** 0 to 1. */
  gate: number;
}

export class AssessmentView {
  /** 0 to 100; 100 exactly when ready. */
  index: number;
  /** 0 to 100 with six decimal places. */
  rawIndex: number;
  @ApiProperty({ enum: READINESS_STATES, enumName: 'ReadinessState' })
  state: ReadinessStateName;
  /** 0 to 1: the smallest of the competencies'. */
  confidence: number;
  @ApiProperty({ enum: CONFIDENCE_WORDS, enumName: 'ConfidenceWord' })
  confidenceWord: ConfidenceWordName;
  /** Ids of the competencies whose gate is not met, and `breadth`. */
  @ApiProperty({ type: [String] })
  unmet: string[];
  breadth: BreadthView;
  /** In the order of the ladder. */
  @ApiProperty({ type: [CompetencyView] })
  competencies: CompetencyView[];
}

/** An indicator that is left out before assessing. */
export class WaiverInForce {
  id: string;
  indicator: string;
  text: string;
  competency: string;
  competencyName: string;
  reason: string;
  proposedBy: PersonRef;
  /** The second person. */
  signedBy: PersonRef;
  /** First day on which it applies again. */
  @ApiProperty({ format: 'date' })
  expiresOn: string;
}

/** A rung that the person is assessed for. */
export class TargetRef {
  rung: string;
  title: string;
  /** The second of two targets. */
  second: boolean;
}

/** Readiness in the extra skills of an overlay: the same formula, outside the core's index, breadth and state. */
export class OverlayReadiness {
  id: string;
  name: string;
  /** Added by the organisation to the target rung; else by the person. */
  byOrganisation: boolean;
  /** The assessment in one sentence. */
  sentence: string;
  assessment: AssessmentView;
}

/** How well a person's shared evidence covers the published expectations of their target rung today. */
export class ReadinessView {
  personId: string;
  /** Rung code; null at the top of the ladder. */
  @ApiProperty({ type: String, nullable: true })
  targetRung: string | null;
  /** Every rung that can be asked for with `target`; empty at the top of the ladder. */
  targets: TargetRef[];
  /** The day it stands on. */
  @ApiProperty({ format: 'date' })
  asOf: string;
  /** Version of the constants it was made with. */
  policyVersion: string;
  /** Version of the organisation's own settings it was made with; 0: the ladder's. */
  settingsVersion: number;
  /** Null where there is no target rung. */
  @ApiProperty({ type: AssessmentView, nullable: true })
  assessment: AssessmentView | null;
  /** Shared items whose claims the viewer does not see, because they may still be rated. */
  sealedItems: number;
  /** The assessment in one sentence. */
  sentence: string;
  /** What a reader should know besides, one sentence each: no line manager, the target is the present rung, competencies without indicators. */
  @ApiProperty({ type: [String] })
  notes: string[];
  overlays: OverlayReadiness[];
  /** Indicators that do not apply to this person, in force for this target. */
  waivers: WaiverInForce[];
}

export class ReadinessQuery {
  /** Code of one of the person's target rungs; left out: the first. */
  @IsOptional()
  @IsString()
  @Matches(CODE_PATTERN, { message: 'target is the code of a rung, such as SPM' })
  @ApiProperty({ pattern: CODE_PATTERN.source, required: false })
  target?: string;
}
