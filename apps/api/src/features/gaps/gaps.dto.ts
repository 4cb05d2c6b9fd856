import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { IsDay } from '../../platform/http/day.js';
import { Nested } from '../../platform/http/nested.js';
import { Trimmed } from '../../platform/http/trimmed.js';
import { PersonRef } from '../people/people.dto.js';
import { ActionFacts } from './action-facts.dto.js';

/** `skill`: tried and not at the level yet. `not_shown`: nothing recorded shows it. `no_chance_given`: there was no opportunity. */
export const GAP_KINDS = ['skill', 'not_shown', 'no_chance_given'] as const;
export type GapKindName = (typeof GAP_KINDS)[number];

/** What the line manager does by a day, such as a chance for the person; an action of the plan that the manager owns. */
export class ActionView extends ActionFacts {
  /** Who promised it: a manager who agreed to what the person asked for, too. */
  createdBy: PersonRef;
  @ApiProperty({ format: 'date' })
  createdOn: string;
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
