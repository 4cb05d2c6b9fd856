import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { TestClient } from '../../testing/test-client.js';
import { SAW_IT } from '../../testing/work.js';
import type { PersonKey } from '../../testing/world.js';
import type { CountedView, ReadinessView } from './readiness.dto.js';

describe('the assessment of a person', () => {
  let api: TestApi;
  let pm: TestClient;

  beforeAll(async () => {
    api = await startTestApi();
    pm = await api.as('pm');
  });
  afterAll(() => api.stop());

  const of = (person: PersonKey): string => `/api/people/${api.organisation.people[person].id}`;
  const read = async (viewer: PersonKey): Promise<ReadinessView> => (await (await api.as(viewer)).get<ReadinessView>(`${of('pm')}/readiness`)).body;
  const counted = ({ assessment }: ReadinessView): CountedView[] => assessment?.competencies.flatMap(({ indicators }) => indicators.flatMap((indicator) => indicator.counted)) ?? [];

  async function log(title: string, claim: string): Promise<string> {
    const { body } = await pm.post<{ id: string }>(`${of('pm')}/evidence`, { title, link: 'https://example.org/1', impact: 'measured', metric: { name: 'Activation', unit: '%', before: 31, after: 44, period: 'Q3' }, indicators: [{ id: 'SPM.S1', claim }, { id: 'SPM.D1', claim }] });
    return body.id;
  }

  it('starts with nothing, and does not count what is private', async () => {
    expect(await read('pm')).toMatchObject({ targetRung: 'SPM', asOf: api.today, assessment: { index: 0, state: 'no_evidence', confidenceWord: 'none' }, sealedItems: 0 });
    await log('Kept to myself', 'meets');
    expect(counted(await read('pm'))).toEqual([]);
  });

  it('seals what a person claims from the managers until the rating is in, in every number', async () => {
    const item = await log('Team pricing experiment', 'exceeds');
    await pm.post(`/api/evidence/${item}/share`, { expectedState: 'private' });
    const own = counted(await read('pm'));
    expect(own).toHaveLength(2);
    expect(own.every(({ sealed, value, grade }) => !sealed && value !== null && grade !== null)).toBe(true);

    const before = await read('groupPm');
    expect(before.sealedItems).toBe(1);
    for (const viewer of ['groupPm', 'director'] as const) {
      const seen = counted(await read(viewer));
      expect(seen.map(({ sealed, quality, recency, value, grade }) => [sealed, quality, recency, value, grade])).toEqual([[true, null, null, null, null], [true, null, null, null, null]]);
    }
    expect(counted(before)[0]?.why).toBe('Waiting for your rating');
    expect(JSON.stringify(before)).not.toContain('exceeds');
    // Another claim changes nothing that the manager can see.
    await api.owner.query(`UPDATE evidence_revisions SET indicators = replace(indicators::text, 'exceeds', 'not_shown')::jsonb WHERE item_id = $1`, [item]);
    expect(await read('groupPm')).toEqual(before);

    const manager = await api.as('groupPm');
    const rated = await manager.post(`/api/evidence/${item}/ratings`, { ratings: [{ indicator: 'SPM.S1', level: 'meets' }, { indicator: 'SPM.D1', level: 'partial' }], note: 'Saw the result in the review.' });
    expect(rated.status).toBe(201);
    expect((await read('director')).sealedItems).toBe(1);
    await (await api.as('director')).post(`/api/evidence/${item}/rating-decline`);
    for (const viewer of ['groupPm', 'director', 'pm'] as const) {
      const after = await read(viewer);
      expect(after.sealedItems).toBe(0);
      expect(counted(after)[0]).toMatchObject({ title: 'Team pricing experiment', sealed: false, why: expect.stringContaining('Alder groupPm rated it “meets”') });
    }
  });

  it('counts a colleague’s confirmation, and a counter-observation also after the item is taken back', async () => {
    const [counting] = counted(await read('pm'));
    const item = counting?.evidenceId ?? '';
    const asked = await pm.post<{ corroborations: { id: string }[] }>(`/api/evidence/${item}/corroborations`, { colleagueId: api.organisation.people.colleague.id });
    await (await api.as('colleague')).post(`/api/corroborations/${asked.body.corroborations[0]?.id}/answer`, SAW_IT);
    const confirmed = counted(await read('pm'))[0];
    expect(confirmed?.value ?? 0).toBeGreaterThan(counting?.value ?? 1);

    const observed = await (await api.as('groupPm')).post(`/api/evidence/${item}/counter-observations`, { indicator: 'SPM.S1', severity: 'serious', facts: 'The team heard of the change from a customer.' });
    expect(observed.status).toBe(201);
    const contested = async (): Promise<boolean | undefined> => (await read('pm')).assessment?.competencies[0]?.indicators.find(({ id }) => id === 'SPM.S1')?.contested;
    expect(await contested()).toBe(true);
    await pm.post(`/api/evidence/${item}/withdraw`, { expectedState: 'shared' });
    expect(counted(await read('pm'))).toEqual([]);
    expect(await contested()).toBe(true);
  });
});
