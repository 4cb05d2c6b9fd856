import { Injectable } from '@nestjs/common';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { RateLimits } from '../../platform/http/rate-limits.js';
import type { PasswordOwner } from '../../platform/sign-in/password-rule.js';
import { Passwords } from '../../platform/sign-in/passwords.js';
import { Memberships } from '../session/memberships.js';
import { PasswordRepository } from './password.repository.js';

/** Whoever changes their password, and that they know the present one. */
@Injectable()
export class PasswordHolder {
  constructor(
    private readonly memberships: Memberships,
    private readonly repository: PasswordRepository,
    private readonly passwords: Passwords,
    private readonly limits: RateLimits,
  ) {}

  /** The hash of the present password, which is counted as an attempt to sign in until it is right. */
  async prove({ viewer }: Call, present: string, ip: string): Promise<string> {
    const account = await this.repository.find(viewer.accountId);
    if (!account) throw Problem.signedOut();
    if (account.passwordHash === null) throw Problem.refused('no_password', 'You sign in here without a password, so there is none to change.');
    await this.limits.signIn(account.email, ip);
    if (!(await this.passwords.matches(account.passwordHash, present))) throw Problem.invalid({ field: 'present', message: 'This is not your present password' });
    await this.limits.signedIn(account.email);
    return account.passwordHash;
  }

  async owner({ viewer }: Call): Promise<PasswordOwner> {
    const own = await this.memberships.present(viewer);
    if (!own) throw Problem.signedOut();
    return { organisation: own.organisation.name, name: own.person.name, email: own.person.email };
  }
}
