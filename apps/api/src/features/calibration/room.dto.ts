import { type CaseState, caseStates } from '@nextrung/domain/promotion';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, MinLength } from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed.js';
import { CaseRung } from '../cases/cases.dto.js';
import { LEVELS, type LevelName } from '../evidence/voices.dto.js';
import { PersonRef } from '../people/people.dto.js';

/** What the reader is in the room, for a case or at all. */
export const ROOM_PARTS = ['facilitator', 'member', 'decider', 'presenter'] as const;
export type RoomPart = (typeof ROOM_PARTS)[number];
export const DIRECTIONS = ['up', 'down'] as const;

/** A case on the agenda, in which the reader has a part. */
export class AgendaCase {
  caseId: string;
  code: string;
  /** null: the room is read masked. */
  @ApiProperty({ type: PersonRef, nullable: true })
  person: PersonRef | null;
  target: CaseRung;
  @ApiProperty({ enum: caseStates, enumName: 'CaseState' })
  state: CaseState;
  @ApiProperty({ enum: ROOM_PARTS, enumName: 'RoomPart', isArray: true })
  parts: RoomPart[];
  onTable: boolean;
  revealed: boolean;
  /** So many have submitted; null: the reader does not lead the room, or rates and has not submitted themselves. */
  @ApiProperty({ type: 'integer', nullable: true })
  submitted: number | null;
}

/** One sealed rating that was shown to the room. */
export class RoomRating {
  ratingId: string;
  rater: PersonRef;
  /** It is the reader's own. */
  own: boolean;
  /** As it is now. */
  @ApiProperty({ enum: LEVELS, enumName: 'Level' })
  level: LevelName;
  /** As it was submitted. */
  @ApiProperty({ enum: LEVELS, enumName: 'Level' })
  sealed: LevelName;
  reason: string;
  /** Items of the packet. */
  @ApiProperty({ type: [String], format: 'uuid' })
  cites: string[];
}

/** The ratings of one competency, or of the case as a whole. */
export class RoomSpread {
  /** null: the case as a whole. */
  @ApiProperty({ type: String, nullable: true })
  competency: string | null;
  name: string;
  /** How many levels lie between the lowest and the highest. */
  width: number;
  /** One a member, by name. */
  ratings: RoomRating[];
}

/** A rating that its author changed in the room. */
export class RoomChange {
  rater: PersonRef;
  /** Competency by name, or the case as a whole. */
  name: string;
  @ApiProperty({ enum: DIRECTIONS, enumName: 'RatingDirection' })
  direction: 'up' | 'down';
  @ApiProperty({ enum: LEVELS, enumName: 'Level' })
  from: LevelName;
  @ApiProperty({ enum: LEVELS, enumName: 'Level' })
  to: LevelName;
  reason: string;
  @ApiProperty({ format: 'date' })
  on: string;
}

export class RoomDissent {
  author: PersonRef;
  text: string;
  @ApiProperty({ format: 'date' })
  on: string;
}

export class RoomMember {
  person: PersonRef;
  submitted: boolean;
}

/** The case on the table, as far as the reader may see it. */
export class RoomCase extends AgendaCase {
  /** null: nobody presents, or the room is read masked. */
  @ApiProperty({ type: PersonRef, nullable: true })
  presenter: PersonRef | null;
  /** The presenter is still here; then nobody shows the ratings. */
  presenterHere: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  timerEndsAt: string | null;
  /** The reader rates and has not submitted: what others gave stays sealed for them. */
  sealedForMe: boolean;
  /** So many judge it. */
  judging: number;
  /** Who has submitted; null wherever `submitted` is. */
  @ApiProperty({ type: [RoomMember], nullable: true })
  members: RoomMember[] | null;
  /** All at once when the facilitator shows them; null before, and for whoever may not see them. The case as a whole is last. */
  @ApiProperty({ type: [RoomSpread], nullable: true })
  spread: RoomSpread[] | null;
  /** The oldest first. */
  changes: RoomChange[];
  dissents: RoomDissent[];
  /** The facilitator's; empty for the presenter, and for members before the ratings are shown. */
  notes: string;
  /** Of the notes; sent back in If-Match. */
  version: number;
  can: RoomAbilities;
}

/** What the reader can do with the case on the table. */
export class RoomAbilities {
  lead: boolean;
  reveal: boolean;
  change: boolean;
  dissent: boolean;
  decide: boolean;
  leave: boolean;
}

/** The calibration room of a panel. The same ETag as long as nothing in it has changed. */
export class CalibrationRoom {
  panelId: string;
  name: string;
  quorum: number;
  facilitator: PersonRef;
  @ApiProperty({ enum: ROOM_PARTS, enumName: 'RoomPart', isArray: true })
  parts: RoomPart[];
  /** Reasons, dissents and notes are without the names that a masked packet leaves out; the facilitator reads their own notes as they are. */
  masked: boolean;
  agenda: AgendaCase[];
  /** null: none, or one in which the reader has no part. */
  @ApiProperty({ type: RoomCase, nullable: true })
  onTable: RoomCase | null;
  /** A case is on the table in which the reader has no part. */
  elsewhere: boolean;
}

export class SetTimer {
  /** From now on; 0: none. */
  @IsInt({ message: 'Say a number of minutes' })
  @Min(0, { message: 'Say a number of minutes' })
  @Max(120, { message: 'At most 120 minutes' })
  minutes: number;
}

export class WriteRoomNotes {
  /** Markdown. */
  @Trimmed()
  @IsString()
  @MaxLength(8000)
  notes: string;
}

export class ChangeRating {
  /** Competency of the target rung; left out: the case as a whole. */
  @IsOptional()
  @IsString()
  @Matches(/^[\w-]{1,60}$/, { message: 'Choose a competency' })
  @ApiProperty({ type: String, required: false })
  competency?: string;

  @IsIn(LEVELS, { message: 'Choose a level' })
  @ApiProperty({ enum: LEVELS, enumName: 'Level' })
  level: LevelName;

  /** Up or down, said too, so that a slip is noticed. */
  @IsIn(DIRECTIONS, { message: 'Say up or down' })
  @ApiProperty({ enum: DIRECTIONS, enumName: 'RatingDirection' })
  direction: 'up' | 'down';

  @Trimmed()
  @IsString()
  @MinLength(20, { message: 'Give the reason, in at least 20 characters' })
  @MaxLength(2000)
  reason: string;
}

export class WriteDissent {
  @Trimmed()
  @IsString()
  @MinLength(20, { message: 'Say what you disagree with, in at least 20 characters' })
  @MaxLength(4000)
  text: string;
}

/** A changed rating in the log of the panel. */
export class MovementLine extends RoomChange {
  caseId: string;
  code: string;
}

/** How the ratings of a manager's cases moved. */
export class ManagerMovements {
  manager: PersonRef;
  /** Cases of theirs whose ratings were shown. */
  cases: number;
  up: number;
  down: number;
}

/** What was changed in the room, of cases whose ratings the reader has seen. */
export class Movements {
  up: number;
  down: number;
  /** Those who presented, by name; none where it is read masked. */
  managers: ManagerMovements[];
  /** The newest first; at most 500. */
  changes: MovementLine[];
}
