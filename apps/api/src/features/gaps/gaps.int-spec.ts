import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@nextrung/domain/kernel';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { Reply, TestClient } from '../../testing/test-client.js';
import { confirmWork, ok, rateWork, shareWork, showWork } from '../../testing/work.js';
import type { PersonKey } from '../../testing/world.js';
import { type EvidenceItem } from '../evidence/evidence.dto.js';
import { LEVELS } from '../evidence/voices.dto.js';
import type { ToDo } from '../to-do/to-do.dto.js';
import type { ActionView, GapView } from './gaps.dto.js';

describe('what is missing, and why', () => {
  let api: TestApi;
  let manager: TestClient;
  let pm: TestClient;

  const person = (): string => `/api/people/${api.organisation.people.pm.id}`;
  const gaps = async (who: TestClient, query = ''): Promise<GapView[]> => ok(who.get<GapView[]>(`${person()}/gaps${query}`));
  const gap = async (indicator: string, who = pm): Promise<GapView | undefined> => (await gaps(who)).find((one) => one.indicator === indicator);
  const mark = <T = GapView>(indicator: string, body: unknown, who = manager): Promise<Reply<T>> => who.put<T>(`${person()}/gaps/${indicator}`, body);
  const close = <T = ActionView>(id: string, body: unknown, who = manager): Promise<Reply<T>> => who.post<T>(`${person()}/actions/${id}/close`, body);
  const chance = (what = 'Lead the pricing review', days = 60): unknown => ({ kind: 'no_chance_given', note: 'Nobody asked them yet.', action: { what, dueOn: addDays(api.today, days) } });
  const promised = async (who: PersonKey): Promise<ToDo['actions']> => (await ok((await api.as(who)).get<ToDo>('/api/to-do'))).actions;
  const kinds = async (who = manager): Promise<[string, string][]> => (await gaps(who)).map(({ indicator, kind }) => [indicator, kind]);

  beforeAll(async () => {
    api = await startTestApi();
    manager = await api.as('groupPm');
    pm = await api.as('pm');
  });
  afterEach(async () => {
    await api.owner.query('DELETE FROM gap_marks');
    await api.owner.query('DELETE FROM actions');
    await api.owner.query('DELETE FROM counter_observations');
    const { items } = (await pm.get<{ items: EvidenceItem[] }>(`${person()}/evidence?state=shared`)).body;
    for (const { id } of items) await ok(pm.post(`/api/evidence/${id}/withdraw`, { expectedState: 'shared' }));
  });
  afterAll(() => api.stop());

  describe('the kind', () => {
    it('is “not shown” for everything where there is nothing, in the order of the ladder', async () => {
      const all = await gaps(pm);
      expect(all).toHaveLength(16);
      expect(all[0]).toEqual({
        competency: 'strategy', competencyName: 'Product Strategy', indicator: 'SPM.S1', text: expect.stringContaining('multi-quarter roadmap'), must: true,
        kind: 'not_shown', markedBy: null, markedOn: null, note: '', action: null,
      });
      expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(['not_shown']));
      expect(all.map(({ competency }) => competency)).toEqual(['strategy', 'communication', 'data', 'leadership'].flatMap((one) => [one, one, one, one]));
    });

    it('is “skill” where someone rated it below the bar, or observed the opposite', async () => {
      const rated = await shareWork(api, 'pm', { indicators: ['SPM.S1', 'SPM.S2'] });
      const other = await shareWork(api, 'pm', { indicators: ['SPM.D1'] });
      expect(await gap('SPM.S1')).toMatchObject({ kind: 'not_shown' });
      await rateWork(api, rated, 'partial');
      await ok(manager.post(`/api/evidence/${other}/counter-observations`, { indicator: 'SPM.D1', severity: 'material', facts: 'The KPI was taken from another area.' }));
      for (const who of [pm, manager, await api.as('director')]) {
        expect((await kinds(who)).filter(([, kind]) => kind === 'skill').map(([indicator]) => indicator)).toEqual(['SPM.S1', 'SPM.S2', 'SPM.D1']);
      }
      // The latest rating counts: of the work of a single day, one that meets the bar is not yet enough to be shown.
      await api.owner.query(`UPDATE ratings SET on_day = on_day - 1`);
      await api.owner.query(`UPDATE evidence_revisions SET impact = 'activity' WHERE item_id = $1`, [rated]);
      await rateWork(api, rated, 'meets');
      expect(await gap('SPM.S1')).toMatchObject({ kind: 'not_shown' });
    });

    it('is read from the ratings and never from the claims', async () => {
      const item = await shareWork(api, 'pm', { indicators: ['SPM.S1', 'SPM.C1'] });
      const seen: string[] = [];
      for (const claim of [...LEVELS, null]) {
        const { version } = await ok(pm.get<EvidenceItem>(`/api/evidence/${item}`));
        await ok(pm.patch(`/api/evidence/${item}`, { title: 'Checkout rebuilt', indicators: ['SPM.S1', 'SPM.C1'].map((id) => ({ id, claim })) }, { version }));
        for (const who of [manager, await api.as('director'), pm]) seen.push(JSON.stringify(await gaps(who)));
      }
      expect(new Set(seen).size).toBe(1);
    });

    it('goes once the indicator is demonstrated', async () => {
      const item = await shareWork(api, 'pm', { indicators: ['SPM.S1'] });
      await confirmWork(api, 'pm', item);
      expect(await gap('SPM.S1')).toMatchObject({ kind: 'not_shown' });
      await rateWork(api, item);
      expect(await gap('SPM.S1')).toBeUndefined();
      expect(await mark('SPM.S1', { kind: 'skill' })).toMatchObject({ status: 409, body: { code: 'no_gap' } });
    });
  });

  describe('a mark', () => {
    it('is the line manager’s, read by the person and everyone above', async () => {
      expect(await mark('SPM.S1', { kind: 'skill', note: '  Themes have no number yet. ' })).toMatchObject({
        status: 200, body: { indicator: 'SPM.S1', kind: 'skill', note: 'Themes have no number yet.', markedBy: { name: 'Alder groupPm' }, markedOn: api.today, action: null },
      });
      for (const key of ['pm', 'groupPm', 'director'] as const) expect([key, (await gap('SPM.S1', await api.as(key)))?.note]).toEqual([key, 'Themes have no number yet.']);
      for (const key of ['pm', 'director', 'admin', 'otherGroupPm', 'peerPm', 'farPm', 'colleague'] as const) {
        expect([key, (await mark('SPM.S1', { kind: 'not_shown' }, await api.as(key))).status]).toEqual([key, 404]);
      }
      for (const key of ['admin', 'otherGroupPm', 'peerPm', 'farPm', 'colleague'] as const) expect([key, (await (await api.as(key)).get(`${person()}/gaps`)).status]).toEqual([key, 404]);
      await ok(mark('SPM.S1', { kind: 'not_shown', note: null, action: null }));
      expect(await gap('SPM.S1')).toMatchObject({ kind: 'not_shown', note: '', markedBy: { name: 'Alder groupPm' } });
      expect((await api.owner.query<unknown[]>('SELECT 1 FROM gap_marks')).length).toBe(2);
    });

    it('is refused where nothing is open', async () => {
      for (const indicator of ['PM.S1', 'GPM.S1', 'AI.M1', 'nothing', '%00', 'a%2Fb']) expect([indicator, (await mark(indicator, { kind: 'skill' })).status]).toEqual([indicator, 409]);
      await ok(mark('SPM.S3', { kind: 'skill' }));
      const { id } = await ok(manager.post<{ id: string }>(`${person()}/waivers`, { indicator: 'SPM.S3', reason: 'There are no competitors here.' }));
      await ok((await api.as('director')).post(`${person()}/waivers/${id}/decide`, { as: 'signed', note: '' }));
      expect(await mark('SPM.S3', { kind: 'skill' })).toMatchObject({ status: 409, body: { code: 'no_gap' } });
      await api.owner.query('DELETE FROM waivers');
    });

    it('says at which field it is wrong', async () => {
      const refused = async (body: unknown, field: string): Promise<void> => {
        const { status, body: { errors } } = await mark<{ errors: { field: string }[] }>('SPM.S1', body);
        expect([JSON.stringify(body), status, errors[0]?.field]).toEqual([JSON.stringify(body), 400, field]);
      };
      const action = (given: object): unknown => ({ kind: 'no_chance_given', action: { what: 'Lead the pricing review', dueOn: addDays(api.today, 30), ...given } });
      await refused({ kind: 'lazy' }, 'kind');
      await refused({ kind: 'skill', note: 'x'.repeat(1001) }, 'note');
      await refused({ kind: 'no_chance_given' }, 'action');
      await refused({ kind: 'no_chance_given', action: null }, 'action');
      await refused({ kind: 'skill', action: { what: 'Lead the pricing review', dueOn: addDays(api.today, 30) } }, 'action');
      await refused(action({ what: ' abc ' }), 'action.what');
      await refused(action({ dueOn: addDays(api.today, -1) }), 'action.dueOn');
      await refused(action({ dueOn: addDays(api.today, 367) }), 'action.dueOn');
      await refused(action({ dueOn: '2027-02-30' }), 'action.dueOn');
      await refused(action({ dueOn: 'soon' }), 'action.dueOn');
      await refused(action({ owner: 'me' }), 'action.owner');
      for (const wrong of ['soon', 7, [], [[]]]) await refused({ kind: 'no_chance_given', action: wrong }, 'action');
      expect(await gap('SPM.S1')).toMatchObject({ markedBy: null, action: null });
    });
  });

  describe('no chance given', () => {
    it('makes an action of the manager, with a day', async () => {
      const dueOn = addDays(api.today, 60);
      const { body } = await mark('SPM.L4', chance());
      expect(body).toMatchObject({ kind: 'no_chance_given', note: 'Nobody asked them yet.', action: { indicator: 'SPM.L4', what: 'Lead the pricing review', dueOn, state: 'agreed', overdue: false, createdBy: { name: 'Alder groupPm' }, createdOn: api.today, closedOn: null, outcome: '' } });
      expect(await gap('SPM.L4')).toEqual(body);
      expect((await mark('SPM.L3', chance('Present it today', 0))).status).toBe(200);
      expect((await mark('SPM.L3', chance('Present it next year', 365))).status).toBe(200);
      expect((await promised('groupPm')).map(({ person: of, action }) => [of.name, action.what])).toEqual([['Alder pm', 'Lead the pricing review'], ['Alder pm', 'Present it next year']]);
      for (const key of ['pm', 'director', 'admin', 'otherGroupPm'] as const) expect([key, await promised(key)]).toEqual([key, []]);
    });

    it('drops the open action when the gap is marked again', async () => {
      await ok(mark('SPM.L4', chance('Join one interview')));
      await ok(mark('SPM.L4', chance('Join three interviews')));
      expect((await promised('groupPm')).map(({ action }) => action.what)).toEqual(['Join three interviews']);
      const rows = () => api.owner.query<{ what: string; state: string; outcome: string }[]>('SELECT what, state, outcome FROM actions ORDER BY created_at');
      expect(await rows()).toMatchObject([{ state: 'dropped', outcome: 'Replaced by another action.' }, { state: 'agreed' }]);
      const marked = await ok(mark('SPM.L4', { kind: 'skill' }));
      expect(marked).toMatchObject({ kind: 'skill', action: { what: 'Join three interviews', state: 'dropped', outcome: 'No longer a matter of chance.', closedOn: api.today } });
      expect(await promised('groupPm')).toEqual([]);
    });

    it('stays as it is when the same is said again, as after a reply that was lost', async () => {
      const rows = async (): Promise<unknown[]> => [await api.owner.query<unknown>('SELECT * FROM gap_marks ORDER BY id'), await api.owner.query<unknown>('SELECT * FROM actions ORDER BY id')];
      for (const said of [chance('Join one interview'), { kind: 'skill', note: 'Themes have no number yet.' }]) {
        const first = await ok(mark('SPM.L4', said));
        const before = await rows();
        expect(await ok(mark('SPM.L4', said))).toEqual(first);
        expect(await rows()).toEqual(before);
      }
      // Once the action is done, another one of the same words is a new one.
      const { action } = await ok(mark('SPM.L4', chance('Join one interview')));
      await ok(close(action?.id ?? '', { as: 'done', outcome: '' }));
      const again = await ok(mark('SPM.L4', chance('Join one interview')));
      expect([again.action?.state, again.action?.id === action?.id]).toEqual(['agreed', false]);
    });

    it('keeps one open action when it is marked twice at the same moment', async () => {
      const replies = await Promise.all([1, 2, 3].map((one) => mark('SPM.L4', chance(`Interview number ${one}`))));
      expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
      expect(await promised('groupPm')).toHaveLength(1);
    });

    it('is closed by the line manager, with what came of it', async () => {
      const open = async (indicator: string): Promise<string> => (await ok(mark(indicator, chance()))).action?.id ?? '';
      const [done, dropped] = [await open('SPM.L3'), await open('SPM.L4')];
      for (const key of ['pm', 'director', 'admin', 'otherGroupPm', 'colleague'] as const) expect([key, (await close(done, { as: 'done', outcome: '' }, await api.as(key))).status]).toEqual([key, 404]);
      expect(await close(dropped, { as: 'dropped', outcome: '  ' })).toMatchObject({ status: 400, body: { errors: [{ field: 'outcome' }] } });
      expect(await close(dropped, { as: 'open', outcome: '' })).toMatchObject({ status: 400, body: { errors: [{ field: 'as' }] } });
      expect(await close(done, { as: 'done', outcome: ' Led it in May. ' })).toMatchObject({ status: 200, body: { state: 'done', outcome: 'Led it in May.', closedOn: api.today, overdue: false } });
      expect(await close(dropped, { as: 'dropped', outcome: 'Hiring is frozen.' })).toMatchObject({ status: 200, body: { state: 'dropped', outcome: 'Hiring is frozen.' } });
      expect(await close(done, { as: 'dropped', outcome: 'Again.' })).toMatchObject({ status: 409, body: { code: 'already_closed' } });
      expect((await close(api.organisation.id, { as: 'done', outcome: '' })).status).toBe(404);
      expect((await manager.post(`/api/people/${api.organisation.people.peerPm.id}/actions/${done}/close`, { as: 'done', outcome: '' })).status).toBe(404);
      expect(await gap('SPM.L3')).toMatchObject({ kind: 'no_chance_given', action: { state: 'done', outcome: 'Led it in May.' } });
      expect(await promised('groupPm')).toEqual([]);
    });

    it('is nobody’s promise to themselves, as the database says', async () => {
      await ok(mark('SPM.L4', chance()));
      await expect(api.owner.query('UPDATE actions SET created_by = person_id')).rejects.toThrow(/actions_not_by_subject/);
    });

    it('closes once: of two at the same moment one is told', async () => {
      const id = (await ok(mark('SPM.L4', chance()))).action?.id ?? '';
      const replies = await Promise.all([close(id, { as: 'done', outcome: 'Done.' }), close(id, { as: 'dropped', outcome: 'Dropped.' })]);
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    });

    it('is overdue after its day, the first due first', async () => {
      await ok(mark('SPM.L3', chance('Later', 20)));
      await ok(mark('SPM.L4', chance('Sooner', 10)));
      expect((await promised('groupPm')).map(({ action }) => action.what)).toEqual(['Sooner', 'Later']);
      await api.owner.query(`UPDATE actions SET due_on = $1 WHERE what = 'Later'`, [addDays(api.today, -1)]);
      await api.owner.query(`UPDATE actions SET due_on = $1 WHERE what = 'Sooner'`, [api.today]);
      expect((await promised('groupPm')).map(({ action }) => [action.what, action.overdue])).toEqual([['Later', true], ['Sooner', false]]);
      expect((await gap('SPM.L3'))?.action).toMatchObject({ overdue: true });
    });

    it('passes to the new line manager with the person', async () => {
      const id = (await ok(mark('SPM.L4', chance()))).action?.id ?? '';
      const { pm: { id: personId }, otherGroupPm, groupPm } = api.organisation.people;
      const admin = await api.as('admin');
      const move = async (managerId: string): Promise<void> => {
        const { version } = await ok(admin.get<{ version: number }>(person()));
        await ok(admin.post(`${person()}/manager`, { managerId, from: api.today }, { version }));
      };
      await move(otherGroupPm.id);
      expect(await promised('groupPm')).toEqual([]);
      expect(await promised('otherGroupPm')).toMatchObject([{ person: { id: personId }, action: { id, createdBy: { name: 'Alder groupPm' } } }]);
      expect((await close(id, { as: 'done', outcome: '' })).status).toBe(404);
      expect((await close(id, { as: 'done', outcome: 'Kept.' }, await api.as('otherGroupPm'))).status).toBe(200);
      await move(groupPm.id);
    });
  });

  it('lists the gaps of the target that is asked for, and marks those of either', async () => {
    await api.owner.query(`UPDATE people SET second_target_rung = 'GPM', overlays = '{ai_pm}' WHERE id = $1`, [api.organisation.people.pm.id]);
    const codes = async (query: string): Promise<Set<string>> => new Set((await gaps(pm, query)).map(({ indicator }) => indicator.split('.')[0] ?? ''));
    expect(await codes('')).toEqual(new Set(['SPM', 'AI']));
    expect(await codes('?target=GPM')).toEqual(new Set(['GPM', 'AI']));
    expect(await pm.get(`${person()}/gaps?target=DIR`)).toMatchObject({ status: 400, body: { errors: [{ field: 'target' }] } });
    expect((await mark('GPM.S1', { kind: 'skill' })).status).toBe(200);
    expect((await mark('AI.M1', chance())).body).toMatchObject({ text: expect.stringContaining('problem type'), competencyName: expect.any(String) });
    await api.owner.query(`UPDATE people SET second_target_rung = NULL, overlays = '{}' WHERE id = $1`, [api.organisation.people.pm.id]);
  });

  it('leaves out what belongs to a gate that is met', async () => {
    await showWork(api, 'pm', { indicators: ['SPM.D1', 'SPM.D2', 'SPM.D3'] });
    expect((await gaps(pm)).filter(({ competency }) => competency === 'data')).toEqual([]);
    expect(await mark('SPM.D4', { kind: 'skill' })).toMatchObject({ status: 409, body: { code: 'no_gap' } });
  });
});
