import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsEmail, IsOptional, IsString, IsTimeZone, MaxLength, MinLength } from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed.js';
import { NewPassword } from '../../platform/sign-in/new-password.js';

/** The first organisation and its first administrator. */
export class SetUp {
  /** Printed once at start; not needed beside the demo organisation on one's own computer. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  @ApiPropertyOptional({ type: String })
  token?: string;

  @Trimmed()
  @IsString()
  @MinLength(1, { message: 'Name your organisation' })
  @MaxLength(200)
  organisationName: string;

  /** IANA name, such as Europe/London. */
  @IsTimeZone({ message: 'Choose a time zone' })
  timeZone: string;

  @Trimmed()
  @IsString()
  @MinLength(1, { message: 'Enter your name' })
  @MaxLength(200)
  name: string;

  @IsEmail({}, { message: 'Enter an e-mail address' })
  @MaxLength(320)
  email: string;

  /** Not among those that are guessed first. */
  @NewPassword()
  password: string;
}
