import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed.js';
import { AnswerCorroboration, AskedWords, CorrectionView } from './corroborations.dto.js';

export class ConfirmationToken {
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  token: string;
}

export class AnswerConfirmation extends IntersectionType(AnswerCorroboration, ConfirmationToken) {
  /** What somebody outside wants to be called. */
  @IsOptional()
  @Trimmed()
  @IsString()
  @MaxLength(100)
  name?: string;
}

/** All that whoever has the link sees: one item. */
export class ConfirmationView extends AskedWords {
  /** Of the request; nothing can be reached with it. */
  id: string;
  organisationName: string;
  authorName: string;
  /** Who is asked. */
  name: string;
  /** They are not of the organisation. */
  outside: boolean;
  /** When the link runs out. */
  @ApiProperty({ format: 'date-time' })
  expiresAt: string;
  /** The organisation's day, against which days in words are read. */
  @ApiProperty({ format: 'date' })
  today: string;
  /** What they said earlier is not right, with the author's answer. */
  @ApiProperty({ type: CorrectionView, nullable: true })
  correction: CorrectionView | null;
}
