import { type FactPart, factParts, type WitnessRelation, witnessRelations } from '@nextrung/domain/evidence';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsEmail, IsIn, IsInt, IsOptional, IsString, IsUUID, MaxLength, Min } from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed.js';
import { CORROBORATION_STATES, type CorroborationStateName } from '../evidence/voices.dto.js';
import { PersonRef } from '../people/people.dto.js';

/** Whom to ask: exactly one of `colleagueId` and `email`. */
export class AskCorroboration {
  /** Someone of the organisation with an account. */
  @IsOptional()
  @IsUUID(undefined, { message: 'Choose a colleague' })
  colleagueId?: string;

  /** Of anyone. Whoever is known here under it, as a person or by their account, is asked as that person. */
  @IsOptional()
  @Trimmed()
  @IsEmail({}, { message: 'Enter an e-mail address' })
  @MaxLength(254)
  email?: string;

  /** What somebody outside is called; needed where the address belongs to nobody here. */
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(100)
  name?: string;

  @IsOptional()
  @IsString()
  @MaxLength(1000)
  message?: string;
}

/** What would go out. */
export class AskPreview {
  /** Whom it goes to. */
  to: string;
  /** Not of the organisation. */
  outside: boolean;
  /** It stands in their to-do list. */
  inToDo: boolean;
  /** It goes by mail; where it does not, and they have no to-do list, it is a link to pass on. */
  byMail: boolean;
  subject: string;
  /** The mail before its link, and what follows it. */
  paragraphs: string[];
  after: string[];
}

export const ANSWERS = ['confirmed', 'declined', 'corrected'] as const;
export type AnswerName = (typeof ANSWERS)[number];

export class AnswerCorroboration {
  @IsIn(ANSWERS)
  @ApiProperty({ enum: ANSWERS, enumName: 'CorroborationAnswer' })
  answer: AnswerName;

  /** To confirm: what they saw, in at least ten words. To decline: why, which may be left empty. To correct: what is right. */
  @IsString()
  @MaxLength(2000)
  note: string;

  /** How they came to see it; needed to confirm. */
  @IsOptional()
  @IsIn(witnessRelations, { message: 'Choose how you came to see it' })
  @ApiPropertyOptional({ enum: witnessRelations, enumName: 'WitnessRelation' })
  relation?: WitnessRelation;

  /** When they saw it, as a day or a stretch of days in words, such as `last March`; needed to confirm. */
  @IsOptional()
  @IsString()
  @MaxLength(60)
  when?: string;

  /** What could be better, in at least ten words; may be left out. */
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  growth?: string;

  /** What is not right; needed to correct. */
  @IsOptional()
  @IsIn(factParts, { message: 'Choose what is not right' })
  @ApiPropertyOptional({ enum: factParts, enumName: 'FactPart' })
  part?: FactPart;

  /** The revision that they read. Refused with 409 `changed` where another one stands by now. */
  @IsOptional()
  @IsInt()
  @Min(1)
  revision?: number;
}

/** What somebody said is not right, and what the author answered. */
export class CorrectionView {
  @ApiProperty({ enum: factParts, enumName: 'FactPart' })
  part: FactPart;
  words: string;
  @ApiProperty({ format: 'date' })
  on: string;
  /** `changed`: the item says it now. Null: not answered yet. */
  @ApiProperty({ enum: ['changed', 'kept'], enumName: 'CorrectionReply', nullable: true })
  replyKind: 'changed' | 'kept' | null;
  reply: string;
}

/** All that whoever is asked may read of an item: never its claims, ratings or metric, nor what others said. */
export class AskedWords {
  message: string;
  /** Of the words below. */
  @ApiProperty({ type: 'integer' })
  revision: number;
  title: string;
  situation: string;
  happened: string;
  contribution: string;
  result: string;
  @ApiProperty({ format: 'date' })
  startedOn: string;
  @ApiProperty({ format: 'date' })
  endedOn: string;
  link: string | null;
}

/** What a colleague is asked. */
export class CorroborationAsk extends AskedWords {
  id: string;
  itemId: string;
  author: PersonRef;
  @ApiProperty({ format: 'date' })
  askedOn: string;
  @ApiProperty({ enum: CORROBORATION_STATES, enumName: 'CorroborationState' })
  state: CorroborationStateName;
  /** The newest one. */
  @ApiProperty({ type: CorrectionView, nullable: true })
  correction: CorrectionView | null;
}
