import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../../persistence/transaction.js';

/** The credential of an account: a global row. */
@Injectable()
export class PasswordRepository {
  constructor(private readonly dataSource: DataSource) {}

  async find(accountId: string): Promise<{ email: string; passwordHash: string | null } | null> {
    const [row] = await this.dataSource.query<{ email: string; passwordHash: string | null }[]>(
      'SELECT email, password_hash AS "passwordHash" FROM accounts WHERE id = $1 AND disabled_at IS NULL',
      [accountId],
    );
    return row ?? null;
  }

  /** False where it is another one by now. */
  async replace(tx: Tx, accountId: string, { from, to }: { from: string; to: string }): Promise<boolean> {
    const [changed] = await tx.query<[{ id: string }[], number]>('UPDATE accounts SET password_hash = $3 WHERE id = $1 AND password_hash = $2 RETURNING id', [accountId, from, to]);
    return changed.length > 0;
  }
}
