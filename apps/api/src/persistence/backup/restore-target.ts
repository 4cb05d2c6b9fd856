import type { DataSource, QueryRunner } from 'typeorm';
import { LEFT_OUT, BackupRefusal } from './backup-format.js';
import { keptTables } from './kept-tables.js';
import { organisationIds } from './table-lines.js';

/** Objects of the schema public that no extension brought. */
const OWN = (catalogue: string, oid: string): string => `NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = '${catalogue}'::regclass AND d.objid = ${oid} AND d.deptype = 'e')`;

/** Refuses a database that a server uses, that holds tables of something else, or that is in use and not named to be replaced. */
export async function requireTarget(owner: DataSource, runner: QueryRunner, replace: string | null): Promise<void> {
  const [at] = await runner.manager.query<{ name: string; connections: number }[]>(
    `SELECT current_database() AS name, (SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'nextrung%') AS connections`,
  );
  if (!at) throw new Error('A database has a name.');
  if (at.connections > 0) throw new BackupRefusal('Nextrung is running on this database; stop it first. Nothing was changed.');
  const own = new Set([...owner.entityMetadatas.map(({ tableName }) => tableName), ...Object.keys(LEFT_OUT)]);
  const tables = await tablesOf(runner);
  const foreign = tables.find((name) => !own.has(name));
  if (foreign !== undefined) throw new BackupRefusal(`The database ${at.name} holds a table ${foreign} that is not of Nextrung; restore into a database of its own. Nothing was changed.`);
  if (replace !== null && replace !== at.name) throw new BackupRefusal(`The database is called ${at.name}, not ${replace}; name it exactly to replace what is in it. Nothing was changed.`);
  if (replace === null && (await hasRows(runner))) {
    throw new BackupRefusal(`The database ${at.name} is not empty. To replace everything in it, add --replace ${at.name}; what is there now is lost then. Nothing was changed.`);
  }
}

const tablesOf = async (runner: QueryRunner): Promise<string[]> =>
  (await runner.manager.query<{ name: string }[]>(`SELECT relname AS name FROM pg_class c WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace AND ${OWN('pg_class', 'c.oid')} ORDER BY 1`)).map(({ name }) => name);

/** Whether there is an organisation, or an account, or a row of anything else that a backup keeps. */
async function hasRows(runner: QueryRunner): Promise<boolean> {
  const tables = await keptTables(runner);
  if (tables.some(({ name }) => name === 'organisations') && (await organisationIds(runner)).length > 0) return true;
  for (const { name } of tables.filter(({ ofOrganisations }) => !ofOrganisations)) {
    if ((await runner.manager.query<unknown[]>(`SELECT 1 FROM public."${name}" LIMIT 1`)).length > 0) return true;
  }
  return false;
}

/** Takes away everything of Nextrung, so that the migrations begin from nothing. */
export async function clearTarget(runner: QueryRunner): Promise<void> {
  await runner.query('DROP SCHEMA IF EXISTS nextrung_jobs CASCADE');
  for (const name of await tablesOf(runner)) await runner.query(`DROP TABLE IF EXISTS public."${name}" CASCADE`);
  const functions = await runner.manager.query<{ signature: string }[]>(`SELECT p.oid::regprocedure::text AS signature FROM pg_proc p WHERE pronamespace = 'public'::regnamespace AND ${OWN('pg_proc', 'p.oid')}`);
  for (const { signature } of functions) await runner.query(`DROP ROUTINE IF EXISTS ${signature} CASCADE`);
}
