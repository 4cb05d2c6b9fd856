import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';

/** The nearest relation comes first. */
export const PROFILE_RELATIONS = ['self', 'manager', 'delegate', 'sponsor', 'dotted', 'admin', 'auditor'] as const;
/** A solid line is the line manager's; a dotted one is somebody's beside them. */
export const LINE_KINDS = ['solid', 'dotted', 'sponsor'] as const;
export type LineKind = (typeof LINE_KINDS)[number];
export type ProfileRelation = (typeof PROFILE_RELATIONS)[number];

export class PersonRef {
  id: string;
  name: string;
}

export class TeamRef {
  id: string;
  name: string;
}

export class PersonRow {
  id: string;
  name: string;
  email: string;
  /** Rung code today; null without one. */
  rung: string | null;
  /** First day on that rung. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  levelSince: string | null;
  /** Line manager today. */
  manager: PersonRef | null;
  /** First day on which they no longer belong to the organisation. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  endedOn: string | null;
  hasAccount: boolean;
  /** An invitation link is open. */
  invited: boolean;
  isAdmin: boolean;
  isAuditor: boolean;
  /** Reads and records what others are paid. */
  seesPay: boolean;
  /** On the way into product management, without a rung yet. */
  aspiring: boolean;
  @ApiProperty({ type: TeamRef, nullable: true })
  team: TeamRef | null;
  location: string | null;
  /** Percent of full time. Readiness never reads it. */
  workingShare: number;
  /** Works here without being employed. */
  contractor: boolean;
  /** Sent back in If-Match. */
  version: number;
}

export class PeoplePage {
  people: PersonRow[];
  /** Ids of those on this page whom the reader may change. */
  manageable: string[];
  total: number;
  /** 1 for the first page. */
  page: number;
  pageSize: number;
}

export class LevelEntry {
  id: string;
  rung: string | null;
  @ApiProperty({ format: 'date' })
  effectiveFrom: string;
  reason: string;
}

export class ReportingLineEntry {
  id: string;
  /** A sponsor looks after someone who has no manager. */
  @ApiProperty({ enum: LINE_KINDS, enumName: 'LineKind' })
  kind: LineKind;
  manager: PersonRef;
  @ApiProperty({ format: 'date' })
  from: string;
  /** First day on which it no longer holds; null: open. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  to: string | null;
}

export class LeaveEntry {
  id: string;
  @ApiProperty({ format: 'date' })
  from: string;
  /** Last day of the leave. */
  @ApiProperty({ format: 'date' })
  to: string;
}

export class PersonProfile extends PersonRow {
  /** Null at the top of the ladder. */
  targetRung: string | null;
  /** The target is the next rung, not one agreed on. */
  targetIsDefault: boolean;
  /** A second target, on another track; null: none. */
  secondTargetRung: string | null;
  /** Overlays that the person added for themselves or was given, by id. */
  @ApiProperty({ type: [String] })
  overlays: string[];
  levels: LevelEntry[];
  reportingLines: ReportingLineEntry[];
  leaves: LeaveEntry[];
  /** How the reader stands to the person. */
  @ApiProperty({ enum: PROFILE_RELATIONS, enumName: 'ProfileRelation' })
  relation: ProfileRelation;
  /** Operations of the access table that a page may offer. */
  can: string[];
}

/** What a person can be asked for to lack. */
export const WITHOUT = ['manager'] as const;

export class PeopleQuery {
  /** Part of a name or address. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(100_000)
  page?: number;

  @IsOptional()
  @Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : (value as unknown)))
  @IsBoolean()
  include_ended?: boolean;

  /** Id of a team, or `none`. */
  @IsOptional()
  @Matches(/^(none|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i, { message: 'Choose a team' })
  team?: string;

  /** `manager`: those without a line manager today, who need a sponsor or are at the top. */
  @IsOptional()
  @IsIn(WITHOUT)
  @ApiProperty({ enum: WITHOUT, required: false })
  without?: (typeof WITHOUT)[number];

  /** A whole location, in any case. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  location?: string;

  /** Rung code today, or `none`. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  rung?: string;
}

export class DirectoryQuery {
  /** Part of a name, at least two characters. */
  @IsString()
  @MinLength(2, { message: 'Enter at least two letters' })
  @MaxLength(100)
  q: string;
}
