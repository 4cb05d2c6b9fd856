import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { confirmationDays, mailboxKey } from '@nextrung/domain/evidence';
import { AppConfig } from '../../config/app-config.js';
import { TenantTransactions } from '../../persistence/tenant-transactions.js';
import type { Tx } from '../../persistence/transaction.js';
import { Clock } from '../../platform/clock/clock.js';
import { RateLimits } from '../../platform/http/rate-limits.js';
import type { Letter } from '../../platform/mail/letter.js';
import { mailedToken } from '../../platform/mail/mailed-token.js';
import { type Mail, Mailer } from '../../platform/mail/mailer.js';
import { tokenDigest } from '../invitations/new-invitation.js';
import { askedLetter, correctionLetter, reminderLetter } from './confirmation.letters.js';
import { LinksRepository, type OpenLink } from './links.repository.js';

const DAY_MS = 24 * 60 * 60 * 1000;

interface Where {
  readonly tx: Tx;
  readonly organisationId: string;
  readonly today: string;
}

/** Makes the links with which somebody confirms, sends them by mail, or shows them to be passed on. */
@Injectable()
export class AskLinks implements OnModuleInit {
  constructor(
    private readonly repository: LinksRepository,
    private readonly transactions: TenantTransactions,
    private readonly mailer: Mailer,
    private readonly config: AppConfig,
    private readonly clock: Clock,
    private readonly limits: RateLimits,
  ) {}

  onModuleInit(): void {
    this.mailer.write('confirmation-asked', (order) => this.mail(order, askedLetter));
    this.mailer.write('confirmation-reminder', (order) => this.mail(order, reminderLetter));
    this.mailer.write('correction-answered', (order) => this.mail(order, (open, url) => (open.correction ? correctionLetter(open, open.correction, url) : null)));
  }

  get byMail(): boolean {
    return this.mailer.configured;
  }

  /** Until when a link that is made now can be used. */
  ends(): Date {
    return new Date(this.clock.now().getTime() + confirmationDays * DAY_MS);
  }

  /** Counts a mail that somebody has sent to one mailbox, or one colleague; refuses past a few an hour. */
  async admit(askerId: string, { email, colleagueId = '' }: { readonly email?: string; readonly colleagueId?: string }): Promise<void> {
    if (this.byMail) await this.limits.mail(`${askerId} ${email === undefined ? colleagueId.toLowerCase() : mailboxKey(email)}`);
  }

  /** Sends a new link, the first or in place of one; @param correctionId it goes with the answer to this one */
  async send({ tx, organisationId, today }: Where, askId: string, correctionId?: string): Promise<Date> {
    const id = randomUUID();
    const expiresAt = this.ends();
    await this.repository.create(tx, { id, tokenDigest: tokenDigest(this.token(id)), organisationId, askId, expiresAt, passedOn: false, today });
    await this.mailer.queue(tx, correctionId === undefined ? { kind: 'confirmation-asked', organisationId, askId, linkId: id } : { kind: 'correction-answered', organisationId, askId, linkId: id, correctionId });
    return expiresAt;
  }

  /** Makes a new link for the author to pass on, with a secret that nothing can make again. */
  async make({ tx, organisationId, today }: Where, askId: string): Promise<{ url: string; expiresAt: Date }> {
    const token = randomBytes(32).toString('base64url');
    const expiresAt = this.ends();
    await this.repository.create(tx, { id: randomUUID(), tokenDigest: tokenDigest(token), organisationId, askId, expiresAt, passedOn: true, today });
    return { url: this.url(token), expiresAt };
  }

  /** Reminds of a link that was sent. */
  async remind({ tx, organisationId }: Where, askId: string, linkId: string): Promise<void> {
    await this.mailer.queue(tx, { kind: 'confirmation-reminder', organisationId, askId, linkId });
  }

  /** Nothing when it was used, replaced, withdrawn or has run out before it could be sent. */
  private async mail({ organisationId, linkId }: { organisationId: string; linkId: string }, letterOf: (open: OpenLink, url: string) => Letter | null): Promise<Mail | null> {
    const token = this.token(linkId);
    const open = await this.transactions.run(organisationId, (tx) => this.repository.open(tx, organisationId, tokenDigest(token)));
    const letter = open && letterOf(open, this.url(token));
    return open && letter && { to: open.email, letter };
  }

  private readonly token = (linkId: string): string => mailedToken(this.config, 'confirmation', linkId);
  /** Its secret is behind the #, so that no server log ever holds it. */
  private readonly url = (token: string): string => `${this.config.publicUrl.origin}/confirm#${token}`;
}
