import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsString, MaxLength, MinLength } from 'class-validator';
import { IsDay } from '../../platform/http/day.js';
import { NestedEach } from '../../platform/http/nested.js';
import { Trimmed } from '../../platform/http/trimmed.js';

/** What one level of another company is called here. */
export class LevelMappingView {
  id: string;
  /** The other company. */
  source: string;
  theirs: string;
  /** Rung code. */
  rung: string;
  /** First day on which its people stand on that rung here. */
  @ApiProperty({ format: 'date' })
  effectiveFrom: string;
}

export class MappedLevelInput {
  @Trimmed()
  @IsString()
  @MinLength(1, { message: 'Name the level' })
  @MaxLength(100)
  theirs: string;

  /** Rung code, short name or title. */
  @IsString()
  @MinLength(1, { message: 'Choose a rung' })
  @MaxLength(100)
  rung: string;
}

export class SaveLevelMappings {
  /** The other company; its earlier mapping is replaced. Case does not matter. */
  @Trimmed()
  @IsString()
  @MinLength(1, { message: 'Name the company' })
  @MaxLength(100)
  source: string;

  @IsDay()
  @ApiProperty({ format: 'date' })
  effectiveFrom: string;

  /** Each of their levels once. */
  @IsArray()
  @ArrayMinSize(1, { message: 'Map at least one level' })
  @ArrayMaxSize(200)
  @NestedEach(() => MappedLevelInput)
  levels: MappedLevelInput[];
}
