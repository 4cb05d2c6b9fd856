import { describe, expect, it } from '@jest/globals';
import { companyPerson, lacks } from './company-person.js';

const SETTINGS = { groupsClaim: 'groups', groups: { admin: new Set(['a']), auditor: new Set(['b']), pay: null }, trustEmail: false };
const read = (idToken: object, userInfo: object = {}, settings = SETTINGS) => companyPerson('https://id.example', 'u1', { ...idToken }, { ...userInfo }, settings);

describe('what a provider says of a person', () => {
  it('is an address only where it vouches for it, in the same document', () => {
    expect(read({ email: 'Ada@Alder.example', email_verified: true }).email).toBe('ada@alder.example');
    for (const claims of [{ email: 'ada@alder.example' }, { email: 'ada@alder.example', email_verified: false }, { email: 'ada@alder.example', email_verified: 'true' }, { email: 'no address', email_verified: true }, { email: ['ada@alder.example'], email_verified: true }, { email_verified: true }]) {
      expect([claims, read(claims).email]).toEqual([claims, null]);
    }
    expect(read({ email_verified: true }, { email: 'ada@alder.example' }).email).toBeNull();
    expect(read({ email: 'ada@alder.example' }, { email: 'ada@alder.example', email_verified: true }).email).toBeNull();
    expect(read({}, { email: 'ada@alder.example', email_verified: true }).email).toBe('ada@alder.example');
  });

  it('trusts an address that nothing is said about where the settings say so, and never one that is said to be unverified', () => {
    const trusting = { ...SETTINGS, trustEmail: true };
    expect(read({ email: 'ada@alder.example' }, {}, trusting).email).toBe('ada@alder.example');
    expect(read({ email: 'ada@alder.example', email_verified: false }, {}, trusting).email).toBeNull();
  });

  it('is a name that can be stored and shown', () => {
    expect(read({ name: ' Ada\u0000 Lovelace\uD800 ' }).name).toBe('Ada Lovelace');
    expect(read({ given_name: 'Ada', family_name: 'Lovelace' }).name).toBe('Ada Lovelace');
    expect(read({ name: { toString: 'x' }, email: 'ada@alder.example', email_verified: true }).name).toBe('ada');
    expect(read({ name: 'a'.repeat(500) }).name).toHaveLength(200);
    expect(read({ name: `${'a'.repeat(199)}😀` }).name).toBe('a'.repeat(199));
  });

  it('is groups, as a list or a single one, from either document', () => {
    const both = { isAdmin: true, isAuditor: true };
    expect(read({ groups: ['a', 7, null, 'b'] }).permissions).toEqual(both);
    expect(read({ groups: 'a' }).permissions).toEqual({ ...both, isAuditor: false });
    expect(read({}, { groups: ['a', 'b'] }).permissions).toEqual(both);
    for (const [idToken, userInfo] of [[{ groups: [] }, { groups: ['a'] }], [{}, {}], [{ groups: { a: true } }, {}], [{ groups: 'A' }, {}]] as const) expect(read(idToken, userInfo).permissions).toEqual({ isAdmin: false, isAuditor: false });
  });

  it('is asked for only where the ID token lacks something', () => {
    expect(lacks({ email: 'a@b.example', name: 'A', groups: [] }, SETTINGS)).toBe(false);
    for (const claims of [{ name: 'A', groups: [] }, { email: 'a@b.example', groups: [] }, { email: 'a@b.example', name: 'A' }]) expect(lacks(claims, SETTINGS)).toBe(true);
  });
});
