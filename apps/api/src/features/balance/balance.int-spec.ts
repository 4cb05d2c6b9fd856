import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 as uuid } from 'uuid';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { TestClient } from '../../testing/test-client.js';
import { ok } from '../../testing/work.js';
import { addBystanders } from '../../testing/world.js';
import type { EvidenceItem } from '../evidence/evidence.dto.js';
import type { BalancePerson, BalanceView } from './balance.dto.js';

const INDICATORS = ['SPM.S1', 'SPM.D1'];
const OTHERS = ['director', 'dotted', 'sponsor'] as const;

describe('balance', () => {
  let api: TestApi;
  let world: Awaited<ReturnType<typeof addBystanders>>;
  let pm: TestClient;
  let manager: TestClient;

  const read = (who: TestClient): Promise<BalanceView> => ok(who.get<BalanceView>('/api/balance'));
  const of = (view: BalanceView, key: 'pm' | 'peerPm'): BalancePerson | undefined => view.people.find(({ person }) => person.id === api.organisation.people[key].id);
  const ago = (days: number): string => new Date(Date.parse(api.today) - days * 86_400_000).toISOString().slice(0, 10);

  async function share(words: object, sharedDaysAgo = 0): Promise<string> {
    const { id } = await ok(pm.post<EvidenceItem>(`/api/people/${api.organisation.people.pm.id}/evidence`, { title: 'Work', indicators: INDICATORS.map((one) => ({ id: one })), ...words }));
    await ok(pm.post(`/api/evidence/${id}/share`, { expectedState: 'private' }));
    if (sharedDaysAgo > 0) await api.owner.query(`UPDATE evidence_visibility SET changed_at = changed_at - make_interval(days => $2) WHERE item_id = $1`, [id, sharedDaysAgo]);
    return id;
  }
  const rate = async (item: string, who: TestClient, level: string): Promise<unknown> => ok(who.post(`/api/evidence/${item}/ratings`, { ratings: INDICATORS.map((indicator) => ({ indicator, level })), note: 'I saw the document.' }));

  beforeAll(async () => {
    api = await startTestApi();
    world = await addBystanders(api.owner, api.organisation);
    pm = await api.as('pm');
    manager = await api.as('groupPm');
  });
  afterAll(() => api.stop());

  it('has one’s direct reports and nobody else’s', async () => {
    expect((await read(manager)).people.map(({ person }) => person.id).sort()).toEqual([api.organisation.people.pm.id, api.organisation.people.peerPm.id].sort());
    expect((await read(await api.as('director'))).people).toHaveLength(2);
    for (const who of ['dotted', 'sponsor', 'delegate', 'auditor', 'opener'] as const) expect((await (await api.as(who, world)).get('/api/balance')).status).toBe(404);
  });

  it('says since when somebody is on the rung, also where it was recorded again', async () => {
    const { pm: person } = api.organisation.people;
    await api.owner.query(`INSERT INTO person_levels (organisation_id, id, person_id, rung, effective_from, reason) VALUES ($1, $2, $3, 'PM', $4, 'Mended'), ($1, $5, $3, 'SPM', $6, 'Planned')`, [api.organisation.id, uuid(), person.id, ago(30), uuid(), ago(-30)]);
    expect(of(await read(manager), 'pm')).toMatchObject({ rung: 'PM', onRungSince: '2024-01-01' });
    await api.owner.query(`DELETE FROM person_levels WHERE person_id = $1 AND rung = 'SPM'`, [person.id]);
  });

  it('counts initiatives of the last year by what the evidence says, and nothing that is private', async () => {
    await share({ episode: 'Checkout', startedOn: ago(90), endedOn: ago(60), mandate: 'Mine to decide', seenBy: 'Finance' });
    await share({ episode: 'Checkout', startedOn: ago(80), endedOn: ago(50) });
    await share({ startedOn: ago(80), endedOn: ago(50), impact: 'measured', metric: { name: 'Orders', unit: '%', before: 1, after: 2, period: 'Q2', source: '' } });
    await share({ startedOn: ago(500), endedOn: ago(400), seenBy: 'Everyone' });
    await ok(pm.post(`/api/people/${api.organisation.people.pm.id}/evidence`, { title: 'Kept to oneself' }));
    expect(of(await read(manager), 'pm')).toMatchObject({ episodes: 2, seen: 1, measured: 1, mandated: 1, noChance: 0 });
    expect(of(await read(manager), 'peerPm')).toMatchObject({ episodes: 0, seen: 0, measured: 0, waiting: 0, oldestWaitDays: null, usualWaitDays: null });
  });

  it('says what waits, for how long, and how long it usually takes from three ratings on', async () => {
    const before = of(await read(manager), 'pm')?.waiting ?? 0;
    const items = [await share({}, 9), await share({}, 4), await share({}, 2)];
    expect(of(await read(manager), 'pm')).toMatchObject({ waiting: before + 3, oldestWaitDays: 9, usualWaitDays: null });
    for (const [at, item] of items.entries()) {
      expect(of(await read(manager), 'pm')?.usualWaitDays).toBeNull();
      await rate(item, manager, at === 0 ? 'partial' : 'meets');
    }
    expect(of(await read(manager), 'pm')).toMatchObject({ waiting: before, oldestWaitDays: 0, usualWaitDays: 4 });
  });

  it('gives no middle for fewer than five people', async () => {
    expect((await read(manager)).middle).toEqual({ daysOnRung: null, episodes: null, seen: null, usualWaitDays: null });
  });

  it('counts what nobody was given a chance for until something else is said or shown', async () => {
    const url = `/api/people/${api.organisation.people.pm.id}/gaps/SPM.L1`;
    const { status } = await manager.put(url, { kind: 'no_chance_given', note: '', action: { what: 'Lead the winter project', dueOn: ago(-30) } });
    expect(status).toBe(200);
    expect(of(await read(manager), 'pm')?.noChance).toBe(1);
    await ok(manager.put(url, { kind: 'skill', note: '' }));
    expect(of(await read(manager), 'pm')?.noChance).toBe(0);
  });

  it('compares one’s ratings with those of others once there is enough, for one’s own eyes only, and never before one has rated', async () => {
    const items = await Promise.all(Array.from({ length: 5 }, () => share({})));
    for (const item of items) for (const other of OTHERS) await rate(item, await api.as(other, world), 'partial');
    expect((await read(manager)).leniency).toMatchObject({ kind: 'not_enough', compared: 0, raters: 0, higher: null, difference: null });
    for (const item of items) await rate(item, manager, 'exceeds');
    expect((await read(manager)).leniency).toEqual({ kind: 'known', compared: 10, raters: 3, leastCompared: 10, leastRaters: 3, higher: 10, same: 0, lower: 0, difference: 2, habit: 'higher' });
    expect((await read(await api.as('director'))).leniency.kind).toBe('not_enough');
  });
});
