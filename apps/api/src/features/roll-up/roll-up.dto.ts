import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import { Type } from 'class-transformer';
import { CODE_PATTERN } from '../ladders/codes.js';
import { PersonRef } from '../people/people.dto.js';
import { READINESS_STATES, type ReadinessStateName } from '../readiness/readiness.dto.js';

export const ROLL_UP_BY = ['manager', 'team', 'rung', 'target', 'location'] as const;
export type RollUpBy = (typeof ROLL_UP_BY)[number];

/** Days without a look after which nobody has looked. */
export const UNSEEN_DAYS = 90;

const UUID = /^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;
const UUID_OR_NONE = /^(none|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})$/;

export class RollUpFilters {
  /** Whose people; left out: the reader's own. Somebody below the reader. */
  @IsOptional()
  @Matches(UUID, { message: 'under is the identifier of a manager' })
  @ApiProperty({ pattern: UUID.source, required: false })
  under?: string;

  /** Identifier of a team, or `none`. */
  @IsOptional()
  @Matches(UUID_OR_NONE, { message: 'team is the identifier of a team, or none' })
  @ApiProperty({ pattern: UUID_OR_NONE.source, required: false })
  team?: string;

  /** Code of the present rung, or `none`. */
  @IsOptional()
  @IsString()
  @Matches(CODE_PATTERN, { message: 'rung is the code of a rung, such as SPM, or none' })
  @ApiProperty({ pattern: CODE_PATTERN.source, required: false })
  rung?: string;

  /** Code of the target rung, or `none`. */
  @IsOptional()
  @IsString()
  @Matches(CODE_PATTERN, { message: 'target is the code of a rung, such as SPM, or none' })
  @ApiProperty({ pattern: CODE_PATTERN.source, required: false })
  target?: string;

  @IsOptional()
  @IsIn(READINESS_STATES)
  @ApiProperty({ enum: READINESS_STATES, enumName: 'ReadinessState', required: false })
  state?: ReadinessStateName;

  /** A place, as it is recorded. Refused (409) where fewer than five people are left. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  location?: string;

  /** `true`: only people at whom nobody has looked in 90 days. */
  @IsOptional()
  @IsIn(['true'])
  @ApiProperty({ enum: ['true'], enumName: 'OnlyTrue', required: false })
  unseen?: 'true';
}

export class RollUpQuery extends RollUpFilters {
  /** Default `manager`. */
  @IsOptional()
  @IsIn(ROLL_UP_BY)
  @ApiProperty({ enum: ROLL_UP_BY, enumName: 'RollUpBy', required: false })
  by?: RollUpBy;
}

export class RollUpPeopleQuery extends RollUpFilters {
  /** 1 to 1000. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1000)
  page?: number;
}

/** People by state. */
export class RollUpStates {
  ready: number;
  close: number;
  building: number;
  noEvidence: number;
  /** At the top of the ladder, or without a rung. */
  noTarget: number;
  /** New, and not worked out yet. */
  notYetAssessed: number;
}

export class RollUpGroup {
  /** What to filter by: an identifier or a code, `none`; `direct`: the manager's direct reports; `others`: places with fewer than five people. */
  key: string;
  name: string;
  people: number;
  /** Null: fewer than five people at one place, who are not told apart. */
  @ApiProperty({ type: RollUpStates, nullable: true })
  states: RollUpStates | null;
  /** At whom nobody has looked in 90 days: no view recorded, nothing rated, and nothing opened by the line manager. Null as above. */
  @ApiProperty({ type: Number, nullable: true })
  unseen: number | null;
  /** Strong evidence has gone stale, or none is strong and the newest is over a year old. Null as above. */
  @ApiProperty({ type: Number, nullable: true })
  stale: number | null;
  /** Items that wait for their line managers. Null as above. */
  @ApiProperty({ type: Number, nullable: true })
  waiting: number | null;
}

export class RollUp {
  @ApiProperty({ enum: ROLL_UP_BY, enumName: 'RollUpBy' })
  by: RollUpBy;
  /** Whose people. */
  under: PersonRef;
  /** From the reader down to there, without the reader. */
  @ApiProperty({ type: [PersonRef] })
  path: PersonRef[];
  @ApiProperty({ format: 'date' })
  today: string;
  /** The oldest day of an assessment in it; null: nobody is assessed. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  asOf: string | null;
  total: RollUpGroup;
  /** People by index in steps of ten, 0 to 9 first, 90 to 100 last; people without an index are in none. */
  @ApiProperty({ type: [Number] })
  distribution: number[];
  /** The largest first; rungs in the order of the ladder. */
  @ApiProperty({ type: [RollUpGroup] })
  groups: RollUpGroup[];
}

export class RollUpPerson {
  person: PersonRef;
  @ApiProperty({ type: String, nullable: true })
  rung: string | null;
  @ApiProperty({ type: String, nullable: true })
  targetRung: string | null;
  @ApiProperty({ enum: READINESS_STATES, enumName: 'ReadinessState', nullable: true })
  state: ReadinessStateName | null;
  @ApiProperty({ type: String, nullable: true })
  managerName: string | null;
  /** The last day on which somebody looked; null: none is recorded. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  lookedOn: string | null;
  unseen: boolean;
}

/** The people behind a number, by name. */
export class RollUpPeople {
  total: number;
  page: number;
  pageSize: number;
  @ApiProperty({ type: [RollUpPerson] })
  people: RollUpPerson[];
}
