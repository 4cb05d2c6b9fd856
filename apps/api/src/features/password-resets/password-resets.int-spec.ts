import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Jobs } from '../../platform/jobs/jobs.js';
import { linkIn, type MailServer, startMailServer } from '../../testing/mail-server.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { TestClient } from '../../testing/test-client.js';
import { PASSWORD, type PersonKey } from '../../testing/world.js';
import type { ResetLink } from './password-resets.dto.js';

const NEW_PASSWORD = 'carrot lantern harbour';
const FORGOT = '/api/session/reset-request';
const RESET = '/api/session/reset';

const logged = async (api: TestApi, operation: string, organisation = api.organisation): Promise<{ actorId: string | null; actorKind: string; subjectId: string; network: string }[]> =>
  api.owner.query(`SELECT actor_id AS "actorId", actor_kind AS "actorKind", subject_id AS "subjectId", network FROM audit_entries WHERE organisation_id = $1 AND operation = $2 ORDER BY seq`, [organisation.id, operation]);

const accountOf = async (api: TestApi, personId: string): Promise<string> => (await api.owner.query<{ id: string }[]>('SELECT account_id AS id FROM memberships WHERE person_id = $1', [personId]))[0]?.id ?? '';

describe('a forgotten password, by mail', () => {
  let mail: MailServer;
  let api: TestApi;

  beforeAll(async () => {
    mail = await startMailServer();
    api = await startTestApi({ SMTP_URL: `smtp://127.0.0.1:${mail.port}`, MAIL_FROM: 'nextrung@alder.example' });
    await api.app.get(Jobs).start();
  });
  beforeEach(() => api.owner.query('DELETE FROM rate_limits'));
  afterAll(async () => {
    await api.stop();
    await mail.stop();
  });

  const emailOf = (who: PersonKey): string => api.organisation.people[who].email;
  const forget = async (email: string) => (await api.visitor()).post(FORGOT, { email });
  const link = async (who: PersonKey): Promise<string> => {
    expect((await forget(emailOf(who))).status).toBe(204);
    return linkIn(await mail.next(emailOf(who))).hash.slice(1);
  };
  const reset = async (token: string, password = NEW_PASSWORD) => (await api.visitor()).post(RESET, { token, password });
  const signIn = async (email: string, password: string): Promise<number> => (await (await api.visitor()).post('/api/session', { email, password })).status;

  it('is set anew once with the link, ends every session, signs nobody in, and is told of by mail', async () => {
    const [email, { id }] = [emailOf('pm'), api.organisation.people.pm];
    const sessions = [await (await api.visitor()).signIn(email, PASSWORD), await (await api.visitor()).signIn(email, PASSWORD)] as const;
    expect((await forget(` ${email.toUpperCase()}`.trim())).status).toBe(204);
    const received = await mail.next(email);
    expect(received.mail.subject).toBe('Choose a new password for Nextrung');
    const token = linkIn(received).hash.slice(1);
    expect(linkIn(received).pathname).toBe('/reset');
    const [kept] = await api.owner.query<{ text: string }[]>(`SELECT (SELECT string_agg(j::text, ' ') FROM nextrung_jobs.job j) || (SELECT string_agg(r::text, ' ') FROM password_resets r) AS text`);
    expect(kept?.text).toMatch(/password-reset/);
    expect(kept?.text).not.toContain(token);
    expect((await sessions[0].get('/api/ladder')).status).toBe(200);
    expect((await sessions[0].post('/api/tokens', { name: 'A script', scopes: ['evidence:read'] })).status).toBe(201);

    // From a browser that is signed in itself.
    expect((await sessions[0].post(RESET, { token, password: 'too short' })).body).toMatchObject({ status: 400, errors: [{ field: 'password', message: 'Use at least 12 characters' }] });
    const done = await sessions[0].post(RESET, { token, password: NEW_PASSWORD });
    expect([done.status, done.text]).toEqual([204, '']);
    for (const client of sessions) expect((await client.get('/api/ladder')).status).toBe(401);
    expect(await api.owner.query('SELECT revoked_at IS NOT NULL AS over FROM api_tokens WHERE person_id = $1', [id])).toEqual([{ over: true }]);
    expect([await signIn(email, PASSWORD), await signIn(email, NEW_PASSWORD)]).toEqual([401, 200]);
    expect(await reset(token)).toMatchObject({ status: 404, body: { title: expect.stringContaining('Ask for a new one') } });

    const told = await mail.next(email);
    expect(told.mail.subject).toBe('Your password was changed');
    expect(linkIn(told).pathname).toBe('/forgot');
    expect(await logged(api, 'session.reset-request')).toEqual([{ actorId: null, actorKind: 'visitor', subjectId: id, network: '127.0.0.0/24' }]);
    expect(await logged(api, 'session.reset')).toEqual([{ actorId: id, actorKind: 'person', subjectId: id, network: '127.0.0.0/24' }]);
  });

  it('answers the same for an address without an account, a disabled one and one without a password, and sends them nothing', async () => {
    const { farPm, colleague } = api.organisation.people;
    await api.owner.query('UPDATE accounts SET disabled_at = now() WHERE id = $1', [await accountOf(api, farPm.id)]);
    await api.owner.query('UPDATE accounts SET password_hash = NULL WHERE id = $1', [await accountOf(api, colleague.id)]);
    const replies = [];
    for (const email of ['nobody@alder.example', farPm.email, colleague.email, emailOf('director')]) replies.push(await forget(email));
    expect(replies.map(({ status, text }) => [status, text])).toEqual([[204, ''], [204, ''], [204, ''], [204, '']]);
    expect(Object.keys(replies[0]?.headers ?? {}).sort()).toEqual(Object.keys(replies[3]?.headers ?? {}).sort());
    await mail.next(emailOf('director'));
    for (const email of ['nobody@alder.example', farPm.email, colleague.email]) expect(mail.received.some(({ envelope }) => envelope.to.includes(email))).toBe(false);
  });

  it('takes as long for a known address as for an unknown one', async () => {
    const times: Record<string, number[]> = { known: [], unknown: [] };
    for (let turn = 0; turn < 15; turn += 1) {
      for (const [kind, email] of [['known', emailOf('director')], ['unknown', 'nobody@alder.example']] as const) {
        await api.owner.query('DELETE FROM rate_limits');
        const visitor = await api.visitor();
        const begun = performance.now();
        await visitor.post(FORGOT, { email });
        times[kind]?.push(performance.now() - begun);
        await sleep(30);
      }
    }
    const median = (kind: string): number => times[kind]?.toSorted((a, b) => a - b)[7] ?? Number.NaN;
    expect(median('known')).toBeLessThan(median('unknown') * 1.5 + 5);
    await api.owner.query('DELETE FROM password_resets');
  });

  it('takes only the newest password into account: other links, and links from before a change, open nothing', async () => {
    const [first, second] = [await link('peerPm'), await link('peerPm')];
    expect(first).not.toBe(second);
    expect((await reset(first)).status).toBe(204);
    expect((await reset(second, 'another long password')).status).toBe(404);

    const third = await link('otherGroupPm');
    const account = await accountOf(api, api.organisation.people.otherGroupPm.id);
    const [{ hash } = { hash: '' }] = await api.owner.query<{ hash: string }[]>('SELECT password_hash AS hash FROM accounts WHERE id = $1', [account]);
    await api.owner.query(`UPDATE accounts SET password_hash = password_hash || 'x' WHERE id = $1`, [account]);
    expect((await reset(third)).status).toBe(404);
    await api.owner.query('UPDATE accounts SET password_hash = $2 WHERE id = $1', [account, hash]);
    await api.owner.query(`UPDATE password_resets SET expires_at = now() WHERE account_id = $1`, [account]);
    expect((await reset(third)).status).toBe(404);
    expect(await signIn(emailOf('otherGroupPm'), PASSWORD)).toBe(200);
  });

  it('lets one of two who use a link at once set it', async () => {
    const token = await link('groupPm');
    const replies = await Promise.all(['one long password', 'two long passwords'].map((password) => reset(token, password)));
    expect(replies.map(({ status }) => status).sort()).toEqual([204, 404]);
    const won = replies[0]?.status === 204 ? 'one long password' : 'two long passwords';
    expect(await signIn(emailOf('groupPm'), won)).toBe(200);
  });

  it('holds for an hour, and is sent a few times an hour only', async () => {
    const statuses: number[] = [];
    for (let times = 0; times < 6; times += 1) statuses.push((await forget('several@alder.example')).status);
    expect(statuses).toEqual([204, 204, 204, 204, 204, 429]);
    await link('admin');
    const [row] = await api.owner.query<{ minutes: number }[]>('SELECT round(extract(epoch FROM expires_at - created_at) / 60)::int AS minutes FROM password_resets WHERE used_at IS NULL ORDER BY created_at DESC LIMIT 1');
    expect(row).toEqual({ minutes: 60 });
  });

  it('clears the wrong guesses that came before', async () => {
    for (let times = 0; times < 11; times += 1) await signIn(emailOf('admin'), 'not this one');
    expect(await signIn(emailOf('admin'), PASSWORD)).toBe(429);
    expect((await reset(await link('admin'))).status).toBe(204);
    expect(await signIn(emailOf('admin'), NEW_PASSWORD)).toBe(200);
  });

  it.each([
    [FORGOT, {}], [FORGOT, { email: 'nobody' }], [FORGOT, { email: ['a@alder.example'] }], [FORGOT, { email: 'a\u0000@alder.example' }], [FORGOT, { email: `a@${'b'.repeat(400)}.example` }],
    [RESET, { token: '', password: NEW_PASSWORD }], [RESET, { token: 1, password: NEW_PASSWORD }], [RESET, { token: 'x'.repeat(201), password: NEW_PASSWORD }], [RESET, { token: 'x', password: 'y'.repeat(1025) }],
  ])('refuses what is malformed: %#', async (path, body) => {
    expect((await (await api.visitor()).post(path, body)).status).toBe(400);
  });

  it('answers addresses and tokens of any length and any characters', async () => {
    const long = `${'a'.repeat(60)}@${`${'b'.repeat(61)}.`.repeat(3)}example`;
    expect(long).toHaveLength(254);
    expect((await forget(long)).status).toBe(204);
    expect((await reset('\u0000\ud800')).status).toBe(404);
    expect((await (await api.visitor()).post('/api/session', { email: long, password: 'x' })).status).toBe(401);
  });

  it('of somebody else is sent to them by their manager, who sees no link', async () => {
    const { otherGroupPm } = api.organisation.people;
    const admin = await (await api.visitor()).signIn(emailOf('admin'), NEW_PASSWORD);
    const { status, body } = await admin.post<ResetLink>(`/api/people/${otherGroupPm.id}/reset-link`);
    expect([status, body]).toEqual([200, { url: null, expiresAt: expect.stringMatching(/^20/) }]);
    expect((await reset(linkIn(await mail.next(otherGroupPm.email)).hash.slice(1))).status).toBe(204);
    expect(await logged(api, 'people.reset-link')).toMatchObject([{ actorId: api.organisation.people.admin.id, subjectId: otherGroupPm.id }]);
    expect((await admin.post(`/api/people/${api.organisation.people.admin.id}/reset-link`)).status).toBe(404);
  });
});

describe('a forgotten password, without mail', () => {
  let api: TestApi;
  let manager: TestClient;

  beforeAll(async () => {
    api = await startTestApi();
    manager = await api.as('groupPm');
  });
  afterAll(() => api.stop());

  const make = (client: TestClient, id: string) => client.post<ResetLink>(`/api/people/${id}/reset-link`);
  const reset = async (url: string | null | undefined) => (await api.visitor()).post(RESET, { token: new URL(url ?? '').hash.slice(1), password: NEW_PASSWORD });

  it('is not asked for by oneself: the answer says whom to ask', async () => {
    expect(await (await api.visitor()).post(FORGOT, { email: api.organisation.people.pm.email })).toMatchObject({ status: 409, body: { code: 'no_mail', title: expect.stringContaining('Ask an administrator or your manager') } });
    expect((await (await api.visitor()).get('/api/session')).body).toMatchObject({ sendsMail: false });
  });

  it('is set with a link from the manager, for a day and once, and both can read of it', async () => {
    const { pm, groupPm } = api.organisation.people;
    const { status, body } = await make(manager, pm.id);
    expect([status, body.url]).toEqual([200, expect.stringMatching(/^http:\/\/127\.0\.0\.1:3000\/reset#[\w-]{43}$/)]);
    expect(Date.parse(body.expiresAt) - Date.now()).toBeGreaterThan(23.9 * 3_600_000);
    expect(await logged(api, 'people.reset-link')).toMatchObject([{ actorId: groupPm.id, subjectId: pm.id }]);
    expect((await reset(body.url)).status).toBe(204);
    expect((await reset(body.url)).status).toBe(404);
    const own = await (await api.visitor()).signIn(pm.email, NEW_PASSWORD);
    expect((await own.get('/api/audit/mine')).text).toContain('Send or make a link for a new password');
  });

  it('is made for nobody who can get further with it than one may oneself', async () => {
    const { peerPm, colleague, admin } = api.organisation.people;
    await api.owner.query('UPDATE people SET sees_pay = true WHERE id = $1', [peerPm.id]);
    expect(await make(manager, peerPm.id)).toMatchObject({ status: 409, body: { code: 'needs_administrator' } });
    expect((await make(await api.as('admin'), peerPm.id)).status).toBe(200);
    expect((await make(await api.as('admin'), admin.id)).status).toBe(404);
    expect((await make(manager, colleague.id)).status).toBe(404);
    expect((await make(await api.as('pm', api.otherOrganisation), peerPm.id)).status).toBe(404);

    const there = api.otherOrganisation.people.farPm;
    const { farPm } = api.organisation.people;
    await api.owner.query('UPDATE memberships SET account_id = $1 WHERE person_id = $2', [await accountOf(api, farPm.id), there.id]);
    const refused = await make(await api.as('admin'), farPm.id);
    expect(refused).toMatchObject({ status: 409, body: { code: 'other_organisation' } });
    expect(refused.text).not.toContain('Birch');
  });

  it('is not made for someone who has no account, or no password', async () => {
    const { body: { id } } = await manager.post<{ id: string }>('/api/people', { name: 'Nia New', email: 'nia@alder.example' });
    expect(await make(manager, id)).toMatchObject({ status: 409, body: { code: 'no_account' } });
    const { peerPm } = api.organisation.people;
    await api.owner.query('UPDATE people SET sees_pay = false WHERE id = $1', [peerPm.id]);
    await api.owner.query('UPDATE accounts SET password_hash = NULL WHERE id = $1', [await accountOf(api, peerPm.id)]);
    expect(await make(manager, peerPm.id)).toMatchObject({ status: 409, body: { code: 'no_password' } });
  });
});
