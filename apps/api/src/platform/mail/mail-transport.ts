import { Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { AppConfig } from '../../config/app-config.js';
import type { MailSettings } from '../../config/mail-settings.js';
import type { WrittenLetter } from './letter.js';

/** A mail on its way out. */
export interface OutgoingMail extends WrittenLetter {
  /** The same when it is sent again, so that a receiver can tell that it is the same mail. */
  readonly id: string;
  readonly to: string;
  /** Where mails of its kind are switched off; null: they cannot be. */
  readonly offUrl: string | null;
}

/** Why a mail did not go out, without addresses: what the mail server answers often repeats them. */
export class MailFailure extends Error {
  /** @param final the mail server will never take this mail */
  constructor(
    message: string,
    readonly final: boolean,
  ) {
    super(message);
  }
}

/** A slow mail server is given up on, and asked again later. */
const PATIENCE = { dnsTimeout: 10_000, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 } as const;

/** Commands that are about this one mail; a refusal of any other is about the server or its settings, which can be mended. */
const ABOUT_THE_MAIL = new Set(['RCPT TO', 'DATA']);

/** Speaks SMTP with the mail server of the settings, on a connection of its own for each mail. */
@Injectable()
export class MailTransport {
  constructor(private readonly config: AppConfig) {}

  async send(mail: OutgoingMail, signal: AbortSignal): Promise<void> {
    const settings = this.config.mail;
    if (!settings) throw new Error('There is no mail server in the settings.');
    const transport = createTransport({
      host: settings.host, port: settings.port, secure: settings.secure, requireTLS: settings.requireTls,
      tls: { rejectUnauthorized: settings.verify, ...(settings.ca !== null && { ca: settings.ca }) },
      ...(settings.signIn && { auth: settings.signIn }),
      name: this.config.publicUrl.hostname,
      disableFileAccess: true, disableUrlAccess: true,
      ...PATIENCE,
    });
    try {
      await transport.sendMail({ ...message(mail, settings), signal });
    } catch (error) {
      throw failure(error);
    } finally {
      transport.close();
    }
  }
}

const message = ({ id, to, offUrl, subject, text, html }: OutgoingMail, { from }: MailSettings) => ({
  // Given apart from the headers, and as they are: nothing in an address is read as more addresses.
  envelope: { from: from.address, to: [to] },
  from, to: { name: '', address: to },
  subject, text, html,
  messageId: `<${id}@${from.address.split('@')[1] ?? ''}>`,
  headers: { 'Auto-Submitted': 'auto-generated', ...(offUrl !== null && { 'List-Unsubscribe': `<${offUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }) },
});

function failure(error: unknown): MailFailure {
  const { code, command, responseCode } = error as { code?: unknown; command?: unknown; responseCode?: unknown };
  const step = typeof command === 'string' && /^[A-Z][A-Z ]{1,20}$/.test(command) ? ` at ${command}` : '';
  const reason = typeof code === 'string' && /^[A-Z_]{1,40}$/.test(code) ? code : 'unknown';
  const answered = typeof responseCode === 'number' ? `answered ${responseCode}` : `failed (${reason})`;
  const final = typeof responseCode === 'number' && responseCode >= 500 && ABOUT_THE_MAIL.has(String(command));
  return new MailFailure(`The mail server ${answered}${step}.`, final);
}
