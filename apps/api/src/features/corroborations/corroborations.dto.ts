import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import { PersonRef } from '../people/people.dto.js';

export class AskCorroboration {
  /** Someone of the organisation with an account. */
  @IsUUID(undefined, { message: 'Choose a colleague' })
  colleagueId: string;

  @IsOptional()
  @IsString()
  @MaxLength(1000)
  message?: string;
}

export class AnswerCorroboration {
  @IsIn(['confirmed', 'declined'])
  @ApiProperty({ enum: ['confirmed', 'declined'], enumName: 'CorroborationAnswer' })
  answer: 'confirmed' | 'declined';

  /** What the colleague saw; at least 10 characters when confirming. */
  @IsString()
  @MaxLength(2000)
  note: string;
}

/** What a colleague who is asked may read of an item: never its claims, ratings or metric. */
export class CorroborationAsk {
  id: string;
  itemId: string;
  author: PersonRef;
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
  @ApiProperty({ format: 'date' })
  askedOn: string;
  message: string;
  @ApiProperty({ enum: ['asked', 'confirmed', 'declined'], enumName: 'CorroborationState' })
  state: 'asked' | 'confirmed' | 'declined';
}
