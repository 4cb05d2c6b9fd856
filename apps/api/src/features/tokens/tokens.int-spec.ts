import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OPERATIONS, type Operation } from '../../platform/access/operations.js';
import { NEVER_BY_TOKEN, scopeOf, TOKEN_SCOPES, type TokenScope } from '../../platform/access/token-scopes.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { Reply, TestClient } from '../../testing/test-client.js';
import { TokenCaller } from '../../testing/token-caller.js';
import { ok, shareWork } from '../../testing/work.js';
import { PASSWORD, type PersonKey } from '../../testing/world.js';
import type { PersonProfile } from '../people/people.dto.js';
import type { CreatedToken, TokenList } from './tokens.dto.js';

const UNKNOWN = `nrt_${'A'.repeat(49)}`;

describe('personal access tokens', () => {
  let api: TestApi;
  let caller: TokenCaller;

  beforeAll(async () => {
    api = await startTestApi();
    caller = new TokenCaller(api.app);
  });
  afterAll(() => api.stop());

  const make = async (person: PersonKey, scopes: readonly TokenScope[] = TOKEN_SCOPES, more: object = {}): Promise<CreatedToken> =>
    ok((await api.as(person)).post<CreatedToken>('/api/tokens', { name: 'A script', scopes, ...more }));
  const id = (person: PersonKey): string => api.organisation.people[person].id;
  const listed = async (client: TestClient): Promise<TokenList['tokens']> => (await ok(client.get<TokenList>('/api/tokens'))).tokens;

  it('shows a token once, and keeps only its digest anywhere in the database', async () => {
    const reply = await (await api.as('pm')).post<CreatedToken>('/api/tokens', { name: ' Brag sheet ', scopes: ['evidence:read'] });
    expect(reply).toMatchObject({ status: 201, headers: { 'cache-control': 'no-store' }, body: { entry: { name: 'Brag sheet', scopes: ['evidence:read'], state: 'live', lastUsedAt: null, lastNetwork: null } } });
    const { token, entry } = reply.body;
    expect(token).toMatch(/^nrt_[\w-]{49}$/);
    expect((Date.parse(entry.expiresAt) - Date.parse(entry.createdAt)) / 86_400_000).toBe(90);
    const tables = await api.owner.query<{ name: string }[]>(`SELECT c.oid::regclass::text AS name FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace::regnamespace::text IN ('public', 'nextrung_jobs')`);
    for (const { name } of tables) expect([name, await api.owner.query(`SELECT 1 FROM ${name} t WHERE strpos(t::text, $1) > 0`, [token.slice(4, 40)])]).toEqual([name, []]);
    expect(await listed(await api.as('pm'))).toEqual([entry]);
    expect(await listed(await api.as('peerPm'))).toEqual([]);
  });

  it('acts as its person within its scopes, without cookie, origin or forgery token', async () => {
    const { token } = await make('pm', ['evidence:read', 'evidence:write']);
    const made = await caller.post(token, `/api/people/${id('pm')}/evidence`, { title: 'Logged by a script' });
    expect(made.status).toBe(201);
    expect(made.headers['set-cookie']).toBeUndefined();
    expect((await caller.get(token, `/api/people/${id('pm')}/evidence`)).text).toContain('Logged by a script');
    // What the person may not, the token may not: as if nothing were there.
    expect((await caller.get(token, `/api/people/${id('peerPm')}/evidence`)).status).toBe(404);
    const foreign = await caller.get(token, `/api/people/${api.otherOrganisation.people.pm.id}/evidence`);
    expect(foreign.status).toBe(404);
  });

  it('says which scope is missing, and what no token may', async () => {
    const { token } = await make('pm', ['people:read']);
    const missing = await caller.get(token, `/api/people/${id('pm')}/evidence`);
    expect(missing).toMatchObject({ status: 403, body: { code: 'scope_missing' }, headers: { 'www-authenticate': 'Bearer error="insufficient_scope", scope="evidence:read"' } });
    const { token: all } = await make('pm');
    for (const reply of [await caller.get(all, '/api/tokens'), await caller.post(all, '/api/tokens', { name: 'x', scopes: ['notes'] }), await caller.delete(all, '/api/session'), await caller.post(all, '/api/session', { email: 'a@b.example', password: 'x' })]) {
      expect(reply).toMatchObject({ status: 403, body: { code: 'not_by_token' } });
    }
    expect((await caller.get(all, '/api/openapi.json')).status).toBe(200);
  });

  it('lets a token with every scope through to exactly the routes that have one', async () => {
    const { token } = await make('pm');
    const { body } = await caller.get<{ paths: Record<string, Record<string, { 'x-operation': string; 'x-scope'?: string | null; security?: object[] }>> }>(token, '/api/openapi.json');
    let asked = 0;
    for (const [path, methods] of Object.entries(body.paths)) {
      for (const [method, route] of Object.entries(methods)) {
        const operation = route['x-operation'];
        if (operation === 'public' || !(operation in OPERATIONS)) continue;
        const scope = scopeOf(operation as Operation);
        expect([path, route['x-scope'], route.security?.some((one) => 'token' in one) ?? false]).toEqual([path, scope, scope !== null]);
        if (scope !== null) continue;
        const reply = await caller.send(token, method.toUpperCase() as 'GET', path.replace(/\{\w+\}/g, id('pm')), {});
        expect([path, reply.status, (reply.body as { code?: string }).code]).toEqual([path, 403, 'not_by_token']);
        asked += 1;
      }
    }
    expect(asked).toBeGreaterThan(20);
    expect(Object.keys(NEVER_BY_TOKEN).length).toBeGreaterThan(20);
  });

  it('never falls back to the session whose cookies come along', async () => {
    const director = await api.as('director');
    const { token } = await make('pm', ['people:read']);
    const beside = { headers: { authorization: `Bearer ${token}` } };
    expect((await director.get(`/api/people/${id('farPm')}`, beside)).status).toBe(404);
    expect((await director.get('/api/people/directory?q=al', { headers: { authorization: `Bearer ${UNKNOWN}` } })).status).toBe(401);
    expect((await director.get('/api/session', beside)).body).toMatchObject({ signedIn: false, person: null });
    // A session beside another kind of credential is the session, with all its rules.
    expect((await director.get(`/api/people/${id('farPm')}`, { headers: { authorization: 'Basic eDp5' } })).status).toBe(200);
    expect((await director.post('/api/teams', { name: 'x' }, { headers: { authorization: 'Basic eDp5', origin: 'https://evil.example' } })).status).toBe(403);
  });

  it('answers the same 401 to whatever is wrong with a token', async () => {
    const expired = await make('pm');
    await api.owner.query(`UPDATE api_tokens SET created_at = now() - interval '9 days', expires_at = now() - interval '1 second' WHERE id = $1`, [expired.entry.id]);
    const revoked = await make('pm');
    expect((await (await api.as('pm')).delete(`/api/tokens/${revoked.entry.id}`)).status).toBe(204);
    const wrong = [UNKNOWN, expired.token, revoked.token, '', 'not a token', `${revoked.token}x`, 'ü', 'x'.repeat(5000)];
    const replies = await Promise.all(wrong.map((token) => caller.get(token, '/api/people')));
    for (const reply of replies) {
      expect([reply.status, reply.text, reply.headers['www-authenticate']]).toEqual([401, replies[0]?.text, 'Bearer error="invalid_token"']);
    }
    expect(replies[0]?.body).toMatchObject({ code: 'token_refused' });
  });

  it('dies with its account, with its person, and when permissions change', async () => {
    const alive = async ({ token }: CreatedToken): Promise<number> => (await caller.get(token, '/api/people/directory?q=al')).status;
    const [far, colleague] = [await make('farPm'), await make('colleague')];
    expect([await alive(far), await alive(colleague)]).toEqual([200, 200]);
    await api.owner.query('UPDATE accounts SET disabled_at = now() WHERE email = $1', [api.organisation.people.farPm.email]);
    expect(await alive(far)).toBe(401);
    await api.owner.query('UPDATE accounts SET disabled_at = NULL WHERE email = $1', [api.organisation.people.farPm.email]);
    expect(await alive(far)).toBe(200);

    const admin = await api.as('admin');
    const version = async (person: PersonKey): Promise<number> => (await ok(admin.get<PersonProfile>(`/api/people/${id(person)}`))).version;
    await ok(admin.put(`/api/people/${id('colleague')}/permissions`, { isAdmin: false, isAuditor: true, seesPay: false }, { version: await version('colleague') }));
    expect(await alive(colleague)).toBe(401);
    const again = await (await api.visitor()).signIn(api.organisation.people.colleague.email, PASSWORD);
    expect((await listed(again))[0]).toMatchObject({ state: 'ended' });

    await ok(admin.post(`/api/people/${id('farPm')}/end`, { on: api.today }, { version: await version('farPm') }));
    expect(await alive(far)).toBe(401);
    // Also where the database would not have known.
    await api.owner.query(`UPDATE api_tokens SET expires_at = now() + interval '1 day' WHERE id = $1`, [far.entry.id]);
    expect(await caller.get(far.token, '/api/people/directory?q=al')).toMatchObject({ status: 401, body: { code: 'token_refused' } });
  });

  it('runs out with a person who leaves later', async () => {
    const made = await make('otherGroupPm');
    await api.owner.query(`UPDATE people SET ended_on = $2::date + 7 WHERE id = $1`, [id('otherGroupPm'), api.today]);
    const [before] = await listed(await api.as('otherGroupPm'));
    expect((Date.parse(before?.expiresAt ?? '') - Date.parse(made.entry.createdAt)) / 86_400_000).toBeLessThan(7.1);
    const later = await make('otherGroupPm');
    expect(later.entry.expiresAt).toBe(before?.expiresAt);
    await api.owner.query('UPDATE people SET ended_on = NULL WHERE id = $1', [id('otherGroupPm')]);
  });

  it('does not look by way of a grant, and gives nobody permissions', async () => {
    const item = await shareWork(api, 'pm', { indicators: ['SPM.S1'] });
    const admin = await api.as('admin');
    await ok(admin.post(`/api/people/${id('pm')}/grants`, { reason: 'A complaint has to be looked into.', days: 1 }));
    expect((await admin.get(`/api/evidence/${item}`)).status).toBe(200);
    const { token } = await make('admin');
    expect((await caller.get(token, `/api/evidence/${item}`)).status).toBe(404);
    const added = await caller.post(token, '/api/people', { name: 'New Admin', email: 'new-admin@alder.example', isAdmin: true });
    expect(added).toMatchObject({ status: 400, body: { errors: [{ field: 'isAdmin' }] } });
  });

  it('writes its last use at most once a minute, with the network', async () => {
    const { token, entry } = await make('pm', ['people:read']);
    const used = async (): Promise<{ lastUsedAt: string | null; lastNetwork: string | null }> => {
      const one = (await listed(await api.as('pm'))).find((other) => other.id === entry.id);
      return { lastUsedAt: one?.lastUsedAt ?? null, lastNetwork: one?.lastNetwork ?? null };
    };
    await caller.get(token, '/api/people/directory?q=al', '203.0.113.7');
    const first = await used();
    expect(first.lastNetwork).toBe('203.0.113.0/24');
    await caller.get(token, '/api/people/directory?q=al', '198.51.100.7');
    expect(await used()).toEqual(first);
    await api.owner.query(`UPDATE api_tokens SET last_used_at = last_used_at - interval '61 seconds' WHERE id = $1`, [entry.id]);
    await caller.get(token, '/api/people/directory?q=al', '198.51.100.7');
    expect((await used()).lastNetwork).toBe('198.51.100.0/24');
  });

  it('is in the audit log: who made and ended it, and what was done by it', async () => {
    const entries = (): Promise<unknown[]> => api.owner.query(`SELECT operation, actor_id AS "actorId", actor_kind AS "actorKind" FROM audit_entries WHERE organisation_id = $1 ORDER BY seq`, [api.organisation.id]);
    const before = (await entries()).length;
    const { token, entry } = await make('pm', ['evidence:write']);
    await caller.post(token, `/api/people/${id('pm')}/evidence`, { title: 'By token' });
    await (await api.as('pm')).delete(`/api/tokens/${entry.id}`);
    expect((await entries()).slice(before)).toEqual([
      { operation: 'token.create', actorId: id('pm'), actorKind: 'person' },
      { operation: 'evidence.capture', actorId: id('pm'), actorKind: 'token' },
      { operation: 'token.revoke', actorId: id('pm'), actorKind: 'person' },
    ]);
  });

  it('ends only one’s own, and once', async () => {
    const { entry } = await make('pm');
    expect((await (await api.as('admin')).delete(`/api/tokens/${entry.id}`)).status).toBe(404);
    expect((await (await api.as('admin')).delete(`/api/service-tokens/${entry.id}`)).status).toBe(404);
    expect((await (await api.as('pm')).delete(`/api/tokens/${entry.id}`)).status).toBe(204);
    expect(await (await api.as('pm')).delete(`/api/tokens/${entry.id}`)).toMatchObject({ status: 409, body: { code: 'token_over' } });
  });

  it('refuses what is not right at its field, and more than twenty', async () => {
    const client = await api.as('peerPm');
    const field = async (body: object): Promise<string[]> => {
      const reply: Reply<{ errors?: { field: string }[] }> = await client.post('/api/tokens', { name: 'x', scopes: ['notes'], ...body });
      return reply.body.errors?.map(({ field: name }) => name) ?? [String(reply.status)];
    };
    for (const [body, wrong] of [
      [{ name: ' ' }, 'name'], [{ name: 'x'.repeat(81) }, 'name'], [{ name: 7 }, 'name'], [{ scopes: [] }, 'scopes'], [{ scopes: ['everything'] }, 'scopes'], [{ scopes: ['notes', 'notes'] }, 'scopes'],
      [{ scopes: 'notes' }, 'scopes'], [{ scopes: [{}] }, 'scopes'], [{ days: 0 }, 'days'], [{ days: 366 }, 'days'], [{ days: 1.5 }, 'days'], [{ days: '5' }, 'days'], [{ expiresAt: '2099-01-01' }, 'expiresAt'],
    ] as const) expect([body, await field(body)]).toEqual([body, [wrong]]);
    expect((await client.post('/api/tokens', { name: 'A\u0000B', scopes: ['notes'] })).status).toBe(400);
    await Promise.all(Array.from({ length: 24 }, () => client.post('/api/tokens', { name: 'x', scopes: ['notes'], days: 365 })));
    expect((await listed(client)).length).toBe(20);
    expect(await client.post('/api/tokens', { name: 'x', scopes: ['notes'] })).toMatchObject({ status: 409, body: { code: 'too_many_tokens' } });
  });

  it('forgets tokens that ended long ago', async () => {
    const { entry } = await make('groupPm');
    await api.owner.query(`UPDATE api_tokens SET created_at = now() - interval '200 days', expires_at = now() - interval '91 days' WHERE id = $1`, [entry.id]);
    expect(await listed(await api.as('groupPm'))).toEqual([]);
    await make('groupPm');
    expect(await api.owner.query('SELECT 1 FROM api_tokens WHERE id = $1', [entry.id])).toEqual([]);
  });
});
