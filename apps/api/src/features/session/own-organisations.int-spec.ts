import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { TestClient } from '../../testing/test-client.js';
import { PASSWORD } from '../../testing/world.js';
import type { SessionView } from './session.dto.js';

const ORIGIN = 'http://127.0.0.1:3000';

describe('an account in two organisations', () => {
  let api: TestApi;
  /** Alder's `pm`, who is a person of Birch, too. */
  let email: string;
  let inBirch: string;

  beforeAll(async () => {
    api = await startTestApi();
    ({ email } = api.organisation.people.pm);
    inBirch = uuid();
    const [account] = await api.owner.query<{ id: string }[]>('SELECT id FROM accounts WHERE email = $1', [email]);
    await api.owner.transaction(async (tx) => {
      await tx.query(`SELECT set_config('app.organisation_id', $1, true)`, [api.otherOrganisation.id]);
      await tx.query(`INSERT INTO people (organisation_id, id, name, email) VALUES ($1, $2, 'Alder pm, at Birch', 'guest@birch.example')`, [api.otherOrganisation.id, inBirch]);
      await tx.query(`INSERT INTO memberships (account_id, organisation_id, person_id, created_at) VALUES ($1, $2, $3, now() + interval '1 second')`, [account?.id, api.otherOrganisation.id, inBirch]);
    });
  });
  afterAll(() => api.stop());

  const signedIn = async (): Promise<TestClient> => (await api.visitor()).signIn(email, PASSWORD);
  const enter = (client: TestClient, organisationId: string, headers = {}) => client.put<SessionView>('/api/session/organisation', { organisationId }, { headers });

  it('begins in the oldest one and is told of both', async () => {
    const { body } = await (await signedIn()).get<SessionView>('/api/session');
    expect(body.organisation?.name).toBe('Alder');
    expect(body.organisations).toEqual([
      { id: api.organisation.id, name: 'Alder', personId: api.organisation.people.pm.id },
      { id: api.otherOrganisation.id, name: 'Birch', personId: inBirch },
    ]);
    expect((await (await api.visitor()).get<SessionView>('/api/session')).body.organisations).toEqual([]);
  });

  it('goes over in a new session that may write, and leaves the old one dead', async () => {
    const client = await signedIn();
    const session = (): string => client.cookie('nextrung');
    const before = session();
    const { status, body } = await enter(client, api.otherOrganisation.id);
    expect([status, body.organisation?.name, body.person?.id]).toEqual([200, 'Birch', inBirch]);
    expect(session()).not.toBe(before);
    const replay = async (cookie: string): Promise<number> => (await new TestClient(api.app, ORIGIN).get('/api/ladder', { headers: { cookie: `nextrung=${cookie}` } })).status;
    expect([await replay(before), await replay(session())]).toEqual([401, 200]);
    expect((await client.get(`/api/people/${api.organisation.people.pm.id}`)).status).toBe(404);
    expect((await client.post(`/api/people/${inBirch}/evidence`, { title: 'Birch work' })).status).toBe(201);
    expect((await enter(client, api.organisation.id)).body.person?.id).toBe(api.organisation.people.pm.id);
  });

  it('answers an unknown organisation, and one without a membership, alike', async () => {
    const stranger = await api.as('farPm');
    const forbidden = await enter(stranger, api.otherOrganisation.id);
    const absent = await enter(stranger, uuid());
    expect([forbidden.status, absent.status]).toEqual([404, 404]);
    expect(absent.text).toBe(forbidden.text);
    expect((await enter(stranger, 'not an id')).body).toMatchObject({ status: 400, errors: [{ field: 'organisationId' }] });
    expect((await enter(await api.visitor(), api.organisation.id)).status).toBe(401);
    expect((await stranger.get('/api/ladder')).status).toBe(200);
  });

  it('needs the token and the origin like every writing call', async () => {
    const client = await signedIn();
    expect((await enter(client, api.otherOrganisation.id, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await enter(client, api.otherOrganisation.id, { 'x-xsrf-token': '' })).status).toBe(403);
    expect((await client.get<SessionView>('/api/session')).body.organisation?.name).toBe('Alder');
  });

  it('lets no page of the one act in the other', async () => {
    const client = await signedIn();
    const pageOfAlder = { headers: { 'x-person': api.organisation.people.pm.id } };
    expect((await client.get('/api/ladder', pageOfAlder)).status).toBe(200);
    await enter(client, api.otherOrganisation.id);
    const refused = await client.post(`/api/people/${inBirch}/evidence`, { title: 'From the old page' }, pageOfAlder);
    expect(refused.body).toMatchObject({ status: 409, code: 'other_session' });
    expect((await client.get('/api/ladder', pageOfAlder)).status).toBe(409);
    expect((await client.get('/api/ladder', { headers: { 'x-person': inBirch } })).status).toBe(200);
    const { body } = await client.get<{ items: { title: string }[] }>(`/api/people/${inBirch}/evidence`);
    expect(body.items.map(({ title }) => title)).not.toContain('From the old page');
  });

  it('does not offer, or let in to, an organisation that the person has left', async () => {
    await api.owner.query('UPDATE people SET ended_on = $2 WHERE id = $1', [api.organisation.people.pm.id, api.today]);
    const client = await signedIn();
    const { body } = await client.get<SessionView>('/api/session');
    expect([body.organisation?.name, body.organisations.map(({ name }) => name)]).toEqual(['Birch', ['Birch']]);
    expect((await enter(client, api.organisation.id)).status).toBe(404);
    await api.owner.query('UPDATE people SET ended_on = NULL WHERE id = $1', [api.organisation.people.pm.id]);
  });
});
