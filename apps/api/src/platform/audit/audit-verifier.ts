import type { EntityManager } from 'typeorm';
import { ORGANISATION_SETTING } from '../../persistence/tenancy.js';
import { BEGINNING, manifestOf } from './chain.js';
import type { Head } from './head.js';
import { type Broken, judgeEntry, judgeHead, type Position, type StoredEntry } from './verify.js';

/** What was found of one organisation's log. */
export interface Verified {
  readonly organisationId: string;
  /** Entries that are whole: all of them, or those before the first broken one. */
  readonly whole: number;
  /** Of these, how many a signed head covers. */
  readonly signed: number;
  /** The first that is broken; null when none is. */
  readonly broken: Broken | null;
}

/** Entries in one read. */
const PAGE = 500;

type Row = Omit<StoredEntry, 'seq' | 'at' | 'found'> & { seq: string; at: string; foundChanges: number; foundManifest: string };

const ENTRIES = `
  SELECT e.organisation_id AS "organisationId", e.id, e.seq, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS at, e.operation, e.actor_id AS "actorId", e.actor_kind AS "actorKind",
         e.subject_id AS "subjectId", e.thing_id AS "thingId", e.grant_id AS "grantId", e.network, e.outcome, e.changes, e.manifest, e.previous, e.hash,
         m.changes AS "foundChanges", m.manifest AS "foundManifest"
    FROM audit_entries e CROSS JOIN LATERAL (${manifestOf('e.organisation_id', 'e.id')}) m
   WHERE e.organisation_id = $1 AND ($2::bigint IS NULL OR e.seq > $2) ORDER BY e.seq LIMIT ${PAGE}`;

/** The log writes milliseconds; what has more was not written by it. */
function momentOf(text: string | null): Date | null {
  const [, millisecond] = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3})000$/.exec(text ?? '') ?? [];
  return millisecond === undefined ? null : new Date(`${millisecond}Z`);
}

const entryOf = ({ seq, at, foundChanges, foundManifest, ...row }: Row): StoredEntry => ({ ...row, seq: Number(seq), at: momentOf(at), found: { changes: foundChanges, manifest: foundManifest } });

/**
 * Walks one organisation's chain from its beginning to the first entry that is broken, page by page.
 * @param tx a transaction of the database's owner, better one that sees a single moment
 * @param kept heads that were kept outside the database
 */
export async function verifyChain(tx: EntityManager, organisationId: string, key: string, kept: readonly Head[] = []): Promise<Verified> {
  await tx.query('SELECT set_config($1, $2, true)', [ORGANISATION_SETTING, organisationId]);
  const heads = [...(await headsOf(tx, organisationId)), ...kept.filter((head) => head.organisationId === organisationId)].sort((a, b) => a.seq - b.seq);
  const signed = { count: 0, next: 0 };
  let before: Position = { seq: 0, id: null, hash: BEGINNING };
  const result = (broken: Broken | null, whole = before.seq): Verified => ({ organisationId, whole, signed: Math.min(signed.count, whole), broken });
  for (let after: number | null = null; ; after = before.seq) {
    const rows: Row[] = await tx.query<Row[]>(ENTRIES, [organisationId, after]);
    for (const row of rows) {
      const entry = entryOf(row);
      const broken = judgeEntry(before, entry);
      if (broken) return result(broken, Math.max(0, Math.min(before.seq, (broken.seq ?? 1) - 1)));
      for (let head = heads[signed.next]; head && head.seq <= entry.seq; head = heads[signed.next]) {
        const unsigned = judgeHead(head, head.seq === entry.seq ? entry : null, key);
        if (unsigned) return result(unsigned);
        signed.count = entry.seq;
        signed.next += 1;
      }
      before = { seq: entry.seq, id: entry.id, hash: entry.hash };
    }
    if (rows.length < PAGE) break;
  }
  const beyond = heads[signed.next];
  const short = beyond && judgeHead(beyond, null, key);
  if (short) return result(short.fault === 'cut_short' ? { ...short, seq: before.seq + 1 } : short);
  return result(await rowsWithoutEntry(tx, organisationId));
}

async function headsOf(tx: EntityManager, organisationId: string): Promise<Head[]> {
  const rows = await tx.query<(Omit<Head, 'seq' | 'signedAt'> & { seq: string; signedAt: string })[]>(
    `SELECT organisation_id AS "organisationId", seq, hash, to_char(signed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') AS "signedAt", signature FROM audit_heads WHERE organisation_id = $1 ORDER BY seq, id`,
    [organisationId],
  );
  return rows.map(({ seq, signedAt, ...head }) => ({ ...head, seq: Number(seq), signedAt: momentOf(signedAt) ?? new Date(Number.NaN) }));
}

async function rowsWithoutEntry(tx: EntityManager, organisationId: string): Promise<Broken | null> {
  const [row] = await tx.query<{ entryId: string }[]>(
    `SELECT c.entry_id AS "entryId" FROM audit_changes c
      WHERE c.organisation_id = $1 AND NOT EXISTS (SELECT 1 FROM audit_entries e WHERE e.organisation_id = c.organisation_id AND e.id = c.entry_id) LIMIT 1`,
    [organisationId],
  );
  return row ? { seq: null, id: row.entryId, fault: 'rows_without_entry' } : null;
}
