import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';
import type { Tx } from '../../persistence/transaction.js';
import { Jobs } from '../jobs/jobs.js';
import { type Letter, writeLetter } from './letter.js';
import { type MailKind, type MailOrder, SEND_MAIL } from './mail-orders.js';
import { MailFailure, MailTransport } from './mail-transport.js';

export interface Mail {
  /** An e-mail address. */
  readonly to: string;
  readonly letter: Letter;
  /** Where a mail program switches off mails of this kind with one click (RFC 8058). */
  readonly offUrl?: string;
}

/** Makes a mail at the moment it is sent; null when there is nothing to say any more. Made again, it says the same. */
export type MailWriter<Kind extends MailKind> = (order: MailOrder<Kind>) => Promise<Mail | null>;

/** Mail in the background: ordered with a change, written and sent after it, repeated until the mail server has taken it. */
@Injectable()
export class Mailer implements OnModuleInit {
  private readonly logger = new Logger('Mail');
  private readonly writers: { [Kind in MailKind]?: MailWriter<Kind> } = {};

  constructor(
    private readonly config: AppConfig,
    private readonly jobs: Jobs,
    private readonly transport: MailTransport,
  ) {}

  /** Whether mail goes out at all; where it does not, links are passed on by hand. */
  get configured(): boolean {
    return this.config.mail !== null;
  }

  onModuleInit(): void {
    if (this.configured) this.jobs.work(SEND_MAIL, (order, stop, id) => this.send(order, stop, id));
  }

  /** Names who writes the mails of a kind. */
  write<Kind extends MailKind>(kind: Kind, writer: (typeof this.writers)[Kind]): void {
    this.writers[kind] = writer;
  }

  /** Orders a mail in the caller's transaction; nothing where there is no mail server. Call it late: see `Jobs.send`. */
  async queue(tx: Tx, order: MailOrder): Promise<void> {
    if (this.configured) await this.jobs.send(tx, SEND_MAIL, order);
  }

  private written<Kind extends MailKind>(order: MailOrder<Kind>): Promise<Mail | null> {
    const writer = this.writers[order.kind];
    if (!writer) throw new Error(`Nobody writes mails of the kind ${order.kind}.`);
    return writer(order);
  }

  private async send(order: MailOrder, stop: AbortSignal, id: string): Promise<void> {
    const mail = await this.written(order);
    if (!mail) return;
    stop.throwIfAborted();
    try {
      await this.transport.send({ id, to: mail.to, offUrl: mail.offUrl ?? null, ...writeLetter(mail.letter) }, stop);
    } catch (error) {
      if (!(error instanceof MailFailure) || !error.final) throw error;
      this.logger.error(`A mail (${order.kind}, ${id}) was refused for good. ${error.message}`);
    }
  }
}
