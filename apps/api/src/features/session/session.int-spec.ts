import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RateLimits } from '../../platform/http/rate-limits.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { TestClient } from '../../testing/test-client.js';
import { PASSWORD } from '../../testing/world.js';
import type { SessionView } from './session.dto.js';

const cookieOf = (headers: Readonly<Record<string, unknown>>, name: string): string =>
  [headers['set-cookie']].flat().map(String).find((cookie) => cookie.startsWith(`${name}=`)) ?? '';

describe('sessions', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.stop());

  it('signs in with the right password only, with one answer for a wrong password and an unknown address', async () => {
    const visitor = await api.visitor();
    const wrong = await visitor.post('/api/session', { email: api.organisation.people.pm.email, password: 'not this one' });
    const unknown = await visitor.post('/api/session', { email: 'nobody@alder.example', password: 'not this one' });
    expect(wrong.status).toBe(401);
    expect(unknown.text).toBe(wrong.text);
    const right = await visitor.post<SessionView>('/api/session', { email: api.organisation.people.pm.email.toUpperCase(), password: PASSWORD });
    expect(right.body).toMatchObject({ signedIn: true, person: { name: 'Alder pm', rung: 'PM', isManager: false, isAdmin: false }, organisation: { name: 'Alder' } });
  });

  it('gives a new session id at sign-in, keeps it from scripts, and ends it at sign-out', async () => {
    const client = await api.visitor();
    const { email } = api.organisation.people.peerPm;
    const first = cookieOf((await client.post('/api/session', { email, password: PASSWORD })).headers, 'nextrung');
    const second = cookieOf((await client.post('/api/session', { email, password: PASSWORD })).headers, 'nextrung');
    expect(first).toMatch(/HttpOnly/);
    expect(first).toMatch(/SameSite=Lax/);
    expect(second.split(';')[0]).not.toBe(first.split(';')[0]);
    const replay = async (cookie: string): Promise<number> =>
      (await new TestClient(api.app, 'http://127.0.0.1:3000').get('/api/ladder', { headers: { cookie: cookie.split(';')[0] ?? '' } })).status;
    expect(await replay(first)).toBe(401);
    expect(await replay(second)).toBe(200);
    expect((await client.delete('/api/session')).status).toBe(204);
    expect(await replay(second)).toBe(401);
  });

  it('ends the session of a disabled account at once', async () => {
    const { email } = api.organisation.people.farPm;
    const client = await (await api.visitor()).signIn(email, PASSWORD);
    await api.owner.query('UPDATE accounts SET disabled_at = now() WHERE email = $1', [email]);
    expect((await client.get('/api/ladder')).status).toBe(401);
    await api.owner.query('UPDATE accounts SET disabled_at = NULL WHERE email = $1', [email]);
  });

  it('refuses a writing call without origin, with a foreign one, or without the token', async () => {
    const client = await api.as('pm');
    for (const headers of [{ origin: '' }, { origin: 'https://evil.example' }, { origin: 'null' }, { 'x-xsrf-token': '' }, { 'x-xsrf-token': 'made-up' }]) {
      expect([headers, (await client.delete('/api/session', { headers })).status]).toEqual([headers, 403]);
    }
    expect((await client.get('/api/ladder')).status).toBe(200);
  });

  it('limits guessing, says when to come back, and is not fooled by a forged X-Forwarded-For', async () => {
    const visitor = await api.visitor();
    const attempt = (forwarded: string) =>
      visitor.post('/api/session', { email: api.organisation.people.colleague.email, password: 'guess' }, { headers: { 'x-forwarded-for': forwarded } });
    for (let count = 0; count < 10; count += 1) expect((await attempt(`10.0.0.${count}`)).status).toBe(401);
    const refused = await attempt('10.9.9.9');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    // One host has a /64 to itself.
    for (const ip of ['2001:db8:1:2::7', '2001:db8:1:2:ffff::9']) await api.app.get(RateLimits).guess(ip);
    expect(await api.owner.query(`SELECT points FROM rate_limits WHERE key LIKE 'address:2001:db8:%'`)).toEqual([{ points: 2 }]);
  });

  it('offers no one-click sign-in unless everything stays on this computer', async () => {
    const visitor = await api.visitor();
    expect((await visitor.get<SessionView>('/api/session')).body.demoAccounts).toEqual([]);
    expect((await visitor.post('/api/session/demo', { key: 'admin' })).status).toBe(404);
  });

  it('names the field and refuses unknown ones', async () => {
    const visitor = await api.visitor();
    expect((await visitor.post('/api/session', { email: 'no', password: 'x' })).body).toMatchObject({ status: 400, errors: [{ field: 'email', message: 'Enter an e-mail address' }] });
    expect((await visitor.post('/api/session', { email: 'a@b.example', password: 'x', isAdmin: true })).body).toMatchObject({ status: 400, errors: [{ field: 'isAdmin' }] });
  });
});
