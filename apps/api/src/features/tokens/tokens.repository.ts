import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';
import type { TokenScope } from '../../platform/access/token-scopes.js';

export interface TokenRow {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
  readonly lastNetwork: string | null;
  readonly revokedAt: Date | null;
}

/** Tokens of one person, or those of all service accounts. */
export type Whose = { readonly kind: 'personal'; readonly personId: string } | { readonly kind: 'service' };

export interface TokenToMake {
  readonly id: string;
  readonly digest: string;
  readonly personId: string;
  readonly kind: 'personal' | 'service';
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly days: number;
  /** Made by somebody who had shown more than a password. */
  readonly strong: boolean;
}

const ROW = 'id, name, scopes, created_at AS "createdAt", expires_at AS "expiresAt", last_used_at AS "lastUsedAt", last_network AS "lastNetwork", revoked_at AS "revokedAt"';
const LIVE = 'revoked_at IS NULL AND expires_at > now()';
/** Ended ones are kept this long, to be looked up. */
const LONG_OVER = `least(expires_at, coalesce(revoked_at, expires_at)) < now() - interval '90 days'`;

const personOf = (whose: Whose): string | null => (whose.kind === 'personal' ? whose.personId : null);

/** Tokens are global rows: every statement names the organisation, and whose they are. */
@Injectable()
export class TokensRepository {
  /** Newest first. */
  list(tx: Tx, organisationId: string, whose: Whose): Promise<TokenRow[]> {
    return tx.query<TokenRow[]>(
      `SELECT ${ROW} FROM api_tokens WHERE organisation_id = $1 AND kind = $2 AND ($3::uuid IS NULL OR person_id = $3) AND NOT (${LONG_OVER}) ORDER BY created_at DESC, id DESC LIMIT 500`,
      [organisationId, whose.kind, personOf(whose)],
    );
  }

  async countLive(tx: Tx, organisationId: string, whose: Whose): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM api_tokens WHERE organisation_id = $1 AND kind = $2 AND ($3::uuid IS NULL OR person_id = $3) AND ${LIVE}`,
      [organisationId, whose.kind, personOf(whose)],
    );
    return row?.count ?? 0;
  }

  /** Makes it, to run out after so many days, or when its person leaves. */
  async insert(tx: Tx, organisationId: string, { id, digest, personId, kind, name, scopes, days, strong }: TokenToMake): Promise<TokenRow> {
    const [row] = await tx.query<TokenRow[]>(
      `INSERT INTO api_tokens (id, token_digest, organisation_id, person_id, kind, name, scopes, strong, expires_at)
       SELECT $2, $3, $1, p.id, $5, $6, $7, $9, least(now() + make_interval(days => $8), p.ended_on::timestamp AT TIME ZONE o.time_zone)
         FROM people p JOIN organisations o ON o.id = p.organisation_id WHERE p.organisation_id = $1 AND p.id = $4
       RETURNING ${ROW}`,
      [organisationId, id, digest, personId, kind, name, scopes, days, strong],
    );
    if (!row) throw new Error('A token is of somebody.');
    return row;
  }

  /** Takes away those that ended long ago. */
  async forgetOld(tx: Tx, organisationId: string): Promise<void> {
    await tx.query(`DELETE FROM api_tokens WHERE organisation_id = $1 AND ${LONG_OVER}`, [organisationId]);
  }

  /** Whose it is, and whether it still works; held until the transaction ends. Null where there is none such. */
  async held(tx: Tx, organisationId: string, whose: Whose, tokenId: string): Promise<{ personId: string; live: boolean } | null> {
    const [row] = await tx.query<{ personId: string; live: boolean }[]>(
      `SELECT person_id AS "personId", (${LIVE}) AS live FROM api_tokens WHERE organisation_id = $1 AND kind = $2 AND ($3::uuid IS NULL OR person_id = $3) AND id = $4 FOR UPDATE`,
      [organisationId, whose.kind, personOf(whose), tokenId],
    );
    return row ?? null;
  }

  async revoke(tx: Tx, organisationId: string, tokenId: string, by: string): Promise<void> {
    await tx.query('UPDATE api_tokens SET revoked_at = now(), revoked_by = $3 WHERE organisation_id = $1 AND id = $2 AND revoked_at IS NULL', [organisationId, tokenId, by]);
  }
}
