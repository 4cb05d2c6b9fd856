import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { secretKeyOf } from './secret-key.js';

describe('the key that seals secrets', () => {
  it('is none where none was chosen', () => {
    expect(secretKeyOf({})).toBeNull();
    expect(secretKeyOf({ SECRET_KEY: '' })).toBeNull();
  });

  it('has 32 characters or more', () => {
    expect(() => secretKeyOf({ SECRET_KEY: 'x'.repeat(31) })).toThrow('SECRET_KEY must have at least 32 characters.');
    expect(secretKeyOf({ SECRET_KEY: 'x'.repeat(32) })).toBe('x'.repeat(32));
  });

  it('is read from a file, without the line’s end', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'nextrung-key-')), 'key');
    writeFileSync(file, `${'y'.repeat(40)}\n`);
    expect(secretKeyOf({ SECRET_KEY_FILE: file })).toBe('y'.repeat(40));
    expect(() => secretKeyOf({ SECRET_KEY_FILE: `${file}.absent` })).toThrow('which cannot be read');
  });
});
