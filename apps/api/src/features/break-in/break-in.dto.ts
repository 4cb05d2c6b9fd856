import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsOptional, IsString, MaxLength } from 'class-validator';

export class SaveBreakInPlan {
  /** Id of the way in; null: none chosen. */
  @IsOptional()
  @IsString()
  @MaxLength(40)
  @ApiProperty({ type: String, nullable: true })
  way: string | null;

  /** Steps that are done, as `way: words of the step`, so that an edited ladder ticks nothing by mistake; at most 500. */
  @IsArray()
  @ArrayMaxSize(500)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(2100, { each: true })
  done: string[];
}

export class BreakInPlan extends SaveBreakInPlan {
  /** 0: nothing has been chosen or ticked yet. Also sent as ETag. */
  version: number;
}
