import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsString, MaxLength, MinLength } from 'class-validator';
import { NewPassword } from '../../platform/sign-in/new-password.js';

export class ResetRequest {
  @IsEmail({}, { message: 'Enter an e-mail address' })
  @MaxLength(320)
  email: string;
}

export class ResetPassword {
  /** What stands behind the # of the link. */
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  token: string;

  /** The new one: not a common one, nor made of one's own names. */
  @NewPassword()
  password: string;
}

export class ResetLink {
  /** To be passed on; its secret is behind the #, so that no server log ever holds it. Shown once. Null: it was sent to the address that they sign in with. */
  @ApiProperty({ type: String, nullable: true })
  url: string | null;
  @ApiProperty({ format: 'date-time' })
  expiresAt: string;
}
