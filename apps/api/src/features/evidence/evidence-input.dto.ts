import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsNumber, IsOptional, IsString, MaxLength } from 'class-validator';
import { IsDay } from '../../platform/http/day.js';
import { Nested, NestedEach } from '../../platform/http/nested.js';
import { LEVELS, type LevelName } from './voices.dto.js';

export const IMPACTS = ['activity', 'shipped', 'measured', 'attributed'] as const;
export type ImpactName = (typeof IMPACTS)[number];

const LONGEST = 20_000;

/** A figure before and after the work. */
export class MetricInput {
  @IsString()
  @MaxLength(LONGEST)
  name: string;

  @IsString()
  @MaxLength(LONGEST)
  unit: string;

  @IsOptional()
  @IsNumber({ allowNaN: false, allowInfinity: false }, { message: 'Enter a number' })
  before: number | null;

  @IsOptional()
  @IsNumber({ allowNaN: false, allowInfinity: false }, { message: 'Enter a number' })
  after: number | null;

  /** What the figures span, such as "Q2 2026". */
  @IsString()
  @MaxLength(LONGEST)
  period: string;

  /** Where the figures come from: a report, a dashboard, a study. At most 500 characters; left out where none is named. */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  source?: string;
}

export class IndicatorInput {
  /** Code within the ladder, such as `SPM.S1`. */
  @IsString()
  @MaxLength(100)
  id: string;

  /** What the person claims to have shown; sealed from whoever may still rate. */
  @IsOptional()
  @IsIn(LEVELS)
  @ApiProperty({ enum: LEVELS, enumName: 'Level', nullable: true })
  claim?: LevelName | null;
}

/** An address with what it is called. */
export class EvidenceLink {
  /** At most 200 characters; empty: the address stands for itself. */
  @IsString()
  @MaxLength(LONGEST)
  label: string;

  /** http or https. At most 2,000 characters. */
  @IsString()
  @MaxLength(LONGEST)
  url: string;
}

/** Only the title is needed; everything else has a default. */
export class EvidenceInput {
  /** One line of what happened. */
  @IsString()
  @MaxLength(LONGEST)
  title: string;

  /** What was there before. At most 5,000 characters. */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  situation?: string;

  /** Who had asked for it, and what was the person's to decide. At most 2,000 characters. */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  mandate?: string;

  /** What the person did. At most 5,000 characters. */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  happened?: string;

  /** The person's own part, apart from the team's. */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  contribution?: string;

  /** What came of it. At most 5,000 characters. */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  result?: string;

  /** Left out: the end, or today. */
  @IsOptional()
  @IsDay()
  @ApiProperty({ type: String, format: 'date', required: false })
  startedOn?: string;

  /** Left out: the start, or today. For ongoing work the last day so far. */
  @IsOptional()
  @IsDay()
  @ApiProperty({ type: String, format: 'date', required: false })
  endedOn?: string;

  @IsOptional()
  @IsBoolean()
  ongoing?: boolean;

  /** Name of the project or initiative; left out: the item is an episode of its own. */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  episode?: string;

  /** The first link: http or https. Left out beside `links`; alone it takes the place of the first one. */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  link?: string | null;

  /** At most ten, the most telling first. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @NestedEach(() => EvidenceLink)
  links?: EvidenceLink[];

  /** At most four, of the target rung. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @NestedEach(() => IndicatorInput)
  indicators?: IndicatorInput[];

  @IsOptional()
  @IsIn(IMPACTS)
  @ApiProperty({ enum: IMPACTS, enumName: 'Impact' })
  impact?: ImpactName;

  @IsOptional()
  @Nested(() => MetricInput)
  metric?: MetricInput | null;

  /** What would have happened otherwise. */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  counterfactual?: string;

  /** Where a decision was written down before its outcome was known: words or a link. At most 2,000 characters. */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  decisionRecord?: string;

  /** The day of that decision: not after the end of the work, and only beside a decision record. */
  @IsOptional()
  @IsDay()
  @ApiProperty({ type: String, format: 'date', required: false, nullable: true })
  decidedOn?: string | null;

  /** Who else saw it: names as typed. At most 1,000 characters. */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  seenBy?: string;
}
