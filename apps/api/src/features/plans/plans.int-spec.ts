import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@nextrung/domain/kernel';
import { weekOf } from '@nextrung/domain/plan';
import { TenantTransactions } from '../../persistence/tenant-transactions.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { Reply, TestClient } from '../../testing/test-client.js';
import { ok, shareWork } from '../../testing/work.js';
import type { Recipient } from '../digests/digests.repository.js';
import { WaitingReader } from '../digests/waiting.reader.js';
import type { Waiting } from '../digests/waiting.words.js';
import type { HandoverView } from '../handovers/handovers.dto.js';
import type { ToDo } from '../to-do/to-do.dto.js';
import type { PlanActionView, PlanView } from './plans.dto.js';

interface Refusal {
  readonly code: string;
  readonly errors?: readonly { readonly field: string }[];
}

describe('a development plan', () => {
  let api: TestApi;
  let manager: TestClient;
  let pm: TestClient;

  const person = (): string => `/api/people/${api.organisation.people.pm.id}`;
  const body = (given: object = {}): object => ({ what: 'Sit in on two pricing interviews', dueOn: addDays(api.today, 30), owner: 'person', source: 'free', ...given });
  const propose = <T = PlanActionView>(who: TestClient, given: object = {}): Promise<Reply<T>> => who.post<T>(`${person()}/actions`, body(given));
  const move = <T = PlanActionView>(who: TestClient, { id, state }: PlanActionView, asked: string, given: object = {}): Promise<Reply<T>> => who.post<T>(`${person()}/actions/${id}/move`, { move: asked, expectedState: state, ...given });
  const plan = async (who: TestClient): Promise<PlanActionView[]> => (await ok(who.get<PlanView>(`${person()}/plan`))).actions;
  const change = <T = PlanActionView>(who: TestClient, { id, version }: PlanActionView, given: object): Promise<Reply<T>> => who.put<T>(`${person()}/actions/${id}`, given, { version });
  const tick = <T = PlanActionView>(who: TestClient, { id }: PlanActionView, week: string, times: number): Promise<Reply<T>> => who.put<T>(`${person()}/actions/${id}/ticks`, { week, times });
  const refusedAt = async (reply: Promise<Reply<unknown>>, field: string): Promise<void> => {
    const { status, body: refusal } = await reply;
    expect([status, (refusal as Refusal).errors?.[0]?.field]).toEqual([400, field]);
  };

  beforeAll(async () => {
    api = await startTestApi();
    [manager, pm] = await Promise.all([api.as('groupPm'), api.as('pm')]);
  });
  afterEach(async () => {
    for (const table of ['action_ticks', 'actions', 'gap_marks']) await api.owner.query(`DELETE FROM ${table}`);
  });
  afterAll(() => api.stop());

  it('is proposed by one of the two, agreed by the other, begun and finished by its owner, with the evidence it led to', async () => {
    const proposed = await ok(propose(pm, { indicator: 'SPM.D1' }));
    expect(proposed).toMatchObject({
      indicator: 'SPM.D1', text: expect.any(String), competency: 'data', state: 'proposed', owner: 'person', proposedBy: 'person', writtenBy: { name: 'Alder pm' }, agreedBy: null,
      evidence: null, weekly: null, overdue: false, moves: ['drop'], mayChange: true, version: 1,
    });
    expect((await plan(manager))[0]).toMatchObject({ id: proposed.id, moves: ['agree', 'drop'], mayChange: true });
    expect(await move<Refusal>(pm, proposed, 'agree')).toMatchObject({ status: 409, body: { code: 'own_proposal' } });
    const agreed = await ok(move(manager, proposed, 'agree'));
    expect(agreed).toMatchObject({ state: 'agreed', agreedBy: { name: 'Alder groupPm' }, agreedOn: api.today, moves: ['drop'] });
    expect(await move<Refusal>(manager, proposed, 'agree')).toMatchObject({ status: 409, body: { code: 'state_changed' } });
    expect(await move<Refusal>(manager, agreed, 'start')).toMatchObject({ status: 409, body: { code: 'not_the_owner' } });
    const begun = await ok(move(pm, agreed, 'start'));
    expect(begun).toMatchObject({ state: 'in_progress', startedOn: api.today, moves: ['finish', 'drop'] });

    const item = await shareWork(api, 'pm', { indicators: ['SPM.D1'] });
    const { peerPm } = api.organisation.people;
    const { id: foreign } = await ok((await api.as('peerPm')).post<{ id: string }>(`/api/people/${peerPm.id}/evidence`, { title: 'Checkout' }));
    await refusedAt(move(pm, begun, 'finish', { itemId: foreign }), 'itemId');
    await refusedAt(move(pm, begun, 'finish', { itemId: api.organisation.id }), 'itemId');
    await refusedAt(move(pm, begun, 'drop', { itemId: item, outcome: 'No time for it.' }), 'itemId');
    const done = await ok(move(pm, begun, 'finish', { outcome: ' Two interviews, one new theme. ', itemId: item }));
    expect(done).toMatchObject({ state: 'done', outcome: 'Two interviews, one new theme.', evidence: { id: item, title: expect.any(String) }, closedBy: { name: 'Alder pm' }, closedOn: api.today, moves: [], mayChange: false });
    expect((await plan(manager))[0]?.evidence?.id).toBe(item);
    expect(await move<Refusal>(pm, done, 'drop', { outcome: 'Again.' })).toMatchObject({ status: 409, body: { code: 'drop_not_possible' } });
    // What is private by now is not told to the manager.
    await api.owner.query(`UPDATE evidence_items SET state = 'private' WHERE id = $1`, [item]);
    expect([(await plan(manager))[0]?.evidence, (await plan(pm))[0]?.evidence?.id]).toEqual([null, item]);
  });

  it('has actions of the manager too, agreed at once where they take them on themselves', async () => {
    const promised = await ok(propose(manager, { owner: 'manager', what: 'Open the door to the pricing board' }));
    expect(promised).toMatchObject({ state: 'agreed', agreedBy: { name: 'Alder groupPm' }, moves: ['start', 'finish', 'drop'] });
    const asked = await ok(propose(pm, { owner: 'manager', what: 'Read my strategy paper' }));
    expect(asked).toMatchObject({ state: 'proposed', owner: 'manager' });
    const toDo = async (who: TestClient): Promise<string[]> => (await ok(who.get<{ actions: { action: { what: string } }[] }>('/api/to-do'))).actions.map(({ action }) => action.what);
    expect(await toDo(manager)).toEqual(['Open the door to the pricing board']);
    await ok(move(manager, asked, 'agree'));
    expect(await toDo(manager)).toHaveLength(2);
    // An item of theirs that is not shared is not the manager’s to name.
    const item = await shareWork(api, 'pm', { indicators: ['SPM.D1'] });
    await api.owner.query(`UPDATE evidence_items SET state = 'private' WHERE id = $1`, [item]);
    await refusedAt(move(manager, promised, 'finish', { itemId: item }), 'itemId');
    expect(await change<Refusal>(pm, promised, { what: 'Open both doors', dueOn: api.today })).toMatchObject({ status: 409, body: { code: 'not_changeable' } });
    await refusedAt(move(pm, promised, 'drop', { outcome: '  ' }), 'outcome');
    expect(await ok(move(pm, promised, 'drop', { outcome: 'I am in already.' }))).toMatchObject({ state: 'dropped', outcome: 'I am in already.' });
    expect((await ok((await api.as('director')).get<PlanView>(`${person()}/plan`))).actions.map(({ moves, mayChange }) => [moves, mayChange])).toEqual([[[], false], [[], false]]);
    for (const key of ['otherGroupPm', 'peerPm', 'admin', 'colleague'] as const) expect([key, (await (await api.as(key)).get(`${person()}/plan`)).status]).toEqual([key, 404]);
  });

  it('shows a chance that was promised at a gap as an action of the manager, and passes it on with the role', async () => {
    await ok(manager.put(`${person()}/gaps/SPM.L4`, { kind: 'no_chance_given', action: { what: 'Lead the pricing review', dueOn: addDays(api.today, 60) } }));
    const [promise] = await plan(pm);
    expect(promise).toMatchObject({ source: 'gap', owner: 'manager', state: 'agreed', indicator: 'SPM.L4', moves: ['drop'], mayChange: false });
    if (!promise) throw new Error('A promise stands in the plan.');
    await refusedAt(change(manager, promise, { what: 'Lead both reviews', dueOn: api.today, indicator: 'SPM.L3' }), 'indicator');
    expect(await ok(change(manager, promise, { what: 'Lead both reviews', dueOn: api.today }))).toMatchObject({ state: 'agreed', what: 'Lead both reviews', indicator: 'SPM.L4', version: 2 });
    const own = await ok(propose(manager, { what: 'Practise with a small review' }));
    const { otherGroupPm, groupPm } = api.organisation.people;
    const admin = await api.as('admin');
    const give = async (managerId: string): Promise<void> => {
      const { version } = await ok(admin.get<{ version: number }>(person()));
      await ok(admin.post(`${person()}/manager`, { managerId, from: api.today }, { version }));
    };
    await give(otherGroupPm.id);
    const next = await api.as('otherGroupPm');
    const [handover] = await ok(next.get<{ id: string }[]>('/api/handovers'));
    expect((await ok(next.get<HandoverView>(`/api/handovers/${handover?.id ?? ''}`))).promises).toMatchObject([{ what: 'Lead both reviews', by: { name: 'Alder groupPm' } }]);
    expect((await manager.get(`${person()}/plan`)).status).toBe(404);
    // What the manager before proposed, the person still agrees to; what they promised, the new one keeps.
    expect(await ok(move(pm, own, 'agree'))).toMatchObject({ state: 'agreed' });
    expect(await ok(move(next, promise, 'start'))).toMatchObject({ state: 'in_progress', moves: ['finish', 'drop'] });
    await give(groupPm.id);
  });

  it('is a proposal again when its words change, and tells whoever read an older version', async () => {
    const agreed = await ok(move(manager, await ok(propose(pm)), 'agree'));
    const changed = await ok(change(pm, agreed, { what: 'Sit in on four pricing interviews', dueOn: addDays(api.today, 40), indicator: 'SPM.D1', weekly: { from: 1, to: 2 } }));
    expect(changed).toMatchObject({ state: 'proposed', proposedBy: 'person', agreedBy: null, agreedOn: null, version: 2, indicator: 'SPM.D1', weekly: { from: 1, to: 2 } });
    expect(await change(manager, agreed, { what: 'Sit in on one interview', dueOn: api.today })).toMatchObject({ status: 412 });
    const again = await ok(change(manager, changed, { what: 'Sit in on three pricing interviews', dueOn: addDays(api.today, 40), indicator: null }));
    expect(again).toMatchObject({ state: 'proposed', proposedBy: 'manager', writtenBy: { name: 'Alder groupPm' }, indicator: null, weekly: { from: 1, to: 2 } });
    expect(await ok(move(pm, again, 'agree'))).toMatchObject({ state: 'agreed', agreedBy: { name: 'Alder pm' } });
    // A day that has passed may stay, another one may not be in the past.
    await api.owner.query('UPDATE actions SET due_on = $1', [addDays(api.today, -3)]);
    await refusedAt(change(pm, again, { what: 'Sit in on two', dueOn: addDays(api.today, -2) }), 'dueOn');
    expect((await ok(change(pm, again, { what: 'Sit in on two', dueOn: addDays(api.today, -3) }))).overdue).toBe(true);
  });

  it('ticks a week in one call, by whoever does it', async () => {
    const [monday, before] = [weekOf(api.today), addDays(weekOf(api.today), -7)];
    const proposed = await ok(propose(pm, { source: 'checklist', sourceRef: 'interviews', weekly: { from: 2, to: 3 } }));
    expect(proposed).toMatchObject({ weekly: { from: 2, to: 3 }, tickable: [], source: 'checklist', sourceRef: 'interviews' });
    expect(await tick<Refusal>(pm, proposed, monday, 1)).toMatchObject({ status: 409, body: { code: 'not_open' } });
    const agreed = await ok(move(manager, proposed, 'agree'));
    expect((await plan(pm))[0]?.tickable).toEqual([monday]);
    expect(await tick<Refusal>(manager, agreed, monday, 1)).toMatchObject({ status: 409, body: { code: 'not_the_owner' } });
    await refusedAt(tick(pm, agreed, before, 1), 'week');
    await refusedAt(tick(pm, agreed, addDays(monday, 1), 1), 'week');
    await refusedAt(tick(pm, agreed, monday, 21), 'times');
    await api.owner.query('UPDATE actions SET agreed_on = $1', [addDays(monday, -10)]);
    for (const [week, times] of [[before, 2], [monday, 3], [monday, 1], [monday, 1]] as const) await ok(tick(pm, agreed, week, times));
    expect((await plan(manager))[0]).toMatchObject({ ticks: [{ week: monday, times: 1 }, { week: before, times: 2 }], weeksReached: 1, weeksOver: 2, tickable: [] });
    const logged = await api.owner.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM audit_entries WHERE operation = 'plan.tick'`);
    expect(logged).toEqual([{ count: 3 }]);
    const once = await ok(propose(pm));
    expect(await tick<Refusal>(pm, once, monday, 1)).toMatchObject({ status: 409, body: { code: 'not_weekly' } });
  });

  it('stands in the to-do list of whoever is asked: to agree, to sign, and what is due soon or every week', async () => {
    const toDo = async (who: TestClient): Promise<string[]> => (await ok(who.get<ToDo>('/api/to-do'))).plan.map(({ person: of, action }) => `${of.name}: ${action.what}, ${action.state}`);
    const bars = async (who: TestClient): Promise<string[]> => (await ok(who.get<ToDo>('/api/to-do'))).bars.map(({ person: of }) => of.name);
    const proposed = await ok(propose(pm, { what: 'Due later this year', dueOn: addDays(api.today, 15) }));
    const weekly = await ok(propose(pm, { what: 'Talk to customers', weekly: { from: 1, to: 2 } }));
    const before = (await ok(manager.get<ToDo>('/api/to-do'))).total;
    expect([await toDo(manager), await toDo(pm)]).toEqual([['Alder pm: Due later this year, proposed', 'Alder pm: Talk to customers, proposed'], []]);
    await ok(move(manager, proposed, 'agree'));
    const talking = await ok(move(manager, weekly, 'agree'));
    expect([await toDo(manager), await toDo(pm), (await ok(manager.get<ToDo>('/api/to-do'))).total]).toEqual([[], ['Alder pm: Talk to customers, agreed'], before - 2]);
    await ok(tick(pm, talking, weekOf(api.today), 1));
    expect(await toDo(pm)).toEqual([]);
    await api.owner.query(`UPDATE actions SET due_on = $1 WHERE id = $2`, [addDays(api.today, 14), proposed.id]);
    expect(await toDo(pm)).toEqual(['Alder pm: Due later this year, agreed']);
    await api.owner.query(`UPDATE actions SET due_on = $1 WHERE id = $2`, [addDays(api.today, -29), proposed.id]);
    expect(await toDo(pm)).toEqual([]);

    await ok(manager.put(`${person()}/agreed-bar`, { targetRung: 'SPM', approverId: api.organisation.people.director.id, cells: [{ competency: 'data', proof: 'A case with a control group.', byDay: api.today }] }, { version: 0 }));
    const director = await api.as('director');
    expect([await bars(pm), await bars(manager), await bars(director), await bars(await api.as('otherGroupPm'))]).toEqual([['Alder pm'], [], ['Alder pm'], []]);
    for (const table of ['agreed_bar_signatures', 'agreed_bars']) await api.owner.query(`DELETE FROM ${table}`);
  });

  it('is recalled by the digest from two weeks before its day until four weeks after, and a proposal for four weeks', async () => {
    const said = (key: 'pm' | 'groupPm'): Promise<Waiting> => api.app.get(TenantTransactions).run(api.organisation.id, (tx) =>
      api.app.get(WaitingReader).of({ tx, organisationId: api.organisation.id, personId: api.organisation.people[key].id, today: api.today, recipient: { isAdmin: false } as Recipient }));
    const own = await ok(propose(pm, { what: 'Talk to customers', weekly: { from: 1, to: 1 } }));
    expect((await said('groupPm')).proposals).toEqual([{ by: 'Alder pm', since: api.today }]);
    await ok(move(manager, own, 'agree'));
    await ok(propose(manager, { owner: 'manager', what: 'Open the door to the pricing board' }));
    const recalled = async (days: number): Promise<unknown[]> => {
      const dueOn = addDays(api.today, days);
      await api.owner.query('UPDATE actions SET due_on = $1', [dueOn]);
      const [mine, theirs] = [await said('pm'), await said('groupPm')];
      expect([mine.plan, theirs.promises]).toEqual(mine.plan.length === 0 ? [[], []] : [[{ due: dueOn }], [{ person: 'Alder pm', due: dueOn }]]);
      return [mine.plan.length, mine.weekly];
    };
    expect([await recalled(15), await recalled(14), await recalled(-28), await recalled(-29)]).toEqual([[0, 1], [1, 1], [1, 1], [0, 0]]);
    const late = await ok(propose(pm, { what: 'Write to the board' }));
    await api.owner.query('UPDATE actions SET created_on = $2 WHERE id = $1', [late.id, addDays(api.today, -29)]);
    expect((await said('groupPm')).proposals).toEqual([]);
  });

  it('says at which field it is wrong', async () => {
    for (const [given, field] of [
      [{ what: ' abc ' }, 'what'], [{ what: 'x'.repeat(501) }, 'what'], [{ dueOn: '2027-02-30' }, 'dueOn'], [{ dueOn: addDays(api.today, -1) }, 'dueOn'], [{ dueOn: addDays(api.today, 367) }, 'dueOn'],
      [{ owner: 'nobody' }, 'owner'], [{ source: 'gap' }, 'source'], [{ indicator: 'X.1' }, 'indicator'], [{ indicator: '\ud800' }, 'indicator'], [{ source: 'skill', sourceRef: 'nothing' }, 'sourceRef'], [{ source: 'checklist' }, 'sourceRef'],
      [{ sourceRef: 'interviews' }, 'sourceRef'], [{ weekly: { from: 3, to: 2 } }, 'weekly.to'], [{ weekly: { from: 0, to: 2 } }, 'weekly.from'], [{ weekly: [] }, 'weekly'], [{ state: 'done' }, 'state'],
    ] as const) await refusedAt(propose(pm, given), field);
    expect(await plan(pm)).toEqual([]);
    expect((await ok(propose(pm, { source: 'skill', sourceRef: 'pnl' }))).source).toBe('skill');
  });

  it('of somebody without a manager is agreed by themselves', async () => {
    const { director } = api.organisation.people;
    const own = await api.as('director');
    const made = await ok(own.post<PlanActionView>(`/api/people/${director.id}/actions`, body()));
    expect(made).toMatchObject({ state: 'agreed', moves: ['start', 'finish', 'drop'] });
    await refusedAt(own.post(`/api/people/${director.id}/actions`, body({ owner: 'manager' })), 'owner');
    expect((await ok(own.get<PlanView>(`/api/people/${director.id}/plan`))).alone).toBe(true);
    await api.owner.query('DELETE FROM actions');
    // Somebody whose manager went agrees to what they had proposed.
    const waiting = await ok(propose(pm));
    await api.owner.query(`DELETE FROM reporting_lines WHERE person_id = $1 AND kind = 'solid'`, [api.organisation.people.pm.id]);
    expect(await ok(move(pm, waiting, 'agree'))).toMatchObject({ state: 'agreed' });
    await api.owner.query(`INSERT INTO reporting_lines (organisation_id, id, person_id, manager_id, valid_from) VALUES ($1, gen_random_uuid(), $2, $3, '2024-01-01')`, [api.organisation.id, api.organisation.people.pm.id, api.organisation.people.groupPm.id]);
  });

  it('is full at a hundred open actions', async () => {
    await api.owner.query(
      `INSERT INTO actions (organisation_id, id, person_id, what, due_on, owner, source, created_by, created_on) SELECT $1, gen_random_uuid(), $2, 'One of many', $3, 'person', 'free', $4, $3 FROM generate_series(1, 100)`,
      [api.organisation.id, api.organisation.people.pm.id, api.today, api.organisation.people.groupPm.id],
    );
    expect(await propose<Refusal>(pm)).toMatchObject({ status: 409, body: { code: 'plan_full' } });
  });
});
