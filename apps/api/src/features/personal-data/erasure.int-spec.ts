import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { ERASER_ROLE } from '../../persistence/eraser.js';
import type { Canaries } from '../../testing/personal-canaries.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { brokenEntries, everything } from '../../testing/whole-database.js';
import { fillPerson } from '../../testing/whole-person.js';
import { confirmWork, ok, rateWork, shareWork } from '../../testing/work.js';
import type { ErasureDone, ErasurePreview, LeaverPage } from './erasure.dto.js';

const SCHEMAS = ['public', 'nextrung_jobs'];

describe('erasing a person who has left', () => {
  let api: TestApi;
  let canaries: Canaries;
  let they: string;
  let name: string;

  const content = async (): Promise<string> => JSON.stringify(await everything(api.owner, SCHEMAS));
  const leave = (personId: string, days: number): Promise<unknown> => api.owner.query('UPDATE people SET ended_on = current_date + $2::int WHERE id = $1', [personId, days]);

  beforeAll(async () => {
    api = await startTestApi();
    they = api.organisation.people.peerPm.id;
    // Through the product first, so that the log has digests of their words.
    const item = await shareWork(api, 'peerPm', { indicators: ['PM.S1'], title: 'Rebuilt the tariff engine alone' });
    await rateWork(api, item);
    await confirmWork(api, 'peerPm', item);
    await ok((await api.as('groupPm')).post(`/api/people/${they}/leaves`, { from: '2018-05-05', to: '2018-05-06' }));
    await ok((await api.as('peerPm')).put(`/api/people/${they}/break-in-plan`, { way: null, done: [] }, { version: 0 }));
    await api.owner.query('DELETE FROM break_in_plans');
    canaries = await fillPerson(api);
    const [row] = await api.owner.query<{ name: string }[]>('SELECT name FROM people WHERE id = $1', [they]);
    name = row?.name ?? '';
    for (const word of ['Rebuilt the tariff engine alone', 'I was there.', 'The control group stayed flat.', 'wiki.example/checkout', '2018-05-05']) canaries.own('product', 'words', 'by', word);
  });
  afterAll(() => api.stop());

  it('has filled every column of the database that can hold their words', async () => {
    expect(canaries.unfilled()).toEqual([]);
    const all = await content();
    expect(canaries.all.filter(({ word }) => !all.includes(word))).toEqual([]);
    expect(canaries.all.length).toBeGreaterThan(100);
  });

  it('is refused for someone who is still here, for oneself, and without their exact name', async () => {
    const admin = await api.as('admin');
    expect(await admin.post(`/api/people/${they}/erasure/preview`)).toMatchObject({ status: 409, body: { code: 'still_here' } });
    await leave(they, 1);
    expect(await admin.post(`/api/people/${they}/erasure`, { name })).toMatchObject({ status: 409, body: { code: 'still_here' } });
    await leave(they, 0);
    const before = await content();
    for (const wrong of ['Someone', name.toUpperCase(), `${name}s`, 'e'.repeat(200)]) {
      expect(await admin.post(`/api/people/${they}/erasure`, { name: wrong })).toMatchObject({ status: 400, body: { errors: [{ field: 'name' }] } });
    }
    for (const wrong of [{}, { name: '' }, { name: 7 }, { name: 'x'.repeat(201) }, { name, more: 1 }]) expect((await admin.post(`/api/people/${they}/erasure`, wrong)).status).toBe(400);
    await leave(api.organisation.people.admin.id, 0);
    await leave(api.organisation.people.admin.id, 1);
    expect((await admin.post(`/api/people/${api.organisation.people.admin.id}/erasure`, { name })).status).toBe(404);
    await api.owner.query('UPDATE people SET ended_on = NULL WHERE id = $1', [api.organisation.people.admin.id]);
    expect(await content()).toBe(before);
  });

  it('is previewed: the same numbers, and nothing is changed', async () => {
    const admin = await api.as('admin');
    const before = await content();
    const preview = await ok(admin.post<ErasurePreview>(`/api/people/${they}/erasure/preview`));
    expect(preview.name).toBe(name);
    expect(Object.entries(preview.counts).filter(([, count]) => count === 0)).toEqual([]);
    expect(await content()).toBe(before);

    const { counts } = await ok(admin.post<ErasureDone>(`/api/people/${they}/erasure`, { name }));
    expect(counts).toEqual(preview.counts);
  });

  it('leaves none of their words, and neither name nor address, in any table, queue or log', async () => {
    const all = await content();
    const gone = canaries.all.filter(({ whose }) => whose !== 'others');
    expect(gone.filter(({ word }) => all.includes(word))).toEqual([]);
    expect(gone.length).toBeGreaterThan(60);
    const { email, name: first } = api.organisation.people.peerPm;
    expect([name, email, first].filter((text) => all.includes(text))).toEqual([]);
  });

  it('leaves everything of everyone else', async () => {
    const all = await content();
    expect(canaries.all.filter(({ whose, word }) => whose === 'others' && !all.includes(word))).toEqual([]);
  });

  it('keeps decisions as records: who, which level, when', async () => {
    const ratings = await api.owner.query<object[]>(`SELECT r.level, r.role, r.indicator, r.note, r.on_day FROM ratings r JOIN evidence_items i ON i.id = r.item_id WHERE i.person_id = $1 ORDER BY r.created_at, r.indicator`, [they]);
    expect(ratings.length).toBeGreaterThan(1);
    for (const one of ratings) expect(one).toMatchObject({ level: 'meets', role: 'manager', note: '', on_day: api.today });
    const levels = await api.owner.query<object[]>('SELECT rung, reason FROM person_levels WHERE person_id = $1', [they]);
    expect(levels.length).toBe(2);
    expect(await api.owner.query('SELECT state, reason FROM waivers WHERE person_id = $1', [they])).toEqual([{ state: 'proposed', reason: '' }]);
    const [person] = await api.owner.query<object[]>('SELECT name, email, location FROM people WHERE id = $1', [they]);
    expect(person).toEqual({ name: 'Erased person', email: `erased-${they}@erased.invalid`, location: null });
  });

  it('is in the log, whose chain still holds, and whose digests of them say nothing any more', async () => {
    const admin = api.organisation.people.admin.id;
    const entries = await api.owner.query<{ operation: string }[]>('SELECT operation, actor_id AS actor, subject_id AS subject, changes > 30 AS many FROM audit_entries WHERE organisation_id = $1 ORDER BY seq DESC LIMIT 1', [api.organisation.id]);
    expect(entries).toEqual([{ operation: 'personal-data.erase', actor: admin, subject: they, many: true }]);
    expect(await brokenEntries(api.owner)).toMatchObject({ broken: 0 });
    expect(await api.owner.query('SELECT 1 FROM audit_keys WHERE id = $1', [they])).toEqual([]);
    const tombstone = await api.owner.query<object[]>('SELECT person_id, erased_by FROM erasures');
    expect(tombstone).toEqual([{ person_id: they, erased_by: admin }]);
  });

  it('is for good: they cannot sign in, and it is not done twice', async () => {
    const admin = await api.as('admin');
    expect(await admin.post(`/api/people/${they}/erasure`, { name: 'Erased person' })).toMatchObject({ status: 409, body: { code: 'already_erased' } });
    await expect((await api.visitor()).signIn(api.organisation.people.peerPm.email, 'correct horse battery')).rejects.toThrow(/could not sign in/);
    expect((await (await api.as('peerPm')).get('/api/ladder')).status).toBe(401);
    const { people, total } = await ok(admin.get<LeaverPage>('/api/erasures'));
    expect(people).toEqual([{ id: they, name: 'Erased person', endedOn: expect.any(String), erasedAt: expect.any(String), erasedByName: 'Alder admin' }]);
    expect(total).toBe(1);
    for (const path of [`/api/people/${they}`, `/api/people/${they}/evidence`, '/api/team', '/api/people']) expect((await (await api.as('groupPm')).get(path)).status).toBe(200);
  });

  it('keeps an account that another organisation needs', async () => {
    const { colleague } = api.organisation.people;
    const [account] = await api.owner.query<{ id: string }[]>('SELECT account_id AS id FROM memberships WHERE person_id = $1', [colleague.id]);
    const elsewhere = uuid();
    await api.owner.query(`INSERT INTO people (organisation_id, id, name, email) VALUES ($1, $2, 'Same person', 'same@birch.example')`, [api.otherOrganisation.id, elsewhere]);
    await api.owner.query('INSERT INTO memberships (account_id, organisation_id, person_id) VALUES ($1, $2, $3)', [account?.id, api.otherOrganisation.id, elsewhere]);
    await leave(colleague.id, -1);
    await ok((await api.as('admin')).post(`/api/people/${colleague.id}/erasure`, { name: colleague.name }));
    expect(await api.owner.query('SELECT person_id FROM memberships WHERE account_id = $1', [account?.id])).toEqual([{ person_id: elsewhere }]);
    expect(await api.owner.query('SELECT email FROM accounts WHERE id = $1', [account?.id])).toEqual([{ email: colleague.email }]);
    expect(await api.owner.query('SELECT name FROM people WHERE id = $1', [elsewhere])).toEqual([{ name: 'Same person' }]);
  });

  it('is the only way: its role logs in nowhere, bypasses nothing, and reaches no other organisation', async () => {
    const [role] = await api.owner.query<object[]>('SELECT rolcanlogin, rolsuper, rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname = $1', [ERASER_ROLE]);
    expect(role).toEqual({ rolcanlogin: false, rolsuper: false, rolbypassrls: false, rolcreaterole: false });
    const functions = await api.owner.query<object[]>(`SELECT proname, prosecdef, pg_get_userbyid(proowner) AS owner, has_function_privilege('public', oid, 'EXECUTE') AS anyone FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND proname IN ('erase_person', 'apply_retention') ORDER BY 1`);
    expect(functions).toEqual(['apply_retention', 'erase_person'].map((proname) => ({ proname, prosecdef: true, owner: ERASER_ROLE, anyone: false })));
    expect(await api.owner.query(`SELECT has_schema_privilege('${ERASER_ROLE}', 'public', 'CREATE') AS makes, pg_has_role('nextrung_server', '${ERASER_ROLE}', 'MEMBER') AS member`)).toEqual([{ makes: false, member: false }]);

    const { Client } = await import('pg').then(({ default: pg }) => pg);
    const server = new Client(api.serverUrl);
    await server.connect();
    const { pm } = api.otherOrganisation.people;
    await leave(pm.id, -1);
    for (const organisation of [api.organisation.id, '']) {
      await server.query('BEGIN');
      await server.query(`SELECT set_config('app.organisation_id', $1, true), set_config('app.audit_entry', gen_random_uuid()::text, true)`, [organisation]);
      await expect(server.query('SELECT erase_person($1, NULL)', [pm.id])).rejects.toThrow('Only a person who has left');
      await server.query('ROLLBACK');
    }
    for (const statement of [`UPDATE evidence_revisions SET title = ''`, `UPDATE ratings SET note = ''`, 'DELETE FROM audit_keys', 'DELETE FROM accounts', 'INSERT INTO erasures SELECT * FROM erasures']) {
      await expect(server.query(statement)).rejects.toThrow(/permission denied/);
    }
    await server.end();
  });
});
