import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import {
  CONFIDENCE_WORDS,
  type ConfidenceWordName,
  FRESHNESS,
  type FreshnessName,
  READINESS_STATES,
  type ReadinessStateName,
  REQUIRED_STATUSES,
  type RequiredStatusName,
  STATUSES,
  type StatusName,
} from '../readiness/readiness.dto.js';
import { StandsInFor } from '../delegations/delegations.dto.js';
import { PersonRef } from '../people/people.dto.js';
import { CODE_PATTERN } from '../ladders/codes.js';
import { CompetencyRef } from '../ladders/ladder.dto.js';

export const TEAM_SCOPES = ['direct', 'all'] as const;
export type TeamScope = (typeof TEAM_SCOPES)[number];

export const TEAM_SORTS = ['needs-me', 'name', 'index', 'newest', 'rung'] as const;
export type TeamSort = (typeof TEAM_SORTS)[number];

export class TeamQuery {
  /** Whose readiness: the viewer's direct reports (default), or everyone below. */
  @IsOptional()
  @IsIn(TEAM_SCOPES)
  @ApiProperty({ enum: TEAM_SCOPES, enumName: 'TeamScope', required: false })
  scope?: TeamScope;

  /** Default `needs-me`: who waits for the viewer first, then whose gates lapse soon, then who is close. */
  @IsOptional()
  @IsIn(TEAM_SORTS)
  @ApiProperty({ enum: TEAM_SORTS, enumName: 'TeamSort', required: false })
  sort?: TeamSort;

  /** Code of the present rung, or `none` for people without one. */
  @IsOptional()
  @IsString()
  @Matches(CODE_PATTERN, { message: 'rung is the code of a rung, such as SPM, or none' })
  @ApiProperty({ pattern: CODE_PATTERN.source, required: false })
  rung?: string;

  @IsOptional()
  @IsIn(READINESS_STATES)
  @ApiProperty({ enum: READINESS_STATES, enumName: 'ReadinessState', required: false })
  state?: ReadinessStateName;

  /** Part of a name. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;
}

export class TeamCell {
  competency: string;
  @ApiProperty({ enum: REQUIRED_STATUSES, enumName: 'RequiredStatus' })
  required: RequiredStatusName;
  @ApiProperty({ enum: STATUSES, enumName: 'Status' })
  status: StatusName;
  met: boolean;
  contested: boolean;
  /** The day on which a met gate would stop being met if nothing more were logged. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  lapsesOn: string | null;
  @ApiProperty({ enum: FRESHNESS, enumName: 'Freshness' })
  freshness: FreshnessName;
}

export class TeamRow {
  person: PersonRef;
  /** Code of the present rung; null without one. */
  @ApiProperty({ type: String, nullable: true })
  rung: string | null;
  /** Null at the top of the ladder. */
  @ApiProperty({ type: String, nullable: true })
  targetRung: string | null;
  @ApiProperty({ type: String, nullable: true })
  managerName: string | null;
  /** In whose place the viewer looks after them; null: for themselves. */
  @ApiProperty({ type: StandsInFor, nullable: true })
  standsInFor: StandsInFor | null;
  /** Today. */
  onLeave: boolean;
  /** 0 to 100; null without a target rung. */
  @ApiProperty({ type: Number, nullable: true })
  index: number | null;
  @ApiProperty({ enum: READINESS_STATES, enumName: 'ReadinessState', nullable: true })
  state: ReadinessStateName | null;
  /** 0 to 1. */
  confidence: number;
  @ApiProperty({ enum: CONFIDENCE_WORDS, enumName: 'ConfidenceWord' })
  confidenceWord: ConfidenceWordName;
  /** In the order of the ladder; empty without a target rung. */
  @ApiProperty({ type: [TeamCell] })
  cells: TeamCell[];
  /** The last day of the newest shared item. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  newestEvidence: string | null;
  /** Calendar days since then. */
  @ApiProperty({ type: Number, nullable: true })
  newestAgeDays: number | null;
  /** There is evidence, and strong evidence of at least one competency is stale, or none of it is strong and the newest is over a year old. */
  stale: boolean;
  /** Shared items that wait for the viewer's rating. */
  waiting: number;
  /** Indicators of the target left out before assessing, because they do not apply to this person. */
  waived: number;
  /** What to look at first, in a few words. */
  next: string;
}

export class TeamCounts {
  people: number;
  ready: number;
  close: number;
  stale: number;
  /** Shared items that wait for the viewer's rating. */
  waiting: number;
}

/** People × competencies, each for their own target rung. */
export class TeamView {
  @ApiProperty({ enum: TEAM_SCOPES, enumName: 'TeamScope' })
  scope: TeamScope;
  @ApiProperty({ format: 'date' })
  asOf: string;
  @ApiProperty({ type: [CompetencyRef] })
  competencies: CompetencyRef[];
  /** Of everyone in scope, whatever the filters. */
  counts: TeamCounts;
  @ApiProperty({ type: [TeamRow] })
  rows: TeamRow[];
}
