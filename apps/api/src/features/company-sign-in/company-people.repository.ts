import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import type { PersonHere } from './admission.js';

interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

const ACCOUNT = (issuer: string): string => `
  a.id AS "accountId", a.email AS "accountEmail", a.disabled_at IS NOT NULL AS disabled,
  EXISTS (SELECT 1 FROM memberships o WHERE o.account_id = a.id AND o.organisation_id <> $1) AS elsewhere,
  EXISTS (SELECT 1 FROM account_identities j WHERE j.account_id = a.id AND j.issuer = ${issuer}) AS joined`;

/** Accounts, and who they are at the company's provider (global), beside the people of its organisation. */
@Injectable()
export class CompanyPeopleRepository {
  /** Two first sign-ins as the same person take turns. */
  async lock(tx: Tx, organisationId: string, who: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`company sign-in ${organisationId} ${who}`]);
  }

  /** The calendar day's time zone; null without such an organisation. */
  async timeZone(tx: Tx, organisationId: string): Promise<string | null> {
    const [row] = await tx.query<{ timeZone: string }[]>('SELECT time_zone AS "timeZone" FROM organisations WHERE id = $1', [organisationId]);
    return row?.timeZone ?? null;
  }

  /** Who has come in by this account of the company before: with a null person where they are nobody of the organisation. */
  async known(tx: Tx, organisationId: string, { issuer, subject }: Identity): Promise<PersonHere | null> {
    const [row] = await tx.query<PersonHere[]>(
      `SELECT p.id AS "personId", p.ended_on AS "endedOn", ${ACCOUNT('$2')}
         FROM account_identities i JOIN accounts a ON a.id = i.account_id
         LEFT JOIN memberships m ON m.account_id = a.id AND m.organisation_id = $1
         LEFT JOIN people p ON p.organisation_id = $1 AND p.id = m.person_id
        WHERE i.issuer = $2 AND i.subject = $3`,
      [organisationId, issuer, subject],
    );
    return row ?? null;
  }

  /** The person of an address: with a null account where they have none yet. */
  async byEmail(tx: Tx, organisationId: string, issuer: string, email: string): Promise<PersonHere | null> {
    const [row] = await tx.query<PersonHere[]>(
      `SELECT p.id AS "personId", p.ended_on AS "endedOn", ${ACCOUNT('$2')}
         FROM people p
         LEFT JOIN memberships m ON m.organisation_id = $1 AND m.person_id = p.id
         LEFT JOIN accounts a ON a.id = m.account_id
        WHERE p.organisation_id = $1 AND p.email = $3`,
      [organisationId, issuer, email],
    );
    return row ?? null;
  }

  async accountExists(tx: Tx, email: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>('SELECT 1 FROM accounts WHERE email = $1', [email]);
    return rows.length > 0;
  }

  /** Without a password: only the company's account opens it. */
  async insertAccount(tx: Tx, organisationId: string, personId: string, email: string): Promise<string> {
    const accountId = uuid();
    await tx.query('INSERT INTO accounts (id, email) VALUES ($1, $2)', [accountId, email]);
    await tx.query('INSERT INTO memberships (account_id, organisation_id, person_id) VALUES ($1, $2, $3)', [accountId, organisationId, personId]);
    return accountId;
  }

  async join(tx: Tx, { issuer, subject }: Identity, accountId: string): Promise<void> {
    await tx.query('INSERT INTO account_identities (issuer, subject, account_id) VALUES ($1, $2, $3)', [issuer, subject, accountId]);
  }

  async used(tx: Tx, { issuer, subject }: Identity): Promise<void> {
    await tx.query('UPDATE account_identities SET last_used_at = now() WHERE issuer = $1 AND subject = $2', [issuer, subject]);
  }

  /** Behind the person's lock. */
  async permissions(tx: Tx, organisationId: string, personId: string): Promise<{ isAdmin: boolean; isAuditor: boolean; seesPay: boolean } | null> {
    const [row] = await tx.query<{ isAdmin: boolean; isAuditor: boolean; seesPay: boolean }[]>(
      `SELECT is_admin AS "isAdmin", is_auditor AS "isAuditor", sees_pay AS "seesPay" FROM people WHERE organisation_id = $1 AND id = $2 FOR NO KEY UPDATE`,
      [organisationId, personId],
    );
    return row ?? null;
  }
}
