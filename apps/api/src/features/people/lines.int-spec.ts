import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@nextrung/domain/kernel';
import { dateWords } from '@nextrung/domain/readiness';
import { v7 as uuid } from 'uuid';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { Reply, TestClient } from '../../testing/test-client.js';
import { ok } from '../../testing/work.js';
import type { PersonKey } from '../../testing/world.js';
import type { PersonProfile } from './people.dto.js';

interface Refusal {
  code: string;
  title: string;
  errors: { field: string; message: string }[];
}

describe('dotted lines and sponsors', () => {
  let api: TestApi;
  let admin: TestClient;
  let manager: TestClient;
  let today: string;
  let ids: Readonly<Record<PersonKey, string>>;

  beforeAll(async () => {
    api = await startTestApi();
    admin = await api.as('admin');
    manager = await api.as('groupPm');
    ({ today } = api);
    ids = Object.fromEntries(Object.entries(api.organisation.people).map(([key, { id }]) => [key, id])) as Record<PersonKey, string>;
  });
  afterAll(() => api.stop());

  const add = async (body: object = {}): Promise<string> => (await ok(admin.post<PersonProfile>('/api/people', { name: 'Nia New', email: `${uuid()}@alder.example`, ...body }))).id;
  const profile = (id: string): Promise<PersonProfile> => ok(admin.get<PersonProfile>(`/api/people/${id}`));
  const send = async <T = PersonProfile>(who: TestClient, id: string, action: string, body: object): Promise<Reply<T>> => who.post<T>(`/api/people/${id}/${action}`, body, { version: (await profile(id)).version });
  const begin = <T = PersonProfile>(id: string, kind: 'dotted' | 'sponsor', managerId: string, from = today, who = admin): Promise<Reply<T>> => send<T>(who, id, 'lines', { kind, managerId, from });
  const lines = async (id: string): Promise<(string | null)[][]> => (await profile(id)).reportingLines.map(({ kind, manager: other, from, to }) => [kind, other.name, from, to]);
  const lineOf = async (id: string, kind: string): Promise<string> => (await profile(id)).reportingLines.find((line) => line.kind === kind)?.id ?? '';
  /** A line as it would stand after some time. */
  const insert = async (personId: string, managerId: string, kind: string, from: string, to: string | null = null): Promise<void> => {
    await api.owner.query('INSERT INTO reporting_lines (organisation_id, id, person_id, manager_id, kind, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5, $6, $7)', [api.organisation.id, uuid(), personId, managerId, kind, from, to]);
  };
  async function refused(reply: Promise<Reply<Refusal>>, field: string, message: string): Promise<void> {
    const { status, body } = await reply;
    expect([status, body.errors]).toEqual([400, [{ field, message }]]);
  }

  it('begin and end on a day, stay in the history, and open the person as long as they hold', async () => {
    const id = await add({ managerId: ids.groupPm });
    const far = await api.as('otherGroupPm');
    expect((await far.get(`/api/people/${id}`)).status).toBe(404);
    expect(await begin(id, 'dotted', ids.otherGroupPm)).toMatchObject({ status: 200, headers: { etag: '"2"' }, body: { version: 2 } });
    expect(await far.get(`/api/people/${id}`)).toMatchObject({ status: 200, body: { relation: 'dotted' } });
    const line = await lineOf(id, 'dotted');
    await ok(send(admin, id, `lines/${line}/end`, { on: addDays(today, 30) }));
    expect(await lines(id)).toContainEqual(['dotted', 'Alder otherGroupPm', today, addDays(today, 30)]);
    await refused(send(admin, id, `lines/${line}/end`, { on: addDays(today, 31) }), 'on', `It ends on ${dateWords(addDays(today, 30))} already.`);
    // Begun today by mistake.
    await ok(send(admin, id, `lines/${line}/end`, { on: today }));
    expect(await lines(id)).toEqual([['solid', 'Alder groupPm', today, null]]);
    expect((await far.get(`/api/people/${id}`)).status).toBe(404);
  });

  it('never lose a day on which they held, and drop what was only planned', async () => {
    const id = await add({ managerId: ids.groupPm });
    await insert(id, ids.otherGroupPm, 'dotted', '2025-01-01');
    const line = await lineOf(id, 'dotted');
    await refused(send(admin, id, `lines/${line}/end`, { on: '2025-01-01' }), 'on', 'It began on 1 Jan 2025. Choose a later day.');
    await ok(send(admin, id, `lines/${line}/end`, { on: today }));
    expect(await lines(id)).toContainEqual(['dotted', 'Alder otherGroupPm', '2025-01-01', today]);
    await ok(begin(id, 'dotted', ids.otherGroupPm, addDays(today, 10)));
    await ok(send(admin, id, `lines/${await lineOf(id, 'dotted')}/end`, { on: addDays(today, 5) }));
    expect((await lines(id)).filter(([kind]) => kind === 'dotted')).toEqual([['dotted', 'Alder otherGroupPm', '2025-01-01', today]]);
  });

  it('are refused by name', async () => {
    const id = await add({ managerId: ids.groupPm });
    const gone = await add({ name: 'Gone Soon' });
    await ok(send(admin, gone, 'end', { on: addDays(today, 9) }));
    await ok(begin(id, 'dotted', ids.otherGroupPm, addDays(today, 3)));
    const before = await lines(id);
    await refused(begin(id, 'dotted', ids.otherGroupPm), 'managerId', `There is a dotted line to Alder otherGroupPm already, from ${dateWords(addDays(today, 3))}.`);
    await refused(begin(id, 'dotted', ids.groupPm), 'managerId', 'Alder groupPm is the line manager, now or as planned.');
    await refused(begin(id, 'dotted', id.toUpperCase()), 'managerId', 'Nobody has a dotted line to themselves.');
    await refused(begin(id, 'sponsor', id), 'managerId', 'Nobody is their own sponsor.');
    await refused(begin(id, 'dotted', gone), 'managerId', 'Gone Soon leaves, or has left. Choose someone who stays.');
    await refused(begin(id, 'dotted', api.otherOrganisation.people.pm.id), 'managerId', 'Choose someone among the people you see.');
    expect(await begin<Refusal>(gone, 'dotted', ids.groupPm)).toMatchObject({ status: 409, body: { code: 'ended', title: 'Gone Soon leaves, or has left.' } });
    for (const body of [{ kind: 'solid' }, { kind: null }, { managerId: 'x' }, { from: '2026-02-30' }, { from: '0000-01-01' }]) {
      expect(await send<Refusal>(admin, id, 'lines', { kind: 'dotted', managerId: ids.colleague, from: today, ...body })).toMatchObject({ status: 400, body: { errors: [{ field: Object.keys(body)[0] }] } });
    }
    const solid = await lineOf(id, 'solid');
    expect(await send<Refusal>(admin, id, `lines/${solid}/end`, { on: today })).toMatchObject({ status: 409, body: { code: 'line_manager' } });
    expect((await send(admin, ids.pm, `lines/${await lineOf(id, 'dotted')}/end`, { on: today })).status).toBe(404);
    expect((await manager.post(`/api/people/${id}/lines`, { kind: 'dotted', managerId: ids.pm, from: today }, { version: 99 })).status).toBe(412);
    expect(await lines(id)).toEqual(before);
  });

  it('are a manager’s to give to those they see and themselves', async () => {
    const id = await add({ managerId: ids.pm });
    await refused(begin(id, 'dotted', ids.farPm, today, manager), 'managerId', 'Choose someone among the people you see.');
    expect((await begin(id, 'dotted', ids.groupPm, today, manager)).status).toBe(200);
    expect((await begin(id, 'dotted', ids.peerPm, today, manager)).status).toBe(200);
    expect((await begin(id, 'dotted', ids.groupPm, today, await api.as('otherGroupPm'))).status).toBe(404);
  });

  it('are added once although two ask at the same time', async () => {
    const id = await add();
    const { version } = await profile(id);
    const replies = await Promise.all([1, 2].map(() => admin.post(`/api/people/${id}/lines`, { kind: 'dotted', managerId: ids.director, from: today }, { version })));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(await lines(id)).toHaveLength(1);
  });

  describe('a sponsor', () => {
    it('is one at a time: a new one ends the old one', async () => {
      const id = await add();
      await insert(id, ids.director, 'sponsor', '2025-01-01');
      await refused(begin(id, 'sponsor', ids.colleague, '2025-01-01'), 'from', 'Alder director became the sponsor on 1 Jan 2025. Choose a later day.');
      await refused(begin(id, 'sponsor', ids.director), 'managerId', 'Alder director is the sponsor already.');
      await ok(begin(id, 'sponsor', ids.otherGroupPm, addDays(today, 20)));
      await ok(begin(id, 'sponsor', ids.colleague, addDays(today, 7)));
      expect(await lines(id)).toEqual([['sponsor', 'Alder colleague', addDays(today, 7), null], ['sponsor', 'Alder director', '2025-01-01', addDays(today, 7)]]);
    });

    it('is named when a person is left without a manager, unless they lead people', async () => {
      const id = await add({ managerId: ids.groupPm });
      const leave = (body: object, who = admin): Promise<Reply<Refusal>> => send<Refusal>(who, id, 'manager', { managerId: null, from: today, ...body });
      const before = await lines(id);
      await refused(leave({}), 'sponsorId', 'A person without a manager gets a sponsor.');
      await refused(leave({ sponsorId: id }), 'sponsorId', 'Nobody is their own sponsor.');
      await refused(leave({ sponsorId: ids.director, managerId: ids.otherGroupPm }), 'sponsorId', 'A sponsor is for a person without a manager.');
      await refused(leave({ sponsorId: ids.pm }, manager), 'managerId', 'Only an administrator may leave a person without a manager.');
      expect(await lines(id)).toEqual(before);
      await ok(leave({ sponsorId: ids.director, from: addDays(today, 1) }));
      expect(await lines(id)).toEqual([['sponsor', 'Alder director', addDays(today, 1), null], ['solid', 'Alder groupPm', today, addDays(today, 1)]]);
      // There is a sponsor by then.
      expect((await leave({ from: addDays(today, 2) })).status).toBe(200);

      const head = await add({ managerId: ids.groupPm });
      await add({ managerId: head });
      expect(await send(admin, head, 'manager', { managerId: null, from: today })).toMatchObject({ status: 200, body: { manager: null } });
      expect(await send(admin, head, 'manager', { managerId: null, sponsorId: ids.director, from: today })).toMatchObject({ status: 200, body: { reportingLines: [{ kind: 'sponsor', manager: { id: ids.director } }] } });
    });

    it('ends with a line manager, and so does a dotted line to the same person', async () => {
      const id = await add();
      await insert(id, ids.director, 'sponsor', '2025-01-01');
      await insert(id, ids.groupPm, 'dotted', '2025-01-01');
      await insert(id, ids.colleague, 'dotted', '2025-01-01');
      expect(await (await api.as('director')).get(`/api/people/${id}`)).toMatchObject({ body: { relation: 'sponsor' } });
      await ok(send(admin, id, 'manager', { managerId: ids.groupPm, from: today }));
      const after = await lines(id);
      expect(after).toHaveLength(4);
      expect(after).toEqual(expect.arrayContaining([
        ['solid', 'Alder groupPm', today, null], ['sponsor', 'Alder director', '2025-01-01', today], ['dotted', 'Alder groupPm', '2025-01-01', today], ['dotted', 'Alder colleague', '2025-01-01', null],
      ]));
    });

    it('stays in the history when the manager turns out to have come first', async () => {
      const id = await add();
      await insert(id, ids.director, 'sponsor', '2025-06-01');
      await ok(send(admin, id, 'manager', { managerId: ids.groupPm, from: '2025-01-01' }));
      expect(await lines(id)).toEqual([['sponsor', 'Alder director', '2025-06-01', today], ['solid', 'Alder groupPm', '2025-01-01', null]]);
    });

    it('cannot leave before someone else looks after their people', async () => {
      const sponsor = await add({ name: 'Sam Sponsor' });
      const id = await add({ name: 'Lone Ly' });
      await ok(begin(id, 'sponsor', sponsor));
      await ok(begin(id, 'dotted', ids.colleague));
      expect(await send<Refusal>(admin, sponsor, 'end', { on: today })).toMatchObject({ status: 409, body: { code: 'sponsors_people', title: 'Give those whom they sponsor another sponsor first: Lone Ly.' } });
      await ok(begin(id, 'sponsor', ids.director, addDays(today, 1)));
      await ok(send(admin, sponsor, 'end', { on: addDays(today, 1) }));
      await ok(send(admin, id, 'end', { on: addDays(today, 2) }));
      expect((await lines(id)).map(([kind, name, , to]) => [kind, name, to])).toEqual(expect.arrayContaining([['sponsor', 'Alder director', addDays(today, 2)], ['dotted', 'Alder colleague', addDays(today, 2)]]));
    });
  });
});
