import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';
import type { Tx } from '../../persistence/transaction.js';
import { mailedToken } from '../../platform/mail/mailed-token.js';
import { type Mail, Mailer } from '../../platform/mail/mailer.js';
import { tokenDigest } from '../invitations/new-invitation.js';
import { PasswordResetsRepository } from './password-resets.repository.js';
import { resetLetter } from './reset.letter.js';

/** A link by mail is there at once; one that is passed on may have to wait for a morning. */
const HOURS = { mailed: 1, passedOn: 24 } as const;

/** Makes links for a new password, to be sent or to be passed on. */
@Injectable()
export class ResetLinks implements OnModuleInit {
  constructor(
    private readonly repository: PasswordResetsRepository,
    private readonly mailer: Mailer,
    private readonly config: AppConfig,
  ) {}

  onModuleInit(): void {
    this.mailer.write('password-reset', ({ resetId }) => this.mail(resetId));
  }

  /** Sends one to the account's own address. */
  async send(tx: Tx, accountId: string): Promise<{ expiresAt: Date }> {
    const { resetId, expiresAt } = await this.create(tx, accountId, HOURS.mailed);
    await this.mailer.queue(tx, { kind: 'password-reset', resetId });
    return { expiresAt };
  }

  /** Makes one for somebody else to pass on. */
  async make(tx: Tx, accountId: string): Promise<{ url: string; expiresAt: Date }> {
    const { resetId, expiresAt } = await this.create(tx, accountId, HOURS.passedOn);
    return { url: this.url(resetId), expiresAt };
  }

  private async create(tx: Tx, accountId: string, hours: number): Promise<{ resetId: string; expiresAt: Date }> {
    const resetId = randomUUID();
    const { expiresAt } = await this.repository.create(tx, { id: resetId, tokenDigest: tokenDigest(this.token(resetId)), accountId, hours });
    return { resetId, expiresAt };
  }

  /** Nothing when it was used or has run out before it could be sent. */
  private async mail(resetId: string): Promise<Mail | null> {
    const open = await this.repository.toSend(resetId);
    return open && { to: open.email, letter: resetLetter({ url: this.url(resetId), expiresAt: open.expiresAt }) };
  }

  private readonly token = (resetId: string): string => mailedToken(this.config, 'password-reset', resetId);
  private readonly url = (resetId: string): string => `${this.config.publicUrl.origin}/reset#${this.token(resetId)}`;
}
