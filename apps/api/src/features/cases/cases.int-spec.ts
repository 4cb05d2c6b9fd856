import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@nextrung/domain/kernel';
import { v7 as uuid } from 'uuid';
import { completePacket } from '../../testing/complete-packet.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { TestClient } from '../../testing/test-client.js';
import type { PersonKey } from '../../testing/world.js';
import type { CaseList, CaseView } from './cases.dto.js';
import type { ToDo } from '../to-do/to-do.dto.js';
import type { WaitingNeeds } from './needs.dto.js';

describe('a promotion case in a small team', () => {
  let api: TestApi;
  let pm: TestClient;
  let manager: TestClient;
  let director: TestClient;
  let person: string;

  beforeAll(async () => {
    api = await startTestApi();
    person = api.organisation.people.pm.id;
    [pm, manager, director] = [await api.as('pm'), await api.as('groupPm'), await api.as('director')];
  });
  afterAll(() => api.stop());

  const ok = async <T>(answer: Promise<{ status: number; body: T; text: string }>): Promise<T> => {
    const { status, body, text } = await answer;
    if (status >= 300) throw new Error(`${status} ${text}`);
    return body;
  };
  const read = (client: TestClient, id: string): Promise<CaseView> => ok(client.get<CaseView>(`/api/cases/${id}`));
  const move = (client: TestClient, id: string, action: string, expectedState: string, reason?: string): Promise<{ status: number; body: CaseView; text: string }> => client.post<CaseView>(`/api/cases/${id}/moves`, { action, expectedState, ...(reason && { reason }) });
  const write = (client: TestClient, id: string, version: number, need = 'The second market needs a senior product manager.'): Promise<{ status: number; body: CaseView; text: string }> =>
    client.send<CaseView>('PUT', `/api/cases/${id}/business-need`, { need }, { headers: { 'if-match': `"${version}"` } });

  /** Nominated by somebody, written, sent and locked by the manager. */
  async function locked(by: TestClient, before?: (id: string) => Promise<unknown>): Promise<string> {
    const { id } = await ok(by.post<CaseView>(`/api/people/${person}/cases`, { targetRung: 'SPM' }));
    await ok(move(by, id, 'draft', 'intent'));
    await ok(write(by, id, 0));
    await completePacket(manager, id);
    await ok(move(by, id, 'submit', 'drafting'));
    await before?.(id);
    await ok(move(manager, id, 'lock', 'manager_review'));
    return id;
  }
  async function needed(id: string, outcome = 'needed'): Promise<void> {
    const { needs } = await ok(director.get<WaitingNeeds>('/api/business-needs'));
    const need = needs.at(-1);
    await ok(director.send('POST', `/api/business-needs/${need?.id ?? id}/decide`, { outcome, reason: 'The second market opens in spring.' }, { headers: { 'if-match': `"${need?.version ?? 0}"` } }));
  }

  /** Somebody stands in for somebody today; gives back how it ends. */
  async function standIn(manager: PersonKey, delegate: PersonKey): Promise<() => Promise<unknown>> {
    const [id, { people }] = [uuid(), api.organisation];
    await api.owner.query(`INSERT INTO delegations (organisation_id, id, manager_id, delegate_id, valid_from, valid_to, reason, created_by) VALUES ($1, $2, $3, $4, $5, $6, 'Away', $3)`, [api.organisation.id, id, people[manager].id, people[delegate].id, api.today, addDays(api.today, 9)]);
    return () => api.owner.query('DELETE FROM delegations WHERE id = $1', [id]);
  }

  /** What waits for somebody of cases, in the words of the list. */
  const waits = async (client: TestClient): Promise<{ tasks: unknown[]; needs: number; rooms: number; listed: unknown[]; total: number }> => {
    const { cases, needs, rooms, total } = await ok(client.get<ToDo>('/api/to-do'));
    return { tasks: cases.map(({ task }) => task), needs: needs.length, rooms: rooms.length, listed: (await ok(client.get<CaseList>('/api/cases'))).cases.map(({ task }) => task), total };
  };

  it('goes from nomination to acknowledgement, and each reads of it what is theirs', async () => {
    const begun = await ok(manager.post<CaseView>(`/api/people/${person}/cases`, { targetRung: 'SPM' }));
    const { id } = begun;
    expect(begun).toMatchObject({ state: 'intent', nominatedAs: 'presenter', presenter: { name: 'Alder groupPm' }, decider: { name: 'Alder director' }, from: { rung: 'PM' }, target: { rung: 'SPM' }, parts: ['presenter'], can: ['draft', 'withdraw'], version: 1 });
    expect(begun.problems).toContain('Say why the organisation needs the role.');
    expect(await waits(manager)).toEqual({ tasks: ['write'], needs: 0, rooms: 0, listed: ['write'], total: 1 });
    expect(await waits(pm)).toMatchObject({ tasks: [], listed: [null] });
    expect(begun.code).toMatch(/^C-[2-9A-Z]{5}$/);
    expect(await manager.post(`/api/people/${person}/cases`, { targetRung: 'SPM' })).toMatchObject({ status: 409, body: { code: 'open_case' } });

    await ok(move(pm, id, 'draft', 'intent'));
    expect(await move(manager, id, 'draft', 'intent')).toMatchObject({ status: 409, body: { code: 'state_changed' } });
    await ok(move(manager, id, 'submit', 'drafting'));
    expect(await move(manager, id, 'lock', 'manager_review')).toMatchObject({ status: 409, body: { code: 'packet_incomplete' } });
    expect(await move(manager, id, 'return', 'manager_review')).toMatchObject({ status: 400, body: { errors: [{ field: 'reason' }] } });
    expect(await move(pm, id, 'return', 'manager_review', 'No')).toMatchObject({ status: 409, body: { code: 'not_yours_to_do' } });
    expect(await waits(manager)).toMatchObject({ tasks: ['review'] });
    await ok(move(manager, id, 'return', 'manager_review', 'The need is missing.'));
    expect(await waits(pm)).toMatchObject({ tasks: ['write'] });
    expect((await read(pm, id)).moves.at(-1)).toMatchObject({ action: 'return', to: 'returned', reason: 'The need is missing.', as: 'presenter', by: { name: 'Alder groupPm' } });

    await ok(move(pm, id, 'draft', 'returned'));
    expect((await ok(write(pm, id, 0))).need).toMatchObject({ version: 1, outcome: null, writtenBy: { name: 'Alder pm' } });
    expect((await write(manager, id, 0)).status).toBe(412);
    expect(await write(pm, id, 1, 'market '.repeat(401))).toMatchObject({ status: 400, body: { errors: [{ field: 'need', message: 'Say it in at most 400 words.' }] } });
    await ok(write(manager, id, 1, 'A second market opens, and nobody owns it.'));
    await completePacket(manager, id);
    await ok(move(pm, id, 'submit', 'drafting'));
    expect(await move(pm, id, 'lock', 'manager_review')).toMatchObject({ status: 409, body: { code: 'manager_reviews_first' } });
    await ok(move(manager, id, 'lock', 'manager_review'));
    expect(await write(manager, id, 2)).toMatchObject({ status: 409, body: { code: 'locked' } });

    // The decider knows of no case before the need is decided, and then reads the need without a name.
    const heads = (client: TestClient): Promise<CaseList> => ok(client.get<CaseList>('/api/cases'));
    expect((await heads(director)).cases).toEqual([]);
    expect([(await director.get(`/api/cases/${id}`)).status, (await ok(director.get<CaseList>(`/api/people/${person}/cases`))).cases]).toEqual([404, []]);
    expect(await director.post(`/api/cases/${id}/decision`, { expectedState: 'locked', outcome: 'promote', funded: true, reason: 'All gates are met.', effectiveOn: api.today })).toMatchObject({ status: 404 });
    const waiting = await director.get<WaitingNeeds>('/api/business-needs');
    expect(waiting.body.needs).toEqual([{ id: expect.any(String), target: { rung: 'SPM', title: expect.any(String) }, need: 'A second market opens, and nobody owns it.', writtenOn: api.today, version: 2 }]);
    expect(waiting.text).not.toContain('Alder');
    expect(waiting.text).not.toContain(id);
    expect(await waits(director)).toMatchObject({ tasks: [], needs: 1, listed: [], total: 1 });
    await needed(id);
    expect(await waits(director)).toMatchObject({ tasks: ['decide'], needs: 0, listed: ['decide'], total: 1 });
    expect((await read(director, id)).competencies).toContainEqual({ id: expect.any(String), name: expect.any(String) });
    expect((await heads(director)).cases).toMatchObject([{ id, state: 'locked', parts: ['decider'] }]);

    const decide = (body: object): Promise<{ status: number; body: CaseView; text: string }> => director.post<CaseView>(`/api/cases/${id}/decision`, { expectedState: 'locked', outcome: 'promote', funded: true, reason: 'All gates are met.', effectiveOn: addDays(api.today, 20), ...body });
    expect(await decide({ outcome: 'not_yet', effectiveOn: undefined })).toMatchObject({ status: 400, body: { errors: [{ field: 'conditions' }, { field: 'ownerId' }, { field: 'reviewOn' }] } });
    expect(await decide({ outcome: 'not_yet', effectiveOn: undefined, conditions: [{ competency: 'luck', text: 'Has some.' }], ownerId: uuid(), reviewOn: addDays(api.today, 90) })).toMatchObject({ status: 400, body: { errors: [{ field: 'conditions.0.competency' }, { field: 'ownerId' }] } });
    expect(await decide({ expectedState: 'decided' })).toMatchObject({ status: 409, body: { code: 'state_changed' } });
    expect((await ok(decide({}))).decisions).toMatchObject([{ outcome: 'promote', funded: true, decidedBy: { name: 'Alder director' } }]);

    expect([(await waits(manager)).tasks, (await waits(director)).tasks, (await waits(pm)).tasks]).toEqual([['deliver'], [], []]);
    const before = await pm.get<CaseView>(`/api/cases/${id}`);
    expect(before.body).toMatchObject({ state: 'decided', decisions: [], delivery: { deliverer: { name: 'Alder groupPm' }, dueOn: addDays(api.today, 7), overdue: false }, can: [] });
    expect(before.text).not.toContain('All gates are met.');
    expect(before.body.need).toMatchObject({ outcome: null, reason: '', decidedOn: null });
    expect(before.body.moves.map(({ action }) => action)).not.toContain('decide');
    await ok(manager.send('PUT', `/api/cases/${id}/delivery`, { talkingPoints: 'Begin with the market.' }, { headers: { 'if-match': '"1"' } }));
    expect((await ok(manager.post<CaseView>(`/api/cases/${id}/deliver`, { expectedState: 'decided' }))).delivery).toMatchObject({ deliveredOn: api.today, talkingPoints: 'Begin with the market.' });
    expect([(await waits(manager)).tasks, (await waits(pm)).tasks]).toEqual([[], ['acknowledge']]);
    const told = await pm.get<CaseView>(`/api/cases/${id}`);
    expect(told.body).toMatchObject({ state: 'delivered', decisions: [{ reason: 'All gates are met.', effectiveOn: addDays(api.today, 20) }], can: ['acknowledge'] });
    expect(told.text).not.toContain('Begin with');
    expect(told.body.need).toMatchObject({ outcome: 'needed', reason: 'The second market opens in spring.' });
    expect(await ok(pm.post<CaseView>(`/api/cases/${id}/acknowledge`, { expectedState: 'delivered', answer: 'Thank you for the words.' }))).toMatchObject({ state: 'acknowledged', delivery: { acknowledgedOn: api.today, answer: 'Thank you for the words.' } });
    expect((await ok(pm.get<CaseList>(`/api/people/${person}/cases`))).cases).toMatchObject([{ id, state: 'acknowledged' }]);
  });

  it('is ready and not funded without telling, told, and funded later', async () => {
    const id = await locked(pm);
    // Whoever stands in for the line manager by now has a conflict of interest in the need, too.
    const { id: org, people } = api.organisation;
    const [stands, { needs }] = [uuid(), await ok(director.get<WaitingNeeds>('/api/business-needs'))];
    await api.owner.query(`INSERT INTO delegations (organisation_id, id, manager_id, delegate_id, valid_from, valid_to, reason, created_by) VALUES ($1, $2, $3, $4, $5, $6, 'Leave', $3)`, [org, stands, people.groupPm.id, people.director.id, api.today, addDays(api.today, 5)]);
    expect((await director.send('POST', `/api/business-needs/${needs.at(-1)?.id ?? ''}/decide`, { outcome: 'needed', reason: 'The second market opens in spring.' }, { version: needs.at(-1)?.version ?? 0 })).body).toMatchObject({ code: 'conflicted' });
    expect(await api.owner.query(`SELECT actor_id AS actor, subject_id AS subject FROM audit_entries WHERE organisation_id = $1 AND operation = 'business-need.decide' AND outcome = 'conflict_of_interest'`, [org])).toEqual([{ actor: people.director.id, subject: person }]);
    await api.owner.query('DELETE FROM delegations WHERE id = $1', [stands]);
    await needed(id);
    const decision = { expectedState: 'locked', outcome: 'promote', funded: false, reason: 'Ready, and the pool is spent.' };
    expect(await director.post(`/api/cases/${id}/decision`, { ...decision, effectiveOn: api.today })).toMatchObject({ status: 400, body: { errors: [{ field: 'effectiveOn' }] } });
    expect(await ok(director.post<CaseView>(`/api/cases/${id}/decision`, decision))).toMatchObject({ state: 'ready_not_funded', decisions: [{ funded: false, effectiveOn: null }] });
    expect(await read(pm, id)).toMatchObject({ state: 'decided', decisions: [], can: [] });
    expect(await move(pm, id, 'withdraw', 'ready_not_funded', 'Not now.')).toMatchObject({ status: 409, body: { code: 'state_changed' } });
    expect((await read(manager, id)).can).toContain('deliver');
    expect((await waits(manager)).tasks).toEqual(['deliver']);
    await ok(manager.post(`/api/cases/${id}/deliver`, { expectedState: 'ready_not_funded' }));
    expect(await read(pm, id)).toMatchObject({ state: 'ready_not_funded', decisions: [{ funded: false }], can: ['withdraw', 'acknowledge'] });
    await ok(pm.post(`/api/cases/${id}/acknowledge`, { expectedState: 'ready_not_funded' }));
    expect(await ok(director.post<CaseView>(`/api/cases/${id}/fund`, { expectedState: 'ready_not_funded', reason: 'The next pool has room.', effectiveOn: api.today }))).toMatchObject({ state: 'decided', decisions: [{ funded: true }, { funded: false }] });
    expect(await read(pm, id)).toMatchObject({ state: 'decided', decisions: [{ funded: false }] });
    await ok(manager.post(`/api/cases/${id}/deliver`, { expectedState: 'decided' }));
    await ok(pm.post(`/api/cases/${id}/acknowledge`, { expectedState: 'delivered' }));
  });

  it('waits for whoever stands in for its presenter as it waits for them, and gives no vote with it', async () => {
    const [standsIn, above, { people }] = [await api.as('colleague'), await api.as('farPm'), api.organisation];
    const ends = [await standIn('groupPm', 'colleague'), await standIn('director', 'farPm')];
    const { id } = await ok(manager.post<CaseView>(`/api/people/${person}/cases`, { targetRung: 'SPM' }));
    expect([(await waits(standsIn)).tasks, (await waits(standsIn)).listed.at(0), (await waits(above)).tasks, (await waits(above)).listed]).toEqual([['write'], 'write', [], []]);
    await ok(move(standsIn, id, 'draft', 'intent'));
    await ok(write(standsIn, id, 0));
    await completePacket(standsIn, id);
    await ok(move(pm, id, 'submit', 'drafting'));
    expect((await waits(standsIn)).tasks).toEqual(['review']);
    await ok(move(standsIn, id, 'return', 'manager_review', 'Say more of the market.'));
    // It waits for the person, and for the manager in whose place it was sent back.
    expect([(await waits(standsIn)).tasks, (await waits(manager)).tasks, (await waits(pm)).tasks]).toEqual([[], ['write'], ['write']]);
    await ok(move(pm, id, 'draft', 'returned'));
    await ok(move(pm, id, 'submit', 'drafting'));
    await ok(move(standsIn, id, 'lock', 'manager_review'));
    await needed(id);
    // Named to decide before they stood in, they have a conflict of interest meanwhile.
    await api.owner.query('UPDATE cases SET decider_id = $2 WHERE id = $1', [id, people.colleague.id]);
    expect([(await waits(standsIn)).tasks, (await read(standsIn, id)).task]).toEqual([[], null]);
    // Who manages the person by now presents nothing that another one presents, nor does whoever stands in for them.
    await api.owner.query('UPDATE cases SET decider_id = $2, presenter_id = $3 WHERE id = $1', [id, people.director.id, people.otherGroupPm.id]);
    expect((await ok(standsIn.get<CaseList>('/api/cases'))).cases.map((one) => one.id)).not.toContain(id);
    await api.owner.query('UPDATE cases SET presenter_id = $2 WHERE id = $1', [id, people.groupPm.id]);
    await ok(director.post<CaseView>(`/api/cases/${id}/decision`, { expectedState: 'locked', outcome: 'promote', funded: true, reason: 'All gates are met.', effectiveOn: api.today }));
    expect([(await waits(standsIn)).tasks, (await waits(manager)).tasks]).toEqual([['deliver'], ['deliver']]);
    for (const end of ends) await end();
    expect(await waits(standsIn)).toEqual({ tasks: [], needs: 0, rooms: 0, listed: [], total: 0 });
    await ok(manager.post(`/api/cases/${id}/deliver`, { expectedState: 'decided' }));
    await ok(pm.post(`/api/cases/${id}/acknowledge`, { expectedState: 'delivered' }));
  });

  it('promotes to no role that is not needed', async () => {
    // Nobody decides it, so it is blocked until people operations name somebody.
    const id = await locked(manager, (one) => api.owner.query('UPDATE cases SET decider_id = NULL WHERE id = $1', [one]));
    expect(await read(manager, id)).toMatchObject({ state: 'blocked', moves: expect.arrayContaining([expect.objectContaining({ action: 'block', reason: 'Nobody without a conflict of interest decides or judges this case.' })]) });
    expect((await (await api.as('admin')).send('PUT', `/api/cases/${id}/parts`, { deciderId: api.organisation.people.director.id })).status).toBe(204);
    expect((await read(manager, id)).state).toBe('locked');
    await needed(id, 'not_now');
    expect(await director.post(`/api/cases/${id}/decision`, { expectedState: 'locked', outcome: 'promote', funded: true, reason: 'All gates are met.', effectiveOn: api.today })).toMatchObject({ status: 400, body: { errors: [{ field: 'outcome' }] } });
    expect(await move(manager, id, 'withdraw', 'locked')).toMatchObject({ status: 400, body: { errors: [{ field: 'reason' }] } });
    expect(await ok(move(manager, id, 'withdraw', 'locked', 'We wait for the market.'))).toMatchObject({ state: 'withdrawn', can: [] });
  });

  it('never has a decider with a conflict of interest, and people operations read none of it', async () => {
    const { groupPm, director: above, peerPm } = api.organisation.people;
    // Both confirmed each other's work, a month apart: so the next one above, or people operations, decides.
    for (const [of, by, day] of [[person, above.id, 0], [above.id, person, 30]] as const) {
      const [item, ask] = [uuid(), uuid()];
      await api.owner.query(`INSERT INTO evidence_items (organisation_id, id, person_id, state, logged_on) VALUES ($1, $2, $3, 'shared', $4)`, [api.organisation.id, item, of, api.today]);
      await api.owner.query(`INSERT INTO corroboration_asks (organisation_id, id, item_id, colleague_id, message, asked_on) VALUES ($1, $2, $3, $4, '', $5)`, [api.organisation.id, ask, item, by, api.today]);
      await api.owner.query(`INSERT INTO corroboration_answers (organisation_id, id, ask_id, answer, note, on_day, revision) VALUES ($1, $2, $3, 'confirmed', '', $4, 1)`, [api.organisation.id, uuid(), ask, addDays(api.today, -day)]);
    }
    const { id, decider } = await ok(manager.post<CaseView>(`/api/people/${person}/cases`, { targetRung: 'SPM' }));
    expect(decider).toMatchObject({ name: 'Alder admin' });
    const admin = await api.as('admin');
    expect((await admin.get(`/api/cases/${id}`)).status).toBe(404);
    expect((await ok(admin.get<CaseList>('/api/cases'))).cases.find((one) => one.id === id)).toMatchObject({ parts: ['admin'], state: 'intent' });
    for (const deciderId of [above.id, groupPm.id, person]) expect(await admin.send('PUT', `/api/cases/${id}/parts`, { deciderId })).toMatchObject({ status: 400, body: { errors: [{ field: 'deciderId' }] } });
    const parts = (body: object): Promise<{ status: number; body: unknown }> => admin.send('PUT', `/api/cases/${id}/parts`, body);
    // Confirmed each other's work, once from a private address.
    const { id: org, people: { farPm, colleague, admin: self } } = api.organisation;
    const outsider = uuid();
    await api.owner.query(`INSERT INTO outside_colleagues (organisation_id, id, person_id, name, email, address_key, same_person_id) VALUES ($1, $2, $3, 'Far', 'far@home.example', 'far@home.example', $4)`, [org, outsider, person, farPm.id]);
    for (const [of, by, from] of [[person, null, outsider], [farPm.id, person, null]] as const) {
      const [item, ask] = [uuid(), uuid()];
      await api.owner.query(`INSERT INTO evidence_items (organisation_id, id, person_id, state, logged_on) VALUES ($1, $2, $3, 'shared', $4)`, [org, item, of, api.today]);
      await api.owner.query(`INSERT INTO corroboration_asks (organisation_id, id, item_id, colleague_id, outsider_id, message, asked_on) VALUES ($1, $2, $3, $4, $5, '', $6)`, [org, ask, item, by, from, api.today]);
      await api.owner.query(`INSERT INTO corroboration_answers (organisation_id, id, ask_id, answer, note, on_day, revision) VALUES ($1, $2, $3, 'confirmed', '', $4, 1)`, [org, uuid(), ask, api.today]);
    }
    expect(await parts({ deciderId: farPm.id })).toMatchObject({ status: 400, body: { errors: [{ field: 'deciderId' }] } });
    expect((await parts({ deciderId: peerPm.id })).status).toBe(204);
    // Who was the line manager when it began stays out of the vote, whoever presents it now.
    await api.owner.query(`UPDATE cases SET opened_on = $2, nominated_as = 'person', nominated_by = person_id WHERE id = $1`, [id, addDays(api.today, -10)]);
    await api.owner.query('UPDATE reporting_lines SET valid_to = $2 WHERE person_id = $1', [person, addDays(api.today, -1)]);
    expect((await parts({ presenterId: colleague.id })).status).toBe(204);
    const away = uuid();
    await api.owner.query('INSERT INTO leaves (organisation_id, id, person_id, from_day, to_day) VALUES ($1, $2, $3, $4, $4)', [org, away, peerPm.id, api.today]);
    expect(await parts({ deciderId: groupPm.id })).toMatchObject({ status: 400, body: { errors: [{ field: 'deciderId' }] } });
    await api.owner.query('DELETE FROM leaves WHERE id = $1', [away]);
    await api.owner.query('UPDATE reporting_lines SET valid_to = NULL WHERE person_id = $1', [person]);
    await api.owner.query(`UPDATE cases SET presenter_id = $2, nominated_as = 'presenter', nominated_by = $2 WHERE id = $1`, [id, groupPm.id]);
    // A permission makes nobody part of a case, and replaces nobody who is here and may.
    for (const [body, field] of [[{ deciderId: colleague.id }, 'deciderId'], [{ deciderId: self.id }, 'deciderId'], [{ presenterId: self.id }, 'presenterId'], [{ appealDeciderId: colleague.id }, 'appealDeciderId']] as const) expect([body, await parts(body)]).toMatchObject([body, { status: 400, body: { errors: [{ field }] } }]);
    expect((await read(manager, id)).decider).toMatchObject({ name: 'Alder peerPm' });
    await ok(move(pm, id, 'withdraw', 'intent', 'Not now.'));
  });

  it.each([['no rung', {}, 'targetRung'], ['the present rung', { targetRung: 'PM' }, 'targetRung'], ['no rung of the ladder', { targetRung: 'LUCK' }, 'targetRung'], ['a cycle that is none', { targetRung: 'SPM', cycleId: uuid() }, 'cycleId']])('is not begun for %s', async (_, body, field) => {
    expect(await pm.post(`/api/people/${person}/cases`, body)).toMatchObject({ status: 400, body: { errors: [{ field }] } });
  });
});
