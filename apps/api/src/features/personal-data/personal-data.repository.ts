import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';
import { GLOBAL_TABLES } from '../../persistence/tenancy.js';
import type { Kept } from './inventory/index.js';

export type KeptRow = Readonly<Record<string, unknown>>;

const named = (column: string): string => column.replace(/_(id|by)$/, (_, end: string) => (end === 'by' ? '_by' : ''));

/** Reads what is kept about a person, as the inventory says. */
@Injectable()
export class PersonalDataRepository {
  async rows(tx: Tx, organisationId: string, personId: string, kept: Kept): Promise<KeptRow[]> {
    const found = await tx.query<{ row: KeptRow }[]>(`SELECT ${fields(kept)} AS row ${from(kept)}${order(kept)}`, [organisationId, personId]);
    return found.map(({ row }) => row);
  }

  async count(tx: Tx, organisationId: string, personId: string, kept: Kept): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(`SELECT count(*)::int AS count ${from(kept)}`, [organisationId, personId]);
    return row?.count ?? 0;
  }

  /** Files beside the person's evidence that can be handed out, the oldest first. */
  files(tx: Tx, organisationId: string, personId: string): Promise<{ id: string; name: string; fileId: string }[]> {
    return tx.query<{ id: string; name: string; fileId: string }[]>(
      `SELECT a.id, a.name, a.file_id AS "fileId" FROM attachments a JOIN evidence_items i ON i.organisation_id = a.organisation_id AND i.id = a.item_id
        WHERE a.organisation_id = $1 AND i.person_id = $2 AND a.removed_at IS NULL AND a.file_id IS NOT NULL AND a.scan IN ('none', 'clean') ORDER BY a.added_at, a.id`,
      [organisationId, personId],
    );
  }

  async names(tx: Tx, organisationId: string, personId: string): Promise<{ organisation: string; person: string }> {
    const [row] = await tx.query<{ organisation: string; person: string }[]>(
      'SELECT o.name AS organisation, p.name AS person FROM people p JOIN organisations o ON o.id = p.organisation_id WHERE p.organisation_id = $1 AND p.id = $2',
      [organisationId, personId],
    );
    if (!row) throw new Error('Whoever asks exists.');
    return row;
  }
}

/** An object of the columns that leave. */
function fields({ columns, people = [] }: Kept): string {
  const plain = columns.map((column) => `'${column}', t.${column}`);
  const persons = people.map((column) => `'${named(column)}', CASE WHEN t.${column} IS NULL THEN NULL WHEN t.${column} = $2 THEN 'you' ELSE 'someone else' END`);
  return `json_build_object(${[...plain, ...persons].join(', ')})`;
}

/** Where the rows are. */
function from({ table, about }: Kept): string {
  return `FROM ${table} t WHERE ${table in GLOBAL_TABLES ? '$1::uuid IS NOT NULL' : 't.organisation_id = $1'} AND (${about})`;
}

/** The oldest first. */
function order({ columns }: Kept): string {
  const by = ['created_at', 'at', 'effective_from', 'valid_from', 'on_day', 'changed_at', 'id'].filter((column) => columns.includes(column));
  return by.length === 0 ? '' : ` ORDER BY ${by.map((column) => `t.${column}`).join(', ')}`;
}
