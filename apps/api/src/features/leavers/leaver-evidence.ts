import { Injectable } from '@nestjs/common';
import { takeAlongUntil } from '@nextrung/domain/evidence';
import { TenantTransactions } from '../../persistence/tenant-transactions.js';
import type { SignedIn } from '../../platform/access/call.js';
import { Audit } from '../../platform/audit/audit.js';
import { Clock } from '../../platform/clock/clock.js';
import { SessionRepository } from '../session/session.repository.js';
import type { Taken } from './take-along-file.js';
import { TakeAlongReader } from './take-along.reader.js';

/** What an account may take along of where it has left. Each organisation's log keeps that it was taken. */
@Injectable()
export class LeaverEvidence {
  constructor(
    private readonly accounts: SessionRepository,
    private readonly transactions: TenantTransactions,
    private readonly reader: TakeAlongReader,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** From every organisation that the account has left within the time. */
  async of(accountId: string, network: string): Promise<{ one: Taken; today: string }[]> {
    const taken: { one: Taken; today: string }[] = [];
    for (const membership of await this.accounts.memberships(accountId)) {
      const organisation = await this.accounts.organisation(membership.organisationId);
      if (!organisation) continue;
      const today = this.clock.today(organisation.timeZone);
      const one = await this.taken(membership, today, network);
      if (one) taken.push({ one, today });
    }
    return taken;
  }

  private taken(membership: SignedIn, today: string, network: string): Promise<Taken | null> {
    const { organisationId, personId } = membership;
    const entryId = this.audit.newEntry();
    return this.transactions.run(organisationId, async (tx) => {
      const endedOn = (await this.accounts.person(tx, membership, today))?.endedOn ?? null;
      if (endedOn === null || endedOn > today || today > takeAlongUntil(endedOn)) return null;
      const one = await this.reader.read(tx, organisationId, personId, today);
      await this.audit.append(tx, entryId, { organisationId, operation: 'leaving.take-along', actorId: personId, actorKind: 'visitor', subjectId: personId, network });
      return one;
    }, entryId);
  }
}
