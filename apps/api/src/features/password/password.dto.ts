import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { NewPassword } from '../../platform/sign-in/new-password.js';

export class ChangePassword {
  /** The present one. */
  @IsString()
  @MinLength(1, { message: 'Enter your present password' })
  @MaxLength(1024)
  present: string;

  /** The new one; not among those that are guessed first. */
  @NewPassword()
  password: string;

  /** Leave other browsers signed in and personal tokens in force; without it they are signed out, and end. */
  @IsOptional()
  @IsBoolean()
  @ApiPropertyOptional({ type: Boolean })
  keepOthers?: boolean;
}
