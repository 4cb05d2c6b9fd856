import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@nextrung/domain/kernel';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { Reply, TestClient } from '../../testing/test-client.js';
import { showWork } from '../../testing/work.js';
import { addBystanders, type BystanderKey, type PersonKey } from '../../testing/world.js';
import type { Comparison } from '../compare/compare.dto.js';
import type { FirstLookView } from '../first-looks/first-looks.dto.js';
import type { OneToOne } from '../one-to-ones/one-to-ones.dto.js';
import type { OpeningView } from '../openings/openings.dto.js';
import type { ReadinessView } from '../readiness/readiness.dto.js';
import type { OwnView } from './own-views.dto.js';

const REASON = 'Leads the pricing work alone by now.';

interface Refusal {
  readonly code: string;
  readonly errors?: readonly { readonly field: string }[];
}

describe('what managers think and prepare, beside the index', () => {
  let api: TestApi;
  let world: Awaited<ReturnType<typeof addBystanders>>;
  let manager: TestClient;
  let director: TestClient;
  let pm: TestClient;

  const as = (key: PersonKey | BystanderKey): Promise<TestClient> => api.as<string>(key, world);
  const of = (path: string, key: PersonKey = 'pm'): string => `/api/people/${world.people[key].id}/${path}`;
  const record = <T = OwnView>(who: TestClient, view: string, reason = REASON, key: PersonKey = 'pm'): Promise<Reply<T>> => who.post<T>(of('own-views', key), { view, reason });
  const viewsOf = async (who: TestClient): Promise<string[]> => (await who.get<OwnView[]>(of('own-views'))).body.map(({ author, view, newest }) => `${author.name} ${view}${newest ? '' : ' earlier'}`);

  beforeAll(async () => {
    api = await startTestApi();
    world = await addBystanders(api.owner, api.organisation);
    [manager, director, pm] = [await as('groupPm'), await as('director'), await as('pm')];
  });
  afterAll(() => api.stop());

  describe('an own view', () => {
    it('is dated, kept with its history, and read by its author and by whoever is above them, never from above and never by the person', async () => {
      expect(await record(manager, 'not_yet')).toMatchObject({ status: 201, body: { view: 'not_yet', reason: REASON, rung: 'SPM', onDay: api.today, newest: true, author: { name: 'Alder groupPm' } } });
      await record(manager, 'close', `  ${REASON} `);
      await record(director, 'ready');
      expect(await viewsOf(manager)).toEqual(['Alder groupPm close', 'Alder groupPm not_yet earlier']);
      expect(await viewsOf(director)).toEqual(['Alder director ready', 'Alder groupPm close', 'Alder groupPm not_yet earlier']);
      for (const key of ['pm', 'delegate', 'dotted', 'admin', 'auditor', 'opener'] as const) {
        expect([key, (await (await as(key)).get(of('own-views'))).status, (await record(await as(key), 'ready')).status]).toEqual([key, 404, 404]);
      }
    });

    it('stays readable for whoever follows as manager', async () => {
      await api.owner.query(`UPDATE reporting_lines SET manager_id = $2 WHERE person_id = $1 AND kind = 'solid'`, [world.people.pm.id, world.people.otherGroupPm.id]);
      try {
        expect(await viewsOf(await as('otherGroupPm'))).toEqual(['Alder groupPm close', 'Alder groupPm not_yet earlier']);
        expect((await manager.get(of('own-views'))).status).toBe(404);
      } finally {
        await api.owner.query(`UPDATE reporting_lines SET manager_id = $2 WHERE person_id = $1 AND kind = 'solid'`, [world.people.pm.id, world.people.groupPm.id]);
      }
    });

    it('never moves the assessment, nor stands in what the person takes along', async () => {
      const read = async (): Promise<unknown> => (await manager.get<ReadinessView>(of('readiness'))).body;
      const before = await read();
      await record(manager, 'ready', 'A reason that is nowhere else: quokka.');
      expect(await read()).toEqual(before);
      expect((await pm.get(of('personal-data'))).text).not.toContain('quokka');
      const audited = await api.owner.query<{ text: string }[]>(`SELECT before::text || after::text AS text FROM audit_changes WHERE of_table = 'own_views'`);
      expect(audited.some(({ text }) => text?.includes('quokka'))).toBe(false);
    });

    it('refuses at the field, and for whom there is no next rung', async () => {
      expect(await record<Refusal>(manager, 'perhaps')).toMatchObject({ status: 400, body: { errors: [{ field: 'view' }] } });
      expect(await record<Refusal>(manager, 'ready', 'too few')).toMatchObject({ status: 400, body: { errors: [{ field: 'reason' }] } });
      expect(await record<Refusal>(manager, 'ready', 'x'.repeat(1001))).toMatchObject({ status: 400, body: { errors: [{ field: 'reason' }] } });
      await api.owner.query(`UPDATE person_levels SET rung = 'CPO' WHERE person_id = $1`, [world.people.farPm.id]);
      const refused = await record<Refusal>(director, 'ready', REASON, 'farPm');
      await api.owner.query(`UPDATE person_levels SET rung = 'SPM' WHERE person_id = $1`, [world.people.farPm.id]);
      expect(refused).toMatchObject({ status: 409, body: { code: 'no_target' } });
    });
  });

  it('keeps who opened an item and when, for its owner only', async () => {
    const item = await showWork(api, 'pm', { indicators: ['SPM.S1'] });
    const id = typeof item === 'string' ? item : (item as { id: string }).id;
    const seen = async (): Promise<OpeningView[]> => (await pm.get<OpeningView[]>(`/api/evidence/${id}/openings`)).body;
    const before = (await seen()).length;
    await pm.get(`/api/evidence/${id}`);
    expect(await seen()).toHaveLength(before);
    await (await as('dotted')).get(`/api/evidence/${id}`);
    await api.owner.query('UPDATE openings SET first_on = first_on - 3, last_on = last_on - 3 WHERE item_id = $1', [id]);
    await (await as('dotted')).get(`/api/evidence/${id}`);
    expect((await seen()).find(({ viewer }) => viewer.name === 'A dotted')).toEqual({ viewer: expect.anything(), firstOn: addDays(api.today, -3), lastOn: api.today });
    for (const key of ['groupPm', 'dotted', 'admin', 'peerPm'] as const) expect([key, (await (await as(key)).get(`/api/evidence/${id}/openings`)).status]).toEqual([key, 404]);
  });

  it('says when somebody last looked, where lists count by it', async () => {
    const looked = async (key: PersonKey): Promise<string | null> => (await api.owner.query<{ on: string | null }[]>('SELECT looked_on AS "on" FROM standings WHERE id = $1', [world.people[key].id]))[0]?.on ?? null;
    expect(await looked('peerPm')).toBeNull();
    await director.get(of('readiness', 'peerPm'));
    expect(await looked('peerPm')).toBeNull();
    await manager.get(of('readiness', 'peerPm'));
    expect(await looked('peerPm')).toBe(api.today);
    expect(await looked('farPm')).toBeNull();
    await record(director, 'close', REASON, 'farPm');
    expect(await looked('farPm')).toBe(api.today);
  });

  describe('a first look', () => {
    const look = async (who: TestClient): Promise<FirstLookView> => (await who.get<FirstLookView>(of('first-look', 'peerPm'))).body;
    const mark = <T = FirstLookView>(who: TestClient, marks: readonly [string, string][]): Promise<Reply<T>> =>
      who.post<T>(of('first-look/marks', 'peerPm'), { marks: marks.map(([indicator, one]) => ({ indicator, mark: one })) });

    it('is marked by both, sealed from each other, then side by side with what it asks for', async () => {
      const peer = await as('peerPm');
      expect(await mark<Refusal>(peer, [['PM.S1', 'shown']])).toMatchObject({ status: 409, body: { code: 'not_begun' } });
      expect((await peer.post(of('first-look', 'peerPm'), {})).status).toBe(404);
      expect((await manager.post<FirstLookView>(of('first-look', 'peerPm'), {})).body).toMatchObject({ rung: 'PM', side: 'manager', begunOn: api.today });
      expect((await director.get(of('first-look', 'peerPm'))).status).toBe(404);
      const [first, second, third] = (await look(peer)).cells.flatMap(({ indicators }) => indicators.map(({ indicator }) => indicator));
      if (!first || !second || !third) throw new Error('The rung has too few indicators.');

      expect(await mark<Refusal>(manager, [['SPM.S1', 'shown']])).toMatchObject({ status: 400, body: { errors: [{ field: 'marks.0.indicator' }] } });
      expect(await mark<Refusal>(manager, [[first, 'shown'], [first, 'partly']])).toMatchObject({ status: 400, body: { errors: [{ field: 'marks.1.indicator' }] } });
      expect((await mark(manager, [[first, 'not_yet'], [second, 'partly']])).status).toBe(201);
      expect(await mark<Refusal>(manager, [[first, 'shown']])).toMatchObject({ status: 409, body: { code: 'already_marked' } });

      const sealed = await look(peer);
      expect(sealed).toMatchObject({ side: 'person', personMarkedOn: null, managerMarkedOn: api.today });
      expect(sealed.cells.flatMap(({ indicators }) => indicators).every(({ person, manager: theirs, ask }) => person === null && theirs === null && ask === null)).toBe(true);
      expect((await peer.get(of('personal-data', 'peerPm'))).text).not.toContain('not_yet');

      await mark(peer, [[first, 'shown']]);
      const both = (await look(manager)).cells.flatMap(({ indicators }) => indicators);
      expect(both.slice(0, 3)).toMatchObject([
        { indicator: first, person: 'shown', manager: 'not_yet', differs: true, ask: 'log' },
        { indicator: second, person: 'cannot_say', manager: 'partly', differs: false, ask: 'log' },
        { indicator: third, person: 'cannot_say', manager: 'cannot_say', ask: 'talk' },
      ]);
      expect((await look(peer)).cells).toEqual((await look(manager)).cells);
      await showWork(api, 'peerPm', { indicators: [first] });
      expect((await look(manager)).cells.flatMap(({ indicators }) => indicators)[0]).toMatchObject({ ask: 'none', items: 1 });
    });
  });

  it('prepares the next 1:1: since last time, what waits, and one question', async () => {
    const next = async (who = manager): Promise<OneToOne> => (await who.get<OneToOne>(of('one-to-one'))).body;
    const before = await next();
    expect(before).toMatchObject({ person: { name: 'Alder pm' }, lastOn: null, since: addDays(api.today, -14), targetRung: 'SPM', ownView: { view: 'ready', onDay: api.today } });
    expect(before.shared.length).toBeGreaterThan(0);
    expect(before.question.length).toBeGreaterThan(10);
    expect(await manager.post(of('one-to-one'), {})).toMatchObject({ status: 201, body: { onDay: api.today } });
    expect((await manager.post(of('one-to-one'), {})).status).toBe(201);
    expect(await next()).toMatchObject({ lastOn: api.today, since: api.today });
    expect(await next(await as('delegate'))).toMatchObject({ lastOn: null, ownView: null });
    for (const key of ['pm', 'director', 'dotted', 'admin'] as const) expect([key, (await (await as(key)).get(of('one-to-one'))).status]).toEqual([key, 404]);
  });

  it('puts people beside each other on one rung, by name and without a number', async () => {
    const compare = <T = Comparison>(who: TestClient, query: string): Promise<Reply<T>> => who.get<T>(`${of('compare')}?${query}`);
    const { body, text } = await compare(director, `with=${world.people.farPm.id},${world.people.peerPm.id}`);
    expect(body).toMatchObject({ rung: 'SPM', asOf: api.today, people: [{ person: { name: 'Alder farPm' }, rung: 'SPM' }, { person: { name: 'Alder peerPm' }, rung: 'APM' }, { person: { name: 'Alder pm' }, state: expect.any(String) }] });
    expect(text).not.toMatch(/"(index|rawIndex|confidence|claim)"/);
    const work = body.people[2]?.cells.find(({ competency }) => competency === 'strategy');
    expect(work).toMatchObject({ total: 1, items: [{ indicators: ['SPM.S1'] }] });
    expect((await compare(director, `with=${world.people.peerPm.id}&rung=GPM`)).body).toMatchObject({ rung: 'GPM' });
    expect((await compare(manager, `with=${world.people.farPm.id}`)).status).toBe(404);
    expect((await compare(manager, `with=${world.people.groupPm.id}`)).status).toBe(404);
    expect((await compare(director, `with=${Array(4).fill(world.people.peerPm.id).join()}`)).status).toBe(400);
    expect((await compare(director, 'rung=XXX')).status).toBe(400);
  });
});
