import type { QueryRunner } from 'typeorm';
import { MIGRATIONS } from '../migrations/index.js';
import { BackupRefusal } from './backup-format.js';

const KNOWN = MIGRATIONS.map(({ name }) => name);

/** Names of the migrations that a database has had, in their order; none where there is no Nextrung in it. */
export async function migrationsOf(runner: QueryRunner): Promise<string[]> {
  const [found] = await runner.manager.query<{ there: boolean }[]>(`SELECT to_regclass('public.migrations') IS NOT NULL AS there`);
  if (!found?.there) return [];
  return (await runner.manager.query<{ name: string }[]>('SELECT name FROM public.migrations ORDER BY timestamp, id')).map(({ name }) => name);
}

/** Refuses what has had other migrations than this version, or more. @param what it is, to begin a sentence */
export function requireKnown(migrations: readonly string[], what: string): void {
  if (migrations.every((name, index) => KNOWN[index] === name)) return;
  const first = migrations.find((name, index) => KNOWN[index] !== name) ?? '';
  throw new BackupRefusal(`${what} is of a newer Nextrung, or another one (it has ${first}, which this one does not know at that place); use the version that made it.`);
}
