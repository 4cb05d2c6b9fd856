import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { FactorsRepository } from './factors.repository.js';
import { LastFactor } from './last-factor.js';
import { PasskeyCeremony } from './passkey-ceremony.js';
import type { CeremonyOptions, NewPasskeyRequest } from './passkeys.dto.js';
import { PasskeysRepository } from './passkeys.repository.js';
import { ProofGate } from './proof-gate.js';

type Kept = FastifyRequest['session'];

const MOST = 20;

/** The signed-in person's passkeys. */
@Injectable()
export class OwnPasskeysService {
  constructor(
    private readonly access: Access,
    private readonly factors: FactorsRepository,
    private readonly passkeys: PasskeysRepository,
    private readonly ceremony: PasskeyCeremony,
    private readonly last: LastFactor,
    private readonly gate: ProofGate,
  ) {}

  async begin(call: Call, session: Kept): Promise<CeremonyOptions> {
    const { accountId } = call.viewer;
    const own = await this.passkeys.ofAccount(accountId);
    const account = await this.access.perform(call, { kind: 'organisation' }, async ({ tx, organisationId }) => {
      this.gate.require(call, await this.factors.held(tx, accountId));
      return this.factors.account(tx, organisationId, accountId);
    });
    return { options: await this.ceremony.makeOptions(session, account, own) };
  }

  async add(call: Call, session: Kept, { name, made }: NewPasskeyRequest): Promise<void> {
    const { accountId } = call.viewer;
    const passkey = await this.ceremony.made(session, made);
    await this.access.perform(call, { kind: 'organisation' }, async ({ tx }) => {
      await this.factors.lock(tx, accountId);
      const held = await this.factors.held(tx, accountId);
      this.gate.require(call, held);
      if (!passkey) throw Problem.refused('passkey_refused', 'This passkey was not accepted. Try again.');
      if (held.passkeys >= MOST) throw Problem.refused('too_many_passkeys', `You have ${MOST} passkeys already; remove one first.`);
      if (!(await this.passkeys.add(tx, accountId, { ...passkey, name }))) throw Problem.refused('passkey_taken', 'This passkey is in use already.');
    });
  }

  rename(call: Call, passkeyId: string, name: string): Promise<void> {
    return this.access.perform(call, { kind: 'organisation' }, async ({ tx }) => {
      if (!(await this.passkeys.rename(tx, call.viewer.accountId, passkeyId, name))) throw Problem.notFound();
    });
  }

  /** Refused (409) for the last second factor of someone who needs one. */
  async remove(call: Call, passkeyId: string): Promise<void> {
    const { accountId } = call.viewer;
    const needed = await this.last.needed(accountId);
    await this.access.perform(call, { kind: 'organisation' }, async ({ tx }) => {
      await this.factors.lock(tx, accountId);
      const held = await this.factors.held(tx, accountId);
      if (!(await this.passkeys.remove(tx, accountId, passkeyId))) throw Problem.notFound();
      this.gate.require(call, held);
      await this.last.afterRemoval(tx, accountId, needed);
    });
  }
}
