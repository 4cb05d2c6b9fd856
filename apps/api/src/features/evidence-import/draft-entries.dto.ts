import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { NestedEach } from '../../platform/http/nested.js';

const LONGEST = 20_000;

/** A piece of work as a program tells it. Only the title is needed. */
export class DraftEntry {
  /** The program's own identifier, at most 200 characters: with the source it tells on a second run that it is here. Left out: a digest of title and day. */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  externalId?: string;

  /** One line; what is over 200 characters goes to the front of what happened. */
  @IsString()
  @MaxLength(LONGEST)
  title: string;

  /** At most 5,000 characters; what is over is cut. */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  happened?: string;

  /** Year-month-day, no later than today. One day alone is both; none at all is today. */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  @ApiProperty({ type: String, format: 'date', required: false })
  startedOn?: string;

  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  @ApiProperty({ type: String, format: 'date', required: false })
  endedOn?: string;

  /** http or https, at most 2,000 characters. */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  link?: string;

  /** Name of the project or initiative. */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST)
  episode?: string;
}

export class AddDrafts {
  /** Where the entries come from, such as the name of the tracker; the same one each time. */
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  source: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100, { message: 'Send at most 100 entries at a time' })
  @NestedEach(() => DraftEntry)
  entries: DraftEntry[];
}

export class DraftEntryFault {
  /** Such as `title`. */
  field: string;
  message: string;
}

export class DraftEntryResult {
  @ApiProperty({ enum: ['created', 'already_here', 'refused'], enumName: 'DraftEntryOutcome' })
  outcome: 'created' | 'already_here' | 'refused';
  /** By which it is known from now on. */
  externalId: string;
  /** Of the new draft; null for anything else. */
  itemId: string | null;
  /** Why it was refused; empty for anything else. */
  faults: DraftEntryFault[];
  /** What was cut. */
  remarks: string[];
}

export class AddDraftsResult {
  created: number;
  alreadyHere: number;
  refused: number;
  /** One for each entry, in their order. */
  results: DraftEntryResult[];
}
