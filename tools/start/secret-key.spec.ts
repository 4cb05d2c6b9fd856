import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { secretKeyFile } from './secret-key.mjs';

describe('the key that npm start makes', () => {
  it('stands beside the embedded database, for its owner only, and stays the same', () => {
    const folder = mkdtempSync(join(tmpdir(), 'nextrung-secret-'));
    const { SECRET_KEY_FILE: file = '' } = secretKeyFile({}, folder);
    const key = readFileSync(file, 'utf8');
    expect([file, statSync(file).mode & 0o777, key.trim().length >= 32]).toEqual([join(folder, 'secret-key'), 0o600, true]);
    expect(secretKeyFile({}, folder)).toEqual({ SECRET_KEY_FILE: file });
    expect(readFileSync(file, 'utf8')).toBe(key);
  });

  it('is none where one was chosen, and none for another database', () => {
    const folder = mkdtempSync(join(tmpdir(), 'nextrung-secret-'));
    expect([secretKeyFile({ SECRET_KEY: 'x' }, folder), secretKeyFile({ SECRET_KEY_FILE: 'x' }, folder), secretKeyFile({}, null)]).toEqual([{}, {}, {}]);
  });
});
