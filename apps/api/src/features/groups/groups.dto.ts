import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, IsString, Max, MaxLength, Min, MinLength, ValidateIf } from 'class-validator';
import { Trimmed, TrimmedEach } from '../../platform/http/trimmed.js';

export const MOST_CHOICES = 12;

/** What the organisation asks its people of themselves. How many answered is not told. */
export class GroupQuestion {
  id: string;
  label: string;
  /** What the answers are for; shown beside the question. */
  purpose: string;
  choices: string[];
  @ApiProperty({ format: 'date' })
  askedOn: string;
}

/** Its words never change afterwards: an answer keeps its meaning. */
export class AskGroupQuestion {
  /** Once in the organisation, such as “Caring duties”. */
  @Trimmed()
  @IsString()
  @MinLength(1, { message: 'Name what you ask' })
  @MaxLength(80)
  label: string;

  /** What the answers are for, in a sentence or two. */
  @Trimmed()
  @IsString()
  @MinLength(20, { message: 'Say what the answers are for, in a sentence or two' })
  @MaxLength(600)
  purpose: string;

  /** Each once; “Prefer not to say” is always there and not one of them. */
  @TrimmedEach()
  @IsArray()
  @ArrayMinSize(2, { message: 'Give at least two choices' })
  @ArrayMaxSize(MOST_CHOICES, { message: `At most ${MOST_CHOICES} choices` })
  @IsString({ each: true })
  @MinLength(1, { each: true, message: 'A choice needs words' })
  @MaxLength(80, { each: true })
  choices: string[];
}

/** A question, and what the viewer said; nobody else reads it. */
export class OwnGroup {
  id: string;
  label: string;
  purpose: string;
  choices: string[];
  answered: boolean;
  /** Which of the choices, from 0. Null: not answered, or they prefer not to say. */
  @ApiProperty({ type: 'integer', nullable: true })
  choice: number | null;
}

export class AnswerGroup {
  /** Which of the choices, from 0; null: prefer not to say. */
  @ValidateIf(({ choice }: AnswerGroup) => choice !== null)
  @IsInt({ message: 'Choose one of the answers' })
  @Min(0, { message: 'Choose one of the answers' })
  @Max(MOST_CHOICES - 1, { message: 'Choose one of the answers' })
  @ApiProperty({ type: 'integer', minimum: 0, maximum: MOST_CHOICES - 1, nullable: true })
  choice: number | null;
}
