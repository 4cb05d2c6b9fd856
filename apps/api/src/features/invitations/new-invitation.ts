import { createHash, randomBytes } from 'node:crypto';

/** An invitation can be accepted for a week. */
const LIFETIME_MS = 7 * 24 * 60 * 60 * 1000;

/** How the secret of an invitation is kept. */
export const tokenDigest = (token: string): string => createHash('sha256').update(token).digest('hex');

export interface NewInvitation {
  readonly tokenDigest: string;
  /** To be passed on; its secret is behind the #, so that no server log ever holds it. */
  readonly url: string;
  readonly expiresAt: Date;
}

export const invitationUrl = (origin: string, token: string): string => `${origin}/invite#${token}`;

/** A secret of its own for each link. @param origin of the address that people type */
export function newInvitation(now: Date, origin: string, token = randomBytes(32).toString('base64url')): NewInvitation {
  return { tokenDigest: tokenDigest(token), url: invitationUrl(origin, token), expiresAt: new Date(now.getTime() + LIFETIME_MS) };
}
