import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../platform/access/call.js';
import { networkOf } from '../../platform/audit/network.js';
import { Problem } from '../../platform/http/problem.js';
import { RateLimits } from '../../platform/http/rate-limits.js';
import { Passwords } from '../../platform/sign-in/passwords.js';
import type { InvitationView } from './invitations.dto.js';
import { InvitationsRepository, type OpenInvitation } from './invitations.repository.js';
import { tokenDigest } from './new-invitation.js';

const used = (): Problem => new Problem(404, 'not_found', 'This invitation has been used or has run out. Ask for a new one.');

/** Links that let a person choose a password and begin. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly repository: InvitationsRepository,
    private readonly passwords: Passwords,
    private readonly limits: RateLimits,
  ) {}

  async lookUp(token: string, ip: string): Promise<InvitationView> {
    const { organisationName, name, email } = await this.requireOpen(token, ip);
    return { organisationName, name, email };
  }

  async accept(token: string, password: string, ip: string): Promise<SignedIn> {
    const { organisationName: organisation, name, email } = await this.requireOpen(token, ip);
    const account = await this.repository.account(email);
    if (account && !(await this.passwords.matches(account.passwordHash, password))) {
      throw Problem.invalid({ field: 'password', message: 'This address has an account already. Enter its password.' });
    }
    const passwordHash = account ? '' : await this.passwords.choose(password, { organisation, name, email });
    const signedIn = await this.repository.accept(tokenDigest(token), account?.id ?? null, passwordHash, networkOf(ip));
    if (!signedIn) throw used();
    return signedIn;
  }

  private async requireOpen(token: string, ip: string): Promise<OpenInvitation> {
    await this.limits.guess(ip);
    const invitation = await this.repository.open(tokenDigest(token));
    if (!invitation || invitation.endedOn !== null) throw used();
    return invitation;
  }
}
