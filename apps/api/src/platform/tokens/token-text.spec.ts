import { describe, expect, it } from '@jest/globals';
import { isTokenText, newTokenText, tokenDigest } from './token-text.js';

describe('the text of a token', () => {
  it('is 32 random bytes with a checksum, never the same twice', () => {
    const made = Array.from({ length: 50 }, () => newTokenText());
    expect(new Set(made).size).toBe(50);
    expect(made.every((text) => /^nrt_[\w-]{49}$/.test(text) && isTokenText(text))).toBe(true);
  });

  it('is told from what only looks like one', () => {
    const text = newTokenText(Buffer.alloc(32, 7));
    const other = text.at(10) === 'A' ? 'B' : 'A';
    expect(isTokenText(`${text.slice(0, 10)}${other}${text.slice(11)}`)).toBe(false);
    expect(isTokenText(text.slice(0, -1))).toBe(false);
    expect(isTokenText(`${text}x`)).toBe(false);
    expect(isTokenText(` ${text}`)).toBe(false);
  });

  it('does not stand in its digest', () => {
    const text = newTokenText();
    expect(tokenDigest(text)).toMatch(/^[0-9a-f]{64}$/);
    expect(tokenDigest(text)).not.toBe(tokenDigest(newTokenText()));
  });
});
