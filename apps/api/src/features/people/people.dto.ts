import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsEmail, IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, MinLength, ValidateIf } from 'class-validator';
import { IsDay } from '../../platform/http/day.js';
import { IsId } from '../../platform/http/id-field.js';
import { Trimmed } from '../../platform/http/trimmed.js';

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

/** Where and how someone works; what is left out stays as it is. */
export class WorkingDetails {
  /** Null: in no team. */
  @IsOptional()
  @IsId('Choose a team')
  teamId?: string | null;

  /** Null or empty: none. */
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(100)
  location?: string | null;

  /** Percent of full time. Readiness never reads it. */
  @ValidateIf(({ workingShare }: WorkingDetails) => workingShare !== undefined)
  @IsInt({ message: 'Enter a whole number from 1 to 100' })
  @Min(1, { message: 'Enter a whole number from 1 to 100' })
  @Max(100, { message: 'Enter a whole number from 1 to 100' })
  workingShare?: number;

  /** Works here without being employed. */
  @ValidateIf(({ contractor }: WorkingDetails) => contractor !== undefined)
  @IsBoolean()
  contractor?: boolean;
}

export class AddPerson extends WorkingDetails {
  @Trimmed()
  @IsString()
  @MinLength(1, { message: 'Enter a name' })
  @MaxLength(200)
  name: string;

  @IsEmail({}, { message: 'Enter an e-mail address' })
  @MaxLength(320)
  email: string;

  /** Rung code; left out or null: no rung. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  rung?: string | null;

  /** First day on the rung; left out: today. */
  @IsOptional()
  @IsDay()
  @ApiProperty({ type: String, format: 'date', nullable: true, required: false })
  levelSince?: string | null;

  /** Left out by a manager: themselves. */
  @IsOptional()
  @IsId('Choose a manager')
  managerId?: string | null;

  /** Only an administrator may make another one. */
  @IsOptional()
  @IsBoolean()
  isAdmin?: boolean;

  /** On the way into product management: evidence of their own, and the lowest rung as the target. Never with a rung. */
  @IsOptional()
  @IsBoolean()
  aspiring?: boolean;
}

export class UpdatePerson extends WorkingDetails {
  @IsOptional()
  @Trimmed()
  @IsString()
  @MinLength(1, { message: 'Enter a name' })
  @MaxLength(200)
  name?: string;

  @IsOptional()
  @IsEmail({}, { message: 'Enter an e-mail address' })
  @MaxLength(320)
  email?: string;
}

export class ChangeRung {
  /** Rung code, or null: no rung. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  rung?: string | null;

  @IsDay()
  @ApiProperty({ format: 'date' })
  effectiveFrom: string;

  @Trimmed()
  @IsString()
  @MinLength(3, { message: 'Give the reason' })
  @MaxLength(1000)
  reason: string;
}

export class ChangeManager {
  /** Null: nobody. */
  @IsOptional()
  @IsId('Choose a manager')
  managerId?: string | null;

  /** Who looks after them without a manager: needed then, unless they lead people themselves or have a sponsor already. Never with a manager. */
  @IsOptional()
  @IsId('Choose a sponsor')
  sponsorId?: string | null;

  @IsDay()
  @ApiProperty({ format: 'date' })
  from: string;
}

export class EndPerson {
  /** First day on which they no longer belong to the organisation. */
  @IsDay()
  @ApiProperty({ format: 'date' })
  on: string;
}

export class SetTarget {
  /** Rung code; null: the next rung of the ladder; left out: as it is. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  rung?: string | null;

  /** Rung code of a second target, on another track; null: none; left out: as it is. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  secondRung?: string | null;
}

export class SetOverlays {
  /** Ids of the ladder's overlays; empty: none. */
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsString({ each: true })
  overlays: string[];
}

export class AddLeave {
  /** First day. */
  @IsDay()
  @ApiProperty({ format: 'date' })
  from: string;

  /** Last day; at most three years after the first. */
  @IsDay()
  @ApiProperty({ format: 'date' })
  to: string;
}
