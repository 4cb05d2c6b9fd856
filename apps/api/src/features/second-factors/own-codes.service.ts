import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { CodeCheck } from './code-check.js';
import { CodesRepository } from './codes.repository.js';
import { FactorsRepository } from './factors.repository.js';
import { LastFactor } from './last-factor.js';
import type { NewCodes, RecoveryCodes } from './own-factors.dto.js';
import { ProofGate } from './proof-gate.js';
import { newRecoveryCodes } from './recovery-codes.js';
import { newSecret, uriOf } from './totp.js';

/** The signed-in person's one-time codes and recovery codes. */
@Injectable()
export class OwnCodesService {
  constructor(
    private readonly access: Access,
    private readonly factors: FactorsRepository,
    private readonly codes: CodesRepository,
    private readonly check: CodeCheck,
    private readonly last: LastFactor,
    private readonly gate: ProofGate,
  ) {}

  /** A secret to be confirmed with a first code. Nothing changes for signing in until then. */
  begin(call: Call): Promise<NewCodes> {
    const { accountId } = call.viewer;
    return this.access.perform(call, { kind: 'organisation' }, async ({ tx, organisationId }) => {
      await this.factors.lock(tx, accountId);
      this.gate.require(call, await this.factors.held(tx, accountId));
      if (!this.gate.codesPossible) throw Problem.refused('no_secret_key', 'One-time codes cannot be set up here yet: whoever runs this installation has to give it a SECRET_KEY first.');
      const { email } = await this.factors.account(tx, organisationId, accountId);
      const secret = newSecret();
      const id = uuid();
      await this.codes.begin(tx, accountId, id, this.check.seal(id, secret));
      return { secret, uri: uriOf(secret, email) };
    });
  }

  /** Takes the codes into use with a first right one; earlier ones, and earlier recovery codes, end. */
  async confirm(call: Call, code: string): Promise<RecoveryCodes> {
    const { accountId } = call.viewer;
    await this.check.count(accountId);
    const confirmed = await this.access.perform(call, { kind: 'organisation' }, async ({ tx }) => {
      await this.factors.lock(tx, accountId);
      this.gate.require(call, await this.factors.held(tx, accountId));
      const begun = await this.codes.begun(tx, accountId);
      if (!begun) throw Problem.refused('nothing_begun', 'Begin again: what you started to set up is no longer there.');
      const step = this.check.stepOf(begun, code);
      if (step === null) throw Problem.invalid({ field: 'code', message: 'This code is not right. A new one comes every 30 seconds; if none is right, check the clock of your phone.' });
      await this.codes.confirm(tx, accountId, begun.id, step);
      return this.replace(tx, accountId);
    });
    await this.check.clear(accountId);
    return confirmed;
  }

  /** Refused (409) for the last second factor of someone who needs one. */
  async remove(call: Call): Promise<void> {
    const { accountId } = call.viewer;
    const needed = await this.last.needed(accountId);
    await this.access.perform(call, { kind: 'organisation' }, async ({ tx }) => {
      await this.factors.lock(tx, accountId);
      this.gate.require(call, await this.factors.held(tx, accountId));
      if (!(await this.codes.remove(tx, accountId))) throw Problem.refused('no_codes', 'You have no one-time codes.');
      await this.last.afterRemoval(tx, accountId, needed);
    });
  }

  /** The earlier ones stop working. */
  renew(call: Call): Promise<RecoveryCodes> {
    const { accountId } = call.viewer;
    return this.access.perform(call, { kind: 'organisation' }, async ({ tx }) => {
      await this.factors.lock(tx, accountId);
      const held = await this.factors.held(tx, accountId);
      this.gate.require(call, held);
      if (held.passkeys === 0 && !held.codes) throw Problem.refused('no_second_factor', 'Recovery codes stand in for a second factor; set one up first.');
      return this.replace(tx, accountId);
    });
  }

  private async replace(tx: Parameters<CodesRepository['removeRecoveryCodes']>[0], accountId: string): Promise<RecoveryCodes> {
    const recoveryCodes = newRecoveryCodes();
    await this.codes.replaceRecoveryCodes(tx, accountId, recoveryCodes);
    return { recoveryCodes };
  }
}
