import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';
import { NewPassword } from '../../platform/sign-in/new-password.js';

export class InvitePerson {
  /** Make a link to pass on even where the invitation could be sent by mail. */
  @IsOptional()
  @IsBoolean()
  @ApiPropertyOptional({ type: Boolean, default: false })
  showLink?: boolean;
}

/** An invitation is either sent or to be passed on: exactly one of `url` and `sentTo` is there. */
export class InvitationLink {
  /** To be passed on; its secret is behind the #, so that no server log ever holds it. Shown once. */
  @ApiProperty({ type: String, nullable: true })
  url: string | null;
  /** The person's address, to which it is on its way by mail. */
  @ApiProperty({ type: String, nullable: true })
  sentTo: string | null;
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
