import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { Reply, TestClient } from '../../testing/test-client.js';
import type { EvidenceItem, EvidencePage } from '../evidence/evidence.dto.js';
import type { ReadinessView } from '../readiness/readiness.dto.js';
import type { ToDo } from '../to-do/to-do.dto.js';

const NOTE = 'I saw the roadmap and the decision it led to.';
const WORDS = {
  title: 'Checkout', startedOn: '2026-01-05', endedOn: '2026-06-30', link: 'https://wiki.example/checkout', impact: 'attributed',
  metric: { name: 'Conversion', unit: '%', before: 41, after: 44, period: 'Q2' }, counterfactual: 'The control group stayed flat.', indicators: [{ id: 'SPM.S1' }, { id: 'SPM.D1' }],
};
const RATINGS = [{ indicator: 'SPM.S1', level: 'meets' }, { indicator: 'SPM.D1', level: 'partial' }];

describe('the line manager’s word', () => {
  let api: TestApi;
  let pm: TestClient;
  let manager: TestClient;
  let director: TestClient;
  let item: string;

  beforeAll(async () => {
    api = await startTestApi();
    pm = await api.as('pm');
    manager = await api.as('groupPm');
    director = await api.as('director');
  });
  afterAll(() => api.stop());

  const own = (): string => `/api/people/${api.organisation.people.pm.id}/evidence`;

  async function share(words: Record<string, unknown> = WORDS): Promise<string> {
    const { id } = (await pm.post<EvidenceItem>(own(), words)).body;
    const { status, text } = await pm.post(`/api/evidence/${id}/share`, { expectedState: 'private' });
    if (status !== 200) throw new Error(text);
    return id;
  }

  beforeEach(async () => {
    for (const { id } of (await pm.get<EvidencePage>(`${own()}?state=shared`)).body.items) await pm.post(`/api/evidence/${id}/withdraw`, { expectedState: 'shared' });
    await api.owner.query('TRUNCATE counter_observations, counter_observation_answers');
    item = await share();
  });

  const rate = (who: TestClient, body: unknown = { ratings: RATINGS, note: NOTE }, headers = {}): Promise<Reply<EvidenceItem>> =>
    who.post<EvidenceItem>(`/api/evidence/${item}/ratings`, body, { headers });
  const observe = (who: TestClient, body: Record<string, unknown> = {}): Promise<Reply<EvidenceItem>> =>
    who.post<EvidenceItem>(`/api/evidence/${item}/counter-observations`, { indicator: 'SPM.S1', severity: 'serious', facts: 'The launch was two weeks late.', ...body });
  const queue = async (who: TestClient): Promise<string[]> => (await who.get<ToDo>('/api/to-do')).body.ratings.map((waiting) => waiting.item.id);
  const readiness = async (who = pm): Promise<ReadinessView> => (await who.get<ReadinessView>(`/api/people/${api.organisation.people.pm.id}/readiness`)).body;
  const indicator = ({ assessment }: ReadinessView, id: string) => assessment?.competencies.flatMap(({ indicators }) => indicators).find((one) => one.id === id);

  it('is asked for in the to-do list, oldest first, until it is given', async () => {
    const second = await share({ ...WORDS, title: 'Later' });
    const toDo = await manager.get<ToDo>('/api/to-do');
    expect(toDo.body.ratings.map((waiting) => [waiting.item.id, waiting.sharedOn])).toEqual([[item, api.today], [second, api.today]]);
    expect(toDo.body.total).toBe(2);
    expect(await queue(director)).toEqual([]);
    expect((await rate(manager)).status).toBe(201);
    expect(await queue(manager)).toEqual([second]);
  });

  it('does not ask for a rating of an item that names no indicator, nor of a private one', async () => {
    await share({ title: 'No indicator' });
    await pm.post(own(), { ...WORDS, title: 'Private' });
    expect(await queue(manager)).toEqual([item]);
  });

  it('is kept with its note, day and the wording that was read, for the person to see', async () => {
    await pm.patch(`/api/evidence/${item}`, { ...WORDS, title: 'Checkout, corrected' }, { version: 2 });
    const { status, body } = await rate(manager, { ratings: RATINGS, note: `  ${NOTE} ` });
    expect(status).toBe(201);
    const expected = RATINGS.map(({ indicator: id, level }) => ({ indicator: id, level, note: NOTE, role: 'manager', on: api.today, revision: 2, rater: { name: 'Alder groupPm' } }));
    expect(body.ratings).toHaveLength(2);
    expect(body.ratings).toMatchObject(expected);
    expect((await pm.get<EvidenceItem>(`/api/evidence/${item}`)).body.ratings).toEqual(body.ratings);
  });

  it('moves readiness: one strong item demonstrates an indicator', async () => {
    const before = await readiness();
    expect(indicator(before, 'SPM.S1')).toMatchObject({ state: 'emerging' });
    await rate(manager);
    const after = await readiness();
    expect(indicator(after, 'SPM.S1')).toMatchObject({ state: 'demonstrated', support: 0.694, counted: [{ evidenceId: item, grade: 'A', why: expect.stringContaining('Alder groupPm rated it') }] });
    expect(indicator(after, 'SPM.D1')).toMatchObject({ state: 'emerging', support: 0.347, counted: [{ grade: 'B' }] });
    expect(after.assessment?.rawIndex).toBeGreaterThan(before.assessment?.rawIndex ?? 100);
    expect(after).toEqual(await readiness(manager));
    // The skip level may rate, too, and is told the numbers of the whole only; once they leave it to others, all of it.
    expect((await readiness(director)).assessment).toMatchObject({ index: after.assessment?.index, rawIndex: after.assessment?.rawIndex });
    expect(indicator(await readiness(director), 'SPM.S1')).toMatchObject({ support: null, score: null, counted: [{ sealed: true, grade: null }] });
    expect((await director.post(`/api/evidence/${item}/rating-decline`)).status).toBe(200);
    expect(after).toEqual(await readiness(director));
  });

  it('stops counting with the item', async () => {
    await rate(manager);
    await pm.post(`/api/evidence/${item}/withdraw`, { expectedState: 'shared' });
    expect((await readiness()).assessment).toMatchObject({ index: 0, state: 'no_evidence' });
    expect((await rate(manager)).status).toBe(404);
  });

  it('is changed by a new one with a reason; the old one stays on record, and the new one counts', async () => {
    const revise = (levels: string, reason: string | undefined) =>
      manager.post<EvidenceItem>(`/api/evidence/${item}/ratings/revisions`, { ratings: RATINGS.map((rating) => ({ ...rating, level: levels })), note: 'It turned out to be the work of others.', reason });
    expect(await revise('not_shown', 'I spoke with the two engineers.')).toMatchObject({ status: 409, body: { code: 'not_rated_yet' } });
    await rate(manager);
    const before = indicator(await readiness(), 'SPM.S1')?.support;
    expect(await rate(manager)).toMatchObject({ status: 409, body: { code: 'already_rated' } });
    expect(await revise('not_shown', undefined)).toMatchObject({ status: 400, body: { errors: [{ field: 'reason' }] } });
    expect(await revise('not_shown', 'Because')).toMatchObject({ status: 400, body: { errors: [{ field: 'reason' }] } });
    const again = await revise('not_shown', 'I spoke with the two engineers.');
    expect(again.status).toBe(201);
    expect(again.body.ratings.map(({ level, reason }) => [level, reason])).toEqual([['meets', null], ['partial', null], ['not_shown', 'I spoke with the two engineers.'], ['not_shown', 'I spoke with the two engineers.']]);
    expect((await pm.get<EvidenceItem>(`/api/evidence/${item}`)).body.ratings).toEqual(again.body.ratings);
    expect(indicator(await readiness(), 'SPM.S1')?.support).toBe(0);
    // Also upward, on the same day.
    expect((await revise('meets', 'They showed me their own drafts.')).status).toBe(201);
    expect(indicator(await readiness(), 'SPM.S1')?.support).toBe(before);
    expect(await api.owner.query(`SELECT has_any_column_privilege('nextrung_server', 'ratings', 'UPDATE') AS edits, has_table_privilege('nextrung_server', 'ratings', 'DELETE') AS deletes`)).toEqual([{ edits: false, deletes: false }]);
  });

  it.each([
    ['an indicator left out', { ratings: RATINGS.slice(1), note: NOTE }, 'ratings'],
    ['an indicator too many', { ratings: [...RATINGS, { indicator: 'SPM.S2', level: 'meets' }], note: NOTE }, 'ratings'],
    ['an indicator twice', { ratings: [...RATINGS, RATINGS[0]], note: NOTE }, 'ratings'],
    ['no indicator', { ratings: [], note: NOTE }, 'ratings'],
    ['an unknown level', { ratings: [{ indicator: 'SPM.S1', level: 'superb' }, RATINGS[1]], note: NOTE }, 'ratings.0.level'],
    ['hardly a word', { ratings: RATINGS, note: 'Good' }, 'note'],
    ['praise alone', { ratings: RATINGS, note: 'Agreed, really good work!' }, 'note'],
  ])('refuses %s, and keeps nothing', async (_, body, field) => {
    expect(await rate(manager, body)).toMatchObject({ status: 400, body: { errors: [{ field }] } });
    expect((await pm.get<EvidenceItem>(`/api/evidence/${item}`)).body.ratings).toEqual([]);
  });

  it('refuses an item without indicators', async () => {
    item = await share({ title: 'No indicator' });
    expect(await rate(manager)).toMatchObject({ status: 409, body: { code: 'nothing_to_rate' } });
  });

  it('is for those who may rate', async () => {
    for (const other of ['pm', 'otherGroupPm', 'peerPm', 'colleague', 'admin'] as const) {
      expect([other, (await rate(await api.as(other))).status]).toEqual([other, 404]);
    }
    expect((await pm.get<EvidenceItem>(`/api/evidence/${item}`)).body.ratings).toEqual([]);
  });

  it('is given once however often the button is pressed', async () => {
    const headers = { 'idempotency-key': uuid() };
    const replies = await Promise.all(Array.from({ length: 5 }, () => rate(manager, undefined, headers)));
    expect(replies.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect((await pm.get<EvidenceItem>(`/api/evidence/${item}`)).body.ratings).toHaveLength(2);
  });

  describe('counter-observations', () => {
    it('are named and dated, and the person reads them', async () => {
      const reply = await observe(director, { severity: 'material' });
      expect(reply.status).toBe(201);
      expect((await pm.get<EvidenceItem>(`/api/evidence/${item}`)).body.counterObservations).toMatchObject([
        { observer: { name: 'Alder director' }, indicator: 'SPM.S1', severity: 'material', facts: 'The launch was two weeks late.', on: api.today },
      ]);
    });

    it('contest an indicator, and weigh more from the line manager', async () => {
      await rate(manager);
      const before = await readiness();
      await observe(director);
      const above = await readiness();
      expect(indicator(above, 'SPM.S1')).toMatchObject({ counter: 0.45, contested: true, state: 'emerging', support: 0.694, score: 0.3817 });
      expect(indicator(above, 'SPM.D1')).toEqual(indicator(before, 'SPM.D1'));
      expect(above.assessment?.rawIndex).toBeLessThan(before.assessment?.rawIndex ?? 0);
      await api.owner.query('TRUNCATE counter_observations, counter_observation_answers');
      await observe(manager);
      expect(indicator(await readiness(), 'SPM.S1')).toMatchObject({ counter: 0.55, contested: true });
    });

    it('stay with the person when the item is withdrawn', async () => {
      await observe(manager);
      await pm.post(`/api/evidence/${item}/withdraw`, { expectedState: 'shared' });
      await share({ ...WORDS, title: 'Another item' });
      expect(indicator(await readiness(), 'SPM.S1')).toMatchObject({ counter: 0.55, contested: true });
    });

    it('refuse another indicator, an unknown severity and hardly a word', async () => {
      expect(await observe(manager, { indicator: 'SPM.L1' })).toMatchObject({ status: 400, body: { errors: [{ field: 'indicator' }] } });
      expect(await observe(manager, { severity: 'fatal' })).toMatchObject({ status: 400, body: { errors: [{ field: 'severity' }] } });
      expect(await observe(manager, { facts: 'Bad' })).toMatchObject({ status: 400, body: { errors: [{ field: 'facts' }] } });
      for (const other of ['pm', 'peerPm', 'otherGroupPm', 'admin'] as const) expect([other, (await observe(await api.as(other))).status]).toEqual([other, 404]);
      expect((await pm.get<EvidenceItem>(`/api/evidence/${item}`)).body.counterObservations).toEqual([]);
    });
  });
});
