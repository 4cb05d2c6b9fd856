import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { ok } from '../../testing/work.js';
import type { EvidenceItem } from '../../features/evidence/evidence.dto.js';
import type { PersonProfile } from '../../features/people/people.dto.js';

const PARALLEL = 50;
/** `npm run test:security` runs 1,000. */
const RACES = Number(process.env['RACES'] ?? 40);

describe('at the same moment', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.stop());

  const rows = async (table: string): Promise<number> => (await api.owner.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM ${table} WHERE organisation_id = $1`, [api.organisation.id]))[0]?.count ?? -1;

  it.each([
    ['an item', 'pm', (person: string) => `${person}/evidence`, { title: 'Checkout rebuilt' }, { title: 'Search rebuilt' }, ['evidence_items', 'evidence_revisions']],
    ['a team', 'admin', () => '/api/teams', { name: 'Payments' }, { name: 'Search' }, ['teams']],
    ['a note', 'groupPm', (person: string) => `${person}/notes`, { body: 'Wants to lead.', visibility: 'only_me' }, { body: 'Wants to stay.', visibility: 'only_me' }, ['notes', 'note_visibility']],
  ] as const)('the same Idempotency-Key fifty times makes %s once, with fifty equal answers', async (_what, by, pathOf, body, otherBody, tables) => {
    const client = await api.as(by);
    const path = pathOf(`/api/people/${api.organisation.people.pm.id}`);
    const counts = async (): Promise<number[]> => Promise.all([...tables, 'audit_entries'].map(rows));
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const before = await counts();
    const replies = await Promise.all(Array.from({ length: PARALLEL }, () => client.post(path, body, { headers })));
    expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    expect(await counts()).toEqual(before.map((count) => count + 1));

    const others = await Promise.all(Array.from({ length: PARALLEL }, () => client.post<{ code: string }>(path, otherBody, { headers })));
    expect(new Set(others.map(({ status, body: problem }) => `${status} ${problem.code}`))).toEqual(new Set(['422 idempotency_key_reused']));
    expect(await counts()).toEqual(before.map((count) => count + 1));
  });

  it('the same key of two people, or with two bodies at once, is two keys, or one answer and refusals', async () => {
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const own = await Promise.all((['pm', 'peerPm'] as const).map(async (key) => (await api.as(key)).post<EvidenceItem>(`/api/people/${api.organisation.people[key].id}/evidence`, { title: 'Mine' }, { headers })));
    expect(own.map(({ status }) => status)).toEqual([201, 201]);
    expect(own[0]?.body.id).not.toBe(own[1]?.body.id);

    const admin = await api.as('admin');
    const mixed = await Promise.all(Array.from({ length: PARALLEL }, (_, index) => admin.post<{ name?: string }>('/api/teams', { name: index % 2 === 0 ? 'Even' : 'Odd' }, { headers: { 'idempotency-key': 'one-for-both' } })));
    const made = new Set(mixed.filter(({ status }) => status === 201).map(({ text }) => text));
    expect(made.size).toBe(1);
    expect(new Set(mixed.map(({ status }) => status))).toEqual(new Set([201, 422]));
    expect(mixed.filter(({ status }) => status === 201)).toHaveLength(PARALLEL / 2);
  });

  it(`two editors race ${RACES} times: one is saved, the other is told`, async () => {
    const client = await api.as('pm');
    const { id } = await ok(client.post<EvidenceItem>(`/api/people/${api.organisation.people.pm.id}/evidence`, { title: 'Raced' }));
    let { version } = await ok(client.get<EvidenceItem>(`/api/evidence/${id}`));
    for (let race = 0; race < RACES; race += 1) {
      const titles = [`Left ${race}`, `Right ${race}`] as const;
      const replies = await Promise.all(titles.map((title) => client.patch<EvidenceItem>(`/api/evidence/${id}`, { title }, { version })));
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
      const kept = await ok(client.get<EvidenceItem>(`/api/evidence/${id}`));
      expect(kept.title).toBe(titles[replies.findIndex(({ status }) => status === 200)]);
      expect(kept.version).toBeGreaterThan(version);
      version = kept.version;
    }
    const [kept] = await api.owner.query<{ revisions: number }[]>('SELECT count(*)::int AS revisions FROM evidence_revisions WHERE organisation_id = $1 AND item_id = $2', [api.organisation.id, id]);
    expect(kept?.revisions).toBe(RACES + 1);
  }, 300_000);

  it('two people race for one person: one is saved, the other is told', async () => {
    const path = `/api/people/${api.organisation.people.pm.id}`;
    const editors = [await api.as('groupPm'), await api.as('admin')];
    for (let race = 0; race < RACES / 10; race += 1) {
      const { version } = await ok((await api.as('groupPm')).get<PersonProfile>(path));
      const replies = await Promise.all(editors.map((client, index) => client.patch(path, { location: `Place ${race}.${index}` }, { version })));
      expect(replies.map(({ status }) => status).sort()).toEqual([200, 412]);
    }
  });
});
