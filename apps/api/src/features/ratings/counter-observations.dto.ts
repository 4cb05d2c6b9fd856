import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength, MinLength } from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed.js';
import { SEVERITIES, type SeverityName } from '../evidence/voices.dto.js';
import { INDICATOR_STATES, type IndicatorStateName } from '../readiness/readiness.dto.js';

export class ObserveCounter {
  /** One of the item's indicators. */
  @IsString()
  @MaxLength(100)
  indicator: string;

  @IsIn(SEVERITIES)
  @ApiProperty({ enum: SEVERITIES, enumName: 'Severity' })
  severity: SeverityName;

  /** What happened; the person reads it. At least 10 characters. */
  @Trimmed()
  @IsString()
  @MinLength(10, { message: 'Say what happened, in at least 10 characters' })
  @MaxLength(2000)
  facts: string;
}

export class AnswerObservation {
  /** The person’s own word, given once; at least 10 characters. */
  @Trimmed()
  @IsString()
  @MinLength(10, { message: 'Answer in at least 10 characters' })
  @MaxLength(2000)
  answer: string;
}

/** Where an indicator stands. */
export class IndicatorMarkView {
  /** 0 to 1. */
  score: number;
  @ApiProperty({ enum: INDICATOR_STATES, enumName: 'IndicatorState' })
  state: IndicatorStateName;
  contested: boolean;
}

export class IndicatorEffectView {
  id: string;
  /** Null while an item of it is sealed for the reader, whose value it would tell. */
  @ApiProperty({ type: IndicatorMarkView, nullable: true })
  now: IndicatorMarkView | null;
  /** Had it not been recorded. */
  @ApiProperty({ type: IndicatorMarkView, nullable: true })
  without: IndicatorMarkView | null;
}

/** What one counter-observation changes, by running the model with and without it. */
export class CounterEffectView {
  observationId: string;
  /** 0 to 100; null where the person has no target rung. */
  @ApiProperty({ type: Number, nullable: true })
  index: number | null;
  @ApiProperty({ type: Number, nullable: true })
  indexWithout: number | null;
  /** Those that the target rung asks for. */
  indicators: IndicatorEffectView[];
  /** All of it, and what clears it, a sentence each. */
  @ApiProperty({ type: [String] })
  words: string[];
}

export class CounterEffects {
  @ApiProperty({ format: 'date' })
  asOf: string;
  /** The reader may still rate the item, so nothing is told yet. */
  waiting: boolean;
  effects: CounterEffectView[];
}
