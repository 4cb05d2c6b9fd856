import { describe, expect, it } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packetSigningKeyOf } from './packet-signing-key.js';

describe('the key that signs packets', () => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();

  it('is none where none was chosen', () => {
    expect([packetSigningKeyOf({}), packetSigningKeyOf({ PACKET_SIGNING_KEY: '' })]).toEqual([null, null]);
  });

  it('may be PEM, itself or in a file, or one line', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'nextrung-key-')), 'key');
    writeFileSync(file, pem);
    const line = privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
    for (const environment of [{ PACKET_SIGNING_KEY: pem }, { PACKET_SIGNING_KEY: line }, { PACKET_SIGNING_KEY_FILE: file }]) expect(packetSigningKeyOf(environment)).toBe(pem);
  });

  it('must be one for Ed25519', () => {
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
    for (const key of ['x', other, '-----BEGIN PRIVATE KEY-----']) expect(() => packetSigningKeyOf({ PACKET_SIGNING_KEY: key })).toThrow('PACKET_SIGNING_KEY must be a private key for Ed25519');
  });
});
