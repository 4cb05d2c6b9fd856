import { generateKeyPairSync } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';

import { fingerprintOf, publicKeyIn, publicKeyOf, renderSignature, signFile, verify } from './signature.js';

const newKey = (): string => generateKeyPairSync('ed25519', { privateKeyEncoding: { format: 'pem', type: 'pkcs8' }, publicKeyEncoding: { format: 'pem', type: 'spki' } }).privateKey;
const privateKey = newKey();
const ours = publicKeyOf(privateKey);
const file = Buffer.from('%PDF-1.7 the packet');
const signing = { privateKey, caseCode: 'C-2027-014', signedAt: '2027-03-15T10:12:30Z' };
const signed = signFile(file, signing);

describe('a signed file', () => {
  it('is the one that was signed, with the key of the installation, as its text and as JSON', () => {
    const words = `This is, byte for byte, the file that was signed for case C-2027-014 on 15 Mar 2027, 10:12 UTC with the key of your installation (${fingerprintOf(ours)}).`;
    for (const given of [signed, renderSignature(signed), `\ufeff${renderSignature(signed)}`, JSON.parse(renderSignature(signed))]) {
      expect(verify(file, given, ours)).toEqual({ outcome: 'matches', words, signature: signed });
    }
    expect(fingerprintOf(ours)).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/);
  });

  it('always has the same signature', () => {
    expect(signFile(file, signing)).toEqual(signed);
  });

  it('is known without a trusted key too, which is said', () => {
    expect(verify(file, signed)).toMatchObject({ outcome: 'matches_unknown_key', words: expect.stringContaining(`The key is ${fingerprintOf(ours)}; compare it`) });
  });

  it('is found to be altered in one bit', () => {
    const altered = Buffer.from(file);
    altered[5] = (altered[5] ?? 0) ^ 1;
    expect(verify(altered, signed, ours)).toMatchObject({ outcome: 'altered', words: expect.stringContaining('This is not the file that was signed for case C-2027-014'), signature: signed });
  });

  it('is not ours with another key', () => {
    expect(verify(file, signFile(file, { ...signing, privateKey: newKey() }), ours)).toMatchObject({ outcome: 'other_key' });
  });

  it.each([['digest', '0'.repeat(64)], ['caseCode', 'C-2027-015'], ['signedAt', '2027-03-16T10:12:30Z'], ['publicKey', publicKeyOf(newKey())], ['signature', signed.signature.split('').reverse().join('')]])('is not believed with another %s', (member, value) => {
    const { outcome, signature } = verify(file, { ...signed, [member]: value }, ours);
    expect([outcome === 'forged' || outcome === 'not_a_signature', signature]).toEqual([true, null]);
  });

  it.each([
    ['nothing', ''], ['no JSON', '{'], ['a list', []], ['null', null], ['a number', 3], ['another format', { ...signed, format: 'nextrung-signature/2' }], ['another algorithm', { ...signed, algorithm: 'RSA' }],
    ['a code with controls', { ...signed, caseCode: 'C\u001b[31m' }], ['no day', { ...signed, signedAt: '2027-13-45T10:12:30Z' }], ['no key', { ...signed, publicKey: 'AAAA' }], ['a list for a text', { ...signed, digest: [signed.digest] }],
    ['a key of another kind', { ...signed, publicKey: generateKeyPairSync('x25519').publicKey.export({ format: 'der', type: 'spki' }).toString('base64') }],
  ])('is not verified by %s', (_, given) => {
    expect(verify(file, given, ours)).toMatchObject({ outcome: 'not_a_signature', signature: null });
  });

  it('is not signed for a code or a time that could not be read back, nor with another kind of key', () => {
    expect(() => signFile(file, { ...signing, caseCode: 'a\nb' })).toThrow(TypeError);
    expect(() => signFile(file, { ...signing, signedAt: '2027-03-15' })).toThrow(TypeError);
    const { privateKey: other } = generateKeyPairSync('ec', { namedCurve: 'P-256', privateKeyEncoding: { format: 'pem', type: 'pkcs8' }, publicKeyEncoding: { format: 'pem', type: 'spki' } });
    expect(() => signFile(file, { ...signing, privateKey: other })).toThrow(TypeError);
  });
});

describe('a public key', () => {
  it('is read from what people have', () => {
    const pem = `-----BEGIN PUBLIC KEY-----\n${ours}\n-----END PUBLIC KEY-----\n`;
    for (const text of [ours, ` ${ours}\n`, pem, renderSignature(signed), privateKey]) expect(publicKeyIn(text)).toBe(ours);
    for (const text of ['', 'x', 'AAAA', '-----BEGIN NOTHING-----']) expect(publicKeyIn(text)).toBeNull();
  });
});
