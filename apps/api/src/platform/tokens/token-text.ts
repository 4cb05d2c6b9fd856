import { createHash, randomBytes } from 'node:crypto';

/** Begins every token, so that one that leaked into a text can be found there. */
const PREFIX = 'nrt_';

const RANDOM_BYTES = 32;
const CHECK_LENGTH = 6;

const checkOf = (body: string): string => createHash('sha256').update(`check ${body}`).digest('base64url').slice(0, CHECK_LENGTH);

/** A new token: 32 random bytes and a short checksum, by which a scanner tells a token from what only looks like one. */
export function newTokenText(random: Buffer = randomBytes(RANDOM_BYTES)): string {
  const body = random.toString('base64url');
  return `${PREFIX}${body}${checkOf(body)}`;
}

/** Whether a text is a token as a whole, by its form and checksum; not whether anybody made it. */
export function isTokenText(text: string): boolean {
  const [, body, check] = /^nrt_([\w-]{43})([\w-]{6})$/.exec(text) ?? [];
  return body !== undefined && check === checkOf(body);
}

/** What is stored of it: SHA-256, hexadecimal. It is random enough not to need a slow hash. */
export const tokenDigest = (text: string): string => createHash('sha256').update(text).digest('hex');
