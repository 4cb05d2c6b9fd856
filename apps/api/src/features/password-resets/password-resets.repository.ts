import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ORGANISATION_SETTING } from '../../persistence/tenancy.js';
import type { Tx } from '../../persistence/transaction.js';
import { Audit, type Deed } from '../../platform/audit/audit.js';
import { endPersonalTokens } from '../../platform/tokens/end-tokens.js';
import type { PasswordOwner } from '../../platform/sign-in/password-rule.js';

/** The account behind a person, as far as a new password is concerned. */
export interface AccountOfPerson {
  readonly id: string;
  readonly hasPassword: boolean;
  /** It belongs to someone in another organisation, too. */
  readonly elsewhere: boolean;
  /** The person is an administrator or auditor, or sees pay. */
  readonly permitted: boolean;
}

/** A link that can be used now, or is to be sent. */
export interface OpenReset {
  readonly accountId: string;
  readonly email: string;
  readonly expiresAt: Date;
}

const CREDENTIALS = `encode(sha256(convert_to(a.email || chr(10) || a.password_hash, 'UTF8')), 'hex')`;

const OPEN = `SELECT r.account_id AS "accountId", a.email, r.expires_at AS "expiresAt"
                FROM password_resets r JOIN accounts a ON a.id = r.account_id
               WHERE r.used_at IS NULL AND r.expires_at > now() AND a.disabled_at IS NULL AND r.credentials_digest = ${CREDENTIALS}`;

/** Links for a new password are global rows, as the accounts that they open. */
@Injectable()
export class PasswordResetsRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: Audit,
  ) {}

  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(work);
  }

  /** The account of an address that signs in with a password. */
  async accountOf(tx: Tx, email: string): Promise<string | null> {
    const [row] = await tx.query<{ id: string }[]>('SELECT id FROM accounts WHERE email = $1 AND disabled_at IS NULL AND password_hash IS NOT NULL', [email]);
    return row?.id ?? null;
  }

  async accountOfPerson(tx: Tx, organisationId: string, personId: string): Promise<AccountOfPerson | null> {
    const [row] = await tx.query<AccountOfPerson[]>(
      `SELECT a.id, a.password_hash IS NOT NULL AS "hasPassword", p.is_admin OR p.is_auditor OR p.sees_pay AS permitted,
              EXISTS (SELECT 1 FROM memberships o WHERE o.account_id = a.id AND o.organisation_id <> m.organisation_id) AS elsewhere
         FROM memberships m JOIN accounts a ON a.id = m.account_id JOIN people p ON p.organisation_id = m.organisation_id AND p.id = m.person_id
        WHERE m.organisation_id = $1 AND m.person_id = $2 AND a.disabled_at IS NULL`,
      [organisationId, personId],
    );
    return row ?? null;
  }

  /** Keeps a link that holds from now on for some hours; those that ran out go. */
  async create(tx: Tx, reset: { id: string; tokenDigest: string; accountId: string; hours: number }): Promise<{ expiresAt: Date }> {
    await tx.query(`DELETE FROM password_resets WHERE expires_at < now() - interval '1 day'`);
    const [row] = await tx.query<{ expiresAt: Date }[]>(
      `INSERT INTO password_resets (id, token_digest, account_id, credentials_digest, expires_at)
       SELECT $1, $2, a.id, ${CREDENTIALS}, now() + make_interval(hours => $4) FROM accounts a WHERE a.id = $3 RETURNING expires_at AS "expiresAt"`,
      [reset.id, reset.tokenDigest, reset.accountId, reset.hours],
    );
    if (!row) throw new Error('A link is made for an account that there is.');
    return row;
  }

  async open(tokenDigest: string): Promise<OpenReset | null> {
    const [row] = await this.dataSource.query<OpenReset[]>(`${OPEN} AND r.token_digest = $1`, [tokenDigest]);
    return row ?? null;
  }

  async toSend(resetId: string): Promise<OpenReset | null> {
    const [row] = await this.dataSource.query<OpenReset[]>(`${OPEN} AND r.id = $1`, [resetId]);
    return row ?? null;
  }

  /** Whose password it is, as their oldest organisation knows them. */
  owner({ accountId, email }: OpenReset): Promise<PasswordOwner> {
    return this.dataSource.transaction(async (tx) => {
      const [first] = await tx.query<{ organisationId: string; personId: string }[]>('SELECT organisation_id AS "organisationId", person_id AS "personId" FROM memberships WHERE account_id = $1 ORDER BY created_at, organisation_id LIMIT 1', [accountId]);
      if (!first) return { organisation: '', name: '', email };
      await tx.query('SELECT set_config($1, $2, true)', [ORGANISATION_SETTING, first.organisationId]);
      const [row] = await tx.query<Omit<PasswordOwner, 'email'>[]>('SELECT o.name AS organisation, p.name FROM people p JOIN organisations o ON o.id = p.organisation_id WHERE p.organisation_id = $1 AND p.id = $2', [first.organisationId, first.personId]);
      return { organisation: '', name: '', ...row, email };
    });
  }

  /** Uses the link up: a new password, no sessions, no personal tokens, and no other link of the account. Null when it is no longer open. */
  async use(tx: Tx, tokenDigest: string, passwordHash: string): Promise<OpenReset | null> {
    const [row] = await tx.query<OpenReset[]>(`${OPEN} AND r.token_digest = $1 FOR UPDATE`, [tokenDigest]);
    if (!row) return null;
    await tx.query('UPDATE accounts SET password_hash = $2 WHERE id = $1', [row.accountId, passwordHash]);
    await tx.query('UPDATE password_resets SET used_at = now() WHERE account_id = $1 AND used_at IS NULL', [row.accountId]);
    await tx.query('DELETE FROM sessions WHERE account_id = $1', [row.accountId]);
    await endPersonalTokens(tx, row.accountId);
    return row;
  }

  /** Writes it into the log of every organisation of the account; last in its transaction. @param byThemselves it is known to be the person; otherwise somebody who is not signed in */
  async record(tx: Tx, accountId: string, { operation, network, byThemselves }: Pick<Deed, 'operation' | 'network'> & { byThemselves: boolean }): Promise<void> {
    const memberships = await tx.query<{ organisationId: string; personId: string }[]>('SELECT organisation_id AS "organisationId", person_id AS "personId" FROM memberships WHERE account_id = $1 ORDER BY organisation_id', [accountId]);
    for (const { organisationId, personId } of memberships) {
      await tx.query('SELECT set_config($1, $2, true)', [ORGANISATION_SETTING, organisationId]);
      const who = byThemselves ? ({ actorId: personId, actorKind: 'person' } as const) : ({ actorId: null, actorKind: 'visitor' } as const);
      await this.audit.append(tx, this.audit.newEntry(), { organisationId, operation, ...who, subjectId: personId, network });
    }
  }
}
