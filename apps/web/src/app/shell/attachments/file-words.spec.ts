import { describe, expect, it } from '@jest/globals';

import { mostBytes, refusedBeforehand, sizeWords } from './file-words';

describe('words for files', () => {
  it.each([[1, '1 B'], [999, '999 B'], [1_000, '1 kB'], [820_400, '820 kB'], [mostBytes, '25.0 MB']])('%d bytes: %s', (bytes, words) => {
    expect(sizeWords(bytes)).toBe(words);
  });

  it('say what need not be sent', () => {
    expect(refusedBeforehand({ name: 'a.PDF', size: mostBytes })).toBe('');
    expect(refusedBeforehand({ name: 'a.pdf', size: mostBytes + 1 })).toContain('at most 25 MB');
    expect(refusedBeforehand({ name: 'a.pdf', size: 0 })).toBe('This file is empty.');
    expect(refusedBeforehand({ name: 'a.svg', size: 5 })).toContain('cannot be attached');
  });
});
