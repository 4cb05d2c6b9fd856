import { Injectable } from '@nestjs/common';
import type { WebAuthnCredential } from '@simplewebauthn/server';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import type { OwnPasskey } from './passkeys.dto.js';

export interface StoredPasskey {
  readonly id: string;
  readonly accountId: string;
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly transports: string[];
}

const STORED = 'id, account_id AS "accountId", credential_id AS "credentialId", public_key AS "publicKey", transports';

/** Passkeys of accounts (global). */
@Injectable()
export class PasskeysRepository {
  constructor(private readonly dataSource: DataSource) {}

  async byCredential(credentialId: string): Promise<StoredPasskey | null> {
    const [row] = await this.dataSource.query<StoredPasskey[]>(`SELECT ${STORED} FROM passkeys WHERE credential_id = $1`, [credentialId]);
    return row ?? null;
  }

  ofAccount(accountId: string): Promise<StoredPasskey[]> {
    return this.dataSource.query<StoredPasskey[]>(`SELECT ${STORED} FROM passkeys WHERE account_id = $1 ORDER BY created_at`, [accountId]);
  }

  own(tx: Tx, accountId: string): Promise<OwnPasskey[]> {
    return tx.query<OwnPasskey[]>(
      `SELECT id, name, created_at AS "createdAt", last_used_at AS "lastUsedAt", backed_up AS "backedUp" FROM passkeys WHERE account_id = $1 ORDER BY created_at, id`,
      [accountId],
    );
  }

  /** Notes that it was used; false where its own count has not grown since the last time, as with a copy. Those that do not count stay at 0. */
  async use(id: string, counter: number, backedUp: boolean): Promise<boolean> {
    const [rows] = await this.dataSource.query<[unknown[], number]>(
      `UPDATE passkeys SET counter = $2, backed_up = $3, last_used_at = now() WHERE id = $1 AND (counter < $2 OR (counter = 0 AND $2 = 0)) RETURNING id`,
      [id, counter, backedUp],
    );
    return rows.length > 0;
  }

  /** False where the credential is somebody's already. */
  async add(tx: Tx, accountId: string, passkey: { credential: WebAuthnCredential; backedUp: boolean; name: string }): Promise<boolean> {
    const { credential: { id, publicKey, counter, transports }, backedUp, name } = passkey;
    const rows = await tx.query<unknown[]>(
      `INSERT INTO passkeys (id, account_id, credential_id, public_key, counter, transports, name, backed_up) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
       ON CONFLICT (credential_id) DO NOTHING RETURNING id`,
      [uuid(), accountId, id, Buffer.from(publicKey), counter, transports ?? [], name, backedUp],
    );
    return rows.length > 0;
  }

  async rename(tx: Tx, accountId: string, id: string, name: string): Promise<boolean> {
    const [rows] = await tx.query<[unknown[], number]>('UPDATE passkeys SET name = $3 WHERE account_id = $1 AND id = $2 RETURNING id', [accountId, id, name]);
    return rows.length > 0;
  }

  async remove(tx: Tx, accountId: string, id: string): Promise<boolean> {
    const [rows] = await tx.query<[unknown[], number]>('DELETE FROM passkeys WHERE account_id = $1 AND id = $2 RETURNING id', [accountId, id]);
    return rows.length > 0;
  }
}
