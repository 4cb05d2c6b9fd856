import { Injectable } from '@nestjs/common';
import { networkOf } from '../../platform/audit/network.js';
import { AfterAnswer } from '../../platform/http/after-answer.js';
import { Problem } from '../../platform/http/problem.js';
import { RateLimits } from '../../platform/http/rate-limits.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { Passwords } from '../../platform/sign-in/passwords.js';
import { tokenDigest } from '../invitations/new-invitation.js';
import { PasswordResetsRepository } from './password-resets.repository.js';
import { ResetLinks } from './reset-links.js';

const gone = (): Problem => new Problem(404, 'not_found', 'This link has been used or has run out. Ask for a new one.');

/** A forgotten password: a link by mail, and the new password. */
@Injectable()
export class PasswordResetsService {
  constructor(
    private readonly later: AfterAnswer,
    private readonly repository: PasswordResetsRepository,
    private readonly links: ResetLinks,
    private readonly mailer: Mailer,
    private readonly limits: RateLimits,
    private readonly passwords: Passwords,
  ) {}

  async request(email: string, ip: string): Promise<void> {
    if (!this.mailer.configured) throw Problem.refused('no_mail', 'Nextrung sends no mail here. Ask an administrator or your manager for a link.');
    const address = email.trim().toLowerCase();
    await this.limits.guess(ip);
    await this.limits.mail(address);
    // Whether there is such an account shows in no answer, nor in how long it takes.
    this.later.run(() => this.send(address, networkOf(ip)));
  }

  /** Sets the password that the link allows; whoever was signed in with the account is signed out. */
  async reset(token: string, password: string, ip: string): Promise<void> {
    await this.limits.guess(ip);
    const digest = tokenDigest(token);
    const open = await this.repository.open(digest);
    if (!open) throw gone();
    const passwordHash = await this.passwords.choose(password, await this.repository.owner(open));
    const used = await this.repository.transaction(async (tx) => {
      const reset = await this.repository.use(tx, digest, passwordHash);
      if (!reset) return null;
      await this.mailer.queue(tx, { kind: 'password-changed', accountId: reset.accountId });
      await this.repository.record(tx, reset.accountId, { operation: 'session.reset', network: networkOf(ip), byThemselves: true });
      return reset;
    });
    if (!used) throw gone();
    await this.limits.signedIn(used.email);
  }

  private send(address: string, network: string): Promise<void> {
    return this.repository.transaction(async (tx) => {
      const accountId = await this.repository.accountOf(tx, address);
      if (accountId === null) return;
      await this.links.send(tx, accountId);
      await this.repository.record(tx, accountId, { operation: 'session.reset-request', network, byThemselves: false });
    });
  }
}
