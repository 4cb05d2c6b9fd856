import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { requireVersion } from '../../platform/http/version.js';
import { ProofGate } from '../second-factors/proof-gate.js';
import type { ChangeSignInPolicy, SignInPolicy } from './sign-in-policy.dto.js';
import { SignInPolicyRepository } from './sign-in-policy.repository.js';

/** Reads and decides whom the organisation asks for a second factor. It holds with the next call of whoever it names. */
@Injectable()
export class SignInPolicyService {
  constructor(
    private readonly access: Access,
    private readonly repository: SignInPolicyRepository,
    private readonly gate: ProofGate,
  ) {}

  read(call: Call): Promise<SignInPolicy> {
    return this.access.perform(call, { kind: 'organisation' }, ({ tx, organisationId }) => this.newest(tx, organisationId));
  }

  change(call: Call, policy: ChangeSignInPolicy): Promise<SignInPolicy> {
    return this.access.perform(call, { kind: 'organisation' }, async ({ tx, organisationId, viewerId }) => {
      const present = await this.newest(tx, organisationId);
      requireVersion(call, present.version);
      // Whoever is asked for what nobody can set up is locked out.
      if (!present.possible && (policy.everyone || policy.lineManagers || policy.privileged)) {
        throw Problem.refused('no_second_factor_possible', 'Nobody could set a second factor up here: passkeys need an address with a name, one-time codes a SECRET_KEY. Ask whoever runs this installation.');
      }
      await this.repository.add(tx, organisationId, { ...policy, version: present.version + 1, changedBy: viewerId });
      return this.newest(tx, organisationId);
    });
  }

  private async newest(tx: Tx, organisationId: string): Promise<SignInPolicy> {
    return { ...(await this.repository.newest(tx, organisationId)), possible: this.gate.passkeysPossible || this.gate.codesPossible };
  }
}
