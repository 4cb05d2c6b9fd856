import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { IsDay } from '../../platform/http/day.js';
import { Nested } from '../../platform/http/nested.js';
import { Trimmed } from '../../platform/http/trimmed.js';
import { PersonRef } from '../people/people.dto.js';

/** `skill`: tried and not at the level yet. `not_shown`: nothing recorded shows it. `no_chance_given`: there was no opportunity. */
export const GAP_KINDS = ['skill', 'not_shown', 'no_chance_given'] as const;
export type GapKindName = (typeof GAP_KINDS)[number];

export const ACTION_STATES = ['open', 'done', 'dropped'] as const;
export type ActionStateName = (typeof ACTION_STATES)[number];

/** What the line manager does by a day, so that the person gets a chance. */
export class ActionView {
  id: string;
  indicator: string;
  /** Wording of the indicator. */
  text: string;
  what: string;
  @ApiProperty({ format: 'date' })
  dueOn: string;
  @ApiProperty({ enum: ACTION_STATES, enumName: 'ActionState' })
  state: ActionStateName;
  /** The day has passed and it is still open. */
  overdue: boolean;
  createdBy: PersonRef;
  @ApiProperty({ format: 'date' })
  createdOn: string;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  closedOn: string | null;
  /** What came of it, or why it was dropped. */
  outcome: string;
}

/** An indicator that is still missing, and why. */
export class GapView {
  competency: string;
  competencyName: string;
  indicator: string;
  text: string;
  must: boolean;
  @ApiProperty({ enum: GAP_KINDS, enumName: 'GapKind' })
  kind: GapKindName;
  /** The line manager who said so; null: read from the ratings, nobody has said. */
  @ApiProperty({ type: PersonRef, nullable: true })
  markedBy: PersonRef | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  markedOn: string | null;
  /** Why, in the manager's words; may be empty. */
  note: string;
  /** The manager's newest action on it. */
  @ApiProperty({ type: ActionView, nullable: true })
  action: ActionView | null;
}

/** The action that `no_chance_given` asks for. */
export class NewAction {
  /** What the manager will do; at least 5 characters. */
  @Trimmed()
  @IsString()
  @MinLength(5, { message: 'Say what you will do' })
  @MaxLength(500)
  what: string;

  /** Today or within a year. */
  @IsDay()
  @ApiProperty({ format: 'date' })
  dueOn: string;
}

export class MarkGap {
  @IsIn(GAP_KINDS, { message: 'Choose what kind of gap it is' })
  @ApiProperty({ enum: GAP_KINDS, enumName: 'GapKind' })
  kind: GapKindName;

  /** The person reads it. */
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(1000)
  note?: string;

  /** Required for `no_chance_given`, refused for the others. */
  @IsOptional()
  @Nested(() => NewAction)
  action?: NewAction | null;
}

export class CloseAction {
  @IsIn(['done', 'dropped'], { message: 'Choose done or dropped' })
  @ApiProperty({ enum: ['done', 'dropped'], enumName: 'ActionEnd' })
  as: 'done' | 'dropped';

  /** What came of it; needed when it is dropped. */
  @Trimmed()
  @IsString()
  @MaxLength(1000)
  outcome: string;
}
