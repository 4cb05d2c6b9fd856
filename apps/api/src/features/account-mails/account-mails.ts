import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';
import type { Letter } from '../../platform/mail/letter.js';
import { type Mail, Mailer } from '../../platform/mail/mailer.js';
import { AccountMailsRepository } from './account-mails.repository.js';
import { passwordChangedLetter } from './password-changed.letter.js';
import { secondFactorRemovedLetter } from './second-factor-removed.letter.js';

/** Tells whoever has an account what happened with it. Whatever does it orders the mail in its own transaction. */
@Injectable()
export class AccountMails implements OnModuleInit {
  constructor(
    private readonly mailer: Mailer,
    private readonly repository: AccountMailsRepository,
    private readonly config: AppConfig,
  ) {}

  onModuleInit(): void {
    const { origin } = this.config.publicUrl;
    this.mailer.write('password-changed', ({ accountId }) => this.mail(accountId, passwordChangedLetter(`${origin}/forgot`)));
    this.mailer.write('second-factor-removed', ({ accountId }) => this.mail(accountId, secondFactorRemovedLetter(`${origin}/me/security`)));
  }

  private async mail(accountId: string, letter: Letter): Promise<Mail | null> {
    const to = await this.repository.address(accountId);
    return to === null ? null : { to, letter };
  }
}
