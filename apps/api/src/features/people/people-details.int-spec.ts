import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { Reply, TestClient } from '../../testing/test-client.js';
import { ok } from '../../testing/work.js';
import { addBystanders, PASSWORD } from '../../testing/world.js';
import type { InvitationLink } from '../invitations/invitations.dto.js';
import type { TeamEntry } from '../teams/teams.dto.js';
import type { PeoplePage, PersonProfile } from './people.dto.js';

describe('details and permissions of people', () => {
  let api: TestApi;
  let admin: TestClient;
  let manager: TestClient;
  let team: TeamEntry;

  beforeAll(async () => {
    api = await startTestApi();
    admin = await api.as('admin');
    manager = await api.as('groupPm');
    team = await ok(admin.post<TeamEntry>('/api/teams', { name: 'Payments' }));
  });
  afterAll(() => api.stop());

  const add = (body: object = {}, who = admin): Promise<PersonProfile> => ok(who.post<PersonProfile>('/api/people', { name: 'Nia New', email: `${uuid()}@alder.example`, ...body }));
  const profile = (id: string, who = admin): Promise<PersonProfile> => ok(who.get<PersonProfile>(`/api/people/${id}`));

  describe('team, location and working time', () => {
    it('are given with a new person and changed later; what is left out stays', async () => {
      const { id, ...added } = await add({ teamId: team.id.toUpperCase(), location: ' Leeds ', workingShare: 60, contractor: true }, manager);
      expect(added).toMatchObject({ version: 1, team: { id: team.id, name: 'Payments' }, location: 'Leeds', workingShare: 60, contractor: true });
      const patch = (version: number, body: object): Promise<Reply<PersonProfile>> => manager.patch(`/api/people/${id}`, body, { version });
      expect(await patch(1, { name: 'Nia Newer' })).toMatchObject({ status: 200, body: { name: 'Nia Newer', team: { id: team.id }, location: 'Leeds', workingShare: 60, contractor: true } });
      expect(await patch(2, { teamId: null, workingShare: 100 })).toMatchObject({ status: 200, body: { name: 'Nia Newer', team: null, location: 'Leeds', workingShare: 100, contractor: true } });
      expect(await patch(3, { location: '  ', contractor: false })).toMatchObject({ status: 200, body: { location: null, contractor: false } });
      expect(await add()).toMatchObject({ team: null, location: null, workingShare: 100, contractor: false });
    });

    it.each([
      ['a team that is not there', { teamId: uuid() }, 'teamId'],
      ['no id', { teamId: 'payments' }, 'teamId'],
      ['no time at all', { workingShare: 0 }, 'workingShare'],
      ['more than full time', { workingShare: 101 }, 'workingShare'],
      ['half a percent', { workingShare: 50.5 }, 'workingShare'],
      ['no share', { workingShare: null }, 'workingShare'],
      ['a text for a yes', { contractor: 'yes' }, 'contractor'],
      ['neither yes nor no', { contractor: null }, 'contractor'],
      ['a location that is too long', { location: 'x'.repeat(101) }, 'location'],
    ])('refuse %s at its field, and nothing is saved', async (_, body, field) => {
      const { id } = await add({ location: 'Leeds' });
      expect(await admin.patch(`/api/people/${id}`, { location: 'York', ...body }, { version: 1 })).toMatchObject({ status: 400, body: { errors: [{ field }] } });
      expect(await admin.post('/api/people', { name: 'Nobody', email: `${uuid()}@alder.example`, ...body })).toMatchObject({ status: 400, body: { errors: [{ field }] } });
      expect(await profile(id)).toMatchObject({ version: 1, location: 'Leeds' });
    });
  });

  describe('the list', () => {
    const names = async (query: string, who = admin): Promise<string[]> => (await ok(who.get<PeoplePage>(`/api/people?${query}`))).people.map(({ name }) => name);

    it('is narrowed by team, location, rung and who has no manager', async () => {
      const inTeam = await add({ name: 'In team', teamId: team.id, location: 'York', rung: 'PM', managerId: api.organisation.people.pm.id });
      const alone = await add({ name: 'Alone', location: 'york', rung: 'SPM' });
      const left = await add({ name: 'Left alone' });
      await ok(admin.post(`/api/people/${left.id}/end`, { on: api.today }, { version: 1 }));
      expect(await names(`team=${team.id}`)).toEqual(['In team']);
      expect(await names(`team=${team.id.toUpperCase()}&q=alone`)).toEqual([]);
      expect(await names('team=none')).toEqual(expect.arrayContaining(['Alone', 'Alder pm']));
      expect(await names('team=none')).not.toContain('In team');
      expect(await names('location=YORK')).toEqual(['Alone', 'In team']);
      expect(await names('rung=SPM')).toEqual(['Alder farPm', 'Alone']);
      expect(await names('rung=none')).toContain('Alder admin');
      const without = await names('without=manager&include_ended=true');
      expect(without).toEqual(expect.arrayContaining(['Alder director', 'Alone']));
      expect(without).not.toContain('In team');
      expect(without).not.toContain('Left alone');
      expect((await ok(admin.get<PeoplePage>('/api/people?location=york&rung=SPM'))).total).toBe(1);
      expect(await names('location=york', manager)).toEqual([inTeam.name]);
      expect((await profile(alone.id)).manager).toBeNull();
    });

    it.each(['team=payments', 'without=team', 'location=%00', 'rung=a&rung=b', `location=${'x'.repeat(101)}`, 'team='])('refuses %s', async (query) => {
      expect((await admin.get(`/api/people?${query}`)).status).toBe(400);
    });

    it('says whom the reader may change', async () => {
      const world = await addBystanders(api.owner, api.organisation);
      const seen = async (key: 'dotted' | 'auditor'): Promise<PeoplePage> => ok((await api.as(key, world)).get<PeoplePage>('/api/people?q=Alder pm'));
      expect(await seen('dotted')).toMatchObject({ people: [{ name: 'Alder pm' }], manageable: [] });
      expect(await seen('auditor')).toMatchObject({ people: [{ name: 'Alder pm' }], manageable: [] });
      expect(await ok(manager.get<PeoplePage>('/api/people?q=Alder pm'))).toMatchObject({ manageable: [api.organisation.people.pm.id] });
    });
  });

  describe('permissions', () => {
    const set = (who: TestClient, id: string, body: object, version: number): Promise<Reply<PersonProfile>> => who.put(`/api/people/${id}/permissions`, { isAdmin: false, isAuditor: false, seesPay: false, ...body }, { version });
    let client: TestClient;
    let id: string;
    let email: string;

    beforeEach(async () => {
      ({ id, email } = await add());
      const { url } = await ok(admin.post<InvitationLink>(`/api/people/${id}/invitation`));
      client = await api.visitor();
      await ok(client.post('/api/invitations/accept', { token: new URL(url ?? '').hash.slice(1), password: PASSWORD }));
    });

    it('are given by an administrator, and sign the person out', async () => {
      expect((await client.get('/api/people')).status).toBe(404);
      expect((await client.get('/api/ladder')).status).toBe(200);
      expect(await set(admin, id, { isAuditor: true, seesPay: true }, 1)).toMatchObject({ status: 200, headers: { etag: '"2"' }, body: { isAdmin: false, isAuditor: true, seesPay: true } });
      expect((await client.get('/api/ladder')).status).toBe(401);
      const again = await (await api.visitor()).signIn(email, PASSWORD);
      expect((await again.get('/api/people')).status).toBe(200);
    });

    it('leave the session alone where nothing changes', async () => {
      expect(await set(admin, id, {}, 1)).toMatchObject({ status: 200, body: { version: 1 } });
      expect((await client.get('/api/ladder')).status).toBe(200);
    });

    it('are not a manager’s to give, nor one’s own, and take the version that was read', async () => {
      const { id: below } = await add({ managerId: api.organisation.people.pm.id });
      expect((await set(manager, below, { isAuditor: true }, 1)).status).toBe(404);
      expect((await set(admin, api.organisation.people.admin.id, { isAdmin: true, seesPay: true }, 1)).status).toBe(404);
      expect((await set(admin, id, { isAdmin: true }, 7)).status).toBe(412);
      expect((await admin.put(`/api/people/${id}/permissions`, { isAdmin: true, isAuditor: false, seesPay: false })).status).toBe(428);
      expect(await admin.put(`/api/people/${id}/permissions`, { isAdmin: true }, { version: 1 })).toMatchObject({ status: 400, body: { errors: [{ field: 'isAuditor' }, { field: 'seesPay' }] } });
      expect(await profile(id)).toMatchObject({ isAdmin: false, version: 1 });
    });

    it('keep one administrator, also when two dismiss each other at once', async () => {
      const { admin: first } = api.organisation.people;
      expect((await set(admin, id, { isAdmin: true }, 1)).status).toBe(200);
      const second = await (await api.visitor()).signIn(email, PASSWORD);
      await api.owner.query('UPDATE people SET is_admin = false WHERE organisation_id = $1 AND id NOT IN ($2, $3)', [api.organisation.id, id, first.id]);
      const { version } = await profile(first.id);
      const replies = await Promise.all([set(admin, id, {}, 2), set(second, first.id, {}, version)]);
      expect(replies.map(({ status }) => status).sort()).not.toEqual([200, 200]);
      const admins = await api.owner.query<unknown[]>('SELECT 1 FROM people WHERE organisation_id = $1 AND is_admin', [api.organisation.id]);
      expect(admins).toHaveLength(1);
      await api.owner.query('UPDATE people SET is_admin = (id = $2) WHERE organisation_id = $1', [api.organisation.id, first.id]);
      admin = await (await api.visitor()).signIn(first.email, PASSWORD);
    });

    it('refuse to dismiss the only administrator who stays', async () => {
      expect((await set(admin, id, { isAdmin: true }, 1)).status).toBe(200);
      // The one who asks is about to leave.
      await api.owner.query(`UPDATE people SET ended_on = '2099-01-01' WHERE id = $1`, [api.organisation.people.admin.id]);
      expect(await set(admin, id, {}, 2)).toMatchObject({ status: 409, body: { code: 'last_admin' } });
      expect((await profile(id)).isAdmin).toBe(true);
      await api.owner.query('UPDATE people SET ended_on = NULL WHERE id = $1', [api.organisation.people.admin.id]);
    });
  });
});
