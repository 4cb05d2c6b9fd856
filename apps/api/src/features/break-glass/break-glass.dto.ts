import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed.js';
import { PersonRef } from '../people/people.dto.js';

/** `closed`: by someone, before its time; `expired`: its time is over; `lost`: the holder is no administrator any more. */
export const GRANT_STATES = ['open', 'closed', 'expired', 'lost'] as const;
export type GrantState = (typeof GRANT_STATES)[number];

/** A look at someone's shared evidence that an administrator opened. */
export class GrantView {
  id: string;
  /** Whose evidence. */
  person: PersonRef;
  /** Who opened it, for themselves. */
  holder: PersonRef;
  reason: string;
  @ApiProperty({ enum: GRANT_STATES, enumName: 'GrantState' })
  state: GrantState;
  @ApiProperty({ format: 'date-time' })
  startsAt: string;
  /** When it ends by itself. */
  @ApiProperty({ format: 'date-time' })
  expiresAt: string;
  /** When it was closed before its time. */
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  endedAt: string | null;
  @ApiProperty({ type: PersonRef, nullable: true })
  endedBy: PersonRef | null;
}

export class OpenGrant {
  /** The person reads it. At least 10 characters. */
  @Trimmed()
  @IsString()
  @MinLength(10, { message: 'Give the reason, in at least 10 characters' })
  @MaxLength(1000)
  reason: string;

  /** Whole days from now, 1 to 14. */
  @IsInt({ message: 'Enter a whole number of days, from 1 to 14' })
  @Min(1, { message: 'Enter a whole number of days, from 1 to 14' })
  @Max(14, { message: 'Enter a whole number of days, from 1 to 14' })
  days: number;
}

export class GrantsQuery {
  @IsOptional()
  @Transform(({ value }) => Number(value))
  @IsInt()
  @Min(1)
  @Max(100_000)
  page?: number;
}

export class GrantsPage {
  /** The open ones first, then the newest. */
  grants: GrantView[];
  total: number;
  /** 1 for the first page. */
  page: number;
  pageSize: number;
}
