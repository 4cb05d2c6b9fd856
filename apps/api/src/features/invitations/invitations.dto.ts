import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';

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
  /** At least 12 characters; for an address that has an account already, its password. */
  @IsString()
  @MinLength(12, { message: 'Use at least 12 characters' })
  @MaxLength(1024)
  password: string;
}

export class InvitationView {
  organisationName: string;
  name: string;
  email: string;
}
