import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../../persistence/transaction.js';
import { SESSION_IDLE_MS } from './session-limits.js';
import type { SignInMethod } from './session-origin.js';

export interface LiveSession {
  readonly id: string;
  readonly device: string;
  readonly network: string;
  readonly method: SignInMethod;
  readonly begun: Date;
  readonly lastSeen: Date;
  readonly present: boolean;
  readonly organisationId: string;
  readonly organisation: string;
}

/** Rows of sessions: global, and read here, by the session store and by nobody else. */
@Injectable()
export class SessionsRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Those of an account that still open something, last seen first. @param digest of the present one */
  list(tx: Tx, accountId: string, digest: string): Promise<LiveSession[]> {
    return tx.query<LiveSession[]>(
      `SELECT s.id, s.device, s.network, s.method, s.created_at AS begun, s.last_seen_at AS "lastSeen", s.id_digest = $2 AS present, s.organisation_id AS "organisationId", o.name AS organisation
         FROM sessions s JOIN organisations o ON o.id = s.organisation_id
        WHERE s.account_id = $1 AND s.id IS NOT NULL AND s.expires_at > now() AND s.last_seen_at > now() - make_interval(secs => $3)
        ORDER BY present DESC, s.last_seen_at DESC, s.id LIMIT 100`,
      [accountId, digest, SESSION_IDLE_MS / 1000],
    );
  }

  /** False where the account has no such session. */
  async endOne(tx: Tx, accountId: string, id: string): Promise<boolean> {
    const [ended] = await tx.query<[{ id: string }[], number]>('DELETE FROM sessions WHERE account_id = $1 AND id = $2 RETURNING id', [accountId, id]);
    return ended.length > 0;
  }

  async endOthers(tx: Tx, accountId: string, digest: string): Promise<void> {
    await tx.query('DELETE FROM sessions WHERE account_id = $1 AND id_digest <> $2', [accountId, digest]);
  }

  async endOfPerson(tx: Tx, organisationId: string, personId: string): Promise<void> {
    await tx.query('DELETE FROM sessions WHERE organisation_id = $1 AND person_id = $2', [organisationId, personId]);
  }

  /** Ends those that stand on a password alone. */
  async endWeak(accountId: string): Promise<void> {
    await this.dataSource.query(`DELETE FROM sessions WHERE account_id = $1 AND coalesce(data -> 'proof' ->> 'by', 'password') = 'password'`, [accountId]);
  }

  /** Removes what time has ended; in small numbers, and none that somebody else removes at the moment. */
  async sweep(): Promise<void> {
    await this.dataSource.query('DELETE FROM sessions WHERE id_digest IN (SELECT id_digest FROM sessions WHERE expires_at < now() LIMIT 100 FOR UPDATE SKIP LOCKED)');
  }
}
