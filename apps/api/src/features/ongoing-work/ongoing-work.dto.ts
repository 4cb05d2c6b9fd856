import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsISO8601, IsOptional, Matches } from 'class-validator';

const DAY_MESSAGE = 'Enter a day that exists, as year-month-day';

export class SayOngoing {
  /** It still goes on today; else it has ended. */
  @IsBoolean()
  still: boolean;

  /** The last day of what has ended; left out: today. */
  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/, { message: DAY_MESSAGE })
  @IsISO8601({ strict: true }, { message: DAY_MESSAGE })
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
