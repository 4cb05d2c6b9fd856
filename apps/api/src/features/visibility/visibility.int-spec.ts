import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays } from '@nextrung/domain/kernel';
import { v7 as uuid } from 'uuid';
import { type Viewer as ViewerKey, VIEWERS } from '../../testing/expected-access.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { ok, shareWork } from '../../testing/work.js';
import { addBystanders } from '../../testing/world.js';
import type { WhoCanSee } from './visibility.dto.js';

type World = Awaited<ReturnType<typeof addBystanders>>;

describe('who can see it', () => {
  let api: TestApi;
  let world: World;

  beforeAll(async () => {
    api = await startTestApi();
    world = await addBystanders(api.owner, api.organisation);
  });
  afterAll(() => api.stop());

  const sql = (text: string, ...parameters: unknown[]): Promise<unknown> => api.owner.query(text, [api.organisation.id, ...parameters]);
  const list = async (viewer: ViewerKey, path: string): Promise<WhoCanSee> => ok((await api.as(viewer, world)).get<WhoCanSee>(path));

  /** Everyone who is named, in the list or in a group, with what they read. */
  function named({ viewers, groups }: WhoCanSee): Map<string, Set<string>> {
    const reads = new Map<string, Set<string>>();
    const add = (id: string, words: readonly string[]): void => void reads.set(id, new Set([...(reads.get(id) ?? []), ...words]));
    for (const { person, reads: words } of viewers) add(person.id, words);
    for (const group of groups) for (const { id } of group.people) add(id, group.reads);
    return reads;
  }

  /** Being named with these words and being answered 200 are the same, for everyone who can sign in. */
  async function agrees(reader: ViewerKey, whoCanSee: string, words: string, read: string): Promise<ViewerKey[]> {
    const reads = named(await list(reader, whoCanSee));
    const answered: ViewerKey[] = [];
    for (const viewer of VIEWERS) {
      const { status } = await (await api.as(viewer, world)).get(read);
      expect([whoCanSee, viewer, reads.get(world.people[viewer].id)?.has(words) ?? false]).toEqual([whoCanSee, viewer, status === 200]);
      if (status === 200) answered.push(viewer);
    }
    return answered;
  }

  async function insertItem(state: string): Promise<string> {
    const item = uuid();
    const { pm, colleague } = world.people;
    await sql(`INSERT INTO evidence_items (organisation_id, id, person_id, state, logged_on) VALUES ($1, $2, $3, $4, $5)`, item, pm.id, state, api.today);
    await sql(
      `INSERT INTO evidence_revisions (organisation_id, id, item_id, revision, title, happened, contribution, started_on, ended_on, impact, counterfactual, indicators, author_id)
       VALUES ($1, $2, $3, 1, 'Checkout', '', '', $4, $4, 'shipped', '', '[]', $5)`, uuid(), item, api.today, pm.id,
    );
    await sql(`INSERT INTO corroboration_asks (organisation_id, id, item_id, colleague_id, message, asked_on) VALUES ($1, $2, $3, $4, '', $5)`, uuid(), item, colleague.id, api.today);
    return item;
  }

  async function insertNote(visibility: string, author: ViewerKey = 'director', other: ViewerKey = 'pm'): Promise<string> {
    const note = uuid();
    await sql(
      `INSERT INTO notes (organisation_id, id, person_id, author_id, other_id, body, visibility, on_day) VALUES ($1, $2, $3, $4, $5, 'Wants to lead.', $6, $7)`,
      note, world.people.pm.id, world.people[author].id, world.people[other].id, visibility, api.today,
    );
    return note;
  }

  describe('names exactly those who are let in', () => {
    it.each(['draft', 'private', 'shared', 'withdrawn'])('to an item that is %s', async (state) => {
      const item = await insertItem(state);
      const answered = await agrees('pm', `/api/evidence/${item}/who-can-see`, 'Read an item', `/api/evidence/${item}`);
      expect(answered.length).toBe(state === 'shared' ? 7 : 1);
    });

    it.each(['private', 'shared', 'withdrawn'])('to what a colleague is asked about an item that is %s', async (state) => {
      const item = await insertItem(state);
      const [ask] = await api.owner.query<{ id: string }[]>('SELECT id FROM corroboration_asks WHERE item_id = $1', [item]);
      await agrees('pm', `/api/evidence/${item}/who-can-see`, 'Read the item one is asked about', `/api/corroborations/${ask?.id ?? ''}`);
    });

    it('to a person, also through their role', async () => {
      const { pm } = world.people;
      const answered = await agrees('pm', `/api/people/${pm.id}/who-can-see`, 'Read profile, levels and reporting lines', `/api/people/${pm.id}`);
      expect(answered).toHaveLength(9);
      await agrees('auditor', `/api/people/${pm.id}/who-can-see`, 'List evidence (a manager: shared items)', `/api/people/${pm.id}/evidence`);
      await agrees('groupPm', `/api/people/${pm.id}/who-can-see`, 'Read the assessment', `/api/people/${pm.id}/readiness`);
    });

    it('to a person without a manager, and to an administrator', async () => {
      for (const subject of ['colleague', 'admin', 'director'] as const) {
        const { id } = world.people[subject];
        await agrees(subject, `/api/people/${id}/who-can-see`, 'Read profile, levels and reporting lines', `/api/people/${id}`);
      }
    });

    it('to the packet', async () => {
      const { pm } = world.people;
      expect(await agrees('pm', `/api/people/${pm.id}/packet/who-can-see`, 'Read the packet', `/api/people/${pm.id}/packet`)).toHaveLength(6);
    });

    it.each(['only_me', 'us_two', 'successor_too'])('to a note for %s', async (visibility) => {
      const note = await insertNote(visibility);
      const reads = named(await list('director', `/api/notes/${note}/who-can-see`));
      for (const viewer of VIEWERS) {
        const { status } = await (await api.as(viewer, world)).get(`/api/notes/${note}`);
        expect([viewer, reads.get(world.people[viewer].id)?.has('Read a note') ?? false]).toEqual([viewer, status === 200]);
      }
    });

    it('also where someone stands to the person in several ways, and where lines and grants are over', async () => {
      const { pm, otherGroupPm, farPm, dotted, delegate, opener, groupPm } = world.people;
      const item = await insertItem('shared');
      const path = `/api/evidence/${item}/who-can-see`;
      const both = async (): Promise<ViewerKey[]> => agrees('pm', path, 'Read an item', `/api/evidence/${item}`);
      await sql(`INSERT INTO reporting_lines (organisation_id, id, person_id, manager_id, kind, valid_from, valid_to) VALUES ($1, $2, $3, $4, 'dotted', '2020-01-01', $5)`, uuid(), pm.id, farPm.id, api.today);
      await sql(`INSERT INTO reporting_lines (organisation_id, id, person_id, manager_id, kind, valid_from, valid_to) VALUES ($1, $2, $3, $4, 'dotted', '2020-01-01', $5)`, uuid(), pm.id, otherGroupPm.id, addDays(api.today, 1));
      await sql('UPDATE people SET is_admin = true WHERE organisation_id = $1 AND id = $2', dotted.id);
      // The person stands in for their own manager: to themselves they stay who they are.
      await sql('UPDATE delegations SET delegate_id = $2 WHERE organisation_id = $1 AND manager_id = $3', pm.id, groupPm.id);
      await sql('UPDATE people SET is_admin = false WHERE organisation_id = $1 AND id = $2', opener.id);
      const answered = await both();
      expect(answered).toContain('otherGroupPm');
      expect(answered).not.toContain('farPm');
      expect(answered).not.toContain('opener');
      await agrees('pm', `/api/people/${pm.id}/who-can-see`, 'Read profile, levels and reporting lines', `/api/people/${pm.id}`);
      const own = (await list('pm', path)).viewers.filter(({ person }) => person.id === pm.id);
      expect(own.map(({ you, does, relations }) => ({ you, rates: does.includes('Rate each indicator'), relations: relations.map(({ words }) => words) }))).toEqual([{ you: true, rates: false, relations: ['the person themselves'] }]);

      await sql('UPDATE people SET is_admin = true WHERE organisation_id = $1 AND id = $2', opener.id);
      await sql('UPDATE people SET is_admin = false WHERE organisation_id = $1 AND id = $2', dotted.id);
      await sql('UPDATE delegations SET delegate_id = $2 WHERE organisation_id = $1 AND manager_id = $3', delegate.id, groupPm.id);
      await sql(`DELETE FROM reporting_lines WHERE organisation_id = $1 AND manager_id IN ($2, $3) AND kind = 'dotted'`, farPm.id, otherGroupPm.id);
    });
  });

  describe('says it in words', () => {
    let item: string;
    beforeEach(async () => {
      item = await insertItem('shared');
    });

    it('nearest first, with the steps, in whose place, and until when', async () => {
      const { pm, groupPm, director } = world.people;
      const leaves = addDays(api.today, 40);
      await sql(`UPDATE reporting_lines SET valid_to = $4 WHERE organisation_id = $1 AND person_id = $2 AND manager_id = $3`, groupPm.id, director.id, leaves);
      const { viewers, sentence, nobodyElse, openable, viewersLeftOut } = await list('pm', `/api/evidence/${item}/who-can-see`);
      await sql(`UPDATE reporting_lines SET valid_to = NULL WHERE organisation_id = $1 AND person_id = $2 AND manager_id = $3`, groupPm.id, director.id);
      expect(viewers.map(({ person, relations }) => [person.name, relations.map(({ words, until }) => [words, until]).flat()])).toEqual([
        [pm.name, ['the person themselves', null]],
        [groupPm.name, ['the line manager', null]],
        ['A delegate', [`stands in for the line manager, ${groupPm.name}`, '2099-01-01']],
        ['A dotted', ['the dotted line', null]],
        ['A sponsor', ['the sponsor, where there is no manager', null]],
        [director.name, ['a manager above, 2 steps', leaves]],
        [world.people.colleague.name, ['a colleague asked to confirm this item', null]],
        ['A opener', ['people operations, with a reason and for a time', null]],
      ]);
      expect(viewers.at(-1)?.relations[0]?.expiresAt).toMatch(/^\d{4}-.*Z$/);
      expect(viewers[1]?.does).toContain('Rate each indicator');
      expect(viewers[3]?.does).toContain('Rate each indicator');
      expect(viewers[6]?.does).not.toContain('Rate each indicator');
      expect(viewersLeftOut).toBe(0);
      expect(sentence).toBe('Shared: these people can read it, and it counts.');
      expect(nobodyElse).toBe('Nobody else in the organisation, and nobody outside it, can see that this exists.');
      expect(openable).toContain('Then they stand in this list, and you are told at once.');
    });

    it('people operations and auditors see structure, not evidence', async () => {
      const { groups, viewers } = await list('groupPm', `/api/people/${world.people.pm.id}/who-can-see`);
      expect(groups.map(({ heading, sees, total }) => [heading, sees, total])).toEqual([
        ['People operations', 'Sees the profile, not evidence, readiness, the packet or notes', 2],
        ['Auditors', 'Sees the profile, not evidence, readiness, the packet or notes', 1],
        ['People with the pay permission', 'not the profile, evidence, readiness, the packet or notes', 1],
      ]);
      expect(viewers.map(({ person, sees }) => [person.id, sees])).toEqual(expect.arrayContaining([
        [world.people.director.id, 'Sees the profile, evidence, readiness, the packet and notes'],
        [world.people.dotted.id, 'Sees the profile, evidence and notes, not readiness or the packet'],
      ]));
      expect((await list('pm', `/api/evidence/${item}/who-can-see`)).groups).toEqual([]);
    });

    it('a private item, before and after it is shared, with its history', async () => {
      const client = await api.as('peerPm');
      const mine = await ok(client.post<{ id: string }>(`/api/people/${api.organisation.people.peerPm.id}/evidence`, { title: 'Quietly' }));
      const path = `/api/evidence/${mine.id}/who-can-see`;
      const before = await ok(client.get<WhoCanSee>(path));
      expect(before).toMatchObject({ sentence: 'Private: only you can read it.', openable: null, history: [] });
      expect(before.viewers.map(({ you }) => you)).toEqual([true]);

      const preview = await ok(client.get<WhoCanSee>(`${path}?as=shared`));
      expect(preview.sentence).toBe('If you share it, these people can read it, and it counts.');
      await ok(client.post(`/api/evidence/${mine.id}/share`, { expectedState: 'private' }));
      const after = await ok(client.get<WhoCanSee>(path));
      // What the button says is what happens.
      expect(preview.viewers).toEqual(after.viewers);
      // With the one who stands in for the manager of both.
      expect(after.viewers).toHaveLength(4);
      expect(after.history.map(({ words, by }) => [words, by.id])).toEqual([['Shared with the managers', api.organisation.people.peerPm.id]]);
      expect((await client.get(`${path}?as=private`)).status).toBe(400);
      expect((await client.get(`${path}?as=shared&as=private`)).status).toBe(400);
    });

    it('those who have left are not in it; whoever leaves soon is, until then', async () => {
      const { dotted, sponsor } = world.people;
      const soon = addDays(api.today, 3);
      await sql('UPDATE people SET ended_on = $2 WHERE organisation_id = $1 AND id = $3', api.today, dotted.id);
      await sql('UPDATE people SET ended_on = $2 WHERE organisation_id = $1 AND id = $3', soon, sponsor.id);
      const { viewers } = await list('pm', `/api/evidence/${item}/who-can-see`);
      await sql('UPDATE people SET ended_on = NULL WHERE organisation_id = $1');
      expect(viewers.map(({ person }) => person.id)).not.toContain(dotted.id);
      expect(viewers.find(({ person }) => person.id === sponsor.id)?.relations[0]?.until).toBe(soon);
    });

    it('the managers of a handover stand at the person, the one before for 90 days', async () => {
      const { pm, farPm, peerPm } = world.people;
      for (const day of [addDays(api.today, -89), addDays(api.today, -400)]) {
        await sql('INSERT INTO handovers (organisation_id, id, person_id, giver_id, taker_id, on_day, made_by) VALUES ($1, $2, $3, $4, $5, $6, $5)', uuid(), pm.id, day === addDays(api.today, -89) ? farPm.id : peerPm.id, world.people.groupPm.id, day);
      }
      const { viewers } = await list('pm', `/api/people/${pm.id}/who-can-see`);
      await sql('DELETE FROM handovers WHERE organisation_id = $1');
      const giver = viewers.find(({ person }) => person.id === farPm.id);
      expect(giver?.relations).toEqual([{ words: 'the manager before', until: addDays(api.today, 1), expiresAt: null }]);
      expect(giver?.reads).toEqual(['Read what passes on with a change of manager']);
      expect(viewers.map(({ person }) => person.id)).not.toContain(peerPm.id);
    });

    it('the history of a note', async () => {
      const note = await insertNote('us_two');
      await sql(`INSERT INTO note_visibility (organisation_id, id, note_id, visibility, changed_by) VALUES ($1, $2, $3, 'us_two', $4)`, uuid(), note, world.people.director.id);
      const seen = await list('pm', `/api/notes/${note}/who-can-see`);
      expect(seen).toMatchObject({ sentence: 'Its author and the other one of the two can read it.', history: [{ words: 'The two' }] });
      expect(seen.viewers.map(({ person }) => person.name)).toEqual([world.people.pm.name, world.people.director.name, 'A opener']);
    });

    it('long lists are cut, and say so', async () => {
      const crowd = 230;
      await sql(`INSERT INTO people (organisation_id, id, name, email) SELECT $1, gen_random_uuid(), 'Crowd ' || n, 'crowd' || n || '@alder.example' FROM generate_series(1, ${crowd}) n`);
      await sql(`INSERT INTO reporting_lines (organisation_id, id, person_id, manager_id, kind, valid_from) SELECT $1, gen_random_uuid(), $2, id, 'dotted', '2024-01-01' FROM people WHERE organisation_id = $1 AND name LIKE 'Crowd %'`, world.people.pm.id);
      const seen = await list('pm', `/api/evidence/${item}/who-can-see`);
      expect(seen.viewers).toHaveLength(200);
      expect(seen.viewersLeftOut).toBe(crowd + 8 - 200);
      await sql(`UPDATE people SET is_auditor = true WHERE organisation_id = $1 AND name LIKE 'Crowd %'`);
      const { groups } = await list('pm', `/api/people/${world.people.pm.id}/who-can-see`);
      expect(groups.map(({ people, total }) => [people.length, total])).toEqual([[2, 2], [200, crowd + 1], [1, 1]]);
      await sql(`DELETE FROM reporting_lines WHERE organisation_id = $1 AND manager_id IN (SELECT id FROM people WHERE name LIKE 'Crowd %')`);
      await sql(`DELETE FROM people WHERE organisation_id = $1 AND name LIKE 'Crowd %'`);
    });

    it('names nobody of another organisation', async () => {
      await shareWork(api, 'pm', { indicators: ['SPM.S1'] });
      const text = JSON.stringify(await list('pm', `/api/people/${world.people.pm.id}/who-can-see`));
      expect(text).not.toContain('Birch');
    });
  });
});
