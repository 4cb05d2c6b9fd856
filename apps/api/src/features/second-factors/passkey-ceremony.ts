import { Injectable } from '@nestjs/common';
import {
  generateAuthenticationOptions, generateRegistrationOptions, verifyAuthenticationResponse, verifyRegistrationResponse,
  type PublicKeyCredentialCreationOptionsJSON, type PublicKeyCredentialRequestOptionsJSON, type WebAuthnCredential,
} from '@simplewebauthn/server';
import type { FastifyRequest } from 'fastify';
import { AppConfig } from '../../config/app-config.js';
import { type PasskeySite, passkeySite } from '../../config/passkey-site.js';
import { Clock } from '../../platform/clock/clock.js';
import { Problem } from '../../platform/http/problem.js';
import type { StoredPasskey } from './passkeys.repository.js';
import type { PasskeyMade, PasskeyUsed } from './passkeys.dto.js';

type Kept = FastifyRequest['session'];

/** EdDSA, ES256, RS256: what devices have. */
const ALGORITHMS = [-8, -7, -257];

const CHALLENGE_MS = 5 * 60 * 1000;

/** What was made: the public half, and whether its maker keeps a copy. */
export interface NewPasskey {
  readonly credential: WebAuthnCredential;
  readonly backedUp: boolean;
}

/** Challenges and signatures. What a browser answers counts for the challenge of its own session, once and for five minutes. */
@Injectable()
export class PasskeyCeremony {
  private readonly site: PasskeySite | null;

  constructor(
    config: AppConfig,
    private readonly clock: Clock,
  ) {
    this.site = passkeySite(config.publicUrl);
  }

  /** False where the site's address is a number. */
  get possible(): boolean {
    return this.site !== null;
  }

  async makeOptions(session: Kept, account: { id: string; email: string; name: string }, own: readonly StoredPasskey[]): Promise<PublicKeyCredentialCreationOptionsJSON> {
    const options = await generateRegistrationOptions({
      rpName: 'Nextrung',
      rpID: this.requireSite().id,
      userID: Buffer.from(account.id),
      userName: account.email,
      userDisplayName: account.name,
      timeout: CHALLENGE_MS,
      attestationType: 'none',
      supportedAlgorithmIDs: ALGORITHMS,
      excludeCredentials: own.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    this.keep(session, options.challenge, 'make');
    return options;
  }

  /** @param allowed which passkeys may answer; none named: whichever the browser finds */
  async useOptions(session: Kept, allowed: readonly StoredPasskey[]): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const options = await generateAuthenticationOptions({
      rpID: this.requireSite().id,
      timeout: CHALLENGE_MS,
      userVerification: 'required',
      allowCredentials: allowed.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    });
    this.keep(session, options.challenge, 'use');
    return options;
  }

  /** Null where the answer is not of this session's challenge, site and moment. */
  async made(session: Kept, answer: PasskeyMade): Promise<NewPasskey | null> {
    const expectedChallenge = await this.takeChallenge(session, 'make');
    const site = this.requireSite();
    if (expectedChallenge === null) return null;
    const { id, rawId, type, response: { clientDataJSON, attestationObject, transports } } = answer;
    const response = { id, rawId, type, response: { clientDataJSON, attestationObject, transports: transports ?? [] }, clientExtensionResults: {} };
    const verified = await verifyRegistrationResponse({ response, expectedChallenge, expectedOrigin: site.origin, expectedRPID: site.id, requireUserVerification: true, supportedAlgorithmIDs: ALGORITHMS }).catch(() => null);
    if (!verified?.verified) return null;
    return { credential: verified.registrationInfo.credential, backedUp: verified.registrationInfo.credentialBackedUp };
  }

  /** How often the passkey has been used by its own count; null where the answer is not of this session's challenge, site and moment. */
  async used(session: Kept, answer: PasskeyUsed, passkey: StoredPasskey | null): Promise<{ counter: number; backedUp: boolean } | null> {
    const expectedChallenge = await this.takeChallenge(session, 'use');
    const site = this.requireSite();
    if (expectedChallenge === null || passkey === null) return null;
    const { id, rawId, type, response: { clientDataJSON, authenticatorData, signature, userHandle } } = answer;
    if (userHandle && Buffer.from(userHandle, 'base64url').toString() !== passkey.accountId) return null;
    const verified = await verifyAuthenticationResponse({
      response: { id, rawId, type, response: { clientDataJSON, authenticatorData, signature }, clientExtensionResults: {} },
      expectedChallenge, expectedOrigin: site.origin, expectedRPID: site.id, requireUserVerification: true,
      // The count is compared where it is stored, once the signature is known to be right.
      credential: { id: passkey.credentialId, publicKey: new Uint8Array(passkey.publicKey), counter: 0 },
    }).catch(() => null);
    return verified?.verified ? { counter: verified.authenticationInfo.newCounter, backedUp: verified.authenticationInfo.credentialBackedUp } : null;
  }

  private keep(session: Kept, value: string, what: 'make' | 'use'): void {
    session.set('challenge', { value, for: what, expiresAt: this.clock.now().getTime() + CHALLENGE_MS });
  }

  /** Gone before it is looked at, so that an answer is taken once whatever it is worth. */
  private async takeChallenge(session: Kept, what: 'make' | 'use'): Promise<string | null> {
    const challenge = session.get('challenge');
    if (!challenge) return null;
    session.set('challenge', null);
    await session.save();
    return challenge.for === what && challenge.expiresAt > this.clock.now().getTime() ? challenge.value : null;
  }

  private requireSite(): PasskeySite {
    if (!this.site) throw Problem.refused('no_passkeys_here', 'Passkeys need an address with a name; this one is a number.');
    return this.site;
  }
}
