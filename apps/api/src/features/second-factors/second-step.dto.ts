import { IsString, MaxLength, MinLength } from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed.js';

export class SecondStepCode {
  /** Six digits of an authenticator app, or a recovery code. */
  @Trimmed()
  @IsString({ message: 'Enter the code' })
  @MinLength(1, { message: 'Enter the code' })
  @MaxLength(40, { message: 'This is too long for a code' })
  code: string;
}

export class PasswordAgain {
  @IsString()
  @MinLength(1, { message: 'Enter your password' })
  @MaxLength(1024)
  password: string;
}
