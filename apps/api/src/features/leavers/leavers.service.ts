import { Injectable, type StreamableFile } from '@nestjs/common';
import { takeAlongUntil } from '@nextrung/domain/evidence';
import { TenantTransactions } from '../../persistence/tenant-transactions.js';
import type { SignedIn } from '../../platform/access/call.js';
import { Clock } from '../../platform/clock/clock.js';
import { Problem } from '../../platform/http/problem.js';
import { RateLimits } from '../../platform/http/rate-limits.js';
import { Passwords } from '../../platform/sign-in/passwords.js';
import { SessionRepository } from '../session/session.repository.js';
import type { LeaverRequest } from './leavers.dto.js';
import { takeAlongDownload } from './take-along-download.js';
import type { Taken } from './take-along-file.js';
import { TakeAlongReader } from './take-along.reader.js';

/** The evidence of people who have left, for their account's own credentials and for a time; no session begins. */
@Injectable()
export class LeaversService {
  constructor(
    private readonly accounts: SessionRepository,
    private readonly transactions: TenantTransactions,
    private readonly passwords: Passwords,
    private readonly limits: RateLimits,
    private readonly reader: TakeAlongReader,
    private readonly clock: Clock,
  ) {}

  /** One answer, and one timing, for an unknown account, a wrong password, someone who is still here, and too late. */
  async file({ email, password, format }: LeaverRequest, ip: string): Promise<StreamableFile> {
    const address = email.trim().toLowerCase();
    await this.limits.signIn(address, ip);
    const account = await this.accounts.account(address);
    const right = await this.passwords.matches(account?.passwordHash ?? null, password);
    const taken = account && right ? await this.takenFromAll(account.id) : [];
    if (taken.length === 0) {
      throw new Problem(401, 'nothing_to_take_along', 'There is nothing to take along with this address and password.', {
        detail: 'Either they do not belong together, or nobody with them has left within the last 90 days.',
      });
    }
    await this.limits.signedIn(address);
    return takeAlongDownload(format, taken.map(({ today }) => today).sort().at(-1) ?? '', taken.map(({ one }) => one));
  }

  /** From every organisation that the account has left within the time. */
  private async takenFromAll(accountId: string): Promise<{ one: Taken; today: string }[]> {
    const taken: { one: Taken; today: string }[] = [];
    for (const membership of await this.accounts.memberships(accountId)) {
      const organisation = await this.accounts.organisation(membership.organisationId);
      if (!organisation) continue;
      const today = this.clock.today(organisation.timeZone);
      const one = await this.taken(membership, today);
      if (one) taken.push({ one, today });
    }
    return taken;
  }

  private taken(membership: SignedIn, today: string): Promise<Taken | null> {
    const { organisationId, personId } = membership;
    return this.transactions.run(organisationId, async (tx) => {
      const endedOn = (await this.accounts.person(tx, membership, today))?.endedOn ?? null;
      if (endedOn === null || endedOn > today || today > takeAlongUntil(endedOn)) return null;
      return this.reader.read(tx, organisationId, personId, today);
    });
  }
}
