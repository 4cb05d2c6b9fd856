import type { DataSource } from 'typeorm';
import { GLOBAL_TABLES } from '../persistence/tenancy.js';

export interface ColumnOfTable {
  readonly name: string;
  /** As the catalogue names it, such as `text` or `_text` for a list of texts. */
  readonly type: string;
  readonly nullable: boolean;
  /** The tenant table whose row it names; null where it names none. */
  readonly references: string | null;
}

export interface TenantTable {
  readonly name: string;
  readonly columns: readonly ColumnOfTable[];
}

/** Every table outside the allow-list with its columns, those that others refer to first: as the database has them, so that a new one is never left out. */
export async function tenantTables(owner: DataSource): Promise<TenantTable[]> {
  const rows = await owner.query<(ColumnOfTable & { table: string })[]>(
    `SELECT c.relname AS "table", a.attname AS name, t.typname AS type, NOT a.attnotnull AS nullable,
            (SELECT f.relname FROM pg_constraint k JOIN pg_class f ON f.oid = k.confrelid
              WHERE k.contype = 'f' AND k.conrelid = c.oid AND k.conkey[array_length(k.conkey, 1)] = a.attnum LIMIT 1) AS "references"
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' JOIN pg_type t ON t.oid = a.atttypid
      WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace AND NOT c.relname = ANY($1) ORDER BY c.relname, a.attnum`,
    [Object.keys(GLOBAL_TABLES)],
  );
  const waiting = new Map([...Map.groupBy(rows, ({ table }) => table)].map(([name, columns]) => [name, { name, columns }]));
  const ordered: TenantTable[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(({ name, columns }) => columns.every(({ references }) => references === null || references === name || !waiting.has(references)));
    if (ready.length === 0) throw new Error(`These tables refer to each other in a circle: ${[...waiting.keys()].join(', ')}`);
    for (const table of ready) {
      ordered.push(table);
      waiting.delete(table.name);
    }
  }
  return ordered;
}
