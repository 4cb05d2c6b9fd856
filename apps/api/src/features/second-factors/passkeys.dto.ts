import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { Nested } from '../../platform/http/nested.js';
import { Trimmed } from '../../platform/http/trimmed.js';

/** Bytes from the browser, base64url. */
const IsBytes = (longest: number): PropertyDecorator => applyDecorators(IsString(), Matches(/^[A-Za-z0-9_-]+$/, { message: 'This is not base64url' }), MaxLength(longest));

/** What every answer of a browser says of the passkey. */
export class PasskeyAnswer {
  /** The credential's identifier, base64url. */
  @IsBytes(1400)
  id: string;

  @IsBytes(1400)
  rawId: string;

  @IsIn(['public-key'])
  @ApiProperty({ enum: ['public-key'] })
  type: 'public-key';
}

export class AssertionParts {
  @IsBytes(4000)
  clientDataJSON: string;

  @IsBytes(8000)
  authenticatorData: string;

  @IsBytes(8000)
  signature: string;

  @IsOptional()
  @IsBytes(200)
  userHandle?: string;
}

/** What a browser answers when a passkey is used (AuthenticationResponseJSON). */
export class PasskeyUsed extends PasskeyAnswer {
  @Nested(() => AssertionParts)
  response: AssertionParts;
}

export class AttestationParts {
  @IsBytes(4000)
  clientDataJSON: string;

  @IsBytes(60_000)
  attestationObject: string;

  /** How the device is reached, such as `internal` or `usb`. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @Matches(/^[a-z-]{1,20}$/, { each: true })
  transports?: string[];
}

/** What a browser answers when a passkey is made (RegistrationResponseJSON). */
export class PasskeyMade extends PasskeyAnswer {
  @Nested(() => AttestationParts)
  response: AttestationParts;
}

export class PasskeyName {
  /** How its owner tells it from others. */
  @Trimmed()
  @IsString({ message: 'Give the passkey a name' })
  @MinLength(1, { message: 'Give the passkey a name' })
  @MaxLength(60, { message: 'At most 60 characters' })
  name: string;
}

export class NewPasskeyRequest extends PasskeyName {
  @Nested(() => PasskeyMade)
  made: PasskeyMade;
}

/** To be handed to the browser as it is. */
export class CeremonyOptions {
  /** `PublicKeyCredentialCreationOptionsJSON` or `PublicKeyCredentialRequestOptionsJSON`; its challenge counts once, for five minutes, in this session. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  options: object;
}

export class OwnPasskey {
  id: string;
  name: string;
  @ApiProperty({ format: 'date-time' })
  createdAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastUsedAt: string | null;
  /** A copy is kept by whoever keeps the owner's passkeys, so that a lost device does not lose it. */
  backedUp: boolean;
}
