import { ApiProperty } from '@nestjs/swagger';
import { SIGN_IN_METHODS, type SignInMethod } from '../../platform/sign-in/session-origin.js';

/** A browser in which the account is signed in. */
export class OwnSession {
  /** Names it here; signs nobody in. */
  @ApiProperty({ format: 'uuid' })
  id: string;
  /** Browser and system as the browser says, such as “Chrome on Windows”; empty where it says nothing. */
  device: string;
  /** Network without its last part, such as `203.0.113.0/24`; empty where it is not known. */
  network: string;
  @ApiProperty({ enum: SIGN_IN_METHODS, enumName: 'SignInMethod' })
  method: SignInMethod;
  /** When they signed in. */
  @ApiProperty({ format: 'date-time' })
  since: string;
  /** To the minute. */
  @ApiProperty({ format: 'date-time' })
  lastSeen: string;
  /** The one that asks. */
  present: boolean;
  /** In which organisation it is; null in the present one. */
  @ApiProperty({ type: String, nullable: true })
  organisation: string | null;
}

export class OwnSessions {
  /** This one first, then last seen first; at most 100. */
  @ApiProperty({ type: [OwnSession] })
  sessions: OwnSession[];
  /** Minutes without a request after which one ends. */
  idleMinutes: number;
  /** Hours after sign-in after which one ends. */
  lifetimeHours: number;
}
