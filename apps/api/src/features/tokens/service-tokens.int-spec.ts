import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OPERATIONS } from '../../platform/access/operations.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { TestClient } from '../../testing/test-client.js';
import { TokenCaller } from '../../testing/token-caller.js';
import { ok, shareWork } from '../../testing/work.js';
import type { PersonProfile } from '../people/people.dto.js';
import type { CreatedToken, TokenList } from './tokens.dto.js';

const NAME = 'HR sync';

describe('tokens of service accounts', () => {
  let api: TestApi;
  let admin: TestClient;
  let caller: TokenCaller;
  let made: CreatedToken;
  let serviceId: string;

  beforeAll(async () => {
    api = await startTestApi();
    admin = await api.as('admin');
    caller = new TokenCaller(api.app);
    made = await ok(admin.post<CreatedToken>('/api/service-tokens', { name: NAME, scopes: ['people:read', 'people:write', 'audit:read'] }));
    const [row] = await api.owner.query<{ id: string }[]>('SELECT id FROM people WHERE organisation_id = $1 AND service', [api.organisation.id]);
    serviceId = row?.id ?? '';
  });
  afterAll(() => api.stop());

  it('does what people operations may within its scopes, and is named by what it did', async () => {
    const added = await caller.post<PersonProfile>(made.token, '/api/people', { name: 'Synced Person', email: 'synced@alder.example', rung: 'PM' });
    expect(added.status).toBe(201);
    const [level] = await api.owner.query<object[]>('SELECT recorded_by AS "by" FROM person_levels WHERE person_id = $1', [added.body.id]);
    expect(level).toEqual({ by: serviceId });
    const [entry] = await api.owner.query<object[]>(
      'SELECT e.operation, e.actor_kind AS "kind", p.name, p.is_admin AS "isAdmin" FROM audit_entries e JOIN people p ON p.id = e.actor_id WHERE e.organisation_id = $1 ORDER BY e.seq DESC LIMIT 1', [api.organisation.id],
    );
    expect(entry).toEqual({ operation: 'people.add', kind: 'token', name: `${NAME} (service)`, isAdmin: false });
    expect((await admin.get(`/api/audit?actor=${serviceId}`)).text).toContain(`${NAME} (service)`);
    const imported = await caller.post(made.token, '/api/people/import', { csv: 'name,e-mail,rung\nSynced Person,synced@alder.example,SPM' });
    expect(imported.status).toBe(201);
  });

  it('reads no evidence, nobody’s assessment, and nothing without the scope', async () => {
    const item = await shareWork(api, 'pm', { indicators: ['SPM.S1'] });
    expect((await caller.get(made.token, `/api/evidence/${item}`)).status).toBe(403);
    expect((await caller.get(made.token, '/api/ladder')).status).toBe(403);
    expect((await admin.post('/api/service-tokens', { name: 'x', scopes: ['evidence:read'] })).status).toBe(400);
    await api.owner.query(`UPDATE api_tokens SET scopes = scopes || '{evidence:read,readiness:read,notes}' WHERE id = $1`, [made.entry.id]);
    expect((await caller.get(made.token, `/api/evidence/${item}`)).status).toBe(404);
    expect((await caller.get(made.token, `/api/people/${api.organisation.people.pm.id}/readiness`)).status).toBe(404);
    await api.owner.query(`UPDATE api_tokens SET scopes = '{people:read,people:write,audit:read}' WHERE id = $1`, [made.entry.id]);
  });

  it('is in no list, directory, picker, tree, team, export, preview or count', async () => {
    const { body } = await admin.get<{ paths: Record<string, Record<string, { 'x-operation': string; parameters?: { name: string; in: string; required?: boolean }[] }>> }>('/api/openapi.json');
    const queries: Readonly<Record<string, string>> = { '/api/people/directory': '?q=HR', '/api/people/tree/search': '?q=HR', '/api/ladder/diff': '?from=1&to=1', '/api/ladder/export': '?format=json', '/api/people': '?includeEnded=true&q=HR' };
    // The log, and what was done, name who did it; so does the list of tokens itself.
    const named = ['/api/service-tokens', '/api/audit', '/api/audit.csv'];
    let asked = 0;
    for (const [path, { get }] of Object.entries(body.paths)) {
      if (!get || path.includes('{') || !(get['x-operation'] in OPERATIONS) || named.some((one) => path === one || path.startsWith('/api/audit'))) continue;
      const required = get.parameters?.filter((one) => one.required && one.in === 'query').map(({ name }) => `${name}=HR`).join('&') ?? '';
      for (const client of [admin, await api.as('director')]) {
        const reply = await client.get(`${path}${queries[path] ?? (required === '' ? '' : `?${required}`)}`);
        expect([path, reply.text.includes(NAME), reply.text.includes(serviceId)]).toEqual([path, false, false]);
        asked += 1;
      }
    }
    expect(asked).toBeGreaterThan(30);
  });

  it('is nobody: whatever names it as a person is told that there is nobody', async () => {
    expect((await admin.get(`/api/people/${serviceId}`)).status).toBe(404);
    expect((await admin.post(`/api/people/${serviceId}/invitation`)).status).toBe(404);
    expect((await caller.get(made.token, `/api/people/${serviceId}`)).status).toBe(404);
    const pm = api.organisation.people.pm.id;
    const { version } = await ok(admin.get<PersonProfile>(`/api/people/${pm}`));
    expect(await admin.post(`/api/people/${pm}/manager`, { managerId: serviceId, from: api.today }, { version })).toMatchObject({ status: 400, body: { errors: [{ field: 'managerId' }] } });
    expect(await admin.post(`/api/people/${pm}/lines`, { kind: 'dotted', managerId: serviceId, from: api.today }, { version })).toMatchObject({ status: 400 });
    expect(await admin.post(`/api/people/${api.organisation.people.groupPm.id}/delegations`, { delegateId: serviceId, from: api.today, to: api.today, reason: 'On parental leave' })).toMatchObject({ status: 400, body: { errors: [{ field: 'delegateId' }] } });
    expect((await admin.post('/api/people', { name: 'x', email: `service ${serviceId}` })).status).toBe(400);
    const [row] = await api.owner.query<object[]>('SELECT (SELECT count(*)::int FROM memberships WHERE person_id = p.id) AS accounts, (SELECT count(*)::int FROM assessment_runs WHERE id = p.id) AS assessed FROM people p WHERE id = $1', [serviceId]);
    expect(row).toEqual({ accounts: 0, assessed: 0 });
  });

  it('cannot be signed in as, even with a session that names it', async () => {
    const client = await (await api.visitor()).signIn(api.organisation.people.colleague.email, 'correct horse battery');
    await api.owner.query(`UPDATE sessions SET data = jsonb_set(data, '{signedIn,personId}', to_jsonb($1::text)) WHERE data -> 'signedIn' ->> 'personId' = $2`, [serviceId, api.organisation.people.colleague.id]);
    expect((await client.get('/api/ladder')).status).toBe(401);
  });

  it('is listed with its last use, and ends with its token', async () => {
    const list = async (): Promise<TokenList> => ok(admin.get<TokenList>('/api/service-tokens'));
    expect((await list()).tokens).toEqual([expect.objectContaining({ name: NAME, state: 'live', lastNetwork: '127.0.0.0/24' })]);
    expect((await list()).scopes.map(({ scope }) => scope)).toEqual(['ladder:read', 'ladder:write', 'people:read', 'people:write', 'audit:read']);
    expect((await (await api.as('admin', api.otherOrganisation)).get<TokenList>('/api/service-tokens')).body.tokens).toEqual([]);
    expect((await (await api.as('admin', api.otherOrganisation)).delete(`/api/service-tokens/${made.entry.id}`)).status).toBe(404);
    expect((await admin.delete(`/api/service-tokens/${made.entry.id}`)).status).toBe(204);
    expect((await caller.get(made.token, '/api/people')).status).toBe(401);
    expect((await list()).tokens).toEqual([expect.objectContaining({ state: 'ended' })]);
    const [row] = await api.owner.query<{ ended: boolean }[]>('SELECT ended_on IS NOT NULL AS ended FROM people WHERE id = $1', [serviceId]);
    expect(row).toEqual({ ended: true });
    expect((await admin.get('/api/personal-data/leavers')).text).not.toContain(NAME);
    expect(await admin.delete(`/api/service-tokens/${made.entry.id}`)).toMatchObject({ status: 409 });
  });
});
