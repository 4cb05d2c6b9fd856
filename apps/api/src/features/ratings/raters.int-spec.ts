import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { TestClient } from '../../testing/test-client.js';
import { ok } from '../../testing/work.js';
import { addBystanders } from '../../testing/world.js';
import type { EvidenceItem, EvidencePage } from '../evidence/evidence.dto.js';
import type { ToDo } from '../to-do/to-do.dto.js';
import type { CounterEffects } from './counter-observations.dto.js';

const INDICATORS = ['SPM.S1', 'SPM.D1'];
const WORDS = {
  title: 'Checkout rebuilt', startedOn: '2026-01-05', endedOn: '2026-06-30', link: 'https://wiki.example/checkout',
  impact: 'attributed', metric: { name: 'Conversion', unit: '%', before: 41, after: 44, period: 'Q2' }, counterfactual: 'The control group stayed flat.', indicators: INDICATORS.map((id) => ({ id, claim: 'exceeds' })),
};
/** Everyone who rates `pm`'s work, each in the one way that is theirs. */
const RATERS = [['groupPm', 'manager', 'line_manager'], ['director', 'other', 'skip_level'], ['dotted', 'other', 'dotted'], ['sponsor', 'other', 'sponsor']] as const;
type Rater = (typeof RATERS)[number][0] | 'delegate';
const noteOf = (rater: Rater): string => `I saw the canary-${rater} document.`;

describe('those who rate beside each other', () => {
  let api: TestApi;
  let world: Awaited<ReturnType<typeof addBystanders>>;
  let pm: TestClient;
  let item: string;

  const as = (who: Rater | 'peerPm' | 'opener'): Promise<TestClient> => api.as(who, world);
  const person = (): string => `/api/people/${api.organisation.people.pm.id}`;
  const read = (who: TestClient, id = item): Promise<EvidenceItem> => ok(who.get<EvidenceItem>(`/api/evidence/${id}`));
  const queue = async (who: TestClient): Promise<string[]> => (await ok(who.get<ToDo>('/api/to-do'))).ratings.map((waiting) => waiting.item.id);
  const rate = async (who: Rater, level = 'partial') =>
    (await as(who)).post<EvidenceItem>(`/api/evidence/${item}/ratings`, { ratings: INDICATORS.map((indicator) => ({ indicator, level })), note: noteOf(who) });

  async function share(words: object = WORDS): Promise<string> {
    const { id } = await ok(pm.post<EvidenceItem>(`${person()}/evidence`, words));
    await ok(pm.post(`/api/evidence/${id}/share`, { expectedState: 'private' }));
    return id;
  }

  /** The text of every reply about `pm` that this reader is given. */
  async function everything(who: TestClient): Promise<string> {
    const paths = [
      `/api/evidence/${item}`, `/api/evidence/${item}/revisions`, `/api/evidence/${item}/visibility`, `/api/evidence/${item}/counter-observations/effects`, `${person()}/evidence`, `${person()}/readiness`, `${person()}/readiness/trace`,
      `${person()}/readiness/trace/SPM.S1`, `${person()}/readiness/next-steps`, `${person()}/readiness/history`, `${person()}/gaps`, `${person()}/packet`, `${person()}/packet.md`, person(), '/api/to-do', '/api/team', '/api/team?scope=all', '/api/audit/mine',
    ];
    const replies = await Promise.all(paths.map((path) => who.get(path)));
    if (replies.filter(({ status }) => status === 200).length < 5) throw new Error(replies.map(({ status }) => status).join());
    return replies.map(({ status, text }) => (status === 200 ? text : '')).join('\n');
  }

  beforeAll(async () => {
    api = await startTestApi();
    world = await addBystanders(api.owner, api.organisation);
    pm = await api.as('pm');
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    const { items } = await ok(pm.get<EvidencePage>(`${person()}/evidence?state=shared`));
    for (const { id } of items) await ok(pm.post(`/api/evidence/${id}/withdraw`, { expectedState: 'shared' }));
    await api.owner.query('TRUNCATE counter_observations, counter_observation_answers');
    item = await share();
  });

  it('are asked as whom they are, and read neither claim nor anything another one said until theirs is in', async () => {
    const before: Rater[] = [];
    for (const [rater, role, standing] of RATERS) {
      const who = await as(rater);
      const toDo = await ok(who.get<ToDo>('/api/to-do'));
      expect([rater, [...toDo.ratings, ...toDo.mayRate].map((one) => [one.item.id, one.standing])]).toEqual([rater, [[item, standing]]]);
      const text = await everything(who);
      expect([rater, /"claim":"|canary-|"level":"/.exec(text)?.[0]]).toEqual([rater, undefined]);
      expect(await read(who)).toMatchObject({ claimsSealed: true, ratingsSealed: true, ratings: [], declines: [], can: expect.arrayContaining(['rating.give', 'rating.ask']) });
      const { status, body } = await rate(rater);
      expect([rater, status]).toEqual([rater, 201]);
      before.push(rater);
      expect(body).toMatchObject({ claimsSealed: false, ratingsSealed: false, indicators: INDICATORS.map((id) => ({ id, claim: 'exceeds' })) });
      expect(body.ratings.filter(({ indicator }) => indicator === 'SPM.S1').map(({ note }) => note)).toEqual(before.map(noteOf));
      expect(body.ratings.at(-1)).toMatchObject({ role, standsFor: null });
      // The person reads each as it comes.
      expect((await read(pm)).ratings).toEqual(body.ratings);
      expect(await queue(who)).toEqual([]);
    }
  });

  it('rate only what is theirs to see: nobody else, and nothing that is private', async () => {
    for (const stranger of ['peerPm', 'opener'] as const) {
      expect((await (await as(stranger)).post(`/api/evidence/${item}/ratings`, { ratings: [], note: '' })).status).toBe(400);
      expect((await (await as(stranger)).post(`/api/evidence/${item}/ratings`, { ratings: INDICATORS.map((indicator) => ({ indicator, level: 'meets' })), note: noteOf('dotted') })).status).toBe(404);
    }
    const { id } = await ok(pm.post<EvidenceItem>(`${person()}/evidence`, WORDS));
    item = id;
    for (const [rater] of RATERS) expect([rater, (await rate(rater)).status]).toEqual([rater, 404]);
  });

  it('leave an item to others on record, and read what others say from then on', async () => {
    await rate('groupPm');
    const dotted = await as('dotted');
    const left = await ok(dotted.post<EvidenceItem>(`/api/evidence/${item}/rating-decline`));
    expect(left).toMatchObject({ claimsSealed: false, ratingsSealed: false, declines: [{ person: { name: 'A dotted' }, on: api.today }], ratings: [{ note: noteOf('groupPm') }, { note: noteOf('groupPm') }] });
    expect(await queue(dotted)).toEqual([]);
    expect(await rate('dotted')).toMatchObject({ status: 409, body: { code: 'left_to_others' } });
    expect((await read(pm)).declines).toEqual(left.declines);
    // Others who may still rate are not told.
    expect((await read(await as('sponsor'))).declines).toEqual([]);
    expect((await dotted.post(`/api/evidence/${item}/rating-decline`)).status).toBe(200);
    expect((await read(pm)).declines).toHaveLength(1);
    expect(await (await as('groupPm')).post(`/api/evidence/${item}/rating-decline`)).toMatchObject({ status: 409, body: { code: 'already_rated' } });
  });

  it('keep a claim sealed from who leaves it to others before the line manager has rated', async () => {
    await rate('sponsor');
    const left = await ok((await as('director')).post<EvidenceItem>(`/api/evidence/${item}/rating-decline`));
    expect(left).toMatchObject({ claimsSealed: true, ratingsSealed: false, ratings: [{ rater: { name: 'A sponsor' } }, {}] });
    await rate('groupPm');
    expect((await read(await as('director'))).claimsSealed).toBe(false);
  });

  it('leave everything of a person to others at once, but not as the line manager', async () => {
    const second = await share({ ...WORDS, title: 'Another' });
    const director = await as('director');
    expect(await ok(director.post(`${person()}/rating-declines`))).toEqual({ declined: 2 });
    expect(await ok(director.post(`${person()}/rating-declines`))).toEqual({ declined: 0 });
    expect((await ok(director.get<ToDo>('/api/to-do'))).mayRate).toEqual([]);
    for (const id of [item, second]) expect((await read(director, id)).ratingsSealed).toBe(false);
    // What no line manager has rated stays the line manager’s.
    expect(await ok((await as('groupPm')).post(`${person()}/rating-declines`))).toEqual({ declined: 0 });
    expect(await (await as('groupPm')).post(`/api/evidence/${item}/rating-decline`)).toMatchObject({ status: 409, body: { code: 'yours_to_rate' } });
  });

  it('a stand-in fills the line manager’s place, and may ask in it', async () => {
    const delegate = await as('delegate');
    await ok(delegate.post(`/api/evidence/${item}/questions`, { question: 'Who had asked for it?' }));
    expect([await queue(delegate), await queue(await as('groupPm'))]).toEqual([[], []]);
    await ok(rate('delegate'));
    expect((await read(pm)).ratings[0]).toMatchObject({ role: 'manager', standsFor: { name: 'Alder groupPm' } });
    // The place is filled, and the question with it.
    expect(await queue(await as('groupPm'))).toEqual([]);
    expect((await read(pm)).questions).toMatchObject([{ open: false, askedBy: { name: 'A delegate' }, standsFor: { name: 'Alder groupPm' } }]);
  });

  describe('ask for more', () => {
    const ask = async (who: Rater, question = 'Which part of the canary-question was yours?') => (await as(who)).post<EvidenceItem>(`/api/evidence/${item}/questions`, { question });

    it('takes the item out of the queue until the person answers in a sentence, and keeps its place', async () => {
      const later = await share({ ...WORDS, title: 'Later' });
      await api.owner.query(`UPDATE evidence_visibility SET changed_at = changed_at - interval '3 days' WHERE item_id = $1`, [item]);
      const manager = await as('groupPm');
      expect(await queue(manager)).toEqual([item, later]);
      const asked = await ok(ask('groupPm'));
      expect(asked).toMatchObject({ claimsSealed: true, questions: [{ question: 'Which part of the canary-question was yours?', open: true, askedOn: api.today, answeredOn: null }] });
      expect(asked.can).not.toContain('rating.ask');
      expect(await queue(manager)).toEqual([later]);
      expect(await queue(await as('dotted'))).toContain(item);
      // Another rater reads neither the question nor the answer.
      expect(await everything(await as('dotted'))).not.toContain('canary-question');
      const { questions, total } = await ok(pm.get<ToDo>('/api/to-do'));
      expect(questions).toMatchObject([{ item: { id: item, title: WORDS.title }, question: { askedBy: { name: 'Alder groupPm' } } }]);
      expect(total).toBeGreaterThanOrEqual(1);
      const path = `/api/evidence/${item}/questions/${questions[0]?.question.id ?? ''}/answer`;
      expect(await pm.post(path, { answer: ' ' })).toMatchObject({ status: 400, body: { errors: [{ field: 'answer' }] } });
      expect((await manager.post(path, { answer: 'The pricing.' })).status).toBe(404);
      expect((await pm.post(`/api/evidence/${later}/questions/${questions[0]?.question.id ?? ''}/answer`, { answer: 'The pricing.' })).status).toBe(404);
      expect((await pm.post(path, { answer: 'The pricing.' })).status).toBe(200);
      expect(await pm.post(path, { answer: 'Again.' })).toMatchObject({ status: 409, body: { code: 'already_answered' } });
      expect(await queue(manager)).toEqual([item, later]);
      expect((await read(manager)).questions).toMatchObject([{ answer: 'The pricing.', answeredOn: api.today, open: false }]);
      expect((await ok(pm.get<ToDo>('/api/to-do'))).questions).toEqual([]);
    });

    it('is answered by a new revision, too', async () => {
      const manager = await as('groupPm');
      await ok(ask('groupPm'));
      await ok(pm.patch(`/api/evidence/${item}`, { ...WORDS, contribution: 'The pricing was mine.' }, { version: 2 }));
      expect(await queue(manager)).toEqual([item]);
      expect((await read(manager)).questions).toMatchObject([{ answer: '', answeredOn: api.today, open: false }]);
    });

    it('is asked once at a time, in words, by who may still rate', async () => {
      expect(await ask('groupPm', 'Why?')).toMatchObject({ status: 400, body: { errors: [{ field: 'question' }] } });
      await ok(ask('groupPm'));
      expect(await ask('groupPm')).toMatchObject({ status: 409, body: { code: 'already_asked' } });
      await ok(rate('sponsor'));
      expect(await ask('sponsor')).toMatchObject({ status: 409, body: { code: 'nothing_to_rate' } });
    });
  });

  describe('a counter-observation', () => {
    const FACTS = 'The launch was two weeks late, and nobody was told.';
    const observe = async (who: Rater) => (await as(who)).post<EvidenceItem>(`/api/evidence/${item}/counter-observations`, { indicator: 'SPM.S1', severity: 'serious', facts: FACTS });
    const effects = async (who: TestClient): Promise<CounterEffects> => ok(who.get<CounterEffects>(`/api/evidence/${item}/counter-observations/effects`));

    it('stands in the person’s list at once, named and dated, until they answer it, once', async () => {
      const { counterObservations: [observed] } = await ok(observe('director'));
      const { observations } = await ok(pm.get<ToDo>('/api/to-do'));
      expect(observations).toMatchObject([{ itemId: item, title: WORDS.title, observation: { id: observed?.id, observer: { name: 'Alder director' }, on: api.today, severity: 'serious', facts: FACTS, answer: null } }]);
      const path = `/api/evidence/${item}/counter-observations/${observed?.id ?? ''}/answer`;
      expect(await pm.post(path, { answer: 'No.' })).toMatchObject({ status: 400, body: { errors: [{ field: 'answer' }] } });
      expect((await (await as('director')).post(path, { answer: 'I answer for them.' })).status).toBe(404);
      expect((await pm.post(`/api/evidence/${item}/counter-observations/${uuid()}/answer`, { answer: 'The vendor was late.' })).status).toBe(404);
      expect((await pm.post(path, { answer: 'The vendor was late.' })).status).toBe(200);
      expect(await pm.post(path, { answer: 'And once more.' })).toMatchObject({ status: 409, body: { code: 'already_answered' } });
      expect((await ok(pm.get<ToDo>('/api/to-do'))).observations).toEqual([]);
      expect((await read(await as('director'))).counterObservations).toMatchObject([{ answer: { text: 'The vendor was late.', on: api.today } }]);
      expect(await api.owner.query(`SELECT has_any_column_privilege('nextrung_server', 'counter_observation_answers', 'UPDATE') AS edits`)).toEqual([{ edits: false }]);
    });

    it('shows both what it changes, and who may still rate nothing of it', async () => {
      await ok(rate('groupPm', 'meets'));
      await ok(observe('director'));
      expect(await effects(await as('director'))).toEqual({ asOf: api.today, waiting: true, effects: [] });
      const own = await effects(pm);
      expect(own.effects).toMatchObject([{
        indicators: [{ id: 'SPM.S1', now: { score: 0.3817, state: 'emerging', contested: true }, without: { score: 0.694, state: 'demonstrated', contested: false } }],
        words: ['SPM.S1 stands at 0.38 of 1, emerging, contested. Without it: 0.69 of 1, demonstrated.', 'What clears it: the person’s answer, or one later strong episode on SPM.S1.', expect.stringMatching(/^The index is \d+/)],
      }]);
      expect(own.effects[0]?.indexWithout).toBeGreaterThanOrEqual(own.effects[0]?.index ?? 101);
      expect(await effects(await as('groupPm'))).toEqual(own);
      await ok((await as('director')).post(`/api/evidence/${item}/rating-decline`));
      expect(await effects(await as('director'))).toEqual(own);
      // The dotted line does not read the assessment, so not this either.
      expect((await (await as('dotted')).get(`/api/evidence/${item}/counter-observations/effects`)).status).toBe(404);
    });

    it('keeps an indicator’s numbers from whoever has another item of it to rate', async () => {
      await ok(rate('groupPm', 'meets'));
      await ok(observe('groupPm'));
      await share({ ...WORDS, title: 'Another' });
      const [effect] = (await effects(await as('groupPm'))).effects;
      expect(effect?.indicators).toEqual([{ id: 'SPM.S1', now: null, without: null }]);
      expect(effect?.words.join(' ')).not.toMatch(/of 1/);
    });
  });
});
