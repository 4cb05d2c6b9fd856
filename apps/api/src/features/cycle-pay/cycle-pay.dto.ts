import { ApiProperty } from '@nestjs/swagger';
import { CaseRung, CycleRef } from '../cases/cases.dto.js';
import { IsAmount, IsCurrencyCode } from '../pay/pay-fields.js';
import { PersonRef } from '../people/people.dto.js';
import { PayCost } from './case-pay.dto.js';

/** One promotion in the cost of a cycle. The reader’s own is never among them. */
export class CyclePayLine {
  caseId: string;
  code: string;
  person: PersonRef;
  target: CaseRung;
  /** As decimal text; null where nothing is recorded. */
  @ApiProperty({ type: String, nullable: true })
  present: string | null;
  @ApiProperty({ type: String, nullable: true })
  presentCurrency: string | null;
  /** Null where nothing is proposed. */
  @ApiProperty({ type: String, nullable: true })
  proposed: string | null;
  @ApiProperty({ type: String, nullable: true })
  currency: string | null;
  /** Of the proposal, at the new rung. */
  @ApiProperty({ type: Number, nullable: true })
  compaRatio: number | null;
  @ApiProperty({ type: PayCost, nullable: true })
  cost: PayCost | null;
  warnings: string[];
}

/** Somebody ready whose promotion is not funded. */
export class NotFundedLine extends CyclePayLine {
  /** When it was first decided so, in whichever cycle. */
  @ApiProperty({ format: 'date' })
  since: string;
}

/** Sums of one currency; nothing is converted. */
export class CyclePayTotal {
  currency: string;
  /** As decimal text; null where none is set. */
  @ApiProperty({ type: String, nullable: true })
  pool: string | null;
  /** Of funded promotions, in their first calendar year. */
  inYear: number;
  fullYear: number;
  /** The pool less the cost in the first year; below 0 where it is exceeded. */
  @ApiProperty({ type: Number, nullable: true })
  left: number | null;
  /** What those not funded would cost, in their first calendar year. */
  waiting: number;
  /** Promotions that are counted. */
  counted: number;
}

export class CyclePay {
  cycle: CycleRef;
  totals: CyclePayTotal[];
  /** Funded promotions without a cost: no proposal, no present pay, or in another currency. */
  uncounted: number;
  /** Funded, by name; at most 500. */
  promoted: CyclePayLine[];
  /** Those that have waited longest first, also from earlier cycles; at most 500. */
  notFunded: NotFundedLine[];
}

export class PaidCycle extends CycleRef {
  /** Funded promotions in it. */
  promoted: number;
  /** Ready, but not funded. */
  notFunded: number;
}

export class PaidCycles {
  /** Every cycle, the latest first; at most 100. */
  cycles: PaidCycle[];
  /** Funded promotions outside any cycle, by name. */
  offCycle: CyclePayLine[];
  /** Ready outside any cycle, but not funded: who has waited longest first. */
  offCycleNotFunded: NotFundedLine[];
}

export class SetPayPool {
  @IsAmount()
  amount: string;

  /** ISO 4217, such as `GBP`. */
  @IsCurrencyCode()
  currency: string;
}
