import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@nextrung/domain/kernel';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { Reply, TestClient } from '../../testing/test-client.js';
import { publishLadder, READY_FOR_SPM, showWork } from '../../testing/work.js';
import type { PersonKey } from '../../testing/world.js';
import type { CompetencyView, ReadinessView } from '../readiness/readiness.dto.js';
import type { ToDo } from '../to-do/to-do.dto.js';
import type { WaiverView } from './waivers.dto.js';

const REASON = 'There is no competitor in this area to stay away from.';
const KEYS: readonly PersonKey[] = ['admin', 'director', 'groupPm', 'otherGroupPm', 'pm', 'peerPm', 'farPm', 'colleague'];

interface Refusal {
  readonly code: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
}

describe('what does not apply to a person', () => {
  let api: TestApi;
  let manager: TestClient;
  let pm: TestClient;

  const waivers = (): string => `/api/people/${api.organisation.people.pm.id}/waivers`;
  const propose = <T = WaiverView>(who: TestClient, indicator: string, reason = REASON): Promise<Reply<T>> => who.post<T>(waivers(), { indicator, reason });
  const decide = async <T = WaiverView>(by: PersonKey, id: string, as: string, note = ''): Promise<Reply<T>> => (await api.as(by)).post<T>(`${waivers()}/${id}/decide`, { as, note });
  const read = async (who = pm): Promise<ReadinessView> => (await who.get<ReadinessView>(`/api/people/${api.organisation.people.pm.id}/readiness`)).body;
  const competency = async (id: string): Promise<CompetencyView | undefined> => (await read()).assessment?.competencies.find((one) => one.id === id);
  const waiting = async (who: PersonKey): Promise<string[]> => (await (await api.as(who)).get<ToDo>('/api/to-do')).body.waivers.map(({ waiver }) => waiver.indicator);

  async function signed(indicator: string): Promise<WaiverView> {
    const proposed = await propose(manager, indicator);
    const reply = await decide('director', proposed.body.id, 'signed');
    if (reply.status !== 200) throw new Error(`${proposed.text} ${reply.text}`);
    return reply.body;
  }

  beforeAll(async () => {
    api = await startTestApi();
    manager = await api.as('groupPm');
    pm = await api.as('pm');
  });
  afterEach(async () => {
    await api.owner.query('DELETE FROM waivers');
    await api.owner.query(`UPDATE people SET is_admin = (email LIKE 'admin@%')`);
  });
  afterAll(() => api.stop());

  describe('a proposal', () => {
    it('comes from the line manager, and from nobody else', async () => {
      for (const key of KEYS.filter((one) => one !== 'groupPm')) expect([key, (await propose(await api.as(key), 'SPM.S3')).status]).toEqual([key, 404]);
      expect((await propose(await api.as('groupPm', api.otherOrganisation), 'SPM.S3')).status).toBe(404);
      const reply = await propose(manager, 'SPM.S3', `  ${REASON} `);
      expect(reply).toMatchObject({
        status: 201,
        body: {
          indicator: 'SPM.S3', text: expect.stringContaining('will not compete'), competencyName: 'Product Strategy', reason: REASON, state: 'proposed',
          proposedBy: { name: 'Alder groupPm' }, proposedOn: api.today, decidedBy: null, decidedOn: null, decisionNote: '', expiresOn: null, endedOn: null,
        },
      });
    });

    it('leaves out no must-have, no indicator of another rung, and nothing that is none', async () => {
      const refused = async (indicator: string, message: RegExp): Promise<void> => {
        const { status, body } = await propose<Refusal>(manager, indicator);
        expect([indicator, status, body.errors?.[0]?.field]).toEqual([indicator, 400, 'indicator']);
        expect(body.errors?.[0]?.message).toMatch(message);
      };
      await refused('SPM.S1', /must-have/);
      await refused('GPM.S3', /not an indicator of a target rung/);
      await refused('PM.S3', /not an indicator/);
      await refused('AI.M2', /not an indicator/);
      await refused('no such thing', /Choose an indicator/);
      expect(await propose(manager, 'SPM.S3', '   too few   ')).toMatchObject({ status: 400, body: { errors: [{ field: 'reason' }] } });
      expect((await pm.get(waivers())).body).toEqual([]);
    });

    it('is refused while there is one already, proposed or signed', async () => {
      const { body } = await propose(manager, 'SPM.S3');
      expect(await propose(manager, 'SPM.S3')).toMatchObject({ status: 409, body: { code: 'already_waived' } });
      await decide('director', body.id, 'signed');
      expect(await propose(manager, 'SPM.S3')).toMatchObject({ status: 409, body: { code: 'already_waived' } });
      expect((await propose(manager, 'SPM.S4')).status).toBe(201);
    });

    it('is refused while there is one under the code of an earlier version of the ladder', async () => {
      await propose(manager, 'SPM.S3');
      await signed('SPM.S4');
      const moved = [['SPM.S3', 'SPM.S8'], ['SPM.S4', 'SPM.S9']] as const;
      const codes = new Map<string, string>(moved);
      await publishLadder(api, (ladder) => ({ ...ladder, cells: ladder.cells.map((cell) => ({ ...cell, indicators: cell.indicators.map((one) => ({ ...one, id: codes.get(one.id) ?? one.id })) })) }));
      const mapping = { rungs: [], earlier: [], indicators: moved.map(([from, to]) => ({ kind: 'same', from: [from], to: [to] })) };
      await api.owner.query('UPDATE ladder_versions SET mapping = $2 WHERE organisation_id = $1 AND version = (SELECT max(version) FROM ladder_versions WHERE organisation_id = $1)', [api.organisation.id, JSON.stringify(mapping)]);
      try {
        expect(await propose(manager, 'SPM.S8')).toMatchObject({ status: 409, body: { code: 'already_waived', title: expect.stringContaining('proposed') } });
        expect(await propose(manager, 'SPM.S9')).toMatchObject({ status: 409, body: { code: 'already_waived', title: expect.stringContaining('signed') } });
      } finally {
        await api.owner.query('UPDATE ladder_versions SET mapping = NULL WHERE organisation_id = $1', [api.organisation.id]);
        await publishLadder(api, (ladder) => ladder);
      }
    });

    it('is made once, however often it is sent', async () => {
      const headers = { 'idempotency-key': 'waiver-once' };
      const body = { indicator: 'SPM.S3', reason: REASON };
      const replies = await Promise.all([1, 2, 3].map(() => manager.post<WaiverView>(waivers(), body, { headers })));
      expect(replies.map(({ status }) => status)).toEqual([201, 201, 201]);
      expect(new Set(replies.map(({ body: { id } }) => id)).size).toBe(1);
      expect((await pm.get<WaiverView[]>(waivers())).body).toHaveLength(1);
      expect((await manager.post(waivers(), { ...body, indicator: 'SPM.S4' }, { headers })).status).toBe(422);
      const together = await Promise.all([1, 2].map(() => propose(manager, 'SPM.C3')));
      expect(together.map(({ status }) => status).sort()).toEqual([201, 409]);
    });

    it('changes nothing before it is signed, and can be taken back', async () => {
      const before = await read();
      const { body } = await propose(manager, 'SPM.S3');
      expect(await read()).toEqual(before);
      expect((await pm.post(`${waivers()}/${body.id}/end`, { expectedState: 'proposed' })).status).toBe(404);
      expect((await (await api.as('admin')).post(`${waivers()}/${body.id}/end`, { expectedState: 'proposed' })).status).toBe(404);
      expect(await manager.post(`${waivers()}/${body.id}/end`, { expectedState: 'proposed' })).toMatchObject({ status: 200, body: { state: 'ended', endedOn: api.today, decidedBy: null } });
      expect(await decide('director', body.id, 'signed')).toMatchObject({ status: 409, body: { code: 'already_decided' } });
      expect(await manager.post(`${waivers()}/${body.id}/end`, { expectedState: 'proposed' })).toMatchObject({ status: 409, body: { code: 'state_changed' } });
      expect((await propose(manager, 'SPM.S3')).status).toBe(201);
    });
  });

  describe('the second person', () => {
    it('is the skip level or an administrator, and sees it among what waits', async () => {
      const first = (await propose(manager, 'SPM.S3')).body.id;
      const second = (await propose(manager, 'SPM.S4')).body.id;
      for (const key of ['director', 'admin'] as const) expect([key, await waiting(key)]).toEqual([key, ['SPM.S3', 'SPM.S4']]);
      for (const key of KEYS.filter((one) => one !== 'director' && one !== 'admin')) {
        expect([key, await waiting(key)]).toEqual([key, []]);
        expect([key, (await decide(key, first, 'signed')).status]).toEqual([key, 404]);
      }
      const toDo = (await (await api.as('director')).get<ToDo>('/api/to-do')).body;
      expect(toDo).toMatchObject({ total: 2, waivers: [{ person: { name: 'Alder pm' }, waiver: { id: first, reason: REASON } }, { waiver: { id: second } }] });

      const expiresOn = `${Number(api.today.slice(0, 4)) + 1}${api.today.slice(4)}`.replace('-02-29', '-03-01');
      expect(await decide('director', first, 'signed', ' I agree. ')).toMatchObject({
        status: 200, body: { state: 'signed', decidedBy: { name: 'Alder director' }, decidedOn: api.today, decisionNote: 'I agree.', expiresOn },
      });
      expect(await decide('admin', second, 'signed')).toMatchObject({ status: 200, body: { state: 'signed', decidedBy: { name: 'Alder admin' } } });
      expect(await waiting('director')).toEqual([]);
    });

    it('is never the proposer, the line manager or the person, though they be administrators', async () => {
      const { id } = (await propose(manager, 'SPM.S3')).body;
      const { people } = api.organisation;
      await api.owner.query('UPDATE people SET is_admin = true WHERE id = ANY($1)', [[people.groupPm.id, people.pm.id, people.otherGroupPm.id]]);
      expect((await decide('groupPm', id, 'signed')).status).toBe(404);
      expect((await decide('pm', id, 'signed')).status).toBe(404);
      expect([await waiting('groupPm'), await waiting('pm')]).toEqual([[], []]);
      // The proposer does not become a second person by handing the team over; nor does the new line manager.
      await api.owner.query('UPDATE reporting_lines SET manager_id = $2 WHERE person_id = $1', [people.pm.id, people.otherGroupPm.id]);
      try {
        expect(await decide('groupPm', id, 'signed')).toMatchObject({ status: 409, body: { code: 'second_person_needed' } });
        expect((await decide('otherGroupPm', id, 'signed')).status).toBe(404);
        expect([await waiting('groupPm'), await waiting('otherGroupPm')]).toEqual([[], []]);
      } finally {
        await api.owner.query('UPDATE reporting_lines SET manager_id = $2 WHERE person_id = $1', [people.pm.id, people.groupPm.id]);
      }
      expect((await read()).waivers).toEqual([]);
    });

    it('says why when refusing', async () => {
      const { id } = (await propose(manager, 'SPM.S3')).body;
      expect(await decide('director', id, 'refused', '  ')).toMatchObject({ status: 400, body: { errors: [{ field: 'note' }] } });
      expect(await decide('director', id, 'agreed')).toMatchObject({ status: 400, body: { errors: [{ field: 'as' }] } });
      const note = 'The area has two strong competitors.';
      expect(await decide('director', id, 'refused', note)).toMatchObject({ status: 200, body: { state: 'refused', decisionNote: note, expiresOn: null } });
      expect((await read()).waivers).toEqual([]);
      expect((await propose(manager, 'SPM.S3')).status).toBe(201);
    });

    it('decides once: of two at the same moment one is told', async () => {
      for (const [one, other] of [['signed', 'refused'], ['signed', 'signed']] as const) {
        const { id } = (await propose(manager, 'SPM.S3')).body;
        const replies = await Promise.all([decide('director', id, one, 'Seen.'), decide('admin', id, other, 'Seen.')]);
        expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
        const winner = replies.find(({ status }) => status === 200);
        expect((await pm.get<WaiverView[]>(waivers())).body[0]).toMatchObject({ id, state: winner?.body.state, decidedBy: winner?.body.decidedBy });
        await api.owner.query('DELETE FROM waivers');
      }
    });

    it('finds nothing under another person or an unknown identifier', async () => {
      const { id } = (await propose(manager, 'SPM.S3')).body;
      const director = await api.as('director');
      expect((await director.post(`/api/people/${api.organisation.people.peerPm.id}/waivers/${id}/decide`, { as: 'signed', note: '' })).status).toBe(404);
      expect((await decide('director', api.organisation.id, 'signed')).status).toBe(404);
      expect((await decide('director', 'nothing', 'signed')).status).toBe(404);
    });

    it('cannot sign what the person is no longer assessed for', async () => {
      const { id } = (await propose(manager, 'SPM.S3')).body;
      await api.owner.query(`UPDATE people SET target_rung = 'GPM' WHERE id = $1`, [api.organisation.people.pm.id]);
      expect(await decide('director', id, 'signed')).toMatchObject({ status: 400, body: { errors: [{ field: 'indicator' }] } });
      await api.owner.query(`UPDATE people SET target_rung = NULL WHERE id = $1`, [api.organisation.people.pm.id]);
      expect((await decide('director', id, 'signed')).status).toBe(200);
    });
  });

  describe('once signed', () => {
    it('assesses as if the indicator were not there, says so, and is read by the person and everyone above', async () => {
      await showWork(api, 'pm', { title: 'Roadmap', indicators: ['SPM.S1', 'SPM.S2'] });
      const before = await read();
      const waiver = await signed('SPM.S3');
      const after = await read();
      await api.owner.query('DELETE FROM waivers');
      const without = (id: string) => publishLadder(api, (ladder) => ({ ...ladder, cells: ladder.cells.map((cell) => ({ ...cell, indicators: cell.indicators.filter((one) => one.id !== id) })) }));
      await without('SPM.S3');
      const { assessment } = await read();
      expect(after.assessment).toEqual(assessment);
      expect(after.assessment?.rawIndex).toBeGreaterThan(before.assessment?.rawIndex ?? 100);
      expect(after.waivers).toMatchObject([{
        id: waiver.id, indicator: 'SPM.S3', competency: 'strategy', competencyName: 'Product Strategy', reason: REASON,
        proposedBy: { name: 'Alder groupPm' }, signedBy: { name: 'Alder director' }, expiresOn: waiver.expiresOn,
      }]);
      await publishLadder(api, (ladder) => ladder);

      const again = await signed('SPM.S3');
      for (const key of ['pm', 'groupPm', 'director', 'admin'] as const) {
        expect([key, (await (await api.as(key)).get<WaiverView[]>(waivers())).body.map(({ id, state }) => [id, state])]).toEqual([key, [[again.id, 'signed']]]);
      }
      for (const key of ['peerPm', 'farPm', 'otherGroupPm', 'colleague'] as const) expect([key, (await (await api.as(key)).get(waivers())).status]).toEqual([key, 404]);
      for (const key of ['groupPm', 'director'] as const) expect((await read(await api.as(key))).waivers.map(({ indicator }) => indicator)).toEqual(['SPM.S3']);
      expect((await pm.get(`/api/people/${api.organisation.people.pm.id}/readiness/trace/SPM.S3`)).status).toBe(404);
      expect((await pm.get<{ indicator: string }[]>(`/api/people/${api.organisation.people.pm.id}/gaps`)).body.map(({ indicator }) => indicator)).not.toContain('SPM.S3');
    });

    // A year after it was signed, so that is moved too.
    const ends = (day: string): Promise<unknown> => api.owner.query('UPDATE waivers SET decided_on = $1, expires_on = $2', [addDays(day, -365), day]);

    it('ends when a manager says so, and applies again from then on', async () => {
      const before = await read();
      const { id } = await signed('SPM.S3');
      expect(await (await api.as('director')).post(`${waivers()}/${id}/end`, { expectedState: 'signed' })).toMatchObject({ status: 200, body: { state: 'ended', endedOn: api.today, decidedBy: { name: 'Alder director' } } });
      expect(await read()).toEqual(before);
      expect(await manager.post(`${waivers()}/${id}/end`, { expectedState: 'signed' })).toMatchObject({ status: 409, body: { code: 'state_changed' } });
      expect((await propose(manager, 'SPM.S3')).status).toBe(201);
    });

    it('is not taken back by someone who has not seen that it was signed', async () => {
      const { id } = await signed('SPM.S3');
      expect(await manager.post(`${waivers()}/${id}/end`, { expectedState: 'proposed' })).toMatchObject({ status: 409, body: { code: 'state_changed', title: 'This is signed by now. Look at it again.' } });
      for (const body of [undefined, {}, { expectedState: 'ended' }]) expect(await manager.post(`${waivers()}/${id}/end`, body)).toMatchObject({ status: 400, body: { errors: [{ field: 'expectedState' }] } });
      expect((await read()).waivers).toHaveLength(1);
    });

    it('lasts a year and no longer, as the database says', async () => {
      const { expiresOn } = await signed('SPM.S3');
      for (const days of [-366, -2, 2, 365]) {
        await expect(api.owner.query('UPDATE waivers SET expires_on = $1', [addDays(expiresOn ?? '', days)])).rejects.toThrow(/waivers_a_year/);
      }
      // 29 February is a year before 1 March.
      await api.owner.query(`UPDATE waivers SET decided_on = '2028-02-29', expires_on = '2029-03-01'`);
    });

    it('expires by itself after its year, and can be proposed again', async () => {
      const before = await read();
      const { id } = await signed('SPM.S3');
      await ends(addDays(api.today, 1));
      expect((await read()).waivers).toHaveLength(1);
      await ends(api.today);
      expect(await read()).toEqual(before);
      expect((await pm.get<WaiverView[]>(waivers())).body).toMatchObject([{ id, state: 'expired', expiresOn: api.today }]);
      expect(await manager.post(`${waivers()}/${id}/end`, { expectedState: 'signed' })).toMatchObject({ status: 409, body: { code: 'state_changed' } });
      const again = await propose(manager, 'SPM.S3');
      expect(again.status).toBe(201);
      expect((await pm.get<WaiverView[]>(waivers())).body.map(({ id: one, state }) => [one, state])).toEqual([[again.body.id, 'proposed'], [id, 'expired']]);
    });

    it('holds for the second target and the overlay that it belongs to, and for them alone', async () => {
      await api.owner.query(`UPDATE people SET overlays = '{ai_pm}', second_target_rung = 'GPM' WHERE id = $1`, [api.organisation.people.pm.id]);
      const views = async (): Promise<ReadinessView[]> => [await read(), (await pm.get<ReadinessView>(`/api/people/${api.organisation.people.pm.id}/readiness?target=GPM`)).body];
      const indicators = ({ assessment, overlays }: ReadinessView): string[] => [assessment, ...overlays.map((one) => one.assessment)].flatMap((one) => one?.competencies ?? []).flatMap((one) => one.indicators).map(({ id }) => id);
      await signed('AI.M2');
      await signed('GPM.S3');
      const [first, second] = await views();
      expect(first?.waivers.map(({ indicator }) => indicator)).toEqual(['AI.M2']);
      expect(second?.waivers.map(({ indicator }) => indicator)).toEqual(['AI.M2', 'GPM.S3']);
      for (const view of [first, second]) expect(view && indicators(view)).not.toContain('AI.M2');
      expect(second && indicators(second)).not.toContain('GPM.S3');
      await api.owner.query(`UPDATE people SET overlays = '{}', second_target_rung = NULL WHERE id = $1`, [api.organisation.people.pm.id]);
      expect((await read()).waivers).toEqual([]);
    });

    it('lapses a met gate on the earlier of two days: the evidence’s or the waiver’s', async () => {
      for (const indicators of READY_FOR_SPM) await showWork(api, 'pm', { indicators });
      const before = await competency('data');
      expect(before).toMatchObject({ met: true, lapsesOn: expect.stringMatching(/^\d{4}-/) });
      const ofEvidence = before?.lapsesOn ?? '';
      await signed('SPM.D4');
      await ends(addDays(ofEvidence, 1));
      expect(await competency('data')).toMatchObject({ met: true, lapsesOn: ofEvidence });
      await ends(addDays(ofEvidence, -1));
      expect(await competency('data')).toMatchObject({ met: true, lapsesOn: addDays(ofEvidence, -1), freshnessWords: expect.any(String) });
      expect((await competency('leadership'))?.lapsesOn).toBe(ofEvidence);
    });

    it('meets a competency of which nothing applies, and says so', async () => {
      await publishLadder(api, (ladder) => ({
        ...ladder,
        cells: ladder.cells.map((cell) => (cell.rung === 'SPM' && cell.competency === 'data' ? { ...cell, indicators: cell.indicators.filter(({ must }) => !must) } : cell)),
      }));
      await signed('SPM.D3');
      expect(await competency('data')).toMatchObject({ byWaiver: false });
      const { expiresOn } = await signed('SPM.D4');
      const data = await competency('data');
      expect(data).toMatchObject({ met: true, gate: 1, byWaiver: true, indicators: [], missing: [], lapsesOn: expiresOn, confidenceReason: expect.stringContaining('None of its indicators applies') });
      const view = await read();
      expect(view.assessment?.unmet).not.toContain('data');
      expect(view.waivers.map(({ indicator }) => indicator)).toEqual(['SPM.D3', 'SPM.D4']);
      for (const path of ['readiness/trace', 'readiness/next-steps', 'readiness/forecast', 'packet', 'gaps']) {
        expect([path, (await pm.get(`/api/people/${api.organisation.people.pm.id}/${path}`)).status]).toEqual([path, 200]);
      }
      expect((await manager.get('/api/team')).status).toBe(200);
    });
  });
});
