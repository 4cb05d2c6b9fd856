import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { addDays } from '@nextrung/domain/kernel';
import ICAL from 'ical.js';
import { v7 as uuid } from 'uuid';
import { Clock } from '../../platform/clock/clock.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { Reply, TestClient } from '../../testing/test-client.js';
import { ok } from '../../testing/work.js';
import type { CaseView } from '../cases/cases.dto.js';
import { CycleWorker } from './cycle-worker.js';
import type { CycleList, CycleView } from './cycles.dto.js';

describe('cycles and panels', () => {
  let api: TestApi;
  let admin: TestClient;
  let manager: TestClient;
  let pm: TestClient;
  let colleague: TestClient;
  let now: jest.SpiedFunction<Clock['now']>;
  const id = (key: keyof TestApi['organisation']['people']): string => api.organisation.people[key].id;
  const team = uuid();

  beforeAll(async () => {
    api = await startTestApi();
    now = jest.spyOn(api.app.get(Clock), 'now');
    [admin, manager, pm, colleague] = [await api.as('admin'), await api.as('groupPm'), await api.as('pm'), await api.as('colleague')];
    await api.owner.query(`INSERT INTO teams (organisation_id, id, name) VALUES ($1, $2, 'Payments')`, [api.organisation.id, team]);
    await api.owner.query('UPDATE people SET team_id = $3 WHERE organisation_id = $1 AND id = ANY($2)', [api.organisation.id, [id('pm'), id('peerPm')], team]);
  });
  afterAll(() => api.stop());

  const day = (after: number): string => addDays(api.today, after);
  const text = (more: object = {}): Record<string, unknown> => ({ name: 'Spring', timeZone: 'Europe/London', opensOn: api.today, nominateUntil: day(10), lockUntil: day(20), rateUntil: day(30), calibrateUntil: day(40), deliverUntil: day(50), rungs: [], teamIds: [team], ...more });
  const create = (more: object = {}): Promise<CycleView> => ok<CycleView>(admin.post('/api/cycles', text(more)));
  const read = (client: TestClient, cycle: string): Promise<CycleView> => ok<CycleView>(client.get(`/api/cycles/${cycle}`));
  const advance = (cycle: string, expectedState: string): Promise<Reply<CycleView>> => admin.post<CycleView>(`/api/cycles/${cycle}/advance`, { expectedState });
  const seniors = (more: object = {}): Record<string, unknown> => ({ name: 'Seniors', rungs: ['SPM'], facilitatorId: id('farPm'), deciderId: id('director'), memberIds: [id('otherGroupPm')], alternateIds: [id('peerPm')], quorum: 1, ...more });
  const fields = (reply: Reply): string[] => (reply.body as { errors: { field: string }[] }).errors.map(({ field }) => field);
  const nominate = (client: TestClient, who: string, body: object): Promise<Reply<CaseView>> => client.post<CaseView>(`/api/people/${who}/cases`, { targetRung: 'SPM', ...body });
  const withdraw = async (client: TestClient, one: string): Promise<void> => { await ok(client.post(`/api/cases/${one}/moves`, { action: 'withdraw', expectedState: 'intent', reason: 'Not now.' })); };
  async function finish(cycle: string): Promise<void> {
    for (const state of ['planned', 'nominating', 'drafting', 'rating', 'calibrating', 'delivering']) await advance(cycle, state);
  }

  it('are planned with their days in order, changed while they are planned, and deleted', async () => {
    expect(fields(await admin.post('/api/cycles', text({ opensOn: day(-1), lockUntil: day(9), rungs: ['LUCK'], teamIds: [uuid()] })))).toEqual(['opensOn', 'lockUntil', 'rungs', 'teamIds']);
    expect(fields(await admin.post('/api/cycles', text({ timeZone: 'Mars/Olympus', opensOn: '2027-02-30', teamIds: ['x'] })))).toEqual(expect.arrayContaining(['timeZone', 'opensOn', 'teamIds']));
    const cycle = await create();
    expect(cycle).toMatchObject({ state: 'planned', teams: [{ id: team, name: 'Payments' }], rungs: [], panels: [], openedOn: null, ladderVersion: null, version: 1 });
    const edit = (version: number, more: object): Promise<Reply<CycleView>> => admin.put<CycleView>(`/api/cycles/${cycle.id}`, text(more), { version });
    expect(await ok(edit(1, { name: 'Autumn', rungs: ['SPM', 'GPM'], teamIds: [] }))).toMatchObject({ name: 'Autumn', rungs: [{ rung: 'SPM' }, { rung: 'GPM' }], teams: [], version: 2 });
    expect((await edit(1, { name: 'Stale' })).status).toBe(412);
    const { id: nobodys } = await ok<{ id: string }>(admin.post('/api/teams', { name: 'Nobody' }));
    await ok(edit(2, { teamIds: [team, nobodys.toUpperCase()] }));
    expect(await admin.delete(`/api/teams/${nobodys}`)).toMatchObject({ status: 409, body: { code: 'team_in_use' } });
    expect((await admin.delete(`/api/cycles/${cycle.id}`)).status).toBe(204);
    expect((await admin.delete(`/api/teams/${nobodys}`)).status).toBe(204);
    expect((await admin.get(`/api/cycles/${cycle.id}`)).status).toBe(404);
    for (const client of [manager, pm]) expect((await client.post('/api/cycles', text())).status).toBe(404);
  });

  it('have panels by target rung, whose people are read by people operations and by themselves', async () => {
    const { id: cycle } = await create();
    const add = (more: object): Promise<Reply<CycleView>> => admin.post<CycleView>(`/api/cycles/${cycle}/panels`, seniors(more));
    expect(fields(await add({ rungs: ['LUCK'], quorum: 2, memberIds: [id('director')], alternateIds: [uuid()] }))).toEqual(['rungs', 'quorum', 'memberIds.0', 'alternateIds.0']);
    const { panels } = await ok(add({}));
    expect(panels).toMatchObject([{ name: 'Seniors', rungs: [{ rung: 'SPM' }], people: { facilitator: { name: 'Alder farPm' }, decider: { name: 'Alder director' }, members: [{ name: 'Alder otherGroupPm' }], alternates: [{ name: 'Alder peerPm' }] } }]);
    expect(fields(await add({ name: 'Again' }))).toEqual(['rungs']);
    const [panel] = panels;
    for (const key of ['farPm', 'director', 'otherGroupPm', 'peerPm'] as const) expect((await read(await api.as(key), cycle)).panels[0]?.people?.decider.name).toBe('Alder director');
    for (const client of [pm, manager, colleague]) {
      const seen = await client.get<CycleView>(`/api/cycles/${cycle}`);
      expect(seen.body.panels).toMatchObject([{ name: 'Seniors', people: null }]);
      expect(seen.text).not.toContain('Alder');
    }
    expect((await ok<CycleList>((await api.as('peerPm')).get('/api/cycles'))).cycles.find((one) => one.id === cycle)?.parts).toEqual(['alternate', 'person']);
    expect((await ok<CycleList>(colleague.get('/api/cycles'))).cycles.find((one) => one.id === cycle)?.parts).toEqual([]);

    const put = async (more: object): Promise<Reply<CycleView>> => admin.put<CycleView>(`/api/cycles/${cycle}/panels/${panel?.id ?? ''}`, seniors(more), { version: (await read(admin, cycle)).version });
    expect((await admin.put(`/api/cycles/${cycle}/panels/${panel?.id ?? ''}`, seniors(), { version: 1 })).status).toBe(412);
    expect((await ok(put({ memberIds: [id('peerPm'), id('otherGroupPm')], alternateIds: [], quorum: 2 }))).panels[0]?.people).toMatchObject({ members: [{ name: 'Alder otherGroupPm' }, { name: 'Alder peerPm' }], alternates: [] });
    await ok(put({}));
    for (const state of ['planned', 'nominating', 'drafting']) await ok(advance(cycle, state));
    expect(await put({ quorum: 1, memberIds: [id('peerPm')], alternateIds: [] })).toMatchObject({ status: 409, body: { code: 'rating_begun' } });
    expect(await add({ rungs: ['GPM'] })).toMatchObject({ status: 409, body: { code: 'rating_begun' } });
    // A facilitator who cannot lead any more would hold every case up.
    expect(fields(await put({ facilitatorId: id('admin') }))).toEqual(['facilitatorId']);
    expect((await ok(put({ facilitatorId: id('colleague') }))).panels[0]?.people?.facilitator).toMatchObject({ name: 'Alder colleague' });
    await ok(put({}));
    expect((await ok(put({ alternateIds: [id('peerPm'), id('colleague')] }))).panels[0]?.people?.alternates).toMatchObject([{ name: 'Alder peerPm' }, { name: 'Alder colleague' }]);
    await finish(cycle);
    expect(await advance(cycle, 'closed')).toMatchObject({ status: 409, body: { code: 'cycle_closed' } });
    expect(await admin.delete(`/api/cycles/${cycle}`)).toMatchObject({ status: 409, body: { code: 'cycle_opened' } });
  });

  it('move on by their days where they are, and freeze what applies; by hand too, and never back', async () => {
    const run = async (at: string): Promise<void> => {
      now.mockReturnValue(new Date(at));
      await api.app.get(CycleWorker).runAll(new AbortController().signal);
      now.mockImplementation(() => new Date());
    };
    const [london, auckland] = [await create({ opensOn: day(2) }), await create({ opensOn: day(2), timeZone: 'Pacific/Auckland' })];
    await run(`${day(1)}T14:00:00Z`);
    expect(await read(admin, london.id)).toMatchObject({ state: 'planned' });
    expect(await read(admin, auckland.id)).toMatchObject({ state: 'nominating', openedOn: day(2), ladderVersion: 1, policyVersion: expect.any(String) });
    const [entry] = await api.owner.query<{ operation: string; actor_kind: string; outcome: string }[]>('SELECT operation, actor_kind, outcome FROM audit_entries WHERE organisation_id = $1 ORDER BY seq DESC LIMIT 1', [api.organisation.id]);
    expect(entry).toEqual({ operation: 'cycle.move-on', actor_kind: 'system', outcome: 'nominating' });
    for (const state of ['planned', 'nominating']) await ok(advance(london.id, state));
    expect(await advance(london.id, 'nominating')).toMatchObject({ status: 409, body: { code: 'state_changed' } });
    await run(`${day(3)}T12:00:00Z`);
    expect(await read(admin, london.id)).toMatchObject({ state: 'drafting' });

    // Once it has opened: its name and the days that have not passed.
    const edit = async (more: object): Promise<Reply<CycleView>> => admin.put<CycleView>(`/api/cycles/${london.id}`, text({ opensOn: day(2), ...more }), { version: (await read(admin, london.id)).version });
    expect(fields(await edit({ nominateUntil: day(11), rungs: ['SPM'], teamIds: [], timeZone: 'Europe/Paris' }))).toEqual(['nominateUntil', 'timeZone', 'rungs', 'teamIds']);
    expect(fields(await edit({ deliverUntil: day(-1) }))).toContain('deliverUntil');
    expect(await ok(edit({ name: 'Late spring', lockUntil: day(25) }))).toMatchObject({ name: 'Late spring', lockUntil: day(25) });
    await run(`${day(60)}T12:00:00Z`);
    expect(await read(admin, london.id)).toMatchObject({ state: 'closed', closedOn: day(60) });
    expect(await read(admin, auckland.id)).toMatchObject({ state: 'closed' });
  });

  it('take nominations of those whom they are for, with the panel of the rung; outside of them a reason is needed', async () => {
    const { id: cycle } = await create({ rungs: ['SPM', 'GPM'] });
    await ok(admin.post(`/api/cycles/${cycle}/panels`, seniors()));
    expect(await nominate(pm, id('pm'), { cycleId: cycle })).toMatchObject({ status: 400, body: { errors: [{ field: 'cycleId', message: 'This cycle does not take nominations now.' }] } });
    await ok(advance(cycle, 'planned'));
    expect(await nominate(pm, id('pm'), {})).toMatchObject({ status: 400, body: { errors: [{ field: 'offCycleReason' }] } });
    expect(fields(await nominate(pm, id('pm'), { cycleId: cycle, targetRung: 'DIR' }))).toEqual(['cycleId']);
    const far = await api.as('farPm');
    expect(fields(await nominate(far, id('farPm'), { cycleId: cycle, targetRung: 'GPM' }))).toEqual(['cycleId']);
    const outside = await ok(nominate(far, id('farPm'), { targetRung: 'GPM' }));
    expect(outside).toMatchObject({ cycle: null, decider: { name: 'Alder director' } });
    await withdraw(far, outside.id);

    // The panel's decider may not judge whom they exchanged confirmations with: nobody decides until people operations name somebody.
    for (const [of, by, after] of [[id('pm'), id('director'), 0], [id('director'), id('pm'), 30]] as const) {
      const [item, ask] = [uuid(), uuid()];
      await api.owner.query(`INSERT INTO evidence_items (organisation_id, id, person_id, state, logged_on) VALUES ($1, $2, $3, 'shared', $4)`, [api.organisation.id, item, of, api.today]);
      await api.owner.query(`INSERT INTO corroboration_asks (organisation_id, id, item_id, colleague_id, message, asked_on) VALUES ($1, $2, $3, $4, '', $5)`, [api.organisation.id, ask, item, by, api.today]);
      await api.owner.query(`INSERT INTO corroboration_answers (organisation_id, id, ask_id, answer, note, on_day, revision) VALUES ($1, $2, $3, 'confirmed', '', $4, 1)`, [api.organisation.id, uuid(), ask, day(-after)]);
    }
    const mine = await ok(nominate(pm, id('pm'), { cycleId: cycle }));
    expect(mine).toMatchObject({ cycle: { id: cycle }, decider: null, facilitator: { name: 'Alder farPm' }, ladderVersion: 1, team: 'Payments', problems: expect.arrayContaining(['The decider of the panel has a conflict of interest. People operations name another one.']) });
    expect((await read(admin, cycle)).cases).toMatchObject([{ id: mine.id, needsDecider: true, late: false, parts: ['admin'] }]);
    expect((await read(pm, cycle)).cases).toMatchObject([{ id: mine.id, needsDecider: false, parts: ['person'] }]);
    expect((await read(colleague, cycle)).cases).toEqual([]);
    expect((await admin.put(`/api/cases/${mine.id}/parts`, { deciderId: id('colleague') })).status).toBe(204);
    expect((await read(admin, cycle)).cases[0]?.needsDecider).toBe(false);

    const other = await ok(nominate(await api.as('peerPm'), id('peerPm'), { cycleId: cycle }));
    expect(other).toMatchObject({ decider: { name: 'Alder director' } });
    expect(fields(await admin.put(`/api/cases/${other.id}/parts`, { deciderId: id('colleague') }))).toEqual(['deciderId']);
    const [panel] = (await read(admin, cycle)).panels;
    const put = async (more: object): Promise<Reply<CycleView>> => admin.put<CycleView>(`/api/cycles/${cycle}/panels/${panel?.id ?? ''}`, seniors({ alternateIds: [], ...more }), { version: (await read(admin, cycle)).version });
    expect(fields(await put({ rungs: ['GPM'] }))).toEqual(['rungs']);
    // The line manager leads the panel now, and cannot decide about their own people.
    await ok(put({ deciderId: id('groupPm') }));
    expect(await ok<CaseView>((await api.as('peerPm')).get(`/api/cases/${other.id}`))).toMatchObject({ decider: null });
    expect(await ok<CaseView>(pm.get(`/api/cases/${mine.id}`))).toMatchObject({ decider: { name: 'Alder colleague' } });
    await ok(put({ deciderId: id('admin') }));
    expect(await ok<CaseView>((await api.as('peerPm')).get(`/api/cases/${other.id}`))).toMatchObject({ decider: { name: 'Alder admin' } });

    // A case that is withdrawn while its panel is changed stays withdrawn.
    await api.owner.query(`UPDATE cases SET state = 'blocked' WHERE id = $1`, [mine.id]);
    const holder = api.owner.createQueryRunner();
    await holder.startTransaction();
    await holder.query('SELECT 1 FROM people WHERE id = $1 FOR NO KEY UPDATE', [id('pm')]);
    await holder.query(`UPDATE cases SET state = 'withdrawn' WHERE id = $1`, [mine.id]);
    const changing = put({ deciderId: id('admin'), name: 'Seniors of spring' });
    await sleep(400);
    await holder.commitTransaction();
    await holder.release();
    await ok(changing);
    expect((await ok<CaseView>(pm.get(`/api/cases/${mine.id}`))).state).toBe('withdrawn');
    await api.owner.query(`UPDATE cases SET state = 'intent' WHERE id = $1`, [mine.id]);

    for (const state of ['nominating', 'drafting']) await ok(advance(cycle, state));
    expect(fields(await nominate(far, id('farPm'), { cycleId: cycle, targetRung: 'GPM' }))).toEqual(['cycleId']);
    const rating = await read(admin, cycle);
    expect(rating).toMatchObject({ state: 'rating', counts: [{ state: 'intent', cases: 2 }] });
    expect(rating.cases.map(({ late }) => late)).toEqual([true, true]);
    await withdraw(pm, mine.id);
    await finish(cycle);
    expect(await ok<CaseView>((await api.as('peerPm')).get(`/api/cases/${other.id}`))).toMatchObject({ state: 'intent', can: expect.arrayContaining(['draft']) });
    await withdraw(await api.as('peerPm'), other.id);
  });

  it('take over what was ready without money, once the person has been told, and tell them nothing before', async () => {
    const [old, next] = [await create(), await create({ name: 'Next' })];
    await ok(admin.post(`/api/cycles/${next.id}/panels`, seniors({ deciderId: id('colleague') })));
    for (const cycle of [old.id, next.id]) await ok(advance(cycle, 'planned'));
    const { id: one } = await ok(nominate(pm, id('pm'), { cycleId: old.id }));
    const [decision, told] = [uuid(), uuid()];
    await api.owner.query(`UPDATE cases SET state = 'ready_not_funded', locked_on = $2, decider_id = $3 WHERE id = $1`, [one, api.today, id('director')]);
    await api.owner.query(`INSERT INTO case_decisions (organisation_id, id, case_id, outcome, funded, reason, decided_by, decided_on) VALUES ($1, $2, $3, 'promote', false, 'Ready.', $4, $5)`, [api.organisation.id, decision, one, id('director'), api.today]);
    await api.owner.query('INSERT INTO case_deliveries (organisation_id, id, case_id, decision_id, deliverer_id, due_on) VALUES ($1, $2, $3, $4, $5, $6)', [api.organisation.id, told, one, decision, id('groupPm'), day(7)]);
    const carry = (client: TestClient): Promise<Reply<CycleView>> => client.post<CycleView>(`/api/cases/${one}/carry`, { cycleId: next.id });
    expect((await read(admin, next.id)).carriable).toEqual([]);
    expect(await carry(admin)).toMatchObject({ status: 409, body: { code: 'not_carriable' } });
    // An administrator who is the subject counts no more than they may know.
    await api.owner.query('UPDATE people SET is_admin = true WHERE organisation_id = $1 AND id = $2', [api.organisation.id, id('pm')]);
    expect(await read(pm, old.id)).toMatchObject({ counts: [{ state: 'decided', cases: 1 }], cases: [{ state: 'decided' }] });
    expect((await read(admin, old.id)).counts).toEqual([{ state: 'ready_not_funded', cases: 1 }]);
    await api.owner.query('UPDATE case_deliveries SET delivered_on = $2, delivered_by = deliverer_id WHERE id = $1', [told, api.today]);
    expect((await carry(pm)).status).toBe(404);
    expect((await read(pm, next.id)).carriable).toEqual([]);
    await api.owner.query('UPDATE people SET is_admin = false WHERE organisation_id = $1 AND id = $2', [api.organisation.id, id('pm')]);

    expect((await read(admin, next.id)).carriable).toMatchObject([{ id: one, cycle: { name: 'Spring' }, state: 'ready_not_funded' }]);
    expect((await read(manager, next.id)).carriable).toEqual([]);
    expect(fields(await admin.post(`/api/cases/${one}/carry`, { cycleId: uuid() }))).toEqual(['cycleId']);
    expect(await ok(carry(admin))).toMatchObject({ id: next.id, carriable: [], cases: [{ id: one }] });
    // Nobody judges it again, so the panel of the next cycle does not read it.
    const [panelOfNext] = (await read(admin, next.id)).panels;
    expect((await api.owner.query<unknown[]>('SELECT 1 FROM cases WHERE id = $1 AND panel_id = $2', [one, panelOfNext?.id])).length).toBe(0);
    expect(await ok<CaseView>(pm.get(`/api/cases/${one}`))).toMatchObject({ cycle: { name: 'Next' }, decider: { name: 'Alder colleague' }, state: 'ready_not_funded' });
    for (const cycle of [old.id, next.id]) await finish(cycle);
  });

  it('are followed in a calendar by a link that opens nothing else and can be ended', async () => {
    const { id: cycle } = await create({ name: 'Summer' });
    const token = async (client: TestClient, scopes: string[]): Promise<{ token: string; entry: { id: string } }> => ok(client.post('/api/tokens', { name: 'Calendar', scopes, days: 365 }));
    const { token: secret, entry } = await token(pm, ['calendar:read']);
    const stranger = await api.visitor();
    const feed = await stranger.get(`/api/calendar/${secret}.ics`);
    expect(feed).toMatchObject({ status: 200, headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': expect.stringContaining('no-store') } });
    const summaries = (from: string): string[] => new ICAL.Component(ICAL.parse(from) as unknown[]).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one).summary);
    expect(summaries(feed.text)).toEqual(expect.arrayContaining(['Summer: opens for nominations', 'Summer: last day for telling people']));
    expect(feed.text).toContain(`UID:cycle-${cycle}-opensOn@`);
    expect(feed.text).not.toContain('Alder');
    expect(summaries((await pm.get('/api/calendar')).text)).toEqual(summaries(feed.text));
    expect((await colleague.get('/api/calendar')).text).not.toContain('Summer');

    // Days of cases by their code; a review only once the person has been told.
    const [one] = await api.owner.query<{ id: string; code: string }[]>(`SELECT id, code FROM cases WHERE person_id = $1 AND state = 'ready_not_funded'`, [id('pm')]);
    const decision = uuid();
    await api.owner.query(`UPDATE cases SET state = 'decided' WHERE id = $1`, [one?.id]);
    await api.owner.query(`INSERT INTO case_decisions (organisation_id, id, case_id, outcome, funded, reason, owner_id, review_on, decided_by, decided_on) VALUES ($1, $2, $3, 'not_yet', true, 'Not yet.', $4, $5, $4, $6)`, [api.organisation.id, decision, one?.id, id('groupPm'), day(90), api.today]);
    await api.owner.query('INSERT INTO case_deliveries (organisation_id, id, case_id, decision_id, deliverer_id, due_on) VALUES ($1, $2, $3, $4, $5, $6)', [api.organisation.id, uuid(), one?.id, decision, id('groupPm'), day(7)]);
    const [due, again] = [`Case ${one?.code ?? ''}: the decision is delivered by today`, `Case ${one?.code ?? ''}: looked at again`];
    const ofCases = async (client: TestClient): Promise<string[]> => summaries((await client.get('/api/calendar')).text).filter((title) => title.startsWith('Case '));
    expect(await ofCases(pm)).toEqual([due]);
    expect(await ofCases(manager)).toEqual([due, again]);
    expect(await ofCases(admin)).toEqual([]);
    await api.owner.query('UPDATE case_deliveries SET delivered_on = $2, delivered_by = deliverer_id WHERE decision_id = $1', [decision, api.today]);
    expect(await ofCases(pm)).toEqual([again]);

    const wider = await token(pm, ['calendar:read', 'ladder:read']);
    for (const text of [wider.token, `${secret.slice(0, -1)}!`, 'x', '%00', 'own']) expect((await stranger.get(`/api/calendar/${text}`)).status).toBe(404);
    expect((await stranger.get('/api/cycles', { headers: { authorization: `Bearer ${secret}` } })).status).toBe(403);
    expect((await pm.delete(`/api/tokens/${entry.id}`)).status).toBe(204);
    expect((await stranger.get(`/api/calendar/${secret}.ics`)).status).toBe(404);
    await finish(cycle);
  });
});
