import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { Reply, TestClient } from '../../testing/test-client.js';
import { ok } from '../../testing/work.js';
import { addBystanders, type PersonKey } from '../../testing/world.js';
import type { PersonProfile } from '../people/people.dto.js';
import type { NoteVisibility } from './note.entity.js';
import type { NotePage, NoteView, PersonNotes } from './notes.dto.js';

interface Refusal {
  readonly code: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
}

describe('notes about a person', () => {
  let api: TestApi;
  let world: Awaited<ReturnType<typeof addBystanders>>;
  let manager: TestClient;
  let pm: TestClient;

  const of = (key: PersonKey): string => `/api/people/${api.organisation.people[key].id}/notes`;
  const write = (who: TestClient, visibility: NoteVisibility, body: string, about: PersonKey = 'pm'): Promise<NoteView> => ok(who.post<NoteView>(of(about), { body, visibility }));
  const listed = async (who: TestClient, about: PersonKey = 'pm'): Promise<string[]> => (await ok(who.get<PersonNotes>(of(about)))).notes.map(({ body }) => body).sort();
  const status = async (who: TestClient, { id }: NoteView): Promise<number> => (await who.get(`/api/notes/${id}`)).status;
  const change = <T = NoteView>(who: TestClient, { id, version }: NoteView, path: string, body: unknown): Promise<Reply<T>> => who.put<T>(`/api/notes/${id}${path}`, body, { version });

  beforeAll(async () => {
    api = await startTestApi();
    world = await addBystanders(api.owner, api.organisation);
    [manager, pm] = await Promise.all([api.as('groupPm'), api.as('pm')]);
  });
  afterEach(async () => {
    for (const table of ['note_visibility', 'notes', 'handover_notes', 'handovers']) await api.owner.query(`DELETE FROM ${table}`);
    const { pm: subject, groupPm } = api.organisation.people;
    await api.owner.query(`DELETE FROM reporting_lines WHERE person_id = $1 AND kind = 'solid'`, [subject.id]);
    await api.owner.query(`INSERT INTO reporting_lines (organisation_id, id, person_id, manager_id, valid_from) VALUES ($1, gen_random_uuid(), $2, $3, '2024-01-01')`, [api.organisation.id, subject.id, groupPm.id]);
  });
  afterAll(() => api.stop());

  it('are for those whom their author chose, in the list as one by one', async () => {
    const kept = await write(manager, 'only_me', 'Only mine');
    const two = await write(manager, 'us_two', 'Between us');
    const on = await write(manager, 'successor_too', 'Goes on');
    expect(two).toMatchObject({ person: { id: api.organisation.people.pm.id }, author: { name: 'Alder groupPm' }, other: { id: api.organisation.people.pm.id }, onDay: api.today, version: 1, history: [{ visibility: 'us_two' }] });
    expect(two.can).toEqual(expect.arrayContaining(['note.read', 'note.edit', 'note.show', 'note.delete']));
    const expected: readonly (readonly [TestClient, readonly string[] | null])[] = [
      [manager, ['Between us', 'Goes on', 'Only mine']], [pm, ['Between us', 'Goes on']], [await api.as('director'), []], [await api.as('otherGroupPm'), null], [await api.as('peerPm'), null], [await api.as('admin'), null],
      [await api.as('sponsor', world), ['Goes on']], [await api.as('delegate', world), []], [await api.as('dotted', world), []], [await api.as('opener', world), ['Between us', 'Goes on']], [await api.as('auditor', world), null],
    ];
    for (const [who, bodies] of expected) {
      if (bodies === null) expect((await who.get(of('pm'))).status).toBe(404);
      else expect(await listed(who)).toEqual(bodies);
      for (const note of [kept, two, on]) expect(await status(who, note)).toBe(bodies?.includes(note.body) ? 200 : 404);
    }
    const seen = (await ok(pm.get<PersonNotes>(of('pm')))).notes.find(({ id }) => id === two.id);
    expect(seen?.can).toEqual(['note.read', 'visibility.note']);
    expect((await (await api.as('pm', api.otherOrganisation)).get(`/api/notes/${two.id}`)).status).toBe(404);
  });

  it('of the old manager stay theirs after a change; what passes on passes on', async () => {
    await write(manager, 'only_me', 'Only mine');
    const two = await write(manager, 'us_two', 'Between us');
    await write(manager, 'successor_too', 'Goes on');
    await write(pm, 'us_two', 'Mine and hers');
    await write(pm, 'successor_too', 'For any manager');
    const director = await api.as('director');
    const { body } = await director.get<PersonProfile>(`/api/people/${api.organisation.people.pm.id}`);
    await ok(director.post(`/api/people/${api.organisation.people.pm.id}/manager`, { managerId: api.organisation.people.otherGroupPm.id, from: api.today }, { version: body.version }));

    const successor = await api.as('otherGroupPm');
    expect(await listed(successor)).toEqual(['For any manager', 'Goes on']);
    expect([await status(successor, two), await status(manager, two), await status(pm, two)]).toEqual([404, 200, 200]);
    expect((await manager.get(of('pm'))).status).toBe(404);
    const own = await ok(manager.get<NotePage>('/api/notes'));
    expect(own.notes.map(({ body: text, person }) => [text, person.name]).sort()).toEqual([['Between us', 'Alder pm'], ['Goes on', 'Alder pm'], ['Only mine', 'Alder pm']]);
    expect(await listed(pm)).toEqual(['Between us', 'For any manager', 'Goes on', 'Mine and hers']);
    expect((await ok(successor.get<NotePage>('/api/notes'))).notes).toEqual([]);
    expect((await change(manager, two, '', { body: 'Still my words' })).status).toBe(200);
  });

  describe('of the person themselves', () => {
    it('are shared with their manager, and after a change with whoever is it when they are shared', async () => {
      const { groupPm, otherGroupPm } = api.organisation.people;
      expect((await ok(pm.get<PersonNotes>(of('pm')))).other).toEqual({ id: groupPm.id, name: groupPm.name });
      const note = await write(pm, 'only_me', 'I want to lead');
      expect(note.other?.id).toBe(groupPm.id);
      await api.owner.query(`UPDATE reporting_lines SET manager_id = $2 WHERE person_id = $1 AND kind = 'solid'`, [api.organisation.people.pm.id, otherGroupPm.id]);
      expect(await change<Refusal>(pm, note, '/visibility', { visibility: 'us_two', otherId: groupPm.id })).toMatchObject({ status: 409, body: { code: 'other_changed', errors: [{ field: 'visibility', message: expect.stringContaining('Alder otherGroupPm') }] } });
      expect(await pm.post(of('pm'), { body: 'x', visibility: 'us_two', otherId: groupPm.id })).toMatchObject({ status: 409 });
      expect((await change(pm, note, '/visibility', { visibility: 'us_two', otherId: otherGroupPm.id })).body).toMatchObject({ other: { id: otherGroupPm.id }, version: 2 });
      expect([await status(await api.as('otherGroupPm'), note), await status(manager, note)]).toEqual([200, 404]);
    });

    it('stay with the one they were shared with', async () => {
      const note = await write(pm, 'us_two', 'I want to lead');
      await api.owner.query(`UPDATE reporting_lines SET manager_id = $2 WHERE person_id = $1 AND kind = 'solid'`, [api.organisation.people.pm.id, api.organisation.people.otherGroupPm.id]);
      expect((await change(pm, note, '/visibility', { visibility: 'successor_too' })).body.other?.id).toBe(api.organisation.people.groupPm.id);
      expect([await status(await api.as('otherGroupPm'), note), await status(manager, note)]).toEqual([200, 200]);
    });

    it('go to a sponsor where there is no manager, and without either to nobody', async () => {
      await api.owner.query(`DELETE FROM reporting_lines WHERE person_id = $1`, [api.organisation.people.pm.id]);
      await api.owner.query(`INSERT INTO reporting_lines (organisation_id, id, person_id, manager_id, kind, valid_from) VALUES ($1, gen_random_uuid(), $2, $3, 'sponsor', '2024-01-01')`, [
        api.organisation.id, api.organisation.people.pm.id, world.people.sponsor.id,
      ]);
      expect((await write(pm, 'us_two', 'To the sponsor')).other?.id).toBe(world.people.sponsor.id);
      const colleague = await api.as('colleague');
      for (const visibility of ['us_two', 'successor_too']) expect(await colleague.post(of('colleague'), { body: 'x', visibility })).toMatchObject({ status: 400, body: { errors: [{ field: 'visibility', message: expect.stringMatching(/no manager/) }] } });
      const alone = await write(colleague, 'only_me', 'Mine', 'colleague');
      expect(alone.other).toBeNull();
      expect((await change(colleague, alone, '/visibility', { visibility: 'us_two' })).status).toBe(400);
    });
  });

  it('keep every choice of who sees them', async () => {
    const note = await write(manager, 'only_me', 'First only mine');
    expect(await status(pm, note)).toBe(404);
    const shared = (await change(manager, note, '/visibility', { visibility: 'us_two' })).body;
    expect(await status(pm, note)).toBe(200);
    expect((await change(manager, shared, '/visibility', { visibility: 'us_two' })).body.version).toBe(2);
    const back = (await change(manager, shared, '/visibility', { visibility: 'only_me' })).body;
    expect(await status(pm, note)).toBe(404);
    expect(back.history.map(({ visibility, since }) => [visibility, since.slice(0, 4)])).toEqual(['only_me', 'us_two', 'only_me'].map((one) => [one, new Date().getUTCFullYear().toString()]));
    const kept = await api.owner.query<{ by: string }[]>(`SELECT changed_by AS by FROM note_visibility WHERE note_id = $1`, [note.id]);
    expect(kept.map(({ by }) => by)).toEqual([1, 2, 3].map(() => api.organisation.people.groupPm.id));
  });

  it('are edited by their author only, from the version that was read', async () => {
    const note = await write(manager, 'successor_too', 'First');
    expect((await change(pm, note, '', { body: 'Theirs' })).status).toBe(404);
    expect((await change(pm, note, '/visibility', { visibility: 'only_me' })).status).toBe(404);
    expect((await pm.delete(`/api/notes/${note.id}`)).status).toBe(404);
    expect(await change(manager, note, '', { body: '  Second ' })).toMatchObject({ status: 200, headers: { etag: '"2"' }, body: { body: 'Second', version: 2, onDay: api.today } });
    expect(await change(manager, note, '', { body: 'Third' })).toMatchObject({ status: 412 });
    expect(await change(manager, note, '/visibility', { visibility: 'only_me' })).toMatchObject({ status: 412 });
    expect((await manager.put(`/api/notes/${note.id}`, { body: 'Third' })).status).toBe(428);
    expect(await listed(pm)).toEqual(['Second']);
  });

  it('lose their words when they are deleted, for everyone; the record stays', async () => {
    const note = await write(manager, 'us_two', 'Not fit to keep');
    expect((await manager.delete(`/api/notes/${note.id}`)).status).toBe(204);
    for (const who of [manager, pm]) expect([await status(who, note), await listed(who)]).toEqual([404, []]);
    expect((await manager.delete(`/api/notes/${note.id}`)).status).toBe(404);
    expect((await ok(manager.get<NotePage>('/api/notes'))).total).toBe(0);
    expect(await api.owner.query(`SELECT n.body, n.deleted_at IS NOT NULL AS gone, count(v.id)::int AS history FROM notes n JOIN note_visibility v ON v.note_id = n.id GROUP BY n.id, n.organisation_id`)).toEqual([{ body: '', gone: true, history: 1 }]);
  });

  it('are refused at the field that is wrong, and nothing is half saved', async () => {
    const good = { body: 'Fine', visibility: 'only_me' };
    for (const [bad, field] of [[{ body: '  ' }, 'body'], [{ body: 'x'.repeat(8001) }, 'body'], [{ body: 7 }, 'body'], [{ visibility: 'everyone' }, 'visibility'], [{ visibility: ['only_me'] }, 'visibility'], [{ visibility: 'us_two', otherId: 'no' }, 'otherId'], [{ authorId: 'me' }, 'authorId']] as const) {
      expect(await manager.post(of('pm'), { ...good, ...bad })).toMatchObject({ status: 400, body: { errors: [{ field }] } });
    }
    expect((await manager.post(of('pm'), { ...good, body: 'a\u0000b' })).status).toBe(400);
    expect((await manager.get(`${of('pm')}?page=0`)).status).toBe(400);
    expect((await manager.get(`/api/notes?page=x`)).status).toBe(400);
    expect(await listed(manager)).toEqual([]);
    const headers = { 'idempotency-key': 'one note' };
    for (let tries = 0; tries < 2; tries += 1) expect((await manager.post(of('pm'), { ...good, body: 'x'.repeat(8000) }, { headers })).status).toBe(201);
    expect(await listed(manager)).toHaveLength(1);
  });

  it('come in pages, the newest first', async () => {
    const { id, people } = api.organisation;
    await api.owner.query(
      `INSERT INTO notes (organisation_id, id, person_id, author_id, other_id, body, visibility, on_day) SELECT $1, gen_random_uuid(), $2, $3, $2, 'Note ' || i, 'us_two', $4::date - i FROM generate_series(1, 60) i`,
      [id, people.pm.id, people.groupPm.id, api.today],
    );
    const page = async (path: string): Promise<[string | undefined, number, number]> => {
      const { notes, total } = await ok(manager.get<NotePage>(path));
      return [notes[0]?.body, notes.length, total];
    };
    expect([await page(of('pm')), await page(`${of('pm')}?page=2`), await page('/api/notes'), await page('/api/notes?page=2')]).toEqual([['Note 1', 50, 60], ['Note 51', 10, 60], ['Note 1', 50, 60], ['Note 51', 10, 60]]);
  });
});
