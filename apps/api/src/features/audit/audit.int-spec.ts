import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { TenantTransactions } from '../../persistence/tenant-transactions.js';
import type { Operation } from '../../platform/access/operations.js';
import { Audit } from '../../platform/audit/audit.js';
import type { SessionOperation } from '../../platform/audit/audited-operations.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { ok, rateWork, shareWork } from '../../testing/work.js';
import { addBystanders } from '../../testing/world.js';
import type { AuditEntryDetail, AuditEntryView, AuditPage, OwnAuditPage } from './audit.dto.js';
import { SEALED_FROM_SUBJECT } from './shown-to-subject.js';

describe('reading the audit log', () => {
  let api: TestApi;
  let world: Awaited<ReturnType<typeof addBystanders>>;
  let item: string;

  beforeAll(async () => {
    api = await startTestApi();
    world = await addBystanders(api.owner, api.organisation);
    item = await shareWork(api, 'pm', { indicators: ['SPM.S1'], title: 'Secret title' });
    await rateWork(api, item, 'exceeds');
  });
  afterAll(() => api.stop());

  const auditor = () => api.as('auditor', world);
  const page = async (query = ''): Promise<AuditPage> => ok((await auditor()).get<AuditPage>(`/api/audit${query}`));
  const newest = async (query: string): Promise<AuditEntryView> => (await page(query)).entries[0] as AuditEntryView;
  const mine = async (who: 'pm' | 'groupPm' | 'auditor'): Promise<OwnAuditPage> => ok((await api.as(who, world)).get<OwnAuditPage>('/api/audit/mine'));

  /** An entry as another part of the product would write it. */
  async function write(operation: Operation | SessionOperation, actorId: string, subjectId: string | null): Promise<string> {
    const entry = uuid();
    const { id: organisationId } = api.organisation;
    await api.app.get(TenantTransactions).run(organisationId, (tx) => api.app.get(Audit).append(tx, entry, { organisationId, operation, actorId, actorKind: 'person', subjectId, network: '10.1.2.0/24' }), entry);
    return entry;
  }

  it('says who did what about whom, when and from where, newest first', async () => {
    const { pm, groupPm } = world.people;
    const entry = await newest('?operation=rating.give');
    expect(entry).toMatchObject({
      operation: 'rating.give', words: 'Rate each indicator', actorKind: 'person', actor: { id: groupPm.id, name: 'Alder groupPm' }, subject: { id: pm.id, name: 'Alder pm' },
      thingId: item, network: '127.0.0.0/24', outcome: 'done', grantId: null,
    });
    const { entries } = await page();
    expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).sort().reverse());
  });

  it('shows the rows of an entry, without words and without judgements', async () => {
    const { id, changes } = await newest('?operation=rating.give');
    const { body, text } = await (await auditor()).get<AuditEntryDetail>(`/api/audit/${id}`);
    expect(body.rows.length).toBe(changes);
    expect(body.rows.find(({ table }) => table === 'ratings')?.fields).toEqual(expect.arrayContaining([
      { name: 'indicator', before: null, after: 'SPM.S1', digest: false, sealed: false },
      { name: 'level', before: null, after: null, digest: false, sealed: true },
      { name: 'note', before: null, after: null, digest: true, sealed: false },
    ]));
    expect(text).not.toMatch(/exceeds|roadmap|Secret title|sha256/);
  });

  it('narrows down by person, operation and day, and refuses what is none', async () => {
    const { pm, groupPm } = world.people;
    expect((await page(`?actor=${groupPm.id}&subject=${pm.id}`)).entries.every(({ actor, subject }) => actor?.id === groupPm.id && subject?.id === pm.id)).toBe(true);
    expect((await page(`?from=${api.today}&to=2199-12-31`)).entries.length).toBeGreaterThan(3);
    expect((await page('?to=2020-01-01')).entries).toEqual([]);
    for (const [query, field] of [['actor=x', 'actor'], ['operation=nothing', 'operation'], ['from=2026-02-30', 'from'], ['to=0000-01-01', 'to'], ['from=tomorrow', 'from'], ['before=1', 'before'], ['actor=a&actor=b', 'actor'], ['q=text', 'q']] as const) {
      const { status, body } = await (await auditor()).get<{ errors: { field: string }[] }>(`/api/audit?${query}`);
      expect([query, status, body.errors[0]?.field]).toEqual([query, 400, field]);
    }
    expect((await page(`?before=${uuid()}`)).entries).toEqual([]);
  });

  it('goes through all of it page by page, each entry once', async () => {
    for (let count = 0; count < 110; count += 1) await write('evidence.share', world.people.peerPm.id, world.people.peerPm.id);
    const seen: string[] = [];
    const query = `?operation=evidence.share`;
    for (let next: string | null = ''; next !== null; ) {
      const { entries, next: more }: AuditPage = await page(next === '' ? query : `${query}&before=${next}`);
      expect(entries.length).toBeLessThanOrEqual(50);
      seen.push(...entries.map(({ id }) => id));
      next = more;
    }
    const [{ count }] = (await api.owner.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM audit_entries WHERE organisation_id = $1 AND operation = 'evidence.share'`, [api.organisation.id])) as [{ count: number }];
    expect([seen.length, new Set(seen).size]).toEqual([count, count]);
  });

  it('is taken along as a file, which is in the log itself', async () => {
    await api.owner.query(`UPDATE people SET name = '=1+1' WHERE organisation_id = $1 AND id = $2`, [api.organisation.id, world.people.farPm.id]);
    await write('people.read', world.people.farPm.id, null);
    const reply = await (await auditor()).get(`/api/audit/export?actor=${world.people.farPm.id}`);
    expect([reply.status, reply.headers['content-disposition']]).toEqual([200, 'attachment; filename="audit-log.csv"']);
    const lines = reply.text.trim().split('\r\n');
    expect(lines[0]).toContain('at (UTC),operation,in words,by,');
    expect(lines.slice(1).every((line) => line.includes(`'=1+1`))).toBe(true);
    expect(lines.length).toBeGreaterThan(1);
    expect(await newest('')).toMatchObject({ operation: 'audit.export', actor: { id: world.people.auditor.id }, changes: 0 });
    expect((await (await auditor()).get('/api/audit/export?operation=no')).status).toBe(400);
  });

  it('shows a person what they did and what others did about them, and not from where', async () => {
    const { pm, groupPm } = world.people;
    const { entries } = await mine('pm');
    expect(entries.find(({ operation }) => operation === 'rating.give')).toMatchObject({ words: 'Rate each indicator', byMe: false, aboutMe: true, actor: { name: 'Alder groupPm' }, network: null });
    expect(entries.find(({ operation }) => operation === 'evidence.share')).toMatchObject({ byMe: true, aboutMe: true, network: '127.0.0.0/24' });
    expect(entries.every(({ byMe, aboutMe }) => byMe || aboutMe)).toBe(true);
    expect((await mine('groupPm')).entries.find(({ operation }) => operation === 'rating.give')).toMatchObject({ byMe: true, aboutMe: false, subject: { id: pm.id } });
    expect(entries.some(({ actor, subject }) => actor?.id !== pm.id && subject?.id !== pm.id)).toBe(false);
    expect(groupPm.id).not.toBe(pm.id);
  });

  it('hides from a person what is sealed from them: a note kept “only me”, pay', async () => {
    const { pm, groupPm } = world.people;
    const before = (await mine('pm')).entries.length;
    const sealed = await Promise.all((Object.keys(SEALED_FROM_SUBJECT) as Operation[]).map((operation) => write(operation, groupPm.id, pm.id)));
    expect(sealed.length).toBeGreaterThan(5);
    const { entries } = await mine('pm');
    expect(entries.filter(({ id }) => sealed.includes(id))).toEqual([]);
    expect(entries.length).toBe(before);
    // What they did themselves is theirs, and the auditor sees both.
    const own = await write('note.write', pm.id, pm.id);
    expect((await mine('pm')).entries[0]?.id).toBe(own);
    expect((await page(`?subject=${pm.id}&operation=pay.record`)).entries).toHaveLength(1);
  });

  it('hides the same from an auditor whom it is about, in lists, files and by its id', async () => {
    const { groupPm, auditor: reader, pm } = world.people;
    const note = await write('note.write', groupPm.id, reader.id);
    const shown = await write('people.update', groupPm.id, reader.id);
    const client = await auditor();
    expect((await page(`?subject=${reader.id}`)).entries.map(({ id }) => id)).toEqual(expect.arrayContaining([shown]));
    expect((await page(`?subject=${reader.id}`)).entries.map(({ id }) => id)).not.toContain(note);
    expect((await page()).entries.map(({ id }) => id)).not.toContain(note);
    expect((await client.get(`/api/audit/${note}`)).status).toBe(404);
    expect((await client.get(`/api/audit/export`)).text).not.toContain(note);
    expect((await mine('auditor')).entries.map(({ id }) => id)).not.toContain(note);
    expect((await (await api.as('admin')).get<AuditPage>(`/api/audit?subject=${reader.id}`)).body.entries.map(({ id }) => id)).toContain(note);
    expect(pm.id).not.toBe(reader.id);
  });

  it('calls nobody by name who is not there any more', async () => {
    const entry = await write('people.end', uuid(), uuid());
    expect(await ok((await auditor()).get<AuditEntryDetail>(`/api/audit/${entry}`))).toMatchObject({ actor: null, subject: null, aboutPerson: true, rows: [] });
  });

  it('is another organisation’s nowhere', async () => {
    const stranger = await api.as('admin', api.otherOrganisation);
    const { id } = await newest('?operation=rating.give');
    expect((await stranger.get(`/api/audit/${id}`)).status).toBe(404);
    expect((await stranger.get<AuditPage>(`/api/audit?before=${id}`)).body.entries).toEqual([]);
    expect((await stranger.get<AuditPage>('/api/audit')).body.entries.every(({ actor }) => actor?.name.startsWith('Birch'))).toBe(true);
  });
});
