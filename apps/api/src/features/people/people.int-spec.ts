import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { Reply, TestClient } from '../../testing/test-client.js';
import { PASSWORD, type PersonKey } from '../../testing/world.js';
import type { SessionView } from '../session/session.dto.js';
import type { InvitationLink } from '../invitations/invitations.dto.js';
import type { PeoplePage, PersonProfile } from './people.dto.js';

const NEW_PASSWORD = 'a long enough password';

describe('people and who they report to', () => {
  let api: TestApi;
  let admin: TestClient;
  let manager: TestClient;
  let ids: Readonly<Record<PersonKey, { id: string; email: string; name: string }>>;

  beforeAll(async () => {
    api = await startTestApi();
    admin = await api.as('admin');
    manager = await api.as('groupPm');
    ids = api.organisation.people;
  });
  afterAll(() => api.stop());

  const daysFromToday = (days: number): string => new Date(Date.parse(api.today) + days * 86_400_000).toISOString().slice(0, 10);
  const address = (): string => `${uuid()}@alder.example`;

  async function add(who: TestClient, body: Record<string, unknown> = {}): Promise<PersonProfile> {
    const reply = await who.post<PersonProfile>('/api/people', { name: 'Nia New', email: address(), ...body });
    if (reply.status !== 201) throw new Error(reply.text);
    return reply.body;
  }

  const profile = async (id: string, who = admin): Promise<PersonProfile> => (await who.get<PersonProfile>(`/api/people/${id}`)).body;

  /** A change of a person at the version that stands. */
  async function change<T = PersonProfile>(who: TestClient, id: string, action: 'levels' | 'manager' | 'end', body: unknown): Promise<Reply<T>> {
    const { version } = await profile(id);
    return who.post<T>(`/api/people/${id}/${action}`, body, { version });
  }

  const names = async (who: TestClient, query = ''): Promise<string[]> => (await who.get<PeoplePage>(`/api/people${query}`)).body.people.map(({ name }) => name);

  describe('adding by hand', () => {
    it('lets an administrator add someone, with rung and manager', async () => {
      const email = address();
      const reply = await admin.post<PersonProfile>('/api/people', { name: ' Amara Diallo ', email: email.toUpperCase(), rung: 'senior pm', levelSince: '2025-03-01', managerId: ids.director.id });
      expect(reply).toMatchObject({
        status: 201,
        headers: { etag: '"1"' },
        body: { name: 'Amara Diallo', email, rung: 'SPM', levelSince: '2025-03-01', manager: { name: 'Alder director' }, targetRung: 'GPM', targetIsDefault: true, hasAccount: false, invited: false, isAdmin: false, relation: 'admin' },
      });
      expect(reply.body.levels).toMatchObject([{ rung: 'SPM', effectiveFrom: '2025-03-01' }]);
      expect(reply.body.reportingLines).toMatchObject([{ manager: { id: ids.director.id }, from: api.today, to: null }]);
      expect(await names(admin, '?q=amara')).toEqual(['Amara Diallo']);
    });

    it('assesses them at once', async () => {
      const { id } = await add(manager, { rung: 'PM' });
      const assessments = await api.owner.query<{ rung: string; day: string }[]>(
        `SELECT DISTINCT a.target_rung AS rung, u.as_of AS day FROM assessment_runs u JOIN assessments a ON a.person_id = u.id WHERE u.id = $1`, [id],
      );
      expect(assessments).toEqual([{ rung: 'SPM', day: api.today }]);
    });

    it('lets a manager add below themselves, and nowhere else', async () => {
      const added = await add(manager, { name: 'Below Me' });
      expect(added).toMatchObject({ manager: { id: ids.groupPm.id }, relation: 'manager', rung: null });
      expect((await add(manager, { managerId: ids.pm.id })).manager).toMatchObject({ id: ids.pm.id });
      for (const managerId of [ids.otherGroupPm.id, ids.director.id, ids.farPm.id, api.otherOrganisation.people.pm.id]) {
        expect(await manager.post('/api/people', { name: 'Elsewhere', email: address(), managerId })).toMatchObject({ status: 400, body: { errors: [{ field: 'managerId' }] } });
      }
      expect(await manager.post('/api/people', { name: 'New here', email: address(), aspiring: true })).toMatchObject({ status: 201, body: { aspiring: true, rung: null, targetRung: 'APM' } });
      expect(await manager.post('/api/people', { name: 'Both', email: address(), rung: 'PM', aspiring: true })).toMatchObject({ status: 400, body: { errors: [{ field: 'aspiring' }] } });
      expect(await manager.post('/api/people', { name: 'Sly', email: address(), isAdmin: true })).toMatchObject({ status: 400, body: { errors: [{ field: 'isAdmin' }] } });
      expect(await names(admin, '?q=elsewhere')).toEqual([]);
    });

    it('shows a product manager nothing to add people with', async () => {
      const farPm = await api.as('farPm');
      expect((await farPm.post('/api/people', { name: 'Nobody', email: address() })).status).toBe(404);
      expect((await farPm.get('/api/people')).status).toBe(404);
      expect((await farPm.post('/api/people/import', { csv: `name,e-mail\nNobody,${address()}` })).status).toBe(404);
    });

    it.each([
      ['an address that is taken', { email: 'PM@alder.example' }, 'email'],
      ['no address', { email: 'nobody' }, 'email'],
      ['no name', { name: '' }, 'name'],
      ['an unknown rung', { rung: 'Wizard' }, 'rung'],
      ['a day that does not exist', { rung: 'PM', levelSince: '2025-02-30' }, 'levelSince'],
      ['a manager who is not here', { managerId: uuid() }, 'managerId'],
    ])('refuses %s at its field', async (_, body, field) => {
      const total = async (): Promise<number> => (await admin.get<PeoplePage>('/api/people')).body.total;
      const before = await total();
      const reply = await admin.post<{ errors: { field: string }[] }>('/api/people', { name: 'Nia New', email: address(), ...body });
      expect(reply.status).toBe(400);
      expect(new Set(reply.body.errors.map((error) => error.field))).toEqual(new Set([field]));
      expect(await total()).toBe(before);
    });

    it('shows a manager everyone below, an administrator everyone', async () => {
      const director = await api.as('director');
      expect(await names(manager)).toEqual(expect.arrayContaining(['Alder peerPm', 'Alder pm']));
      expect(await names(manager)).not.toContain('Alder farPm');
      expect(await names(director)).toEqual(expect.arrayContaining(['Alder farPm', 'Alder groupPm', 'Alder pm']));
      expect(await names(director)).not.toContain('Alder director');
      expect(await names(admin)).toEqual(expect.arrayContaining(['Alder admin', 'Alder colleague', 'Alder director']));
      expect((await names(admin)).filter((name) => name.startsWith('Birch'))).toEqual([]);
    });
  });

  describe('changes', () => {
    it('changes the rung from a day on, keeps the old one, and forgets a target agreed on before', async () => {
      const { id } = await add(manager, { rung: 'APM', levelSince: '2024-05-01' });
      await manager.put(`/api/people/${id}/target`, { rung: 'SPM' }, { version: 1 });
      expect(await profile(id)).toMatchObject({ targetRung: 'SPM', targetIsDefault: false });
      const reply = await change(manager, id, 'levels', { rung: 'PM', effectiveFrom: api.today, reason: 'Promoted in the autumn cycle' });
      expect(reply).toMatchObject({ status: 200, body: { rung: 'PM', levelSince: api.today, targetRung: 'SPM', targetIsDefault: true } });
      expect(reply.body.levels.map(({ rung, effectiveFrom, reason }) => [rung, effectiveFrom, reason])).toEqual([['PM', api.today, 'Promoted in the autumn cycle'], ['APM', '2024-05-01', 'Added']]);
      const planned = await change(manager, id, 'levels', { rung: 'SPM', effectiveFrom: daysFromToday(30), reason: 'From next month' });
      expect(planned.body).toMatchObject({ rung: 'PM', levelSince: api.today });
    });

    it('refuses an unknown rung, no reason, and an old or missing version', async () => {
      const { id } = await add(manager, { rung: 'APM' });
      const good = { rung: 'PM', effectiveFrom: api.today, reason: 'Promoted' };
      expect(await change(manager, id, 'levels', { ...good, rung: 'Wizard' })).toMatchObject({ status: 400, body: { errors: [{ field: 'rung' }] } });
      expect(await change(manager, id, 'levels', { ...good, reason: '' })).toMatchObject({ status: 400, body: { errors: [{ field: 'reason' }] } });
      expect((await manager.post(`/api/people/${id}/levels`, good)).status).toBe(428);
      expect((await manager.post(`/api/people/${id}/levels`, good, { version: 7 })).status).toBe(412);
      expect((await profile(id)).rung).toBe('APM');
    });

    it('refuses a manager in a circle, oneself, out of sight, and from before the present line', async () => {
      const director = await api.as('director');
      const refused = async (who: TestClient, id: string, body: unknown, field: string, message: RegExp): Promise<void> => {
        const reply = await change<{ errors: { field: string; message: string }[] }>(who, id, 'manager', body);
        expect([reply.status, reply.body.errors[0]?.field]).toEqual([400, field]);
        expect(reply.body.errors[0]?.message).toMatch(message);
      };
      const from = api.today;
      await refused(director, ids.groupPm.id, { managerId: ids.pm.id, from }, 'managerId', /circle/);
      await refused(director, ids.groupPm.id, { managerId: ids.groupPm.id, from }, 'managerId', /themselves/);
      await refused(manager, ids.pm.id, { managerId: ids.otherGroupPm.id, from }, 'managerId', /people you see/);
      await refused(manager, ids.pm.id, { managerId: null, from }, 'managerId', /administrator/);
      await refused(director, ids.pm.id, { managerId: ids.otherGroupPm.id, from: '2023-12-31' }, 'from', /before the present/);
      expect((await profile(ids.groupPm.id)).manager?.id).toBe(ids.director.id);
      expect((await profile(ids.pm.id)).manager?.id).toBe(ids.groupPm.id);
    });

    it('takes access from the old manager and gives it to the new one at once', async () => {
      const { id } = await add(manager, { name: 'Mover' });
      const successor = await api.as('otherGroupPm');
      expect((await manager.get(`/api/people/${id}`)).status).toBe(200);
      expect((await successor.get(`/api/people/${id}`)).status).toBe(404);
      const moved = await change(admin, id, 'manager', { managerId: ids.otherGroupPm.id, from: api.today });
      expect(moved).toMatchObject({ status: 200, body: { manager: { id: ids.otherGroupPm.id } } });
      for (const path of ['', '/evidence', '/readiness', '/packet']) {
        expect([path, (await manager.get(`/api/people/${id}${path}`)).status]).toEqual([path, 404]);
        expect([path, (await successor.get(`/api/people/${id}${path}`)).status]).toEqual([path, 200]);
      }
      expect(await names(manager, '?q=Mover')).toEqual([]);
    });

    it('plans a move without moving anybody before the day', async () => {
      const { id } = await add(manager);
      const planned = await change(admin, id, 'manager', { managerId: ids.otherGroupPm.id, from: daysFromToday(10) });
      expect(planned.body.manager?.id).toBe(ids.groupPm.id);
      expect(planned.body.reportingLines).toMatchObject([{ manager: { id: ids.otherGroupPm.id }, from: daysFromToday(10), to: null }, { manager: { id: ids.groupPm.id }, to: daysFromToday(10) }]);
      expect((await manager.get(`/api/people/${id}`)).status).toBe(200);
      expect((await (await api.as('otherGroupPm')).get(`/api/people/${id}`)).status).toBe(404);
    });

    it('refuses to end someone with reports and names them, then to end anyone twice', async () => {
      expect(await change(admin, ids.otherGroupPm.id, 'end', { on: api.today })).toMatchObject({ status: 409, body: { code: 'has_reports', title: expect.stringContaining('Alder farPm') } });
      expect((await profile(ids.otherGroupPm.id)).endedOn).toBeNull();
      const { id } = await add(manager);
      expect(await change(manager, id, 'end', { on: api.today })).toMatchObject({ status: 200, body: { endedOn: api.today, manager: null } });
      expect(await change(admin, id, 'end', { on: api.today })).toMatchObject({ status: 409, body: { code: 'already_ended' } });
    });

    it('shuts an ended person out at once, and keeps their record', async () => {
      const colleague = await api.as('colleague');
      expect((await colleague.get('/api/ladder')).status).toBe(200);
      expect((await change(admin, ids.colleague.id, 'end', { on: api.today })).status).toBe(200);
      expect((await colleague.get('/api/ladder')).status).toBe(401);
      expect((await colleague.get('/api/to-do')).status).toBe(401);
      await expect((await api.visitor()).signIn(ids.colleague.email, PASSWORD)).rejects.toThrow('could not sign in');
      expect(await names(admin, '?q=Alder colleague')).toEqual([]);
      expect(await names(admin, '?q=Alder colleague&include_ended=true')).toEqual(['Alder colleague']);
      expect((await profile(ids.colleague.id)).endedOn).toBe(api.today);
    });

    it('changes name and address, once per address and version', async () => {
      const { id } = await add(admin);
      const email = address();
      expect(await admin.patch(`/api/people/${id}`, { name: 'Nia Newer', email }, { version: 1 })).toMatchObject({ status: 200, headers: { etag: '"2"' }, body: { name: 'Nia Newer', email } });
      expect(await admin.patch(`/api/people/${id}`, { email: ids.pm.email }, { version: 2 })).toMatchObject({ status: 400, body: { errors: [{ field: 'email' }] } });
      expect((await admin.patch(`/api/people/${id}`, { name: 'Late' }, { version: 1 })).status).toBe(412);
      expect(await profile(id)).toMatchObject({ name: 'Nia Newer', email, version: 2 });
    });
  });

  describe('invitations', () => {
    const invite = async (who: TestClient, id: string): Promise<string> => {
      const { status, body, text } = await who.post<InvitationLink>(`/api/people/${id}/invitation`);
      if (status !== 200) throw new Error(text);
      return new URL(body.url ?? '').hash.slice(1);
    };

    it('brings a person in with the link, once', async () => {
      const { id, email } = await add(manager, { name: 'Ida Invited' });
      const token = await invite(manager, id);
      expect(await profile(id)).toMatchObject({ invited: true, hasAccount: false });
      const visitor = await api.visitor();
      expect((await visitor.post('/api/invitations/lookup', { token })).body).toEqual({ organisationName: 'Alder', name: 'Ida Invited', email });
      expect(await visitor.post('/api/invitations/accept', { token, password: 'too short' })).toMatchObject({ status: 400, body: { errors: [{ field: 'password', message: expect.stringContaining('12') }] } });

      const accepted = await visitor.post<SessionView>('/api/invitations/accept', { token, password: NEW_PASSWORD });
      expect(accepted).toMatchObject({ status: 200, body: { signedIn: true, person: { name: 'Ida Invited' } } });
      expect((await visitor.get<PersonProfile>(`/api/people/${id}`)).body).toMatchObject({ relation: 'self', hasAccount: true, invited: false });
      expect((await (await (await api.visitor()).signIn(email, NEW_PASSWORD)).get(`/api/people/${id}`)).status).toBe(200);

      const second = await api.visitor();
      expect((await second.post('/api/invitations/lookup', { token })).status).toBe(404);
      expect((await second.post('/api/invitations/accept', { token, password: NEW_PASSWORD })).status).toBe(404);
      expect((await second.get('/api/ladder')).status).toBe(401);
      expect(await manager.post(`/api/people/${id}/invitation`)).toMatchObject({ status: 409, body: { code: 'has_account' } });
    });

    it('lets one of two who open the link at once in', async () => {
      const token = await invite(manager, (await add(manager)).id);
      const visitors = [await api.visitor(), await api.visitor()];
      const replies = await Promise.all(visitors.map((visitor) => visitor.post('/api/invitations/accept', { token, password: NEW_PASSWORD })));
      const statuses = replies.map(({ status }) => status).sort();
      expect(statuses[0]).toBe(200);
      expect([404, 409]).toContain(statuses[1]);
    });

    it('ends the earlier link when a new one is made, and every link with the person', async () => {
      const { id } = await add(manager);
      const first = await invite(manager, id);
      const second = await invite(manager, id);
      const visitor = await api.visitor();
      expect((await visitor.post('/api/invitations/lookup', { token: first })).status).toBe(404);
      expect((await visitor.post('/api/invitations/lookup', { token: second })).status).toBe(200);
      await change(manager, id, 'end', { on: api.today });
      expect((await visitor.post('/api/invitations/accept', { token: second, password: NEW_PASSWORD })).status).toBe(404);
      expect((await visitor.post('/api/invitations/lookup', { token: 'made-up' })).status).toBe(404);
    });

    it('runs out', async () => {
      const { id } = await add(manager);
      const token = await invite(manager, id);
      await api.owner.query(`UPDATE invitations SET expires_at = now() - interval '1 second' WHERE person_id = $1`, [id]);
      expect((await (await api.visitor()).post('/api/invitations/lookup', { token })).status).toBe(404);
      expect((await profile(id)).invited).toBe(false);
    });
  });
});
