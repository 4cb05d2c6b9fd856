import { Injectable } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { SecondFactors } from '../../platform/sign-in/second-factors.js';
import { FactorsRepository } from './factors.repository.js';
import { LastFactor } from './last-factor.js';
import type { OwnFactors } from './own-factors.dto.js';
import { PasskeysRepository } from './passkeys.repository.js';
import { ProofGate } from './proof-gate.js';

/** What the signed-in person has beside a password. */
@Injectable()
export class OwnFactorsService {
  constructor(
    private readonly access: Access,
    private readonly factors: FactorsRepository,
    private readonly passkeys: PasskeysRepository,
    private readonly ways: SecondFactors,
    private readonly last: LastFactor,
    private readonly gate: ProofGate,
  ) {}

  async read(call: Call): Promise<OwnFactors> {
    const { accountId } = call.viewer;
    const required = await this.last.needed(accountId);
    const ways = await this.ways.ways(accountId);
    return this.access.perform(call, { kind: 'organisation' }, async ({ tx, organisationId }) => {
      const held = await this.factors.held(tx, accountId);
      const { hasPassword } = await this.factors.account(tx, organisationId, accountId);
      return {
        passkeys: await this.passkeys.own(tx, accountId),
        passkeysPossible: this.gate.passkeysPossible,
        codes: held.codes,
        codesLost: held.codes && ways !== null && !ways.code,
        codesPossible: this.gate.codesPossible,
        recoveryCodes: held.recoveryCodes,
        required,
        mustConfirm: !this.gate.open(call, held),
        confirmBy: ways ? { ...ways, password: false } : { passkey: false, code: false, recovery: false, password: hasPassword },
      };
    });
  }
}
