import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@nextrung/domain/kernel';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { Reply, TestClient } from '../../testing/test-client.js';
import type { EvidenceItem, EvidenceRevisionView } from '../evidence/evidence.dto.js';
import type { ToDo } from '../to-do/to-do.dto.js';

describe('ongoing work', () => {
  let api: TestApi;
  let pm: TestClient;
  beforeAll(async () => {
    api = await startTestApi();
    pm = await api.as('pm');
  });
  afterAll(() => api.stop());

  const log = async (title: string, daysAgo: number): Promise<EvidenceItem> =>
    (await pm.post<EvidenceItem>(`/api/people/${api.organisation.people.pm.id}/evidence`, { title, ongoing: true, startedOn: addDays(api.today, -90), endedOn: addDays(api.today, -daysAgo), episode: 'Returns', indicators: [{ id: 'SPM.S1' }] })).body;
  const asked = async (): Promise<string[]> => (await pm.get<ToDo>('/api/to-do')).body.ongoing.map(({ title }) => title);
  const say = (id: string, body: object): Promise<Reply<EvidenceItem>> => pm.post<EvidenceItem>(`/api/evidence/${id}/ongoing`, body);

  it('is asked about a month after the last that was heard of it, and again a month after each answer', async () => {
    const item = await log('Runs the returns board', 40);
    await log('Heard of lately', 20);
    await pm.post(`/api/evidence/${item.id}/share`, { expectedState: 'private' });
    expect((await pm.get<ToDo>('/api/to-do')).body).toMatchObject({ total: 1, ongoing: [{ id: item.id, title: 'Runs the returns board', startedOn: addDays(api.today, -90), lastDay: addDays(api.today, -40) }] });
    expect((await say(item.id, { still: true })).body).toMatchObject({ ongoing: true, endedOn: api.today, revision: 1 });
    expect(await asked()).toEqual([]);
    await api.owner.query('UPDATE evidence_items SET ongoing_confirmed_on = $2 WHERE id = $1', [item.id, addDays(api.today, -32)]);
    expect(await asked()).toEqual(['Runs the returns board']);
    await api.owner.query(`UPDATE evidence_items SET state = 'withdrawn' WHERE id = $1`, [item.id]);
    expect(await asked()).toEqual([]);
  });

  it('that has ended gets a new revision with its last day, and keeps its other words', async () => {
    const item = await log('Mentors two associates', 50);
    for (const [body, field] of [[{ still: false, endedOn: '2199-01-01' }, 'endedOn'], [{ still: false, endedOn: '2020-01-01' }, 'endedOn'], [{ still: false, endedOn: 'soon' }, 'endedOn'], [{}, 'still']] as const) {
      expect(await say(item.id, body)).toMatchObject({ status: 400, body: { errors: [{ field }] } });
    }
    const ended = await say(item.id, { still: false, endedOn: addDays(api.today, -9) });
    expect(ended.body).toMatchObject({ ongoing: false, endedOn: addDays(api.today, -9), revision: 2, episode: 'Returns', indicators: [{ id: 'SPM.S1' }] });
    expect(await asked()).toEqual([]);
    expect((await pm.get<EvidenceRevisionView[]>(`/api/evidence/${item.id}/revisions`)).body.map(({ endedOn }) => endedOn)).toEqual([addDays(api.today, -9), addDays(api.today, -50)]);
    expect((await say(item.id, { still: true })).body).toMatchObject({ code: 'not_ongoing' });
    const other = await log('Ends today', 50);
    expect((await say(other.id, { still: false })).body).toMatchObject({ ongoing: false, endedOn: api.today });
  });
});
