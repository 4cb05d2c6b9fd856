import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';
import { Access } from '../../platform/access/access.js';
import type { Call } from '../../platform/access/call.js';
import { Clock } from '../../platform/clock/clock.js';
import { Problem } from '../../platform/http/problem.js';
import { RateLimits } from '../../platform/http/rate-limits.js';
import type { MailOrder } from '../../platform/mail/mail-orders.js';
import { mailedToken } from '../../platform/mail/mailed-token.js';
import { type Mail, Mailer } from '../../platform/mail/mailer.js';
import { invitationLetter } from './invitation.letter.js';
import type { InvitationLink } from './invitations.dto.js';
import { InvitationsRepository } from './invitations.repository.js';
import { invitationUrl, newInvitation, tokenDigest } from './new-invitation.js';

/** Invites people, by mail or with a link to pass on. */
@Injectable()
export class InvitingService implements OnModuleInit {
  constructor(
    private readonly access: Access,
    private readonly repository: InvitationsRepository,
    private readonly mailer: Mailer,
    private readonly limits: RateLimits,
    private readonly config: AppConfig,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.mailer.write('invitation', (order) => this.mail(order));
  }

  async invite(call: Call, personId: string, showLink: boolean): Promise<InvitationLink> {
    const byMail = this.mailer.configured && !showLink;
    if (byMail) await this.limits.mail(`${call.viewer.personId} ${personId}`);
    const invitationId = randomUUID();
    // A link that is shown has a secret that nothing can make again.
    const { url, ...invitation } = newInvitation(this.clock.now(), this.config.publicUrl.origin, byMail ? this.token(invitationId) : undefined);
    return this.access.perform(call, { kind: 'person', id: personId }, async ({ tx, organisationId, viewerId }) => {
      if (await this.repository.hasAccount(tx, organisationId, personId)) throw Problem.refused('has_account', 'This person has an account already.');
      await this.repository.create(tx, { ...invitation, organisationId, personId });
      const expiresAt = invitation.expiresAt.toISOString();
      if (!byMail) return { url, sentTo: null, expiresAt };
      await this.mailer.queue(tx, { kind: 'invitation', organisationId, personId, invitationId, invitedBy: viewerId });
      return { url: null, sentTo: await this.repository.address(tx, organisationId, personId), expiresAt };
    });
  }

  /** Nothing when it was used, replaced or taken back before it could be sent. */
  private async mail({ organisationId, invitationId, invitedBy }: MailOrder<'invitation'>): Promise<Mail | null> {
    const token = this.token(invitationId);
    const open = await this.repository.open(tokenDigest(token));
    if (!open || open.endedOn !== null) return null;
    const url = invitationUrl(this.config.publicUrl.origin, token);
    return { to: open.email, letter: invitationLetter({ ...open, url, invitedBy: await this.repository.nameOf(organisationId, invitedBy) }) };
  }

  private token(invitationId: string): string {
    return mailedToken(this.config, 'invitation', invitationId);
  }
}
