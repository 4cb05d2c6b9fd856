import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type CryptoKey, exportSPKI, generateKeyPair, importJWK, UnsecuredJWT } from 'jose';
import { AppConfig } from '../../config/app-config.js';
import { createApp } from '../../create-app.js';
import { settingsFor } from '../../testing/company-provider.js';
import { ForgingProvider, type Honest } from '../../testing/forging-provider.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { TestClient } from '../../testing/test-client.js';
import type { SessionView } from '../session/session.dto.js';

const ORIGIN = 'http://127.0.0.1:3000';
const START = '/api/session/company';
const REFUSED = '/sign-in/company?reason=invalid';
const UNAVAILABLE = '/sign-in/company?reason=unavailable';

describe('a provider that does not say what it should', () => {
  let api: TestApi;
  let forger: ForgingProvider;
  let app: Awaited<ReturnType<typeof createApp>>;

  const serve = (issuer: string, more: Record<string, string> = {}): Promise<typeof app> => createApp(new AppConfig({ SERVER_DATABASE_URL: api.serverUrl, PORT: '3000', ...settingsFor(issuer, api.organisation.id), ...more }));

  beforeAll(async () => {
    api = await startTestApi();
  });
  beforeEach(async () => {
    forger = await ForgingProvider.open(api.organisation.people.pm.email);
    app = await serve(forger.issuer);
  });
  afterEach(async () => {
    await app.close();
    await forger.close();
    await api.owner.query('DELETE FROM account_identities');
  });
  afterAll(() => api.stop());

  const go = async (client: TestClient, path: string): Promise<string> => String((await client.get(path)).headers['location']);

  async function signIn(): Promise<string> {
    const client = await new TestClient(app, ORIGIN).open();
    const address = await go(client, START);
    if (address.startsWith('/')) return address;
    const { pathname, search } = forger.visit(address);
    const end = await go(client, `${pathname}${search}`);
    expect((await client.get<SessionView>('/api/session')).body.signedIn).toBe(end === '/');
    return end;
  }

  it('is believed as long as it does', async () => {
    expect(await signIn()).toBe('/');
    forger.token = (honest) => forger.sign({ ...honest, aud: [honest.aud, 'another'], azp: honest.aud });
    expect(await signIn()).toBe('/');
  });

  const now = (): number => Math.floor(Date.now() / 1000);
  it.each<[string, (honest: Honest) => object]>([
    ['the nonce of another sign-in', () => ({ nonce: 'another' })],
    ['no nonce', () => ({ nonce: undefined })],
    ['another issuer', () => ({ iss: 'https://evil.example' })],
    ['the issuer with something behind it', ({ iss }) => ({ iss: `${iss}/` })],
    ['no issuer', () => ({ iss: undefined })],
    ['another audience', () => ({ aud: 'another' })],
    ['several audiences, and for another party', ({ aud }) => ({ aud: [aud, 'another'], azp: 'another' })],
    ['no audience', () => ({ aud: undefined })],
    ['a token that has run out', () => ({ iat: now() - 600, exp: now() - 120 })],
    ['a token that never runs out', () => ({ exp: undefined })],
    ['a token that is not valid yet', () => ({ nbf: now() + 600 })],
    ['no subject', () => ({ sub: undefined })],
    ['an empty subject', () => ({ sub: '' })],
    ['a subject that cannot be stored', () => ({ sub: 'a\u0000b' })],
    ['a subject that is too long', () => ({ sub: 'a'.repeat(256) })],
  ])('is refused with %s', async (_, wrong) => {
    forger.token = (honest) => forger.sign({ ...honest, ...wrong(honest) });
    expect(await signIn()).toBe(REFUSED);
    forger.token = (honest) => forger.sign({ ...honest });
    expect(await signIn()).toBe('/');
  });

  it('is refused without a signature, though it announces that', async () => {
    forger.token = (honest) => Promise.resolve(new UnsecuredJWT({ ...honest }).setIssuedAt().setExpirationTime('1m').encode());
    expect(await signIn()).toBe(REFUSED);
    forger.token = async (honest) => (await forger.sign({ ...honest })).replace(/[^.]+$/, '');
    expect(await signIn()).toBe(REFUSED);
  });

  it('is refused with a shared secret: its public key, or the one between the two', async () => {
    const pem = await exportSPKI((await importJWK(forger.publicJwk(), 'RS256')) as CryptoKey);
    for (const secret of [pem, settingsFor('', '')['OIDC_CLIENT_SECRET'] ?? '']) {
      forger.token = (honest) => {
        const text = [{ alg: 'HS256', kid: 'first' }, { ...honest, iat: now(), exp: now() + 60 }].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
        return Promise.resolve(`${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`);
      };
      expect(await signIn()).toBe(REFUSED);
    }
  });

  it('is refused with a signature by another key, one by no key of its own, and one over something else', async () => {
    const other = await generateKeyPair('RS256');
    forger.token = (honest) => forger.sign({ ...honest }, {}, other.privateKey);
    expect(await signIn()).toBe(REFUSED);
    forger.token = (honest) => forger.sign({ ...honest }, { kid: 'unknown' }, other.privateKey);
    expect(await signIn()).toBe(REFUSED);
    const weak = await generateKeyPair('RS512');
    forger.token = (honest) => forger.sign({ ...honest }, { alg: 'RS512' }, weak.privateKey);
    expect(await signIn()).toBe(REFUSED);
    forger.token = async (honest) => {
      const [header, , signature] = (await forger.sign({ ...honest })).split('.');
      return `${header}.${Buffer.from(JSON.stringify({ ...honest, sub: 'another', iat: now(), exp: now() + 60 })).toString('base64url')}.${signature}`;
    };
    expect(await signIn()).toBe(REFUSED);
  });

  it('is asked for its keys anew when a token names one that is not known, and only then', async () => {
    const fetched = (): number => forger.asked.filter((path) => path === '/jwks').length;
    expect([await signIn(), await signIn(), fetched()]).toEqual(['/', '/', 1]);
    await forger.rotate('second');
    expect([await signIn(), await signIn(), fetched()]).toEqual(['/', '/', 2]);
    expect(forger.asked.filter((path) => path.endsWith('openid-configuration'))).toHaveLength(1);
  });

  it('gives a page when it is down, slow in its own way, or talks nonsense, and is asked again the next time', async () => {
    const nonsense: ForgingProvider['instead'][] = [
      (_, reply) => reply.writeHead(503).end('down'),
      (_, reply) => reply.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>Sign in</p>'),
      (_, reply) => reply.writeHead(200, { 'Content-Type': 'application/json' }).end('[]'),
      (_, reply) => reply.writeHead(200, { 'Content-Type': 'application/json' }).end(`{"issuer":"${'x'.repeat(2_000_000)}"}`),
      ({ socket }) => socket.destroy(),
      (_, reply) => reply.writeHead(302, { Location: 'https://169.254.169.254/latest/meta-data' }).end(),
    ];
    for (forger.instead of nonsense) expect(await signIn()).toBe(UNAVAILABLE);
    forger.instead = null;
    expect(await signIn()).toBe('/');
    const client = await new TestClient(app, ORIGIN).open();
    const { pathname, search } = forger.visit(await go(client, START));
    for (const answer of nonsense) {
      forger.instead = answer;
      const back = await go(client, `${pathname}${search}`);
      expect(back).toMatch(/^\/sign-in\/company\?reason=(unavailable|invalid|expired)$/);
    }
    expect((await client.get<SessionView>('/api/session')).body.signedIn).toBe(false);
    expect((await client.get('/api/ladder')).status).toBe(401);
  });

  it('speaks for itself only, and sends the server nowhere else', async () => {
    for (const metadata of [{ issuer: 'https://evil.example' }, { issuer: undefined }, { issuer: 'https://login.microsoftonline.com/{tenantid}/v2.0' }]) {
      forger.metadata = metadata;
      expect([metadata, await signIn()]).toEqual([metadata, UNAVAILABLE]);
    }
    for (const token_endpoint of ['http://169.254.169.254/token', 'https://10.0.0.1/token', 'https://metadata.localhost/token', 'ftp://127.0.0.1/token', 7]) {
      await app.close();
      app = await serve(forger.issuer);
      forger.metadata = { token_endpoint };
      expect([token_endpoint, await signIn()]).toEqual([token_endpoint, expect.stringMatching(/reason=(unavailable|invalid)$/)]);
    }
  });

  it('is not reached on this computer, or a private network, where the settings do not say so', async () => {
    const asked = forger.asked.length;
    await app.close();
    for (const issuer of [forger.issuer.replace('http:', 'https:'), 'https://10.0.0.1', 'https://localhost']) {
      app = await serve(issuer, { PUBLIC_URL: 'https://nextrung.example' });
      expect([issuer, await go(new TestClient(app, 'https://nextrung.example'), START)]).toEqual([issuer, UNAVAILABLE]);
      await app.close();
    }
    app = await serve(forger.issuer);
    expect(forger.asked.length).toBe(asked);
  });
});
