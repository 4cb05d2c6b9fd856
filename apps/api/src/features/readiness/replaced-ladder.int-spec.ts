import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@nextrung/domain/kernel';
import type { Ladder } from '@nextrung/domain/ladder';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { TestClient } from '../../testing/test-client.js';
import { ok, publishLadder, rateWork, rowCounts, shareWork, showWork } from '../../testing/work.js';
import type { PersonKey } from '../../testing/world.js';
import type { EvidenceItem } from '../evidence/evidence.dto.js';
import type { GapView } from '../gaps/gaps.dto.js';
import type { ReadinessSettings } from '../readiness-settings/readiness-settings.dto.js';
import type { ToDo } from '../to-do/to-do.dto.js';
import type { WaiverView } from '../waivers/waivers.dto.js';
import type { AssessmentView, ReadinessView } from './readiness.dto.js';

/** Other wording, other codes, and no “leadership” at SPM. */
const reworded = (ladder: Ladder): Ladder => ({
  ...ladder,
  cells: ladder.cells.map((cell) => (cell.rung !== 'SPM' ? cell : { ...cell, indicators: cell.competency === 'leadership' ? [] : cell.indicators.map((one) => ({ ...one, id: one.id.replace('SPM.', 'SENIOR.') })) })),
});
const withoutCells = (ladder: Ladder): Ladder => ({ ...ladder, cells: ladder.cells.filter(({ rung }) => rung !== 'SPM') });
const withoutRungs = (ladder: Ladder): Ladder => {
  const gone = ['PM', 'SPM'];
  return { ...ladder, overlays: [], rungs: ladder.rungs.filter(({ id }) => !gone.includes(id)), cells: ladder.cells.filter(({ rung }) => !gone.includes(rung)) };
};
const withoutCompetency = (ladder: Ladder): Ladder => ({ ...ladder, competencies: ladder.competencies.filter(({ id }) => id !== 'strategy'), cells: ladder.cells.filter(({ competency }) => competency !== 'strategy') });

describe('a ladder that replaces another', () => {
  let api: TestApi;
  let pm: TestClient;
  let manager: TestClient;
  let rated: string;
  let waiting: string;
  let waiver: string;
  let action: string;

  const person = (): string => `/api/people/${api.organisation.people.pm.id}`;
  const read = async (who = pm): Promise<ReadinessView> => ok(who.get<ReadinessView>(`${person()}/readiness`));
  const assessment = async (): Promise<AssessmentView> => (await read()).assessment as AssessmentView;

  /** Every page about `pm`, for everyone who may open it; none of them may fail. */
  async function everyPage(): Promise<void> {
    const indicators = ['SPM.S1', 'SENIOR.S1', 'SPM.L1', 'AI.M1'];
    const paths = [
      person(), `${person()}/evidence`, `/api/evidence/${rated}`, `/api/evidence/${waiting}`, `/api/evidence/${rated}/revisions`, `${person()}/packet`, `${person()}/packet.md`, `${person()}/gaps`, `${person()}/waivers`,
      ...['', '?target=SPM', '?target=GPM', '/trace', ...indicators.map((id) => `/trace/${id}`), '/next-steps', '/forecast', '/history', '/input'].map((path) => `${person()}/readiness${path}`),
      '/api/to-do', '/api/team', '/api/team?scope=all', '/api/ladder', '/api/readiness-settings', '/api/people',
    ];
    for (const key of ['pm', 'groupPm', 'director', 'admin'] as const satisfies readonly PersonKey[]) {
      const client = await api.as(key);
      for (const path of paths) expect([key, path, (await client.get(path)).status < 500]).toEqual([key, path, true]);
      for (const hypothesis of [{ kind: 'link', item: rated }, { kind: 'new_item', indicator: 'SPM.S1', days: 30 }, { kind: 'days', days: 30 }]) {
        expect([key, hypothesis.kind, (await client.post(`${person()}/readiness/what-if`, { hypotheses: [hypothesis] })).status < 500]).toEqual([key, hypothesis.kind, true]);
      }
    }
    const rung = { sustainDays: 90, minEpisodes: 2, sustained: [], overlays: [] };
    for (const one of ['SPM', 'GPM']) expect([one, (await (await api.as('admin')).post('/api/readiness-settings/preview', { rungs: [{ ...rung, rung: one }] })).status < 500]).toEqual([one, true]);
  }

  beforeAll(async () => {
    api = await startTestApi();
    pm = await api.as('pm');
    manager = await api.as('groupPm');
    await api.owner.query(`UPDATE people SET overlays = '{ai_pm}', second_target_rung = 'GPM' WHERE id = $1`, [api.organisation.people.pm.id]);
    rated = await showWork(api, 'pm', { title: 'Roadmap', indicators: ['SPM.S1', 'SPM.S2', 'SPM.L1', 'AI.M1'] });
    waiting = await shareWork(api, 'pm', { title: 'Interviews', indicators: ['SPM.D1', 'GPM.D1'] });
    await ok(manager.post(`/api/evidence/${rated}/counter-observations`, { indicator: 'SPM.S2', severity: 'material', facts: 'The problem was named by someone else.' }));
    waiver = (await ok(manager.post<WaiverView>(`${person()}/waivers`, { indicator: 'SPM.S3', reason: 'There are no competitors here.' }))).id;
    await ok((await api.as('director')).post(`${person()}/waivers/${waiver}/decide`, { as: 'signed', note: '' }));
    await ok(manager.post(`${person()}/waivers`, { indicator: 'SPM.S4', reason: 'There is no revenue in this area.' }));
    action = (await ok(manager.put<GapView>(`${person()}/gaps/SPM.L4`, { kind: 'no_chance_given', action: { what: 'Join an interview', dueOn: addDays(api.today, 30) } }))).action?.id ?? '';
    const held = { rung: 'SPM', sustainDays: 90, minEpisodes: 2, sustained: ['strategy'], overlays: ['ai_pm'] };
    await ok((await api.as('admin')).put<ReadinessSettings>('/api/readiness-settings', { rungs: [held], reason: 'Shorter quarters.' }, { version: 0 }));
    expect((await assessment()).index).toBeGreaterThan(0);
  });
  afterAll(() => api.stop());

  it('keeps what was recorded for indicators that are gone, and counts none of it', async () => {
    const before = await rowCounts(api);
    const item = await ok(pm.get<EvidenceItem>(`/api/evidence/${rated}`));
    await publishLadder(api, reworded);
    const after = await assessment();
    expect(after.competencies.map(({ id }) => id)).toEqual(['strategy', 'communication', 'data']);
    expect(after).toMatchObject({ index: 0, state: 'no_evidence' });
    expect(await read()).toMatchObject({ notes: ['Not assessed, because the ladder has no indicators there: Leadership.'], waivers: [], overlays: [{ id: 'ai_pm' }] });
    const kept = await ok(pm.get<EvidenceItem>(`/api/evidence/${rated}`));
    expect(kept.indicators.map(({ id, claim }) => [id, claim])).toEqual(item.indicators.map(({ id, claim }) => [id, claim]));
    expect([kept.ratings, kept.counterObservations, kept.corroborations]).toEqual([item.ratings, item.counterObservations, item.corroborations]);
    await everyPage();
    expect(await rowCounts(api)).toMatchObject({ evidence_items: before['evidence_items'], ratings: before['ratings'], waivers: before['waivers'], gap_marks: before['gap_marks'], actions: before['actions'] });
  });

  it('leaves what waits to be finished', async () => {
    const toDo = async (key: PersonKey): Promise<ToDo> => ok((await api.as(key)).get<ToDo>('/api/to-do'));
    expect((await toDo('groupPm')).actions).toMatchObject([{ action: { indicator: 'SPM.L4', text: 'SPM.L4' } }]);
    expect((await toDo('director')).waivers).toMatchObject([{ waiver: { indicator: 'SPM.S4', text: 'SPM.S4', competencyName: '' } }]);
    const [proposal] = (await toDo('director')).waivers;
    expect(await (await api.as('director')).post(`${person()}/waivers/${proposal?.waiver.id ?? ''}/decide`, { as: 'signed', note: '' })).toMatchObject({ status: 400, body: { errors: [{ field: 'indicator' }] } });
    expect((await (await api.as('director')).post(`${person()}/waivers/${proposal?.waiver.id ?? ''}/decide`, { as: 'refused', note: 'It is gone.' })).status).toBe(200);
    expect((await manager.post(`${person()}/waivers/${waiver}/end`, { expectedState: 'signed' })).status).toBe(200);
    expect(await manager.put(`${person()}/gaps/SPM.L4`, { kind: 'skill' })).toMatchObject({ status: 409, body: { code: 'no_gap' } });
    expect((await manager.post(`${person()}/actions/${action}/close`, { as: 'dropped', outcome: 'The ladder changed.' })).status).toBe(200);
    await rateWork(api, waiting, 'meets');
    await ok(manager.post(`/api/evidence/${waiting}/counter-observations`, { indicator: 'SPM.D1', severity: 'minor', facts: 'The figure was late by a week.' }));
  });

  it('lets an item keep its indicators when it is edited, and name the new ones', async () => {
    const { version } = await ok(pm.get<EvidenceItem>(`/api/evidence/${rated}`));
    const edited = await pm.patch<EvidenceItem>(`/api/evidence/${rated}`, { title: 'Roadmap', indicators: ['SPM.S1', 'SPM.S2', 'SENIOR.S1'].map((id) => ({ id })) }, { version });
    expect([edited.status, edited.text]).toEqual([200, expect.stringContaining('SENIOR.S1')]);
    await ok(manager.post(`/api/evidence/${rated}/ratings`, { ratings: ['SPM.S1', 'SPM.S2', 'SENIOR.S1'].map((indicator) => ({ indicator, level: 'meets' })), note: 'I read the roadmap again.' }));
    expect((await assessment()).competencies[0]?.indicators[0]).toMatchObject({ id: 'SENIOR.S1', state: 'demonstrated' });
    const next = await pm.post<{ errors: { field: string }[] }>(`${person()}/evidence`, { title: 'New work', indicators: [{ id: 'SPM.S1' }] });
    expect([next.status, next.body.errors[0]?.field]).toEqual([400, 'indicators.0.id']);
  });

  it.each([
    ['no indicators at the target rung', withoutCells, 'Nothing is assessed: the ladder has no indicators at this rung.'],
    ['other rungs and no overlays', withoutRungs, 'The ladder has no rung PM any more, so there is no next one to assess.'],
    ['a competency less', withoutCompetency, expect.stringContaining('gates')],
  ])('says what is the matter, and fails on no page, with %s', async (_, change, sentence) => {
    await publishLadder(api, change);
    expect((await read()).sentence).toEqual(sentence);
    await everyPage();
    expect((await pm.post(`${person()}/evidence`, { title: 'One line' })).status).toBe(201);
  });

  it('gives everything back with the old one', async () => {
    await publishLadder(api, (ladder) => ladder);
    expect((await assessment()).competencies[0]?.indicators[0]).toMatchObject({ id: 'SPM.S1', state: 'demonstrated' });
    await everyPage();
  });
});
