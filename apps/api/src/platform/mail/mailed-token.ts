import { createHmac } from 'node:crypto';
import type { AppConfig } from '../../config/app-config.js';

/**
 * The secret of a link that is sent by mail: made from an identifier again whenever the mail is sent, and stored nowhere, so that a mail
 * that is repeated says the same. It follows from the server's own database password, as the signature of the session cookie does.
 */
export const mailedToken = (config: Pick<AppConfig, 'databaseUrl'>, purpose: 'invitation' | 'password-reset' | 'confirmation' | 'digest', id: string): string =>
  createHmac('sha256', new URL(config.databaseUrl).password).update(`mailed link\n${purpose}\n${id}`).digest('base64url');
