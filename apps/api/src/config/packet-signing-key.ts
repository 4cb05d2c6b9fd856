import { createPrivateKey, type KeyObject } from 'node:crypto';
import { secretOf } from './app-config.js';

/** Signs packets that are locked, as PKCS #8 in PEM; null where none was chosen. */
export function packetSigningKeyOf(environment: Readonly<Record<string, string | undefined>>): string | null {
  const given = secretOf(environment, 'PACKET_SIGNING_KEY');
  if (given === undefined || given === '') return null;
  const key = keyIn(given);
  if (key?.asymmetricKeyType !== 'ed25519') throw new Error('PACKET_SIGNING_KEY must be a private key for Ed25519, in PEM or the base64 of its DER.');
  return key.export({ format: 'pem', type: 'pkcs8' }).toString();
}

function keyIn(text: string): KeyObject | null {
  try {
    return text.startsWith('-----') ? createPrivateKey(text) : createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' });
  } catch {
    return null;
  }
}
