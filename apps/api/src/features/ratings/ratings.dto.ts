import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsString, MaxLength, MinLength } from 'class-validator';
import { NestedEach } from '../../platform/http/nested.js';
import { Trimmed } from '../../platform/http/trimmed.js';
import { LEVELS, type LevelName } from '../evidence/voices.dto.js';
import { NamesWhatWasSeen } from './names-what-was-seen.js';

export class IndicatorRating {
  /** Code within the ladder, such as `SPM.S1`. */
  @IsString()
  @MaxLength(100)
  indicator: string;

  @IsIn(LEVELS, { message: 'Choose a level' })
  @ApiProperty({ enum: LEVELS, enumName: 'Level' })
  level: LevelName;
}

/** Every indicator of the item, each once. */
export class RateEvidence {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @NestedEach(() => IndicatorRating)
  ratings: IndicatorRating[];

  /** What was seen, by name; at least 10 characters, and more than agreement or praise. */
  @Trimmed()
  @IsString()
  @NamesWhatWasSeen()
  @MinLength(10, { message: 'Name what you saw, in at least 10 characters' })
  @MaxLength(2000)
  note: string;
}

/** A new rating in place of one's own; the old one stays on record. */
export class ReviseRating extends RateEvidence {
  /** Why it is another one now; the person reads it. At least 10 characters. */
  @Trimmed()
  @IsString()
  @MinLength(10, { message: 'Say why you change it, in at least 10 characters' })
  @MaxLength(1000)
  reason: string;
}

export class AskBeforeRating {
  /** What has to be known before rating; at least 10 characters. */
  @Trimmed()
  @IsString()
  @MinLength(10, { message: 'Ask in at least 10 characters' })
  @MaxLength(1000)
  question: string;
}

export class AnswerQuestion {
  /** At least 2 characters. A new revision of the item answers, too. */
  @Trimmed()
  @IsString()
  @MinLength(2, { message: 'Answer in a sentence' })
  @MaxLength(2000)
  answer: string;
}

/** How many items were left to others. */
export class RatingsDeclined {
  declined: number;
}
