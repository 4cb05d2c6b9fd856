import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@nextrung/domain/kernel';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { Reply, TestClient } from '../../testing/test-client.js';
import { ok, rateWork, READY_FOR_SPM, showWork } from '../../testing/work.js';
import type { PersonKey } from '../../testing/world.js';
import type { EvidenceItem } from '../evidence/evidence.dto.js';
import type { PersonProfile } from '../people/people.dto.js';
import type { TeamView } from '../team/team.dto.js';
import type { ForecastView, NextSteps, ReadinessHistory } from './projections.dto.js';
import type { AssessmentView, ReadinessView } from './readiness.dto.js';
import type { IndicatorTraceView } from './trace.dto.js';
import type { ReadinessInputView } from './what-if.dto.js';

const AI = [['AI.M1', 'AI.M2', 'AI.Q1', 'AI.Q2'], ['AI.A1', 'AI.A2', 'AI.S1', 'AI.S2']] as const;

describe('what a person is assessed for', () => {
  let api: TestApi;
  let pm: TestClient;
  let manager: TestClient;

  const person = (key: PersonKey = 'pm'): string => `/api/people/${api.organisation.people[key].id}`;
  const read = async (query = '', who = pm): Promise<ReadinessView> => ok(who.get<ReadinessView>(`${person()}/readiness${query}`));
  const edit = async <T = PersonProfile>(what: string, body: unknown, who = manager, key: PersonKey = 'pm'): Promise<Reply<T>> => {
    const { version } = await ok(who.get<PersonProfile>(person(key)));
    return who.put<T>(`${person(key)}/${what}`, body, { version });
  };
  const capture = (indicator: string): Promise<Reply<EvidenceItem & { errors: { field: string; message: string }[] }>> =>
    pm.post(`${person()}/evidence`, { title: 'Ranking model', indicators: [{ id: 'SPM.S1' }, { id: indicator }] });
  const withdrawAll = async (): Promise<void> => {
    const { items } = await ok(pm.get<{ items: EvidenceItem[] }>(`${person()}/evidence?state=shared`));
    for (const { id } of items) await ok(pm.post(`/api/evidence/${id}/withdraw`, { expectedState: 'shared' }));
  };
  const teamRow = async (): Promise<TeamView['rows'][number] | undefined> => (await ok(manager.get<TeamView>('/api/team'))).rows.find((row) => row.person.id === api.organisation.people.pm.id);

  beforeAll(async () => {
    api = await startTestApi();
    pm = await api.as('pm');
    manager = await api.as('groupPm');
  });
  afterEach(async () => {
    await withdrawAll();
    await api.owner.query(`UPDATE people SET overlays = '{}', target_rung = NULL, second_target_rung = NULL`);
  });
  afterAll(() => api.stop());

  describe('an overlay', () => {
    it('is added by the person or a manager, and opens its indicators for evidence', async () => {
      const refused = await capture('AI.M1');
      expect(refused).toMatchObject({ status: 400, body: { errors: [{ field: 'indicators.1.id' }] } });
      expect(await edit('overlays', { overlays: ['ai_pm'] }, pm)).toMatchObject({ status: 200, body: { overlays: ['ai_pm'] } });
      expect((await capture('AI.M1')).status).toBe(201);
      expect(await capture('AI.X9')).toMatchObject({ status: 400, body: { errors: [{ field: 'indicators.1.id' }] } });
      expect((await edit('overlays', { overlays: [] }, manager)).status).toBe(200);
      expect((await capture('AI.M1')).status).toBe(400);
      expect((await (await api.as('colleague')).put(`${person()}/overlays`, { overlays: [] }, { version: 1 })).status).toBe(404);
      expect(await edit('overlays', { overlays: ['ai_pm', 'wizardry'] }, pm)).toMatchObject({ status: 400, body: { errors: [{ field: 'overlays.1' }] } });
      expect(await edit('overlays', { overlays: ['ai_pm', 'ai_pm'] }, pm)).toMatchObject({ status: 400, body: { errors: [{ field: 'overlays' }] } });
      expect((await pm.put(`${person()}/overlays`, { overlays: [] })).status).toBe(428);
      expect((await pm.put(`${person()}/overlays`, { overlays: [] }, { version: 1 })).status).toBe(412);
    });

    it('has an index and a state of its own, and leaves the core as it was', async () => {
      await showWork(api, 'pm', { indicators: ['SPM.S1', 'SPM.S2'] });
      const before = await read();
      expect(before.overlays).toEqual([]);
      await ok(edit('overlays', { overlays: ['ai_pm'] }, pm));
      const empty = await read();
      expect(empty.assessment).toEqual(before.assessment);
      expect(empty.overlays).toMatchObject([{ id: 'ai_pm', name: 'AI PM', byOrganisation: false, assessment: { index: 0, state: 'no_evidence', unmet: expect.arrayContaining(['breadth', 'ml_fundamentals']) } }]);

      for (const indicators of AI) await showWork(api, 'pm', { indicators, title: 'Ranking model' });
      await ok((await api.as('director')).post(`${person('pm')}/rating-declines`));
      for (const who of [pm, manager, await api.as('director')]) {
        const { assessment, overlays: [overlay], sentence } = await read('', who);
        expect({ assessment, sentence }).toEqual({ assessment: (await read('', pm)).assessment, sentence: before.sentence });
        expect(overlay?.assessment.competencies.map(({ id, required, met }) => [id, required, met])).toEqual([
          ['ml_fundamentals', 'demonstrated', true], ['data_literacy', 'demonstrated', true], ['systems', 'demonstrated', true], ['algorithmic_success', 'demonstrated', true],
        ]);
        expect(overlay?.assessment).toMatchObject({ state: 'close', unmet: ['breadth'], breadth: { episodes: 2, needed: 3 } });
      }
      const { index, rawIndex, state, unmet, breadth, confidence, competencies } = (await read()).assessment as AssessmentView;
      expect({ index, rawIndex, state, unmet, breadth, confidence, competencies }).toEqual({
        index: before.assessment?.index, rawIndex: before.assessment?.rawIndex, state: before.assessment?.state, unmet: before.assessment?.unmet, breadth: before.assessment?.breadth, confidence: before.assessment?.confidence, competencies: before.assessment?.competencies,
      });
      expect(await ok(pm.get<IndicatorTraceView>(`${person()}/readiness/trace/AI.M1`))).toMatchObject({ id: 'AI.M1', must: true, competency: 'ml_fundamentals', competencyName: expect.stringContaining('Machine Learning'), state: 'demonstrated' });
      expect(await teamRow()).toMatchObject({ index, state });
    });
  });

  describe('a second target', () => {
    it('shares the evidence and keeps the gates apart', async () => {
      await ok(edit('target', { secondRung: 'GPM' }));
      expect((await ok(pm.get<PersonProfile>(person())))).toMatchObject({ targetRung: 'SPM', targetIsDefault: true, secondTargetRung: 'GPM' });
      await showWork(api, 'pm', { indicators: ['SPM.S1', 'GPM.S1', 'GPM.S2'] });
      const [first, second] = [await read(), await read('?target=GPM')];
      for (const view of [first, second]) {
        expect(view.targets).toEqual([{ rung: 'SPM', title: 'Senior Product Manager', second: false }, { rung: 'GPM', title: 'Group PM / Product Lead', second: true }]);
      }
      expect(await read('?target=SPM')).toEqual(first);
      const shown = ({ assessment }: ReadinessView): string[] => (assessment?.competencies ?? []).flatMap(({ indicators }) => indicators.filter(({ state }) => state === 'demonstrated').map(({ id }) => id));
      expect([first.targetRung, shown(first), second.targetRung, shown(second)]).toEqual(['SPM', ['SPM.S1'], 'GPM', ['GPM.S1', 'GPM.S2']]);
      expect(first.assessment?.index).not.toBe(second.assessment?.index);
      expect(await teamRow()).toMatchObject({ targetRung: 'SPM', index: first.assessment?.index });
      expect((await ok(pm.get<IndicatorTraceView>(`${person()}/readiness/trace/GPM.S1?target=GPM`))).state).toBe('demonstrated');
      expect((await pm.get(`${person()}/readiness/trace/GPM.S1`)).status).toBe(404);
      const refs = (await ok(pm.get<NextSteps>(`${person()}/readiness/next-steps?target=GPM`))).steps.map(({ ref }) => ref);
      expect(refs.filter((ref) => ref.startsWith('SPM.'))).toEqual([]);
      expect((await ok(pm.get<ReadinessHistory>(`${person()}/readiness/history?target=GPM`))).points.at(-1)).toMatchObject({ on: api.today, index: second.assessment?.index });
      expect((await ok(pm.get<ReadinessInputView>(`${person()}/readiness/input?target=GPM`))).input).toMatchObject({ target: { rung: 'GPM' } });
      expect((await capture('GPM.L1')).status).toBe(201);
      expect((await capture('DIR.S1')).status).toBe(400);
    });

    it('refuses a target that the person does not have', async () => {
      for (const path of ['readiness', 'readiness/trace', 'readiness/trace/SPM.S1', 'readiness/next-steps', 'readiness/forecast', 'readiness/history', 'gaps']) {
        for (const target of ['GPM', 'WIZ', 'a%20b', '']) expect([path, target, await pm.get(`${person()}/${path}?target=${target}`)]).toMatchObject([path, target, { status: 400, body: { errors: [{ field: 'target' }] } }]);
      }
      for (const target of ['WIZ', 'a%20b', '']) expect([target, await pm.get(`${person()}/readiness/input?target=${target}`)]).toMatchObject([target, { status: 400, body: { errors: [{ field: 'target' }] } }]);
    });

    it('is another rung than the first, agreed on by a manager', async () => {
      expect(await edit('target', { secondRung: 'SPM' })).toMatchObject({ status: 400, body: { errors: [{ field: 'secondRung' }] } });
      expect(await edit('target', { secondRung: 'WIZ' })).toMatchObject({ status: 400, body: { errors: [{ field: 'secondRung' }] } });
      await ok(edit('target', { secondRung: 'GPM' }));
      expect(await edit('target', { rung: 'GPM' })).toMatchObject({ status: 400, body: { errors: [{ field: 'secondRung' }] } });
      await ok(edit('target', { rung: 'GPM', secondRung: null }));
      expect(await edit('target', { rung: null })).toMatchObject({ status: 200, body: { targetRung: 'SPM', secondTargetRung: null } });
      expect((await edit('target', { rung: 'GPM' }, pm)).status).toBe(404);
    });

    it('and the first one stay as they are where only the other is named', async () => {
      await ok(edit('target', { rung: 'DIR' }));
      expect(await edit('target', { secondRung: 'GPM' })).toMatchObject({ status: 200, body: { targetRung: 'DIR', targetIsDefault: false, secondTargetRung: 'GPM' } });
      expect(await edit('target', {})).toMatchObject({ status: 200, body: { targetRung: 'DIR', secondTargetRung: 'GPM' } });
      expect(await edit('target', { secondRung: 'DIR' })).toMatchObject({ status: 400, body: { errors: [{ field: 'secondRung' }] } });
      expect(await edit('target', { rung: null })).toMatchObject({ status: 200, body: { targetRung: 'SPM', targetIsDefault: true, secondTargetRung: 'GPM' } });
    });

    it('needs a first one', async () => {
      const { otherGroupPm } = api.organisation.people;
      await api.owner.query(`UPDATE person_levels SET rung = 'CPO' WHERE person_id = $1`, [otherGroupPm.id]);
      const director = await api.as('director');
      expect(await edit('target', { secondRung: 'DIR' }, director, 'otherGroupPm')).toMatchObject({ status: 400, body: { errors: [{ field: 'secondRung' }] } });
      expect(await edit('target', { rung: 'CPO', secondRung: 'DIR' }, director, 'otherGroupPm')).toMatchObject({ status: 200, body: { targetRung: 'CPO', secondTargetRung: 'DIR' } });
      // The first one is taken back: the second does not stand alone.
      await api.owner.query('UPDATE people SET target_rung = NULL WHERE id = $1', [otherGroupPm.id]);
      expect(await ok(director.get<ReadinessView>(`${person('otherGroupPm')}/readiness`))).toMatchObject({ targetRung: null, targets: [] });
      await api.owner.query(`UPDATE person_levels SET rung = 'GPM' WHERE person_id = $1`, [otherGroupPm.id]);
    });
  });

  it('notes a target that is the present rung, and the missing line manager', async () => {
    expect((await read()).notes).toEqual([]);
    await ok(edit('target', { rung: 'PM' }));
    const view = await read();
    expect(view).toMatchObject({ targetRung: 'PM', notes: [expect.stringContaining('The target is the present rung')] });
    expect(view.assessment?.competencies[0]?.indicators[0]?.id).toBe('PM.S1');
    const { director } = api.organisation.people;
    const { notes } = await ok((await api.as('director')).get<ReadinessView>(`/api/people/${director.id}/readiness`));
    expect(notes).toEqual([expect.stringContaining('No line manager is recorded')]);
  });

  it('is nothing at the top of the ladder', async () => {
    const director = await api.as('director');
    const top = person('director');
    await api.owner.query(`UPDATE person_levels SET rung = 'CPO' WHERE person_id = $1`, [api.organisation.people.director.id]);
    expect(await ok(director.get<ReadinessView>(`${top}/readiness`))).toMatchObject({
      targetRung: null, targets: [], assessment: null, sealedItems: 0, overlays: [], waivers: [], notes: [], sentence: 'At the top of the ladder: there is no next rung to assess.',
    });
    expect(await ok(director.get<NextSteps>(`${top}/readiness/next-steps`))).toEqual({ asOf: api.today, steps: [], waiting: [] });
    expect(await ok(director.get<ForecastView>(`${top}/readiness/forecast`))).toMatchObject({ kind: 'not_enough_history', months: null, series: [], words: 'There is no next rung to assess.' });
    expect(await ok(director.get<ReadinessHistory>(`${top}/readiness/history`))).toEqual({ points: [], words: 'There is no next rung to assess.' });
    expect(await ok(director.get<unknown[]>(`${top}/gaps`))).toEqual([]);
    for (const path of ['trace', 'trace/CPO.S1', 'input']) expect([path, await director.get(`${top}/readiness/${path}`)]).toMatchObject([path, { status: 409, body: { code: 'no_target' } }]);
    expect(await director.post(`${top}/readiness/what-if`, { hypotheses: [] })).toMatchObject({ status: 409, body: { code: 'no_target' } });
    expect(await director.get(`${top}/readiness?target=CPO`)).toMatchObject({ status: 400, body: { errors: [{ field: 'target' }] } });
    await api.owner.query(`UPDATE person_levels SET rung = 'DIR' WHERE person_id = $1`, [api.organisation.people.director.id]);
  });

  describe('a leave', () => {
    const leaves = (): string => `${person()}/leaves`;
    const add = <T = { id: string; from: string; to: string }[]>(from: string, to: string, who = manager): Promise<Reply<T>> => who.post<T>(leaves(), { from, to });
    const day = (back: number): string => addDays(api.today, -back);
    afterEach(() => api.owner.query('DELETE FROM leaves'));

    it('stops the clock of the evidence, and lets it go on when it is removed', async () => {
      for (const indicators of READY_FOR_SPM) await showWork(api, 'pm', { indicators, startedBack: 800, endedBack: 500 });
      const before = await read();
      const recency = ({ assessment }: ReadinessView): number => assessment?.competencies[0]?.indicators[0]?.counted[0]?.recency ?? -1;
      expect(recency(before)).toBeCloseTo(0.5 ** (135 / 365), 5);
      const { body } = await add(day(200), day(1));
      expect(body).toMatchObject([{ from: day(200), to: day(1) }]);
      const after = await read();
      expect(recency(after)).toBe(1);
      expect(after.assessment?.rawIndex).toBeGreaterThan(before.assessment?.rawIndex ?? 100);
      expect((await ok(pm.get<PersonProfile>(person()))).leaves).toEqual(body);
      expect(await teamRow()).toMatchObject({ index: after.assessment?.index, onLeave: false });
      expect((await ok((await api.as('admin')).delete<unknown[]>(`${leaves()}/${body[0]?.id ?? ''}`)))).toEqual([]);
      expect(await read()).toEqual(before);
      expect(await teamRow()).toMatchObject({ index: before.assessment?.index });
      expect((await manager.delete(`${leaves()}/${body[0]?.id ?? ''}`)).status).toBe(404);
    });

    it('overlaps no other one', async () => {
      await ok(add(day(50), day(40)));
      for (const [from, to] of [[50, 40], [60, 50], [40, 30], [45, 44], [60, 30]] as const) {
        expect([from, await add(day(from), day(to))]).toMatchObject([from, { status: 409, body: { code: 'leave_overlaps', errors: [{ field: 'from' }] } }]);
      }
      expect((await add(day(39), day(30))).status).toBe(201);
      expect((await add(day(60), day(51))).status).toBe(201);
      const both = await Promise.all([add(day(10), day(5)), add(day(7), day(1))]);
      expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    });

    it('overlaps no other one however many there are', async () => {
      await api.owner.query(
        `INSERT INTO leaves (organisation_id, id, person_id, from_day, to_day) SELECT $1, gen_random_uuid(), $2, day, day FROM (SELECT $3::date - n AS day FROM generate_series(1, 201) n) days`,
        [api.organisation.id, api.organisation.people.pm.id, api.today],
      );
      expect(await add(day(201), day(201))).toMatchObject({ status: 409, body: { code: 'leave_overlaps' } });
      expect((await add(day(202), day(202))).status).toBe(201);
    });

    it('is of days that exist, in order, for at most three years', async () => {
      const refused = async (from: string, to: string, field: string): Promise<void> => expect([from, to, await add(from, to)]).toMatchObject([from, to, { status: 400, body: { errors: [{ field }] } }]);
      await refused('2024-02-02', '2024-02-01', 'to');
      await refused('2024-01-01', '2027-01-02', 'to');
      await refused('2024-02-29', '2027-03-01', 'to');
      await refused('2026-02-30', '2026-03-01', 'from');
      await refused('2026-03-01', 'soon', 'to');
      await refused('0000-12-31', api.today, 'from');
      expect((await add('2024-01-01', '2027-01-01')).status).toBe(201);
      expect((await add('9998-01-01', '9999-12-31')).status).toBe(201);
      expect((await add('1000-01-01', '1000-01-01')).status).toBe(201);
      expect((await read()).assessment).not.toBeNull();
      for (const path of ['trace', 'next-steps', 'forecast', 'history']) expect([path, (await pm.get(`${person()}/readiness/${path}`)).status]).toEqual([path, 200]);
    });

    it('is recorded by a manager or an administrator, once', async () => {
      for (const key of ['pm', 'peerPm', 'colleague', 'otherGroupPm'] as const) expect([key, (await add(day(5), day(4), await api.as(key))).status]).toEqual([key, 404]);
      const headers = { 'idempotency-key': 'leave-once' };
      const replies = await Promise.all([1, 2].map(() => manager.post(leaves(), { from: day(5), to: day(4) }, { headers })));
      expect(replies.map(({ status, body }) => [status, body])).toEqual([[201, replies[0]?.body], [201, replies[0]?.body]]);
      expect(await api.owner.query('SELECT 1 FROM leaves')).toHaveLength(1);
    });
  });

  it('is rated by a manager through the same item for both', async () => {
    await ok(edit('target', { secondRung: 'GPM' }));
    await ok(edit('overlays', { overlays: ['ai_pm'] }, pm));
    const { body } = await capture('GPM.S1');
    await ok(pm.post(`/api/evidence/${body.id}/share`, { expectedState: 'private' }));
    expect(await read('', manager)).toMatchObject({ sealedItems: 1 });
    await rateWork(api, body.id);
    expect([(await read('', manager)).sealedItems, (await read('?target=GPM', manager)).sealedItems]).toEqual([0, 0]);
    expect((await read('?target=GPM')).overlays).toMatchObject([{ id: 'ai_pm' }]);
  });
});
