import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { TestClient } from '../../testing/test-client.js';
import { PASSWORD, type PersonKey } from '../../testing/world.js';

const ORIGIN = 'http://127.0.0.1:3000';
const NEXT = 'four green goats at noon';

describe('changing one’s own password', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });
  beforeEach(async () => {
    await api.owner.query('DELETE FROM rate_limits');
  });
  afterAll(() => api.stop());

  const email = (person: PersonKey): string => api.organisation.people[person].email;
  const signedIn = async (person: PersonKey, password = PASSWORD): Promise<TestClient> => (await api.visitor()).signIn(email(person), password);
  const signIn = async (person: PersonKey, password: string): Promise<number> => (await (await api.visitor()).post('/api/session', { email: email(person), password })).status;
  const change = (client: TestClient, body: object) => client.put<{ code: string; errors?: { field: string; message: string }[] }>('/api/session/password', body);
  const works = async (client: TestClient): Promise<boolean> => (await client.get('/api/ladder')).status === 200;
  const replay = async (cookie: string): Promise<number> => (await new TestClient(api.app, ORIGIN).get('/api/ladder', { headers: { cookie: `nextrung=${cookie}` } })).status;

  it('lets the new one in and the old one not, in a new session, with the others signed out and an entry in the log', async () => {
    const client = await signedIn('pm');
    const other = await signedIn('pm');
    const before = client.cookie('nextrung');
    const token = async (by: TestClient): Promise<string> => (await by.post<{ token: string }>('/api/tokens', { name: 'A script', scopes: ['evidence:read'] })).body.token;
    const byToken = async (text: string): Promise<number> => (await api.app.inject({ method: 'GET', url: '/api/offers', headers: { authorization: `Bearer ${text}` } })).statusCode;
    const [own, anothers] = [await token(client), await token(await signedIn('groupPm'))];
    expect([await byToken(own), await byToken(anothers)]).toEqual([200, 200]);
    expect((await change(client, { present: PASSWORD, password: NEXT })).status).toBe(204);
    expect(await byToken(own)).toBe(401);
    expect(await byToken(anothers)).toBe(200);
    expect(client.cookie('nextrung')).not.toBe(before);
    expect([await replay(before), await works(client), await works(other)]).toEqual([401, true, false]);
    expect((await client.post(`/api/people/${api.organisation.people.pm.id}/evidence`, { title: 'Written right after' })).status).toBe(201);
    expect([await signIn('pm', PASSWORD), await signIn('pm', NEXT)]).toEqual([401, 200]);
    const entries = await api.owner.query<{ actor_id: string; network: string }[]>(`SELECT actor_id, network FROM audit_entries WHERE organisation_id = $1 AND operation = 'password.change'`, [api.organisation.id]);
    expect(entries).toEqual([{ actor_id: api.organisation.people.pm.id, network: '127.0.0.0/24' }]);
  });

  it('leaves other browsers signed in where that is wanted', async () => {
    const client = await signedIn('peerPm');
    const other = await signedIn('peerPm');
    expect((await change(client, { present: PASSWORD, password: NEXT, keepOthers: true })).status).toBe(204);
    expect([await works(client), await works(other)]).toEqual([true, true]);
  });

  it.each([
    [{ present: 'not this one', password: NEXT }, 400, { field: 'present', message: 'This is not your present password' }],
    [{ present: '', password: NEXT }, 400, { field: 'present', message: 'Enter your present password' }],
    [{ present: PASSWORD, password: 'too short' }, 400, { field: 'password', message: 'Use at least 12 characters' }],
    [{ present: PASSWORD, password: 'x'.repeat(1025) }, 400, { field: 'password', message: 'Use at most 1024 characters' }],
    [{ present: PASSWORD, password: 'Password1234!' }, 400, { field: 'password', message: 'This is among the passwords that people try first. Use a few words that do not belong together.' }],
    [{ present: PASSWORD, password: 'alder.farpm.2027' }, 400, { field: 'password', message: 'This is little more than your name or address and the name of your organisation. Use a few words that do not belong together.' }],
    [{ present: PASSWORD, password: PASSWORD }, 409, { field: 'password', message: 'This is the password that you have' }],
    [{ present: PASSWORD, password: NEXT, keepOthers: 'yes' }, 400, { field: 'keepOthers', message: expect.any(String) }],
    [{ present: PASSWORD }, 400, { field: 'password', message: expect.any(String) }],
    [{ present: { $ne: '' }, password: [NEXT] }, 400, { field: 'present', message: expect.any(String) }],
  ])('refuses %j at its field and changes nothing', async (body, status, error) => {
    const client = await signedIn('farPm');
    const cookie = client.cookie('nextrung');
    const reply = await change(client, body);
    expect([reply.status, reply.body.errors?.[0]]).toEqual([status, error]);
    expect([client.cookie('nextrung'), await signIn('farPm', PASSWORD)]).toEqual([cookie, 200]);
  });

  it('counts wrong ones with those at sign-in, and says when to come back', async () => {
    const client = await signedIn('groupPm');
    for (let count = 0; count < 5; count += 1) expect(await signIn('groupPm', 'guess')).toBe(401);
    for (let count = 0; count < 5; count += 1) expect((await change(client, { present: 'guess', password: NEXT })).status).toBe(400);
    const refused = await change(client, { present: PASSWORD, password: NEXT });
    expect([refused.status, refused.body.code, Number(refused.headers['retry-after']) > 800]).toEqual([429, 'too_many_attempts', true]);
    expect(await signIn('groupPm', PASSWORD)).toBe(429);
  });

  it('is refused for an account without a password', async () => {
    const client = await signedIn('otherGroupPm');
    await api.owner.query('UPDATE accounts SET password_hash = NULL WHERE email = $1', [email('otherGroupPm')]);
    expect(await change(client, { present: PASSWORD, password: NEXT })).toMatchObject({ status: 409, body: { code: 'no_password' } });
  });

  it('saves one of two that come at once', async () => {
    const clients = [await signedIn('director'), await signedIn('director')];
    const next = [`${NEXT} one`, `${NEXT} two`];
    const replies = await Promise.all(clients.map((client, at) => change(client, { present: PASSWORD, password: next[at] ?? '', keepOthers: true })));
    const won = replies.findIndex(({ status }) => status === 204);
    expect(replies.filter(({ status }) => status === 204)).toHaveLength(1);
    expect([await signIn('director', next[won] ?? ''), await signIn('director', next[1 - won] ?? '')]).toEqual([200, 401]);
  });

  it('holds the same rule when one begins: set-up and invitation', async () => {
    const admin = await api.as('admin');
    const { body: person } = await admin.post<{ id: string }>('/api/people', { name: 'Nora Newcomer', email: 'nora@alder.example' });
    const { body: link } = await admin.post<{ url: string }>(`/api/people/${person.id}/invitation`);
    const token = new URL(link.url).hash.slice(1);
    const accept = async (password: string) => (await api.visitor()).post<{ errors: { message: string }[] }>('/api/invitations/accept', { token, password });
    for (const [password, words] of [['qwertyuiop12', 'among the passwords'], ['Nora.Newcomer.1', 'your name or address'], ['short', 'at least 12']] as const) {
      const { status, body } = await accept(password);
      expect([status, body.errors[0]?.message]).toEqual([400, expect.stringContaining(words)]);
    }
    expect((await accept(NEXT)).status).toBe(200);
  });
});
