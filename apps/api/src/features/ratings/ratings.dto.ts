import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsString, MaxLength, MinLength } from 'class-validator';
import { NestedEach } from '../../platform/http/nested.js';
import { LEVELS, type LevelName, SEVERITIES, type SeverityName } from '../evidence/evidence.dto.js';

/** Spaces around are no words. */
const Trimmed = (): PropertyDecorator => Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

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

  /** What was seen; at least 10 characters. */
  @Trimmed()
  @IsString()
  @MinLength(10, { message: 'Name what you saw, in at least 10 characters' })
  @MaxLength(2000)
  note: string;
}

export class ObserveCounter {
  /** One of the item's indicators. */
  @IsString()
  @MaxLength(100)
  indicator: string;

  @IsIn(SEVERITIES)
  @ApiProperty({ enum: SEVERITIES, enumName: 'Severity' })
  severity: SeverityName;

  /** What happened; the person reads it. At least 10 characters. */
  @Trimmed()
  @IsString()
  @MinLength(10, { message: 'Say what happened, in at least 10 characters' })
  @MaxLength(2000)
  facts: string;
}
