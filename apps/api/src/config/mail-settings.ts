import { readFileSync } from 'node:fs';
import { isLoopback, secretOf } from './app-config.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** The mail server that takes what the product sends, and in whose name it is sent. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte; otherwise STARTTLS. */
  readonly secure: boolean;
  /** Nothing is sent without TLS. */
  readonly requireTls: boolean;
  /** The server's certificate has to be a right one. */
  readonly verify: boolean;
  /** PEM of the authority that signs the server's certificate; null: those that the system knows. */
  readonly ca: string | null;
  readonly signIn: { readonly user: string; readonly pass: string } | null;
  readonly from: { readonly name: string; readonly address: string };
}

/** Null where no mail server is named; then links are passed on by hand. What is wrong is said without the address, which holds a password. */
export function mailSettings(environment: Environment): MailSettings | null {
  const given = secretOf(environment, 'SMTP_URL');
  if (!given) return null;
  const url = smtpUrl(given);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const secure = url.protocol === 'smtps:';
  const here = isLoopback(url.hostname);
  const ca = environment['SMTP_CA_FILE'] ? authority(environment['SMTP_CA_FILE']) : null;
  return {
    host,
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTls: !here,
    // What never leaves this computer may have a certificate that nobody signed.
    verify: !here || ca !== null,
    ca,
    signIn: signIn(url),
    from: sender(environment['MAIL_FROM']),
  };
}

function smtpUrl(given: string): URL {
  const url = URL.canParse(given) ? new URL(given) : null;
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') throw new Error('SMTP_URL must look like smtp://user:password@host:587 or smtps://user:password@host:465; write other characters than letters and digits of the password as %40 and the like.');
  if (!/^\/?$/.test(url.pathname) || url.search !== '' || url.hash !== '') throw new Error('SMTP_URL ends with the port; nothing may follow it.');
  return url;
}

function signIn({ username, password }: URL): MailSettings['signIn'] {
  if (username === '' && password === '') return null;
  if (username === '' || password === '') throw new Error('SMTP_URL names a user or a password without the other.');
  try {
    return { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  } catch (cause) {
    throw new Error('SMTP_URL has a % in its user or password that is not followed by two digits; write it as %25.', { cause });
  }
}

/** `Name <address>`, or an address alone. */
function sender(given: string | undefined): MailSettings['from'] {
  if (!given) throw new Error('MAIL_FROM must say in whose name mail is sent, such as Nextrung <nextrung@example.org>.');
  const [, name = '', address = ''] = /^(?:([^<>\p{Cc}]{1,100}) )?<?([^\s<>@,;:"()\\]+@[^\s<>@,;:"()\\]+)>?$/u.exec(given.trim()) ?? [];
  if (address === '' || (name !== '' && !given.includes('<'))) throw new Error('MAIL_FROM must be an address, or a name and an address: Nextrung <nextrung@example.org>.');
  return { name: name.trim().replace(/^"(.*)"$/, '$1') || 'Nextrung', address };
}

function authority(file: string): string {
  let pem;
  try {
    pem = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Error(`SMTP_CA_FILE names ${file}, which cannot be read.`, { cause });
  }
  if (!pem.includes('-----BEGIN CERTIFICATE-----')) throw new Error(`SMTP_CA_FILE names ${file}, which holds no certificate (PEM).`);
  return pem;
}
