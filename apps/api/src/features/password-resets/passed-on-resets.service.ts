import { Injectable } from '@nestjs/common';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Problem } from '../../platform/http/problem.js';
import { RateLimits } from '../../platform/http/rate-limits.js';
import { Mailer } from '../../platform/mail/mailer.js';
import type { ResetLink } from './password-resets.dto.js';
import { type AccountOfPerson, PasswordResetsRepository } from './password-resets.repository.js';
import { ResetLinks } from './reset-links.js';

/** A link for somebody else's new password: by mail to their own address, or, without mail, to pass on. */
@Injectable()
export class PassedOnResetsService {
  constructor(
    private readonly access: Access,
    private readonly repository: PasswordResetsRepository,
    private readonly links: ResetLinks,
    private readonly mailer: Mailer,
    private readonly limits: RateLimits,
  ) {}

  async make(call: Call, personId: string): Promise<ResetLink> {
    if (this.mailer.configured) await this.limits.mail(`${call.viewer.personId} ${personId}`);
    return this.access.perform(call, { kind: 'person', id: personId }, async ({ tx, organisationId, relations }) => {
      const account = await this.repository.accountOfPerson(tx, organisationId, personId);
      if (!account) throw Problem.refused('no_account', 'This person has no account to sign in with.');
      if (!account.hasPassword) throw Problem.refused('no_password', 'This person signs in without a password.');
      if (this.mailer.configured) return { url: null, expiresAt: (await this.links.send(tx, account.id)).expiresAt.toISOString() };
      requireHarmless(account, relations.has('admin'));
      const { url, expiresAt } = await this.links.make(tx, account.id);
      return { url, expiresAt: expiresAt.toISOString() };
    });
  }
}

/** Whoever holds the link can become the person: so nobody gets further with it than they may go themselves. */
function requireHarmless({ elsewhere, permitted }: AccountOfPerson, byAdmin: boolean): void {
  if (elsewhere) throw Problem.refused('other_organisation', 'The account of this person opens another organisation, too, so that nobody here can let it have a new password. Whoever runs Nextrung can set up mail, which sends the link to the person alone.');
  if (permitted && !byAdmin) throw Problem.refused('needs_administrator', 'This person has permissions of their own, so only an administrator can make a link for a new password.');
}
