import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays } from '@nextrung/domain/kernel';
import { v7 as uuid } from 'uuid';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { Reply, TestClient } from '../../testing/test-client.js';
import { ok, rateWork, shareWork } from '../../testing/work.js';
import type { PersonKey } from '../../testing/world.js';
import type { EvidenceItem, EvidencePage } from '../evidence/evidence.dto.js';
import type { PeoplePage } from '../people/people.dto.js';
import type { ReadinessView } from '../readiness/readiness.dto.js';
import type { SessionView } from '../session/session.dto.js';
import type { TeamView } from '../team/team.dto.js';
import type { ToDo } from '../to-do/to-do.dto.js';
import type { WaiverView } from '../waivers/waivers.dto.js';
import type { Delegations, DelegationView } from './delegations.dto.js';

const NOTE = 'I sat in the review and read the numbers.';

interface Refusal {
  code: string;
  title: string;
  errors?: { field: string; message: string }[];
}

describe('standing in for a manager', () => {
  let api: TestApi;
  let manager: TestClient;
  let colleague: TestClient;
  let pm: TestClient;
  const id = (key: PersonKey): string => api.organisation.people[key].id;
  const of = (key: PersonKey): string => `/api/people/${id(key)}/delegations`;
  const body = (given: Record<string, unknown> = {}): Record<string, unknown> => ({ delegateId: id('colleague'), from: api.today, to: addDays(api.today, 13), reason: ' On parental leave ', ...given });
  const begin = (given: Record<string, unknown> = {}, who = manager, whose: PersonKey = 'groupPm'): Promise<Reply<DelegationView & Refusal>> => who.post(of(whose), body(given));
  const list = async (who = manager, whose: PersonKey = 'groupPm'): Promise<Delegations> => ok(who.get<Delegations>(of(whose)));
  const rate = (who: TestClient, item: string): Promise<Reply<EvidenceItem>> => who.post(`/api/evidence/${item}/ratings`, { ratings: [{ indicator: 'SPM.S1', level: 'meets' }], note: NOTE });
  const queue = async (who: TestClient): Promise<string[]> => (await ok(who.get<ToDo>('/api/to-do'))).ratings.map(({ item }) => item.id);

  beforeAll(async () => {
    api = await startTestApi();
    manager = await api.as('groupPm');
    colleague = await api.as('colleague');
    pm = await api.as('pm');
  });
  beforeEach(() => api.owner.query('TRUNCATE delegations'));
  afterAll(() => api.stop());

  describe('is agreed', () => {
    it('by the manager, with days, a reason and who wrote it down', async () => {
      const { status, body: view } = await begin();
      expect(status).toBe(201);
      expect(view).toMatchObject({ manager: { id: id('groupPm') }, delegate: { name: 'Alder colleague' }, from: api.today, to: addDays(api.today, 13), reason: 'On parental leave', createdBy: { id: id('groupPm') }, state: 'present' });
      expect(await list()).toEqual({ standIns: [view], standsInFor: [], leads: true });
      expect(await list(await api.as('director'))).toEqual({ standIns: [view], standsInFor: [], leads: true });
      expect((await list(colleague, 'colleague')).standsInFor).toEqual([{ manager: { id: id('groupPm'), name: 'Alder groupPm' }, until: addDays(api.today, 13) }]);
      expect((await list(await api.as('admin'), 'colleague')).standsInFor).toEqual([]);
      expect((await colleague.get(of('groupPm'))).status).toBe(404);
    });

    it('also by a manager above and by people operations, for a report of the manager too', async () => {
      expect((await begin({ to: api.today }, await api.as('director'))).status).toBe(201);
      expect((await begin({ delegateId: id('peerPm'), from: addDays(api.today, 1) }, await api.as('admin'))).body).toMatchObject({ state: 'planned', delegate: { id: id('peerPm') } });
      expect((await begin({}, colleague)).status).toBe(404);
      expect((await begin({}, pm)).status).toBe(404);
      expect((await begin({}, await api.as('otherGroupPm'))).status).toBe(404);
    });

    it.each([
      ['the manager', () => ({ delegateId: id('groupPm') }), 'delegateId', 'Alder groupPm cannot stand in for themselves.'],
      ['someone elsewhere', () => ({ delegateId: api.otherOrganisation.people.pm.id }), 'delegateId', 'Choose someone of this organisation.'],
      ['no one', () => ({ delegateId: uuid() }), 'delegateId', 'Choose someone of this organisation.'],
      ['something else', () => ({ delegateId: 'nobody' }), 'delegateId', 'Choose who stands in'],
      ['a past day', () => ({ from: addDays(api.today, -1) }), 'from', 'It begins today or later.'],
      ['a day that does not exist', () => ({ from: '2027-02-30' }), 'from', 'Enter a day that exists, as YYYY-MM-DD'],
      ['an end before the beginning', () => ({ from: addDays(api.today, 2), to: addDays(api.today, 1) }), 'to', 'The last day is before the first.'],
      ['thirteen months', () => ({ to: addDays(api.today, 396) }), 'to', 'Someone stands in for at most twelve months at a time.'],
      ['no reason', () => ({ reason: '  ' }), 'reason', 'Give the reason'],
      ['a reason without end', () => ({ reason: 'x'.repeat(501) }), 'reason', expect.any(String)],
    ])('with %s refused at its field', async (_, given, field, message) => {
      expect(await begin(given())).toMatchObject({ status: 400, body: { errors: [{ field, message }] } });
      expect((await list()).standIns).toEqual([]);
    });

    it('not for someone who leads nobody', async () => {
      expect(await begin({}, pm, 'pm')).toMatchObject({ status: 409, body: { code: 'leads_nobody' } });
      expect(await list(pm, 'pm')).toEqual({ standIns: [], standsInFor: [], leads: false });
    });

    it('not with someone who leaves before the last day', async () => {
      await api.owner.query('UPDATE people SET ended_on = $2 WHERE id = $1', [id('colleague'), addDays(api.today, 13)]);
      expect(await begin()).toMatchObject({ status: 400, body: { errors: [{ field: 'delegateId', message: expect.stringContaining('Alder colleague is here until') }] } });
      expect((await begin({ to: addDays(api.today, 12) })).status).toBe(201);
      await api.owner.query('UPDATE people SET ended_on = NULL WHERE id = $1', [id('colleague')]);
    });

    it('one at a time, in words and however many ask at once', async () => {
      const replies = await Promise.all([begin(), begin({ delegateId: id('farPm') }), begin({ delegateId: id('peerPm'), to: api.today })]);
      expect(replies.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
      const [standing] = (await list()).standIns;
      const refused = replies.filter(({ status }) => status === 409);
      for (const { body: said } of refused) expect(said).toMatchObject({ code: 'delegation_overlaps', errors: [{ field: 'from', message: expect.stringContaining(`${standing?.delegate.name ?? ''} stands in from`) }] });
      expect((await begin({ delegateId: id('farPm'), from: standing?.to, to: addDays(standing?.to ?? '', 3) })).status).toBe(409);
      expect((await begin({ delegateId: id('farPm'), from: addDays(standing?.to ?? '', 1), to: addDays(standing?.to ?? '', 3) })).status).toBe(201);
    });
  });

  describe('ends', () => {
    it('at once, and only once', async () => {
      const { body: view } = await begin();
      await api.owner.query('UPDATE delegations SET valid_from = $2 WHERE id = $1', [view.id, addDays(api.today, -3)]);
      expect((await manager.post(`${of('groupPm')}/${view.id}/end`)).status).toBe(204);
      expect((await list()).standIns).toMatchObject([{ state: 'over', from: addDays(api.today, -3), to: addDays(api.today, -1) }]);
      expect(await manager.post(`${of('groupPm')}/${view.id}/end`)).toMatchObject({ status: 409, body: { code: 'already_over' } });
      expect((await colleague.get(`/api/people/${id('pm')}`)).status).toBe(404);
    });

    it('without a trace where it has not held for a day', async () => {
      for (const from of [api.today, addDays(api.today, 5)]) {
        const { body: view } = await begin({ from });
        expect((await manager.post(`${of('groupPm')}/${view.id}/end`)).status).toBe(204);
        expect((await list()).standIns).toEqual([]);
        expect((await manager.post(`${of('groupPm')}/${view.id}/end`)).status).toBe(404);
      }
    });

    it('by nobody to whom it is not shown', async () => {
      const { body: view } = await begin();
      expect((await colleague.post(`${of('groupPm')}/${view.id}/end`)).status).toBe(404);
      expect((await pm.post(`${of('pm')}/${view.id}/end`)).status).toBe(404);
      expect((await list()).standIns).toHaveLength(1);
    });
  });

  describe('gives the manager’s place towards the direct reports', () => {
    it('shows them in team, people list, readiness and shared evidence, and nobody below', async () => {
      const item = await shareWork(api, 'pm', { indicators: ['SPM.S1'] });
      expect((await colleague.get('/api/team')).status).toBe(404);
      expect((await ok(colleague.get<SessionView>('/api/session'))).person?.isManager).toBe(false);
      await begin();
      // The director's stand-in sees the group managers, not their people.
      await begin({ delegateId: id('farPm') }, await api.as('director'), 'director');

      const until = addDays(api.today, 13);
      const team = await ok(colleague.get<TeamView>('/api/team'));
      expect(team.rows.map(({ person, standsInFor }) => [person.name, standsInFor]).sort()).toEqual(['peerPm', 'pm'].map((key) => [`Alder ${key}`, { manager: { id: id('groupPm'), name: 'Alder groupPm' }, until }]));
      expect((await ok(manager.get<TeamView>('/api/team'))).rows.map(({ standsInFor }) => standsInFor)).toEqual([null, null]);
      expect((await ok(colleague.get<PeoplePage>('/api/people'))).people.map(({ name }) => name)).toEqual(['Alder peerPm', 'Alder pm']);
      expect((await ok(colleague.get<EvidencePage>(`/api/people/${id('pm')}/evidence`))).items.map((one) => one.id)).toEqual([item]);
      expect((await colleague.get<ReadinessView>(`/api/people/${id('pm')}/readiness`)).status).toBe(200);
      expect((await ok(colleague.get<SessionView>('/api/session'))).person).toMatchObject({ isManager: true, isAdmin: false });

      const above = await api.as('farPm');
      expect((await ok(above.get<PeoplePage>('/api/people'))).people.map(({ name }) => name)).toEqual(['Alder groupPm', 'Alder otherGroupPm']);
      expect((await above.get(`/api/people/${id('pm')}`)).status).toBe(404);
      expect((await above.get(`/api/evidence/${item}`)).status).toBe(404);
      await pm.post(`/api/evidence/${item}/withdraw`, { expectedState: 'shared' });
    });

    it('takes a rating for the manager’s, opens the claim by it only, and asks nobody again', async () => {
      const item = await shareWork(api, 'pm', { indicators: ['SPM.S1'], claim: 'exceeds' });
      await begin();
      expect(await queue(colleague)).toEqual([item]);
      expect(await queue(manager)).toEqual([item]);
      for (const who of [colleague, manager]) expect(await ok(who.get<EvidenceItem>(`/api/evidence/${item}`))).toMatchObject({ claimsSealed: true, indicators: [{ claim: null }], can: expect.arrayContaining(['rating.give']) });

      const { status, body: rated } = await rate(colleague, item);
      expect(status).toBe(201);
      expect(rated).toMatchObject({ claimsSealed: false, indicators: [{ claim: 'exceeds' }], ratings: [{ role: 'manager', rater: { name: 'Alder colleague' }, standsFor: { name: 'Alder groupPm' } }] });
      expect(await api.owner.query('SELECT role, rater_id, for_id FROM ratings WHERE item_id = $1', [item])).toEqual([{ role: 'manager', rater_id: id('colleague'), for_id: id('groupPm') }]);
      expect(await queue(colleague)).toEqual([]);
      expect(await queue(manager)).toEqual([]);
      const theirs = await ok(manager.get<EvidenceItem>(`/api/evidence/${item}`));
      expect(theirs).toMatchObject({ claimsSealed: false, indicators: [{ claim: 'exceeds' }] });
      expect(theirs.can).not.toContain('rating.give');
      const { assessment } = await ok(pm.get<ReadinessView>(`/api/people/${id('pm')}/readiness`));
      expect(JSON.stringify(assessment)).toContain('Alder colleague (for Alder groupPm) rated it');
      await pm.post(`/api/evidence/${item}/withdraw`, { expectedState: 'shared' });
    });

    it('offers no second rating where the manager has given theirs', async () => {
      const item = await shareWork(api, 'pm', { indicators: ['SPM.S1'] });
      await begin();
      await rateWork(api, item);
      expect(await queue(colleague)).toEqual([]);
      expect((await ok(colleague.get<EvidenceItem>(`/api/evidence/${item}`))).can).not.toContain('rating.give');
      await pm.post(`/api/evidence/${item}/withdraw`, { expectedState: 'shared' });
    });

    it('never gives a second signature, nor oneself as a subject, nor what a stand-in has of their own', async () => {
      const item = await shareWork(api, 'peerPm', { indicators: ['PM.S1'] });
      const waiver = await ok(manager.post<WaiverView>(`/api/people/${id('pm')}/waivers`, { indicator: 'SPM.S3', reason: 'There are no competitors in this market.' }));
      await begin({ delegateId: id('peerPm') });
      const peer = await api.as('peerPm');
      expect((await ok(peer.get<TeamView>('/api/team'))).rows.map(({ person }) => person.name)).toEqual(['Alder pm']);
      expect(await queue(peer)).toEqual([]);
      expect((await peer.post(`/api/evidence/${item}/ratings`, { ratings: [{ indicator: 'PM.S1', level: 'meets' }], note: NOTE })).status).toBe(404);
      expect((await peer.post(`/api/people/${id('pm')}/waivers/${waiver.id}/decide`, { as: 'signed', note: '' })).status).toBe(404);

      // The other manager's stand-in stands in for them alone, not for those in whose place they stand.
      await api.owner.query('TRUNCATE delegations');
      await begin({ delegateId: id('otherGroupPm') });
      await begin({}, await api.as('otherGroupPm'), 'otherGroupPm');
      expect((await ok(colleague.get<PeoplePage>('/api/people'))).people.map(({ name }) => name)).toEqual(['Alder farPm']);
      expect((await colleague.get(`/api/people/${id('pm')}`)).status).toBe(404);
    });

    it('is gone on the day after the last', async () => {
      const item = await shareWork(api, 'pm', { indicators: ['SPM.S1'] });
      const { body: view } = await begin();
      const paths = [`/api/people/${id('pm')}`, `/api/people/${id('pm')}/readiness`, `/api/people/${id('pm')}/evidence`, `/api/evidence/${item}`, '/api/team', '/api/people'];
      for (const path of paths) expect([path, (await colleague.get(path)).status]).toEqual([path, 200]);
      await api.owner.query('UPDATE delegations SET valid_from = $2, valid_to = $3 WHERE id = $1', [view.id, addDays(api.today, -14), api.today]);
      for (const path of paths) expect([path, (await colleague.get(path)).status]).toEqual([path, 404]);
      expect((await rate(colleague, item)).status).toBe(404);
      expect(await queue(colleague)).toEqual([]);
      await pm.post(`/api/evidence/${item}/withdraw`, { expectedState: 'shared' });
    });
  });
});
