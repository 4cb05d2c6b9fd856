import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { IsDay } from '../../platform/http/day.js';
import { Trimmed } from '../../platform/http/trimmed.js';
import { CaseRung, CycleRef } from '../cases/cases.dto.js';
import { IsAmount, IsCurrencyCode } from '../pay/pay-fields.js';
import { PersonRef } from '../people/people.dto.js';

/** A band as it is paid where somebody works: a year, full time. */
export class PlacedBand {
  min: number;
  mid: number;
  /** Above it, pay needs a reason. */
  softTop: number;
  max: number;
}

/** Where an amount stands in the band of a rung. */
export class PayStanding {
  rung: CaseRung;
  /** A year, full time, as decimal text. */
  amount: string;
  currency: string;
  /** Null where there is no band for the rung in this currency. */
  @ApiProperty({ type: PlacedBand, nullable: true })
  band: PlacedBand | null;
  /** 0 at the bottom, 1 at the top; outside the band below 0 or above 1. */
  @ApiProperty({ type: Number, nullable: true })
  position: number | null;
  /** Pay ÷ (middle × location factor). */
  @ApiProperty({ type: Number, nullable: true })
  compaRatio: number | null;
  /** Such as `in the band`. */
  @ApiProperty({ type: String, nullable: true })
  words: string | null;
}

export class PayProposalView {
  id: string;
  amount: string;
  currency: string;
  @ApiProperty({ format: 'date' })
  effectiveOn: string;
  /** Empty once the person or its author has been erased. */
  reason: string;
  proposedBy: PersonRef;
  @ApiProperty({ format: 'date' })
  proposedOn: string;
}

/** What a proposal costs, in its currency. Null where present pay is not recorded or in another one. */
export class PayCost {
  /** (New − present) × working share × the part of the calendar year left from its first day. */
  inYear: number;
  /** In every full year after it. */
  fullYear: number;
}

/** Where the new pay would stand among others at the rung. Null below five people; it names nobody. */
export class PayAmongOthers {
  @ApiProperty({ type: Number, nullable: true })
  people: number | null;
  /** Of their compa-ratios. */
  @ApiProperty({ type: Number, nullable: true })
  median: number | null;
  /** The new compa-ratio less the median. */
  @ApiProperty({ type: Number, nullable: true })
  difference: number | null;
}

/** Pay for a promotion: of a case that was decided to promote, funded or not. Nothing of the case but that is in it. */
export class CasePay {
  caseId: string;
  code: string;
  person: PersonRef;
  /** `not_funded`: ready, but for the money. */
  @ApiProperty({ enum: ['promoted', 'not_funded'], enumName: 'CasePayState' })
  state: 'promoted' | 'not_funded';
  @ApiProperty({ type: CycleRef, nullable: true })
  cycle: CycleRef | null;
  target: CaseRung;
  /** From when the promotion holds; null while it is not funded. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  effectiveOn: string | null;
  @ApiProperty({ type: String, nullable: true })
  location: string | null;
  /** 1 where nobody has said one for the place. */
  locationFactor: number;
  /** Whether somebody has said a factor for the place. */
  factorKnown: boolean;
  /** Percent of full time. Amounts are full time; only the cost is by share. */
  workingShare: number;
  /** Present pay in the band of the present rung; null where nothing is recorded. */
  @ApiProperty({ type: PayStanding, nullable: true })
  present: PayStanding | null;
  /** Present pay in the band of the new rung. */
  @ApiProperty({ type: PayStanding, nullable: true })
  presentAtTarget: PayStanding | null;
  /** The newest proposal in the band of the new rung. */
  @ApiProperty({ type: PayStanding, nullable: true })
  proposed: PayStanding | null;
  @ApiProperty({ type: PayCost, nullable: true })
  cost: PayCost | null;
  /** What to think about, one sentence each; they refuse nothing. */
  warnings: string[];
  @ApiProperty({ type: PayAmongOthers, nullable: true })
  among: PayAmongOthers | null;
  /** The newest first; at most 100. */
  proposals: PayProposalView[];
}

export class ProposePay {
  /** A year, full time. */
  @IsAmount()
  amount: string;

  /** ISO 4217, such as `GBP`. Nothing is converted. */
  @IsCurrencyCode()
  currency: string;

  /** First day: within two years from today. */
  @IsDay()
  @ApiProperty({ format: 'date' })
  effectiveOn: string;

  @Trimmed()
  @IsString()
  @MinLength(3, { message: 'Say why this amount' })
  @MaxLength(2000)
  reason: string;
}
