import type { QueryRunner } from 'typeorm';

/** The transaction-local setting that names the audit entry which a transaction's writes belong to. */
export const AUDIT_ENTRY_SETTING = 'app.audit_entry';

/** Tenant tables whose rows are not in the audit log, each with the reason why. Every other one must be audited. */
export const UNAUDITED_TABLES: Readonly<Record<string, string>> = {
  assessments: 'Derived: made again from what is audited.',
  assessment_points: 'Derived: made again from what is audited.',
  assessment_runs: 'Derived: made again from what is audited.',
  standings: 'Derived: made again from what is audited.',
  evidence_search: 'Derived: made again from what is audited.',
  places: 'Derived: follows the reporting lines, which are audited.',
  place_days: 'Derived: follows the reporting lines, which are audited.',
  idempotency_keys: 'Repeats the answer to a call that is audited itself.',
  doomed_files: 'Which files nothing names any more; what took their names away is audited.',
  openings: 'Says itself who opened what and on which day, and the person reads it.',
  group_counts: 'Derived: rounded counts of a month, which name nobody.',
  digests: 'Made by the clock: that there was one, without a word of it.',
  frozen_packets: 'Append-only, and each file carries its digest and signature; that the packet was locked, and by whom, is in the log with the case.',
  audit_entries: 'The log itself.',
  audit_changes: 'The log itself.',
  audit_keys: 'Keys of the log; they die with what they cover.',
  audit_heads: 'Signatures of the log.',
};

/**
 * Keeps every insert, update and delete of a table in the audit log: columns of text, JSON and money as keyed digests,
 * the others as they are. A write that names no entry is refused.
 * @param plain columns of text whose values are not anybody's words: states, kinds, codes
 * @param covered other columns that are kept as digests too, because they tell of somebody's life
 */
export async function auditTable(runner: QueryRunner, table: string, plain: readonly string[] = [], covered: readonly string[] = []): Promise<void> {
  const columns = await runner.manager.query<{ name: string }[]>(
    `SELECT attname AS name FROM pg_attribute
      WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND format_type(atttypid, NULL) IN ('text', 'character varying', 'jsonb', 'json', 'numeric', 'text[]', 'bytea')
      ORDER BY attname`,
    [table],
  );
  const unknown = plain.find((name) => !columns.some((column) => column.name === name));
  if (unknown !== undefined) throw new Error(`${table} has no column of text called ${unknown}.`);
  const digested = [...columns.map(({ name }) => name).filter((name) => !plain.includes(name)), ...covered];
  for (const [event, images] of [
    ['INSERT', 'REFERENCING NEW TABLE AS fresh'],
    ['UPDATE', 'REFERENCING OLD TABLE AS stale NEW TABLE AS fresh'],
    ['DELETE', 'REFERENCING OLD TABLE AS stale'],
  ] as const) {
    const name = `${table}_audit_${event.toLowerCase()}`;
    await runner.query(`DROP TRIGGER IF EXISTS ${name} ON ${table}`);
    await runner.query(`CREATE TRIGGER ${name} AFTER ${event} ON ${table} ${images} FOR EACH STATEMENT EXECUTE FUNCTION audit_${event.toLowerCase()}('${digested.join(',')}')`);
  }
}
