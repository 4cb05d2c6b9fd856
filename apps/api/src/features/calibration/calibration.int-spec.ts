import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@nextrung/domain/kernel';
import pg from 'pg';
import { v7 as uuid } from 'uuid';
import { AppConfig } from '../../config/app-config.js';
import { createApp } from '../../create-app.js';
import { completePacket } from '../../testing/complete-packet.js';
import { PACKET_SIGNING_KEY, startTestApi, type TestApi } from '../../testing/test-api.js';
import { type Reply, TestClient } from '../../testing/test-client.js';
import { ok, rateWork, shareWork } from '../../testing/work.js';
import { addBystanders, PASSWORD } from '../../testing/world.js';
import type { CaseList, CaseView } from '../cases/cases.dto.js';
import type { WaitingNeeds } from '../cases/needs.dto.js';
import type { CycleView } from '../cycles/cycles.dto.js';
import type { CaseBrief } from '../panel-reviews/brief.dto.js';
import type { ToDo } from '../to-do/to-do.dto.js';
import type { ReviewSheet, SeatsView, WriteReview } from '../panel-reviews/panel-reviews.dto.js';
import type { CalibrationRoom, Movements } from './room.dto.js';

type World = Awaited<ReturnType<typeof addBystanders>>;
type Who = keyof World['people'];

/** `pm`'s case before a panel of four, with three alternates: `farPm` leads it, `director` decides, `groupPm` presents and is on it too. */
describe('a case before a panel', () => {
  let api: TestApi;
  let world: World;
  let item: string;
  const [panelId, cycleId] = [uuid(), uuid()];
  let caseId = '';
  let code = '';

  const as = (who: Who): Promise<TestClient> => api.as<Who>(who, world);
  const seat = (who: Who, alternate: boolean): Promise<unknown> => api.owner.query('INSERT INTO panel_members (organisation_id, id, panel_id, person_id, alternate) VALUES ($1, $2, $3, $4, $5)', [api.organisation.id, uuid(), panelId, world.people[who].id, alternate]);

  beforeAll(async () => {
    api = await startTestApi();
    world = await addBystanders(api.owner, api.organisation);
    const { id, people } = api.organisation;
    item = await shareWork(api, 'pm', { indicators: ['SPM.S1'], title: 'Alder pm rebuilt the checkout', claim: 'exceeds' });
    await rateWork(api, item, 'partial');
    await api.owner.query(`INSERT INTO cycles (organisation_id, id, name, time_zone, opens_on, nominate_until, lock_until, rate_until, calibrate_until, deliver_until, created_by) VALUES ($1, $2, 'Spring', 'Europe/London', $3, $3, $5, $6, $7, $7, $4)`, [id, cycleId, api.today, people.admin.id, addDays(api.today, 1), addDays(api.today, 2), addDays(api.today, 3)]);
    await api.owner.query(`INSERT INTO panels (organisation_id, id, cycle_id, name, rungs, facilitator_id, decider_id, quorum) VALUES ($1, $2, $3, 'Seniors', '{SPM}', $4, $5, 3)`, [id, panelId, cycleId, people.farPm.id, people.director.id]);
    for (const who of ['otherGroupPm', 'colleague', 'groupPm', 'payReader'] as const) await seat(who, false);
    for (const who of ['peerPm', 'auditor'] as const) await seat(who, true);
    // `peerPm` and `pm` confirmed each other's work.
    for (const [of, by] of [[people.pm.id, people.peerPm.id], [people.peerPm.id, people.pm.id]]) {
      const [work, ask] = [uuid(), uuid()];
      await api.owner.query(`INSERT INTO evidence_items (organisation_id, id, person_id, state, logged_on) VALUES ($1, $2, $3, 'shared', $4)`, [id, work, of, api.today]);
      await api.owner.query(`INSERT INTO corroboration_asks (organisation_id, id, item_id, colleague_id, message, asked_on) VALUES ($1, $2, $3, $4, '', $5)`, [id, ask, work, by, api.today]);
      await api.owner.query(`INSERT INTO corroboration_answers (organisation_id, id, ask_id, answer, note, on_day, revision) VALUES ($1, $2, $3, 'confirmed', '', $4, 1)`, [id, uuid(), ask, api.today]);
    }
    await api.owner.query(`DELETE FROM evidence_items WHERE organisation_id = $1 AND id <> $2 AND NOT EXISTS (SELECT 1 FROM corroboration_asks a WHERE a.item_id = evidence_items.id)`, [id, item]);
    const manager = await as('groupPm');
    ({ id: caseId, code } = await ok(manager.post<CaseView>(`/api/people/${people.pm.id}/cases`, { targetRung: 'SPM' })));
    await api.owner.query('UPDATE cases SET cycle_id = $2, panel_id = $3 WHERE id = $1', [caseId, cycleId, panelId]);
    await ok(move('groupPm', 'draft', 'intent'));
    await ok(manager.send('PUT', `/api/cases/${caseId}/business-need`, { need: 'The second market needs a senior.' }, { version: 0 }));
    await completePacket(manager, caseId);
    await ok(move('groupPm', 'submit', 'drafting'));
  });
  afterAll(() => api.stop());

  const move = async (who: Who, action: string, expectedState: string): Promise<Reply<CaseView>> => (await as(who)).post<CaseView>(`/api/cases/${caseId}/moves`, { action, expectedState });
  const read = async <T>(who: Who, path: string): Promise<Reply<T>> => (await as(who)).get<T>(`/api/${path}`);
  const sheetOf = async (who: Who): Promise<ReviewSheet> => (await ok(read<ReviewSheet>(who, `cases/${caseId}/review`)));
  const roomOf = async (who: Who): Promise<CalibrationRoom> => ok(read<CalibrationRoom>(who, `panels/${panelId}/room`));
  const lead = async (what: string, body: object = {}): Promise<Reply> => (await as('farPm')).post(`/api/cases/${caseId}/calibration/${what}`, body);
  const canary = (who: Who): string => `canary-of-${who} saw how the market was opened`;
  const whole = (sheet: ReviewSheet, who: Who, level = 'meets'): WriteReview => {
    const given = { level: level as 'meets', reason: canary(who), cites: [item] };
    return { ratings: sheet.ratings.map(({ competency }) => ({ competency, ...given })), overall: given };
  };
  async function write(who: Who, body: object, version?: number): Promise<Reply<ReviewSheet>> {
    const at = version ?? (await sheetOf(who)).version;
    return (await as(who)).put<ReviewSheet>(`/api/cases/${caseId}/review`, body, { version: at });
  }
  const submit = async (who: Who): Promise<Reply<ReviewSheet>> => (await as(who)).post<ReviewSheet>(`/api/cases/${caseId}/review/submit`, {}, { version: (await sheetOf(who)).version });
  /** Everything that somebody can read anywhere near the case. */
  async function everythingRead(who: Who): Promise<string> {
    const of = world.people.pm.id;
    const own = { pm: [`people/${of}/cases`, 'audit/own', `people/${of}/personal-data`, `people/${of}/export?format=json`], admin: ['audit'], director: ['to-do'] } as Partial<Record<Who, string[]>>;
    const paths = [...['', '/brief', '/review', '/seats'].map((part) => `cases/${caseId}${part}`), 'cases', `panels/${panelId}/room`, `panels/${panelId}/movements`, ...(own[who] ?? [])];
    return (await Promise.all(paths.map((path) => read(who, path)))).map(({ text }) => text).join('\n');
  }
  const attempts = async (): Promise<string[]> => (await api.owner.query<{ operation: string }[]>(`SELECT operation FROM audit_entries WHERE organisation_id = $1 AND outcome = 'conflict_of_interest' ORDER BY seq`, [api.organisation.id])).map(({ operation }) => operation);

  /** What the case asks of somebody in their to-do list, and the room there. */
  const asks = async (who: Who): Promise<unknown[]> => {
    const { cases, rooms, total } = await ok(read<ToDo>(who, 'to-do'));
    return [...cases.filter(({ id }) => id === caseId).map(({ task, dueOn, room }) => [task, dueOn, room?.name]), ...rooms.map((room) => ['room', room.dueOn, room.name, room.cases]), ...(total >= cases.length + rooms.length ? [] : ['not counted'])];
  };
  const asksOf = async (...people: Who[]): Promise<unknown[]> => Promise.all(people.map(asks));

  it('is judged by members without a conflict of interest, and alternates in the place of the others', async () => {
    expect((await read('colleague', `cases/${caseId}`)).status).toBe(404);
    await ok(move('groupPm', 'lock', 'manager_review'));
    const seats = await ok(read<SeatsView>('farPm', `cases/${caseId}/seats`));
    expect(seats).toMatchObject({ quorum: 3, judging: 4, deciderConflict: null });
    expect(seats.seats.map(({ person, judges, conflict, inPlaceOf }) => [person.name, judges, conflict, inPlaceOf?.name])).toEqual([
      ['Alder otherGroupPm', true, null, undefined], ['Alder colleague', true, null, undefined], ['Alder groupPm', false, 'line_manager', undefined], ['A payReader', true, null, undefined],
      ['Alder peerPm', false, 'mutual_corroboration', undefined], ['A auditor', true, null, 'Alder groupPm'],
    ]);
    // The line manager presents, and has no part in the vote; an alternate with a conflict has none at all.
    expect((await ok(read<CaseView>('groupPm', `cases/${caseId}`))).parts).toEqual(['presenter']);
    expect((await read('groupPm', `cases/${caseId}/review`)).status).toBe(404);
    expect((await read('peerPm', `cases/${caseId}`)).status).toBe(404);
    expect(await attempts()).toEqual(['case-review.read']);

    // Nobody who judges reads the packet before the need is decided, and whoever decides that sees no name, not even of a case that is blocked.
    for (const path of ['brief', 'review']) expect((await read('colleague', `cases/${caseId}/${path}`)).status).toBe(404);
    await api.owner.query(`UPDATE cases SET state = 'blocked' WHERE id = $1`, [caseId]);
    for (const who of ['director', 'colleague'] as const) expect((await roomOf(who)).agenda).toEqual([]);
    await api.owner.query(`UPDATE cases SET state = 'locked' WHERE id = $1`, [caseId]);
    const { needs } = await ok(read<WaitingNeeds>('director', 'business-needs'));
    await ok((await as('director')).send('POST', `/api/business-needs/${needs[0]?.id ?? ''}/decide`, { outcome: 'needed', reason: 'The second market opens.' }, { version: needs[0]?.version ?? 0 }));
    expect((await write('otherGroupPm', whole(await sheetOf('otherGroupPm'), 'otherGroupPm'))).body).toMatchObject({ code: 'not_in_review' });
    expect(await asksOf('farPm', 'colleague', 'director')).toEqual([[['open_review', addDays(api.today, 2), 'Seniors']], [], []]);
    expect((await ok(move('farPm', 'review', 'locked'))).state).toBe('independent_review');
    const rate = [['rate', addDays(api.today, 2), 'Seniors']];
    // Not of an alternate who was not drawn, nor of whoever presents it, leads or decides, and people operations are nothing to it.
    expect(await asksOf('otherGroupPm', 'colleague', 'auditor', 'peerPm', 'groupPm', 'farPm', 'director', 'admin', 'pm')).toEqual([rate, rate, rate, [], [], [], [], [], []]);
    const roomOfView = async (who: Who): Promise<unknown> => (await ok(read<CaseView>(who, `cases/${caseId}`))).room?.panelId;
    expect(await Promise.all((['colleague', 'farPm', 'director', 'groupPm', 'pm'] as const).map(roomOfView))).toEqual([panelId, panelId, panelId, panelId, undefined]);
    const roomOfCycle = async (who: Who): Promise<unknown> => (await ok(read<CycleView>(who, `cycles/${cycleId}`))).panels.map(({ room }) => room);
    expect(await Promise.all((['colleague', 'groupPm', 'peerPm', 'pm', 'admin'] as const).map(roomOfCycle))).toEqual([[true], [true], [false], [false], [false]]);
  });

  it('is read in two minutes, masked on request', async () => {
    const brief = await ok(read<CaseBrief>('colleague', `cases/${caseId}/brief`));
    expect(brief).toMatchObject({ code, person: 'Alder pm', masked: false, asOf: api.today, target: { rung: 'SPM' }, differences: [{ indicator: 'SPM.S1', claim: 'exceeds', ratings: ['partial'] }] });
    expect(brief.gates.length).toBeGreaterThan(3);
    expect(brief.evidence).toHaveLength(1);
    for (const path of ['brief', 'review']) {
      const { text, body } = await read<CaseBrief>('colleague', `cases/${caseId}/${path}?masked=true`);
      expect(body).toMatchObject({ person: code, masked: true });
      expect(text).toContain('rebuilt the checkout');
      expect(text).not.toMatch(/Alder pm|Alder groupPm|pm@alder/);
    }
    expect(await read('colleague', `cases/${caseId}/brief?masked=perhaps`)).toMatchObject({ status: 400 });
    for (const who of ['pm', 'admin', 'peerPm'] as const) expect((await read(who, `cases/${caseId}/brief`)).status).toBe(404);
  });

  it('is rated alone: every competency first, the whole last, each with a reason that cites items', async () => {
    const sheet = await sheetOf('otherGroupPm');
    expect(sheet).toMatchObject({ open: true, version: 0, submittedOn: null, overall: { level: null, reason: '', cites: [] }, items: [{ id: item, number: 1 }] });
    const good = whole(sheet, 'otherGroupPm');
    const [first, ...rest] = good.ratings;
    const cases: readonly (readonly [object, string])[] = [
      [{ ...good, ratings: rest }, 'overall.level'],
      [{ ...good, overall: { ...good.overall, cites: [uuid()] } }, 'overall.cites'],
      [{ ...good, overall: { ...good.overall, cites: ['x'] } }, 'overall.cites'],
      [{ ...good, ratings: [{ ...first, competency: 'luck' }, ...rest], overall: { reason: '', cites: [] } }, 'ratings.0.competency'],
      [{ ...good, overall: { ...good.overall, reason: 'a\u0000b' } }, ''],
      [{ ...good, overall: { ...good.overall, reason: 'x'.repeat(5000) } }, 'overall.reason'],
    ];
    for (const [body, field] of cases) expect([field, (await write('otherGroupPm', body)).body]).toMatchObject([field, { status: 400, errors: [expect.objectContaining({ field })] }]);
    expect((await submit('otherGroupPm')).status).toBe(400);
    expect((await ok(write('otherGroupPm', { ratings: [first], overall: { reason: '', cites: [] } }))).version).toBe(1);
    expect((await write('otherGroupPm', good, 0)).status).toBe(412);
    const { body } = await submit('otherGroupPm');
    expect((body as unknown as { errors: { field: string; message: string }[] }).errors.map(({ field, message }) => `${field}: ${message}`)).toEqual([...sheet.ratings.slice(1).map(({ competencyName }) => `ratings: Rate ${competencyName}.`), 'overall.level: Choose a level.', 'overall.reason: Give the reason, in at least 20 characters.']);
    await ok(write('otherGroupPm', good));
    await ok(write('colleague', whole(sheet, 'colleague', 'partial')));
    await ok(write('payReader', whole(sheet, 'payReader')));
  });

  it('tells nobody anything of what others rated, not even that they have', async () => {
    const others: readonly Who[] = ['colleague', 'payReader', 'auditor', 'director', 'farPm', 'groupPm', 'pm', 'admin', 'peerPm'];
    const before = new Map<Who, string>();
    const near = async (who: Who): Promise<string> => (await Promise.all([`panels/${panelId}/room`, 'to-do', 'cases', `cases/${caseId}`, `cycles/${cycleId}`].map((path) => read(who, path)))).map(({ text }) => text).join('\n');
    for (const who of ['colleague', 'payReader', 'auditor', 'groupPm', 'director', 'farPm'] as const) before.set(who, await near(who));
    expect((await ok(submit('otherGroupPm'))).submittedOn).toBe(api.today);
    for (const who of others) expect([who, (await everythingRead(who)).includes('canary-of-otherGroupPm')]).toEqual([who, false]);
    expect(await asks('otherGroupPm')).toEqual([]);
    // Whoever leads reads how many have, and in the room alone while they are too few.
    for (const [who, text] of before) expect([who, (await near(who)).replace('"submitted":1', '"submitted":0')]).toEqual([who, text]);
    expect(await everythingRead('otherGroupPm')).toContain('canary-of-otherGroupPm');
    expect(await everythingRead('otherGroupPm')).not.toContain('canary-of-colleague');
    // What was submitted is changed by nobody, not by its author, and not by the server.
    expect((await write('otherGroupPm', whole(await sheetOf('otherGroupPm'), 'otherGroupPm', 'exceeds'))).body).toMatchObject({ code: 'submitted' });
    expect((await submit('otherGroupPm')).body).toMatchObject({ code: 'submitted' });
    const server = new pg.Client(api.serverUrl);
    await server.connect();
    for (const sql of [`UPDATE case_ratings SET level = 'exceeds'`, 'DELETE FROM case_ratings', 'DELETE FROM case_recusals', 'DELETE FROM case_dissents', `UPDATE case_rating_changes SET reason = ''`]) await expect(server.query(sql)).rejects.toThrow('permission denied');
    await server.end();
    expect((await move('farPm', 'calibrate', 'independent_review')).body).toMatchObject({ code: 'ratings_out' });
    expect((await roomOf('farPm')).agenda).toMatchObject([{ submitted: 1, person: { name: 'Alder pm' } }]);
  });

  it('loses whoever declares a conflict, keeps their attempts, and stops where too few are left', async () => {
    const declare = async (who: Who): Promise<number> => (await (await as(who)).post(`/api/cases/${caseId}/conflict`, { reason: 'We founded a company together.' })).status;
    const [begun] = [(await attempts()).length];
    expect(await declare('payReader')).toBe(204);
    for (const path of [`cases/${caseId}`, `cases/${caseId}/review`, `cases/${caseId}/brief`]) expect((await read('payReader', path)).status).toBe(404);
    expect(await (await as('payReader')).put(`/api/cases/${caseId}/review`, { ratings: [], overall: { reason: '', cites: [] } }, { version: 1 })).toMatchObject({ status: 404 });
    expect((await attempts()).slice(begun)).toEqual(['case.read', 'case-review.read', 'case.brief', 'case-review.write']);
    expect((await read<{ cases: unknown[] }>('payReader', 'cases')).body.cases).toEqual([]);
    expect((await ok(read<SeatsView>('farPm', `cases/${caseId}/seats`))).seats.find(({ person }) => person.name === 'A payReader')).toMatchObject({ judges: false, conflict: 'own_word', reason: 'We founded a company together.' });
    expect((await read('admin', `cases/${caseId}/seats`)).text).not.toContain('We founded');

    expect(await declare('auditor')).toBe(204);
    expect(await ok(read<CaseView>('farPm', `cases/${caseId}`))).toMatchObject({ state: 'blocked', can: [], moves: expect.arrayContaining([expect.objectContaining({ action: 'block', by: null, reason: '2 of the panel can judge this case without a conflict of interest, and 3 are needed.' })]) });
    const again = async (): Promise<SeatsView> => ok((await as('admin')).post<SeatsView>(`/api/cases/${caseId}/seats`));
    expect((await again()).judging).toBe(2);
    await seat('sponsor', true);
    expect((await again()).seats.at(-1)).toMatchObject({ person: { name: 'A sponsor' }, judges: true });
    expect((await ok(move('farPm', 'review', 'locked'))).state).toBe('independent_review');
    // What was written before is still there.
    expect((await sheetOf('colleague')).overall.reason).toBe(canary('colleague'));
    await ok(submit('colleague'));
    await ok(write('sponsor', whole(await sheetOf('sponsor'), 'sponsor', 'not_shown')));
    await ok(submit('sponsor'));
    expect(await asksOf('farPm', 'sponsor', 'director')).toEqual([[['room', addDays(api.today, 3), 'Seniors', 1]], [], []]);
    expect((await ok(read<CaseList>('farPm', 'cases'))).cases).toMatchObject([{ id: caseId, task: 'calibrate', room: { panelId } }]);
  });

  it('is calibrated: shown to the room at once, changed by its author only, with direction and reason', async () => {
    expect((await (await as('director')).post(`/api/cases/${caseId}/calibration/open`)).status).toBe(404);
    await ok(lead('open'));
    expect(await roomOf('groupPm')).toMatchObject({ parts: ['presenter'], agenda: [{ submitted: null }], onTable: { submitted: null, members: null, spread: null, can: { leave: true, decide: false } } });
    expect(await roomOf('director')).toMatchObject({ onTable: { state: 'calibration', spread: null, presenterHere: true, can: { decide: false } } });
    const decision = { expectedState: 'calibration', outcome: 'promote', funded: true, reason: 'The whole panel saw it.', effectiveOn: addDays(api.today, 10) };
    expect((await (await as('director')).post(`/api/cases/${caseId}/decision`, decision)).body).toMatchObject({ code: 'not_revealed' });
    expect((await (await as('colleague')).post(`/api/cases/${caseId}/calibration/changes`, { level: 'meets', direction: 'up', reason: 'I had missed the second market.' })).body).toMatchObject({ code: 'not_revealed' });
    for (const who of ['colleague', 'sponsor', 'director', 'farPm', 'groupPm'] as const) expect([who, (await everythingRead(who)).includes('canary-of-otherGroupPm')]).toEqual([who, false]);
    await ok((await as('groupPm')).post(`/api/cases/${caseId}/calibration/leave`));
    // On the panel for other cases, they see that one is on the table, and no more.
    expect(await roomOf('groupPm')).toMatchObject({ parts: [], agenda: [], onTable: null, elsewhere: true });
    expect((await read('pm', `panels/${panelId}/room`)).status).toBe(404);
    await ok(lead('timer', { minutes: 10 }));
    expect(await asksOf('farPm', 'director')).toEqual([[['room', addDays(api.today, 3), 'Seniors', 1]], []]);
    await ok(lead('reveal'));
    expect(await asksOf('director', 'colleague')).toEqual([[['decide', addDays(api.today, 3), 'Seniors']], []]);

    const shown = await roomOf('colleague');
    const overall = shown.onTable?.spread?.at(-1);
    expect(overall).toMatchObject({ competency: null, width: 2, ratings: [{ rater: { name: 'A sponsor' }, level: 'not_shown' }, { rater: { name: 'Alder colleague' }, level: 'partial', own: true }, { rater: { name: 'Alder otherGroupPm' }, level: 'meets', reason: canary('otherGroupPm') }] });
    expect(shown.onTable).toMatchObject({ timerEndsAt: expect.any(String), can: { change: true, dissent: true, lead: false, decide: false } });
    // Whoever was recused, presents, or is the person, sees nothing now either.
    for (const who of ['payReader', 'auditor', 'groupPm', 'pm', 'admin', 'peerPm'] as const) expect([who, /canary-of-(otherGroupPm|colleague|sponsor)/.test(await everythingRead(who))]).toEqual([who, false]);

    const change = async (who: Who, body: object): Promise<Reply> => (await as(who)).post(`/api/cases/${caseId}/calibration/changes`, { level: 'meets', direction: 'up', reason: 'I had missed the second market.', ...body });
    expect(await change('colleague', { direction: 'down' })).toMatchObject({ status: 400, body: { errors: [{ field: 'direction' }] } });
    expect(await change('colleague', { level: 'partial' })).toMatchObject({ status: 400, body: { errors: [{ field: 'level' }] } });
    expect(await change('colleague', { competency: 'luck' })).toMatchObject({ status: 400, body: { errors: [{ field: 'competency' }] } });
    expect((await change('farPm', {})).status).toBe(404);
    await ok(change('colleague', {}));
    await ok(change('sponsor', { competency: shown.onTable?.spread?.[0]?.competency, level: 'partial' }));
    await ok(change('otherGroupPm', { level: 'partial', direction: 'down', reason: 'Alder groupPm and Alder’s peers say so; the second market is not shown yet.' }));
    expect((await roomOf('director')).onTable).toMatchObject({ changes: [{ direction: 'up', from: 'partial', to: 'meets' }, { direction: 'up' }, { direction: 'down' }], can: { decide: true } });
    expect((await roomOf('director')).onTable?.spread?.at(-1)?.ratings[1]).toMatchObject({ sealed: 'partial', level: 'meets', own: false });
    expect(await ok(read<Movements>('director', `panels/${panelId}/movements`))).toMatchObject({ up: 2, down: 1, managers: [{ manager: { name: 'Alder groupPm' }, cases: 1, up: 2, down: 1 }], changes: [{ code, direction: 'down' }, {}, {}] });
    const without = `the manager of ${code} and ${code}’s peers say so; the second market is not shown yet.`;
    expect(await ok(read<Movements>('director', `panels/${panelId}/movements?masked=true`))).toMatchObject({ up: 2, managers: [], changes: [{ code, rater: { name: 'Alder otherGroupPm' }, reason: without }, { reason: 'I had missed the second market.' }, {}] });
    expect(await ok(read<CalibrationRoom>('director', `panels/${panelId}/room?masked=true`))).toMatchObject({ masked: true, onTable: { person: null, presenter: null, changes: [{}, {}, { reason: without }] } });

    const note = async (version: number): Promise<Reply> => (await as('farPm')).put(`/api/cases/${caseId}/calibration/notes`, { notes: 'The market is the question.' }, { version });
    expect((await note(7)).status).toBe(412);
    await ok(note(1));
    await ok((await as('sponsor')).post(`/api/cases/${caseId}/calibration/dissents`, { text: 'I would wait for the second market.' }));
    expect((await (await as('director')).post(`/api/cases/${caseId}/calibration/dissents`, { text: 'I would wait for the second market.' })).status).toBe(404);
  });

  it('is in the same room after a lost connection and another start of the server, and is decided there', async () => {
    const client = await as('colleague');
    const seen = await client.get(`/api/panels/${panelId}/room`);
    const tag = String(seen.headers['etag']);
    expect(await client.get(`/api/panels/${panelId}/room`, { headers: { 'if-none-match': tag } })).toMatchObject({ status: 304, text: '' });
    const config = new AppConfig({ SERVER_DATABASE_URL: api.serverUrl, PORT: '3000', PACKET_SIGNING_KEY });
    const second = await createApp(config);
    try {
      const returned = await new TestClient(second, config.publicUrl.origin).signIn(world.people.colleague.email, PASSWORD);
      expect((await returned.get(`/api/panels/${panelId}/room`)).text).toBe(seen.text);
      expect((await returned.get<CalibrationRoom>(`/api/panels/${panelId}/room`)).body.onTable).toMatchObject({ notes: 'The market is the question.', dissents: [{ author: { name: 'A sponsor' } }], changes: [{}, {}, {}] });
      expect((await returned.get(`/api/panels/${panelId}/room`, { headers: { 'if-none-match': tag } })).status).toBe(304);
    } finally {
      await second.close();
    }
    const decided = await (await as('director')).post<CaseView>(`/api/cases/${caseId}/decision`, { expectedState: 'calibration', outcome: 'promote', funded: true, reason: 'The whole panel saw it.', effectiveOn: addDays(api.today, 10) });
    expect(decided).toMatchObject({ status: 200, body: { state: 'decided' } });
    expect((await client.get<CalibrationRoom>(`/api/panels/${panelId}/room`, { headers: { 'if-none-match': tag } })).body).toMatchObject({ agenda: [{ state: 'decided' }], onTable: { can: { change: false, dissent: true } } });
  });
});
