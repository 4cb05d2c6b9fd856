import { describe, expect, it } from '@jest/globals';
import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packetSigningKeyFile } from './packet-signing-key.mjs';

describe('the key for packets that npm start makes', () => {
  it('stands beside the embedded database, for its owner only, and stays the same', () => {
    const folder = mkdtempSync(join(tmpdir(), 'nextrung-signing-'));
    const { PACKET_SIGNING_KEY_FILE: file = '' } = packetSigningKeyFile({}, folder);
    const key = readFileSync(file, 'utf8');
    expect([file, statSync(file).mode & 0o777, createPrivateKey(key).asymmetricKeyType]).toEqual([join(folder, 'packet-signing-key'), 0o600, 'ed25519']);
    expect(packetSigningKeyFile({}, folder)).toEqual({ PACKET_SIGNING_KEY_FILE: file });
    expect(readFileSync(file, 'utf8')).toBe(key);
  });

  it('is none where one was chosen, and none for another database', () => {
    const folder = mkdtempSync(join(tmpdir(), 'nextrung-signing-'));
    expect([packetSigningKeyFile({ PACKET_SIGNING_KEY: 'x' }, folder), packetSigningKeyFile({ PACKET_SIGNING_KEY_FILE: 'x' }, folder), packetSigningKeyFile({}, null)]).toEqual([{}, {}, {}]);
  });
});
