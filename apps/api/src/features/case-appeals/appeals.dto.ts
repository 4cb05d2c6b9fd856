import { ApiProperty } from '@nestjs/swagger';
import { type AppealGrounds, appealGrounds, type AppealOutcome, appealOutcomes } from '@nextrung/domain/promotion';
import { IsIn, IsString, MaxLength, MinLength } from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed.js';
import { ExpectedCase } from '../cases/decisions.dto.js';
import { PersonRef } from '../people/people.dto.js';

/** An appeal against a decision. */
export class AppealView {
  id: string;
  /** Against which decision. */
  decisionId: string;
  @ApiProperty({ enum: appealGrounds, enumName: 'AppealGrounds' })
  grounds: AppealGrounds;
  words: string;
  @ApiProperty({ format: 'date' })
  filedOn: string;
  /** By when it is answered. */
  @ApiProperty({ format: 'date' })
  dueOn: string;
  /** The day has passed without an answer. */
  overdue: boolean;
  /** null: not answered yet. `reopened`: others decide the case again. */
  @ApiProperty({ enum: appealOutcomes, enumName: 'AppealOutcome', nullable: true })
  outcome: AppealOutcome | null;
  reason: string;
  @ApiProperty({ type: PersonRef, nullable: true })
  decidedBy: PersonRef | null;
  @ApiProperty({ type: String, format: 'date', nullable: true })
  decidedOn: string | null;
}

export class CaseAppeals {
  /** Who answers the open one; null: nobody who did not decide was found, so people operations name somebody. */
  @ApiProperty({ type: PersonRef, nullable: true })
  decider: PersonRef | null;
  /** The newest first. */
  appeals: AppealView[];
  /** The last day on which the newest decision can be appealed against; null: it cannot be. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  openUntil: string | null;
}

export class FileAppeal extends ExpectedCase {
  /** `process`: how it was decided. `fact`: something it rests on is wrong. `circumstance`: something was not known then. */
  @IsIn(appealGrounds, { message: 'Choose what the appeal stands on' })
  @ApiProperty({ enum: appealGrounds, enumName: 'AppealGrounds' })
  grounds: AppealGrounds;

  @Trimmed()
  @IsString()
  @MinLength(20, { message: 'Say what was wrong, in at least 20 characters' })
  @MaxLength(4000)
  words: string;
}

export class DecideAppeal extends ExpectedCase {
  @IsIn(appealOutcomes, { message: 'Dismiss it or reopen the case' })
  @ApiProperty({ enum: appealOutcomes, enumName: 'AppealOutcome' })
  outcome: AppealOutcome;

  /** The person reads it. */
  @Trimmed()
  @IsString()
  @MinLength(20, { message: 'Give the reason, in at least 20 characters' })
  @MaxLength(4000)
  reason: string;
}
