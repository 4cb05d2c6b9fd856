import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppConfig } from '../../config/app-config.js';
import { createApp } from '../../create-app.js';
import type { CreatedToken } from '../../features/tokens/tokens.dto.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { TokenCaller } from '../../testing/token-caller.js';
import { ok } from '../../testing/work.js';
import { CALLS_A_MINUTE } from './call-limits.js';

const UNKNOWN = 'nrt_unknown';

/** Long enough before the minute ends for what follows to be of one minute. */
async function withinAMinute(seconds: number): Promise<void> {
  const left = 60_000 - (Date.now() % 60_000);
  if (left < seconds * 1000) await sleep(left + 50);
}

describe('how much anyone may ask for, over two server processes', () => {
  let api: TestApi;
  let second: NestFastifyApplication;

  beforeAll(async () => {
    api = await startTestApi({ TRUSTED_PROXIES: '1' });
    second = await createApp(new AppConfig({ SERVER_DATABASE_URL: api.serverUrl, PORT: '3000', TRUSTED_PROXIES: '1' }));
  });
  afterAll(async () => {
    await second.close();
    await api.stop();
  });

  const makeToken = async (): Promise<string> => (await ok((await api.as('pm')).post<CreatedToken>('/api/tokens', { name: 'x', scopes: ['ladder:read'] }))).token;

  it('adds up what both have answered by one token, and says when to come back', async () => {
    const token = await makeToken();
    const callers = [new TokenCaller(api.app), new TokenCaller(second)] as const;
    await withinAMinute(25);
    let answered = 0;
    for (let turn = 0; ; turn += 1) {
      const reply = await callers[turn % 2 === 0 ? 0 : 1].get(token, '/api/people');
      if (reply.status === 429) {
        expect(reply.headers['content-type']).toContain('application/problem+json');
        expect(reply.body).toMatchObject({ code: 'too_many_requests', title: 'Too many requests at once.', detail: expect.stringMatching(/^Nothing is lost\. Go on in (a second|\d+ seconds)\.$/) });
        expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
        expect(Number(reply.headers['retry-after'])).toBeLessThanOrEqual(60);
        break;
      }
      expect(reply.status).toBe(403);
      answered += 1;
    }
    // Each process may be a step ahead of what it has told.
    expect(answered).toBeGreaterThan(CALLS_A_MINUTE.token * 0.95);
    expect(answered).toBeLessThan(CALLS_A_MINUTE.token * 1.08);
    // Only for this token.
    expect((await callers[0].get(await makeToken(), '/api/people')).status).toBe(403);
    const [{ statements } = { statements: 0 }] = await api.owner.query<{ statements: number }[]>(`SELECT count(*)::int AS statements FROM rate_limits WHERE key LIKE 'calls:token:%'`);
    expect(statements).toBeLessThan(3);
  });

  it('counts tokens that are not accepted for their address, whatever stands in front of what the proxy says', async () => {
    await withinAMinute(15);
    const call = (at: NestFastifyApplication, address: string, forged: string): Promise<number> =>
      at.inject({ url: '/api/people', headers: { authorization: `Bearer ${UNKNOWN}`, 'x-forwarded-for': `${forged}, ${address}` } }).then(({ statusCode }) => statusCode);
    const statuses: number[] = [];
    for (let turn = 0; turn < CALLS_A_MINUTE.refused + 10; turn += 1) statuses.push(await call(turn % 2 === 0 ? api.app : second, '203.0.113.7', `10.0.0.${String(turn)}`));
    expect(statuses.slice(0, 100)).toEqual(Array.from({ length: 100 }, () => 401));
    expect(statuses.at(-1)).toBe(429);
    expect(await call(api.app, '198.51.100.7', '203.0.113.7')).toBe(401);
  });

  it('counts every call of an address and of an account, and no file of the page', async () => {
    await withinAMinute(10);
    const window = Math.floor(Date.now() / 60_000);
    const client = await api.as('director');
    const [{ id: account } = { id: '' }] = await api.owner.query<{ id: string }[]>('SELECT account_id AS id FROM memberships WHERE person_id = $1', [api.organisation.people.director.id]);
    // As if others had counted all of it.
    const fill = (key: string, points: number): Promise<unknown> =>
      api.owner.query('INSERT INTO rate_limits (key, points, expire) VALUES ($1, $2, $3) ON CONFLICT (key) DO UPDATE SET points = excluded.points', [`${key}:${String(window)}`, points, (window + 1) * 60_000]);
    await fill(`calls:account:${account}`, CALLS_A_MINUTE.account);
    await fill('calls:address:198.51.100.9', CALLS_A_MINUTE.address);
    let own = 0;
    for (; own < 200 && (await client.get('/api/people/directory?q=al')).status === 200; ) own += 1;
    expect(own).toBeLessThanOrEqual(CALLS_A_MINUTE.account / 60 + 5);
    expect((await client.get('/api/people/directory?q=al')).status).toBe(429);
    const from = (url: string): Promise<number> => second.inject({ url, headers: { 'x-forwarded-for': '198.51.100.9' } }).then(({ statusCode }) => statusCode);
    let visits = 0;
    for (; visits < 300 && (await from('/api/session')) === 200; ) visits += 1;
    expect(visits).toBeLessThanOrEqual(CALLS_A_MINUTE.address / 60 + 5);
    expect(await from('/api/session')).toBe(429);
    // However it is written.
    expect(await from('/%61pi/session')).toBe(429);
    expect(await from('/health/live')).not.toBe(429);
  });

  it('costs no statement for those who ask for little', async () => {
    const before = await api.owner.query('SELECT key FROM rate_limits');
    const client = await api.as('groupPm');
    for (let turn = 0; turn < 20; turn += 1) await client.get('/api/people/directory?q=al');
    const after = await api.owner.query<{ key: string }[]>('SELECT key FROM rate_limits');
    const [{ id: account } = { id: '' }] = await api.owner.query<{ id: string }[]>('SELECT account_id AS id FROM memberships WHERE person_id = $1', [api.organisation.people.groupPm.id]);
    expect(after.some(({ key }) => key.includes(account))).toBe(false);
    expect(before.length).toBeGreaterThan(0);
  });
});
