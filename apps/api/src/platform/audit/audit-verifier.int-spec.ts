import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { TenantTransactions } from '../../persistence/tenant-transactions.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { Audit } from './audit.js';
import { AuditHeads } from './audit-heads.js';
import { type Verified, verifyChain } from './audit-verifier.js';
import { BEGINNING, type ChainedEntry, entryHash } from './chain.js';
import type { Head } from './head.js';
import type { Fault } from './verify.js';

const KEY = 'a key of thirty-two letters, at least';
const ENTRIES = 300;
/** Up to here the chain is signed. */
const SIGNED = 290;

/** The same numbers in every run. */
function* numbers(seed: number): Generator<number, number> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

interface Tampering {
  /** Where it may be named. */
  readonly at: readonly number[];
  readonly fault?: readonly Fault[];
}

describe('npm run audit:verify finds what was done to a log', () => {
  let api: TestApi;
  let organisationId: string;
  const chance = numbers(20_261_124);
  const upTo = (count: number): number => Math.floor(chance.next().value * count);
  const one = <T>(of: readonly T[]): T => of[upTo(of.length)] as T;

  beforeAll(async () => {
    api = await startTestApi({ AUDIT_KEY: KEY });
    organisationId = api.organisation.id;
    const [audit, transactions] = [api.app.get(Audit), api.app.get(TenantTransactions)];
    for (let count = 1; count <= ENTRIES; count += 1) {
      const entry = audit.newEntry();
      const { pm, admin } = api.organisation.people;
      await transactions.run(organisationId, async (tx) => {
        // Every third entry changes nothing, as an export does.
        if (count % 3 !== 0 && count % 7 === 0) await tx.query('INSERT INTO teams (organisation_id, id, name) VALUES ($1, $2, $3)', [organisationId, uuid(), `Team ${count}`]);
        else if (count % 3 !== 0) await tx.query('UPDATE people SET version = version + 1, name = name || $3 WHERE organisation_id = $1 AND id = ANY ($2)', [organisationId, count % 3 === 1 ? [pm.id] : [pm.id, admin.id], '!']);
        await audit.append(tx, entry, { organisationId, operation: 'people.update', actorId: admin.id, actorKind: 'person', subjectId: pm.id, thingId: count % 5 === 0 ? uuid() : null, network: '10.0.0.0/24' });
      }, entry);
      if (count === SIGNED) await api.app.get(AuditHeads).signAll(new AbortController().signal);
    }
  }, 120_000);
  afterAll(() => api.stop());

  /** Does something to the log as the owner of the database, verifies, and takes it back. */
  async function after(tamper: (tx: EntityManager) => Promise<unknown>, kept: readonly Head[] = []): Promise<Verified> {
    const runner = api.owner.createQueryRunner();
    await runner.startTransaction();
    try {
      // References and triggers do not stop who owns the database.
      await runner.query('SET LOCAL session_replication_role = replica');
      await tamper(runner.manager);
      return await verifyChain(runner.manager, organisationId, KEY, kept);
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  }

  const entryAt = async (tx: EntityManager, seq: number): Promise<ChainedEntry> => {
    const [row] = await tx.query<ChainedEntry[]>(
      `SELECT organisation_id AS "organisationId", id, seq::int, at, operation, actor_id AS "actorId", actor_kind AS "actorKind", subject_id AS "subjectId", thing_id AS "thingId", grant_id AS "grantId", network, outcome, changes, manifest, previous
         FROM audit_entries WHERE organisation_id = $1 AND seq = $2`,
      [organisationId, seq],
    );
    return row as ChainedEntry;
  };

  const insert = (tx: EntityManager, entry: ChainedEntry, hash: string): Promise<unknown> =>
    tx.query(
      `INSERT INTO audit_entries (organisation_id, id, seq, at, operation, actor_id, actor_kind, subject_id, thing_id, grant_id, network, outcome, changes, manifest, previous, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [entry.organisationId, entry.id, entry.seq, entry.at, entry.operation, entry.actorId, entry.actorKind, entry.subjectId, entry.thingId, entry.grantId, entry.network, entry.outcome, entry.changes, entry.manifest, entry.previous, hash],
    );
  const onEntry = (tx: EntityManager, seq: number, set: string): Promise<unknown> => tx.query(`UPDATE audit_entries SET ${set} WHERE organisation_id = $1 AND seq = $2`, [organisationId, seq]);
  const renumber = async (tx: EntityManager, from: number, by: number): Promise<void> => {
    await tx.query('UPDATE audit_entries SET seq = -seq WHERE organisation_id = $1 AND seq >= $2', [organisationId, from]);
    await tx.query('UPDATE audit_entries SET seq = $2::bigint - seq WHERE organisation_id = $1 AND seq < 0', [organisationId, by]);
  };
  const changing = (): number => one(Array.from({ length: 90 }, (_, third) => third * 3 + 1 + upTo(2)));
  const rowOf = `(SELECT id FROM audit_changes WHERE entry_id = (SELECT id FROM audit_entries WHERE organisation_id = $1 AND seq = $2) ORDER BY id LIMIT 1)`;

  const EDITS = [
    `operation = 'evidence.read'`, `actor_id = gen_random_uuid()`, `actor_id = NULL`, `actor_kind = 'system'`, `subject_id = actor_id`, `subject_id = NULL`, `thing_id = gen_random_uuid()`, `grant_id = gen_random_uuid()`,
    `network = ''`, `outcome = 'refused'`, `changes = changes + 1`, `manifest = reverse(manifest)`, `previous = reverse(previous)`, `hash = reverse(hash)`, `at = at + interval '1 day'`, `at = at + interval '1 microsecond'`,
    `at = 'infinity'`, `at = '0044-03-15 BC'`, `id = gen_random_uuid()`, `actor_id = subject_id, subject_id = actor_id`,
  ] as const;
  const ROW_EDITS = [
    `of_table = 'teams'`, `row_id = gen_random_uuid()`, `kind = 'insert'`, `before = after`, `before = NULL`, `after = NULL`, `before = after, after = before`, `after = after || '{"more": 1}'`, `after = 'null'::jsonb`, `id = gen_random_uuid()`,
  ] as const;

  const TAMPERINGS: readonly ((tx: EntityManager) => Promise<Tampering>)[] = [
    async function edit(tx) {
      const seq = 1 + upTo(ENTRIES);
      await onEntry(tx, seq, one(EDITS));
      return { at: [seq] };
    },
    async function editAndHashAgain(tx) {
      const seq = 1 + upTo(SIGNED);
      const entry = { ...(await entryAt(tx, seq)), actorId: uuid() };
      await tx.query('UPDATE audit_entries SET actor_id = $3, hash = $4 WHERE organisation_id = $1 AND seq = $2', [organisationId, seq, entry.actorId, entryHash(entry)]);
      return { at: [seq], fault: ['rewritten', 'signed_otherwise'] };
    },
    async function remove(tx) {
      const seq = 1 + upTo(ENTRIES - 1);
      if (one([true, false])) await tx.query('DELETE FROM audit_changes WHERE entry_id = (SELECT id FROM audit_entries WHERE organisation_id = $1 AND seq = $2)', [organisationId, seq]);
      await tx.query('DELETE FROM audit_entries WHERE organisation_id = $1 AND seq = $2', [organisationId, seq]);
      if (one([true, false])) await renumber(tx, seq + 1, -1);
      return { at: [seq], fault: ['missing'] };
    },
    async function cutShort(tx) {
      const seq = 1 + upTo(SIGNED);
      await tx.query('DELETE FROM audit_entries WHERE organisation_id = $1 AND seq >= $2', [organisationId, seq]);
      return { at: [seq], fault: ['cut_short'] };
    },
    async function swap(tx) {
      const first = 1 + upTo(ENTRIES - 1);
      const second = first + 1 + upTo(ENTRIES - first);
      await tx.query('UPDATE audit_entries SET seq = -seq WHERE organisation_id = $1 AND seq IN ($2, $3)', [organisationId, first, second]);
      await tx.query('UPDATE audit_entries SET seq = $2::bigint + $3::bigint + seq WHERE organisation_id = $1 AND seq < 0', [organisationId, first, second]);
      // Two neighbours look as if the first were missing, and the rest numbered again.
      return { at: [first], fault: ['swapped', 'missing', 'edited'] };
    },
    async function insertOne(tx) {
      const seq = 2 + upTo(ENTRIES - 1);
      const entry = { ...(await entryAt(tx, seq)), id: uuid(), operation: 'people.read' };
      await renumber(tx, seq, 1);
      await insert(tx, entry, one([entryHash(entry), 'f'.repeat(64)]));
      return { at: [seq], fault: ['inserted', 'edited', 'changed_rows'] };
    },
    async function insertBeforeTheFirst(tx) {
      const entry = { ...(await entryAt(tx, 1)), id: uuid(), seq: -upTo(3), previous: BEGINNING };
      await insert(tx, entry, entryHash(entry));
      return { at: [entry.seq], fault: ['inserted'] };
    },
    async function append(tx) {
      const entry = { ...(await entryAt(tx, ENTRIES)), id: uuid(), seq: ENTRIES + 1 + upTo(2), previous: 'f'.repeat(64) };
      await insert(tx, entry, 'a'.repeat(64));
      return { at: [ENTRIES + 1] };
    },
    async function editRow(tx) {
      const seq = changing();
      const change = (): Promise<unknown> => tx.query(`SELECT c::text FROM audit_changes c WHERE entry_id = (SELECT id FROM audit_entries WHERE organisation_id = $1 AND seq = $2) ORDER BY 1`, [organisationId, seq]);
      const before = JSON.stringify(await change());
      await tx.query(`UPDATE audit_changes SET ${one(ROW_EDITS)} WHERE id = ${rowOf}`, [organisationId, seq]);
      return JSON.stringify(await change()) === before ? { at: [] } : { at: [seq], fault: ['changed_rows'] };
    },
    async function removeRow(tx) {
      const seq = changing();
      await tx.query(`DELETE FROM audit_changes WHERE id = ${rowOf}`, [organisationId, seq]);
      return { at: [seq], fault: ['changed_rows'] };
    },
    async function moveRow(tx) {
      const [from, to] = [changing(), 1 + upTo(ENTRIES)];
      if (from === to) return { at: [] };
      await tx.query(`UPDATE audit_changes SET entry_id = (SELECT id FROM audit_entries WHERE organisation_id = $1 AND seq = $3) WHERE id = ${rowOf}`, [organisationId, from, to]);
      return { at: [Math.min(from, to)], fault: ['changed_rows'] };
    },
    async function addRow(tx) {
      const seq = 1 + upTo(ENTRIES);
      await tx.query(`INSERT INTO audit_changes (organisation_id, id, entry_id, of_table, row_id, kind, after) VALUES ($1, gen_random_uuid(), (SELECT id FROM audit_entries WHERE organisation_id = $1 AND seq = $2), 'people', gen_random_uuid(), 'insert', '{}')`, [organisationId, seq]);
      return { at: [seq], fault: ['changed_rows'] };
    },
    async function editHead(tx) {
      await tx.query(`UPDATE audit_heads SET ${one([`hash = reverse(hash)`, `signature = reverse(signature)`, `signed_at = signed_at + interval '1 hour'`])} WHERE organisation_id = $1`, [organisationId]);
      return { at: [SIGNED], fault: ['signature'] };
    },
  ];

  it('finds nothing in a whole one, and in the other organisation', async () => {
    expect(await after(() => Promise.resolve())).toEqual({ organisationId, whole: ENTRIES, signed: SIGNED, broken: null });
    expect(await api.owner.transaction((tx) => verifyChain(tx, api.otherOrganisation.id, KEY))).toMatchObject({ whole: 0, broken: null });
  });

  it('names the right entry for each of 1,000 random edits, deletions, swaps and insertions', async () => {
    const wrong: unknown[] = [];
    const kinds = new Map<string, number>();
    for (let run = 0; run < 1000; run += 1) {
      const tamper = TAMPERINGS[run % TAMPERINGS.length] as (typeof TAMPERINGS)[number];
      let expected: Tampering = { at: [] };
      const { broken, whole } = await after(async (tx) => { expected = await tamper(tx); });
      if (expected.at.length === 0) continue;
      kinds.set(tamper.name, (kinds.get(tamper.name) ?? 0) + 1);
      const named = broken !== null && expected.at.includes(broken.seq ?? Number.NaN) && (expected.fault?.includes(broken.fault) ?? true) && whole === Math.max(0, (broken.seq ?? 1) - 1);
      if (!named) wrong.push({ run, tamper: tamper.name, expected, broken, whole });
    }
    expect(wrong).toEqual([]);
    expect([...kinds.values()].every((count) => count > 50)).toBe(true);
    expect((await after(() => Promise.resolve())).broken).toBeNull();
  }, 600_000);

  it('tells what was there before from what is there after, also where only one of them is kept', async () => {
    const { broken } = await after((tx) => tx.query(`UPDATE audit_changes SET before = after, after = NULL WHERE id = ${rowOf}`, [organisationId, 7]));
    expect(broken).toMatchObject({ seq: 7, fault: 'changed_rows' });
  });

  it('finds rows of the log that belong to no entry', async () => {
    const { broken } = await after((tx) => tx.query(`INSERT INTO audit_changes (organisation_id, id, entry_id, of_table, row_id, kind) VALUES ($1, gen_random_uuid(), gen_random_uuid(), 'people', gen_random_uuid(), 'insert')`, [organisationId]));
    expect(broken).toMatchObject({ seq: null, fault: 'rows_without_entry' });
  });

  it('finds a log that was cut short with its signatures only by a head that was kept elsewhere', async () => {
    const [row] = await api.owner.query<{ hash: string; signature: string; signedAt: Date }[]>('SELECT hash, signature, signed_at AS "signedAt" FROM audit_heads WHERE organisation_id = $1', [organisationId]);
    const head: Head = { organisationId, seq: SIGNED, ...(row as NonNullable<typeof row>) };
    const cut = async (tx: EntityManager): Promise<void> => {
      await tx.query('DELETE FROM audit_heads WHERE organisation_id = $1', [organisationId]);
      await tx.query('DELETE FROM audit_changes WHERE entry_id IN (SELECT id FROM audit_entries WHERE organisation_id = $1 AND seq > 200)', [organisationId]);
      await tx.query('DELETE FROM audit_entries WHERE organisation_id = $1 AND seq > 200', [organisationId]);
    };
    expect(await after(cut)).toMatchObject({ whole: 200, signed: 0, broken: null });
    expect((await after(cut, [head])).broken).toEqual({ seq: 201, id: null, fault: 'cut_short' });
  });

  it('is done by nobody who works for the server', async () => {
    for (const statement of ['UPDATE audit_heads SET seq = 1', 'DELETE FROM audit_heads', 'TRUNCATE audit_entries']) {
      await expect(api.app.get(TenantTransactions).run(organisationId, (tx) => tx.query(statement))).rejects.toThrow(/permission denied/);
    }
  });
});
