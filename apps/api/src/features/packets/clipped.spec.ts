import { describe, expect, it } from '@jest/globals';
import { clipped } from './clipped.js';

describe('a text that may be too long', () => {
  it('stays as it is where it fits', () => {
    expect(clipped('There is no such work.', 22)).toBe('There is no such work.');
  });

  it('is cut at a word, without the punctuation before it', () => {
    expect(clipped('There is no such work, and there will be none.', 30)).toBe('There is no such work, and…');
    expect(clipped('There is no such work, and there will be none.', 27)).toBe('There is no such work, and…');
    expect(clipped('There is no such work, and there will be none.', 26)).toBe('There is no such work…');
  });

  it('is cut anywhere where it is a single word, between characters', () => {
    expect(clipped('x'.repeat(50), 10)).toBe(`${'x'.repeat(9)}…`);
    expect(clipped('🙂'.repeat(50), 3)).toBe('🙂🙂…');
  });
});
