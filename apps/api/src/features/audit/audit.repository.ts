import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';
import type { ActorKind, AuditFilter, ChangeKind } from './audit.dto.js';
import { SHOWN_TO_SUBJECT } from './shown-to-subject.js';

export interface EntryRow {
  readonly id: string;
  readonly at: Date;
  readonly operation: string;
  readonly actorKind: ActorKind;
  readonly actorId: string | null;
  readonly actorName: string | null;
  readonly subjectId: string | null;
  readonly subjectName: string | null;
  readonly thingId: string | null;
  readonly network: string;
  readonly outcome: string;
  readonly grantId: string | null;
  readonly changes: number;
}

export interface ChangeRow {
  readonly id: string;
  readonly table: string;
  readonly rowId: string;
  readonly kind: ChangeKind;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** Who asks for entries of which organisation. */
export interface Reader {
  readonly tx: Tx;
  readonly organisationId: string;
  readonly viewerId: string;
}

export interface Slice {
  readonly filter?: AuditFilter;
  /** Only what the reader did, and what was about them. */
  readonly own?: boolean;
  readonly id?: string;
  /** The entry before which it goes on. */
  readonly before?: string;
  readonly limit: number;
}

/** How many rows of one entry are told. */
const ROWS = 200;

const ENTRY = `
  SELECT e.id, e.at, e.operation, e.actor_kind AS "actorKind", e.actor_id AS "actorId", a.name AS "actorName", e.subject_id AS "subjectId", s.name AS "subjectName",
         e.thing_id AS "thingId", e.network, e.outcome, e.grant_id AS "grantId", e.changes
    FROM audit_entries e
    LEFT JOIN people a ON a.organisation_id = e.organisation_id AND a.id = e.actor_id
    LEFT JOIN people s ON s.organisation_id = e.organisation_id AND s.id = e.subject_id`;

/** Of what others did about the reader, they see no more here than they may know: an auditor too. $2 is the reader, $3 what may be known. */
const NOT_SEALED = '(e.subject_id IS DISTINCT FROM $2 OR e.actor_id = $2 OR e.operation = ANY ($3))';

@Injectable()
export class AuditRepository {
  /** Newest first. */
  async entries({ tx, organisationId, viewerId }: Reader, { filter = {}, own, id, before, limit }: Slice): Promise<EntryRow[]> {
    const values: unknown[] = [organisationId, viewerId, Object.keys(SHOWN_TO_SUBJECT)];
    const where = ['e.organisation_id = $1', NOT_SEALED];
    const narrow = (value: unknown, condition: (place: string) => string): void => {
      if (value === undefined) return;
      values.push(value);
      where.push(condition(`$${values.length}`));
    };
    if (own) where.push('(e.subject_id = $2 OR e.actor_id = $2)');
    narrow(id, (place) => `e.id = ${place}`);
    narrow(filter.actor, (place) => `e.actor_id = ${place}`);
    narrow(filter.subject, (place) => `e.subject_id = ${place}`);
    narrow(filter.operation, (place) => `e.operation = ${place}`);
    narrow(filter.from, (place) => `e.at >= ${place}::date::timestamp AT TIME ZONE 'UTC'`);
    narrow(filter.to, (place) => `e.at < (${place}::date + 1)::timestamp AT TIME ZONE 'UTC'`);
    narrow(before, (place) => `e.seq < (SELECT b.seq FROM audit_entries b WHERE b.organisation_id = $1 AND b.id = ${place})`);
    values.push(limit);
    return tx.query<EntryRow[]>(`${ENTRY} WHERE ${where.join(' AND ')} ORDER BY e.seq DESC LIMIT $${values.length}`, values);
  }

  changes(tx: Tx, organisationId: string, entryId: string): Promise<ChangeRow[]> {
    return tx.query<ChangeRow[]>(
      `SELECT id, of_table AS "table", row_id AS "rowId", kind, before, after FROM audit_changes WHERE organisation_id = $1 AND entry_id = $2 ORDER BY of_table, id LIMIT ${ROWS}`,
      [organisationId, entryId],
    );
  }
}
