import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { IsDay } from '../../platform/http/day.js';
import { NestedEach } from '../../platform/http/nested.js';
import { CODE_PATTERN } from '../ladders/codes.js';
import {
  BreadthView, CONFIDENCE_WORDS, type ConfidenceWordName, FRESHNESS, type FreshnessName, READINESS_STATES, type ReadinessStateName,
  REQUIRED_STATUSES, type RequiredStatusName, STATUSES, type StatusName,
} from './readiness.dto.js';

export const HYPOTHESIS_KINDS = ['verify', 'corroborate', 'link', 'measure', 'new_item', 'leave', 'days'] as const;
export type HypothesisKindName = (typeof HYPOTHESIS_KINDS)[number];

/** Something that has not happened. Which fields it needs follows from the kind. */
export class HypothesisInput {
  @IsIn(HYPOTHESIS_KINDS, { message: 'Choose what would happen' })
  @ApiProperty({ enum: HYPOTHESIS_KINDS, enumName: 'HypothesisKind' })
  kind: HypothesisKindName;

  /** `verify`, `corroborate`, `link`, `measure`: the shared item. */
  @IsOptional()
  @IsUUID(undefined, { message: 'Choose an item' })
  item?: string;

  /** `new_item`: the indicator that it shows. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  indicator?: string;

  /** `new_item`: how long it takes (1 to 365); `days`: how many pass (1 to 900). Calendar days. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(900)
  days?: number;

  /** `leave`: first and last day. */
  @IsOptional()
  @IsDay()
  @ApiProperty({ type: String, format: 'date', required: false })
  from?: string;

  @IsOptional()
  @IsDay()
  @ApiProperty({ type: String, format: 'date', required: false })
  to?: string;
}

export class TrialQuery {
  /** Code of any rung of the ladder, agreed as a target or not; left out: the first target. */
  @IsOptional()
  @IsString()
  @Matches(CODE_PATTERN, { message: 'target is the code of a rung, such as SPM' })
  @ApiProperty({ pattern: CODE_PATTERN.source, required: false })
  target?: string;
}

export class WhatIfInput extends TrialQuery {
  @IsArray()
  @ArrayMaxSize(20)
  @NestedEach(() => HypothesisInput)
  hypotheses: HypothesisInput[];
}

/** A gate of a picture. */
export class PictureGate {
  id: string;
  name: string;
  @ApiProperty({ enum: REQUIRED_STATUSES, enumName: 'RequiredStatus' })
  required: RequiredStatusName;
  @ApiProperty({ enum: STATUSES, enumName: 'Status' })
  status: StatusName;
  met: boolean;
  /** 0 to 1; 1 exactly when met. */
  gate: number;
  contested: boolean;
  @ApiProperty({ enum: CONFIDENCE_WORDS, enumName: 'ConfidenceWord' })
  confidenceWord: ConfidenceWordName;
  @ApiProperty({ enum: FRESHNESS, enumName: 'Freshness' })
  freshness: FreshnessName;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  lapsesOn: string | null;
  /** What is still missing, one phrase each. */
  @ApiProperty({ type: [String] })
  missing: string[];
}

/** An assessment without what is behind it. */
export class ReadinessPicture {
  @ApiProperty({ format: 'date' })
  asOf: string;
  index: number;
  rawIndex: number;
  @ApiProperty({ enum: READINESS_STATES, enumName: 'ReadinessState' })
  state: ReadinessStateName;
  @ApiProperty({ enum: CONFIDENCE_WORDS, enumName: 'ConfidenceWord' })
  confidenceWord: ConfidenceWordName;
  breadth: BreadthView;
  gates: PictureGate[];
  sentence: string;
}

export class WhatIfView {
  today: ReadinessPicture;
  /** On the day that the hypotheses end, had nothing happened until then. */
  before: ReadinessPicture;
  /** On that day, had all of it happened. */
  after: ReadinessPicture;
}

export class InputItem {
  id: string;
  title: string;
}

export class WaiverEnd {
  indicator: string;
  /** First day on which the indicator applies again. */
  @ApiProperty({ format: 'date' })
  expiresOn: string;
}

/** What a person's own assessment is made from, to try things out in the browser: nothing of it is new to them. */
export class ReadinessInputView {
  /** In the shape of the model: person, target, leaves, evidence, counter-observations. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  input: object;
  /** Signed waivers in force: what the input says of days to come holds until they end. */
  waivers: WaiverEnd[];
  /** Shared items by name, newest first. */
  items: InputItem[];
}
