import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify as verifySignature } from 'node:crypto';

// No other file of the library is needed here, so that a file can be verified wherever there is Node.

export const SIGNATURE_FORMAT = 'nextrung-signature/1';

/** What stands beside a signed file: `packet.pdf.sig.json` beside `packet.pdf`. */
export interface SignatureFile {
  readonly format: typeof SIGNATURE_FORMAT;
  readonly algorithm: 'Ed25519';
  /** SHA-256 of the bytes of the file, 64 hexadecimal digits. */
  readonly digest: string;
  readonly caseCode: string;
  /** ISO 8601 with seconds, in UTC: `2027-03-15T10:12:00Z`. */
  readonly signedAt: string;
  /** SPKI in DER, as base64. */
  readonly publicKey: string;
  /** Of everything above, as base64. */
  readonly signature: string;
}

export interface Signing {
  /** PKCS #8 in PEM. */
  readonly privateKey: string;
  readonly caseCode: string;
  readonly signedAt: string;
}

/**
 * `matches`: the file is the one that was signed, with the trusted key. `matches_unknown_key`: the same, and no key was named as
 * trusted. `other_key`: the same, but not with the trusted key. `altered`: the signature is whole, of another file. `forged`: the
 * signature file is not as it was written. `not_a_signature`: it is none.
 */
export type Verdict = 'matches' | 'matches_unknown_key' | 'other_key' | 'altered' | 'forged' | 'not_a_signature';

export interface Verified {
  readonly outcome: Verdict;
  /** The same in words. */
  readonly words: string;
  /** Null where there is none that could be believed. */
  readonly signature: SignatureFile | null;
}

const DIGEST = /^[0-9a-f]{64}$/;
const BASE64 = /^[A-Za-z0-9+/]{1,200}={0,2}$/;
const CODE = /^[\p{L}\p{N}][\p{L}\p{N} ._/-]{0,63}$/u;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What is signed: everything that the file says, in one order. */
const signedBytes = ({ format, algorithm, digest, caseCode, signedAt, publicKey }: Omit<SignatureFile, 'signature'>): Buffer =>
  Buffer.from(JSON.stringify([format, algorithm, digest, caseCode, signedAt, publicKey]), 'utf8');

const exported = (key: KeyObject): string => key.export({ format: 'der', type: 'spki' }).toString('base64');

function ed25519(key: KeyObject): KeyObject {
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('The key is not one for Ed25519.');
  return key;
}

/** The public part of a private key (PEM), as signature files name it. Throws where it is no key for Ed25519. */
export const publicKeyOf = (privateKey: string): string => exported(createPublicKey(ed25519(createPrivateKey(privateKey))));

/** A public key as people compare it: the first 32 digits of its SHA-256, in groups of four. */
export const fingerprintOf = (publicKey: string): string => (digestOf(Buffer.from(publicKey, 'base64')).slice(0, 32).match(/.{4}/g) ?? []).join(' ');

/** Signs the bytes of a file. Throws where the key, the code or the time is not what it should be. */
export function signFile(bytes: Uint8Array, { privateKey, caseCode, signedAt }: Signing): SignatureFile {
  const key = ed25519(createPrivateKey(privateKey));
  const unsigned = { format: SIGNATURE_FORMAT, algorithm: 'Ed25519', digest: digestOf(bytes), caseCode, signedAt, publicKey: exported(createPublicKey(key)) } as const;
  const file = { ...unsigned, signature: sign(null, signedBytes(unsigned), key).toString('base64') };
  if (signatureIn(file) === null) throw new TypeError('The code of the case or the time cannot be signed.');
  return file;
}

/** The text of a signature file. */
export const renderSignature = ({ format, algorithm, digest, caseCode, signedAt, publicKey, signature }: SignatureFile): string =>
  `${JSON.stringify({ format, algorithm, digest, caseCode, signedAt, publicKey, signature }, null, 2)}\n`;

/** A signature file, read; null where it is none. @param given its text, or what that is as JSON */
export function signatureIn(given: unknown): SignatureFile | null {
  const value = typeof given === 'string' ? parsed(given) : given;
  if (typeof value !== 'object' || value === null) return null;
  const { format, algorithm, digest, caseCode, signedAt, publicKey, signature } = value as Record<string, unknown>;
  const is = (text: unknown, shape: RegExp): text is string => typeof text === 'string' && shape.test(text);
  if (format !== SIGNATURE_FORMAT || algorithm !== 'Ed25519') return null;
  if (!is(digest, DIGEST) || !is(caseCode, CODE) || !is(signedAt, MOMENT) || Number.isNaN(Date.parse(signedAt)) || !is(publicKey, BASE64) || !is(signature, BASE64)) return null;
  return { format, algorithm, digest, caseCode, signedAt, publicKey, signature };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return null;
  }
}

/**
 * A public key as signature files name it, from what people have: such a text, PEM, or a signature file. Null where it is none.
 */
export function publicKeyIn(text: string): string | null {
  try {
    const named = signatureIn(text)?.publicKey ?? text.trim();
    return exported(ed25519(named.startsWith('-----') ? createPublicKey(named) : createPublicKey({ key: Buffer.from(named, 'base64'), format: 'der', type: 'spki' })));
  } catch {
    return null;
  }
}

/**
 * Whether a file is the one that was signed. Nothing but the two is needed, and the key of the installation to know who signed.
 * @param signatureFile its text, or what that is as JSON @param trustedKey as signature files name it
 */
export function verify(bytes: Uint8Array, signatureFile: unknown, trustedKey?: string): Verified {
  const signature = signatureIn(signatureFile);
  const publicKey = signature ? publicKeyIn(signature.publicKey) : null;
  if (!signature || publicKey === null) return { outcome: 'not_a_signature', words: 'This is not a signature file of Nextrung.', signature: null };
  if (!whole(signature)) return { outcome: 'forged', words: 'The signature is not valid: the signature file was changed, or was never made with the key that it names. It says nothing about the file.', signature: null };
  const about = `case ${signature.caseCode} on ${momentWords(signature.signedAt)}`;
  const key = `The key is ${fingerprintOf(publicKey)}`;
  if (digestOf(bytes) !== signature.digest) return { outcome: 'altered', words: `This is not the file that was signed for ${about}: it was altered, or it is another file.`, signature };
  if (trustedKey === undefined) return { outcome: 'matches_unknown_key', words: `This is, byte for byte, the file that was signed for ${about}. ${key}; compare it with the key of your installation.`, signature };
  return publicKey === trustedKey
    ? { outcome: 'matches', words: `This is, byte for byte, the file that was signed for ${about} with the key of your installation (${fingerprintOf(publicKey)}).`, signature }
    : { outcome: 'other_key', words: `The file matches its signature for ${about}, but another key made it. ${key}, that of your installation ${fingerprintOf(trustedKey)}.`, signature };
}

function whole(signature: SignatureFile): boolean {
  try {
    return verifySignature(null, signedBytes(signature), createPublicKey({ key: Buffer.from(signature.publicKey, 'base64'), format: 'der', type: 'spki' }), Buffer.from(signature.signature, 'base64'));
  } catch {
    return false;
  }
}

/** `15 Mar 2027, 10:12 UTC` */
function momentWords(signedAt: string): string {
  const [day = '', time = ''] = signedAt.split('T');
  const [year = '', month = '', date = ''] = day.split('-');
  return `${String(Number(date))} ${MONTHS[Number(month) - 1] ?? ''} ${year}, ${time.slice(0, 5)} UTC`;
}
