import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsIn, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';

export const DEMO_KEYS = ['director', 'group_pm', 'pm', 'colleague', 'admin'] as const;
export type DemoKey = (typeof DEMO_KEYS)[number];

export class SignIn {
  @IsEmail({}, { message: 'Enter an e-mail address' })
  @MaxLength(320)
  email: string;

  @IsString()
  @MinLength(1, { message: 'Enter your password' })
  @MaxLength(1024)
  password: string;
}

export class DemoSignIn {
  @IsIn(DEMO_KEYS)
  @ApiProperty({ enum: DEMO_KEYS, enumName: 'DemoKey' })
  key: DemoKey;
}

export class EnterOrganisation {
  /** One of the session's `organisations`. */
  @IsUUID(undefined, { message: 'Choose an organisation' })
  @ApiProperty({ format: 'uuid' })
  organisationId: string;
}

export class SessionPerson {
  id: string;
  name: string;
  email: string;
  /** Keeps people and structure. */
  isAdmin: boolean;
  /** Reads and records what others are paid. */
  seesPay: boolean;
  /** Looks after somebody today, as manager, sponsor or stand-in: has a team page. */
  isManager: boolean;
  /** Is the line manager of somebody who is one themselves: a roll-up says more than a list. */
  managersBelow: boolean;
  /** Operations on the organisation that a page may offer. */
  can: string[];
  /** Rung code of the ladder; null without one. */
  @ApiProperty({ type: String, nullable: true })
  rung: string | null;
  /** On the way into product management: has evidence of their own without a rung. */
  aspiring: boolean;
}

export class SessionOrganisation {
  id: string;
  name: string;
  /** IANA name. */
  timeZone: string;
  /** The calendar day there, `YYYY-MM-DD`. */
  @ApiProperty({ format: 'date' })
  today: string;
}

/** An organisation that the account may enter, and who it is there. */
export class OwnOrganisation {
  id: string;
  name: string;
  personId: string;
}

export class DemoAccount {
  @ApiProperty({ enum: DEMO_KEYS, enumName: 'DemoKey' })
  key: DemoKey;
  name: string;
  /** What they are, in words. */
  role: string;
}

/** With what the step after the password can be taken; nothing of it: an administrator has to help. */
export class SecondStep {
  passkey: boolean;
  /** A one-time code. */
  code: boolean;
  /** A recovery code. */
  recovery: boolean;
}

/** Signing in with the company's own provider. */
export class CompanySignIn {
  /** Ends the sentence "Sign in with …". */
  name: string;
  /** Nobody here signs in another way. */
  only: boolean;
}

export class SessionView {
  signedIn: boolean;
  /** The password was right, and a second factor is still asked for; null otherwise. Nobody is signed in until then. */
  @ApiProperty({ type: SecondStep, nullable: true })
  secondStep: SecondStep | null;
  /** The organisation asks for a second factor, and this session stands on a password alone: every other call answers 403 `second_factor_required`. */
  secondFactorRequired: boolean;
  @ApiProperty({ type: SessionPerson, nullable: true })
  person: SessionPerson | null;
  @ApiProperty({ type: SessionOrganisation, nullable: true })
  organisation: SessionOrganisation | null;
  /** Every organisation that the account may enter, the present one among them; empty when signed out. */
  @ApiProperty({ type: [OwnOrganisation] })
  organisations: OwnOrganisation[];
  /** An organisation can be set up now. */
  setupOpen: boolean;
  /** Mail goes out: invitations are sent, and a forgotten password is set anew with a link by mail. */
  sendsMail: boolean;
  /** Setting up needs the token printed at start. */
  setupTokenRequired: boolean;
  /** One-click accounts of the demo organisation; empty where they are not offered. */
  @ApiProperty({ type: [DemoAccount] })
  demoAccounts: DemoAccount[];
  /** Null where the company's provider is not a way in. The browser goes to `/api/session/company`. */
  @ApiProperty({ type: CompanySignIn, nullable: true })
  companySignIn: CompanySignIn | null;
  /** Where the browser goes after signing out, to sign out at the company's provider as well; null where there is nothing to do. */
  @ApiProperty({ type: String, format: 'uri', nullable: true })
  companySignOut: string | null;
}
