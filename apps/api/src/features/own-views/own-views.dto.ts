import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength, MinLength } from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed.js';
import { PersonRef } from '../people/people.dto.js';
import { OWN_VIEWS, type OwnViewName } from './own-view.entity.js';

/** What a manager thought of somebody's readiness on a day. It stands beside the index and never enters it. */
export class OwnView {
  id: string;
  author: PersonRef;
  /** Code of the target rung of that day. */
  rung: string;
  @ApiProperty({ enum: OWN_VIEWS, enumName: 'OwnViewName' })
  view: OwnViewName;
  reason: string;
  @ApiProperty({ format: 'date' })
  onDay: string;
  /** The newest of its author about this person. */
  newest: boolean;
}

export class RecordOwnView {
  @IsIn(OWN_VIEWS, { message: 'Choose ready, close or not yet' })
  @ApiProperty({ enum: OWN_VIEWS, enumName: 'OwnViewName' })
  view: OwnViewName;

  /** Why, in at least 10 characters. The person does not read it; managers above you, and whoever follows you, do. */
  @Trimmed()
  @IsString()
  @MinLength(10, { message: 'Give the reason, in at least 10 characters' })
  @MaxLength(1000)
  reason: string;
}
