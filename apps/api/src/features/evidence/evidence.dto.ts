import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsISO8601, IsNumber, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { Nested, NestedEach } from '../../platform/http/nested.js';
import { PersonRef } from '../people/people.dto.js';
import { CorroborationView, CounterObservationView, DeclineView, GivenFor, LEVELS, type LevelName, QuestionView, RatingView } from './voices.dto.js';

export const IMPACTS = ['activity', 'shipped', 'measured', 'attributed'] as const;
export type ImpactName = (typeof IMPACTS)[number];
export const EVIDENCE_STATES = ['draft', 'private', 'shared', 'withdrawn', 'dismissed', 'merged'] as const;
export type EvidenceStateName = (typeof EVIDENCE_STATES)[number];

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MESSAGE = 'Enter a day that exists, as year-month-day';
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
  @Matches(DAY, { message: DAY_MESSAGE })
  @IsISO8601({ strict: true }, { message: DAY_MESSAGE })
  @ApiProperty({ type: String, format: 'date', required: false })
  startedOn?: string;

  /** Left out: the start, or today. For ongoing work the last day so far. */
  @IsOptional()
  @Matches(DAY, { message: DAY_MESSAGE })
  @IsISO8601({ strict: true }, { message: DAY_MESSAGE })
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
  @Matches(DAY, { message: DAY_MESSAGE })
  @IsISO8601({ strict: true }, { message: DAY_MESSAGE })
  @ApiProperty({ type: String, format: 'date', required: false, nullable: true })
  decidedOn?: string | null;

  /** Who else saw it: names as typed. At most 1,000 characters. */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  seenBy?: string;
}

export class EvidenceQuery {
  @IsOptional()
  @IsIn(EVIDENCE_STATES)
  @ApiProperty({ enum: EVIDENCE_STATES, enumName: 'EvidenceState' })
  state?: EvidenceStateName;

  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(100_000)
  page?: number;
}

/** An action on a lifecycle carries the state it expects, so that two tabs cannot surprise each other. */
export class ExpectedState {
  @IsIn(EVIDENCE_STATES)
  @ApiProperty({ enum: EVIDENCE_STATES, enumName: 'EvidenceState' })
  expectedState: EvidenceStateName;
}

export class EvidenceIndicator {
  /** Where it stands in the version in force; of one that is retired, its last id. */
  id: string;
  text: string;
  competency: string;
  must: boolean;
  /** No version in force has it any more: it stays visible, and counts for nothing. */
  retired: boolean;
  /** What the item was logged for, where the ladder has other words now. */
  @ApiProperty({ type: GivenFor, nullable: true })
  givenFor: GivenFor | null;
  /** Null when none was made, or while it is sealed. */
  @ApiProperty({ enum: LEVELS, enumName: 'Level', nullable: true })
  claim: LevelName | null;
}

export class EvidenceSource {
  name: string;
  externalId: string;
}

/** The item that took the words of a draft. */
export class MergedInto {
  id: string;
  title: string;
}

/** A draft whose words went into an item. */
export class MergedDraft {
  id: string;
  title: string;
  /** Where the draft came from. */
  @ApiProperty({ type: EvidenceSource })
  source: EvidenceSource;
}

export class VisibilityEntry {
  @ApiProperty({ enum: EVIDENCE_STATES, enumName: 'EvidenceState' })
  state: EvidenceStateName;
  by: PersonRef;
  @ApiProperty({ format: 'date-time' })
  at: string;
}

export class EvidenceItem {
  id: string;
  person: PersonRef;
  @ApiProperty({ enum: EVIDENCE_STATES, enumName: 'EvidenceState' })
  state: EvidenceStateName;
  /** Sent back in If-Match. */
  version: number;
  /** Of the wording that stands. */
  revision: number;
  title: string;
  /** What was there before. */
  situation: string;
  /** Who had asked for it, and what was the person's to decide. */
  mandate: string;
  /** What the person did. */
  happened: string;
  contribution: string;
  /** What came of it. */
  result: string;
  @ApiProperty({ format: 'date' })
  startedOn: string;
  @ApiProperty({ format: 'date' })
  endedOn: string;
  ongoing: boolean;
  @ApiProperty({ format: 'date' })
  loggedOn: string;
  /** The title where the item is an episode of its own. */
  episode: string;
  /** Null where the item is an episode of its own. */
  @ApiProperty({ type: String, nullable: true })
  episodeId: string | null;
  /** The first of the links. */
  link: string | null;
  links: EvidenceLink[];
  indicators: EvidenceIndicator[];
  @ApiProperty({ enum: IMPACTS, enumName: 'Impact' })
  impact: ImpactName;
  metric: MetricInput | null;
  counterfactual: string;
  /** Words or a link; empty where there is none. */
  decisionRecord: string;
  /** The day of the decision record. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  decidedOn: string | null;
  /** Who else saw it: names as typed. */
  seenBy: string;
  source: EvidenceSource | null;
  /** Who offered it to the person, who accepted it. */
  @ApiProperty({ type: PersonRef, nullable: true })
  offeredBy: PersonRef | null;
  /** Of a draft that was merged, for its author: where its words went. */
  @ApiProperty({ type: MergedInto, nullable: true })
  mergedInto: MergedInto | null;
  /** For the author: the drafts whose words went into it, with their sources. */
  mergedFrom: MergedDraft[];
  /** In the order in which they were given; of those of one rater on one indicator the last one stands. */
  ratings: RatingView[];
  /** Asked before rating, in the order in which they were. */
  questions: QuestionView[];
  declines: DeclineView[];
  corroborations: CorroborationView[];
  counterObservations: CounterObservationView[];
  visibility: VisibilityEntry[];
  /** Its text has been taken away, after it was withdrawn; dates, ratings and states stay. */
  textGone: boolean;
  /** For how many months after it is withdrawn its text is kept; null: until somebody decides otherwise. */
  @ApiProperty({ type: Number, nullable: true })
  textKeptMonths: number | null;
  /** Of a withdrawn item: from which day on its text is taken away; null: it stays, or is gone. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  textGoesOn: string | null;
  /** No claim is sent: the reader may still rate it, or the line manager has yet to. */
  claimsSealed: boolean;
  /** The reader may still rate it, so neither ratings nor questions of others are sent, nor who left it to others. */
  ratingsSealed: boolean;
  /** Operations that a page may offer. */
  can: string[];
}

export class EvidencePage {
  items: EvidenceItem[];
  total: number;
  page: number;
  pageSize: number;
}

export class EvidenceRevisionView {
  revision: number;
  @ApiProperty({ format: 'date-time' })
  at: string;
  title: string;
  /** What was there before. */
  situation: string;
  /** Who had asked for it, and what was the person's to decide. */
  mandate: string;
  /** What the person did. */
  happened: string;
  contribution: string;
  /** What came of it. */
  result: string;
  @ApiProperty({ format: 'date' })
  startedOn: string;
  @ApiProperty({ format: 'date' })
  endedOn: string;
  episode: string;
  /** The first of the links. */
  link: string | null;
  links: EvidenceLink[];
  @ApiProperty({ enum: IMPACTS, enumName: 'Impact' })
  impact: ImpactName;
  /** Codes only; claims are never part of the history that others read. */
  indicators: string[];
  metric: MetricInput | null;
  counterfactual: string;
  /** Words or a link; empty where there is none. */
  decisionRecord: string;
  /** The day of the decision record. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  decidedOn: string | null;
  /** Who else saw it: names as typed. */
  seenBy: string;
}
