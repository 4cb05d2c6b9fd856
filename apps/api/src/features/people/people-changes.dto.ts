import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsEmail, IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength, ValidateIf } from 'class-validator';
import { IsDay } from '../../platform/http/day.js';
import { IsId } from '../../platform/http/id-field.js';
import { Trimmed } from '../../platform/http/trimmed.js';

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
