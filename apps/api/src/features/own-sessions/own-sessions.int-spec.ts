import '@fastify/session';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { TestClient } from '../../testing/test-client.js';
import { PASSWORD, type PersonKey } from '../../testing/world.js';
import type { OwnSessions } from './own-sessions.dto.js';

const ORIGIN = 'http://127.0.0.1:3000';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0';

describe('where one is signed in', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.stop());

  async function signedIn(person: PersonKey, headers: Record<string, string> = {}): Promise<TestClient> {
    const client = await api.visitor();
    const { status } = await client.post('/api/session', { email: api.organisation.people[person].email, password: PASSWORD }, { headers });
    expect(status).toBe(200);
    return client;
  }
  const works = async (client: TestClient): Promise<boolean> => (await client.get('/api/ladder')).status === 200;
  const list = async (client: TestClient): Promise<OwnSessions['sessions']> => (await client.get<OwnSessions>('/api/session/list')).body.sessions;
  const log = async (): Promise<string[]> =>
    (await api.owner.query<{ operation: string }[]>(`SELECT operation FROM audit_entries WHERE organisation_id = $1 AND operation LIKE 'session.end%' ORDER BY seq`, [api.organisation.id])).map(({ operation }) => operation);

  it('tells browser, network, way in and times, this one first, and never anybody else’s', async () => {
    await signedIn('farPm');
    const here = await signedIn('pm');
    await signedIn('pm', { 'user-agent': FIREFOX });
    const { body, status } = await here.get<OwnSessions>('/api/session/list');
    expect([status, body.idleMinutes, body.lifetimeHours]).toEqual([200, 120, 12]);
    expect(body.sessions).toEqual([
      { id: expect.any(String), device: expect.any(String), network: '127.0.0.0/24', method: 'password', since: expect.any(String), lastSeen: expect.any(String), present: true, organisation: null },
      expect.objectContaining({ device: 'Firefox on Linux', present: false }),
    ]);
    for (const { since } of body.sessions) expect(Date.now() - Date.parse(since)).toBeLessThan(60_000);
    const digests = await api.owner.query<{ id_digest: string }[]>('SELECT id_digest FROM sessions');
    const sent = JSON.stringify(body);
    expect(digests.filter(({ id_digest }) => sent.includes(id_digest))).toEqual([]);
  });

  it('ends one elsewhere, and keeps that in the log', async () => {
    const here = await signedIn('peerPm');
    const there = await signedIn('peerPm');
    const before = await log();
    const other = (await list(here)).find(({ present }) => !present);
    expect((await here.delete(`/api/session/list/${other?.id}`)).status).toBe(204);
    expect([await works(there), await works(here)]).toEqual([false, true]);
    expect((await log()).slice(before.length)).toEqual(['session.end']);
    expect(await list(here)).toHaveLength(1);
  });

  it('answers somebody else’s, one that is over and one that never was alike', async () => {
    const here = await signedIn('peerPm');
    const stranger = await signedIn('colleague');
    const [theirs] = await list(stranger);
    const before = await log();
    const replies = await Promise.all([theirs?.id, uuid(), 'not-an-id'].map((id) => here.delete(`/api/session/list/${id}`)));
    expect(replies.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    expect(await works(stranger)).toBe(true);
    expect(await log()).toEqual(before);
  });

  it('may be this one, which is then over', async () => {
    const here = await signedIn('peerPm');
    const present = (await list(here)).find((session) => session.present);
    expect((await here.delete(`/api/session/list/${present?.id}`)).status).toBe(204);
    expect(await works(here)).toBe(false);
  });

  it('ends all but this one, also in another organisation of the account', async () => {
    const [here, there, abroad] = [await signedIn('director'), await signedIn('director'), await signedIn('director')];
    const inBirch = uuid();
    const { otherOrganisation, organisation } = api;
    await api.owner.transaction(async (tx) => {
      await tx.query(`SELECT set_config('app.organisation_id', $1, true)`, [otherOrganisation.id]);
      await tx.query(`INSERT INTO people (organisation_id, id, name, email) VALUES ($1, $2, 'Guest', 'guest@birch.example')`, [otherOrganisation.id, inBirch]);
      await tx.query(`INSERT INTO memberships (account_id, organisation_id, person_id, created_at) SELECT account_id, $1, $2, now() + interval '1 second' FROM memberships WHERE person_id = $3`, [otherOrganisation.id, inBirch, organisation.people.director.id]);
    });
    expect((await abroad.put('/api/session/organisation', { organisationId: otherOrganisation.id })).status).toBe(200);
    expect((await list(here)).map((session) => session.organisation)).toEqual([null, 'Birch', null]);
    const before = await log();
    expect((await here.delete('/api/session/others')).status).toBe(204);
    expect([await works(here), await works(there), await works(abroad)]).toEqual([true, false, false]);
    expect((await log()).slice(before.length)).toEqual(['session.end-others']);
  });

  it('needs the token and the origin', async () => {
    const here = await signedIn('peerPm');
    const there = await signedIn('peerPm');
    for (const headers of [{ origin: 'https://evil.example' }, { 'x-xsrf-token': '' }]) expect((await here.delete('/api/session/others', { headers })).status).toBe(403);
    expect(await works(there)).toBe(true);
  });

  describe('limits of time', () => {
    const age = (client: TestClient, set: string): Promise<unknown> => api.owner.query(`UPDATE sessions SET ${set} WHERE id = $1`, [ids.get(client)]);
    const ids = new Map<TestClient, string>();

    async function watched(): Promise<TestClient> {
      const client = await signedIn('groupPm');
      ids.set(client, (await list(client)).find(({ present }) => present)?.id ?? '');
      return client;
    }

    it('ends it after two hours without a request', async () => {
      const client = await watched();
      await age(client, `last_seen_at = now() - interval '119 minutes'`);
      expect(await works(client)).toBe(true);
      await age(client, `last_seen_at = now() - interval '121 minutes'`);
      expect(await works(client)).toBe(false);
      expect((await list(await signedIn('groupPm'))).map(({ id }) => id)).not.toContain(ids.get(client));
    });

    it('ends it twelve hours after sign-in, however busy', async () => {
      const client = await watched();
      const [row] = await api.owner.query<{ hours: number }[]>('SELECT extract(epoch FROM expires_at - created_at)::int / 3600 AS hours FROM sessions WHERE id = $1', [ids.get(client)]);
      expect(row?.hours).toBe(12);
      await age(client, `expires_at = now() - interval '1 second'`);
      expect(await works(client)).toBe(false);
    });

    it('writes when it was last seen once a minute, and nothing with other requests', async () => {
      const client = await watched();
      const version = async (): Promise<unknown> => (await api.owner.query<{ xmin: string; seen: Date }[]>('SELECT xmin::text, last_seen_at AS seen FROM sessions WHERE id = $1', [ids.get(client)]))[0];
      const before = await version();
      for (let count = 0; count < 3; count += 1) await works(client);
      expect(await version()).toEqual(before);
      await age(client, `last_seen_at = now() - interval '61 seconds'`);
      await works(client);
      const [row] = await api.owner.query<{ fresh: boolean }[]>(`SELECT last_seen_at > now() - interval '10 seconds' AS fresh FROM sessions WHERE id = $1`, [ids.get(client)]);
      expect(row?.fresh).toBe(true);
    });

    it('does not begin again with a new session id', async () => {
      const client = await signedIn('director');
      const [{ id = '' } = {}] = (await list(client)).filter(({ present }) => present);
      await api.owner.query(`UPDATE sessions SET created_at = now() - interval '11 hours', expires_at = now() + interval '1 hour', device = 'An old browser' WHERE id = $1`, [id]);
      expect((await client.put('/api/session/organisation', { organisationId: api.otherOrganisation.id })).status).toBe(200);
      const [now] = await list(client);
      expect(now).toMatchObject({ present: true, device: 'An old browser' });
      expect(now?.id).not.toBe(id);
      const [row] = await api.owner.query<{ minutes: number }[]>('SELECT round(extract(epoch FROM expires_at - now()) / 60)::int AS minutes FROM sessions WHERE id = $1', [now?.id]);
      expect(row?.minutes).toBe(60);
    });

    it('gets a name when it is next seen, where an earlier version began it', async () => {
      const client = await watched();
      await age(client, `last_seen_at = now() - interval '61 seconds', id = NULL`);
      expect(await works(client)).toBe(true);
      expect((await list(client))[0]).toMatchObject({ present: true, id: expect.any(String) });
    });

    it('is swept away with the next sign-in of anybody', async () => {
      const client = await watched();
      await age(client, `expires_at = now() - interval '1 second'`);
      await signedIn('farPm');
      expect(await api.owner.query('SELECT 1 FROM sessions WHERE id = $1', [ids.get(client)])).toEqual([]);
    });
  });

  it('is not brought back by a request that was under way when it ended', async () => {
    const client = await signedIn('peerPm');
    const cookie = client.cookie('nextrung');
    const fastify = api.app.getHttpAdapter().getInstance();
    const session = await new Promise<{ set: (name: string, value: unknown) => void; save: () => Promise<void> }>((resolve, reject) => {
      const request = { session: undefined as unknown };
      fastify.decryptSession(cookie, request as never, (error?: Error) => (error ? reject(error) : resolve(request.session as never)));
    });
    await client.delete('/api/session');
    session.set('signedIn', { changed: true });
    await session.save();
    expect((await new TestClient(api.app, ORIGIN).get('/api/ladder', { headers: { cookie: `nextrung=${cookie}` } })).status).toBe(401);
  });
});
