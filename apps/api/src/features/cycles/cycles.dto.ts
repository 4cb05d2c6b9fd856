import { ApiProperty } from '@nestjs/swagger';
import { type CaseState, caseStates, type CycleState, cycleStates } from '@nextrung/domain/promotion';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsString, IsTimeZone, Matches, MaxLength, MinLength } from 'class-validator';
import { IsDay } from '../../platform/http/day.js';
import { IsId, IsIds } from '../../platform/http/id-field.js';
import { Trimmed } from '../../platform/http/trimmed.js';
import { CaseLine, CaseRung, ListedCase } from '../cases/cases.dto.js';
import { PanelView } from './panels.dto.js';

/** What somebody is to a cycle. `person`: it is for their team. `case`: they have a part in a case of it. */
export const CYCLE_PARTS = ['facilitator', 'decider', 'member', 'alternate', 'case', 'person'] as const;
export type CyclePart = (typeof CYCLE_PARTS)[number];

export class CycleTeam {
  id: string;
  name: string;
}

/** A round of promotions. */
export class CycleHead {
  id: string;
  name: string;
  /** The step that it is in. It goes on by its days or by hand, and never back. */
  @ApiProperty({ enum: cycleStates, enumName: 'CycleState' })
  state: CycleState;
  /** IANA name; its days begin and end there. */
  timeZone: string;
  @ApiProperty({ format: 'date' })
  opensOn: string;
  /** Last day for nominations. */
  @ApiProperty({ format: 'date' })
  nominateUntil: string;
  /** Last day for locking packets. */
  @ApiProperty({ format: 'date' })
  lockUntil: string;
  /** Last day for ratings. */
  @ApiProperty({ format: 'date' })
  rateUntil: string;
  @ApiProperty({ format: 'date' })
  calibrateUntil: string;
  /** Last day for telling people. */
  @ApiProperty({ format: 'date' })
  deliverUntil: string;
  /** Target rungs that it is for; empty: every one. */
  rungs: CaseRung[];
  /** Teams that it is for; empty: the whole organisation. */
  teams: CycleTeam[];
  @ApiProperty({ type: String, format: 'date', nullable: true })
  openedOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  closedOn: string | null;
  /** What the reader is to it. */
  @ApiProperty({ enum: CYCLE_PARTS, enumName: 'CyclePart', isArray: true })
  parts: CyclePart[];
  /** Sent back in If-Match; grows with every change of the cycle or of a panel. */
  version: number;
}

export class CycleList {
  /** Those that are not closed first, the nearest first; then the closed ones, the newest first; at most 100. */
  cycles: CycleHead[];
  /** The present day in the time zone of the organisation. */
  @ApiProperty({ format: 'date' })
  today: string;
}

/** A case as the page of a cycle lists it. */
export class CycleCase extends ListedCase {
  /** Its packet is still open though rating has begun. */
  late: boolean;
  /** Its panel names a decider who has a conflict of interest, so people operations name another one; false for everybody else. */
  needsDecider: boolean;
}

export class CycleCount {
  @ApiProperty({ enum: caseStates, enumName: 'CaseState' })
  state: CaseState;
  cases: number;
}

export class CycleView extends CycleHead {
  /** Frozen when it opened. */
  @ApiProperty({ type: Number, nullable: true })
  ladderVersion: number | null;
  /** Of the readiness model, frozen when it opened. */
  @ApiProperty({ type: String, nullable: true })
  policyVersion: string | null;
  panels: PanelView[];
  /** Those that the reader has a part in; for people operations every one, without its content; at most 500. */
  cases: CycleCase[];
  /** How many there are in each state; empty for everybody but people operations. */
  counts: CycleCount[];
  /** Ready without money in another cycle, and could be carried over to this one; empty for everybody but people operations. */
  carriable: CaseLine[];
}

export class WriteCycle {
  @Trimmed()
  @IsString()
  @MinLength(1, { message: 'Enter a name' })
  @MaxLength(100)
  name: string;

  /** IANA name. */
  @IsTimeZone({ message: 'Choose a time zone' })
  @MaxLength(60)
  timeZone: string;

  @IsDay()
  @ApiProperty({ format: 'date' })
  opensOn: string;

  @IsDay()
  @ApiProperty({ format: 'date' })
  nominateUntil: string;

  @IsDay()
  @ApiProperty({ format: 'date' })
  lockUntil: string;

  @IsDay()
  @ApiProperty({ format: 'date' })
  rateUntil: string;

  @IsDay()
  @ApiProperty({ format: 'date' })
  calibrateUntil: string;

  @IsDay()
  @ApiProperty({ format: 'date' })
  deliverUntil: string;

  /** Target rungs; empty: every one. */
  @IsArray()
  @ArrayMaxSize(40)
  @ArrayUnique({ message: 'Name each only once' })
  @IsString({ each: true })
  @Matches(/^[\w-]{1,40}$/, { each: true, message: 'Choose from the list' })
  rungs: string[];

  /** Empty: the whole organisation. */
  @IsIds('Choose from the list')
  @ArrayMaxSize(200)
  @ApiProperty({ type: String, format: 'uuid', isArray: true })
  teamIds: string[];
}

export class AdvanceCycle {
  /** The step that was seen; refused (409) when it is another one by now. */
  @IsIn(cycleStates, { message: 'Say in which step it was seen' })
  @ApiProperty({ enum: cycleStates, enumName: 'CycleState' })
  expectedState: CycleState;
}

export class CarryCase {
  /** A cycle that is under way and is for this person and rung. */
  @IsId('Choose one from the list')
  @ApiProperty({ format: 'uuid' })
  cycleId: string;
}
