import { ApiProperty } from '@nestjs/swagger';
import { mostTimes, type PlanMove, planMoves, type PlanSide, planSides, type PlanState, planStates } from '@nextrung/domain/plan';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { IsDay } from '../../platform/http/day.js';
import { IsId } from '../../platform/http/id-field.js';
import { Nested } from '../../platform/http/nested.js';
import { Trimmed } from '../../platform/http/trimmed.js';
import { ActionFacts } from '../gaps/action-facts.dto.js';
import { PersonRef } from '../people/people.dto.js';

/** Where an action came from. `gap`: a chance that the manager promised. `checklist`, `skill`: a named skill of a rung, or of the leadership rungs. */
export const ACTION_SOURCES = ['gap', 'next_step', 'checklist', 'skill', 'free'] as const;
export type ActionSourceName = (typeof ACTION_SOURCES)[number];
/** Those that somebody can propose; a promise is made where the gap is marked. */
export const PROPOSED_SOURCES = ['next_step', 'checklist', 'skill', 'free'] as const;

/** How often something is to be done in a week. */
export class WeeklyNumber {
  /** At least 1. */
  @IsInt({ message: 'Enter a whole number' })
  @Min(1, { message: 'At least once a week' })
  @Max(mostTimes, { message: `At most ${mostTimes} times a week` })
  from: number;

  /** At least `from`, at most 20. */
  @IsInt({ message: 'Enter a whole number' })
  @Min(1, { message: 'At least once a week' })
  @Max(mostTimes, { message: `At most ${mostTimes} times a week` })
  to: number;
}

/** How often it was done in one week. */
export class WeekTickView {
  /** The Monday of the week. */
  @ApiProperty({ format: 'date' })
  week: string;
  times: number;
}

/** What an action led to. */
export class ActionEvidence {
  id: string;
  title: string;
}

/** An action of a development plan. */
export class PlanActionView extends ActionFacts {
  /** The competency, or the skill of an overlay, that the indicator belongs to. */
  @ApiProperty({ type: String, nullable: true })
  competency: string | null;
  competencyName: string;
  /** Who does it: the person, or whoever is their line manager. */
  @ApiProperty({ enum: planSides, enumName: 'PlanSide' })
  owner: PlanSide;
  /** Which of the two wrote it as it stands now; the other one agrees. */
  @ApiProperty({ enum: planSides, enumName: 'PlanSide' })
  proposedBy: PlanSide;
  /** Who that was. */
  writtenBy: PersonRef;
  @ApiProperty({ format: 'date' })
  writtenOn: string;
  @ApiProperty({ enum: ACTION_SOURCES, enumName: 'ActionSource' })
  source: ActionSourceName;
  /** The item of the checklist, or the skill. */
  @ApiProperty({ type: String, nullable: true })
  sourceRef: string | null;
  @ApiProperty({ type: PersonRef, nullable: true })
  agreedBy: PersonRef | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  agreedOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  startedOn: string | null;
  @ApiProperty({ type: PersonRef, nullable: true })
  closedBy: PersonRef | null;
  /** The evidence it led to, as far as the reader may read it. */
  @ApiProperty({ type: ActionEvidence, nullable: true })
  evidence: ActionEvidence | null;
  /** How often a week it is to be done; null: once. */
  @ApiProperty({ type: WeeklyNumber, nullable: true })
  weekly: WeeklyNumber | null;
  /** The newest first, at most twelve weeks. */
  @ApiProperty({ type: [WeekTickView] })
  ticks: WeekTickView[];
  /** In how many of the weeks that are over the number was reached. */
  weeksReached: number;
  /** Weeks that are over since it was agreed. */
  weeksOver: number;
  /** Mondays of the weeks that the reader may tick, this week first. */
  tickable: string[];
  /** What the reader may do with it now. */
  @ApiProperty({ enum: planMoves, enumName: 'PlanMove', isArray: true })
  moves: PlanMove[];
  /** The reader may change its words; what had been agreed is a proposal again. */
  mayChange: boolean;
  /** Sent back in If-Match. */
  version: number;
}

/** The development plan of a person. */
export class PlanView {
  /** Open ones first, the first due first; then at most a hundred that are closed, the newest first. */
  actions: PlanActionView[];
  /** The person has no line manager, so nobody else agrees and nobody else owns anything. */
  alone: boolean;
}

export class ChangeAction {
  /** What is to be done; at least 5 characters. */
  @Trimmed()
  @IsString()
  @MinLength(5, { message: 'Say what is to be done' })
  @MaxLength(500, { message: 'Use at most 500 characters' })
  what: string;

  /** Today or within a year; a day that has passed may stay. */
  @IsDay()
  @ApiProperty({ format: 'date' })
  dueOn: string;

  /** An indicator of the ladder in force; left out or null: none. Left out in a change: as it was. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  indicator?: string | null;

  /** Left out or null: once. Left out in a change: as it was. */
  @IsOptional()
  @Nested(() => WeeklyNumber)
  weekly?: WeeklyNumber | null;
}

export class ProposeAction extends ChangeAction {
  @IsIn(planSides, { message: 'Choose who does it' })
  @ApiProperty({ enum: planSides, enumName: 'PlanSide' })
  owner: PlanSide;

  @IsIn(PROPOSED_SOURCES, { message: 'Choose where it comes from' })
  @ApiProperty({ enum: PROPOSED_SOURCES, enumName: 'ProposedSource' })
  source: (typeof PROPOSED_SOURCES)[number];

  /** The item of a checklist, or the skill; needed for those two, refused for the others. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  sourceRef?: string | null;
}

export class MoveAction {
  @IsIn(planMoves, { message: 'Choose what becomes of it' })
  @ApiProperty({ enum: planMoves, enumName: 'PlanMove' })
  move: PlanMove;

  /** As it was read; refused (409) where it is in another state by now. */
  @IsIn(planStates)
  @ApiProperty({ enum: planStates, enumName: 'PlanState' })
  expectedState: PlanState;

  /** `finish`: what came of it. `drop`: why, which is needed. */
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(1000, { message: 'Use at most 1000 characters' })
  outcome?: string;

  /** `finish`: the item of the person that it led to. The manager names one that is shared. */
  @IsOptional()
  @IsId('This names no item')
  itemId?: string | null;
}

/** How often it was done in one week; the same again changes nothing. */
export class TickWeek {
  /** The Monday of this week or of one of the three before. */
  @IsDay()
  @ApiProperty({ format: 'date' })
  week: string;

  /** 0 takes it back. */
  @IsInt({ message: 'Enter a whole number' })
  @Min(0)
  @Max(mostTimes, { message: `At most ${mostTimes} times a week` })
  times: number;
}
