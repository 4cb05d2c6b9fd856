import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { ok, rateWork, shareWork } from '../../testing/work.js';
import { UNAUDITED_TABLES } from '../../persistence/audited.js';
import { GLOBAL_TABLES } from '../../persistence/tenancy.js';
import { BEGINNING, type ChainedEntry, entryHash } from './chain.js';

type Entry = Omit<ChainedEntry, 'seq'> & { seq: string; hash: string };

const ENTRIES = `
  SELECT organisation_id AS "organisationId", id, seq, at, operation, actor_id AS "actorId", actor_kind AS "actorKind", subject_id AS "subjectId", thing_id AS "thingId", grant_id AS "grantId", network, outcome, changes, manifest, previous, hash
    FROM audit_entries WHERE organisation_id = $1 ORDER BY seq`;

describe('the audit log', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.stop());

  const entries = (): Promise<Entry[]> => api.owner.query<Entry[]>(ENTRIES, [api.organisation.id]);
  const last = async (): Promise<Entry> => (await entries()).at(-1) as Entry;
  const changes = (entryId: string): Promise<{ table: string; kind: string; before: object | null; after: Record<string, unknown> | null }[]> =>
    api.owner.query('SELECT of_table AS "table", kind, before, after FROM audit_changes WHERE entry_id = $1 ORDER BY of_table, id', [entryId]);

  it('audits every tenant table that is not left out for a reason', async () => {
    const tables = await api.owner.query<{ name: string; triggers: number }[]>(
      `SELECT c.relname AS name, (SELECT count(*)::int FROM pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal AND t.tgname LIKE c.relname || '_audit_%') AS triggers
         FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace`,
    );
    const tenant = tables.filter(({ name }) => !(name in GLOBAL_TABLES));
    expect(tenant.filter(({ name, triggers }) => triggers !== (name in UNAUDITED_TABLES ? 0 : 3))).toEqual([]);
    expect(tenant.length).toBeGreaterThan(30);
  });

  it('keeps one entry for each write, with the rows behind it and nobody’s words', async () => {
    await api.as('pm');
    const before = (await entries()).length;
    const item = await shareWork(api, 'pm', { indicators: ['SPM.S1'], title: 'A very private title' });
    const [captured, shared] = (await entries()).slice(before) as [Entry, Entry];
    expect([captured.operation, shared.operation]).toEqual(['evidence.capture', 'evidence.share']);
    expect(captured).toMatchObject({ actorId: api.organisation.people.pm.id, actorKind: 'person', subjectId: api.organisation.people.pm.id, network: '127.0.0.0/24', outcome: 'done' });
    expect(shared.thingId).toBe(item);
    const rows = await changes(captured.id);
    expect(rows.map(({ table, kind }) => [table, kind])).toEqual(expect.arrayContaining([['evidence_items', 'insert'], ['evidence_revisions', 'insert']]));
    expect(captured.changes).toBe(rows.length);
    expect(rows.find(({ table }) => table === 'evidence_revisions')?.after).toMatchObject({ title: expect.stringMatching(/^sha256:[0-9a-f]{64}$/), impact: 'attributed' });
    expect(JSON.stringify(await api.owner.query('SELECT * FROM audit_changes'))).not.toContain('very private');
    await rateWork(api, item);
    expect(await last()).toMatchObject({ operation: 'rating.give', actorId: api.organisation.people.groupPm.id, subjectId: api.organisation.people.pm.id });
  });

  it('keeps what changed, before and after, and of an update no more', async () => {
    const pm = await api.as('groupPm');
    const { peerPm } = api.organisation.people;
    const { headers } = await pm.get(`/api/people/${peerPm.id}`);
    await ok(pm.put(`/api/people/${peerPm.id}/target`, { rung: 'SPM' }, { headers: { 'if-match': String(headers['etag']) } }));
    const [change] = await changes((await last()).id);
    expect(change).toMatchObject({ table: 'people', kind: 'update', before: { target_rung: null }, after: { target_rung: 'SPM' } });
    expect(Object.keys(change?.after ?? {}).sort()).toEqual(['target_rung', 'version']);
  });

  it('writes nothing for a read, a preview, a refusal or a repeated call', async () => {
    const client = await api.as('pm');
    const before = (await entries()).length;
    await client.get('/api/ladder');
    await client.post(`/api/people/${api.organisation.people.pm.id}/evidence/import/preview`, { fileName: 'log.md', text: '- 2026-01-01: did it' });
    expect((await client.post(`/api/people/${api.organisation.people.pm.id}/evidence`, { title: '' }, { headers: { 'idempotency-key': 'k1' } })).status).toBe(400);
    expect((await entries()).length).toBe(before);
    for (const _ of [1, 2]) expect((await client.post(`/api/people/${api.organisation.people.pm.id}/evidence`, { title: 'Once' }, { headers: { 'idempotency-key': 'k2' } })).status).toBe(201);
    expect((await entries()).length).toBe(before + 1);
  });

  it('writes an export, though it changes nothing', async () => {
    await (await api.as('pm')).get('/api/ladder/export?format=json');
    expect(await last()).toMatchObject({ operation: 'ladder.export', changes: 0 });
  });

  it('makes a chain without a gap, also when many write at once', async () => {
    const clients = await Promise.all((['pm', 'peerPm', 'farPm'] as const).map(async (key) => ({ client: await api.as(key), id: api.organisation.people[key].id })));
    await Promise.all(Array.from({ length: 24 }, (_, index) => clients[index % 3]).map(async (one, index) => one?.client.post(`/api/people/${one.id}/evidence`, { title: `Work ${index}` })));
    let previous = BEGINNING;
    for (const [index, entry] of (await entries()).entries()) {
      expect([Number(entry.seq), entry.previous, entry.hash]).toEqual([index + 1, previous, entryHash({ ...entry, seq: Number(entry.seq) })]);
      previous = entry.hash;
    }
  });

  it('refuses a write that belongs to no entry, and a business write whose entry cannot be written', async () => {
    const { Client } = await import('pg').then(({ default: pg }) => pg);
    const server = new Client(api.serverUrl);
    await server.connect();
    const begin = async (entry: string): Promise<void> => {
      await server.query('BEGIN');
      await server.query(`SELECT set_config('app.organisation_id', $1, true), set_config('app.audit_entry', $2, true)`, [api.organisation.id, entry]);
    };
    const rename = (): Promise<unknown> => server.query(`UPDATE people SET name = name || '!' WHERE organisation_id = $1 AND id = $2`, [api.organisation.id, api.organisation.people.pm.id]);
    await begin('');
    await expect(rename()).rejects.toThrow(/belongs to no audit entry/);
    await server.query('ROLLBACK');
    await begin('018f0000-0000-7000-8000-000000000000');
    await rename();
    await expect(server.query('COMMIT')).rejects.toThrow(/audit_changes_entry_fk/);
    for (const statement of ['UPDATE audit_entries SET operation = operation', 'DELETE FROM audit_entries', 'UPDATE audit_changes SET kind = kind', 'DELETE FROM audit_changes', 'DELETE FROM audit_keys']) {
      await expect(server.query(statement)).rejects.toThrow(/permission denied/);
    }
    await server.end();
  });
});
