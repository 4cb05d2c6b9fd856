import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { RateLimits } from '../../platform/http/rate-limits.js';
import { Passwords } from '../../platform/sign-in/passwords.js';
import { Sessions } from '../../platform/sign-in/sessions.js';
import { Memberships } from '../session/memberships.js';
import type { ChangePassword } from './password.dto.js';
import { PasswordRepository } from './password.repository.js';

/** Changes one's own password, with the present one. */
@Injectable()
export class PasswordService {
  constructor(
    private readonly access: Access,
    private readonly memberships: Memberships,
    private readonly repository: PasswordRepository,
    private readonly passwords: Passwords,
    private readonly limits: RateLimits,
    private readonly sessions: Sessions,
  ) {}

  async change(call: Call, { present, password, keepOthers = false }: ChangePassword, request: FastifyRequest): Promise<void> {
    const { accountId } = call.viewer;
    const from = await this.check(call, present, request.ip);
    if (present === password) throw Problem.refused('same_password', 'This is the password that you have.', [{ field: 'password', message: 'This is the password that you have' }]);
    const to = await this.passwords.choose(password, await this.owner(call));
    await this.access.perform(call, { kind: 'organisation' }, async ({ tx }) => {
      if (!(await this.repository.replace(tx, accountId, { from, to }))) throw Problem.refused('changed_meanwhile', 'Your password was changed at the same moment. Nothing was saved.');
      if (!keepOthers) await this.sessions.endOthers(tx, accountId, request);
    });
    await this.sessions.renew(request, call.viewer);
  }

  /** The hash of the present password, which is counted as an attempt to sign in until it is right. */
  private async check({ viewer }: Call, present: string, ip: string): Promise<string> {
    const account = await this.repository.find(viewer.accountId);
    if (!account) throw Problem.signedOut();
    if (account.passwordHash === null) throw Problem.refused('no_password', 'You sign in here without a password, so there is none to change.');
    await this.limits.signIn(account.email, ip);
    if (!(await this.passwords.matches(account.passwordHash, present))) throw Problem.invalid({ field: 'present', message: 'This is not your present password' });
    await this.limits.signedIn(account.email);
    return account.passwordHash;
  }

  private async owner({ viewer }: Call): Promise<{ organisation: string; name: string; email: string }> {
    const own = await this.memberships.present(viewer);
    if (!own) throw Problem.signedOut();
    return { organisation: own.organisation.name, name: own.person.name, email: own.person.email };
  }
}
