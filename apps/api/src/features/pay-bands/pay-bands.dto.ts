import { ApiProperty } from '@nestjs/swagger';
import { IsNumber, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { IsDay } from '../../platform/http/day.js';
import { Trimmed } from '../../platform/http/trimmed.js';
import { IsAmount, IsCurrencyCode } from '../pay/pay-fields.js';

/** What a rung pays a year, full time, where the location factor is 1. */
export class PayBandView {
  rung: string;
  title: string;
  /** ISO 4217. */
  currency: string;
  min: number;
  mid: number;
  /** Above it, pay needs a reason. */
  softTop: number;
  max: number;
  /** `ladder`: nobody has recorded one, so the ladder’s own range stands. */
  @ApiProperty({ enum: ['ladder', 'recorded'], enumName: 'PayBandSource' })
  source: 'ladder' | 'recorded';
  /** Null where the ladder’s own range stands. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  effectiveFrom: string | null;
}

export class PayFactorView {
  location: string;
  /** 1 pays like the bands. */
  factor: number;
  @ApiProperty({ enum: ['ladder', 'recorded'], enumName: 'PayBandSource' })
  source: 'ladder' | 'recorded';
  @ApiProperty({ type: String, format: 'date', nullable: true })
  effectiveFrom: string | null;
}

export class PayBandRung {
  rung: string;
  title: string;
}

export class PayBandList {
  /** In force today, in the order of the ladder. */
  bands: PayBandView[];
  /** That begin on a later day. */
  planned: PayBandView[];
  factors: PayFactorView[];
  /** Of the ladder in force, to record bands for. */
  rungs: PayBandRung[];
}

export class RecordPayBand {
  /** Of the ladder in force. */
  @Trimmed()
  @IsString()
  @MinLength(1)
  @MaxLength(60)
  rung: string;

  /** ISO 4217, such as `GBP`. */
  @IsCurrencyCode()
  currency: string;

  /** A year, full time. */
  @IsAmount()
  min: string;

  @IsAmount()
  mid: string;

  /** Not below the middle. */
  @IsAmount()
  softTop: string;

  /** Not below the soft top. */
  @IsAmount()
  max: string;

  /** First day: within two years from today. */
  @IsDay()
  @ApiProperty({ format: 'date' })
  effectiveFrom: string;
}

export class RecordPayFactor {
  /** As people’s location is written. */
  @Trimmed()
  @IsString()
  @MinLength(1, { message: 'Enter a place' })
  @MaxLength(100)
  location: string;

  /** Above 0 and at most 10, with at most three digits after the point; 1 pays like the bands. */
  @IsNumber({ maxDecimalPlaces: 3 }, { message: 'Enter a factor such as 0.9' })
  @Min(0.001, { message: 'Enter a factor above 0' })
  @Max(10, { message: 'Enter a factor of at most 10' })
  factor: number;

  @IsDay()
  @ApiProperty({ format: 'date' })
  effectiveFrom: string;
}
