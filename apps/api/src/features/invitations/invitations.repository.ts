import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { ORGANISATION_SETTING } from '../../persistence/tenancy.js';
import type { Tx } from '../../persistence/transaction.js';
import { Audit } from '../../platform/audit/audit.js';
import type { SignedIn } from '../../platform/access/call.js';

export interface OpenInvitation {
  readonly organisationId: string;
  readonly personId: string;
  readonly organisationName: string;
  readonly name: string;
  readonly email: string;
  readonly expiresAt: Date;
  /** First day on which the person no longer belongs to the organisation. */
  readonly endedOn: string | null;
}

/** Invitations are global rows, because they are looked up before anyone is signed in; the person behind one is read as its tenant. */
@Injectable()
export class InvitationsRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: Audit,
  ) {}

  async create(tx: Tx, invitation: { tokenDigest: string; organisationId: string; personId: string; expiresAt: Date }): Promise<void> {
    const { tokenDigest, organisationId, personId, expiresAt } = invitation;
    // A new link replaces the ones before it.
    await tx.query('UPDATE invitations SET expires_at = now() WHERE organisation_id = $1 AND person_id = $2 AND used_at IS NULL AND expires_at > now()', [organisationId, personId]);
    await tx.query('INSERT INTO invitations (token_digest, organisation_id, person_id, expires_at) VALUES ($1, $2, $3, $4)', [tokenDigest, organisationId, personId, expiresAt]);
  }

  async hasAccount(tx: Tx, organisationId: string, personId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>('SELECT 1 FROM memberships WHERE organisation_id = $1 AND person_id = $2', [organisationId, personId]);
    return rows.length > 0;
  }

  /** Where an invitation of this person is sent. */
  async address(tx: Tx, organisationId: string, personId: string): Promise<string> {
    const [row] = await tx.query<{ email: string }[]>('SELECT email FROM people WHERE organisation_id = $1 AND id = $2', [organisationId, personId]);
    if (!row) throw new Error('Whoever is invited is a person.');
    return row.email;
  }

  /** The name of whoever invited; null when they are gone. */
  async nameOf(organisationId: string, personId: string): Promise<string | null> {
    return this.dataSource.transaction(async (tx) => {
      await tx.query('SELECT set_config($1, $2, true)', [ORGANISATION_SETTING, organisationId]);
      const [row] = await tx.query<{ name: string }[]>('SELECT name FROM people WHERE organisation_id = $1 AND id = $2', [organisationId, personId]);
      return row?.name ?? null;
    });
  }

  async open(tokenDigest: string): Promise<OpenInvitation | null> {
    return this.dataSource.transaction((tx) => this.read(tx, tokenDigest, false));
  }

  /** The account of an address: only its credential. */
  async account(email: string): Promise<{ id: string; passwordHash: string | null } | null> {
    const [row] = await this.dataSource.query<{ id: string; passwordHash: string | null }[]>(
      'SELECT id, password_hash AS "passwordHash" FROM accounts WHERE email = $1 AND disabled_at IS NULL',
      [email],
    );
    return row ?? null;
  }

  /** Uses the invitation up, once, and joins the account to the person; null when it is no longer open. @param network from where, for the audit log */
  accept(tokenDigest: string, accountId: string | null, passwordHash: string, network: string): Promise<SignedIn | null> {
    return this.dataSource.transaction(async (tx) => {
      const invitation = await this.read(tx, tokenDigest, true);
      if (!invitation) return null;
      const { organisationId, personId, email } = invitation;
      const account = accountId ?? uuid();
      await tx.query('UPDATE invitations SET used_at = now() WHERE token_digest = $1', [tokenDigest]);
      if (accountId === null) await tx.query('INSERT INTO accounts (id, email, password_hash) VALUES ($1, $2, $3)', [account, email, passwordHash]);
      await tx.query('INSERT INTO memberships (account_id, organisation_id, person_id) VALUES ($1, $2, $3)', [account, organisationId, personId]);
      await this.audit.append(tx, this.audit.newEntry(), { organisationId, operation: 'invitation.accept', actorId: personId, actorKind: 'person', subjectId: personId, network });
      return { accountId: account, organisationId, personId };
    });
  }

  private async read(tx: Tx, tokenDigest: string, lock: boolean): Promise<OpenInvitation | null> {
    const [head] = await tx.query<{ organisationId: string }[]>(
      `SELECT organisation_id AS "organisationId" FROM invitations WHERE token_digest = $1 AND used_at IS NULL AND expires_at > now() ${lock ? 'FOR UPDATE' : ''}`,
      [tokenDigest],
    );
    if (!head) return null;
    await tx.query('SELECT set_config($1, $2, true)', [ORGANISATION_SETTING, head.organisationId]);
    const [row] = await tx.query<OpenInvitation[]>(
      `SELECT i.organisation_id AS "organisationId", i.person_id AS "personId", o.name AS "organisationName", p.name, p.email, i.expires_at AS "expiresAt", p.ended_on AS "endedOn"
         FROM invitations i
         JOIN organisations o ON o.id = i.organisation_id
         JOIN people p ON p.organisation_id = i.organisation_id AND p.id = i.person_id
        WHERE i.token_digest = $1
          AND NOT EXISTS (SELECT 1 FROM memberships m WHERE m.organisation_id = i.organisation_id AND m.person_id = i.person_id)`,
      [tokenDigest],
    );
    return row ?? null;
  }
}
