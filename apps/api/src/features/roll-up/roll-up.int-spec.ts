import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@nextrung/domain/kernel';
import { v7 as uuid } from 'uuid';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { Reply, TestClient } from '../../testing/test-client.js';
import type { RollUp, RollUpPeople } from './roll-up.dto.js';

describe('the roll-up', () => {
  let api: TestApi;
  let director: TestClient;
  const team = uuid();

  const read = <T = RollUp>(query = '', who = director): Promise<Reply<T>> => who.get<T>(`/api/roll-up${query}`);
  const groups = async (query: string): Promise<(string | number | null)[][]> => (await read(query)).body.groups.map(({ name, people, unseen }) => [name, people, unseen]);

  beforeAll(async () => {
    api = await startTestApi();
    director = await api.as('director');
    const { id: org, people } = api.organisation;
    await api.owner.query('INSERT INTO teams (organisation_id, id, name) VALUES ($1, $2, $3)', [org, team, 'Checkout']);
    // Six more below otherGroupPm, in Leeds; one has left.
    for (const [at, state] of ['ready', 'close', 'building', 'no_evidence', 'close', 'ready'].entries()) {
      const id = uuid();
      await api.owner.query('INSERT INTO people (organisation_id, id, name, email, location, team_id, ended_on) VALUES ($1, $2, $3, $4, $5, $6, $7)', [org, id, `Leeds ${String(at)}`, `leeds${String(at)}@alder.example`, 'Leeds', at < 2 ? team : null, at === 5 ? '2025-01-01' : null]);
      await api.owner.query(`INSERT INTO reporting_lines (organisation_id, id, person_id, manager_id, valid_from) VALUES ($1, $2, $3, $4, '2024-01-01')`, [org, uuid(), id, people.otherGroupPm.id]);
      await api.owner.query(`UPDATE standings SET as_of = $2, rung = 'PM', rung_at = 1, target_rung = 'SPM', target_at = 2, state = $3, index = $4, waiting = 2 WHERE id = $1`, [id, addDays(api.today, -1), state, at * 25]);
    }
    await api.owner.query(`UPDATE people SET location = 'Oslo' WHERE id = ANY($1)`, [[people.pm.id, people.peerPm.id]]);
    await api.owner.query('UPDATE standings SET looked_on = $2 WHERE id = $1', [people.pm.id, addDays(api.today, -90)]);
    await api.owner.query('UPDATE standings SET looked_on = $2 WHERE id = $1', [people.peerPm.id, addDays(api.today, -91)]);
  });
  afterAll(() => api.stop());

  it('adds everyone below up, by the branches of the direct reports, and nobody who has left', async () => {
    const { body } = await read();
    expect(body).toMatchObject({ by: 'manager', under: { name: 'Alder director' }, path: [], today: api.today, asOf: addDays(api.today, -1) });
    expect(body.total).toMatchObject({ people: 10, states: { ready: 1, close: 2, building: 1, noEvidence: 1, noTarget: 0, notYetAssessed: 5 }, unseen: 9, waiting: 10 });
    expect(body.distribution).toEqual([1, 0, 1, 0, 0, 1, 0, 1, 0, 1]);
    expect(body.groups.map(({ name, people, unseen }) => [name, people, unseen])).toEqual([['Alder otherGroupPm', 6, 6], ['Alder groupPm', 2, 1], ['Direct reports', 2, 2]]);
    expect((await read('', await api.as('groupPm'))).body.total.people).toBe(2);
  });

  it('goes down a branch, and to the people behind a number', async () => {
    const { people } = api.organisation;
    const { body } = await read(`?under=${people.otherGroupPm.id}`);
    expect(body).toMatchObject({ under: { name: 'Alder otherGroupPm' }, path: [{ name: 'Alder otherGroupPm' }], total: { people: 6 }, groups: [{ key: 'direct', people: 6 }] });
    const behind = (query: string): Promise<Reply<RollUpPeople>> => director.get<RollUpPeople>(`/api/roll-up/people${query}`);
    expect((await behind('?state=close')).body).toMatchObject({ total: 2, page: 1, people: [{ person: { name: 'Leeds 1' }, managerName: 'Alder otherGroupPm', unseen: true, targetRung: 'SPM' }, { person: { name: 'Leeds 4' } }] });
    expect((await behind(`?under=${people.groupPm.id}&unseen=true`)).body.people.map(({ person }) => person.name)).toEqual(['Alder peerPm']);
    for (const path of [`?under=${people.otherGroupPm.id}`, `?under=${people.director.id}`, `?under=${api.otherOrganisation.people.pm.id}`, `?under=${uuid()}`]) {
      expect([path, (await read(path, await api.as('groupPm'))).status]).toEqual([path, 404]);
    }
    expect((await read('', await api.as('pm'))).status).toBe(404);
  });

  it('groups by team, rung, target and location, and narrows by them', async () => {
    expect(await groups('?by=team')).toEqual([['No team', 8, 7], ['Checkout', 2, 2]]);
    expect(await groups('?by=target')).toEqual([[expect.stringContaining('Senior'), 5, 5], ['No target', 5, 4]]);
    expect(await groups('?by=rung&target=SPM')).toEqual([['Product Manager', 5, 5]]);
    expect((await read(`?team=${team}`)).body.total).toMatchObject({ people: 2, states: { ready: 1, close: 1 } });
    expect((await read(`?team=none&rung=PM`)).body.total.people).toBe(3);
    for (const query of ['?by=colour', '?team=x', '?under=x', '?state=x', '?unseen=false', '?rung=%00']) expect([query, (await read(query)).status]).toEqual([query, 400]);
  });

  it('tells nothing of fewer than five people at one place, not even by subtracting', async () => {
    const { body } = await read('?by=location');
    // Oslo with its two would be what is left of ten: those without a location go with it.
    expect(body.groups.map(({ name, people, states }) => [name, people, states !== null])).toEqual([['Leeds', 5, true], ['Locations with fewer than five people, together', 5, true]]);
    expect(await read('?location=Oslo')).toMatchObject({ status: 409, body: { code: 'too_few' } });
    expect((await director.get('/api/roll-up/people?location=Oslo')).status).toBe(409);
    expect((await read('?location=Leeds')).body.total.people).toBe(5);
    expect((await read('?location=Leeds&by=team')).body.groups).toMatchObject([{ name: 'No team', people: 3, states: null, unseen: null }, { name: 'Checkout', people: 2, states: null }]);
    const few = (await read(`?by=location&under=${api.organisation.people.groupPm.id}`)).body.groups;
    expect(few).toMatchObject([{ people: 2, states: null, unseen: null, stale: null, waiting: null }]);
  });

  it('holds through moves, names that change and a tree that is numbered again', async () => {
    const { id: org, people } = api.organisation;
    const carried = async (): Promise<unknown[]> =>
      api.owner.query(`SELECT q.id FROM places q JOIN people p ON p.organisation_id = q.organisation_id AND p.id = q.id JOIN standings s ON s.organisation_id = q.organisation_id AND s.id = q.id
                        WHERE (q.rung, q.target_rung, q.state, q.index, q.stale, q.waiting, q.looked_on, q.as_of, q.team_id, q.location, q.ended_on, q.service)
                              IS DISTINCT FROM (s.rung, s.target_rung, s.state, s.index, s.stale, s.waiting, s.looked_on, s.as_of, p.team_id, p.location, p.ended_on, p.service)`);
    await api.owner.query(`UPDATE reporting_lines SET manager_id = $2 WHERE person_id = $1 AND kind = 'solid'`, [people.otherGroupPm.id, people.groupPm.id]);
    await api.owner.query(`UPDATE people SET location = 'Bonn', team_id = $2 WHERE id = $1`, [people.pm.id, team]);
    await api.owner.query(`UPDATE standings SET state = 'ready', as_of = $2, waiting = 7 WHERE id = $1`, [people.pm.id, api.today]);
    const before = (await read()).body;
    expect(before.groups.map(({ name, people: count }) => [name, count])).toEqual([['Alder groupPm', 9], ['Direct reports', 1]]);
    expect(before.total).toMatchObject({ people: 10, states: { ready: 2 }, waiting: 17 });
    expect(await carried()).toEqual([]);
    await api.owner.transaction(async (tx) => {
      await tx.query(`SELECT set_config('app.organisation_id', $1, true)`, [org]);
      await tx.query('SELECT places_number($1)', [org]);
    });
    expect((await read()).body).toEqual(before);
    expect(await carried()).toEqual([]);
  });
});
