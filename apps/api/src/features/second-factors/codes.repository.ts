import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import { digestOf } from './recovery-codes.js';

/** What one-time codes are made from; `secret` is sealed. */
export interface StoredCodes {
  readonly id: string;
  readonly secret: string;
  readonly confirmedAt: Date | null;
}

const STORED = 'id, secret, confirmed_at AS "confirmedAt"';

/** One-time codes and recovery codes of accounts (global). */
@Injectable()
export class CodesRepository {
  constructor(private readonly dataSource: DataSource) {}

  async confirmed(accountId: string): Promise<StoredCodes | null> {
    const [row] = await this.dataSource.query<StoredCodes[]>(`SELECT ${STORED} FROM one_time_codes WHERE account_id = $1 AND confirmed_at IS NOT NULL`, [accountId]);
    return row ?? null;
  }

  async begun(tx: Tx, accountId: string): Promise<StoredCodes | null> {
    const [row] = await tx.query<StoredCodes[]>(`SELECT ${STORED} FROM one_time_codes WHERE account_id = $1 AND confirmed_at IS NULL FOR UPDATE`, [accountId]);
    return row ?? null;
  }

  /** What was begun before is forgotten; what is in use stays until the new one is confirmed. */
  async begin(tx: Tx, accountId: string, id: string, sealed: string): Promise<void> {
    await tx.query('DELETE FROM one_time_codes WHERE account_id = $1 AND confirmed_at IS NULL', [accountId]);
    await tx.query('INSERT INTO one_time_codes (id, account_id, secret) VALUES ($1, $2, $3)', [id, accountId, sealed]);
  }

  async confirm(tx: Tx, accountId: string, id: string, step: number): Promise<void> {
    await tx.query('DELETE FROM one_time_codes WHERE account_id = $1 AND confirmed_at IS NOT NULL', [accountId]);
    await tx.query('UPDATE one_time_codes SET confirmed_at = now(), last_step = $2 WHERE id = $1', [id, step]);
  }

  /** Uses the code of a step up; false where it, or a later one, was used before. */
  async useStep(id: string, step: number): Promise<boolean> {
    const [rows] = await this.dataSource.query<[unknown[], number]>('UPDATE one_time_codes SET last_step = $2 WHERE id = $1 AND last_step < $2 RETURNING id', [id, step]);
    return rows.length > 0;
  }

  async remove(tx: Tx, accountId: string): Promise<boolean> {
    const [rows] = await tx.query<[unknown[], number]>('DELETE FROM one_time_codes WHERE account_id = $1 RETURNING id', [accountId]);
    return rows.length > 0;
  }

  /** The earlier ones stop working. */
  async replaceRecoveryCodes(tx: Tx, accountId: string, codes: readonly string[]): Promise<void> {
    await this.removeRecoveryCodes(tx, accountId);
    await tx.query(
      'INSERT INTO recovery_codes (id, account_id, digest) SELECT unnest($1::uuid[]), $2, unnest($3::text[])',
      [codes.map(() => uuid()), accountId, codes.map((code) => digestOf(accountId, code))],
    );
  }

  async removeRecoveryCodes(tx: Tx, accountId: string): Promise<void> {
    await tx.query('DELETE FROM recovery_codes WHERE account_id = $1', [accountId]);
  }

  /** Uses one up; false where there is none like it. */
  async useRecoveryCode(accountId: string, code: string): Promise<boolean> {
    const [rows] = await this.dataSource.query<[unknown[], number]>(
      'UPDATE recovery_codes SET used_at = now() WHERE account_id = $1 AND digest = $2 AND used_at IS NULL RETURNING id',
      [accountId, digestOf(accountId, code)],
    );
    return rows.length > 0;
  }
}
