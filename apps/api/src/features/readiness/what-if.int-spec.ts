import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@nextrung/domain/kernel';
import type { ReadinessInput } from '@nextrung/domain/readiness';
import fc from 'fast-check';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { Reply, TestClient } from '../../testing/test-client.js';
import { wildBody } from '../../testing/wild.js';
import { ok, publishLadder, rateWork, rowCounts, shareWork, showWork } from '../../testing/work.js';
import type { PersonKey } from '../../testing/world.js';
import { type EvidenceItem } from '../evidence/evidence.dto.js';
import { LEVELS } from '../evidence/voices.dto.js';
import type { PersonProfile } from '../people/people.dto.js';
import type { WaiverView } from '../waivers/waivers.dto.js';
import type { NextSteps } from './projections.dto.js';
import type { ReadinessView } from './readiness.dto.js';
import { HYPOTHESIS_KINDS, type HypothesisInput, type PictureGate, type ReadinessInputView, type WhatIfView } from './what-if.dto.js';

interface Refusal {
  readonly code: string;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
}

describe('trying out what has not happened', () => {
  let api: TestApi;
  let pm: TestClient;
  /** Rated and confirmed. */
  let shown: string;
  /** Waits for the rating; without link, figure or colleague. */
  let waiting: string;

  const person = (key: PersonKey = 'pm'): string => `/api/people/${api.organisation.people[key].id}/readiness`;
  const tryOut = <T = WhatIfView>(hypotheses: unknown, who = pm, more: object = {}): Promise<Reply<T>> => who.post<T>(`${person()}/what-if`, { hypotheses, ...more });
  const tried = (...hypotheses: HypothesisInput[]): Promise<WhatIfView> => ok(tryOut(hypotheses));
  const gate = (picture: WhatIfView['after'], id: string): PictureGate | undefined => picture.gates.find((one) => one.id === id);

  beforeAll(async () => {
    api = await startTestApi();
    pm = await api.as('pm');
    shown = await showWork(api, 'pm', { title: 'Roadmap', indicators: ['SPM.S1', 'SPM.S2', 'SPM.D1'] });
    const { id } = await ok(pm.post<EvidenceItem>(`/api/people/${api.organisation.people.pm.id}/evidence`, { title: 'Interviews', indicators: [{ id: 'SPM.D2', claim: 'exceeds' }, { id: 'SPM.L1', claim: 'exceeds' }] }));
    await ok(pm.post(`/api/evidence/${id}/share`, { expectedState: 'private' }));
    waiting = id;
  });
  afterAll(() => api.stop());

  it('stores nothing', async () => {
    // The first read of a day may store the assessments of that day.
    await ok(pm.get(person()));
    const before = await rowCounts(api);
    const { assessment } = await ok(pm.get<ReadinessView>(person()));
    const everything: HypothesisInput[] = [
      ...(['verify', 'corroborate', 'link', 'measure'] as const).flatMap((kind) => [shown, waiting].map((item) => ({ kind, item }))),
      { kind: 'new_item', indicator: 'SPM.L2', days: 90 }, { kind: 'leave', from: api.today, to: addDays(api.today, 30) }, { kind: 'days', days: 100 },
    ];
    await tried(...everything);
    await ok(tryOut([{ kind: 'new_item', indicator: 'SPM.L2', days: 90 }], await api.as('groupPm')));
    expect(await rowCounts(api)).toEqual(before);
    expect((await ok(pm.get<ReadinessView>(person()))).assessment).toEqual(assessment);
  });

  it('starts from what is, and with nothing to try ends there', async () => {
    const { assessment, sentence } = await ok(pm.get<ReadinessView>(person()));
    const { today, before, after } = await tried();
    expect(today).toMatchObject({
      asOf: api.today, index: assessment?.index, rawIndex: assessment?.rawIndex, state: assessment?.state, confidenceWord: assessment?.confidenceWord, breadth: assessment?.breadth, sentence,
      gates: assessment?.competencies.map(({ id, name, required, status, met, gate: value, contested, confidenceWord, freshness, lapsesOn, missing }) => ({ id, name, required, status, met, gate: value, contested, confidenceWord, freshness, lapsesOn, missing })),
    });
    expect([before, after]).toEqual([today, today]);
  });

  it('tells the person what each kind would change', async () => {
    const rise = async (...hypotheses: HypothesisInput[]): Promise<number> => {
      const { before, after } = await tried(...hypotheses);
      return after.rawIndex - before.rawIndex;
    };
    const verified = await rise({ kind: 'verify', item: waiting });
    expect(verified).toBeGreaterThan(0);
    expect(await rise({ kind: 'verify', item: shown })).toBe(0);
    expect(await rise({ kind: 'corroborate', item: waiting })).toBeGreaterThanOrEqual(0);
    for (const kind of ['corroborate', 'link', 'measure'] as const) expect(await rise({ kind: 'verify', item: waiting }, { kind, item: waiting })).toBeGreaterThan(verified);
    const all = await tried(...(['verify', 'corroborate', 'link', 'measure'] as const).map((kind): HypothesisInput => ({ kind, item: waiting })));
    expect(gate(all.after, 'leadership')?.gate).toBeGreaterThan(gate(all.before, 'leadership')?.gate ?? 1);
    expect(all.after.asOf).toBe(api.today);

    const work = await tried({ kind: 'new_item', indicator: 'SPM.L2', days: 90 });
    expect([work.before.asOf, work.after.asOf]).toEqual([addDays(api.today, 90), addDays(api.today, 90)]);
    expect(gate(work.after, 'leadership')?.gate).toBeGreaterThan(gate(work.before, 'leadership')?.gate ?? 1);
    expect(work.after.breadth.episodes).toBe(work.before.breadth.episodes + 1);
  });

  it('lets time pass, and stops it while someone is away', async () => {
    const later = await tried({ kind: 'days', days: 700 });
    expect(later.after).toEqual(later.before);
    expect(later.after).toMatchObject({ asOf: addDays(api.today, 700) });
    expect(later.after.rawIndex).toBeLessThan(later.today.rawIndex);
    expect(gate(later.after, 'strategy')).toMatchObject({ freshness: 'stale' });
    const away = await tried({ kind: 'days', days: 700 }, { kind: 'leave', from: addDays(api.today, 1), to: addDays(api.today, 700) });
    expect(away.before).toEqual(later.before);
    expect(away.after).toMatchObject({ asOf: addDays(api.today, 700), rawIndex: away.today.rawIndex });
    expect(gate(away.after, 'strategy')).toMatchObject({ freshness: 'fresh' });
    expect((await tried({ kind: 'days', days: 300 }, { kind: 'days', days: 400 })).after).toEqual(later.after);
  });

  it('says at which field a hypothesis is wrong', async () => {
    const refused = async (hypothesis: unknown, field: string): Promise<void> => {
      const { status, body, text } = await tryOut<Refusal>([{ kind: 'days', days: 1 }, hypothesis]);
      expect([JSON.stringify(hypothesis), status, status === 400 ? body.errors[0]?.field : text]).toEqual([JSON.stringify(hypothesis), 400, field]);
    };
    await refused({ kind: 'promote' }, 'hypotheses.1.kind');
    await refused({}, 'hypotheses.1.kind');
    for (const kind of ['verify', 'corroborate', 'link', 'measure']) {
      await refused({ kind }, 'hypotheses.1.item');
      await refused({ kind, item: 'no id' }, 'hypotheses.1.item');
      await refused({ kind, item: api.organisation.id }, 'hypotheses.1.item');
      await refused({ kind, item: null }, 'hypotheses.1.item');
    }
    await refused({ kind: 'new_item' }, 'hypotheses.1.indicator');
    await refused({ kind: 'new_item', indicator: 'SPM.S1' }, 'hypotheses.1.days');
    for (const indicator of ['GPM.S1', 'AI.M1', '__proto__', null]) await refused({ kind: 'new_item', indicator, days: 5 }, 'hypotheses.1.indicator');
    for (const days of [0, -1, 1.5, '5', 366, 901, null]) await refused({ kind: 'new_item', indicator: 'SPM.S1', days }, 'hypotheses.1.days');
    for (const days of [0, 901, 900, 1e300]) await refused({ kind: 'days', days }, 'hypotheses.1.days');
    await refused({ kind: 'days' }, 'hypotheses.1.days');
    await refused({ kind: 'leave', to: api.today }, 'hypotheses.1.from');
    await refused({ kind: 'leave', from: api.today }, 'hypotheses.1.to');
    await refused({ kind: 'leave', from: '2026-02-30', to: api.today }, 'hypotheses.1.from');
    await refused({ kind: 'leave', from: api.today, to: addDays(api.today, -1) }, 'hypotheses.1.to');
    await refused({ kind: 'days', days: 1, who: 'me' }, 'hypotheses.1.who');
    for (const wrong of [null, [], [[]], 7, 'days']) await refused(wrong, 'hypotheses');
    for (const wrong of [undefined, null, {}, 'days', 7]) expect(await tryOut<Refusal>(wrong)).toMatchObject({ status: 400, body: { errors: [{ field: 'hypotheses' }] } });
    const day = { kind: 'days', days: 1 };
    expect((await tryOut(Array.from({ length: 20 }, () => day))).status).toBe(200);
    expect(await tryOut(Array.from({ length: 21 }, () => day))).toMatchObject({ status: 400, body: { errors: [{ field: 'hypotheses' }] } });
    for (const target of ['nowhere', 'gpm', 'constructor', 'a b', null, 7]) expect(await tryOut([], pm, { target })).toMatchObject({ status: 400, body: { errors: [{ field: 'target' }] } });
  });

  describe('for another target than the agreed ones', () => {
    it('shows the person any rung of the ladder, by what is asked there', async () => {
      const { targets } = await ok(pm.get<ReadinessView>(person()));
      expect(targets.map(({ rung }) => rung)).toEqual(['SPM']);
      const agreed = await tried();
      for (const rung of ['APM', 'PM', 'GPM', 'DIR', 'VP', 'CPO']) {
        const { input } = await ok(pm.get<ReadinessInputView>(`${person()}/input?target=${rung}`));
        expect(input).toMatchObject({ target: { rung }, subjectId: api.organisation.people.pm.id });
        const { today, after } = await ok(tryOut([{ kind: 'new_item', indicator: `${rung}.S1`, days: 60 }], pm, { target: rung }));
        expect([rung, after.rawIndex > today.rawIndex]).toEqual([rung, true]);
      }
      expect(await ok(tryOut([], pm, { target: 'SPM' }))).toEqual(agreed);
      expect(await tryOut([{ kind: 'new_item', indicator: 'SPM.S1', days: 60 }], pm, { target: 'GPM' })).toMatchObject({ status: 400, body: { errors: [{ field: 'hypotheses.0.indicator' }] } });
      expect((await ok(pm.get<ReadinessView>(person()))).targets).toEqual(targets);
    });

    it('leaves out what is waived there, and asks what the organisation asks there', async () => {
      const [manager, director] = [await api.as('groupPm'), await api.as('director')];
      const profile = `/api/people/${api.organisation.people.pm.id}`;
      const aim = async (second: string | null): Promise<void> => {
        const { version } = await ok(manager.get<PersonProfile>(profile));
        await ok(manager.put(`${profile}/target`, { secondRung: second }, { version }));
      };
      await aim('GPM');
      const { id } = await ok(manager.post<WaiverView>(`${profile}/waivers`, { indicator: 'GPM.S4', reason: 'This line has one product only.' }));
      await ok(director.post(`${profile}/waivers/${id}/decide`, { as: 'signed', note: '' }));
      await aim(null);
      await ok((await api.as('admin')).put('/api/readiness-settings', { rungs: [{ rung: 'GPM', sustainDays: 200, minEpisodes: 7, sustained: [], overlays: [] }], reason: 'Group product managers need more breadth here.' }, { version: 0 }));

      const { input, waivers } = await ok(pm.get<ReadinessInputView & { input: ReadinessInput }>(`${person()}/input?target=GPM`));
      expect(input.target).toMatchObject({ rung: 'GPM', sustainDays: 200, minEpisodes: 7 });
      expect(input.target.competencies.flatMap(({ indicators }) => indicators).filter(({ waived }) => waived)).toEqual([{ id: 'GPM.S4', must: false, waived: true }]);
      expect(waivers).toMatchObject([{ indicator: 'GPM.S4' }]);
      expect((await ok(tryOut([], manager, { target: 'GPM' }))).today.breadth.needed).toBe(7);
      await api.owner.query('DELETE FROM readiness_settings');
      await api.owner.query('DELETE FROM waivers');
    });

    it('shows a manager the same without claims, and says at the field that there is no such rung', async () => {
      for (const key of ['groupPm', 'director'] as const) {
        const client = await api.as(key);
        const seen: unknown[] = [];
        for (const claim of [...LEVELS, null]) {
          await api.owner.query('UPDATE evidence_revisions SET indicators = $2 WHERE item_id = $1', [waiting, JSON.stringify(['GPM.S1', 'GPM.L1'].map((id) => ({ id, claim })))]);
          seen.push(await ok(tryOut([{ kind: 'link', item: waiting }], client, { target: 'GPM' })));
        }
        for (const picture of seen) expect(picture).toEqual(seen[0]);
        expect(await tryOut([{ kind: 'verify', item: waiting }], client, { target: 'GPM' })).toMatchObject({ status: 400, body: { errors: [{ field: 'hypotheses.0.kind' }] } });
        expect(await tryOut([], client, { target: 'nowhere' })).toMatchObject({ status: 400, body: { errors: [{ field: 'target' }] } });
      }
      expect(await pm.get<Refusal>(`${person()}/input?target=nowhere`)).toMatchObject({ status: 400, body: { errors: [{ field: 'target' }] } });
      for (const path of ['', '/trace', '/forecast', '/history', '/next-steps']) expect([path, (await pm.get(`${person()}${path}?target=GPM`)).status]).toEqual([path, 400]);
      await api.owner.query('UPDATE evidence_revisions SET indicators = $2 WHERE item_id = $1', [waiting, JSON.stringify(['SPM.D2', 'SPM.L1'].map((id) => ({ id, claim: 'exceeds' })))]);
    });
  });

  it('takes a leave of any length without keeping anybody waiting', async () => {
    for (const [from, to] of [['0001-01-01', '9999-12-31'], ['0000-01-01', api.today], ['9999-01-01', '9999-12-31']] as const) {
      const started = performance.now();
      const { status } = await tryOut([{ kind: 'leave', from, to }, { kind: 'days', days: 900 }]);
      expect([from, status >= 500]).toEqual([from, false]);
      expect(performance.now() - started).toBeLessThan(2000);
    }
  });

  it('answers any request at all with a picture or with the field that is wrong', async () => {
    const hypothesis = wildBody({
      kind: HYPOTHESIS_KINDS, item: [shown, waiting, shown.toUpperCase(), api.organisation.id], indicator: ['SPM.S1', 'SPM.D2', 'GPM.S1'], days: [1, 30, 365, 900],
      from: [api.today, addDays(api.today, -40), '0001-01-01'], to: [api.today, addDays(api.today, 40), '9999-12-31'],
    });
    const body = fc.oneof(
      { weight: 6, arbitrary: fc.record({ hypotheses: fc.array(hypothesis, { maxLength: 4 }) }) },
      { weight: 1, arbitrary: wildBody({ hypotheses: [[]], target: ['SPM'] }) },
    );
    const who = [pm, await api.as('groupPm'), await api.as('director')];
    await fc.assert(fc.asyncProperty(body, fc.constantFrom(...who), async (sent, reader) => {
      const { status, body: reply, text } = await reader.post<WhatIfView & Refusal>(`${person()}/what-if`, sent);
      if (status === 200) expect(reply.after.index).toBeLessThanOrEqual(100);
      else expect([status, status === 400 ? typeof reply.errors[0]?.field : text]).toEqual([400, 'string']);
    }), { numRuns: 300 });
  });

  describe('for the managers', () => {
    it('never tells what a rating would change', async () => {
      for (const key of ['groupPm', 'director'] as const) {
        for (const item of [shown, waiting]) {
          expect(await tryOut([{ kind: 'days', days: 1 }, { kind: 'verify', item }], await api.as(key))).toMatchObject({ status: 400, body: { errors: [{ field: 'hypotheses.1.kind', message: expect.stringContaining('told to the person alone') }] } });
        }
      }
    });

    it('says the same whatever was claimed', async () => {
      const hypotheses: HypothesisInput[] = [
        ...(['corroborate', 'link', 'measure'] as const).map((kind) => ({ kind, item: waiting })), { kind: 'new_item', indicator: 'SPM.D2', days: 30 }, { kind: 'days', days: 400 },
      ];
      const seen: Record<string, unknown[]> = { groupPm: [], director: [] };
      const own = new Set<number>();
      for (const claim of [...LEVELS, null]) {
        const { version } = await ok(pm.get<EvidenceItem>(`/api/evidence/${waiting}`));
        await ok(pm.patch(`/api/evidence/${waiting}`, { title: 'Interviews', indicators: ['SPM.D2', 'SPM.L1'].map((id) => ({ id, claim })) }, { version }));
        own.add((await tried({ kind: 'link', item: waiting })).after.rawIndex);
        for (const key of ['groupPm', 'director'] as const) {
          const client = await api.as(key);
          for (const one of hypotheses) seen[key]?.push([one.kind, await ok(tryOut([one], client))]);
          seen[key]?.push(['all', await ok(tryOut(hypotheses, client))]);
        }
      }
      for (const pictures of Object.values(seen)) {
        const round = hypotheses.length + 1;
        for (let at = round; at < pictures.length; at += 1) expect(pictures[at]).toEqual(pictures[at % round]);
      }
      expect(own.size).toBeGreaterThan(1);
    });

    it('is open to nobody else', async () => {
      for (const key of ['admin', 'otherGroupPm', 'peerPm', 'farPm', 'colleague'] as const) expect([key, (await tryOut([], await api.as(key))).status]).toEqual([key, 404]);
      for (const key of ['groupPm', 'director', 'admin', 'colleague'] as const) expect([key, (await (await api.as(key)).get(`${person()}/input`)).status]).toEqual([key, 404]);
    });
  });

  it('gives the person what their assessment is made from', async () => {
    const { input, items } = await ok(pm.get<ReadinessInputView>(`${person()}/input`));
    expect(items.map(({ title }) => title).sort()).toEqual(['Interviews', 'Roadmap']);
    expect(input).toMatchObject({ asOf: api.today, subjectId: api.organisation.people.pm.id, managerId: api.organisation.people.groupPm.id, target: { rung: 'SPM' }, leaves: [] });
  });

  it('verifies nothing where there is no line manager, and tries nothing where there is no next rung', async () => {
    const director = await api.as('director');
    const path = `${person('director')}/what-if`;
    await ok(director.post(path, { hypotheses: [] }));
    const item = await shareWork(api, 'director', { indicators: ['VP.S1'] });
    expect(await director.post(path, { hypotheses: [{ kind: 'verify', item }] })).toMatchObject({ status: 400, body: { errors: [{ field: 'hypotheses.0.kind' }] } });
    await api.owner.query(`UPDATE person_levels SET rung = 'CPO' WHERE person_id = $1`, [api.organisation.people.director.id]);
    expect(await director.post(path, { hypotheses: [] })).toMatchObject({ status: 409, body: { code: 'no_target' } });
    expect(await director.get(`${person('director')}/input`)).toMatchObject({ status: 409, body: { code: 'no_target' } });
    await api.owner.query(`UPDATE person_levels SET rung = 'DIR' WHERE person_id = $1`, [api.organisation.people.director.id]);
  });

  it('ends a waiver on its day, as the assessment says', async () => {
    await publishLadder(api, (ladder) => ({
      ...ladder,
      cells: ladder.cells.map((cell) => (cell.rung === 'SPM' && cell.competency === 'data' ? { ...cell, indicators: cell.indicators.filter(({ must }) => !must) } : cell)),
    }));
    const passed = async (days: number): Promise<WhatIfView> => tried({ kind: 'days', days });
    const without = [await passed(29), await passed(30), await passed(300)];
    const waivers = `/api/people/${api.organisation.people.pm.id}/waivers`;
    for (const indicator of ['SPM.D3', 'SPM.D4']) {
      const { id } = await ok((await api.as('groupPm')).post<WaiverView>(waivers, { indicator, reason: 'There is no such work in this market.' }));
      await ok((await api.as('director')).post(`${waivers}/${id}/decide`, { as: 'signed', note: '' }));
    }
    const ends = addDays(api.today, 30);
    await api.owner.query('UPDATE waivers SET decided_on = $1, expires_on = $2', [addDays(ends, -365), ends]);

    const { assessment } = await ok(pm.get<ReadinessView>(person()));
    const [before, then, later] = [await passed(29), await passed(30), await passed(300)];
    for (const { today } of [before, then, later]) {
      expect(today.gates.map(({ id, lapsesOn }) => [id, lapsesOn])).toEqual(assessment?.competencies.map(({ id, lapsesOn }) => [id, lapsesOn]));
      expect(gate(today, 'data')).toMatchObject({ met: true, lapsesOn: ends });
    }
    expect(gate(before.after, 'data')).toMatchObject({ met: true, lapsesOn: ends });
    expect(gate(without[0]?.after ?? before.after, 'data')?.met).toBe(false);
    expect([then.before, then.after, later.after]).toEqual([without[1]?.before, without[1]?.after, without[2]?.after]);

    const { waivers: sent } = await ok(pm.get<ReadinessInputView>(`${person()}/input`));
    expect(sent).toEqual(['SPM.D3', 'SPM.D4'].map((indicator) => ({ indicator, expiresOn: ends })));
    const { steps } = await ok(pm.get<NextSteps>(`${person()}/next-steps`));
    const work = steps.find(({ action }) => action === 'new_evidence');
    const imagined = await tried({ kind: 'new_item', indicator: work?.ref ?? '', days: 90 });
    expect([work?.indexBefore, work?.indexAfter]).toEqual([imagined.before.index, imagined.after.index]);
  });

  it('rates nothing lower that is rated already', async () => {
    await rateWork(api, waiting, 'partial');
    const { before, after } = await tried({ kind: 'verify', item: waiting });
    expect(after).toEqual(before);
  });
});
