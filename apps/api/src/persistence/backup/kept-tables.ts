import type { QueryRunner } from 'typeorm';
import { LEFT_OUT } from './backup-format.js';

/** A table of the database as it is kept. */
export interface KeptTable {
  readonly name: string;
  /** Has rows of one organisation each, behind row security. */
  readonly ofOrganisations: boolean;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** SQL that orders its rows the same everywhere. */
  readonly order: string;
  /** Tables that its rows refer to. */
  readonly refersTo: readonly string[];
}

const CATALOGUE = `
  SELECT c.relname AS name, c.relforcerowsecurity AS "ofOrganisations",
         (SELECT json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod)) ORDER BY a.attnum)
            FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
         (SELECT string_agg(quote_ident(a.attname) || CASE WHEN a.attcollation = 0 THEN '' ELSE ' COLLATE "C"' END, ', ' ORDER BY k.place)
            FROM pg_index i CROSS JOIN unnest(i.indkey::int2[]) WITH ORDINALITY AS k (attnum, place) JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum
           WHERE i.indrelid = c.oid AND i.indisprimary) AS "order",
         ARRAY(SELECT DISTINCT r.relname::text FROM pg_constraint f JOIN pg_class r ON r.oid = f.confrelid WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid ORDER BY 1) AS "refersTo"
    FROM pg_class c WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace ORDER BY c.relname`;

/** Every table that a backup keeps, from the catalogue, so that none can be forgotten; each after those that it refers to. */
export async function keptTables(runner: QueryRunner): Promise<KeptTable[]> {
  const tables = (await runner.manager.query<KeptTable[]>(CATALOGUE)).filter(({ name }) => !(name in LEFT_OUT));
  const keyless = tables.find(({ order }) => order === null);
  if (keyless) throw new Error(`The table ${keyless.name} has no primary key, so its rows have no order.`);
  return inOrderOfReference(tables);
}

/** Sorts tables so that each comes after those that it refers to. */
export function inOrderOfReference<T extends Pick<KeptTable, 'name' | 'refersTo'>>(tables: readonly T[]): T[] {
  const sorted: T[] = [];
  const waiting = new Map(tables.map((table) => [table.name, table]));
  while (waiting.size > 0) {
    const next = [...waiting.values()].filter(({ refersTo }) => !refersTo.some((name) => waiting.has(name)));
    if (next.length === 0) throw new Error(`These tables refer to each other in a circle: ${[...waiting.keys()].join(', ')}.`);
    for (const table of next) waiting.delete(table.name);
    sorted.push(...next);
  }
  return sorted;
}
