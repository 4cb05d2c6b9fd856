import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';

/** Everything that an account has beside a password. */
export interface Held {
  readonly passkeys: number;
  readonly codes: boolean;
  readonly recoveryCodes: number;
}

/** What accounts have (global), as of a transaction. */
@Injectable()
export class FactorsRepository {
  /** One change of an account's factors after another. */
  async lock(tx: Tx, accountId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`second factors ${accountId}`]);
  }

  async held(tx: Tx, accountId: string): Promise<Held> {
    const [row] = await tx.query<Held[]>(
      `SELECT (SELECT count(*)::int FROM passkeys WHERE account_id = $1) AS passkeys,
              EXISTS (SELECT 1 FROM one_time_codes WHERE account_id = $1 AND confirmed_at IS NOT NULL) AS codes,
              (SELECT count(*)::int FROM recovery_codes WHERE account_id = $1 AND used_at IS NULL) AS "recoveryCodes"`,
      [accountId],
    );
    return row ?? { passkeys: 0, codes: false, recoveryCodes: 0 };
  }

  async account(tx: Tx, organisationId: string, accountId: string): Promise<{ id: string; email: string; name: string; hasPassword: boolean }> {
    const [row] = await tx.query<{ id: string; email: string; name: string; hasPassword: boolean }[]>(
      `SELECT a.id, a.email, p.name, a.password_hash IS NOT NULL AS "hasPassword" FROM accounts a
         JOIN memberships m ON m.account_id = a.id JOIN people p ON p.organisation_id = m.organisation_id AND p.id = m.person_id
        WHERE a.id = $1 AND m.organisation_id = $2`,
      [accountId, organisationId],
    );
    if (!row) throw new Error('The account of a session is there.');
    return row;
  }

  /** The account of a person, and whether it belongs anywhere else. */
  async accountOf(tx: Tx, organisationId: string, personId: string): Promise<{ id: string; elsewhere: boolean } | null> {
    const [row] = await tx.query<{ id: string; elsewhere: boolean }[]>(
      `SELECT m.account_id AS id, EXISTS (SELECT 1 FROM memberships o WHERE o.account_id = m.account_id AND o.organisation_id <> m.organisation_id) AS elsewhere
         FROM memberships m WHERE m.organisation_id = $1 AND m.person_id = $2`,
      [organisationId, personId],
    );
    return row ?? null;
  }

  async removeAll(tx: Tx, accountId: string): Promise<void> {
    for (const table of ['passkeys', 'one_time_codes', 'recovery_codes']) await tx.query(`DELETE FROM ${table} WHERE account_id = $1`, [accountId]);
    await tx.query('DELETE FROM sessions WHERE account_id = $1', [accountId]);
  }
}
