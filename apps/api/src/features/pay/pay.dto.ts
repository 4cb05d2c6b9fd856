import { ApiProperty } from '@nestjs/swagger';
import { IsDay } from '../../platform/http/day.js';
import { PersonRef } from '../people/people.dto.js';
import { IsAmount, IsCurrencyCode } from './pay-fields.js';

/** `corrected`: a later entry for the same day, or one written after it, stands instead. */
export const PAY_STATES = ['planned', 'present', 'past', 'corrected'] as const;
export type PayStateName = (typeof PAY_STATES)[number];

/** Total compensation a year, full time, from a day on. */
export class PayEntry {
  id: string;
  /** Decimal text with two digits after the point, such as `90000.00`. */
  amount: string;
  /** ISO 4217. */
  currency: string;
  @ApiProperty({ format: 'date' })
  effectiveFrom: string;
  @ApiProperty({ enum: PAY_STATES, enumName: 'PayState' })
  state: PayStateName;
  recordedBy: PersonRef;
  @ApiProperty({ format: 'date' })
  recordedOn: string;
}

export class PayHistory {
  person: PersonRef;
  /** The latest day first; entries are never changed. At most two hundred. */
  @ApiProperty({ type: [PayEntry] })
  entries: PayEntry[];
}

export class RecordPay {
  /** 0 to 1000000000 with at most two digits after the point. */
  @IsAmount()
  amount: string;

  /** ISO 4217, such as `GBP`. */
  @IsCurrencyCode()
  currency: string;

  /** First day: not before 1950, and within two years from today. */
  @IsDay()
  @ApiProperty({ format: 'date' })
  effectiveFrom: string;
}
