import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import { Clock } from '../clock/clock.js';
import type { SessionOperation } from './audited-operations.js';
import { BEGINNING, type ChainedEntry, entryHash, manifestOf } from './chain.js';
import type { Operation } from '../access/operations.js';

/** What somebody did, as far as the log says it in words. */
export interface Deed {
  readonly organisationId: string;
  readonly operation: Operation | SessionOperation;
  readonly actorId: string | null;
  readonly actorKind: 'person' | 'token' | 'visitor' | 'system';
  readonly subjectId: string | null;
  readonly thingId?: string | null;
  readonly grantId?: string | null;
  /** As `networkOf` gives it. */
  readonly network: string;
  readonly outcome?: string;
}

/** Writes the log. An entry is appended just before its transaction commits, so that the chain is held for a moment only. */
@Injectable()
export class Audit {
  constructor(private readonly clock: Clock) {}

  /** The id of the entry that a transaction's writes will belong to; given to `TenantTransactions.run`. */
  newEntry(): string {
    return uuid();
  }

  /** How many rows the transaction has changed so far. */
  async changes(tx: Tx, organisationId: string, entryId: string): Promise<number> {
    const [row] = await tx.query<{ changes: number }[]>('SELECT count(*)::int AS changes FROM audit_changes WHERE organisation_id = $1 AND entry_id = $2', [organisationId, entryId]);
    return row?.changes ?? 0;
  }

  /** Appends the entry; last in its transaction, because others of the organisation wait from here on. */
  async append(tx: Tx, entryId: string, deed: Deed): Promise<void> {
    const { organisationId } = deed;
    const [, [state]] = await Promise.all([
      tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`audit ${organisationId}`]),
      // A statement of its own, so that it sees what was committed while the one before it waited.
      tx.query<{ changes: number; manifest: string; seq: string | null; hash: string | null }[]>(
        `SELECT m.changes, m.manifest, l.seq, l.hash FROM (${manifestOf('$1', '$2')}) m
           LEFT JOIN LATERAL (SELECT seq, hash FROM audit_entries WHERE organisation_id = $1 ORDER BY seq DESC LIMIT 1) l ON true`,
        [organisationId, entryId],
      ),
    ]);
    if (!state) throw new Error('A count always has a row.');
    const entry: ChainedEntry = {
      organisationId,
      id: entryId,
      seq: Number(state.seq ?? 0) + 1,
      at: this.clock.now(),
      operation: deed.operation,
      actorId: deed.actorId,
      actorKind: deed.actorKind,
      subjectId: deed.subjectId,
      thingId: deed.thingId ?? null,
      grantId: deed.grantId ?? null,
      network: deed.network,
      outcome: deed.outcome ?? 'done',
      changes: state.changes,
      manifest: state.manifest,
      previous: state.hash ?? BEGINNING,
    };
    await tx.query(
      `INSERT INTO audit_entries (organisation_id, id, seq, at, operation, actor_id, actor_kind, subject_id, thing_id, grant_id, network, outcome, changes, manifest, previous, hash)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [
        organisationId, entry.id, entry.seq, entry.at, entry.operation, entry.actorId, entry.actorKind, entry.subjectId, entry.thingId, entry.grantId, entry.network, entry.outcome,
        entry.changes, entry.manifest, entry.previous, entryHash(entry),
      ],
    );
  }
}
