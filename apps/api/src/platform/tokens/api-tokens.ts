import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SignedIn } from '../access/call.js';
import type { TokenScope } from '../access/token-scopes.js';
import { tokenDigest } from './token-text.js';

/** A token by which a request was made. */
export interface TokenOfCall {
  readonly id: string;
  readonly kind: 'personal' | 'service';
  readonly scopes: readonly TokenScope[];
  /** It was made by somebody who had shown more than a password. */
  readonly strong: boolean;
}

export interface TokenFound {
  readonly token: TokenOfCall;
  readonly viewer: SignedIn;
}

interface Row extends SignedIn, TokenOfCall {
  /** Was not used within the last minute. */
  readonly unused: boolean;
}

/** A service account has no account to sign in with. */
const NO_ACCOUNT = '00000000-0000-0000-0000-000000000000';

/** Finds who stands behind a token. */
@Injectable()
export class ApiTokens {
  constructor(private readonly dataSource: DataSource) {}

  /** Null for one that is unknown, has run out, was ended, or whose account is gone or disabled: by the same statement, so that the answer takes as long. */
  async find(text: string, network: string): Promise<TokenFound | null> {
    const [row] = await this.dataSource.query<Row[]>(
      `SELECT t.id, t.kind, t.scopes, t.strong, t.organisation_id AS "organisationId", t.person_id AS "personId", coalesce(m.account_id, '${NO_ACCOUNT}') AS "accountId",
              (t.last_used_at IS NULL OR t.last_used_at < now() - interval '1 minute') AS unused
         FROM api_tokens t
         LEFT JOIN memberships m ON m.organisation_id = t.organisation_id AND m.person_id = t.person_id
         LEFT JOIN accounts a ON a.id = m.account_id AND a.disabled_at IS NULL
        WHERE t.token_digest = $1 AND t.revoked_at IS NULL AND t.expires_at > now() AND (t.kind = 'service' OR a.id IS NOT NULL)`,
      [tokenDigest(text)],
    );
    if (!row) return null;
    const { id, kind, scopes, strong, unused, ...viewer } = row;
    if (unused) await this.used(id, network);
    return { token: { id, kind, scopes, strong }, viewer };
  }

  /** At most once a minute, whichever process comes first. */
  private async used(id: string, network: string): Promise<void> {
    await this.dataSource.query(`UPDATE api_tokens SET last_used_at = now(), last_network = $2 WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')`, [id, network]);
  }
}
