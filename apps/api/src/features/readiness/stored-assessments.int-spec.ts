import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@nextrung/domain/kernel';
import { Clock } from '../../platform/clock/clock.js';
import { TenantTransactions } from '../../persistence/tenant-transactions.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { TestClient } from '../../testing/test-client.js';
import { SAW_IT } from '../../testing/work.js';
import type { PersonKey } from '../../testing/world.js';
import type { EvidenceItem } from '../evidence/evidence.dto.js';
import { lineageParameter } from '../ladders/followed-sql.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import type { PersonProfile } from '../people/people.dto.js';
import type { ReadinessSettings } from '../readiness-settings/readiness-settings.dto.js';
import type { TeamView } from '../team/team.dto.js';
import type { ToDo } from '../to-do/to-do.dto.js';
import type { WaiverView } from '../waivers/waivers.dto.js';
import { Assessments } from './assessments.js';
import { Dossiers } from './dossiers.js';
import type { ReadinessView } from './readiness.dto.js';
import { waitingFor } from './standings.repository.js';
import { madeFrom } from './stored-assessments.js';

const NOTE = 'I saw the work and its result.';
const CORE = ['SPM.S1', 'SPM.S2', 'SPM.C1', 'SPM.D1', 'SPM.L1'];
const LEVELS = ['not_shown', 'partial', 'meets', 'exceeds'] as const;
const STEPS = 120;

/** A small generator of its own (mulberry32), so that a failing sequence can be run again. */
function dice(seed: number): { below: (most: number) => number; of: <T>(list: readonly T[]) => T | undefined } {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (most: number): number => Math.floor(next() * most);
  return { below, of: (list) => list[below(list.length)] };
}

describe('stored assessments', () => {
  let api: TestApi;
  const client = new Map<PersonKey, TestClient>();

  beforeAll(async () => {
    api = await startTestApi();
    for (const key of ['pm', 'groupPm', 'director', 'admin', 'colleague', 'otherGroupPm'] as const) client.set(key, await api.as(key));
  });
  afterAll(() => api.stop());

  const as = (key: PersonKey): TestClient => {
    const found = client.get(key);
    if (!found) throw new Error(key);
    return found;
  };
  const person = (key: PersonKey = 'pm'): string => `/api/people/${api.organisation.people[key].id}`;
  const moment = <T>(work: (moment: { tx: Parameters<Assessments['refresh']>[0]['tx']; organisationId: string; today: string }) => Promise<T>): Promise<T> => {
    const organisationId = api.organisation.id;
    return api.app.get(TenantTransactions).run(organisationId, (tx) => work({ tx, organisationId, today: api.today }));
  };

  /** Everything of everyone as it is made now, and as it is stored. */
  async function both(): Promise<{ fresh: unknown[]; stored: unknown[]; standings: { fresh: unknown[]; stored: unknown[] }; runs: { id: string; day: string; settings: number }[]; settings: number }> {
    const ids = Object.values(api.organisation.people).map(({ id }) => id);
    const order = (rows: { personId: string; targetRung: string; overlay: string; reader: string }[]): unknown[] =>
      rows.sort((a, b) => [a.personId, a.targetRung, a.overlay, a.reader].join().localeCompare([b.personId, b.targetRung, b.overlay, b.reader].join()));
    const found = await moment((at) => api.app.get(Dossiers).of({ ...at, viewerId: '' }, ids, () => new Set(['self'] as const)));
    const fresh = found.candidates.flatMap(madeFrom).map(({ input: _, ...made }) => JSON.parse(JSON.stringify(made)) as never);
    const stored = await api.owner.query<never[]>(
      `SELECT person_id AS "personId", target_rung AS "targetRung", overlay, reader, second, summary FROM assessments WHERE organisation_id = $1`, [api.organisation.id],
    );
    const runs = await api.owner.query<{ id: string; day: string; settings: number }[]>('SELECT id, as_of AS day, settings_version AS settings FROM assessment_runs WHERE organisation_id = $1', [api.organisation.id]);
    return { fresh: order(fresh), stored: order(stored), standings: await bothStandings(ids), runs, settings: found.settings.version };
  }

  /** One row a person, with what waits, as they are made now and as they are kept; whoever was never assessed is left out. */
  async function bothStandings(ids: readonly string[]): Promise<{ fresh: unknown[]; stored: unknown[] }> {
    const { lineage } = await moment(({ tx, organisationId }) => api.app.get(LaddersRepository).current(tx, organisationId));
    const stored = await api.owner.query<{ id: string }[]>(
      `SELECT id, rung, rung_at AS "rungAt", target_rung AS "targetRung", target_at AS "targetAt", overlays, state, index, confidence, gates, gates_met AS "gatesMet", contested, stale,
              newest_on AS "newestOn", lapses_on AS "lapsesOn", waived, next_kind AS "nextKind", next, cells, waiting
         FROM standings WHERE organisation_id = $1 AND as_of IS NOT NULL ORDER BY id`, [api.organisation.id],
    );
    const waiting = await api.owner.query<{ id: string; waiting: number }[]>(
      `SELECT p.id, ${waitingFor('p.id', '$4')} AS waiting FROM people p WHERE p.organisation_id = $1 AND p.id = ANY($2)`, [api.organisation.id, ids, api.today, lineageParameter(lineage)],
    );
    const counted = new Map(waiting.map((row) => [row.id, row.waiting]));
    const made = await moment((at) => api.app.get(Assessments).standingsNow(at, stored.map(({ id }) => id)));
    const trends = await api.owner.query<{ index: number | null; trend: (number | null)[] }[]>('SELECT index, trend FROM standings WHERE organisation_id = $1 AND as_of IS NOT NULL', [api.organisation.id]);
    // It ends where the person stands.
    for (const { index, trend } of trends) expect(trend).toHaveLength(index === null ? 0 : 13);
    expect(trends.map(({ trend }) => trend.at(-1) ?? null)).toEqual(trends.map(({ index }) => index));
    return { fresh: made.map((one) => ({ ...one, waiting: counted.get(one.id) })).sort((a, b) => (a.id < b.id ? -1 : 1)), stored };
  }

  const refreshAll = async (): Promise<void> => {
    while ((await moment((at) => api.app.get(Assessments).refreshOld(at, { atMost: 3 }))) > 0);
  };

  it('are made for everyone by the job, some at a time, and then nothing is left to do', async () => {
    expect((await both()).stored).toEqual([]);
    await refreshAll();
    const { fresh, stored, standings, runs } = await both();
    expect(runs).toHaveLength(8);
    expect(stored.length).toBeGreaterThan(8);
    expect(stored).toEqual(fresh);
    expect(standings.stored).toEqual(standings.fresh);
    expect(standings.stored).toHaveLength(8);
    expect(await moment((at) => api.app.get(Assessments).refreshOld(at, { atMost: 50 }))).toBe(0);
  });

  it('count what was observed beside an item that is not shared any more, in the project that it belongs to now', async () => {
    const contested = async (): Promise<boolean | undefined> => (await as('pm').get<ReadinessView>(`${person()}/readiness`)).body.assessment?.competencies.find(({ id }) => id === 'strategy')?.contested;
    const ids: string[] = [];
    for (const title of ['One', 'Two']) {
      const { body } = await as('pm').post<EvidenceItem>(`${person()}/evidence`, { title, startedOn: api.today, indicators: [{ id: 'SPM.S1' }] });
      await as('pm').post(`/api/evidence/${body.id}/share`, { expectedState: 'private' });
      expect((await as('director').post(`/api/evidence/${body.id}/counter-observations`, { indicator: 'SPM.S1', severity: 'minor', facts: NOTE })).status).toBe(201);
      expect((await as('pm').post(`/api/evidence/${body.id}/unshare`, { expectedState: 'shared' })).status).toBe(200);
      ids.push(body.id);
    }
    expect(await contested()).toBe(true);
    for (const id of ids) {
      const { body } = await as('pm').get<EvidenceItem>(`/api/evidence/${id}`);
      expect((await as('pm').patch(`/api/evidence/${id}`, { title: body.title, episode: 'Checkout' }, { version: body.version })).status).toBe(200);
    }
    expect(await contested()).toBe(false);
    const { fresh, stored } = await both();
    expect(stored).toEqual(fresh);
  });

  it('do not wait for those who only name a person, and are not waited for by them', async () => {
    const { id } = api.organisation.people.peerPm;
    await api.owner.query('DELETE FROM assessment_runs WHERE id = $1', [id]);
    await api.owner.transaction(async (elsewhere) => {
      // What a foreign key to the person takes while a row that names them is written.
      await elsewhere.query('SELECT 1 FROM people WHERE id = $1 FOR KEY SHARE', [id]);
      await elsewhere.query(`SET LOCAL idle_in_transaction_session_timeout = '20s'`);
      expect(await moment((at) => api.app.get(Assessments).refreshOld(at, { atMost: 50 }))).toBe(1);
      const { body } = await as('admin').get<PersonProfile>(person('peerPm'));
      const changed = as('admin').patch(person('peerPm'), { name: body.name }, { version: body.version });
      expect(await Promise.race([changed.then(({ status }) => status), setTimeout(5_000, 'it waits')])).toBe(200);
    });
  });

  it('equal fresh ones for everyone after every step of a random sequence of changes', async () => {
    const seed = Number(process.env['SEQUENCE_SEED'] ?? Date.now() % 1_000_000);
    const { below, of } = dice(seed);
    const items: string[] = [];
    const done = new Map<string, number>();

    const changes: Record<string, () => Promise<number>> = {
      log: async () => {
        const indicators = [...new Set([of(CORE), of(CORE)])].map((id) => ({ id, claim: of(LEVELS) }));
        const startedOn = addDays(api.today, -below(900) - 1);
        const { status, body } = await as('pm').post<EvidenceItem>(`${person()}/evidence`, {
          title: `Work ${items.length}`, startedOn, endedOn: addDays(startedOn, Math.min(below(200), below(900))) > api.today ? api.today : startedOn, indicators,
          impact: 'measured', metric: { name: 'Activation', unit: '%', before: 31, after: 44, period: 'Q3' }, link: below(2) ? 'https://wiki.example/1' : null,
        });
        if (status !== 201) return status;
        items.push(body.id);
        return (await as('pm').post(`/api/evidence/${body.id}/share`, { expectedState: 'private' })).status;
      },
      revise: async () => {
        const id = of(items);
        const { body } = await as('pm').get<EvidenceItem>(`/api/evidence/${id}`);
        return (await as('pm').patch(`/api/evidence/${id}`, { title: `${body.title}.`, indicators: [{ id: of(CORE), claim: of(LEVELS) }] }, { version: body.version })).status;
      },
      episode: async () => {
        const id = of(items);
        const { body } = await as('pm').get<EvidenceItem>(`/api/evidence/${id}`);
        return (await as('pm').patch(`/api/evidence/${id}`, { title: body.title, episode: of(['', 'Checkout', 'Pricing'] as const), indicators: body.indicators?.map(({ id: indicator, claim }) => ({ id: indicator, claim })) }, { version: body.version })).status;
      },
      rate: async () => {
        const id = of(items);
        const { body } = await as('groupPm').get<EvidenceItem>(`/api/evidence/${id}`);
        const ratings = body.indicators?.map(({ id: indicator }) => ({ indicator, level: of(LEVELS) }));
        return (await as('groupPm').post(`/api/evidence/${id}/ratings`, { ratings, note: NOTE })).status;
      },
      confirm: async () => {
        const id = of(items);
        const asked = await as('pm').post(`/api/evidence/${id}/corroborations`, { colleagueId: api.organisation.people.colleague.id });
        if (asked.status !== 201) return asked.status;
        const { body } = await as('colleague').get<ToDo>('/api/to-do');
        const ask = body.corroborations.find(({ itemId }) => itemId === id);
        return (await as('colleague').post(`/api/corroborations/${ask?.id ?? ''}/answer`, SAW_IT)).status;
      },
      counter: async () => {
        const id = of(items);
        const { body } = await as('director').get<EvidenceItem>(`/api/evidence/${id}`);
        return (await as('director').post(`/api/evidence/${id}/counter-observations`, { indicator: body.indicators?.[0]?.id, severity: of(['minor', 'material', 'serious'] as const), facts: NOTE })).status;
      },
      ask: async () => (await as('groupPm').post(`/api/evidence/${of(items)}/questions`, { question: 'Who decided that, and when?' })).status,
      answer: async () => {
        const id = of(items);
        const { body } = await as('pm').get<EvidenceItem>(`/api/evidence/${id}`);
        return (await as('pm').post(`/api/evidence/${id}/questions/${body.questions?.find(({ open }) => open)?.id ?? api.organisation.id}/answer`, { answer: 'I did, in March.' })).status;
      },
      decline: async () => (await as('groupPm').post(`/api/evidence/${of(items)}/rating-decline`, {})).status,
      unshare: async () => (await as('pm').post(`/api/evidence/${of(items)}/unshare`, { expectedState: 'shared' })).status,
      withdraw: async () => (await as('pm').post(`/api/evidence/${of(items)}/withdraw`, { expectedState: 'shared' })).status,
      leave: async () => {
        const from = addDays(api.today, -below(700));
        return (await as('groupPm').post(`${person()}/leaves`, { from, to: addDays(from, below(60)) })).status;
      },
      noLeave: async () => {
        const { body } = await as('groupPm').get<PersonProfile>(person());
        return (await as('groupPm').delete(`${person()}/leaves/${of(body.leaves)?.id ?? api.organisation.id}`)).status;
      },
      target: async () => {
        const { body } = await as('groupPm').get<PersonProfile>(person());
        return (await as('groupPm').put(`${person()}/target`, { rung: of([null, 'SPM', 'GPM'] as const), secondRung: of([null, 'DIR', 'GPM'] as const) }, { version: body.version })).status;
      },
      overlay: async () => {
        const { body } = await as('pm').get<PersonProfile>(person());
        return (await as('pm').put(`${person()}/overlays`, { overlays: below(2) ? ['ai_pm'] : [] }, { version: body.version })).status;
      },
      rung: async () => {
        const { body } = await as('admin').get<PersonProfile>(person('peerPm'));
        return (await as('admin').post(`${person('peerPm')}/levels`, { rung: of(['APM', 'PM', 'SPM']), effectiveFrom: api.today, reason: 'Moved in a test' }, { version: body.version })).status;
      },
      manager: async () => {
        const { body } = await as('admin').get<PersonProfile>(person('peerPm'));
        const managerId = api.organisation.people[of(['groupPm', 'otherGroupPm', 'director'] as const) ?? 'groupPm'].id;
        return (await as('admin').post(`${person('peerPm')}/manager`, { managerId, from: api.today }, { version: body.version })).status;
      },
      waive: async () => {
        const proposed = await as('groupPm').post<WaiverView>(`${person()}/waivers`, { indicator: of(['SPM.S3', 'SPM.S4', 'SPM.C3']), reason: 'There is no such work in this market.' });
        if (proposed.status !== 201) return proposed.status;
        return (await as(of(['director', 'admin'] as const) ?? 'admin').post(`${person()}/waivers/${proposed.body.id}/decide`, { as: 'signed', note: '' })).status;
      },
      unwaive: async () => {
        const { body } = await as('groupPm').get<WaiverView[]>(`${person()}/waivers`);
        const signed = of(body.filter(({ state }) => state === 'signed'));
        return signed ? (await as('groupPm').post(`${person()}/waivers/${signed.id}/end`, { expectedState: 'signed' })).status : 404;
      },
    };

    await changes['log']?.();
    for (let step = 0; step < STEPS; step += 1) {
      const name = of(Object.keys(changes)) ?? 'log';
      const status = (await changes[name]?.()) ?? 0;
      if (status >= 500) throw new Error(`${name} answered ${String(status)} (seed ${String(seed)})`);
      if (status < 300) done.set(name, (done.get(name) ?? 0) + 1);
      const { fresh, stored, standings } = await both();
      expect({ seed, step, name, stored }).toEqual({ seed, step, name, stored: fresh });
      expect({ seed, step, name, standings: standings.stored }).toEqual({ seed, step, name, standings: standings.fresh });
    }
    // And when several changes come at once.
    for (let round = 0; round < 5; round += 1) {
      const names = Array.from({ length: 8 }, () => of(Object.keys(changes)) ?? 'log');
      const statuses = await Promise.all(names.map(async (name) => (await changes[name]?.()) ?? 0));
      const { fresh, stored, standings } = await both();
      expect(standings.stored).toEqual(standings.fresh);
      expect({ seed, names, failed: statuses.some((status) => status >= 500), stored }).toEqual({ seed, names, failed: false, stored: fresh });
    }
    // The sequence did something: most kinds of change went through.
    expect([...done.keys()].length).toBeGreaterThan(9);
  });

  it('are old once the settings change: pages make theirs again at once, the job the rest', async () => {
    const { body: settings } = await as('admin').get<ReadinessSettings>('/api/readiness-settings');
    const rung = settings.rungs.find((one) => one.rung === 'SPM');
    const changed = { rung: 'SPM', sustainDays: 20, minEpisodes: 7, sustained: rung?.sustained ?? [], overlays: ['ai_pm'] };
    expect((await as('admin').put('/api/readiness-settings', { rungs: [changed], reason: 'Tried out in a test' }, { version: settings.version })).status).toBe(200);

    const before = await both();
    expect(before.runs.every((run) => run.settings === before.settings)).toBe(false);
    const { body: team } = await as('director').get<TeamView>('/api/team?scope=all');
    for (const row of team.rows) {
      const own = (await as('director').get<ReadinessView>(`/api/people/${row.person.id}/readiness`)).body;
      expect([row.person.name, row.index, row.state]).toEqual([row.person.name, own.assessment?.index ?? null, own.assessment?.state ?? null]);
    }
    await refreshAll();
    const after = await both();
    expect(after.stored).toEqual(after.fresh);
    expect(after.standings.stored).toEqual(after.standings.fresh);
    expect(after.runs.every((run) => run.settings === after.settings)).toBe(true);
  });

  it('are made again on the next day, and the history keeps both days', async () => {
    const tomorrow = addDays(api.today, 1);
    const organisationId = api.organisation.id;
    const run = (atMost: number): Promise<number> =>
      api.app.get(TenantTransactions).run(organisationId, (tx) => api.app.get(Assessments).refreshOld({ tx, organisationId, today: tomorrow }, { atMost }));
    expect(await run(50)).toBe(8);
    expect(await run(50)).toBe(0);
    const days = await api.owner.query<{ day: string }[]>('SELECT DISTINCT as_of AS day FROM assessment_runs WHERE organisation_id = $1', [organisationId]);
    expect(days).toEqual([{ day: tomorrow }]);
    const [{ points } = { points: 0 }] = await api.owner.query<{ points: number }[]>(
      'SELECT count(*)::int AS points FROM assessment_points WHERE organisation_id = $1 AND on_day = $2', [organisationId, api.today],
    );
    expect(points).toBeGreaterThan(0);
    expect(api.app.get(Clock).today('Europe/London')).toBe(api.today);
    await refreshAll();
  });
});
