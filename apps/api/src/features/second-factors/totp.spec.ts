import { describe, expect, it } from '@jest/globals';
import { createHmac } from 'node:crypto';
import { newSecret, stepOf, uriOf } from './totp.js';

/** The secret of RFC 6238, appendix B, in Base32. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number): Date => new Date(seconds * 1000);

/** RFC 6238 by hand, for the same secret. */
function codeOf(step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', '12345678901234567890').update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

describe('one-time codes', () => {
  it.each([[59, '287082'], [1_111_111_109, '081804'], [1_234_567_890, '005924'], [20_000_000_000, '353130']])('are those of RFC 6238 at %d', (seconds, code) => {
    expect(stepOf(SECRET, code, at(seconds))).toBe(Math.floor(seconds / 30));
  });

  it('are taken one step early and one step late, and say of which step they are', () => {
    const step = 60_000_000;
    for (const second of [0, 1, 15, 29]) {
      expect([-2, -1, 0, 1, 2].map((offset) => stepOf(SECRET, codeOf(step + offset), at(step * 30 + second)))).toEqual([null, step - 1, step, step + 1, null]);
    }
  });

  it('are nothing but six digits', () => {
    for (const code of ['', '28708', '2870820', ' 287082', '28708a', '２８７０８２', '-87082', '1e5000']) expect(stepOf(SECRET, code, at(59))).toBeNull();
  });

  it('come from 160 bits, in an address that apps read', () => {
    const secret = newSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(newSecret()).not.toBe(secret);
    expect(uriOf(secret, 'anna@acorn.example')).toMatch(/^otpauth:\/\/totp\/Nextrung:anna%40acorn\.example\?secret=[A-Z2-7]{32}&issuer=Nextrung/);
  });
});
