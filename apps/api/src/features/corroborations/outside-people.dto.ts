import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, MaxLength } from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed.js';

export class OutsideAddress {
  @Trimmed()
  @IsEmail({}, { message: 'Enter an e-mail address' })
  @MaxLength(254)
  email: string;
}

/** What is kept of somebody outside, or was taken away. */
export class OutsidePerson {
  /** About how many people's work they were asked. */
  @ApiProperty({ type: 'integer' })
  people: number;
  @ApiProperty({ type: 'integer' })
  requests: number;
  /** Answers and corrections with words of theirs. */
  @ApiProperty({ type: 'integer' })
  answers: number;
}
