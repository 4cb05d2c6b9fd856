import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { DOCUMENT, inject, Injectable } from '@angular/core';
import type { CeremonyOptions, PasskeyMade, PasskeyUsed, SessionView } from '@nextrung/api-client';
import { firstValueFrom } from 'rxjs';

import { Refusal } from '../http/problem';
import { SessionStore } from './session-store';

/** What the browser calls its own refusals, in words. */
function refusal(error: unknown): unknown {
  if (error instanceof HttpErrorResponse) return error;
  const name = error instanceof Error ? error.name : '';
  if (name === 'InvalidStateError') return new Refusal('passkey_there', 'This device has a passkey for your account already', 'Use that one, or take another device.');
  if (name === 'NotAllowedError' || name === 'AbortError') return new Refusal('passkey_cancelled', 'No passkey was used', 'Either you cancelled, or there is none for this site on this device. Try again, or go on in another way.');
  return new Refusal('passkey_failed', 'This browser could not use a passkey', 'Go on in another way, or with another browser.');
}

/** Makes and uses passkeys, as far as the browser can. */
@Injectable({ providedIn: 'root' })
export class PasskeyBrowser {
  private readonly http = inject(HttpClient);
  private readonly session = inject(SessionStore);
  private readonly window = inject(DOCUMENT).defaultView;

  /** Browsers make passkeys for names only, not for addresses that are numbers. */
  readonly named = !/^[\d.]+$|^\[/.test(this.window?.location.hostname ?? '');
  readonly possible = this.named && this.window !== null && 'PublicKeyCredential' in this.window;
  /** The same page at this computer's name, where its address is a number; null elsewhere. */
  readonly byName = /^127\./.test(this.window?.location.hostname ?? '') ? `${this.window?.location.protocol ?? ''}//localhost:${this.window?.location.port ?? ''}` : null;

  /** Signs in, takes the second step or confirms, whichever is due. @param autofill waits for a choice among what the browser offers at a field */
  async use(autofill = false): Promise<void> {
    try {
      const { startAuthentication } = await import('@simplewebauthn/browser');
      const { options } = await firstValueFrom(this.http.post<CeremonyOptions>('/api/session/passkey/options', {}));
      const { id, rawId, type, response } = await startAuthentication({ optionsJSON: options as never, useBrowserAutofill: autofill });
      const { clientDataJSON, authenticatorData, signature, userHandle } = response;
      const answer: PasskeyUsed = { id, rawId, type, response: { clientDataJSON, authenticatorData, signature, ...(userHandle !== undefined && { userHandle }) } };
      this.session.accept(await firstValueFrom(this.http.post<SessionView>('/api/session/passkey', answer)));
    } catch (error) {
      throw refusal(error);
    }
  }

  /** @param begin asks the server for what is to be signed */
  async make(begin: () => Promise<CeremonyOptions>): Promise<PasskeyMade> {
    const { options } = await begin();
    try {
      const { startRegistration } = await import('@simplewebauthn/browser');
      const { id, rawId, type, response } = await startRegistration({ optionsJSON: options as never });
      const { clientDataJSON, attestationObject, transports = [] } = response;
      return { id, rawId, type, response: { clientDataJSON, attestationObject, transports } };
    } catch (error) {
      throw refusal(error);
    }
  }

  async autofillPossible(): Promise<boolean> {
    if (!this.possible) return false;
    const { browserSupportsWebAuthnAutofill } = await import('@simplewebauthn/browser');
    return browserSupportsWebAuthnAutofill();
  }

  /** Ends a wait for a choice at a field. */
  async stop(): Promise<void> {
    if (!this.possible) return;
    const { WebAuthnAbortService } = await import('@simplewebauthn/browser');
    WebAuthnAbortService.cancelCeremony();
  }
}
