import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { TestClient } from '../../testing/test-client.js';
import { PASSWORD } from '../../testing/world.js';

const ORIGIN = 'https://nextrung.example';
/** As the proxy in front sends it on. */
const PROXIED = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.7' };

const INERT = `default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox`;

/** A site behind https, with a built application of three files. */
describe('the headers of a reply', () => {
  let api: TestApi;
  let root: string;
  let client: TestClient;

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'nextrung-web-'));
    writeFileSync(join(root, 'index.html'), '<app-root ngCspNonce="__CSP_NONCE__"></app-root>');
    writeFileSync(join(root, 'main-B9zit-Yp.js'), 'export {};');
    writeFileSync(join(root, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"><script>fetch("/api/session")</script></svg>');
    api = await startTestApi({ PUBLIC_URL: ORIGIN, TRUSTED_PROXIES: '1', WEB_ROOT: root });
    client = new TestClient(api.app, ORIGIN);
    await client.get('/api/session', { headers: PROXIED });
    const signedIn = await client.post('/api/session', { email: api.organisation.people.groupPm.email, password: PASSWORD }, { headers: PROXIED });
    expect(signedIn.status).toBe(200);
  });
  afterAll(async () => {
    await api.stop();
    rmSync(root, { recursive: true });
  });

  const person = (): string => `/api/people/${api.organisation.people.pm.id}`;

  /** One of every kind of reply that there is. */
  const KINDS: readonly (readonly [kind: string, path: () => string, status: number])[] = [
    ['the page', () => '/', 200],
    ['the page at an address of its own', () => '/people/1?tab=2', 200],
    ['a hashed file', () => '/main-B9zit-Yp.js', 200],
    ['another file', () => '/favicon.svg', 200],
    ['a file that is not there', () => '/nothing.js', 404],
    ['the API', () => '/api/team', 200],
    ['the session', () => '/api/session', 200],
    ['a problem', () => `/api/people/${crypto.randomUUID()}`, 404],
    ['an invalid query', () => '/api/audit/mine?before=x', 400],
    ['a route that is not there', () => '/api/nothing', 404],
    ['a broken address', () => '/%E0%A4%A', 400],
    ['an identifier that is too long', () => `/api/people/${'a'.repeat(200)}`, 404],
    ['the description of the API', () => '/api/openapi.json', 200],
    ['health', () => '/health/ready', 200],
    ['a PDF', () => `${person()}/packet.pdf`, 200],
    ['a Word file', () => `${person()}/packet.docx`, 200],
    ['a Markdown file', () => `${person()}/packet.md`, 200],
    ['a CSV file', () => '/api/ladder/export?format=csv', 200],
  ];

  it.each(KINDS)('of %s keep the browser from running, framing, guessing and telling on', async (_kind, path, status) => {
    const reply = await client.get(path(), { headers: PROXIED });
    expect(reply.status).toBe(status);
    expect(reply.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'permissions-policy': expect.stringMatching(/camera=\(\).*geolocation=\(\).*microphone=\(\)/),
    });
    expect(reply.headers['content-type']).toMatch(/^(?:(?:text\/[a-z]+|application\/(?:javascript|json|problem\+json)); charset=utf-8|image\/svg\+xml|application\/(?:pdf|vnd\.[a-z.-]+))$/);
    const policy = String(reply.headers['content-security-policy']);
    expect(policy).toMatch(/^default-src 'none'; /);
    expect(policy).toMatch(/frame-ancestors 'none'/);
    expect(policy).not.toMatch(/unsafe|\*|https?:|blob:/);
    expect(Object.keys(reply.headers)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(x-powered-by|server|access-control-.*)$/i)]));
  });

  it('let the page load its own files only, and styles with the nonce of this reply', async () => {
    const replies = [await client.get('/'), await client.get('/')];
    const nonces = replies.map(({ headers, text }) => {
      const policy = String(headers['content-security-policy']);
      const nonce = /style-src 'self' 'nonce-([A-Za-z0-9+/=]{22,})'/.exec(policy)?.[1] ?? 'none';
      expect(policy).toContain(`; script-src 'self'; `);
      expect(text).toBe(`<app-root ngCspNonce="${nonce}"></app-root>`);
      return nonce;
    });
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it.each(KINDS.filter(([kind]) => !kind.startsWith('the page')))('make of %s nothing that could act in the name of this site', async (_kind, path) => {
    expect((await client.get(path(), { headers: PROXIED })).headers['content-security-policy']).toBe(INERT);
  });

  it.each(KINDS.filter(([kind]) => !kind.endsWith(' file') || kind.startsWith('a Word') || kind.startsWith('a CSV') || kind.startsWith('a Markdown')))('keep %s out of every cache', async (_kind, path) => {
    expect((await client.get(path(), { headers: PROXIED })).headers['cache-control']).toBe('no-store');
  });

  it('let what never changes be kept for a year, and nothing else of the application without asking', async () => {
    expect((await client.get('/main-B9zit-Yp.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await client.get('/favicon.svg')).headers['cache-control']).toBe('no-cache');
  });

  it('give files to keep as attachments under a name of ours', async () => {
    for (const [kind, path] of KINDS.filter(([, path]) => /packet\.|export\?/.test(path()))) {
      expect([kind, (await client.get(path(), { headers: PROXIED })).headers['content-disposition']]).toEqual([kind, expect.stringMatching(/^attachment; filename="[a-z0-9.-]+"$/)]);
    }
  });

  it('mark every cookie for this site and https only, and all but the one that the page reads for the server only', async () => {
    const visitor = new TestClient(api.app, ORIGIN);
    const opened = await visitor.get('/api/session', { headers: PROXIED });
    const signedIn = await visitor.post('/api/session', { email: api.organisation.people.peerPm.email, password: PASSWORD }, { headers: PROXIED });
    const cookies = [opened, signedIn].flatMap(({ headers }) => [headers['set-cookie']].flat().map(String));
    const flags = Object.fromEntries(cookies.map((cookie) => [cookie.split('=')[0] ?? '', cookie.split('; ').slice(1).filter((flag) => !flag.startsWith('Expires=')).sort()]));
    expect(flags).toEqual({
      '__Host-csrf': ['HttpOnly', 'Path=/', 'SameSite=Strict', 'Secure'],
      '__Host-XSRF-TOKEN': ['Path=/', 'SameSite=Strict', 'Secure'],
      '__Host-nextrung': ['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure'],
    });
  });

  it('never allow another site to read anything', async () => {
    for (const method of ['GET', 'OPTIONS'] as const) {
      const { headers } = await api.app.inject({ method, url: '/api/team', headers: { ...PROXIED, origin: 'https://evil.example', 'access-control-request-method': 'POST' } });
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
    }
  });
});
