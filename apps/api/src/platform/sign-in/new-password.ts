import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { PASSWORD_LENGTH } from './password-rule.js';

/** A field for a password that is being chosen. Its length is checked here, the rest of the rule where it is known whose it is. */
export const NewPassword = (): PropertyDecorator =>
  applyDecorators(
    IsString({ message: 'Choose a password' }),
    MinLength(PASSWORD_LENGTH.min, { message: `Use at least ${PASSWORD_LENGTH.min} characters` }),
    MaxLength(PASSWORD_LENGTH.max, { message: `Use at most ${PASSWORD_LENGTH.max} characters` }),
    ApiProperty({ type: String, minLength: PASSWORD_LENGTH.min, maxLength: PASSWORD_LENGTH.max }),
  );
