import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsOptional } from 'class-validator';
import { IsDay } from '../../platform/http/day.js';

export class SayOngoing {
  /** It still goes on today; else it has ended. */
  @IsBoolean()
  still: boolean;

  /** The last day of what has ended; left out: today. */
  @IsOptional()
  @IsDay()
  @ApiProperty({ type: String, format: 'date', required: false })
  endedOn?: string;
}

/** Ongoing work of which nothing was heard for a month. */
export class OngoingItem {
  id: string;
  title: string;
  @ApiProperty({ format: 'date' })
  startedOn: string;
  /** The last day on which it was known to go on. */
  @ApiProperty({ format: 'date' })
  lastDay: string;
}
