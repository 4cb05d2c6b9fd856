import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';
import { TenantTransactions } from '../../persistence/tenant-transactions.js';
import { Clock } from '../../platform/clock/clock.js';
import { ONE_CLICK_ROUTE } from '../../platform/http/one-click.js';
import type { MailOrder } from '../../platform/mail/mail-orders.js';
import { type Mail, Mailer } from '../../platform/mail/mailer.js';
import { digestLetter } from './digest.letter.js';
import { digestLink } from './digest-link.js';
import { DigestsReader, type WrittenDigest } from './digests.reader.js';

/** Writes digests at the moment they are sent. */
@Injectable()
export class DigestMails implements OnModuleInit {
  constructor(
    private readonly mailer: Mailer,
    private readonly transactions: TenantTransactions,
    private readonly reader: DigestsReader,
    private readonly clock: Clock,
    private readonly config: AppConfig,
  ) {}

  onModuleInit(): void {
    this.mailer.write('digest', (order) => this.mail(order));
  }

  private async mail(order: MailOrder<'digest'>): Promise<Mail | null> {
    const written = await this.transactions.run(order.organisationId, (tx) => this.reader.ordered(tx, order, (timeZone) => this.clock.today(timeZone)));
    return written && this.addressed(order, written);
  }

  private addressed(order: MailOrder<'digest'>, { address, when, ...digest }: WrittenDigest): Mail {
    const { origin } = this.config.publicUrl;
    const token = digestLink(this.config, order);
    return {
      to: address,
      letter: digestLetter({ ...digest, origin }, { when, off: `${origin}/digest#${token}` }),
      offUrl: `${origin}/${ONE_CLICK_ROUTE.replace(':token', token)}`,
    };
  }
}
