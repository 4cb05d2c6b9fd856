import { Injectable } from '@nestjs/common';
import { TenantTransactions } from '../../persistence/tenant-transactions.js';
import type { Tx } from '../../persistence/transaction.js';
import { AccessRepository } from '../../platform/access/access.repository.js';
import { Problem } from '../../platform/http/problem.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { Memberships } from '../session/memberships.js';
import { CodesRepository } from './codes.repository.js';
import { FactorsRepository } from './factors.repository.js';

/** Keeps the last second factor of someone whom an organisation asks for one. */
@Injectable()
export class LastFactor {
  constructor(
    private readonly memberships: Memberships,
    private readonly transactions: TenantTransactions,
    private readonly access: AccessRepository,
    private readonly factors: FactorsRepository,
    private readonly codes: CodesRepository,
    private readonly mailer: Mailer,
  ) {}

  /** Whether any organisation of the account asks its person there for a second factor. */
  async needed(accountId: string): Promise<boolean> {
    for (const { signedIn: { organisationId, personId }, organisation } of await this.memberships.open(accountId)) {
      if (await this.transactions.run(organisationId, (tx) => this.access.needsSecondFactor(tx, organisationId, personId, organisation.today))) return true;
    }
    return false;
  }

  /** After one was removed, in the same transaction: refused (409) where it was the last and is needed. Recovery codes go with the last. Whoever has the account is told by mail. */
  async afterRemoval(tx: Tx, accountId: string, needed: boolean): Promise<void> {
    const { passkeys, codes } = await this.factors.held(tx, accountId);
    if (passkeys === 0 && !codes) {
      if (needed) throw Problem.refused('last_factor', 'Your organisation asks you for a second factor, and this is your last one. Set up another one first.');
      await this.codes.removeRecoveryCodes(tx, accountId);
    }
    await this.mailer.queue(tx, { kind: 'second-factor-removed', accountId });
  }
}
