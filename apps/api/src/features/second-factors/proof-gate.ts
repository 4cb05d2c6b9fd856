import { Injectable } from '@nestjs/common';
import type { Call } from '../../platform/access/call.js';
import { Clock } from '../../platform/clock/clock.js';
import { Problem } from '../../platform/http/problem.js';
import { isFresh, isStrong } from '../../platform/sign-in/proof.js';
import { Sealing } from '../../platform/sign-in/sealing.js';
import type { Held } from './factors.repository.js';
import { PasskeyCeremony } from './passkey-ceremony.js';

/** What has to hold before someone changes how they sign in. */
@Injectable()
export class ProofGate {
  constructor(
    private readonly clock: Clock,
    private readonly sealing: Sealing,
    private readonly ceremony: PasskeyCeremony,
  ) {}

  /** Shortly after signing in, or after showing again what one signs in with: a second factor, where there is one. */
  open({ proof }: Call, held: Pick<Held, 'passkeys' | 'codes'>): boolean {
    return isFresh(proof, this.clock.now()) && (isStrong(proof) || (held.passkeys === 0 && !held.codes));
  }

  /** Refused (403 `confirm_first`) where it does not hold. */
  require(call: Call, held: Pick<Held, 'passkeys' | 'codes'>): void {
    if (!this.open(call, held)) throw new Problem(403, 'confirm_first', 'Confirm first that it is you.');
  }

  /** Somebody could set a second factor up here. */
  get passkeysPossible(): boolean {
    return this.ceremony.possible;
  }

  get codesPossible(): boolean {
    return this.sealing.possible;
  }
}
