import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { addDays } from '@nextrung/domain/kernel';
import { v7 as uuid } from 'uuid';
import { Clock } from '../../platform/clock/clock.js';
import { AccessRows } from '../../testing/access-rows.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { TestClient } from '../../testing/test-client.js';
import { addBystanders } from '../../testing/world.js';
import { CaseDays } from '../case-days/case-days.js';
import type { CaseList, CaseView } from '../cases/cases.dto.js';
import type { PersonProfile } from '../people/people.dto.js';
import type { CaseAppeals } from './appeals.dto.js';

describe('after a decision', () => {
  let api: TestApi;
  let rows: AccessRows;
  let pm: TestClient;
  let day: string;
  const never = new AbortController().signal;

  beforeAll(async () => {
    api = await startTestApi();
    rows = new AccessRows(api, await addBystanders(api.owner, api.organisation));
    pm = await api.as('pm');
    day = api.today;
    // The calendar goes on as the tests say.
    jest.spyOn(api.app.get(Clock), 'today').mockImplementation(() => day);
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await api.stop();
  });

  const ok = async <T>(answer: Promise<{ status: number; body: T; text: string }>): Promise<T> => {
    const { status, body, text } = await answer;
    if (status >= 300) throw new Error(`${status} ${text}`);
    return body;
  };
  const person = (): string => api.organisation.people.pm.id;
  const appeals = (id: string): string => `/api/cases/${id}/appeals`;
  const WORDS = { grounds: 'fact', words: 'The numbers of the second quarter were left out.' };
  const REASON = 'The numbers stood in the packet that was read.';
  const runDays = (): Promise<void> => api.app.get(CaseDays).run({ id: api.organisation.id, timeZone: 'Europe/London' }, never);

  it('the person appeals once, in time, to somebody who had no hand in it, and reads the reasoned answer', async () => {
    const { case: id } = await rows.case('case.appeal');
    expect(await ok(pm.get<CaseAppeals>(appeals(id)))).toMatchObject({ appeals: [], openUntil: addDays(api.today, 30), decider: null });
    for (const [body, field] of [[{ ...WORDS, grounds: 'luck' }, 'grounds'], [{ ...WORDS, words: 'No.' }, 'words']] as const) expect(await pm.post(appeals(id), { expectedState: 'delivered', ...body })).toMatchObject({ status: 400, body: { errors: [{ field }] } });
    day = addDays(api.today, 31);
    expect(await pm.post(appeals(id), { expectedState: 'delivered', ...WORDS })).toMatchObject({ status: 409, body: { code: 'appeal_late' } });
    day = api.today;
    // The director decided and the panel rated, so people operations answer; not whoever presents, and never the person.
    const filed = await ok(pm.post<CaseAppeals>(appeals(id), { expectedState: 'delivered', ...WORDS }));
    expect(filed).toMatchObject({ decider: { name: 'Alder admin' }, openUntil: null, appeals: [{ grounds: 'fact', outcome: null, dueOn: addDays(api.today, 30), overdue: false }] });
    expect((await ok((await api.as('admin')).get<CaseList>('/api/cases'))).cases.find((one) => one.id === id)).toMatchObject({ task: 'answer', parts: ['appeal_decider'] });
    const answer = { expectedState: 'appealed', outcome: 'dismissed', reason: REASON };
    for (const one of ['director', 'groupPm', 'pm', 'farPm', 'otherGroupPm'] as const) expect((await (await api.as(one)).post(`${appeals(id)}/decision`, answer)).status).toBe(404);
    const admin = await api.as('admin');
    // Handed on, but to nobody who judged it.
    for (const one of ['otherGroupPm', 'farPm', 'director'] as const) expect(await admin.send('PUT', `/api/cases/${id}/parts`, { appealDeciderId: api.organisation.people[one].id })).toMatchObject({ status: 400, body: { errors: [{ field: 'appealDeciderId' }] } });
    expect(await ok(admin.post<CaseAppeals>(`${appeals(id)}/decision`, answer))).toMatchObject({ appeals: [{ outcome: 'dismissed', decidedBy: { name: 'Alder admin' } }] });
    expect((await ok(pm.get<CaseAppeals>(appeals(id)))).appeals).toMatchObject([{ outcome: 'dismissed', reason: REASON }]);
    expect((await ok(pm.get<CaseView>(`/api/cases/${id}`))).state).toBe('delivered');
    expect((await ok(pm.get<CaseList>('/api/cases'))).cases.find((one) => one.id === id)).toMatchObject({ task: 'acknowledge' });
    expect(await pm.post(appeals(id), { expectedState: 'delivered', ...WORDS })).toMatchObject({ status: 409, body: { code: 'appealed_before' } });
    await ok(pm.post(`/api/cases/${id}/acknowledge`, { expectedState: 'delivered' }));
  });

  it('a reopened case is decided by somebody who had no hand in it', async () => {
    const { case: id } = await rows.case('case.appeal');
    const { decider } = await ok(pm.post<CaseAppeals>(appeals(id), { expectedState: 'delivered', ...WORDS }));
    expect(decider).toMatchObject({ name: 'Alder admin' });
    const admin = await api.as('admin');
    await ok(admin.post(`${appeals(id)}/decision`, { expectedState: 'appealed', outcome: 'reopened', reason: 'A number was left out indeed, so it is read again.' }));
    const manager = await api.as('groupPm');
    const again = await ok(manager.get<CaseView>(`/api/cases/${id}`));
    expect(again.state).toBe('locked');
    expect([api.organisation.people.director.id, api.organisation.people.admin.id]).not.toContain(again.decider?.id);
    const promote = { expectedState: 'locked', outcome: 'promote', funded: true, reason: 'With the number all gates are met.', effectiveOn: api.today };
    expect(await (await api.as('director')).post(`/api/cases/${id}/decision`, promote)).toMatchObject({ status: 404 });
    const deciderId = api.organisation.people.colleague.id;
    expect((await admin.send('PUT', `/api/cases/${id}/parts`, { deciderId: api.organisation.people.director.id })).status).toBe(400);
    // Whoever was found for it is here, and then away.
    expect((await admin.send('PUT', `/api/cases/${id}/parts`, { deciderId })).status).toBe(400);
    await api.owner.query('INSERT INTO leaves (organisation_id, id, person_id, from_day, to_day) VALUES ($1, $2, $3, $4, $4)', [api.organisation.id, uuid(), again.decider?.id, api.today]);
    expect((await admin.send('PUT', `/api/cases/${id}/parts`, { deciderId })).status).toBe(204);
    expect((await ok((await api.as('colleague')).post<CaseView>(`/api/cases/${id}/decision`, promote))).decisions).toMatchObject([{ outcome: 'promote' }, { outcome: 'not_yet' }]);
  });

  it('a promotion holds from its day on, once the person has been told, and the plan and the target follow', async () => {
    const { case: id } = await rows.case('case.deliver');
    const effective = addDays(api.today, 5);
    await api.owner.query('UPDATE case_decisions SET effective_on = $2 WHERE case_id = $1', [id, effective]);
    await api.owner.query(`INSERT INTO actions (organisation_id, id, person_id, indicator, what, due_on, created_by, created_on) VALUES ($1, $2, $3, 'SPM.S1', 'Lead the pricing work', $4, $5, $4)`, [api.organisation.id, uuid(), person(), api.today, api.organisation.people.groupPm.id]);
    const rung = async (): Promise<PersonProfile> => ok(pm.get<PersonProfile>(`/api/people/${person()}`));
    day = addDays(effective, 2);
    await runDays();
    expect((await rung()).rung).toBe('PM');
    await ok((await api.as('groupPm')).post(`/api/cases/${id}/deliver`, { expectedState: 'decided' }));
    day = addDays(effective, -1);
    await runDays();
    expect((await rung()).rung).toBe('PM');
    day = addDays(effective, 2);
    await runDays();
    await runDays();
    const promoted = await rung();
    expect(promoted).toMatchObject({ rung: 'SPM', targetRung: 'GPM', targetIsDefault: true });
    expect(promoted.levels.filter((level) => level.rung === 'SPM')).toMatchObject([{ effectiveFrom: effective, reason: expect.stringMatching(/^Promoted, case C-/) }]);
    expect(promoted.levels.map((level) => level.rung)).toContain('PM');
    expect(await api.owner.query('SELECT state, outcome FROM actions WHERE person_id = $1', [person()])).toEqual([{ state: 'dropped', outcome: 'Promoted to Senior Product Manager.' }]);
    expect(await api.owner.query(`SELECT count(*)::int AS n FROM audit_entries WHERE operation = 'case.promote' AND subject_id = $1`, [person()])).toEqual([{ n: 1 }]);
    day = api.today;
    await api.owner.query(`DELETE FROM person_levels WHERE person_id = $1 AND rung = 'SPM'`, [person()]);
  });

  it('what is not yet there comes back by itself on its day, with what has come since', async () => {
    const { case: id } = await rows.case('case.appeal');
    await api.owner.query(`UPDATE case_decisions SET review_on = $2, conditions = '[{"competency":"strategy","text":"Leads a second market."}]' WHERE case_id = $1`, [id, addDays(api.today, 90)]);
    await ok(pm.post(`/api/cases/${id}/acknowledge`, { expectedState: 'delivered' }));
    await api.owner.query(`INSERT INTO evidence_items (organisation_id, id, person_id, state, logged_on) VALUES ($1, $2, $3, 'shared', $4)`, [api.organisation.id, uuid(), person(), addDays(api.today, 40)]);
    day = addDays(api.today, 89);
    await runDays();
    const cases = async (): Promise<CaseList['cases']> => (await ok(pm.get<CaseList>(`/api/people/${person()}/cases`))).cases.filter(({ state }) => state === 'intent');
    expect(await cases()).toEqual([]);
    day = addDays(api.today, 90);
    await api.owner.query(`INSERT INTO person_levels (organisation_id, id, person_id, rung, effective_from, reason) VALUES ($1, $2, $3, 'SPM', $4, 'Came back at it')`, [api.organisation.id, uuid(), person(), day]);
    await runDays();
    expect([await cases(), await api.owner.query('DELETE FROM case_effects WHERE decision_id IN (SELECT d.id FROM case_decisions d WHERE d.case_id = $1) RETURNING kind', [id])]).toEqual([[], [[{ kind: 'overtaken' }], 1]]);
    await api.owner.query(`DELETE FROM person_levels WHERE person_id = $1 AND rung = 'SPM'`, [person()]);
    await runDays();
    await runDays();
    const [again] = await cases();
    expect(await cases()).toHaveLength(1);
    // There is one open case at a time, so an appeal against the earlier decision waits for it.
    day = api.today;
    expect(await pm.post(appeals(id), { expectedState: 'acknowledged', ...WORDS })).toMatchObject({ status: 409, body: { code: 'open_case' } });
    day = addDays(api.today, 90);
    expect(await ok(pm.get<CaseView>(`/api/cases/${again?.id ?? ''}`))).toMatchObject({ openedOn: day, nominatedAs: 'presenter', earlier: { id, conditions: [{ competency: 'strategy', text: 'Leads a second market.' }], items: 1, ratings: 0, confirmations: 0 } });
    day = api.today;
  });
});
