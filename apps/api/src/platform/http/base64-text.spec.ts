import { describe, expect, it } from '@jest/globals';
import { isBase64Text } from './base64-text.js';

describe('base64 text', () => {
  it.each(['', 'AAAA', 'AAA=', 'AA==', '+/+/', Buffer.alloc(200_001, 7).toString('base64')])('is whole', (text) => {
    expect(isBase64Text(text)).toBe(true);
  });

  it.each([null, 7, 'AAA', 'A===', 'AA=A', '=AAA', 'AA A', 'AA\nA', 'ÄAAA', `${'A'.repeat(65_535)}=${'A'.repeat(8)}`, `${'A'.repeat(100_000)}*AAA`])('is not whole', (text) => {
    expect(isBase64Text(text)).toBe(false);
  });

  it('is looked at however large it is', () => {
    expect(isBase64Text('QUJD'.repeat(4_000_000))).toBe(true);
  });
});
