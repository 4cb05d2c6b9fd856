import { describe, expect, it } from '@jest/globals';
import { PasswordRule } from './password-rule.js';

const rule = new PasswordRule();
const OWNER = { organisation: 'Alder & Sons', name: 'Siobhán O’Malley', email: 'siobhan.om@alder.example' };
const refusal = (password: string): string | null => rule.refusal(password, OWNER);

describe('which passwords can be chosen', () => {
  it.each([
    'correct horse battery', 'carrot lantern harbour', 'blue house river', 'cat dog bird', 'mein hund heisst', 'ich mag kaffee', 'four green goats',
    'my password is this', 'Siobhan rides a slow train', 'x7Kq2vLp9mZt', 'lllllllllllllllllllllllllllllllllllllllllll then four green goats', '漢字でも大丈夫です、長いから', '    four green goats    ',
  ])('%s', (password) => expect(refusal(password)).toBeNull());

  it.each([
    ['short', 'Use at least 12 characters'],
    ['12345678901', 'Use at least 12 characters'],
    ['😀😀😀😀😀😀', 'Use at least 12 characters'],
    ['a'.repeat(1025), 'Use at most 1024 characters'],
    ['Password1234!', 'among the passwords'],
    ['P@ssw0rd1234', 'among the passwords'],
    ['manchesterunited1', 'among the passwords'],
    ['Summer2027!!', 'among the passwords'],
    ['superman batman', 'among the passwords'],
    ['welcome to 2027', 'among the passwords'],
    ['letmein please', 'among the passwords'],
    ['1q2w3e4r5t6y', 'among the passwords'],
    ['asdfghjkl;12', 'a row of keys'],
    ['Winter2026Winter2026', 'repeats itself'],
    ['p4$$w0rdp4$$w0rd', 'repeats itself'],
    ['abc'.repeat(341), 'repeats itself'],
    ['            ', 'repeats itself'],
    ['abcdefghijkl', 'in their order'],
    ['0123456789abcdef', 'in their order'],
    ['siobhan omalley', 'your name or address'],
    ['5i0bh4n.0m411ey', 'your name or address'],
    ['Siobhán O’Malley', 'your name or address'],
    ['siobhan.om@alder.example', 'your name or address'],
    ['Alder&Sons2027', 'the name of your organisation'],
    ['Nextrung2027!', 'the name of this product'],
    ['nextrungnextrung', 'the name of this product'],
  ])('not %s: %s', (password, words) => expect(refusal(password)).toContain(words));

  it('asks for no kinds of characters', () => {
    for (const password of ['onlylowercaseletterslikethese', 'ONLY CAPITALS LIKE THESE', '74 29 51 83 60 17 94']) expect([password, refusal(password)]).toEqual([password, null]);
  });

  it('looks at every password for a few milliseconds only', () => {
    const signs = '4@8({[<36#9&1!|0$5+7%2aeiost ';
    const worst = [...signs].map((_, at) => Array.from({ length: 1024 }, (__, place) => signs[(place * (at + 3) + at) % signs.length]).join(''));
    for (const password of worst) refusal(password);
    const begun = performance.now();
    for (const password of worst) refusal(password);
    // Some 3 ms each; without the cuts it is 200. The bound is far from both, for a slow machine is no failure.
    expect((performance.now() - begun) / worst.length).toBeLessThan(60);
  });
});
