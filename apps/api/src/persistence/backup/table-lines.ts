import { createHash } from 'node:crypto';
import type { QueryRunner } from 'typeorm';
import { ORGANISATION_SETTING } from '../tenancy.js';
import type { TableEnd } from './backup-format.js';
import type { KeptTable } from './kept-tables.js';

/** How much is read at once, in characters: enough to be fast, little enough for any computer. */
const PIECE = 1_000_000;
const MOST_ROWS = 2_000;

/** Every value is written and read as Postgres's own text; these settings make that text exact, and the same everywhere. */
export async function exactText(runner: QueryRunner): Promise<void> {
  for (const setting of [`TimeZone = 'UTC'`, `DateStyle = 'ISO, YMD'`, `IntervalStyle = 'postgres'`, `bytea_output = 'hex'`, 'extra_float_digits = 1', 'statement_timeout = 0', 'idle_in_transaction_session_timeout = 0']) {
    await runner.query(`SET LOCAL ${setting}`);
  }
}

/** Lets the transaction see the rows of one organisation, since even the owner obeys row security. */
export async function enterOrganisation(runner: QueryRunner, organisationId: string): Promise<void> {
  await runner.query('SELECT set_config($1, $2, true)', [ORGANISATION_SETTING, organisationId]);
}

export async function organisationIds(runner: QueryRunner): Promise<string[]> {
  return (await runner.manager.query<{ id: string }[]>('SELECT id FROM organisations ORDER BY id')).map(({ id }) => id);
}

/** Yields a table's rows as lines of JSON, several at once; returns how many there were and their digest. */
export async function* tableLines(runner: QueryRunner, table: KeptTable, organisations: readonly string[]): AsyncGenerator<string, TableEnd> {
  const hash = createHash('sha256');
  let rows = 0;
  const values = table.columns.map(({ name }) => `"${name}"::text`).join(', ');
  const select = `SELECT to_json(ARRAY[${values}])::text AS line FROM public."${table.name}"`;
  for (const organisationId of table.ofOrganisations ? organisations : [null]) {
    if (organisationId !== null) await enterOrganisation(runner, organisationId);
    // An identifier that came from the database; a cursor takes no parameters everywhere.
    const where = organisationId === null ? '' : ` WHERE organisation_id = '${organisationId}'`;
    await runner.query(`DECLARE kept_rows NO SCROLL CURSOR FOR ${select}${where} ORDER BY ${table.order}`);
    for (let most = 20; ; ) {
      const found = await runner.manager.query<{ line: string }[]>(`FETCH ${most} FROM kept_rows`);
      const piece = found.map(({ line }) => `${line}\n`).join('');
      if (piece !== '') {
        hash.update(piece);
        rows += found.length;
        yield piece;
      }
      if (found.length < most) break;
      most = Math.max(1, Math.min(MOST_ROWS, Math.floor((PIECE * found.length) / piece.length)));
    }
    await runner.query('CLOSE kept_rows');
  }
  return { end: table.name, rows, sha256: hash.digest('hex') };
}
