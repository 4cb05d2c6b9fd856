import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { TestClient } from '../../testing/test-client.js';
import type { PersonKey } from '../../testing/world.js';
import type { EvidenceItem } from '../evidence/evidence.dto.js';
import type { PersonProfile } from '../people/people.dto.js';
import type { ReadinessView } from '../readiness/readiness.dto.js';
import type { TeamRow, TeamView } from './team.dto.js';

describe('the team page', () => {
  let api: TestApi;
  let manager: TestClient;
  let director: TestClient;
  let item: string;

  beforeAll(async () => {
    api = await startTestApi();
    manager = await api.as('groupPm');
    director = await api.as('director');
    item = await share('pm', { title: 'Checkout', startedOn: daysAgo(90), endedOn: daysAgo(20), link: 'https://wiki.example/checkout', impact: 'shipped', indicators: [{ id: 'SPM.S1' }] });
    await share('farPm', { title: 'Long ago', startedOn: daysAgo(800), endedOn: daysAgo(700) });
  });
  afterAll(() => api.stop());

  const daysAgo = (days: number): string => new Date(Date.parse(api.today) - days * 86_400_000).toISOString().slice(0, 10);

  async function share(person: PersonKey, words: Record<string, unknown>): Promise<string> {
    const who = await api.as(person);
    const { id } = (await who.post<EvidenceItem>(`/api/people/${api.organisation.people[person].id}/evidence`, words)).body;
    const { status, text } = await who.post(`/api/evidence/${id}/share`, { expectedState: 'private' });
    if (status !== 200) throw new Error(text);
    return id;
  }

  async function team(who: TestClient, query = ''): Promise<TeamView> {
    const { status, body, text } = await who.get<TeamView>(`/api/team${query}`);
    if (status !== 200) throw new Error(text);
    return body;
  }
  const names = async (who: TestClient, query: string): Promise<string[]> => (await team(who, query)).rows.map(({ person }) => person.name.replace('Alder ', ''));
  const row = async (who: TestClient, person: PersonKey, query = '?scope=all'): Promise<TeamRow | undefined> =>
    (await team(who, query)).rows.find((one) => one.person.id === api.organisation.people[person].id);

  it('has one’s own reports unless everyone below is asked for', async () => {
    expect(await team(director)).toMatchObject({ scope: 'direct', asOf: api.today, competencies: [{ id: 'strategy', name: 'Product Strategy' }, { id: 'communication' }, { id: 'data' }, { id: 'leadership' }] });
    expect(await names(director, '?sort=name')).toEqual(['groupPm', 'otherGroupPm']);
    expect(await names(director, '?scope=direct&sort=name')).toEqual(['groupPm', 'otherGroupPm']);
    expect(await names(director, '?scope=all&sort=name')).toEqual(['farPm', 'groupPm', 'otherGroupPm', 'peerPm', 'pm']);
    expect(await names(manager, '?scope=all&sort=name')).toEqual(['peerPm', 'pm']);
    expect(await names(await api.as('otherGroupPm'), '?sort=name')).toEqual(['farPm']);
  });

  it('shows each person against their own target, with one cell per competency, like their own page', async () => {
    const pm = await row(manager, 'pm');
    expect(pm).toMatchObject({ rung: 'PM', targetRung: 'SPM', managerName: 'Alder groupPm', state: 'building', newestEvidence: daysAgo(20), newestAgeDays: 20, stale: false, onLeave: false, waiting: 1, next: '1 item waits for your rating' });
    expect(pm?.cells.map(({ competency, required, status }) => [competency, required, status])).toEqual([
      ['strategy', 'sustained', 'emerging'], ['communication', 'sustained', 'no_evidence'], ['data', 'demonstrated', 'no_evidence'], ['leadership', 'demonstrated', 'no_evidence'],
    ]);
    const own = (await manager.get<ReadinessView>(`/api/people/${api.organisation.people.pm.id}/readiness`)).body;
    expect([pm?.index, pm?.state]).toEqual([own.assessment?.index, own.assessment?.state]);
    expect(await row(manager, 'peerPm')).toMatchObject({ rung: 'APM', targetRung: 'PM', state: 'no_evidence', index: 0, newestEvidence: null, newestAgeDays: null, waiting: 0, next: 'No evidence yet' });
  });

  it('counts everyone in scope, whatever is filtered', async () => {
    const counts = { people: 5, ready: 0, close: 0, stale: 1, waiting: 0 };
    for (const query of ['?scope=all', '?scope=all&rung=GPM', '?scope=all&q=nobody', '?scope=all&state=ready']) expect([query, (await team(director, query)).counts]).toEqual([query, counts]);
    expect((await team(manager)).counts).toEqual({ people: 2, ready: 0, close: 0, stale: 0, waiting: 1 });
    expect(await row(director, 'farPm')).toMatchObject({ stale: true, newestAgeDays: 700 });
  });

  it('leaves who fits the filters', async () => {
    expect(await names(director, '?scope=all&sort=name&rung=GPM')).toEqual(['groupPm', 'otherGroupPm']);
    expect(await names(director, '?scope=all&sort=name&state=building')).toEqual(['pm']);
    expect(await names(director, '?scope=all&sort=name&state=no_evidence&rung=APM')).toEqual(['peerPm']);
    expect(await names(director, '?scope=all&sort=name&q=GROUPPM')).toEqual(['groupPm', 'otherGroupPm']);
    expect(await names(director, '?scope=all&q=%25')).toEqual([]);
    const { body } = await director.post<PersonProfile>('/api/people', { name: 'Alder newcomer', email: `${uuid()}@alder.example` });
    expect(await names(director, '?rung=none')).toEqual(['newcomer']);
    await director.post(`/api/people/${body.id}/end`, { on: api.today }, { version: body.version });
    expect(await names(director, '?rung=none')).toEqual([]);
  });

  it('puts people in the order asked for', async () => {
    expect((await names(manager, ''))[0]).toBe('pm');
    expect((await names(director, '?scope=all&sort=newest')).slice(0, 2)).toEqual(['pm', 'farPm']);
    expect(await names(director, '?scope=all&sort=rung')).toEqual(['groupPm', 'otherGroupPm', 'farPm', 'pm', 'peerPm']);
  });

  it.each(['scope=everyone', 'sort=luck', 'state=brilliant', 'rung=not%20a%20code', 'colour=red', `q=${'x'.repeat(101)}`])('refuses ?%s', async (query) => {
    const field = query.split('=')[0];
    expect(await director.get(`/api/team?${query}`)).toMatchObject({ status: 400, body: { code: 'invalid', errors: [{ field }] } });
  });

  it('waits for the line manager only, and no longer once the item is rated', async () => {
    expect((await row(manager, 'pm'))?.waiting).toBe(1);
    expect((await row(director, 'pm'))?.waiting).toBe(0);
    await manager.post(`/api/evidence/${item}/ratings`, { ratings: [{ indicator: 'SPM.S1', level: 'meets' }], note: 'I saw the roadmap and its numbers.' });
    const after = await row(manager, 'pm');
    expect(after?.waiting).toBe(0);
    expect(after?.next).not.toContain('waits');
    expect((await team(manager)).counts.waiting).toBe(0);
    expect(after?.index).toBeGreaterThan(0);
    expect((await names(director, '?scope=all&sort=index'))[0]).toBe('pm');
  });

  it('knows who is on leave today', async () => {
    const { id, people } = api.organisation;
    await api.owner.query('INSERT INTO leaves (organisation_id, id, person_id, from_day, to_day) VALUES ($1, $2, $3, $4, $5)', [id, uuid(), people.peerPm.id, daysAgo(3), api.today]);
    expect((await row(manager, 'peerPm'))?.onLeave).toBe(true);
    expect((await row(manager, 'pm'))?.onLeave).toBe(false);
  });

  it('shows somebody at the top of the ladder without a number', async () => {
    const { id, people } = api.organisation;
    await api.owner.query(
      `INSERT INTO person_levels (organisation_id, id, person_id, rung, effective_from, reason) VALUES ($1, $2, $3, 'CPO', $4, 'Appointed')`,
      [id, uuid(), people.otherGroupPm.id, api.today],
    );
    expect(await row(director, 'otherGroupPm')).toMatchObject({ rung: 'CPO', targetRung: null, index: null, state: null, cells: [], next: 'At the top of the ladder' });
  });

  it('is for people with reports', async () => {
    for (const other of ['pm', 'colleague', 'admin'] as const) expect([other, (await (await api.as(other)).get('/api/team')).status]).toEqual([other, 404]);
  });
});
