import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { TestClient } from '../../testing/test-client.js';
import { ok } from '../../testing/work.js';
import type { PersonProfile } from '../people/people.dto.js';
import type { TeamEntry } from './teams.dto.js';

describe('teams', () => {
  let api: TestApi;
  let admin: TestClient;

  beforeAll(async () => {
    api = await startTestApi();
    admin = await api.as('admin');
  });
  afterAll(() => api.stop());

  const make = (name: string): Promise<TeamEntry> => ok(admin.post<TeamEntry>('/api/teams', { name }));
  const list = (who = admin): Promise<TeamEntry[]> => ok(who.get<TeamEntry[]>('/api/teams'));
  const addTo = (teamId: string, body: object = {}): Promise<PersonProfile> => ok(admin.post<PersonProfile>('/api/people', { name: 'Nia New', email: `${uuid()}@alder.example`, teamId, ...body }));
  const people = async (id: string, who = admin): Promise<number | undefined> => (await list(who)).find((team) => team.id === id)?.people;

  it('are added, listed by name and renamed, each name once in any case', async () => {
    const payments = await admin.post<TeamEntry>('/api/teams', { name: '  Payments ' });
    expect(payments).toMatchObject({ status: 201, headers: { etag: '"1"' }, body: { name: 'Payments', people: 0, version: 1 } });
    const alpha = await make('alpha');
    expect((await list()).map(({ name }) => name)).toEqual(['alpha', 'Payments']);

    const taken = { status: 400, body: { errors: [{ field: 'name', message: 'There is a team “Payments” already.' }] } };
    expect(await admin.post('/api/teams', { name: 'PAYMENTS' })).toMatchObject(taken);
    expect(await admin.patch(`/api/teams/${alpha.id}`, { name: 'payments' }, { version: 1 })).toMatchObject(taken);
    expect(await admin.patch(`/api/teams/${alpha.id}`, { name: 'Alpha' }, { version: 1 })).toMatchObject({ status: 200, headers: { etag: '"2"' }, body: { name: 'Alpha', version: 2 } });
    expect((await admin.patch(`/api/teams/${alpha.id}`, { name: 'Beta' }, { version: 1 })).status).toBe(412);
    expect((await admin.patch(`/api/teams/${alpha.id}`, { name: 'Beta' })).status).toBe(428);
    for (const name of ['', '   ', 'x'.repeat(101), null, 7, '\u0000']) expect(await admin.post('/api/teams', { name })).toMatchObject({ status: 400 });
    expect((await list()).map(({ name }) => name)).toEqual(['Alpha', 'Payments']);
  });

  it('lets one of two who take the same name at once have it', async () => {
    const replies = await Promise.all(['Twins', 'tWINS', 'TWINS'].map((name) => admin.post('/api/teams', { name })));
    expect(replies.map(({ status }) => status).sort()).toEqual([201, 400, 400]);
  });

  it('are deleted once nobody is in them; whoever left them is in none', async () => {
    const { id } = await make('Closing');
    const first = await addTo(id);
    const second = await addTo(id);
    expect(await admin.delete(`/api/teams/${id}`)).toMatchObject({ status: 409, body: { code: 'team_not_empty', title: expect.stringContaining('2 people are in this team') } });
    await ok(admin.patch(`/api/people/${first.id}`, { teamId: null }, { version: 1 }));
    expect(await admin.delete(`/api/teams/${id}`)).toMatchObject({ status: 409, body: { title: expect.stringContaining('1 person is in this team') } });
    await ok(admin.post(`/api/people/${second.id}/end`, { on: api.today }, { version: 1 }));
    expect(await people(id)).toBe(0);
    expect((await admin.delete(`/api/teams/${id}`)).status).toBe(204);
    expect((await admin.delete(`/api/teams/${id}`)).status).toBe(404);
    expect((await admin.get<PersonProfile>(`/api/people/${second.id}`)).body).toMatchObject({ team: null, endedOn: api.today });
  });

  it('count for a manager those whom they see, and are not theirs to change', async () => {
    const { id } = await make('Mixed');
    await addTo(id, { managerId: api.organisation.people.pm.id });
    await addTo(id, { managerId: api.organisation.people.otherGroupPm.id });
    const manager = await api.as('groupPm');
    expect([await people(id), await people(id, manager)]).toEqual([2, 1]);
    expect((await manager.post('/api/teams', { name: 'Mine' })).status).toBe(404);
    expect((await manager.patch(`/api/teams/${id}`, { name: 'Mine' }, { version: 1 })).status).toBe(404);
    expect((await manager.delete(`/api/teams/${id}`)).status).toBe(404);
    expect((await (await api.as('peerPm')).get('/api/teams')).status).toBe(404);
  });

  it('of another organisation are not there', async () => {
    const { id } = await make('Ours');
    const other = await api.as('admin', api.otherOrganisation);
    expect(await list(other)).toEqual([]);
    expect((await other.patch(`/api/teams/${id}`, { name: 'Theirs' }, { version: 1 })).status).toBe(404);
    expect((await other.delete(`/api/teams/${id}`)).status).toBe(404);
    expect(await other.post('/api/people', { name: 'Nia', email: `${uuid()}@birch.example`, teamId: id })).toMatchObject({ status: 400, body: { errors: [{ field: 'teamId' }] } });
    expect((await other.post('/api/teams', { name: 'Ours' })).status).toBe(201);
  });
});
