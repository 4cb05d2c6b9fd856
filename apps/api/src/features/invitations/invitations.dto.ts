import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { NewPassword } from '../../platform/sign-in/new-password.js';

export class InvitationLink {
  /** To be passed on; its secret is behind the #, so that no server log ever holds it. Shown once. */
  url: string;
  @ApiProperty({ format: 'date-time' })
  expiresAt: string;
}

export class InvitationToken {
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  token: string;
}

export class AcceptInvitation extends InvitationToken {
  /** Not among those that are guessed first; for an address that has an account already, its password. */
  @NewPassword()
  password: string;
}

export class InvitationView {
  organisationName: string;
  name: string;
  email: string;
}
