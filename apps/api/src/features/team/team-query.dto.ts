import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';
import { CODE_PATTERN } from '../ladders/codes.js';
import { READINESS_STATES } from '../readiness/readiness.dto.js';

export const TEAM_SCOPES = ['direct', 'all'] as const;
export type TeamScope = (typeof TEAM_SCOPES)[number];

/** Asks for people without a rung. */
export const NO_RUNG = 'none';

/** Most people in one answer. */
export const PAGE = 200;

const MOST = 20;
const SORT_PATTERN = /^-?[a-z]+(-[a-z]+)?(:[A-Za-z0-9_.-]+)?(,-?[a-z]+(-[a-z]+)?(:[A-Za-z0-9_.-]+)?)*$/;

/** Several values with commas between them. */
const Several = (): PropertyDecorator => Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value));

const Flag = (): PropertyDecorator => Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value));

export class TeamChoicesQuery {
  /** Of the viewer's direct reports (default), or of everyone below. */
  @IsOptional()
  @IsIn(TEAM_SCOPES)
  @ApiProperty({ enum: TEAM_SCOPES, enumName: 'TeamScope', required: false })
  scope?: TeamScope;
}

/** Who is asked for, and in which order. Filters with several values take them with commas between. */
export class TeamFilters {
  /** Whose readiness: the viewer's direct reports (default), or everyone below. */
  @IsOptional()
  @IsIn(TEAM_SCOPES)
  @ApiProperty({ enum: TEAM_SCOPES, enumName: 'TeamScope', required: false })
  scope?: TeamScope;

  /**
   * At most four keys with commas between: `needs-me` (the default: who waits for the viewer first, then whose gates lapse soon, then who is close), `name`, `index`, `newest`, `rung`,
   * `target`, `state`, `confidence`, `lapses`, `waiting`, `manager`, `team`, `gates`, and `cell:` with the id of a competency. A minus before a key turns it round.
   */
  @IsOptional()
  @IsString()
  @MaxLength(300)
  @Matches(SORT_PATTERN, { message: 'sort is a list of keys such as index,-name' })
  @ApiProperty({ pattern: SORT_PATTERN.source, required: false })
  sort?: string;

  /** Codes of the present rung, or `none` for people without one. */
  @IsOptional()
  @Several()
  @ArrayMaxSize(MOST)
  @Matches(CODE_PATTERN, { each: true, message: 'rung is the code of a rung, such as SPM, or none' })
  @ApiProperty({ type: String, required: false })
  rung?: string[];

  /** Codes of the target rung. */
  @IsOptional()
  @Several()
  @ArrayMaxSize(MOST)
  @Matches(CODE_PATTERN, { each: true, message: 'target is the code of a rung, such as SPM' })
  @ApiProperty({ type: String, required: false })
  target?: string[];

  @IsOptional()
  @Several()
  @ArrayMaxSize(MOST)
  @IsIn(READINESS_STATES, { each: true })
  @ApiProperty({ type: String, required: false, description: `One or more of ${READINESS_STATES.join(', ')}` })
  state?: string[];

  /** Ids of teams. */
  @IsOptional()
  @Several()
  @ArrayMaxSize(MOST)
  @IsUUID(undefined, { each: true })
  @ApiProperty({ type: String, required: false })
  team?: string[];

  /** Ids of line managers. */
  @IsOptional()
  @Several()
  @ArrayMaxSize(MOST)
  @IsUUID(undefined, { each: true })
  @ApiProperty({ type: String, required: false })
  manager?: string[];

  /** A met gate lapses within so many days. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(900)
  lapses?: number;

  /** Id of a competency, of an overlay too, for which there is no evidence. */
  @IsOptional()
  @IsString()
  @Matches(CODE_PATTERN, { message: 'missing is the id of a competency' })
  @ApiProperty({ pattern: CODE_PATTERN.source, required: false })
  missing?: string;

  /** `true`: something waits for the viewer's rating. */
  @IsOptional()
  @Flag()
  @IsIn([true])
  @ApiProperty({ type: Boolean, required: false })
  waiting?: true;

  /** `true`: strong evidence has gone stale. */
  @IsOptional()
  @Flag()
  @IsIn([true])
  @ApiProperty({ type: Boolean, required: false })
  stale?: true;

  /** Part of a name, with or without accents. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;
}

export class TeamQuery extends TeamFilters {
  /** Id of the person after whom the answer goes on; the `next` of the answer before. */
  @IsOptional()
  @IsUUID()
  after?: string;

  /** Most people in the answer: 200 unless told. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(PAGE)
  limit?: number;
}

export const TEAM_FORMATS = ['csv', 'xlsx'] as const;

export class TeamExportQuery extends TeamFilters {
  /** `csv` (default) or `xlsx`. */
  @IsOptional()
  @IsIn(TEAM_FORMATS)
  @ApiProperty({ enum: TEAM_FORMATS, enumName: 'TeamFormat', required: false })
  format?: (typeof TEAM_FORMATS)[number];
}
