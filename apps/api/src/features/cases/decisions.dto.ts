import { ApiProperty } from '@nestjs/swagger';
import { type CaseOutcome, caseOutcomes, type CaseState, caseStates } from '@nextrung/domain/promotion';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { IsDay } from '../../platform/http/day.js';
import { IsId } from '../../platform/http/id-field.js';
import { NestedEach } from '../../platform/http/nested.js';
import { Trimmed } from '../../platform/http/trimmed.js';

/** What has to be shown for another decision. */
export class WriteCondition {
  /** Competency of the target rung. */
  @IsString()
  @Matches(/^[\w-]{1,60}$/, { message: 'Choose a competency' })
  competency: string;

  @Trimmed()
  @IsString()
  @MinLength(5, { message: 'Say what has to be shown, in at least 5 characters' })
  @MaxLength(1000)
  text: string;
}

/** What is said with every step of a decision. */
export class ExpectedCase {
  /** The state that was seen; refused (409) when it is another one by now. */
  @IsIn(caseStates, { message: 'Say in which state it was seen' })
  @ApiProperty({ enum: caseStates, enumName: 'CaseState' })
  expectedState: CaseState;
}

export class DecideCase extends ExpectedCase {
  @IsIn(caseOutcomes, { message: 'Promote, defer or not yet' })
  @ApiProperty({ enum: caseOutcomes, enumName: 'CaseOutcome' })
  outcome: CaseOutcome;

  /** false: ready, not funded. Only a promotion can be without money. */
  @IsBoolean()
  funded: boolean;

  /** The person reads it. */
  @Trimmed()
  @IsString()
  @MinLength(10, { message: 'Give the reason, in at least 10 characters' })
  @MaxLength(4000)
  reason: string;

  /** From when a promotion holds; needed for one that is funded. */
  @IsOptional()
  @IsDay()
  @ApiProperty({ type: String, format: 'date', required: false })
  effectiveOn?: string;

  /** Needed to defer or for not yet: what has to be shown. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(12)
  @NestedEach(() => WriteCondition)
  conditions?: WriteCondition[];

  /** Who looks after the conditions. */
  @IsOptional()
  @IsId('Choose one from the list')
  @ApiProperty({ type: String, format: 'uuid', required: false })
  ownerId?: string;

  /** When it is looked at again. */
  @IsOptional()
  @IsDay()
  @ApiProperty({ type: String, format: 'date', required: false })
  reviewOn?: string;
}

/** Money for what was ready and not funded. */
export class FundCase extends ExpectedCase {
  @Trimmed()
  @IsString()
  @MinLength(10, { message: 'Give the reason, in at least 10 characters' })
  @MaxLength(4000)
  reason: string;

  /** From when the promotion holds. */
  @IsDay()
  @ApiProperty({ format: 'date' })
  effectiveOn: string;
}

export class WriteTalkingPoints {
  /** For whoever delivers the decision; the person never reads them. */
  @Trimmed()
  @IsString()
  @MaxLength(4000)
  talkingPoints: string;
}

export class AcknowledgeDecision extends ExpectedCase {
  /** What the person wants to say to it; may be empty. */
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(2000)
  answer?: string;
}
