import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '@nextrung/domain/kernel';
import { v7 as uuid } from 'uuid';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import type { TestClient } from '../../testing/test-client.js';
import { ok } from '../../testing/work.js';
import { addBystanders } from '../../testing/world.js';
import type { PersonProfile } from '../people/people.dto.js';
import type { SessionView } from '../session/session.dto.js';
import type { PayHistory } from './pay.dto.js';

describe('pay', () => {
  let api: TestApi;
  let reader: TestClient;
  let path: string;
  let world: Awaited<ReturnType<typeof addBystanders>>;

  beforeAll(async () => {
    api = await startTestApi();
    world = await addBystanders(api.owner, api.organisation);
    reader = await api.as('payReader', world);
    path = `/api/people/${world.people.pm.id}/pay`;
  });
  afterAll(() => api.stop());

  const record = (given: Record<string, unknown> = {}, headers: Record<string, string> = {}) => reader.post(path, { amount: '73219.5', currency: 'gbp', effectiveFrom: '2026-01-01', ...given }, { headers });

  it('is recorded and never changed: the latest effective entry stands', async () => {
    expect(await ok(reader.get<PayHistory>(path))).toEqual({ person: { id: world.people.pm.id, name: 'Alder pm' }, entries: [] });
    const reply = await record();
    expect([reply.status, reply.text]).toEqual([204, '']);
    expect((await record({ amount: 80000 })).status).toBe(204);
    expect((await record({ amount: '85000', effectiveFrom: addDays(api.today, 30) })).status).toBe(204);
    const { entries } = await ok(reader.get<PayHistory>(path));
    expect(entries.map(({ amount, currency, state }) => [amount, currency, state])).toEqual([['85000.00', 'GBP', 'planned'], ['80000.00', 'GBP', 'present'], ['73219.50', 'GBP', 'corrected']]);
    expect(entries[0]).toMatchObject({ recordedBy: { id: world.people.payReader.id }, recordedOn: api.today });
  });

  it('is recorded once however often the button is pressed, and is not kept with the key', async () => {
    const headers = { 'idempotency-key': uuid() };
    const before = (await ok(reader.get<PayHistory>(path))).entries.length;
    expect((await Promise.all([1, 2, 3].map(() => record({ amount: '91234.56' }, headers)))).map(({ status }) => status)).toEqual([204, 204, 204]);
    expect((await ok(reader.get<PayHistory>(path))).entries).toHaveLength(before + 1);
    const kept = await api.owner.query<{ kept: string }[]>('SELECT to_jsonb(k)::text AS kept FROM idempotency_keys k');
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.filter(({ kept: text }) => /91234|73219|GBP/.test(text))).toEqual([]);
  });

  it.each([
    ['nothing', { amount: '' }, 'amount'],
    ['a negative amount', { amount: '-1' }, 'amount'],
    ['three digits after the point', { amount: '1.001' }, 'amount'],
    ['a number that is no decimal', { amount: 1e21 }, 'amount'],
    ['too much', { amount: '1000000000.01' }, 'amount'],
    ['a list', { amount: ['1'] }, 'amount'],
    ['no currency of the world', { currency: 'ZZZ' }, 'currency'],
    ['a long currency', { currency: 'POUND' }, 'currency'],
    ['a day that does not exist', { effectiveFrom: '2026-02-30' }, 'effectiveFrom'],
    ['a day before there was pay', { effectiveFrom: '0001-01-01' }, 'effectiveFrom'],
    ['a day too far ahead', { effectiveFrom: '9999-12-31' }, 'effectiveFrom'],
  ])('refuses %s at its field, without saying what was sent', async (_, given, field) => {
    const { entries } = await ok(reader.get<PayHistory>(path));
    const reply = await record({ amount: '65432.10', ...given });
    expect(reply).toMatchObject({ status: 400, body: { errors: [{ field }] } });
    expect(reply.text).not.toContain('65432');
    expect((await ok(reader.get<PayHistory>(path))).entries).toEqual(entries);
  });

  it('is nobody’s without the permission, nor one’s own with it', async () => {
    for (const who of ['admin', 'opener', 'director', 'groupPm', 'pm', 'auditor'] as const) {
      const client = await api.as(who, world);
      expect([who, (await client.get(path)).status]).toEqual([who, 404]);
      expect([who, (await client.post(path, { amount: '1', currency: 'GBP', effectiveFrom: api.today })).status]).toEqual([who, 404]);
    }
    const own = `/api/people/${world.people.payReader.id}/pay`;
    expect((await reader.get(own)).status).toBe(404);
    expect((await reader.post(own, { amount: '1', currency: 'GBP', effectiveFrom: api.today })).status).toBe(404);
    expect((await ok(reader.get<SessionView>('/api/session'))).person?.seesPay).toBe(true);
    expect((await ok((await api.as('admin')).get<SessionView>('/api/session'))).person?.seesPay).toBe(false);
  });

  it('opens nothing else, and shows nowhere else', async () => {
    await record({ amount: '77177.17' });
    for (const other of ['', '/evidence', '/readiness', '/packet']) expect((await reader.get(`/api/people/${world.people.pm.id}${other}`)).status).toBe(404);
    const admin = await api.as('admin');
    const manager = await api.as('groupPm');
    const pm = await api.as('pm');
    for (const [who, where] of [[admin, '/api/people'], [admin, `/api/people/${world.people.pm.id}`], [manager, '/api/people'], [manager, '/api/team'], [manager, `/api/people/${world.people.pm.id}/readiness`], [pm, `/api/people/${world.people.pm.id}/readiness`], [pm, `/api/people/${world.people.pm.id}/readiness/input`]] as const) {
      expect([where, (await who.get(where)).text.includes('77177')]).toEqual([where, false]);
    }
    await api.owner.query('UPDATE people SET sees_pay = true WHERE id = $1', [world.people.groupPm.id]);
    const { can } = await ok(manager.get<PersonProfile>(`/api/people/${world.people.pm.id}`));
    expect(can).toEqual(expect.arrayContaining(['pay.read', 'pay.record']));
    expect((await ok(manager.get<PersonProfile>(`/api/people/${world.people.groupPm.id}`))).can).not.toContain('pay.read');
    await api.owner.query('UPDATE people SET sees_pay = false WHERE id = $1', [world.people.groupPm.id]);
  });
});
