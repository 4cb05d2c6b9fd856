import { describe, expect, it } from '@jest/globals';
import { AppConfig } from './app-config.js';
import { companySignInOf } from './company-sign-in.config.js';

const ID = '018f3c5e-0000-7000-8000-000000000001';
const GIVEN = { OIDC_ISSUER: 'https://id.alder.example/realm', OIDC_CLIENT_ID: 'nextrung' };
const read = (more: Record<string, string> = {}, { secret = 's', loopback = false }: { secret?: string; loopback?: boolean } = {}) => companySignInOf({ ...GIVEN, ...more }, secret || undefined, loopback);

describe('the settings of the company’s sign-in', () => {
  it('are none where nothing is set', () => {
    expect(companySignInOf({ PORT: '3000', OIDC_ISSUER: '' }, undefined, true)).toBeNull();
    expect(new AppConfig({ SERVER_DATABASE_URL: 'postgres://x/y' }).companySignIn).toBeNull();
  });

  it('have defaults that open nothing', () => {
    expect(read()).toMatchObject({
      organisationId: null, name: 'your company account', scope: 'openid profile email', groupsClaim: 'groups', groups: { admin: null, auditor: null, pay: null },
      createPeople: false, only: false, trustEmail: false, loopback: false, privateNetwork: false,
    });
  });

  it('read groups, flags and the secret', () => {
    const settings = read({ OIDC_ADMIN_GROUPS: ' it , people ops,', OIDC_PAY_GROUPS: ' , ', OIDC_ONLY: '1', OIDC_CREATE_PEOPLE: 'true', OIDC_TRUST_EMAIL: '0', OIDC_ORGANISATION: ID.toUpperCase() });
    expect(settings).toMatchObject({ only: true, createPeople: true, trustEmail: false, organisationId: ID, clientSecret: 's', groups: { admin: new Set(['it', 'people ops']), pay: null } });
  });

  it('may name a provider on this computer only while the product is there, too', () => {
    expect(read({ OIDC_ISSUER: 'http://127.0.0.1:4000' }, { loopback: true })).toMatchObject({ loopback: true });
    expect(read({ OIDC_ISSUER: 'https://id.alder.example' }, { loopback: true })).toMatchObject({ loopback: false });
    expect(() => read({ OIDC_ISSUER: 'http://127.0.0.1:4000' })).toThrow('OIDC_ISSUER may be on this computer only as long as PUBLIC_URL is.');
  });

  it.each<[Record<string, string>, string]>([
    [{ OIDC_ISSUER: '' }, 'OIDC_ISSUER is missing: the address of the company’s sign-in provider.'],
    [{ OIDC_ISSUER: 'id.alder.example' }, 'OIDC_ISSUER is not an address: id.alder.example'],
    [{ OIDC_ISSUER: 'http://id.alder.example' }, 'OIDC_ISSUER must begin with https:// (plain http is accepted for localhost only).'],
    [{ OIDC_ISSUER: 'ftp://127.0.0.1' }, 'OIDC_ISSUER must begin with https:// (plain http is accepted for localhost only).'],
    [{ OIDC_ISSUER: 'https://a:b@id.alder.example' }, 'OIDC_ISSUER is an address alone: no name, password, ? or #.'],
    [{ OIDC_ISSUER: 'https://id.alder.example/?x=1' }, 'OIDC_ISSUER is an address alone: no name, password, ? or #.'],
    [{ OIDC_ISSUER: 'https://id.alder.example/.well-known/openid-configuration' }, 'OIDC_ISSUER is the address before /.well-known/openid-configuration.'],
    [{ OIDC_CLIENT_ID: '' }, 'OIDC_CLIENT_ID is missing: what the provider calls Nextrung.'],
    [{ OIDC_ORGANISATION: 'Alder' }, 'OIDC_ORGANISATION must be the id of an organisation, such as 018f3c5e-….'],
    [{ OIDC_ONLY: 'yes' }, 'OIDC_ONLY must be 1 or 0.'],
    [{ OIDC_SCOPE: 'profile email' }, 'OIDC_SCOPE must hold the word openid.'],
    [{ OIDC_NAME: 'x'.repeat(61) }, 'OIDC_NAME must have 60 characters or fewer; it stands on a button.'],
  ])('refuse %j', (wrong, message) => {
    expect(() => read(wrong)).toThrow(message);
  });

  it('need a secret', () => {
    expect(() => read({}, { secret: '' })).toThrow('OIDC_CLIENT_SECRET is missing; it can be in the file that OIDC_CLIENT_SECRET_FILE names.');
  });
});
