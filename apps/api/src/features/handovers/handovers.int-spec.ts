import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { addDays } from '@nextrung/domain/kernel';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { Reply, TestClient } from '../../testing/test-client.js';
import { ok, rateWork, shareWork } from '../../testing/work.js';
import type { PersonKey } from '../../testing/world.js';
import type { EvidenceItem, EvidencePage } from '../evidence/evidence.dto.js';
import type { GapView } from '../gaps/gaps.dto.js';
import type { PersonProfile } from '../people/people.dto.js';
import type { ReadinessView } from '../readiness/readiness.dto.js';
import type { ToDo } from '../to-do/to-do.dto.js';
import type { HandoverLine, HandoverView } from './handovers.dto.js';

const REASON = 'There is no competitor in this area to stay away from.';

describe('a change of manager', () => {
  let api: TestApi;
  let director: TestClient;
  let before: TestClient;
  let after: TestClient;
  let pm: TestClient;

  const person = (): string => `/api/people/${api.organisation.people.pm.id}`;
  const day = (days: number): string => addDays(api.today, days);

  async function move<T = PersonProfile>(to: PersonKey | null, from: string, by = director): Promise<Reply<T>> {
    const { body } = await by.get<PersonProfile>(person());
    return by.post<T>(`${person()}/manager`, to === null ? { managerId: null, sponsorId: api.organisation.people.director.id, from } : { managerId: api.organisation.people[to].id, from }, { version: body.version });
  }
  const list = async (who: TestClient): Promise<HandoverLine[]> => ok(who.get<HandoverLine[]>('/api/handovers'));
  const newest = async (who: TestClient): Promise<HandoverLine> => {
    const [first] = await list(who);
    if (!first) throw new Error('No handover.');
    return first;
  };
  const read = async (who: TestClient, id: string): Promise<HandoverView> => ok(who.get<HandoverView>(`/api/handovers/${id}`));
  /** As if everything so far had been recorded some days ago. */
  const longAgo = async (days: number): Promise<void> => {
    await api.owner.query(`UPDATE evidence_items SET logged_on = logged_on - $1::int`, [days]);
    for (const [table, column] of [['evidence_visibility', 'changed_at'], ['evidence_revisions', 'created_at']]) await api.owner.query(`UPDATE ${table} SET ${column} = ${column} - make_interval(days => $1)`, [days]);
    for (const [table, column] of [['ratings', 'on_day'], ['actions', 'created_on'], ['waivers', 'proposed_on'], ['gap_marks', 'marked_on'], ['corroboration_asks', 'asked_on']]) await api.owner.query(`UPDATE ${table} SET ${column} = ${column} - $1::int`, [days]);
  };

  beforeAll(async () => {
    api = await startTestApi();
    [director, before, after, pm] = await Promise.all([api.as('director'), api.as('groupPm'), api.as('otherGroupPm'), api.as('pm')]);
  });
  afterAll(() => api.stop());

  beforeEach(async () => {
    const { pm: subject, groupPm } = api.organisation.people;
    for (const table of ['handover_notes', 'handovers', 'note_visibility', 'notes']) await api.owner.query(`DELETE FROM ${table}`);
    await api.owner.query('DELETE FROM reporting_lines WHERE person_id = $1', [subject.id]);
    await api.owner.query(`INSERT INTO reporting_lines (organisation_id, id, person_id, manager_id, valid_from) VALUES ($1, gen_random_uuid(), $2, $3, '2024-01-01')`, [api.organisation.id, subject.id, groupPm.id]);
    await api.owner.query('UPDATE people SET ended_on = NULL WHERE id = $1', [subject.id]);
  });
  afterEach(async () => {
    for (const table of ['openings', 'corroboration_answers', 'corroboration_asks', 'ratings', 'rating_declines', 'waivers', 'actions', 'gap_marks', 'evidence_visibility', 'evidence_revisions', 'evidence_items']) await api.owner.query(`DELETE FROM ${table}`);
  });

  describe('is written down', () => {
    it('with who, from whom, to whom and from which day; and not where the manager stays', async () => {
      expect((await move('groupPm', day(3))).status).toBe(200);
      expect(await list(pm)).toEqual([]);
      expect((await move('otherGroupPm', day(10))).status).toBe(200);
      const { pm: subject, groupPm, otherGroupPm } = api.organisation.people;
      for (const who of [pm, before, after]) {
        expect(await list(who)).toEqual([{ id: expect.any(String), person: { id: subject.id, name: subject.name }, giver: { id: groupPm.id, name: groupPm.name }, taker: { id: otherGroupPm.id, name: otherGroupPm.name }, onDay: day(10), calledOff: false }]);
      }
      for (const key of ['director', 'admin', 'peerPm', 'farPm', 'colleague'] as const) expect([key, await list(await api.as(key))]).toEqual([key, []]);
      expect((await (await api.as('groupPm', api.otherOrganisation)).get<HandoverLine[]>('/api/handovers')).body).toEqual([]);
    });

    it('also from and to nobody', async () => {
      const admin = await api.as('admin');
      await move(null, api.today, admin);
      expect(await newest(pm)).toMatchObject({ giver: { id: api.organisation.people.groupPm.id }, taker: null });
      await move('otherGroupPm', day(5), admin);
      expect(await list(pm)).toMatchObject([{ giver: null, taker: { id: api.organisation.people.otherGroupPm.id }, onDay: day(5) }, { taker: null }]);
    });

    it('from whom someone came to on that very day', async () => {
      const admin = await api.as('admin');
      const { id, version } = await ok(admin.post<PersonProfile>('/api/people', { name: 'New', email: 'new@alder.example', managerId: api.organisation.people.groupPm.id }));
      await ok(admin.post(`/api/people/${id}/manager`, { managerId: api.organisation.people.otherGroupPm.id, from: api.today }, { version }));
      expect((await list(after))[0]).toMatchObject({ person: { id }, giver: { id: api.organisation.people.groupPm.id } });
    });

    it('once: a plan takes the place of the one before, and what was written there moves along', async () => {
      await move('otherGroupPm', day(10));
      const { id } = await newest(pm);
      await ok(after.post(`/api/handovers/${id}/notes`, { body: 'What should I know?' }));
      await move('director', day(5));
      const [only, ...others] = await list(pm);
      expect([only?.taker?.id, only?.onDay, others]).toEqual([api.organisation.people.director.id, day(5), []]);
      expect((await read(pm, only?.id ?? '')).notes).toMatchObject([{ author: { id: api.organisation.people.otherGroupPm.id }, body: 'What should I know?', earlierPlan: true }]);
      expect((await after.get(`/api/handovers/${id}`)).status).toBe(404);
      expect(await list(after)).toEqual([]);
    });

    it('after a change that has begun, beside it', async () => {
      await move('otherGroupPm', api.today);
      await move('groupPm', day(20));
      expect((await list(pm)).map(({ giver, taker }) => [giver?.name, taker?.name])).toEqual([['Alder otherGroupPm', 'Alder groupPm'], ['Alder groupPm', 'Alder otherGroupPm']]);
    });

    it('no more, once it is called off; what was written stays for the person and the manager', async () => {
      await move('otherGroupPm', day(10));
      await move('groupPm', day(10));
      expect(await list(pm)).toEqual([]);
      await move('otherGroupPm', day(10));
      await ok(pm.post(`/api/handovers/${(await newest(pm)).id}/notes`, { body: 'Please keep our Thursday.' }));
      await move('groupPm', day(10));
      const { id, calledOff } = await newest(pm);
      expect(calledOff).toBe(true);
      expect((await read(before, id)).notes.map(({ body }) => body)).toEqual(['Please keep our Thursday.']);
      expect((await after.get(`/api/handovers/${id}`)).status).toBe(404);
      expect((await pm.get<ToDo>('/api/to-do')).body.handovers).toEqual([]);
    });

    it('for someone who leaves before it: called off, and with nobody too', async () => {
      const admin = await api.as('admin');
      await move(null, day(-1), admin);
      await move('otherGroupPm', day(10), admin);
      await ok(after.post(`/api/handovers/${(await newest(after)).id}/notes`, { body: 'Looking forward.' }));
      const { body } = await admin.get<PersonProfile>(person());
      expect((await admin.post(`${person()}/end`, { on: day(5) }, { version: body.version })).status).toBe(200);
      expect(await list(pm)).toMatchObject([{ giver: null, taker: null, calledOff: true, onDay: day(5) }, { calledOff: false }]);
      expect((await read(pm, (await newest(pm)).id)).notes).toHaveLength(1);
      expect(await list(after)).toEqual([]);
    });
  });

  describe('what passes on', () => {
    let waiting: string;
    let rated: string;
    let code: string;

    /** Two shared items, one of them rated; one of one's own; a promise, a proposal, a mark, a question to a colleague; notes of each kind. */
    beforeEach(async () => {
      waiting = await shareWork(api, 'pm', { indicators: ['SPM.S1'], title: 'Waits for a rating' });
      rated = await shareWork(api, 'pm', { indicators: ['SPM.S2'], title: 'Rated already' });
      await rateWork(api, rated);
      const own = await ok(pm.post<EvidenceItem>(`${person()}/evidence`, { title: 'Nobody else’s business', indicators: [{ id: 'SPM.S2' }] }));
      for (const item of [rated, own.id]) await ok(pm.post(`/api/evidence/${item}/corroborations`, { colleagueId: api.organisation.people.colleague.id }));
      const gaps = (await ok(pm.get<GapView[]>(`${person()}/gaps`))).map(({ indicator }) => indicator).filter((one) => one !== 'SPM.S3');
      code = gaps[0] ?? '';
      await ok(before.put(`${person()}/gaps/${code}`, { kind: 'no_chance_given', note: 'Only between us', action: { what: 'Lead the pricing project', dueOn: day(30) } }));
      await ok(before.post(`${person()}/waivers`, { indicator: 'SPM.S3', reason: REASON }));
      for (const visibility of ['only_me', 'us_two', 'successor_too']) await ok(before.post(`${person()}/notes`, { body: `For ${visibility}`, visibility }));
    });

    const WHOLE = { verifications: 1, promises: 1, proposals: 1, marks: 1, asks: 1, shared: 2, ratings: 1, notes: 1 };

    it('is seen by the manager and the person alike, and as numbers by the next manager until the day', async () => {
      await move('otherGroupPm', day(10));
      const { id } = await newest(pm);
      const [theirs, own] = [await read(before, id), await read(pm, id)];
      expect(theirs).toMatchObject({
        as: 'giver', reach: 'open', keptNotes: 2, counts: WHOLE, madeBy: { name: 'Alder director' },
        verifications: [{ itemId: waiting, title: 'Waits for a rating', sharedOn: api.today, days: 0 }],
        promises: [{ indicator: code, what: 'Lead the pricing project', dueOn: day(30), overdue: false, by: { name: 'Alder groupPm' } }],
        proposals: [{ indicator: 'SPM.S3', reason: REASON, by: { name: 'Alder groupPm' } }],
        marks: [{ indicator: code, kind: 'no_chance_given', markedOn: api.today }],
        asks: [{ colleague: { name: 'Alder colleague' }, title: 'Rated already' }],
        target: { rung: 'SPM', isDefault: true, secondRung: null, overlays: [] },
      });
      expect(own).toEqual({ ...theirs, as: 'person', keptNotes: null });
      const ahead = await after.get<HandoverView>(`/api/handovers/${id}`);
      expect(ahead.body).toMatchObject({ as: 'taker', reach: 'ahead', keptNotes: null, counts: WHOLE, verifications: [], promises: [], proposals: [], marks: [], asks: [], target: null });
      for (const word of [waiting, 'Waits for', 'pricing', 'SPM.S3', code]) expect(ahead.text).not.toContain(word);
      expect(ahead.text + JSON.stringify(own)).not.toMatch(/Nobody else|Only between us|For (only|us|succ)/);
    });

    it('is the new manager’s from the day on, with everything the old one saw; the old one loses it with the commit', async () => {
      const rung = (await ok(before.get<ReadinessView>(`${person()}/readiness`))).assessment;
      expect((await after.get(`${person()}/readiness`)).status).toBe(404);
      await move('otherGroupPm', day(1));
      for (const path of [person(), `${person()}/evidence`, `${person()}/readiness`, `/api/evidence/${rated}`]) {
        expect([path, (await before.get(path)).status, (await after.get(path)).status]).toEqual([path, 200, 404]);
      }
      await move('otherGroupPm', api.today);
      for (const path of [person(), `${person()}/evidence`, `${person()}/readiness`, `/api/evidence/${rated}`, `${person()}/gaps`, `${person()}/waivers`]) {
        expect([path, (await before.get(path)).status, (await after.get(path)).status]).toEqual([path, 404, 200]);
      }
      const { items } = await ok(after.get<EvidencePage>(`${person()}/evidence`));
      expect(items.map(({ title }) => title).sort()).toEqual(['Rated already', 'Waits for a rating']);
      // Theirs to rate as well, blind to the one before; or to leave at that.
      expect(await ok(after.get<EvidenceItem>(`/api/evidence/${rated}`))).toMatchObject({ ratingsSealed: true, ratings: [] });
      expect(await ok(after.post(`${person()}/rating-declines`))).toEqual({ declined: 1 });
      const { ratings } = await ok(after.get<EvidenceItem>(`/api/evidence/${rated}`));
      expect(ratings).toMatchObject([{ rater: { name: 'Alder groupPm' }, role: 'manager' }]);
      const seen = (await ok(after.get<ReadinessView>(`${person()}/readiness`))).assessment;
      expect([seen?.index, seen?.state]).toEqual([rung?.index, rung?.state]);
      expect(await read(after, (await newest(after)).id)).toMatchObject({ as: 'taker', reach: 'open', counts: WHOLE, keptNotes: null, verifications: [{ itemId: waiting }], promises: [{ what: 'Lead the pricing project' }] });
    });

    it('leaves the old manager titles of what was there before, no links, and nothing that came later', async () => {
      await longAgo(2);
      await move('otherGroupPm', day(-1));
      const later = await shareWork(api, 'pm', { indicators: ['SPM.C1'], title: 'Shared with the next one only' });
      await ok(pm.patch(`/api/evidence/${waiting}`, { title: 'Other words since' }, { version: (await ok(pm.get<EvidenceItem>(`/api/evidence/${waiting}`))).version }));
      await ok(after.put(`${person()}/gaps/SPM.C1`, { kind: 'skill', note: '' }));
      const { id } = await newest(before);
      const past = await before.get<HandoverView>(`/api/handovers/${id}`);
      expect(past.body).toMatchObject({
        as: 'giver', reach: 'past', target: null, keptNotes: 2,
        verifications: [{ itemId: null, title: 'Waits for a rating', sharedOn: day(-2) }], promises: [{ what: 'Lead the pricing project' }], marks: [{ indicator: code }], asks: [{ title: 'Rated already' }],
        counts: { verifications: 1, promises: 1, proposals: 1, marks: 1, asks: 1, shared: 2, ratings: 1, notes: 0 },
      });
      for (const word of [waiting, later, 'Shared with the next', 'Other words', 'SPM.C1']) expect(past.text).not.toContain(word);
      expect((await read(after, id)).verifications.map(({ title }) => title).sort()).toEqual(['Other words since', 'Shared with the next one only']);
      expect((await read(pm, id)).verifications).toHaveLength(2);
    });

    it('leaves a manager who came and went what was there before they went', async () => {
      await longAgo(5);
      await move('otherGroupPm', day(-4));
      await move('director', day(-1));
      await shareWork(api, 'pm', { indicators: ['SPM.C1'], title: 'Shared with the third' });
      const { id } = (await list(pm))[1] ?? { id: '' };
      expect(await read(after, id)).toMatchObject({ as: 'taker', reach: 'past', verifications: [{ itemId: null, title: 'Waits for a rating' }], target: null });
    });

    it('is for the old manager for ninety days', async () => {
      await move('otherGroupPm', api.today);
      const { id } = await newest(before);
      for (const [days, status] of [[89, 200], [90, 404]] as const) {
        await api.owner.query('UPDATE handovers SET on_day = $1', [day(-days)]);
        expect([days, (await before.get(`/api/handovers/${id}`)).status, (await list(before)).length]).toEqual([days, status, status === 200 ? 1 : 0]);
      }
      expect([(await after.get(`/api/handovers/${id}`)).status, (await pm.get(`/api/handovers/${id}`)).status]).toEqual([200, 200]);
    });

    it('gives open promises to the new manager, who closes them', async () => {
      const actions = async (who: TestClient): Promise<string[]> => (await ok(who.get<ToDo>('/api/to-do'))).actions.map(({ action }) => action.what);
      expect([await actions(before), await actions(after)]).toEqual([['Lead the pricing project'], []]);
      await move('otherGroupPm', api.today);
      expect([await actions(before), await actions(after)]).toEqual([[], ['Lead the pricing project']]);
      const [entry] = (await ok(after.get<ToDo>('/api/to-do'))).actions;
      const close = `${person()}/actions/${entry?.action.id ?? ''}/close`;
      expect((await before.post(close, { as: 'done', outcome: '' })).status).toBe(404);
      expect((await after.post(close, { as: 'done', outcome: 'They led it.' })).status).toBe(200);
      expect((await read(pm, (await newest(pm)).id)).promises).toEqual([]);
    });
  });

  it('stands in the to-do list of the three until thirty days after, and is not counted', async () => {
    await move('otherGroupPm', day(40));
    const shown = async (who: TestClient): Promise<number> => (await ok(who.get<ToDo>('/api/to-do'))).handovers.length;
    for (const who of [pm, before, after]) expect(await shown(who)).toBe(1);
    expect((await ok(pm.get<ToDo>('/api/to-do'))).total).toBe(0);
    expect(await shown(director)).toBe(0);
    await api.owner.query('UPDATE handovers SET on_day = $1', [day(-29)]);
    for (const who of [pm, before, after]) expect(await shown(who)).toBe(1);
    await api.owner.query('UPDATE handovers SET on_day = $1', [day(-30)]);
    for (const who of [pm, before, after]) expect(await shown(who)).toBe(0);
  });

  it('has notes that all three write and read, and nobody else', async () => {
    await move('otherGroupPm', day(10));
    const { id } = await newest(pm);
    for (const [who, body] of [[pm, ' Please keep our Thursday. '], [before, 'She is strong in writing.'], [after, 'Thank you.']] as const) expect((await who.post(`/api/handovers/${id}/notes`, { body })).status).toBe(201);
    for (const who of [pm, before, after]) expect((await read(who, id)).notes.map(({ body }) => body)).toEqual(['Please keep our Thursday.', 'She is strong in writing.', 'Thank you.']);
    expect((await director.post(`/api/handovers/${id}/notes`, { body: 'Me too' })).status).toBe(404);
    for (const body of ['   ', 'x'.repeat(4001), 7, undefined, 'a\u0000b']) expect([body, (await pm.post(`/api/handovers/${id}/notes`, { body })).status]).toEqual([body, 400]);
    const headers = { 'idempotency-key': 'once' };
    for (let tries = 0; tries < 2; tries += 1) await pm.post(`/api/handovers/${id}/notes`, { body: 'Once' }, { headers });
    expect((await read(pm, id)).notes).toHaveLength(4);
  });

  it('is found by the person it is about', async () => {
    await move('otherGroupPm', day(10));
    const of = async (personId: string): Promise<Reply<HandoverLine[]>> => after.get<HandoverLine[]>(`/api/handovers?personId=${personId}`);
    expect((await of(api.organisation.people.pm.id)).body).toHaveLength(1);
    expect((await of(api.organisation.people.peerPm.id)).body).toEqual([]);
    expect((await of('nobody')).status).toBe(400);
  });
});
