import { Injectable, Logger } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { SessionAudit } from '../../platform/audit/session-audit.js';
import { Problem } from '../../platform/http/problem.js';
import { RateLimits } from '../../platform/http/rate-limits.js';
import { SessionRepository } from '../session/session.repository.js';
import { PasskeyCeremony } from './passkey-ceremony.js';
import type { CeremonyOptions, PasskeyUsed } from './passkeys.dto.js';
import { PasskeysRepository } from './passkeys.repository.js';

const refused = (): Problem => new Problem(401, 'passkey_refused', 'This passkey was not accepted. Try again, or sign in in another way.');

/** Tells whose passkey somebody used. */
@Injectable()
export class PasskeyCheck {
  private readonly logger = new Logger('Passkeys');

  constructor(
    private readonly passkeys: PasskeysRepository,
    private readonly ceremony: PasskeyCeremony,
    private readonly limits: RateLimits,
    private readonly accounts: SessionRepository,
    private readonly audit: SessionAudit,
  ) {}

  /** @param accountId whose passkeys may answer; null: anyone's */
  async begin({ session, ip }: FastifyRequest, accountId: string | null): Promise<CeremonyOptions> {
    await this.limits.begin(ip);
    return { options: await this.ceremony.useOptions(session, accountId === null ? [] : await this.passkeys.ofAccount(accountId)) };
  }

  /** The account of the passkey; one answer (401) for whatever is wrong with it. */
  async use({ session, ip }: FastifyRequest, answer: PasskeyUsed, accountId: string | null): Promise<string> {
    await this.limits.guess(ip);
    const found = await this.passkeys.byCredential(answer.id);
    const passkey = found && (accountId === null || found.accountId === accountId) ? found : null;
    const used = await this.ceremony.used(session, answer, passkey);
    if (!passkey || !used) {
      if (passkey) this.refuse(passkey.accountId, 'wrong_passkey', ip);
      throw refused();
    }
    if (!(await this.passkeys.use(passkey.id, used.counter, used.backedUp))) {
      this.logger.warn({ passkey: passkey.id, account: passkey.accountId }, 'A passkey counted back: there may be a copy of it');
      this.refuse(passkey.accountId, 'copied_passkey', ip);
      throw refused();
    }
    return passkey.accountId;
  }

  private refuse(accountId: string, outcome: string, ip: string): void {
    this.audit.refusedLater(outcome, ip, () => this.accounts.memberships(accountId));
  }
}
