import { createHash } from 'node:crypto';

/** What an entry's hash covers. */
export interface ChainedEntry {
  readonly organisationId: string;
  readonly id: string;
  readonly seq: number;
  readonly at: Date;
  readonly operation: string;
  readonly actorId: string | null;
  readonly actorKind: string;
  readonly subjectId: string | null;
  readonly thingId: string | null;
  readonly grantId: string | null;
  readonly network: string;
  readonly outcome: string;
  readonly changes: number;
  readonly manifest: string;
  readonly previous: string;
}

/** What the first entry of a chain follows. */
export const BEGINNING = '0'.repeat(64);

/** SHA-256 over every field in a fixed order, hexadecimal; the `1` is the form of this list. */
export function entryHash(entry: ChainedEntry): string {
  const fields = [
    1, entry.organisationId, entry.previous, entry.seq, entry.id, entry.at.toISOString(), entry.operation, entry.actorKind, entry.actorId, entry.subjectId, entry.thingId, entry.grantId,
    entry.network, entry.outcome, entry.changes, entry.manifest,
  ];
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

/**
 * SQL of the number and the digest of an entry's changed rows: SHA-256 over them in the order of their ids.
 * @param entry SQL that names the entry
 */
export const manifestOf = (organisation: string, entry: string): string => `
  SELECT count(*)::int AS changes,
         encode(sha256(convert_to(coalesce(string_agg(concat_ws('|', c.id, c.of_table, c.row_id, c.kind, coalesce(c.before::text, '-'), coalesce(c.after::text, '-')), E'\\n' ORDER BY c.id), ''), 'UTF8')), 'hex') AS manifest
    FROM audit_changes c WHERE c.organisation_id = ${organisation} AND c.entry_id = ${entry}`;
