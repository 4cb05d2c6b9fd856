import type { QueryRunner } from 'typeorm';
import { AUDIT_ENTRY_SETTING } from './audited.js';
import { ORGANISATION_SETTING } from './tenancy.js';

const BEGIN = 'START TRANSACTION';
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * SQL that begins a transaction and says in the same message whose it is. Such a message takes no parameters: only identifiers are written into it.
 * @param auditEntry empty for none
 */
export function beginFor(organisationId: string, auditEntry: string): string {
  if (!UUID.test(organisationId) || (auditEntry !== '' && !UUID.test(auditEntry))) throw new Error('A transaction is begun for identifiers only.');
  return `${BEGIN}; SELECT set_config('${ORGANISATION_SETTING}', '${organisationId}', true), set_config('${AUDIT_ENTRY_SETTING}', '${auditEntry}', true)`;
}

/** Lets the runner's next transaction begin with this SQL. */
export function beginWith(runner: QueryRunner, begin: string): void {
  const query = runner.query.bind(runner) as (text: string, ...others: readonly unknown[]) => Promise<unknown>;
  Object.assign(runner, { query: (text: string, ...others: readonly unknown[]) => (text === BEGIN ? query(begin) : query(text, ...others)) });
}
