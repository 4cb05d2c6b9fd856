import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@nextrung/domain/kernel';
import { v7 as uuid } from 'uuid';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { confirmWork, ok, rateWork, shareWork } from '../../testing/work.js';
import type { EvidenceItem } from '../evidence/evidence.dto.js';

const FORMER = 'A former colleague';

describe('names of people who left', () => {
  let api: TestApi;
  let item: string;

  const sql = (text: string, ...parameters: unknown[]): Promise<unknown> => api.owner.query(text, [api.organisation.id, ...parameters]);
  const person = (key: keyof TestApi['organisation']['people']): { id: string; name: string } => api.organisation.people[key];
  const decide = async (leaverNames: string): Promise<number> => (await (await api.as('admin')).put('/api/people-policy', { leaverNames })).status;

  /** Two line managers after each other, a colleague and someone above, all of whom said something of the same work and two of whom leave. */
  beforeAll(async () => {
    api = await startTestApi();
    item = await shareWork(api, 'pm', { indicators: ['SPM.S1', 'SPM.S2'] });
    await rateWork(api, item);
    await confirmWork(api, 'pm', item);
    const groupPm = await api.as('groupPm');
    const pm = `/api/people/${person('pm').id}`;
    await ok(groupPm.post(`/api/evidence/${item}/counter-observations`, { indicator: 'SPM.S1', severity: 'minor', facts: 'The launch was late by two weeks.' }));
    await ok(groupPm.send('PUT', `${pm}/gaps/SPM.L1`, { kind: 'no_chance_given', action: { what: 'Lead the winter project', dueOn: addDays(api.today, 30) } }));
    const { id: waiver } = await ok(groupPm.post<{ id: string }>(`${pm}/waivers`, { indicator: 'SPM.S4', reason: 'This market has no such work at all.' }));
    await ok((await api.as('director')).post(`${pm}/waivers/${waiver}/decide`, { as: 'signed', note: '' }));
    // The manager in whose place someone rated has left too.
    await sql(`UPDATE ratings SET for_id = $2 WHERE organisation_id = $1 AND item_id = $3 AND indicator = 'SPM.S2'`, person('otherGroupPm').id, item);
    await sql(`UPDATE reporting_lines SET manager_id = $2 WHERE organisation_id = $1 AND person_id = $3 AND kind = 'solid'`, person('director').id, person('pm').id);
    await ok((await api.as('director')).post(`/api/evidence/${item}/rating-decline`, {}));
    for (const key of ['groupPm', 'otherGroupPm', 'colleague'] as const) await sql('UPDATE people SET ended_on = $2 WHERE organisation_id = $1 AND id = $3', api.today, person(key).id);
  });
  afterAll(() => api.stop());

  const PATHS = (id: string, of: string): string[] => [
    `/api/evidence/${of}`, `/api/people/${id}/evidence`, `/api/people/${id}/readiness`, `/api/people/${id}/readiness/trace`, `/api/people/${id}/readiness/next-steps`, `/api/people/${id}/packet`, `/api/people/${id}/packet.md`, `/api/people/${id}/gaps`, `/api/people/${id}/waivers`,
  ];

  async function texts(): Promise<Record<string, string>> {
    const client = await api.as('director');
    const found: Record<string, string> = {};
    for (const path of PATHS(person('pm').id, item)) {
      const { status, text } = await client.get(path);
      expect([path, status]).toEqual([path, 200]);
      found[path] = text;
    }
    return found;
  }

  it('stay, unless the organisation decides otherwise', async () => {
    expect((await (await api.as('admin')).get('/api/people-policy')).body).toEqual({ leaverNames: 'kept' });
    const all = Object.values(await texts()).join('\n');
    for (const key of ['groupPm', 'otherGroupPm', 'colleague'] as const) expect(all).toContain(person(key).name);
    expect(all).not.toContain(FORMER);
  });

  it('give way to what they were, everywhere at once; what they said stays and counts', async () => {
    const before = await texts();
    expect(await decide('role')).toBe(200);
    const after = await texts();
    for (const [path, text] of Object.entries(after)) {
      for (const key of ['groupPm', 'otherGroupPm', 'colleague'] as const) expect([path, key, text.includes(person(key).name)]).toEqual([path, key, false]);
      const named = (['groupPm', 'otherGroupPm', 'colleague'] as const).some((key) => before[path]?.includes(person(key).name));
      expect([path, text.includes(FORMER)]).toEqual([path, named]);
      if (path.endsWith('/readiness')) expect({ ...(JSON.parse(text) as object), assessment: null, waivers: null }).toEqual({ ...(JSON.parse(before[path] ?? '') as object), assessment: null, waivers: null });
    }
    // Whoever is still here keeps their name.
    expect(after[`/api/people/${person('pm').id}/waivers`]).toContain(person('director').name);
    const { ratings, corroborations } = JSON.parse(after[`/api/evidence/${item}`] ?? '') as EvidenceItem;
    expect(ratings.map(({ rater, standsFor }) => [rater.name, standsFor?.name ?? null])).toEqual([[FORMER, null], [FORMER, FORMER]]);
    expect(corroborations.map(({ colleague, state }) => [colleague.name, state])).toEqual([[FORMER, 'confirmed']]);
    // Two who are called the same still count as two.
    expect(after[`/api/people/${person('pm').id}/packet`]).toContain(`"confirmedBy":["${FORMER}","${FORMER}"]`);
  });

  it('of those who leave later are theirs until then', async () => {
    await sql('UPDATE people SET ended_on = $2 WHERE organisation_id = $1 AND id = $3', addDays(api.today, 1), person('groupPm').id);
    const { [`/api/evidence/${item}`]: text } = await texts();
    expect(text).toContain(person('groupPm').name);
    await sql('UPDATE people SET ended_on = $2 WHERE organisation_id = $1 AND id = $3', api.today, person('groupPm').id);
  });

  it('come back with the policy, and are no other organisation’s', async () => {
    expect((await (await api.as('admin', api.otherOrganisation)).get('/api/people-policy')).body).toEqual({ leaverNames: 'kept' });
    expect(await decide('kept')).toBe(200);
    expect(Object.values(await texts()).join('\n')).not.toContain(FORMER);
  });

  it('are not decided by what is no decision', async () => {
    for (const leaverNames of ['hidden', '', null, 7, undefined]) expect(await decide(leaverNames as string)).toBe(400);
    expect((await (await api.as('admin')).put('/api/people-policy', { leaverNames: 'role', organisationId: uuid() })).status).toBe(400);
    expect((await (await api.as('groupPm')).get('/api/people-policy')).status).not.toBe(200);
  });
});
