import { ApiProperty } from '@nestjs/swagger';
import { type CaseMove, caseMoves, type CaseOutcome, caseOutcomes, type CasePart, caseParts, type CaseState, caseStates, type CaseTask, caseTasks } from '@nextrung/domain/promotion';
import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';
import { IsId } from '../../platform/http/id-field.js';
import { Trimmed } from '../../platform/http/trimmed.js';
import { PersonRef } from '../people/people.dto.js';

/** What the reader is to a case. `member`: of its panel. `above`: a manager above the person. `admin`: sees that it is there, and no more. */
export const READER_PARTS = ['person', 'presenter', 'facilitator', 'decider', 'member', 'appeal_decider', 'above', 'admin'] as const;
export type ReaderPart = (typeof READER_PARTS)[number];

/** Moves that are made without anything else to say than a reason. */
export const PLAIN_MOVES = ['draft', 'submit', 'return', 'lock', 'review', 'calibrate', 'withdraw'] as const satisfies readonly CaseMove[];
export type PlainMove = (typeof PLAIN_MOVES)[number];

/** A cycle by its name. */
export class CycleRef {
  id: string;
  name: string;
}

/** A rung of the ladder that the case is about. */
export class CaseRung {
  rung: string;
  title: string;
}

/** A case in a list. */
export class CaseLine {
  id: string;
  /** Such as `C-7K2M4`: says nothing about the person. */
  code: string;
  person: PersonRef;
  target: CaseRung;
  /** `decided` stands for *ready, not funded* too until the person has been told. */
  @ApiProperty({ enum: caseStates, enumName: 'CaseState' })
  state: CaseState;
  /** What the reader is to it. */
  @ApiProperty({ enum: READER_PARTS, enumName: 'ReaderPart', isArray: true })
  parts: ReaderPart[];
  @ApiProperty({ format: 'date' })
  openedOn: string;
  @ApiProperty({ type: CycleRef, nullable: true })
  cycle: CycleRef | null;
  /** By when a decision that was made is to be delivered. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  deliverBy: string | null;
}

/** The calibration room of a panel. */
export class CaseRoom {
  @ApiProperty({ format: 'uuid' })
  panelId: string;
  /** Of the panel. */
  name: string;
}

/** A case in a list, with what it wants from the reader. */
export class ListedCase extends CaseLine {
  /** What it waits for from the reader; null: nothing now. Nothing of it follows from what others rated before the reader has. */
  @ApiProperty({ enum: caseTasks, enumName: 'CaseTask', nullable: true })
  task: CaseTask | null;
  /** By when: the last day of the step of its cycle, of telling the person or of answering the appeal; null: no day. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  dueOn: string | null;
  /** The calibration room that it comes to, where it is open to the reader. */
  @ApiProperty({ type: CaseRoom, nullable: true })
  room: CaseRoom | null;
  /** Since when it is where it is. */
  @ApiProperty({ format: 'date' })
  since: string;
}

export class CaseList {
  /** Open ones first, then the newest; at most 200. */
  cases: ListedCase[];
}

/** One thing that happened to a case. */
export class CaseMoveView {
  @ApiProperty({ enum: caseMoves, enumName: 'CaseMove' })
  action: CaseMove;
  @ApiProperty({ enum: caseStates, enumName: 'CaseState' })
  to: CaseState;
  reason: string;
  /** null: the calendar or a rule. */
  @ApiProperty({ type: PersonRef, nullable: true })
  by: PersonRef | null;
  @ApiProperty({ enum: caseParts, enumName: 'CasePart' })
  as: CasePart;
  @ApiProperty({ format: 'date' })
  on: string;
}

/** Why the organisation needs the role. */
export class CaseNeed {
  /** Markdown, at most 400 words. */
  need: string;
  writtenBy: PersonRef;
  @ApiProperty({ format: 'date' })
  writtenOn: string;
  /** null: not decided yet. */
  @ApiProperty({ enum: ['needed', 'not_now'], enumName: 'NeedOutcome', nullable: true })
  outcome: 'needed' | 'not_now' | null;
  reason: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  decidedOn: string | null;
  /** Sent back in If-Match. */
  version: number;
}

/** Something that has to be shown. */
export class DecisionConditionView {
  /** Competency of the target rung. */
  competency: string;
  competencyName: string;
  text: string;
}

export class CaseDecisionView {
  id: string;
  @ApiProperty({ enum: caseOutcomes, enumName: 'CaseOutcome' })
  outcome: CaseOutcome;
  /** false: ready, not funded. */
  funded: boolean;
  reason: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  effectiveOn: string | null;
  conditions: DecisionConditionView[];
  /** Who looks after the conditions. */
  @ApiProperty({ type: PersonRef, nullable: true })
  owner: PersonRef | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  reviewOn: string | null;
  decidedBy: PersonRef;
  @ApiProperty({ format: 'date' })
  decidedOn: string;
}

/** Telling the person about the newest decision. */
export class CaseDeliveryView {
  deliverer: PersonRef;
  @ApiProperty({ format: 'date' })
  dueOn: string;
  /** The day has passed, and the person has not been told. */
  overdue: boolean;
  /** For whoever delivers it; empty for the person. */
  talkingPoints: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  deliveredOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  acknowledgedOn: string | null;
  /** What the person wrote when acknowledging. */
  answer: string;
  /** Sent back in If-Match. */
  version: number;
}

/** What has become of what was frozen when the case began; shown, not followed. */
export class CasePresent {
  @ApiProperty({ type: PersonRef, nullable: true })
  manager: PersonRef | null;
  @ApiProperty({ type: String, nullable: true })
  team: string | null;
  @ApiProperty({ type: String, nullable: true })
  rung: string | null;
}

/** A competency of the ladder that a case is about. */
export class CaseCompetency {
  id: string;
  name: string;
}

/** The case that this one looks at again, with what has come since it was locked. */
export class EarlierCaseView {
  id: string;
  code: string;
  @ApiProperty({ format: 'date' })
  decidedOn: string;
  /** What was to be shown. */
  conditions: DecisionConditionView[];
  /** Shared items logged since. */
  items: number;
  /** Ratings since, each rater once for an item. */
  ratings: number;
  confirmations: number;
}

export class CaseView extends ListedCase {
  @ApiProperty({ type: EarlierCaseView, nullable: true })
  earlier: EarlierCaseView | null;

  /** The rung when it began; null: none yet. */
  @ApiProperty({ type: CaseRung, nullable: true })
  from: CaseRung | null;
  ladderVersion: number;
  /** Of that version: what conditions are tied to. */
  competencies: CaseCompetency[];
  policyVersion: string;
  @ApiProperty({ type: PersonRef, nullable: true })
  presenter: PersonRef | null;
  @ApiProperty({ type: PersonRef, nullable: true })
  decider: PersonRef | null;
  @ApiProperty({ type: PersonRef, nullable: true })
  facilitator: PersonRef | null;
  nominatedBy: PersonRef;
  @ApiProperty({ enum: ['person', 'presenter'], enumName: 'NominatedAs' })
  nominatedAs: 'person' | 'presenter';
  /** Whose calibration room it comes to; null: no panel, and for the person. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  panelId: string | null;
  /** Name of the team when it began. */
  @ApiProperty({ type: String, nullable: true })
  team: string | null;
  offCycleReason: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  submittedOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  lockedOn: string | null;
  present: CasePresent;
  @ApiProperty({ type: CaseNeed, nullable: true })
  need: CaseNeed | null;
  /** What still stands against locking the packet, one sentence each. */
  problems: string[];
  /** The oldest first. */
  moves: CaseMoveView[];
  /** The newest first; for the person only what has been delivered. */
  decisions: CaseDecisionView[];
  @ApiProperty({ type: CaseDeliveryView, nullable: true })
  delivery: CaseDeliveryView | null;
  /** Moves that the reader can make now. */
  @ApiProperty({ enum: caseMoves, enumName: 'CaseMove', isArray: true })
  can: CaseMove[];
  /** Grows with every move. */
  version: number;
}

/** A nomination. */
export class Nominate {
  /** Code of a rung above the present one. */
  @IsString()
  @Matches(/^[\w-]{1,40}$/, { message: 'Choose a rung' })
  targetRung: string;

  /** A cycle that takes nominations now; left out: off-cycle. */
  @IsOptional()
  @IsId('Choose one from the list')
  @ApiProperty({ type: String, format: 'uuid', required: false })
  cycleId?: string;

  /** Needed where a cycle that is under way would cover the person. */
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(1000)
  offCycleReason?: string;
}

export class MoveCase {
  @IsIn(PLAIN_MOVES, { message: 'Choose what to do' })
  @ApiProperty({ enum: PLAIN_MOVES, enumName: 'PlainCaseMove' })
  action: PlainMove;

  /** The state that was seen; refused (409) when it is another one by now. */
  @IsIn(caseStates, { message: 'Say in which state it was seen' })
  @ApiProperty({ enum: caseStates, enumName: 'CaseState' })
  expectedState: CaseState;

  /** Needed to send it back or to withdraw it. */
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(2000)
  reason?: string;
}

export class AppointForCase {
  /** Who presents it; left out: as it is. */
  @IsOptional()
  @IsId('Choose one from the list')
  @ApiProperty({ type: String, format: 'uuid', required: false })
  presenterId?: string;

  /** Who answers the appeal; left out: as it is. Nobody who had a hand in the decision. */
  @IsOptional()
  @IsId('Choose one from the list')
  @ApiProperty({ type: String, format: 'uuid', required: false })
  appealDeciderId?: string;

  /** Who decides it, where there is no panel; left out: as it is. */
  @IsOptional()
  @IsId('Choose one from the list')
  @ApiProperty({ type: String, format: 'uuid', required: false })
  deciderId?: string;
}
