import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { ok, shareWork } from '../../testing/work.js';
import type { ToDo } from '../to-do/to-do.dto.js';
import type { WhoCanSee } from '../visibility/visibility.dto.js';
import type { GrantsPage, GrantView } from './break-glass.dto.js';

const REASON = 'A complaint about a rating has to be looked into.';

describe('opening evidence for a reason', () => {
  let api: TestApi;
  let shared: string;
  let secret: string;
  const notes: Record<string, string> = {};

  beforeAll(async () => {
    api = await startTestApi();
    const { pm, groupPm } = api.organisation.people;
    shared = await shareWork(api, 'pm', { indicators: ['SPM.S1'] });
    ({ id: secret } = await ok((await api.as('pm')).post<{ id: string }>(`/api/people/${pm.id}/evidence`, { title: 'Kept to myself' })));
    for (const visibility of ['only_me', 'us_two', 'successor_too']) {
      const note = uuid();
      notes[visibility] = note;
      await sql(`INSERT INTO notes (organisation_id, id, person_id, author_id, other_id, body, visibility, on_day) VALUES ($1, $2, $3, $4, $3, 'Wants to lead.', $5, $6)`, note, pm.id, groupPm.id, visibility, api.today);
    }
  });
  afterAll(() => api.stop());

  const sql = (text: string, ...parameters: unknown[]): Promise<unknown> => api.owner.query(text, [api.organisation.id, ...parameters]);
  const of = (key: 'pm' | 'peerPm' | 'admin' | 'farPm'): string => `/api/people/${api.organisation.people[key].id}`;
  const open = async (body: object = { reason: REASON, days: 7 }): Promise<GrantView> => ok((await api.as('admin')).post<GrantView>(`${of('pm')}/grants`, body));
  const end = async (id: string): Promise<void> => void (await ok((await api.as('admin')).post(`${of('pm')}/grants/${id}/end`)));

  /** What the administrator is answered at everything that a grant could open. */
  async function answers(): Promise<Record<string, number>> {
    const admin = await api.as('admin');
    const status = async (path: string): Promise<number> => (await admin.get(path)).status;
    return {
      list: await status(`${of('pm')}/evidence`), shared: await status(`/api/evidence/${shared}`), revisions: await status(`/api/evidence/${shared}/revisions`), readiness: await status(`${of('pm')}/readiness`),
      packet: await status(`${of('pm')}/packet`), private: await status(`/api/evidence/${secret}`), onlyMe: await status(`/api/notes/${notes['only_me'] ?? ''}`),
      usTwo: await status(`/api/notes/${notes['us_two'] ?? ''}`), successorToo: await status(`/api/notes/${notes['successor_too'] ?? ''}`), ofAnother: await status(`${of('peerPm')}/evidence`),
    };
  }
  const SHUT = { list: 404, shared: 404, revisions: 404, readiness: 404, packet: 404, private: 404, onlyMe: 404, usTwo: 404, successorToo: 404, ofAnother: 404 };
  const OPEN = { ...SHUT, list: 200, shared: 200, revisions: 200, readiness: 200, packet: 200, usTwo: 200, successorToo: 200 };

  it('opens what is shared, nothing private, of this person only, and shuts with the closing', async () => {
    expect(await answers()).toEqual(SHUT);
    const grant = await open();
    expect(grant).toMatchObject({ state: 'open', reason: REASON, endedAt: null, endedBy: null, holder: { id: api.organisation.people.admin.id }, person: { id: api.organisation.people.pm.id } });
    expect(Date.parse(grant.expiresAt) - Date.parse(grant.startsAt)).toBe(7 * 86_400_000);
    expect(await answers()).toEqual(OPEN);
    const { items } = await ok((await api.as('admin')).get<{ items: { id: string; can: string[] }[] }>(`${of('pm')}/evidence`));
    expect(items.map(({ id }) => id)).toEqual([shared]);
    expect(items[0]?.can).not.toContain('rating.give');
    await end(grant.id);
    expect(await answers()).toEqual(SHUT);
  });

  it('shuts at its time, and to whoever is no administrator any more', async () => {
    const grant = await open();
    await sql(`UPDATE access_grants SET starts_at = now() - interval '2 days', expires_at = now() WHERE organisation_id = $1 AND id = $2`, grant.id);
    expect(await answers()).toEqual(SHUT);
    const again = await open();
    await sql('UPDATE people SET is_admin = false WHERE organisation_id = $1 AND id = $2', api.organisation.people.admin.id);
    expect(await answers()).toEqual(SHUT);
    const [seen] = await ok((await api.as('pm')).get<GrantView[]>(`${of('pm')}/grants`));
    expect(seen).toMatchObject({ id: again.id, state: 'lost' });
    await sql('UPDATE people SET is_admin = true WHERE organisation_id = $1 AND id = $2', api.organisation.people.admin.id);
    await end(again.id);
  });

  it('is told to the person at once: in their to-do list, uncounted, and in who can see it; a month after its end no more', async () => {
    await sql(`UPDATE access_grants SET starts_at = starts_at - interval '50 days', expires_at = expires_at - interval '50 days', ended_at = ended_at - interval '50 days' WHERE organisation_id = $1`);
    const pm = await api.as('pm');
    expect((await ok(pm.get<ToDo>('/api/to-do'))).opened).toEqual([]);
    const grant = await open();
    const toDo = await ok(pm.get<ToDo>('/api/to-do'));
    expect(toDo.opened).toEqual([grant]);
    expect(toDo.total).toBe(0);
    const { viewers } = await ok(pm.get<WhoCanSee>(`/api/evidence/${shared}/who-can-see`));
    expect(viewers.find(({ person }) => person.id === grant.holder.id)?.relations[0]?.expiresAt).toBe(grant.expiresAt);
    await end(grant.id);
    expect((await ok(pm.get<ToDo>('/api/to-do'))).opened).toMatchObject([{ state: 'closed', endedBy: { id: api.organisation.people.admin.id } }]);
    expect((await ok(pm.get<WhoCanSee>(`/api/evidence/${shared}/who-can-see`))).viewers.map(({ person }) => person.id)).not.toContain(grant.holder.id);
    expect((await ok((await api.as('groupPm')).get<ToDo>('/api/to-do'))).opened).toEqual([]);
  });

  it('is refused about oneself, to whoever reads it anyway, twice at once, without a reason, for too long', async () => {
    const admin = await api.as('admin');
    expect((await admin.post(`${of('admin')}/grants`, { reason: REASON, days: 1 })).status).toBe(404);
    expect((await (await api.as('groupPm')).post(`${of('pm')}/grants`, { reason: REASON, days: 1 })).status).toBe(404);
    for (const [body, field] of [[{ reason: ' a reason ', days: 1 }, 'reason'], [{ reason: 'x'.repeat(1001), days: 1 }, 'reason'], [{ reason: REASON, days: 0 }, 'days'], [{ reason: REASON, days: 15 }, 'days'], [{ reason: REASON, days: 1.5 }, 'days'], [{ reason: REASON }, 'days'], [{ reason: REASON, days: null }, 'days'], [{ reason: 'null \u0000 byte in it', days: 1 }, '']] as const) {
      const { status, body: problem } = await admin.post<{ errors: { field: string }[] }>(`${of('pm')}/grants`, body);
      expect([body, status]).toEqual([body, 400]);
      if (field) expect(problem.errors.map((error) => error.field)).toEqual([field]);
    }
    const grant = await open({ reason: `  ${REASON}  `, days: 14 });
    expect(grant.reason).toBe(REASON);
    expect((await admin.post<{ code: string }>(`${of('pm')}/grants`, { reason: REASON, days: 1 })).body).toMatchObject({ code: 'already_open' });
    const both = await Promise.all([1, 2].map(() => admin.post(`${of('peerPm')}/grants`, { reason: REASON, days: 1 })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);

    await sql('UPDATE people SET is_admin = true WHERE organisation_id = $1 AND id = $2', api.organisation.people.director.id);
    const director = await api.as('director');
    expect((await director.post<{ status: number; code: string }>(`${of('pm')}/grants`, { reason: REASON, days: 1 })).body).toMatchObject({ status: 409, code: 'reads_already' });
    // Another administrator closes it, and the record says who.
    const closed = await ok(director.post<GrantView>(`${of('pm')}/grants/${grant.id}/end`));
    expect(closed).toMatchObject({ state: 'closed', endedBy: { id: api.organisation.people.director.id } });
    expect((await director.post<{ code: string }>(`${of('pm')}/grants/${grant.id}/end`)).body).toMatchObject({ code: 'already_ended' });
    expect((await director.post(`${of('farPm')}/grants/${grant.id}/end`)).status).toBe(404);
    await sql('UPDATE people SET is_admin = false WHERE organisation_id = $1 AND id = $2', api.organisation.people.director.id);
  });

  it('opens once for one key', async () => {
    const admin = await api.as('admin');
    const headers = { 'idempotency-key': uuid() };
    const first = await ok(admin.post<GrantView>(`${of('farPm')}/grants`, { reason: REASON, days: 2 }, { headers }));
    const second = await ok(admin.post<GrantView>(`${of('farPm')}/grants`, { reason: REASON, days: 2 }, { headers }));
    expect(second).toEqual(first);
  });

  it('stands in the register, the open ones first, in pages of fifty', async () => {
    const { pm, admin } = api.organisation.people;
    await sql(`INSERT INTO access_grants (organisation_id, id, person_id, holder_id, reason, starts_at, expires_at) SELECT $1, gen_random_uuid(), $2, $3, 'Long ago', now() - interval '2 hours', now() - interval '1 hour' FROM generate_series(1, 50)`, pm.id, admin.id);
    await sql(`UPDATE access_grants SET starts_at = now() - interval '3 days' WHERE organisation_id = $1 AND person_id = $2`, api.organisation.people.farPm.id);
    const client = await api.as('admin');
    const first = await ok(client.get<GrantsPage>('/api/grants'));
    expect(first).toMatchObject({ page: 1, pageSize: 50 });
    expect(first.grants).toHaveLength(50);
    expect(first.grants.findLastIndex(({ state }) => state === 'open')).toBe(first.grants.filter(({ state }) => state === 'open').length - 1);
    expect(first.grants.slice(0, 3).map(({ state }) => state)).toEqual(['open', 'open', 'closed']);
    expect(first.grants[1]?.person.id).toBe(api.organisation.people.farPm.id);
    const second = await ok(client.get<GrantsPage>('/api/grants?page=2'));
    expect(second.grants).toHaveLength(first.total - 50);
    expect((await client.get('/api/grants?page=x')).status).toBe(400);
    expect((await (await api.as('admin', api.otherOrganisation)).get<GrantsPage>('/api/grants')).body.total).toBe(0);
  });
});
