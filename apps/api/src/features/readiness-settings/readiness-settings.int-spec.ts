import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { Reply, TestClient } from '../../testing/test-client.js';
import { wildBody } from '../../testing/wild.js';
import { ok, READY_FOR_SPM, rowCounts, shareWork, showWork } from '../../testing/work.js';
import type { PersonKey } from '../../testing/world.js';
import type { EvidenceItem } from '../evidence/evidence.dto.js';
import type { ReadinessHistory } from '../readiness/projections.dto.js';
import type { ReadinessView } from '../readiness/readiness.dto.js';
import type { TeamView } from '../team/team.dto.js';
import type { ReadinessSettings, RungSettings, SettingsPreview } from './readiness-settings.dto.js';

const PATH = '/api/readiness-settings';
const REASON = 'Our quarters are longer.';

/** What the ladder asks for at SPM. */
const SPM: RungSettings = { rung: 'SPM', sustainDays: 180, minEpisodes: 3, sustained: ['strategy', 'communication'], overlays: [] };

interface Refusal {
  readonly code: string;
  readonly errors: readonly { readonly field: string }[];
}

describe('what the organisation asks for', () => {
  let api: TestApi;
  let admin: TestClient;

  const settings = async (): Promise<ReadinessSettings> => ok(admin.get<ReadinessSettings>(PATH));
  const preview = <T = SettingsPreview>(...rungs: unknown[]): Promise<Reply<T>> => admin.post<T>(`${PATH}/preview`, { rungs });
  const change = async <T = ReadinessSettings>(...rungs: unknown[]): Promise<Reply<T>> => admin.put<T>(PATH, { rungs, reason: REASON }, { version: (await settings()).version });
  const readiness = async (who: PersonKey = 'pm', of: PersonKey = 'pm'): Promise<ReadinessView> => ok((await api.as(who)).get<ReadinessView>(`/api/people/${api.organisation.people[of].id}/readiness`));

  beforeAll(async () => {
    api = await startTestApi();
    admin = await api.as('admin');
    for (const indicators of READY_FOR_SPM) await showWork(api, 'pm', { indicators });
  });
  afterEach(async () => {
    await api.owner.query('DELETE FROM readiness_settings');
    await api.owner.query('DELETE FROM assessment_runs');
    await api.owner.query(`UPDATE people SET second_target_rung = NULL, overlays = '{}'`);
  });
  afterAll(() => api.stop());

  describe('at first', () => {
    it('is what the ladder says, for everyone to read', async () => {
      for (const key of ['admin', 'pm', 'groupPm', 'colleague'] as const) {
        const { status, headers, body } = await (await api.as(key)).get<ReadinessSettings>(PATH);
        expect([key, status, headers['etag']]).toEqual([key, 200, '"0"']);
        expect(body).toMatchObject({ version: 0, policyVersion: expect.any(String), history: [], overlays: [{ id: 'ai_pm', name: 'AI PM' }] });
        expect(body.competencies.map(({ id }) => id)).toEqual(['strategy', 'communication', 'data', 'leadership']);
        expect(body.rungs.map(({ rung }) => rung)).toEqual(['APM', 'PM', 'SPM', 'GPM', 'DIR', 'VP', 'CPO']);
        for (const { title, ladder, ...held } of body.rungs) expect([title, held]).toEqual([expect.any(String), ladder]);
        expect(body.rungs[2]).toEqual({ ...SPM, title: 'Senior Product Manager', ladder: SPM });
      }
    });

    it('is changed and previewed by administrators alone', async () => {
      for (const key of ['pm', 'groupPm', 'director', 'colleague'] as const) {
        const client = await api.as(key);
        expect([key, (await client.post(`${PATH}/preview`, { rungs: [] })).status]).toEqual([key, 404]);
        expect([key, (await client.put(PATH, { rungs: [{ ...SPM, minEpisodes: 4 }], reason: REASON }, { version: 0 })).status]).toEqual([key, 404]);
      }
      expect((await settings()).version).toBe(0);
    });
  });

  describe('a preview', () => {
    it('names whose state would move, from what to what, and stores nothing', async () => {
      await ok((await api.as('groupPm')).get('/api/team'));
      const before = await rowCounts(api);
      const stood = await readiness();
      expect(stood.assessment).toMatchObject({ index: 100, state: 'ready' });
      const { body } = await preview({ ...SPM, sustainDays: 730, minEpisodes: 20 });
      expect(body).toEqual({ people: 1, statesMoved: 1, moves: [{ person: { id: api.organisation.people.pm.id, name: 'Alder pm' }, targetRung: 'SPM', from: 'ready', to: 'building' }] });
      expect(await rowCounts(api)).toEqual(before);
      expect(await readiness()).toEqual(stood);

      await ok(change({ ...SPM, sustainDays: 730, minEpisodes: 20 }));
      expect((await readiness()).assessment).toMatchObject({ state: 'building' });
      expect((await preview(SPM)).body).toMatchObject({ statesMoved: 1, moves: [{ from: 'building', to: 'ready' }] });
    });

    it('tells nobody’s index, and names nobody who keeps their state', async () => {
      await ok(change({ ...SPM, minEpisodes: 6 }));
      expect((await preview({ ...SPM, minEpisodes: 5 })).body).toEqual({ people: 1, statesMoved: 0, moves: [] });
    });

    it('counts everyone on the way to a changed rung, moved or not, and each once', async () => {
      expect((await preview()).body).toEqual({ people: 0, statesMoved: 0, moves: [] });
      expect((await preview(SPM)).body).toEqual({ people: 0, statesMoved: 0, moves: [] });
      // Two people without a rung are on the way to the lowest one.
      const apm = (await settings()).rungs[0]?.ladder;
      expect((await preview({ ...apm, sustainDays: 700 })).body).toEqual({ people: 2, statesMoved: 0, moves: [] });
      expect((await preview({ ...SPM, minEpisodes: 4 })).body.people).toBe(1);

      await api.owner.query(`UPDATE people SET second_target_rung = 'GPM' WHERE id = $1`, [api.organisation.people.pm.id]);
      const gpm = (await settings()).rungs[3]?.ladder;
      const item = await shareWork(api, 'pm', { indicators: ['GPM.S1'] });
      await ok((await api.as('groupPm')).post(`/api/evidence/${item}/ratings`, { ratings: [{ indicator: 'GPM.S1', level: 'meets' }], note: 'I saw the numbers in it.' }));
      const both = (await preview({ ...SPM, minEpisodes: 6 }, { ...gpm, sustainDays: 700, sustained: ['strategy', 'communication', 'data', 'leadership'], minEpisodes: 1 })).body;
      expect(both.moves.map(({ targetRung }) => targetRung)).toEqual(['SPM']);
      expect(both).toMatchObject({ people: 2, statesMoved: 1 });
      await ok((await api.as('pm')).post<EvidenceItem>(`/api/evidence/${item}/withdraw`, { expectedState: 'shared' }));
    });

    it('says nothing of what a person claims', async () => {
      const texts = new Set<string>();
      for (const claim of ['exceeds', 'not_shown'] as const) {
        const item = await shareWork(api, 'peerPm', { indicators: ['PM.S1', 'PM.C1', 'PM.D1', 'PM.L1'], claim });
        texts.add(JSON.stringify((await preview({ ...(await settings()).rungs[1]?.ladder, minEpisodes: 9, sustained: [] })).body));
        await ok((await api.as('peerPm')).post(`/api/evidence/${item}/withdraw`, { expectedState: 'shared' }));
      }
      expect([...texts]).toHaveLength(1);
      expect([...texts][0]).toContain('"people":1');
    });
  });

  describe('a change', () => {
    it('needs the version that was read', async () => {
      const body = { rungs: [{ ...SPM, minEpisodes: 4 }], reason: REASON };
      expect((await admin.put(PATH, body)).status).toBe(428);
      expect(await admin.put(PATH, body, { version: 1 })).toMatchObject({ status: 412, body: { code: 'version_changed' } });
      expect(await admin.put(PATH, body, { version: 0 })).toMatchObject({ status: 200, headers: { etag: '"1"' }, body: { version: 1 } });
      expect((await admin.put(PATH, body, { version: 0 })).status).toBe(412);
      expect((await settings()).history).toHaveLength(1);
    });

    it('keeps who changed what, in words, and why', async () => {
      await ok(change({ ...SPM, sustainDays: 90, minEpisodes: 4, sustained: ['data', 'strategy'], overlays: ['ai_pm'] }));
      await ok(change({ ...SPM, sustainDays: 90, minEpisodes: 1, sustained: ['strategy', 'data'] }));
      const { version, history, rungs } = await settings();
      expect(version).toBe(2);
      expect(rungs[2]).toMatchObject({ sustainDays: 90, minEpisodes: 1, sustained: ['strategy', 'data'], overlays: [], ladder: SPM });
      expect(history).toEqual([
        { version: 2, changedBy: { id: api.organisation.people.admin.id, name: 'Alder admin' }, changedAt: expect.stringMatching(/Z$/), reason: REASON, changes: ['Senior PM: episodes from 4 to 1', 'Senior PM: AI PM no longer for everyone'] },
        expect.objectContaining({
          version: 1,
          changes: ['Senior PM: sustained from 180 to 90 days', 'Senior PM: episodes from 3 to 4', 'Senior PM: Data & Analytics must now be sustained', 'Senior PM: Communication need only be demonstrated', 'Senior PM: AI PM added for everyone'],
        }),
      ]);
    });

    it('keeps nothing that equals the ladder, and refuses what changes nothing', async () => {
      const refused = { status: 400, body: { errors: [{ field: 'rungs' }] } };
      expect(await change(SPM)).toMatchObject(refused);
      expect(await change({ ...SPM, sustained: ['communication', 'strategy'] })).toMatchObject(refused);
      expect(await change()).toMatchObject(refused);
      await ok(change({ ...SPM, minEpisodes: 4 }));
      expect(await change({ ...SPM, minEpisodes: 4 })).toMatchObject(refused);
      await ok(change(SPM));
      const rows = await api.owner.query<{ rungs: object }[]>('SELECT rungs FROM readiness_settings ORDER BY version');
      expect(rows.map(({ rungs }) => Object.keys(rungs))).toEqual([['SPM'], []]);
    });

    it('says at which field it is wrong', async () => {
      const refused = async (field: string, ...rungs: unknown[]): Promise<void> => {
        for (const reply of [await preview<Refusal>(...rungs), await change<Refusal>(...rungs)]) {
          expect([JSON.stringify(rungs), reply.status, reply.status === 400 ? reply.body.errors[0]?.field : reply.text]).toEqual([JSON.stringify(rungs), 400, field]);
        }
      };
      for (const rung of ['WIZ', '', 'spm', '__proto__', 'constructor']) await refused('rungs.0.rung', { ...SPM, rung });
      await refused('rungs.1.rung', SPM, SPM);
      for (const sustainDays of [0, 731, 1.5, '90', null]) await refused('rungs.0.sustainDays', { ...SPM, sustainDays });
      for (const minEpisodes of [0, 21, 1.5, '3', null]) await refused('rungs.0.minEpisodes', { ...SPM, minEpisodes });
      await refused('rungs.0.sustained.1', { ...SPM, sustained: ['strategy', 'charm'] });
      await refused('rungs.0.sustained.0', { ...SPM, sustained: ['ml_fundamentals'] });
      for (const sustained of [['strategy', 'strategy'], 'strategy', null, [7]]) await refused('rungs.0.sustained', { ...SPM, sustained });
      await refused('rungs.0.overlays.0', { ...SPM, overlays: ['wizardry'] });
      for (const overlays of [['ai_pm', 'ai_pm'], 'ai_pm', undefined]) await refused('rungs.0.overlays', { ...SPM, overlays });
      await refused('rungs.0.potential', { ...SPM, potential: 5 });
      for (const wrong of [null, [], 'SPM']) await refused('rungs', wrong);
      for (const reason of ['', '    ok   ', undefined, 'x'.repeat(1001)]) {
        expect(await admin.put(PATH, { rungs: [{ ...SPM, minEpisodes: 4 }], reason }, { version: 0 })).toMatchObject({ status: 400, body: { errors: [{ field: 'reason' }] } });
      }
      expect((await settings()).version).toBe(0);
    });

    it('answers anything at all without failing', async () => {
      const rung = wildBody({ rung: ['SPM', 'GPM'], sustainDays: [1, 90, 730], minEpisodes: [1, 20], sustained: [[], ['data'], ['strategy', 'data']], overlays: [[], ['ai_pm']] });
      const body = fc.oneof(fc.record({ rungs: fc.array(rung, { maxLength: 3 }), reason: fc.constant(REASON) }), wildBody({ rungs: [[]], reason: [REASON] }));
      let version = 0;
      await fc.assert(fc.asyncProperty(body, async (sent) => {
        const { reason: _, ...draft } = sent as { reason?: unknown };
        expect((await admin.post(`${PATH}/preview`, draft)).status).toBeLessThan(500);
        const reply = await admin.put<ReadinessSettings>(PATH, sent, { version });
        expect([200, 400]).toContain(reply.status);
        if (reply.status === 200) version = reply.body.version;
      }), { numRuns: 60 });
      expect((await settings()).version).toBe(version);
    });

    it('lets one of two administrators at the same moment through', async () => {
      const { groupPm } = api.organisation.people;
      await api.owner.query('UPDATE people SET is_admin = true WHERE id = $1', [groupPm.id]);
      const admins = [admin, await api.as('groupPm')];
      const replies = await Promise.all(admins.map((who, at) => who.put(PATH, { rungs: [{ ...SPM, minEpisodes: 4 + at }], reason: REASON }, { version: 0 })));
      await api.owner.query('UPDATE people SET is_admin = false WHERE id = $1', [groupPm.id]);
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
      expect((await settings()).history).toHaveLength(1);
    });

    it('holds for every assessment from then on, the team page and the history included', async () => {
      const team = async () => (await ok((await api.as('groupPm')).get<TeamView>('/api/team'))).rows.find(({ person }) => person.id === api.organisation.people.pm.id);
      expect(await team()).toMatchObject({ index: 100, state: 'ready' });
      await ok(change({ ...SPM, minEpisodes: 20 }));
      for (const key of ['pm', 'groupPm', 'director'] as const) {
        expect(await readiness(key)).toMatchObject({ settingsVersion: 1, assessment: { index: 52, state: 'building', unmet: ['breadth'], breadth: { episodes: 4, needed: 20, gate: 0.2 } } });
      }
      expect(await team()).toMatchObject({ index: 52, state: 'building' });
      await ok(change({ ...SPM, sustainDays: 200 }));
      expect(await readiness()).toMatchObject({ settingsVersion: 2, assessment: { state: 'close', unmet: ['communication', 'strategy'] } });
      await ok(change({ ...SPM, sustainDays: 200, sustained: [] }));
      expect(await readiness()).toMatchObject({ settingsVersion: 3, assessment: { state: 'ready', index: 100 } });
      expect(await team()).toMatchObject({ index: 100, state: 'ready' });
      const { points } = await ok((await api.as('pm')).get<ReadinessHistory>(`/api/people/${api.organisation.people.pm.id}/readiness/history`));
      expect(points.at(-1)).toMatchObject({ on: api.today, index: 100 });
    });

    it('adds an overlay for everyone on the way to a rung, and for nobody else', async () => {
      await ok(change({ ...SPM, overlays: ['ai_pm'] }));
      expect((await readiness()).overlays).toMatchObject([{ id: 'ai_pm', name: 'AI PM', byOrganisation: true, assessment: { index: 0, state: 'no_evidence' } }]);
      expect((await readiness()).assessment).toMatchObject({ index: 100, state: 'ready' });
      expect((await readiness('groupPm', 'peerPm')).overlays).toEqual([]);
      const capture = async (key: PersonKey): Promise<number> => (await (await api.as(key)).post(`/api/people/${api.organisation.people[key].id}/evidence`, { title: 'Ranking model', indicators: [{ id: 'AI.M1' }] })).status;
      expect([await capture('pm'), await capture('peerPm')]).toEqual([201, 400]);
      await ok(change(SPM));
      expect((await readiness()).overlays).toEqual([]);
      expect(await capture('pm')).toBe(400);
    });
  });

  it('stays within the organisation', async () => {
    await ok(change({ ...SPM, minEpisodes: 4 }));
    const others = await ok((await api.as('admin', api.otherOrganisation)).get<ReadinessSettings>(PATH));
    expect(others).toMatchObject({ version: 0, history: [] });
  });
});
