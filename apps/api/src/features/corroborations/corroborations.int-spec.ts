import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { Reply, TestClient } from '../../testing/test-client.js';
import { SAW_IT } from '../../testing/work.js';
import type { PersonKey } from '../../testing/world.js';
import type { EvidenceItem, EvidencePage } from '../evidence/evidence.dto.js';
import type { PersonProfile } from '../people/people.dto.js';
import type { IndicatorAssessmentView, ReadinessView } from '../readiness/readiness.dto.js';
import type { ToDo } from '../to-do/to-do.dto.js';
import type { CorroborationAsk } from './corroborations.dto.js';

const SEEN = SAW_IT.note;

describe('asking a colleague to confirm', () => {
  let api: TestApi;
  let pm: TestClient;
  let colleague: TestClient;
  let item: string;

  beforeAll(async () => {
    api = await startTestApi();
    pm = await api.as('pm');
    colleague = await api.as('colleague');
  });
  afterAll(() => api.stop());

  beforeEach(async () => {
    const own = `/api/people/${api.organisation.people.pm.id}/evidence`;
    for (const one of (await pm.get<EvidencePage>(own)).body.items) await pm.post(`/api/evidence/${one.id}/withdraw`, { expectedState: one.state });
    const words = {
      title: 'Checkout', happened: 'We rebuilt it.', contribution: 'I led it.', startedOn: '2026-01-05', endedOn: '2026-06-30', link: 'https://wiki.example/checkout', impact: 'measured',
      metric: { name: 'Conversion', unit: '%', before: 41, after: 44, period: 'Q2' }, indicators: [{ id: 'SPM.S1', claim: 'exceeds' }],
    };
    const { body } = await pm.post<EvidenceItem>(own, words);
    item = body.id;
    await pm.post(`/api/evidence/${item}/share`, { expectedState: 'private' });
  });

  const ask = (who: PersonKey, message?: string): Promise<Reply<EvidenceItem>> =>
    pm.post<EvidenceItem>(`/api/evidence/${item}/corroborations`, { colleagueId: api.organisation.people[who].id, ...(message !== undefined && { message }) });

  /** What waits for someone about the present item. */
  const open = async (who: TestClient): Promise<CorroborationAsk[]> => (await who.get<ToDo>('/api/to-do')).body.corroborations.filter(({ itemId }) => itemId === item);

  async function asked(): Promise<string> {
    await ask('colleague');
    const [first] = await open(colleague);
    if (!first) throw new Error('Nothing waits for the colleague.');
    return first.id;
  }

  const answer = (id: string, word: string, note: string, who = colleague) => who.post<CorroborationAsk>(`/api/corroborations/${id}/answer`, { ...SAW_IT, answer: word, note });

  async function strategy(): Promise<{ indicator: IndicatorAssessmentView | undefined; attesters: number; index: number }> {
    const { body } = await pm.get<ReadinessView>(`/api/people/${api.organisation.people.pm.id}/readiness`);
    const competency = body.assessment?.competencies.find(({ id }) => id === 'strategy');
    return { indicator: competency?.indicators.find(({ id }) => id === 'SPM.S1'), attesters: competency?.attesters ?? -1, index: body.assessment?.rawIndex ?? -1 };
  }

  it('reaches the colleague with the message, and shows no more than the work itself', async () => {
    const reply = await ask('colleague', '  You were in the review. ');
    expect(reply).toMatchObject({ status: 201, body: { corroborations: [{ colleague: { name: 'Alder colleague' }, state: 'asked', askedOn: api.today, on: null, note: '' }] } });
    const [waiting] = await open(colleague);
    expect(waiting).toEqual({
      id: expect.any(String), itemId: item, author: { id: api.organisation.people.pm.id, name: 'Alder pm' }, title: 'Checkout', situation: '', happened: 'We rebuilt it.', contribution: 'I led it.', result: '',
      startedOn: '2026-01-05', endedOn: '2026-06-30', link: 'https://wiki.example/checkout', askedOn: api.today, message: 'You were in the review.', state: 'asked', revision: 1, correction: null,
    });
    expect((await colleague.get(`/api/corroborations/${waiting?.id ?? ''}`)).body).toEqual(waiting);
    expect((await colleague.get(`/api/evidence/${item}`)).status).toBe(404);
  });

  it('takes one answer, and shows it to the author', async () => {
    const id = await asked();
    expect(await answer(id, 'confirmed', `  ${SEEN}  `)).toMatchObject({ status: 200, body: { state: 'confirmed' } });
    expect(await open(colleague)).toEqual([]);
    expect((await pm.get<EvidenceItem>(`/api/evidence/${item}`)).body.corroborations).toMatchObject([{ state: 'confirmed', note: SEEN, on: api.today }]);
    expect(await answer(id, 'declined', 'On second thought.')).toMatchObject({ status: 409, body: { code: 'already_answered' } });
    expect((await pm.get<EvidenceItem>(`/api/evidence/${item}`)).body.corroborations).toMatchObject([{ state: 'confirmed' }]);
  });

  it('takes one of two answers that are sent at once', async () => {
    const id = await asked();
    const replies = await Promise.all([answer(id, 'confirmed', SEEN), answer(id, 'declined', '')]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const winner = replies.find(({ status }) => status === 200)?.body.state;
    expect((await pm.get<EvidenceItem>(`/api/evidence/${item}`)).body.corroborations).toMatchObject([{ state: winner }]);
  });

  it('wants to know what was seen from whoever confirms, not from whoever declines', async () => {
    const id = await asked();
    for (const note of ['', 'Yes, true', '             ', 'I fully agree with all of this, it was great work.']) {
      expect(await answer(id, 'confirmed', note)).toMatchObject({ status: 400, body: { errors: [{ field: 'note' }] } });
    }
    expect((await answer(id, 'perhaps', SEEN)).status).toBe(400);
    expect(await answer(id, 'declined', '')).toMatchObject({ status: 200, body: { state: 'declined' } });
  });

  it('refuses oneself, the same colleague twice, strangers, and people without an account or no longer here', async () => {
    const refused = async (colleagueId: string, message: RegExp): Promise<void> => {
      const reply = await pm.post<{ errors: { field: string; message: string }[] }>(`/api/evidence/${item}/corroborations`, { colleagueId });
      expect([reply.status, reply.body.errors[0]?.field]).toEqual([400, 'colleagueId']);
      expect(reply.body.errors[0]?.message).toMatch(message);
    };
    const { pm: self, colleague: known, farPm } = api.organisation.people;
    await refused(self.id, /your own work/);
    await ask('colleague');
    await refused(known.id, /already/);
    await refused(api.otherOrganisation.people.colleague.id, /account here/);
    await refused('nobody', /Choose a colleague/);
    const admin = await api.as('admin');
    const added = await admin.post<PersonProfile>('/api/people', { name: 'No Account', email: 'no.account@alder.example' });
    await refused(added.body.id, /account here/);
    await api.owner.query('UPDATE people SET ended_on = $2 WHERE id = $1', [farPm.id, api.today]);
    await refused(farPm.id, /account here/);
    await api.owner.query('UPDATE people SET ended_on = NULL WHERE id = $1', [farPm.id]);
    expect((await ask('farPm')).status).toBe(201);
  });

  it('has at most five open questions; an answer makes room', async () => {
    for (const who of ['colleague', 'admin', 'director', 'peerPm', 'farPm'] as const) expect((await ask(who)).status).toBe(201);
    expect(await ask('otherGroupPm')).toMatchObject({ status: 400, body: { errors: [{ field: 'colleagueId', message: expect.stringContaining('Five') }] } });
    const [first] = await open(colleague);
    await answer(first?.id ?? '', 'declined', '');
    expect((await ask('otherGroupPm')).status).toBe(201);
  });

  it('is between the two of them: nobody else reads or answers it, only the author asks', async () => {
    const id = await asked();
    for (const other of ['pm', 'groupPm', 'director', 'peerPm', 'admin'] as const) {
      const client = await api.as(other);
      expect([other, (await client.get(`/api/corroborations/${id}`)).status]).toEqual([other, 404]);
      expect([other, (await answer(id, 'confirmed', SEEN, client)).status]).toEqual([other, 404]);
    }
    const manager = await api.as('groupPm');
    expect((await manager.post(`/api/evidence/${item}/corroborations`, { colleagueId: api.organisation.people.director.id })).status).toBe(404);
    expect(await open(colleague)).toMatchObject([{ id, state: 'asked' }]);
  });

  it('goes away with the item', async () => {
    const id = await asked();
    await pm.post(`/api/evidence/${item}/withdraw`, { expectedState: 'shared' });
    expect(await open(colleague)).toEqual([]);
    expect((await colleague.get(`/api/corroborations/${id}`)).status).toBe(404);
    expect((await answer(id, 'confirmed', SEEN)).status).toBe(404);
    expect((await ask('director')).status).toBe(404);
  });

  it('keeps a confirmed item shared; one that was only declined can be taken back', async () => {
    await answer(await asked(), 'declined', '');
    expect((await pm.post(`/api/evidence/${item}/unshare`, { expectedState: 'shared' })).status).toBe(200);
    await ask('director');
    const director = await api.as('director');
    const [waiting] = await open(director);
    await answer(waiting?.id ?? '', 'confirmed', SEEN, director);
    await pm.post(`/api/evidence/${item}/share`, { expectedState: 'private' });
    expect(await pm.post(`/api/evidence/${item}/unshare`, { expectedState: 'shared' })).toMatchObject({ status: 409, body: { code: 'already_rated_or_confirmed' } });
  });

  it('makes rated work stronger, and counts the colleague among those who saw it', async () => {
    await (await api.as('groupPm')).post(`/api/evidence/${item}/ratings`, { ratings: [{ indicator: 'SPM.S1', level: 'meets' }], note: SEEN });
    const id = await asked();
    const before = await strategy();
    expect(before.indicator).toMatchObject({ state: 'emerging', support: 0.5899 });
    await answer(id, 'confirmed', SEEN);
    const after = await strategy();
    expect(after.indicator).toMatchObject({ state: 'demonstrated', support: 0.66793, counted: [{ evidenceId: item, grade: 'A', why: expect.stringContaining('Alder colleague confirmed it') }] });
    expect([before.attesters, after.attesters]).toEqual([1, 2]);
    expect(after.index).toBeGreaterThan(before.index);
  });

  it('leaves readiness alone when the colleague declines', async () => {
    await (await api.as('groupPm')).post(`/api/evidence/${item}/ratings`, { ratings: [{ indicator: 'SPM.S1', level: 'meets' }], note: SEEN });
    const id = await asked();
    const before = await strategy();
    await answer(id, 'declined', 'I was on leave then.');
    expect(await strategy()).toEqual(before);
  });
});
