import { Injectable, type StreamableFile } from '@nestjs/common';
import { networkOf } from '../../platform/audit/network.js';
import { Problem } from '../../platform/http/problem.js';
import { RateLimits } from '../../platform/http/rate-limits.js';
import { Passwords } from '../../platform/sign-in/passwords.js';
import { SessionRepository } from '../session/session.repository.js';
import { LeaverEvidence } from './leaver-evidence.js';
import type { LeaverRequest } from './leavers.dto.js';
import { takeAlongDownload } from './take-along-download.js';

/** The evidence of people who have left, for their account's own credentials and for a time; no session begins. */
@Injectable()
export class LeaversService {
  constructor(
    private readonly accounts: SessionRepository,
    private readonly passwords: Passwords,
    private readonly limits: RateLimits,
    private readonly evidence: LeaverEvidence,
  ) {}

  /** One answer, and one timing, for an unknown account, a wrong password, someone who is still here, and too late. */
  async file({ email, password, format }: LeaverRequest, ip: string): Promise<StreamableFile> {
    const address = email.trim().toLowerCase();
    await this.limits.signIn(address, ip);
    const account = await this.accounts.account(address);
    const right = await this.passwords.matches(account?.passwordHash ?? null, password);
    const taken = account && right ? await this.evidence.of(account.id, networkOf(ip)) : [];
    if (taken.length === 0) {
      throw new Problem(401, 'nothing_to_take_along', 'There is nothing to take along with this address and password.', {
        detail: 'Either they do not belong together, or nobody with them has left within the last 90 days.',
      });
    }
    await this.limits.signedIn(address);
    return takeAlongDownload(format, taken.map(({ today }) => today).sort().at(-1) ?? '', taken.map(({ one }) => one));
  }
}
