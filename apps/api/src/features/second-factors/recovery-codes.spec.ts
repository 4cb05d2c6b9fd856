import { describe, expect, it } from '@jest/globals';
import { digestOf, newRecoveryCodes } from './recovery-codes.js';

describe('recovery codes', () => {
  it('are ten different ones that can be read aloud', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
  });

  it('are the same however they are typed, and another account’s are others', () => {
    const digest = digestOf('anna', '7K2M-90XF-1BTA-HW3C');
    for (const typed of ['7k2m 90xf 1bta hw3c', '7K2M90XF1BTAHW3C', '7K2M-9OXF-lBTA-HW3C', ' 7K2M–90XF–IBTA–HW3C ']) expect(digestOf('anna', typed)).toBe(digest);
    expect(digestOf('anna', '7K2M-90XF-1BTA-HW3D')).not.toBe(digest);
    expect(digestOf('ben', '7K2M-90XF-1BTA-HW3C')).not.toBe(digest);
    expect(digest).toMatch(/^[0-9a-f]{64}$/);
  });
});
