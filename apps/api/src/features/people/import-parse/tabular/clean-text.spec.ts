import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanLine, cleanText, cutTo, quoted } from './clean-text.js';

describe('text of a file', () => {
  it('loses control characters and marks that turn the reading direction, and is trimmed', () => {
    expect(cleanText('\uFEFF  a\u0000b\u0007\u202Ec\u0085\r\nd\te  ')).toBe('abc\nd\te');
    expect(cleanLine(' a\r\n  b\tc ')).toBe('a b c');
  });

  it('keeps markup and formulas as they are', () => {
    expect(cleanText('<script>alert(1)</script> =1+1 @x -y +z')).toBe('<script>alert(1)</script> =1+1 @x -y +z');
    expect(cleanText('=HYPERLINK("x")')).toBe('=HYPERLINK("x")');
  });

  it('is composed (NFC), keeps joined emoji and replaces half a character', () => {
    expect(cleanText('e\u0301')).toBe('é');
    expect(cleanText('👩‍🚀')).toBe('👩‍🚀');
    expect(cleanText('a\uD83D')).toBe('a\uFFFD');
  });

  it('is cut without half a character at the end', () => {
    expect(cutTo('ab😀', 3)).toBe('ab');
    expect(cutTo('ab😀', 4)).toBe('ab😀');
    expect(quoted('x'.repeat(100))).toHaveLength(62);
  });

  it('is clean after one cleaning', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(cleanText(cleanText(text))).toBe(cleanText(text));
    }));
  });
});
