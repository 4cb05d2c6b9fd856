import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '../../config/app-config.js';

const VERSION = 'v1';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Seals secrets that have to be read again: AES-256-GCM under a key for each purpose, derived from SECRET_KEY. */
@Injectable()
export class Sealing {
  constructor(private readonly config: AppConfig) {}

  /** Without a key nothing can be sealed, and nothing that was can be read. */
  get possible(): boolean {
    return this.config.secretKey !== null;
  }

  /** @param whose what the secret belongs to: moved elsewhere it cannot be opened */
  seal(purpose: string, whose: string, secret: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key(purpose), iv);
    cipher.setAAD(Buffer.from(whose));
    const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
    return `${VERSION}.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')}`;
  }

  /** Null where it was sealed with another key, for something else, or changed. */
  open(purpose: string, whose: string, text: string): string | null {
    const [version, encoded] = text.split('.');
    if (!this.possible || version !== VERSION || encoded === undefined) return null;
    const bytes = Buffer.from(encoded, 'base64url');
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.key(purpose), bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
      decipher.setAAD(Buffer.from(whose));
      decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
    } catch {
      return null;
    }
  }

  private key(purpose: string): Buffer {
    if (this.config.secretKey === null) throw new Error('There is no SECRET_KEY.');
    return Buffer.from(hkdfSync('sha256', this.config.secretKey, 'nextrung', purpose, 32));
  }
}
