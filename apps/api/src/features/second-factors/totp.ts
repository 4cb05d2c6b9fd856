import { generateSecret, generateURI, verifySync } from 'otplib';

const PERIOD_SECONDS = 30;
const DIGITS = 6;

/** Six digits, as an authenticator app shows them. */
export const LOOKS_LIKE_ONE_TIME_CODE = /^\d{6}$/;

/** 160 bits, Base32. */
export const newSecret = (): string => generateSecret({ length: 20 });

/** What an authenticator app reads from a QR code. */
export const uriOf = (secret: string, email: string): string =>
  generateURI({ issuer: 'Nextrung', label: email, secret, algorithm: 'sha1', digits: DIGITS, period: PERIOD_SECONDS });

/** The step of 30 seconds since 1970 that a code belongs to: the present one, the one before or the one after; null for a wrong code. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  if (!LOOKS_LIKE_ONE_TIME_CODE.test(code)) return null;
  const epoch = Math.floor(now.getTime() / 1000);
  const result = verifySync({ secret, token: code, epoch, epochTolerance: PERIOD_SECONDS, algorithm: 'sha1', digits: DIGITS, period: PERIOD_SECONDS });
  return result.valid ? Math.floor(epoch / PERIOD_SECONDS) + result.delta : null;
}
