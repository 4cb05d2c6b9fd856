import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, daysBetween } from '@nextrung/domain/kernel';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { TestClient } from '../../testing/test-client.js';
import { confirmWork, ok, rateWork, READY_FOR_SPM, shareWork, showWork } from '../../testing/work.js';
import type { PersonKey } from '../../testing/world.js';
import { type EvidenceItem } from '../evidence/evidence.dto.js';
import { LEVELS } from '../evidence/voices.dto.js';
import type { ForecastView, NextSteps, ReadinessHistory } from './projections.dto.js';
import type { ReadinessView } from './readiness.dto.js';

const MANAGERS = ['groupPm', 'director'] as const;

describe('where the evidence leads', () => {
  let api: TestApi;
  let pm: TestClient;

  const person = (): string => `/api/people/${api.organisation.people.pm.id}`;
  const get = async <T>(what: string, key: PersonKey = 'pm'): Promise<T> => ok((await api.as(key)).get<T>(`${person()}/readiness${what}`));
  const steps = (key: PersonKey = 'pm'): Promise<NextSteps> => get<NextSteps>('/next-steps', key);
  const forecast = (key: PersonKey = 'pm'): Promise<ForecastView> => get<ForecastView>('/forecast', key);
  const history = (key: PersonKey = 'pm'): Promise<ReadinessHistory> => get<ReadinessHistory>('/history', key);
  const readiness = (key: PersonKey = 'pm'): Promise<ReadinessView> => get<ReadinessView>('', key);
  /** A one-line item: no link, no figure. */
  const plain = async (title: string, indicators: readonly string[]): Promise<string> => {
    const { id } = await ok(pm.post<EvidenceItem>(`${person()}/evidence`, { title, indicators: indicators.map((one) => ({ id: one, claim: 'exceeds' })) }));
    await ok(pm.post(`/api/evidence/${id}/share`, { expectedState: 'private' }));
    return id;
  };
  /** As if it had all been logged and said that many days ago. */
  const backdate = async (item: string, days: number): Promise<void> => {
    const on = addDays(api.today, -days);
    await api.owner.query('UPDATE evidence_items SET logged_on = $2 WHERE id = $1', [item, on]);
    await api.owner.query('UPDATE ratings SET on_day = $2 WHERE item_id = $1', [item, on]);
    await api.owner.query('UPDATE corroboration_answers SET on_day = $2 WHERE ask_id IN (SELECT id FROM corroboration_asks WHERE item_id = $1)', [item, on]);
  };

  beforeAll(async () => {
    api = await startTestApi();
    pm = await api.as('pm');
  });
  afterEach(async () => {
    const { items } = await ok(pm.get<{ items: EvidenceItem[] }>(`${person()}/evidence?state=shared`));
    for (const { id } of items) await ok(pm.post(`/api/evidence/${id}/withdraw`, { expectedState: 'shared' }));
    await api.owner.query('DELETE FROM leaves');
    await api.owner.query('DELETE FROM assessment_points');
  });
  afterAll(() => api.stop());

  describe('next steps', () => {
    it('tell the person what would change the index, by how much, at most five', async () => {
      const shown = await showWork(api, 'pm', { title: 'Roadmap', indicators: ['SPM.S1', 'SPM.S2', 'SPM.C1', 'SPM.C2'] });
      const line = await plain('Interviews', ['SPM.D1', 'SPM.D2']);
      const { asOf, steps: found, waiting } = await steps();
      const { assessment } = await readiness();
      expect([asOf, waiting]).toEqual([api.today, []]);
      expect(found.length).toBeGreaterThan(2);
      expect(found.length).toBeLessThanOrEqual(5);
      for (const step of found) {
        expect(step.gain).toBeGreaterThan(0.05);
        expect([step.words, step.effect]).toEqual([expect.stringMatching(/\w/), expect.stringContaining('would')]);
        if (['verify', 'corroborate', 'link', 'measure'].includes(step.action)) {
          expect(step.indexBefore).toBe(assessment?.index);
          expect([shown, line]).toContain(step.ref);
          const { before, after } = await ok(pm.post<{ before: { index: number; rawIndex: number }; after: { index: number; rawIndex: number } }>(`${person()}/readiness/what-if`, { hypotheses: [{ kind: step.action, item: step.ref }] }));
          expect([before.index, after.index, after.rawIndex - before.rawIndex]).toEqual([step.indexBefore, step.indexAfter, expect.closeTo(step.gain, 5)]);
        }
      }
      expect(found.map(({ action, ref }) => [action, ref])).toContainEqual(['verify', line]);
      expect(JSON.stringify(found)).not.toMatch(/you (are|will be) promoted/i);
    });

    it('come true: what was told as the gain of a rating is the gain of the rating', async () => {
      const line = await shareWork(api, 'pm', { title: 'Interviews', indicators: ['SPM.D1', 'SPM.D2'] });
      const step = (await steps()).steps.find(({ action, ref }) => action === 'verify' && ref === line);
      const before = await readiness();
      await rateWork(api, line);
      const after = await readiness();
      expect((after.assessment?.rawIndex ?? 0) - (before.assessment?.rawIndex ?? 0)).toBeCloseTo(step?.gain ?? -1, 5);
      expect(after.assessment?.index).toBe(step?.indexAfter);
    });

    it.each(MANAGERS)('tell %s what waits, never what a rating would change, and nothing of sealed items', async (key) => {
      const shown = await showWork(api, 'pm', { title: 'Roadmap', indicators: ['SPM.S1', 'SPM.S2'] });
      const second = await plain('Survey', ['SPM.L1']);
      const first = await plain('Interviews', ['SPM.D1', 'SPM.D2']);
      // A skip level that leaves the ratings to the line manager waits for them as everyone above does.
      if (key === 'director') await ok((await api.as(key)).post(`/api/people/${api.organisation.people.pm.id}/rating-declines`));
      const { steps: told, waiting } = await steps(key);
      const words = `Waiting for ${key === 'groupPm' ? 'your' : 'the line manager’s'} rating`;
      expect(waiting).toEqual([{ evidenceId: first, title: 'Interviews', words }, { evidenceId: second, title: 'Survey', words }]);
      expect(told.filter(({ action, ref }) => action === 'verify' || ref === first || ref === second)).toEqual([]);
      for (const { ref } of told) expect(ref === shown || /^(SPM\.|[a-z]+$)/.test(ref)).toBe(true);
      await rateWork(api, first, 'partial');
      expect((await steps(key)).waiting.map(({ title }) => title)).toEqual(['Survey']);
    });

    it.each(MANAGERS)('tell %s the same whatever was claimed', async (key) => {
      await showWork(api, 'pm', { title: 'Roadmap', indicators: ['SPM.S1', 'SPM.S2'] });
      const line = await plain('Interviews', ['SPM.D1', 'SPM.D2']);
      const told = new Set<string>();
      for (const claim of [...LEVELS, null]) {
        const { version } = await ok(pm.get<EvidenceItem>(`/api/evidence/${line}`));
        await ok(pm.patch(`/api/evidence/${line}`, { title: 'Interviews', indicators: ['SPM.D1', 'SPM.D2'].map((id) => ({ id, claim })) }, { version }));
        told.add(JSON.stringify([await steps(key), await forecast(key)]));
      }
      expect(told.size).toBe(1);
    });

    it('are none for who is ready', async () => {
      for (const indicators of READY_FOR_SPM) await showWork(api, 'pm', { indicators });
      expect((await readiness()).assessment).toMatchObject({ state: 'ready', index: 100 });
      expect(await steps()).toEqual({ asOf: api.today, steps: [], waiting: [] });
      expect(await forecast()).toMatchObject({ kind: 'ready', months: null, series: [], words: expect.stringMatching(/\w/) });
    });
  });

  describe('the forecast', () => {
    it('needs four months of history', async () => {
      expect(await forecast()).toMatchObject({ kind: 'not_enough_history', months: null, earliest: null, latest: null, slopePerMonth: null, series: [], words: expect.stringContaining('pace of evidence, not of decisions') });
      const item = await showWork(api, 'pm', { indicators: ['SPM.S1'] });
      await backdate(item, 89);
      expect((await forecast()).kind).toBe('not_enough_history');
      await backdate(item, 90);
      expect((await forecast()).series).toHaveLength(4);
    });

    it('shows the index of each thirtieth day, from what had been logged and rated by then', async () => {
      for (const [at, indicators] of READY_FOR_SPM.slice(0, 3).entries()) await backdate(await showWork(api, 'pm', { indicators, startedBack: 400, endedBack: 200 }), 170 - 60 * at);
      const { kind, series, slopePerMonth, months, earliest, latest, words } = await forecast();
      expect(series.map(({ on }) => daysBetween(on, api.today))).toEqual([150, 120, 90, 60, 30, 0]);
      const values = series.map(({ rawIndex }) => rawIndex);
      expect(values[0]).toBe(values[1]);
      expect(values[2]).toBeGreaterThan(values[1] ?? 100);
      expect(values[4]).toBeGreaterThan(values[3] ?? 100);
      const { assessment } = await readiness();
      expect(values.at(-1)).toBe(assessment?.rawIndex);
      expect(['eta', 'over_two_years']).toContain(kind);
      expect(slopePerMonth).toBeGreaterThan(0.5);
      const needed = Math.ceil((100 - (assessment?.rawIndex ?? 0)) / (slopePerMonth ?? 1) - 1e-9);
      expect(months).toBeGreaterThanOrEqual(needed);
      expect(earliest ?? 99).toBeLessThanOrEqual(months ?? 0);
      if (latest !== null) expect(latest).toBeGreaterThanOrEqual(months ?? 99);
      expect(words).toContain('pace of evidence, not of decisions');
    });

    it('leaves out the days of a leave', async () => {
      const item = await showWork(api, 'pm', { indicators: ['SPM.S1'], startedBack: 400, endedBack: 300 });
      await backdate(item, 250);
      await ok((await api.as('groupPm')).post(`${person()}/leaves`, { from: addDays(api.today, -45), to: addDays(api.today, -26) }));
      const { series } = await forecast();
      expect(series.map(({ on }) => daysBetween(on, api.today))).toEqual([200, 170, 140, 110, 80, 50, 0]);
    });

    it('is stalled where nothing moves', async () => {
      const item = await showWork(api, 'pm', { indicators: ['SPM.S1', 'SPM.S2'], startedBack: 300, endedBack: 250 });
      await backdate(item, 240);
      const found = await forecast();
      expect(found).toMatchObject({ kind: 'stalled', months: null, earliest: null, latest: null });
      expect(found.slopePerMonth).toBeLessThan(0.5);
      expect(found.series).toHaveLength(7);
    });
  });

  describe('the history', () => {
    it('ends with today, as the assessment says it', async () => {
      const item = await shareWork(api, 'pm', { indicators: ['SPM.S1', 'SPM.S2'] });
      await rateWork(api, item);
      await confirmWork(api, 'pm', item);
      const { points } = await history();
      const { assessment } = await readiness();
      expect(points.at(-1)).toEqual({ on: api.today, index: assessment?.index, rawIndex: assessment?.rawIndex, state: assessment?.state });
    });

    it('reaches back as far as the evidence was logged, at most a year, oldest first', async () => {
      for (const [at, indicators] of READY_FOR_SPM.slice(0, 3).entries()) await backdate(await showWork(api, 'pm', { indicators, startedBack: 700, endedBack: 600 }), 500 - 200 * at);
      await api.owner.query('DELETE FROM assessment_points');
      await plain('One more line', ['SPM.L4']);
      const { points, words } = await history();
      const days = points.map(({ on }) => daysBetween(on, api.today));
      expect(days).toEqual([...days].sort((a, b) => b - a));
      expect(days[0]).toBe(360);
      expect(days.at(-1)).toBe(0);
      expect(new Set(days).size).toBe(days.length);
      for (const day of days) expect(day % 30).toBe(0);
      expect(words).toBe(`The index went from ${points[0]?.index ?? -1} to ${points.at(-1)?.index ?? -1} in the last twelve months.`);
      await api.owner.query(`UPDATE assessment_points SET on_day = on_day - 100 WHERE on_day < $1`, [addDays(api.today, -320)]);
      const later = (await history()).points;
      expect(later[0]?.on).toBe(addDays(api.today, -365));
    });

    it('ends with today also where only time has passed, or the settings have changed', async () => {
      await showWork(api, 'pm', { indicators: ['SPM.S1', 'SPM.S2'] });
      const stored = (await history()).points;
      await ok((await api.as('admin')).put('/api/readiness-settings', { rungs: [{ rung: 'SPM', sustainDays: 30, minEpisodes: 1, sustained: [], overlays: [] }], reason: 'Shorter quarters.' }, { version: 0 }));
      for (const key of ['pm', ...MANAGERS] as const) {
        const { assessment } = await readiness(key);
        expect((await history(key)).points).toEqual([...stored.slice(0, -1), { on: api.today, index: assessment?.index, rawIndex: assessment?.rawIndex, state: assessment?.state }]);
      }
      await api.owner.query('UPDATE assessment_points SET on_day = on_day - 5');
      expect((await history()).points.map(({ on }) => on)).toEqual([addDays(api.today, -5), api.today]);
      await api.owner.query('DELETE FROM assessment_points');
      expect((await history()).points.map(({ on }) => on)).toEqual([api.today]);
      await api.owner.query('DELETE FROM readiness_settings');
    });

    it('shows the managers the one without claims', async () => {
      const line = await plain('Interviews', ['SPM.D1', 'SPM.D2']);
      const own = await history();
      for (const key of MANAGERS) {
        const { points } = await history(key);
        const { assessment } = await readiness(key);
        expect(points.at(-1)).toMatchObject({ on: api.today, rawIndex: assessment?.rawIndex });
        expect(points.at(-1)?.rawIndex).not.toBe(own.points.at(-1)?.rawIndex);
      }
      const { version } = await ok(pm.get<EvidenceItem>(`/api/evidence/${line}`));
      const before = await history('groupPm');
      await ok(pm.patch(`/api/evidence/${line}`, { title: 'Interviews', indicators: ['SPM.D1', 'SPM.D2'].map((id) => ({ id, claim: 'not_shown' })) }, { version }));
      expect(await history('groupPm')).toEqual(before);
    });
  });
});
