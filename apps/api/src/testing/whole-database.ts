import type { DataSource } from 'typeorm';
import { ORGANISATION_SETTING } from '../persistence/tenancy.js';
import { type Verified, verifyChain } from '../platform/audit/audit-verifier.js';

/** Every row of every table of every schema of ours, as text. @param schemas which ones */
export async function everything(owner: DataSource, schemas: readonly string[] = ['public']): Promise<Record<string, string[]>> {
  const tables = await owner.query<{ name: string }[]>(`SELECT c.oid::regclass::text AS name FROM pg_class c WHERE c.relkind = 'r' AND c.relnamespace::regnamespace::text = ANY($1) ORDER BY 1`, [schemas]);
  const content: Record<string, string[]> = {};
  for (const { name } of tables) content[name] = (await owner.query<{ row: string }[]>(`SELECT t::text AS row FROM ${name} t ORDER BY t::text COLLATE "C"`)).map(({ row }) => row);
  return content;
}

/** What is in the catalogue of the schemas of ours. */
export const catalogue = (owner: DataSource): Promise<unknown> =>
  owner.query(`SELECT n.nspname, c.relname, c.relkind, c.relrowsecurity, c.relforcerowsecurity, c.relacl::text,
                      ARRAY(SELECT a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || a.attnotnull FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum) AS columns,
                      ARRAY(SELECT pg_get_constraintdef(k.oid) FROM pg_constraint k WHERE k.conrelid = c.oid ORDER BY k.conname) AS constraints,
                      ARRAY(SELECT t.tgname FROM pg_trigger t WHERE t.tgrelid = c.oid AND NOT t.tgisinternal ORDER BY t.tgname) AS triggers
                 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname IN ('public', 'nextrung_jobs') AND c.relkind IN ('r', 'p', 'i', 'S') ORDER BY 1, 2`);

/** How many entries all audit chains have, and how many chains are broken somewhere. */
export async function brokenEntries(owner: DataSource): Promise<{ entries: number; broken: number }> {
  let [entries, broken] = [0, 0];
  for (const { id } of await owner.query<{ id: string }[]>('SELECT id FROM organisations')) {
    const verified = await chainOf(owner, id);
    entries += verified.whole;
    if (verified.broken) broken += 1;
  }
  return { entries, broken };
}

/** Without the signed heads: whoever filled the database signed them with a key that is not known here. */
async function chainOf(owner: DataSource, organisationId: string): Promise<Verified> {
  const runner = owner.createQueryRunner();
  await runner.startTransaction();
  try {
    await runner.query('SELECT set_config($1, $2, true)', [ORGANISATION_SETTING, organisationId]);
    await runner.query('DELETE FROM audit_heads');
    return await verifyChain(runner.manager, organisationId, '');
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}
