import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsString, Matches } from 'class-validator';
import { CODE_PATTERN } from '../ladders/codes.js';
import { CompetencyRef } from '../ladders/ladder.dto.js';
import { PersonRef } from '../people/people.dto.js';
import { READINESS_STATES, type ReadinessStateName, REQUIRED_STATUSES, type RequiredStatusName, STATUSES, type StatusName } from '../readiness/readiness.dto.js';

const ID = '[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}';
const IDS = new RegExp(`^${ID}(,${ID}){0,2}$`);

export class CompareQuery {
  /** Identifiers of up to three others, with commas between. */
  @IsOptional()
  @IsString()
  @Matches(IDS, { message: 'Choose two to four people' })
  @ApiProperty({ pattern: IDS.source, required: false })
  with?: string;

  /** Code of the rung for all of them; left out: the target of the one in the address. */
  @IsOptional()
  @IsString()
  @Matches(CODE_PATTERN, { message: 'rung is the code of a rung, such as SPM' })
  @ApiProperty({ pattern: CODE_PATTERN.source, required: false })
  rung?: string;
}

export class ComparedItem {
  id: string;
  title: string;
  @ApiProperty({ format: 'date' })
  lastDay: string;
  /** Codes of its indicators in this competency. */
  @ApiProperty({ type: [String] })
  indicators: string[];
}

export class ComparedCell {
  competency: string;
  @ApiProperty({ enum: REQUIRED_STATUSES, enumName: 'RequiredStatus' })
  required: RequiredStatusName;
  @ApiProperty({ enum: STATUSES, enumName: 'Status' })
  status: StatusName;
  met: boolean;
  contested: boolean;
  /** Shared items that name an indicator of it, newest work first, at most 10. */
  @ApiProperty({ type: [ComparedItem] })
  items: ComparedItem[];
  /** How many there are. */
  total: number;
}

/** One of the people, without a number: a comparison is no ranking. */
export class ComparedPerson {
  person: PersonRef;
  /** Code of the present rung. */
  @ApiProperty({ type: String, nullable: true })
  rung: string | null;
  /** Code of the own target rung, which may be another than the one compared on. */
  @ApiProperty({ type: String, nullable: true })
  targetRung: string | null;
  @ApiProperty({ enum: READINESS_STATES, enumName: 'ReadinessState' })
  state: ReadinessStateName;
  /** In the order of the ladder. */
  @ApiProperty({ type: [ComparedCell] })
  cells: ComparedCell[];
}

/** Up to four people beside each other on one rung, by name. */
export class Comparison {
  /** Code of the rung. */
  rung: string;
  @ApiProperty({ format: 'date' })
  asOf: string;
  @ApiProperty({ type: [CompetencyRef] })
  competencies: CompetencyRef[];
  @ApiProperty({ type: [ComparedPerson] })
  people: ComparedPerson[];
}
