import { ApiProperty } from '@nestjs/swagger';
import { IsString, Matches } from 'class-validator';
import { Trimmed } from '../../platform/http/trimmed.js';
import { OwnPasskey } from './passkeys.dto.js';

/** With what the person can confirm now that it is them; nothing of it: by signing in again. */
export class ConfirmBy {
  passkey: boolean;
  code: boolean;
  recovery: boolean;
  /** Only while there is no second factor. */
  password: boolean;
}

/** How the signed-in person signs in, beside a password. */
export class OwnFactors {
  passkeys: OwnPasskey[];
  /** Passkeys can be made at this site. */
  passkeysPossible: boolean;
  /** One-time codes are in use. */
  codes: boolean;
  /** They can no longer be checked, because the server's key is another one; set them up again. */
  codesLost: boolean;
  /** The server can keep what one-time codes are made from. */
  codesPossible: boolean;
  /** How many recovery codes are left. */
  recoveryCodes: number;
  /** An organisation of the account asks for a second factor, so the last one stays. */
  required: boolean;
  /** A change has to be confirmed first. */
  mustConfirm: boolean;
  confirmBy: ConfirmBy;
}

export class NewCodes {
  /** Base32, to be typed into an authenticator app. */
  secret: string;
  /** The same for a QR code: `otpauth://totp/…`. */
  uri: string;
}

export class FirstCode {
  /** Six digits. */
  @Trimmed()
  @IsString({ message: 'Enter the six digits' })
  @Matches(/^\d{6}$/, { message: 'Enter the six digits' })
  @ApiProperty({ pattern: '^\\d{6}$' })
  code: string;
}

export class RecoveryCodes {
  /** Ten, shown this once; each works once. */
  recoveryCodes: string[];
}
