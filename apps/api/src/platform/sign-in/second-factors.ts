import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Sealing } from './sealing.js';

/** What an account can be asked for beside its password. */
export interface Ways {
  readonly passkey: boolean;
  /** A one-time code; false where the key that its secret was sealed with is gone. */
  readonly code: boolean;
  readonly recovery: boolean;
}

/** Purpose under which secrets of one-time codes are sealed. */
export const CODE_SECRETS = 'one-time codes';

interface Held {
  passkeys: number;
  recoveryCodes: number;
  codesId: string | null;
  sealed: string | null;
}

/** Which second factors an account has. Recovery codes stand in for one; alone they are none. */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sealing: Sealing,
  ) {}

  /** Null for an account without a second factor. One whose codes cannot be read any more still has it: the door does not open by losing a key. */
  async ways(accountId: string): Promise<Ways | null> {
    const [held] = await this.dataSource.query<Held[]>(
      `SELECT (SELECT count(*)::int FROM passkeys WHERE account_id = $1) AS passkeys,
              (SELECT count(*)::int FROM recovery_codes WHERE account_id = $1 AND used_at IS NULL) AS "recoveryCodes",
              c.id AS "codesId", c.secret AS sealed
         FROM (SELECT 1) AS one LEFT JOIN one_time_codes c ON c.account_id = $1 AND c.confirmed_at IS NOT NULL`,
      [accountId],
    );
    if (!held || (held.passkeys === 0 && held.codesId === null)) return null;
    const code = held.codesId !== null && held.sealed !== null && this.sealing.open(CODE_SECRETS, held.codesId, held.sealed) !== null;
    return { passkey: held.passkeys > 0, code, recovery: held.recoveryCodes > 0 };
  }
}
