import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../platform/access/call.js';
import { SessionAudit } from '../../platform/audit/session-audit.js';
import { Problem } from '../../platform/http/problem.js';
import { RateLimits } from '../../platform/http/rate-limits.js';
import { Passwords } from '../../platform/sign-in/passwords.js';
import { SecondFactors } from '../../platform/sign-in/second-factors.js';
import { SessionRepository } from '../session/session.repository.js';
import { CodeCheck } from './code-check.js';

/** Codes and passwords of someone who has at least begun to sign in. */
@Injectable()
export class SecondStepChecks {
  constructor(
    private readonly codes: CodeCheck,
    private readonly limits: RateLimits,
    private readonly passwords: Passwords,
    private readonly factors: SecondFactors,
    private readonly accounts: SessionRepository,
    private readonly audit: SessionAudit,
  ) {}

  /** One answer for a wrong code, a used one, and one of a kind that the account does not have. */
  async code(who: SignedIn | null, code: string, ip: string): Promise<SignedIn> {
    if (!who) throw Problem.signedOut();
    await this.limits.guess(ip);
    const kind = await this.codes.use(who.accountId, code);
    if (kind === null) {
      this.audit.refusedLater('wrong_code', ip, () => Promise.resolve([who]));
      throw new Problem(401, 'wrong_code', 'This code is not right, or was used before.');
    }
    if (kind === 'recovery') await this.audit.record('session.recovery-code', who, ip);
    return who;
  }

  async password(who: SignedIn | null, password: string, ip: string): Promise<SignedIn> {
    if (!who) throw Problem.signedOut();
    const account = await this.accounts.accountById(who.accountId);
    if (!account) throw Problem.signedOut();
    await this.limits.signIn(account.email, ip);
    // A second factor, where there is one, is what confirms.
    const right = (await this.passwords.matches(account.passwordHash, password)) && (await this.factors.ways(who.accountId)) === null;
    if (!right) {
      this.audit.refusedLater('wrong_password', ip, () => Promise.resolve([who]));
      throw new Problem(401, 'wrong_credentials', 'This is not your password.');
    }
    await this.limits.signedIn(account.email);
    return who;
  }
}
