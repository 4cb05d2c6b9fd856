import { ApiProperty } from '@nestjs/swagger';
import { MOST_MEMBERS } from '@nextrung/domain/promotion';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsInt, IsString, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import { IsId, IsIds } from '../../platform/http/id-field.js';
import { Trimmed } from '../../platform/http/trimmed.js';
import { CaseRung } from '../cases/cases.dto.js';
import { PersonRef } from '../people/people.dto.js';

/** Who is on a panel: read by people operations and by themselves. */
export class PanelPeople {
  /** Leads the room; neither rates nor decides. */
  facilitator: PersonRef;
  decider: PersonRef;
  members: PersonRef[];
  /** Rate in the place of members with a conflict of interest; whoever was added first comes first. */
  alternates: PersonRef[];
}

/** Who judges the cases of a cycle for some target rungs. */
export class PanelView {
  id: string;
  name: string;
  rungs: CaseRung[];
  /** So many members without a conflict of interest must have rated. */
  quorum: number;
  /** null: not the reader's to see. */
  @ApiProperty({ type: PanelPeople, nullable: true })
  people: PanelPeople | null;
  /** Its calibration room is open to the reader. */
  room: boolean;
}

export class WritePanel {
  @Trimmed()
  @IsString()
  @MinLength(1, { message: 'Enter a name' })
  @MaxLength(100)
  name: string;

  /** Target rungs; no other panel of the cycle has them. */
  @IsArray()
  @ArrayMinSize(1, { message: 'Choose at least one rung' })
  @ArrayMaxSize(40)
  @ArrayUnique({ message: 'Name each only once' })
  @IsString({ each: true })
  @Matches(/^[\w-]{1,40}$/, { each: true, message: 'Choose from the list' })
  rungs: string[];

  /** Leads the room; neither rates nor decides. */
  @IsId('Choose one from the list')
  @ApiProperty({ format: 'uuid' })
  facilitatorId: string;

  @IsId('Choose one from the list')
  @ApiProperty({ format: 'uuid' })
  deciderId: string;

  @IsIds('Choose from the list')
  @ArrayMinSize(1, { message: 'Choose at least one member' })
  @ArrayMaxSize(MOST_MEMBERS)
  @ApiProperty({ type: String, format: 'uuid', isArray: true, minItems: 1, maxItems: MOST_MEMBERS })
  memberIds: string[];

  /** Rate in the place of members with a conflict of interest; whoever was added first comes first. */
  @IsIds('Choose from the list')
  @ArrayMaxSize(MOST_MEMBERS)
  @ApiProperty({ type: String, format: 'uuid', isArray: true, maxItems: MOST_MEMBERS })
  alternateIds: string[];

  /** So many members must have rated. */
  @IsInt({ message: 'Enter a whole number' })
  @Min(1, { message: 'Ask for at least one' })
  @Max(MOST_MEMBERS)
  @ApiProperty({ type: 'integer', minimum: 1, maximum: MOST_MEMBERS })
  quorum: number;
}
