import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { TestClient } from '../../testing/test-client.js';
import type { PersonKey } from '../../testing/world.js';
import type { EvidenceItem } from '../evidence/evidence.dto.js';
import type { ToDo, ToDoTotal } from './to-do.dto.js';

describe('what waits for me', () => {
  let api: TestApi;
  let manager: TestClient;

  const share = async (key: PersonKey, indicator: string | null): Promise<string> => {
    const client = await api.as(key);
    const input = { title: `Work of ${key}`, indicators: indicator === null ? [] : [{ id: indicator, claim: 'exceeds' }] };
    const { body } = await client.post<EvidenceItem>(`/api/people/${api.organisation.people[key].id}/evidence`, input);
    await client.post(`/api/evidence/${body.id}/share`, { expectedState: 'private' });
    return body.id;
  };
  const waiting = async (reader: TestClient): Promise<string[]> => (await reader.get<ToDo>('/api/to-do')).body.ratings.map(({ item }) => item.id);

  beforeAll(async () => {
    api = await startTestApi();
    manager = await api.as('groupPm');
  });
  afterAll(() => api.stop());

  it('lists shared items of direct reports until each indicator is rated, longest waiting first and sealed', async () => {
    const first = await share('pm', 'SPM.S1');
    const second = await share('peerPm', 'PM.S1');
    await share('farPm', 'GPM.S1');
    await share('pm', null);
    await api.owner.query(`UPDATE evidence_visibility SET changed_at = changed_at - interval '3 days' WHERE item_id = $1`, [second]);
    const toDo = await manager.get<ToDo>('/api/to-do');
    expect(toDo.body.ratings.map(({ item }) => item.id)).toEqual([second, first]);
    expect(toDo.body.ratings[1]).toMatchObject({ sharedOn: api.today, item: { claimsSealed: true, indicators: [{ claim: null }] } });
    expect(toDo.text).not.toContain('exceeds');
    expect(toDo.body).toMatchObject({ corroborations: [], drafts: 0, total: 2 });

    await manager.post(`/api/evidence/${first}/ratings`, { ratings: [{ indicator: 'SPM.S1', level: 'meets' }], note: 'I saw the whole of it.' });
    expect(await waiting(manager)).toEqual([second]);
    expect(await waiting(await api.as('director'))).toEqual([]);
    expect(await waiting(await api.as('pm'))).toEqual([]);
  });

  it('follows the reporting line of the day, and leaves out who has left', async () => {
    const item = await share('pm', 'SPM.S1');
    const { pm, groupPm } = api.organisation.people;
    expect(await waiting(manager)).toContain(item);
    await api.owner.query('UPDATE people SET ended_on = $2 WHERE id = $1', [pm.id, api.today]);
    expect(await waiting(manager)).not.toContain(item);
    await api.owner.query('UPDATE people SET ended_on = NULL WHERE id = $1', [pm.id]);
    await api.owner.query('UPDATE reporting_lines SET valid_to = $3 WHERE person_id = $1 AND manager_id = $2', [pm.id, groupPm.id, api.today]);
    expect(await waiting(manager)).not.toContain(item);
  });

  it('tells whose met gates lapse within sixty days: to the person, the line manager and who stands in, and to nobody else', async () => {
    const { pm } = api.organisation.people;
    await share('pm', 'SPM.S1');
    await api.owner.query(
      `UPDATE assessments SET summary = jsonb_set(summary, '{competencies,0}', (summary #> '{competencies,0}') || jsonb_build_object('met', true, 'lapsesOn', ($2::date + CASE WHEN reader = 'self' THEN 60 ELSE 20 END)::text))
        WHERE person_id = $1`,
      [pm.id, api.today],
    );
    const of = async (reader: TestClient): Promise<[string, number][]> => (await reader.get<ToDo>('/api/to-do')).body.lapses.map(({ person, competency, days }) => [`${person.id} ${competency}`, days]);
    const [competency] = (await (await api.as('pm')).get<{ competencies: { id: string }[] }>('/api/ladder')).body.competencies;
    expect(await of(await api.as('pm'))).toEqual([[`${pm.id} ${competency?.id ?? ''}`, 60]]);
    await api.owner.query(`UPDATE reporting_lines SET valid_to = NULL WHERE person_id = $1 AND kind = 'solid'`, [pm.id]);
    const before = (await manager.get<ToDo>('/api/to-do')).body;
    expect(await of(manager)).toEqual([[`${pm.id} ${competency?.id ?? ''}`, 20]]);
    expect(before.total).toBe(before.ratingsTotal);
    expect(before.ratingsTotal).toBe(before.ratings.length);
    for (const other of ['director', 'peerPm', 'admin'] as const) expect(await of(await api.as(other))).toEqual([]);
    await api.owner.query(`UPDATE assessments SET summary = jsonb_set(summary, '{competencies,0,lapsesOn}', to_jsonb(($2::date + 61)::text)) WHERE person_id = $1`, [pm.id, api.today]);
    expect(await of(manager)).toEqual([]);
  });

  it('asks both sides of a first look for their marks, and counts it until they are given', async () => {
    const { pm } = api.organisation.people;
    const asked = async (reader: TestClient): Promise<[string[], number]> => {
      const { body } = await reader.get<ToDo>('/api/to-do');
      // The number in the rail is this number.
      expect((await reader.get<ToDoTotal>('/api/to-do/total')).body).toEqual({ total: body.total });
      return [body.firstLooks.map(({ person, rung }) => `${person.id} ${rung}`), body.total];
    };
    const own = await api.as('pm');
    const before = [await asked(own), await asked(manager)] as const;
    expect(before.map(([looks]) => looks)).toEqual([[], []]);
    const { rung, cells } = (await manager.post<{ rung: string; cells: { indicators: { indicator: string }[] }[] }>(`/api/people/${pm.id}/first-look`, {})).body;
    expect([await asked(own), await asked(manager)]).toEqual(before.map(([, total]) => [[`${pm.id} ${rung}`], total + 1]));
    for (const other of ['director', 'peerPm', 'admin'] as const) expect((await asked(await api.as(other)))[0]).toEqual([]);

    const marks = [{ indicator: cells[0]?.indicators[0]?.indicator, mark: 'shown' }];
    expect((await own.post(`/api/people/${pm.id}/first-look/marks`, { marks })).status).toBeLessThan(300);
    expect([await asked(own), await asked(manager)]).toEqual([before[0], [[`${pm.id} ${rung}`], before[1][1] + 1]]);
    // Another target: nobody has to look at the old one any more.
    await api.owner.query(`UPDATE people SET target_rung = 'DIR' WHERE id = $1`, [pm.id]);
    expect((await asked(manager))[0]).toEqual([]);
  });

  it('sends a large answer compressed to whoever takes it so, and as it is to others', async () => {
    const plain = await manager.get('/api/ladder');
    const small = await manager.get('/api/ladder', { headers: { 'accept-encoding': 'gzip, deflate, br' } });
    expect([plain.headers['content-encoding'], plain.headers['vary'], small.headers['content-encoding']]).toEqual([undefined, 'accept-encoding', 'gzip']);
    expect(JSON.parse(gunzipSync(small.bytes).toString())).toEqual(plain.body);
    expect((await manager.get('/api/to-do/total', { headers: { 'accept-encoding': 'gzip' } })).headers['content-encoding']).toBeUndefined();
  });
});
