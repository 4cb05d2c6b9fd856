import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { OPERATIONS, type OperationRule } from '../../platform/access/operations.js';
import { addPasskey, afterPassword, codeOf, SECRET_KEY, setUpCodes, stopClock, usePasskey } from '../../testing/factors.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { TestClient } from '../../testing/test-client.js';
import { addBystanders } from '../../testing/world.js';
import type { SessionView } from '../session/session.dto.js';
import type { OwnFactors } from '../second-factors/own-factors.dto.js';
import type { SignInPolicy } from './sign-in-policy.dto.js';

interface OpenApi {
  paths: Record<string, Record<string, { 'x-operation'?: string }>>;
}
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

const PATH = '/api/sign-in-policy';
const NOBODY = { everyone: false, lineManagers: false, privileged: false };

describe('who needs a second factor', () => {
  let api: TestApi;
  let world: Awaited<ReturnType<typeof addBystanders>>;
  let routes: { method: Method; path: string; operation: string }[];
  let admin: TestClient;

  beforeAll(async () => {
    api = await startTestApi({ SECRET_KEY });
    stopClock(api);
    world = await addBystanders(api.owner, api.organisation);
    const { body } = await (await api.visitor()).get<OpenApi>('/api/openapi.json');
    routes = Object.entries(body.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, route]) => ({ method: method.toUpperCase() as Method, path, operation: route['x-operation'] ?? '' })));
    admin = await api.as('admin');
    await addPasskey(admin);
  });
  afterAll(() => api.stop());

  async function decide(policy: Partial<typeof NOBODY>): Promise<void> {
    const { body: { version } } = await admin.get<SignInPolicy>(PATH);
    const { status, text } = await admin.put(PATH, { ...NOBODY, ...policy }, { version });
    if (status !== 200) throw new Error(text);
  }
  const stopped = async (client: TestClient): Promise<boolean> => {
    const { status, body } = await client.get<{ code: string }>('/api/ladder');
    return status === 403 && body.code === 'second_factor_required';
  };

  it('is nobody to begin with, is decided by administrators, version by version, and read by auditors too', async () => {
    expect(await admin.get(PATH)).toMatchObject({ headers: { etag: '"0"' }, body: { ...NOBODY, version: 0, possible: true, changedByName: null } });
    expect((await admin.put(PATH, { ...NOBODY, privileged: true }, { version: 0 })).body).toMatchObject({ version: 1, privileged: true, changedByName: 'Alder admin' });
    expect((await admin.put(PATH, NOBODY, { version: 0 })).status).toBe(412);
    expect((await admin.put(PATH, NOBODY)).status).toBe(428);
    for (const body of [{}, { ...NOBODY, everyone: 'yes' }, { ...NOBODY, everyone: null }, { ...NOBODY, more: true }, [], null]) expect((await admin.put(PATH, body, { version: 1 })).status).toBe(400);
    await decide({});
    const auditor = await api.as('auditor', world);
    expect([(await auditor.get(PATH)).status, (await auditor.put(PATH, NOBODY, { version: 2 })).status]).toEqual([200, 404]);
    const kept = await api.owner.query<{ rows: number }[]>(`SELECT count(*)::int AS rows FROM audit_changes WHERE of_table = 'sign_in_policies'`);
    expect(kept).toEqual([{ rows: 2 }]);
  });

  it.each([
    [{ everyone: true }, ['pm', 'groupPm', 'director', 'otherGroupPm', 'colleague', 'auditor', 'payReader', 'opener', 'sponsor']],
    [{ lineManagers: true }, ['groupPm', 'director', 'otherGroupPm']],
    [{ privileged: true }, ['auditor', 'payReader', 'opener']],
    [{ privileged: true, lineManagers: true }, ['groupPm', 'director', 'otherGroupPm', 'auditor', 'payReader', 'opener']],
    [{}, []],
  ])('%j', async (policy, asked) => {
    await decide(policy);
    const seen: string[] = [];
    for (const who of ['pm', 'groupPm', 'director', 'otherGroupPm', 'colleague', 'auditor', 'payReader', 'opener', 'sponsor'] as const) {
      const client = await api.as(who, world);
      if (await stopped(client)) seen.push(who);
      expect((await client.get<SessionView>('/api/session')).body.secondFactorRequired).toBe(seen.includes(who));
    }
    expect(seen.sort()).toEqual([...asked].sort());
    expect([await stopped(admin), await stopped(await api.as('pm', api.otherOrganisation))]).toEqual([false, false]);
  });

  it('opens nothing to them until they have one but setting it up: every route says so', async () => {
    const token = async (by: TestClient): Promise<string> => (await by.post<{ token: string }>('/api/tokens', { name: 'A script', scopes: ['evidence:read'] })).body.token;
    const [weak, strong] = [await token(await api.as('colleague')), await token(admin)];
    const byToken = async (text: string): Promise<number> => (await api.app.inject({ method: 'GET', url: '/api/offers', headers: { authorization: `Bearer ${text}` } })).statusCode;
    expect(await byToken(weak)).toBe(200);
    await decide({ everyone: true });
    // Also a token that was made before it was decided.
    expect(await byToken(weak)).toBe(403);
    expect(await byToken(strong)).toBe(200);
    const { client } = await afterPassword(api, 'pm');
    const open: string[] = [];
    const refused = new Set<string>();
    for (const { method, path, operation } of routes.filter(({ operation: one }) => one !== 'public')) {
      const rule: OperationRule = OPERATIONS[operation as keyof typeof OPERATIONS];
      const reply = await client.send<{ code?: string }>(method, path.replace('{version}', '1').replace('{variant}', 'full').replace('{format}', 'json').replace(/\{\w+\}/g, uuid()), method === 'GET' ? undefined : {}, { version: 1, headers: { 'idempotency-key': uuid() } });
      // What cannot be read is refused before anybody is asked.
      const said = reply.status === 403 && reply.body.code === 'second_factor_required';
      if (!said && reply.status !== 400) open.push(operation);
      if (said) refused.add(operation);
      if (rule.beforeSecondFactor) expect([operation, said]).toEqual([operation, false]);
    }
    expect([...new Set(open)].sort()).toEqual(['second-factor.begin', 'second-factor.own']);
    expect(refused.size).toBeGreaterThan(60);
    expect((await client.get<SessionView>('/api/session')).body).toMatchObject({ signedIn: true, secondFactorRequired: true });
  });

  it('opens nothing at all to half a sign-in', async () => {
    const { client } = await afterPassword(api, 'admin');
    for (const { method, path } of routes.filter(({ operation }) => operation !== 'public')) {
      const { status } = await client.send(method, path.replace('{version}', '1').replace(/\{\w+\}/g, uuid()), method === 'GET' ? undefined : {}, { version: 1, headers: { 'idempotency-key': uuid() } });
      expect([method, path, status]).toEqual([method, path, 401]);
    }
    expect((await client.put('/api/session/organisation', { organisationId: api.organisation.id })).status).toBe(401);
    expect((await client.post('/api/session/password', { password: 'correct horse battery' })).status).toBe(401);
  });

  it('lets them go on once it is set up, and keeps the last one', async () => {
    const { client } = await afterPassword(api, 'pm');
    await addPasskey(client);
    expect((await client.get('/api/ladder')).status).toBe(200);
    expect((await client.get<SessionView>('/api/session')).body.secondFactorRequired).toBe(false);
    const { body: { passkeys: [passkey], required } } = await client.get<OwnFactors>('/api/me/second-factors');
    expect(required).toBe(true);
    expect((await client.delete(`/api/me/passkeys/${passkey?.id ?? ''}`)).body).toMatchObject({ code: 'last_factor' });
    const { secret } = await setUpCodes(client);
    expect((await client.delete(`/api/me/passkeys/${passkey?.id ?? ''}`)).status).toBe(204);
    expect((await client.delete('/api/me/one-time-codes')).body).toMatchObject({ code: 'last_factor' });
    const again = (await afterPassword(api, 'pm')).client;
    expect((await again.post('/api/session/code', { code: codeOf(secret, 1) })).status).toBe(200);
    expect(await stopped(again)).toBe(false);
  });

  it('keeps one of two that are removed at once', async () => {
    const { client } = await afterPassword(api, 'groupPm');
    for (const _ of [1, 2]) await addPasskey(client);
    const { body: { passkeys } } = await client.get<OwnFactors>('/api/me/second-factors');
    const statuses = await Promise.all(passkeys.map(({ id }) => client.delete(`/api/me/passkeys/${id}`).then(({ status }) => status)));
    expect(statuses.sort()).toEqual([204, 409]);
  });

  it('asks for the password again when signing in was a while ago', async () => {
    const { client } = await afterPassword(api, 'farPm');
    stopClock(api, 11);
    expect((await client.post('/api/me/passkeys/options')).body).toMatchObject({ code: 'confirm_first' });
    expect((await client.post('/api/session/password', { password: 'not this one' })).status).toBe(401);
    expect((await client.post('/api/session/password', { password: 'correct horse battery' })).status).toBe(200);
    expect([(await client.post('/api/me/passkeys/options')).status, await stopped(client)]).toEqual([200, true]);
    stopClock(api);
  });

  it('gives someone who lost everything a new beginning, by an administrator who is not them', async () => {
    const key = await addPasskey((await afterPassword(api, 'colleague')).client);
    const { client } = await afterPassword(api, 'colleague');
    await usePasskey(client, key);
    const path = (who: keyof typeof api.organisation.people): string => `/api/people/${api.organisation.people[who].id}/second-factors`;
    expect((await (await afterPassword(api, 'director')).client.delete(path('colleague'))).status).toBe(403);
    expect([(await admin.delete(path('admin'))).status, (await admin.delete(path('colleague'))).status, (await client.get('/api/ladder')).status]).toEqual([404, 204, 401]);
    expect((await admin.delete(path('colleague'))).body).toMatchObject({ code: 'no_second_factor' });
    const anew = await afterPassword(api, 'colleague');
    expect(anew.reply.body).toMatchObject({ signedIn: true, secondFactorRequired: true });
    expect((await usePasskey(await api.visitor(), key)).status).toBe(401);
    const log = await api.owner.query<{ actor: string }[]>(`SELECT actor_id AS actor FROM audit_entries WHERE operation = 'people.reset-second-factor' AND subject_id = $1`, [api.organisation.people.colleague.id]);
    expect(log).toEqual([{ actor: api.organisation.people.admin.id }]);
  });

  it('does not open an account that belongs to another organisation too', async () => {
    await addPasskey((await afterPassword(api, 'otherGroupPm')).client);
    const { id, people } = api.otherOrganisation;
    await api.owner.query('DELETE FROM memberships WHERE organisation_id = $1 AND person_id = $2', [id, people.otherGroupPm.id]);
    await api.owner.query('INSERT INTO memberships (account_id, organisation_id, person_id) SELECT account_id, $1, $2 FROM memberships WHERE person_id = $3', [id, people.otherGroupPm.id, api.organisation.people.otherGroupPm.id]);
    expect((await admin.delete(`/api/people/${api.organisation.people.otherGroupPm.id}/second-factors`)).body).toMatchObject({ code: 'not_here' });
  });

  it('is asked of the organisation that one switches to, and of the last factor by any', async () => {
    await decide({});
    // Of two organisations, the second one asks.
    const { client } = await afterPassword(api, 'director');
    const { id, people } = api.otherOrganisation;
    await api.owner.query('DELETE FROM memberships WHERE organisation_id = $1 AND person_id = $2', [id, people.director.id]);
    await api.owner.query('INSERT INTO memberships (account_id, organisation_id, person_id) SELECT account_id, $1, $2 FROM memberships WHERE person_id = $3', [id, people.director.id, api.organisation.people.director.id]);
    const other = await api.as('admin', api.otherOrganisation);
    await addPasskey(other);
    expect((await other.put(PATH, { ...NOBODY, everyone: true }, { version: 0 })).status).toBe(200);
    expect(await stopped(client)).toBe(false);
    await addPasskey(client);
    const { body: { passkeys: [passkey] } } = await client.get<OwnFactors>('/api/me/second-factors');
    expect((await client.delete(`/api/me/passkeys/${passkey?.id ?? ''}`)).body).toMatchObject({ code: 'last_factor' });
    await api.owner.query('DELETE FROM passkeys WHERE id = $1', [passkey?.id]);
    const weak = (await afterPassword(api, 'director')).client;
    expect((await weak.put('/api/session/organisation', { organisationId: id })).status).toBe(200);
    expect(await stopped(weak)).toBe(true);
  });
});
