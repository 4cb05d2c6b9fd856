import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';
import { Problem } from '../http/problem.js';
import type { SignedIn } from './call.js';

/** Remembers the answers to creating calls, in the transaction that creates. */
@Injectable()
export class IdempotencyRepository {
  /** Claims the key, or returns what the first call with it was answered. Parallel calls wait for the first one's commit. */
  async claim<T>(tx: Tx, viewer: SignedIn, { key, digest }: { key: string; digest: string }): Promise<{ response: T } | null> {
    const claimed = await tx.query<unknown[]>(
      `INSERT INTO idempotency_keys (organisation_id, person_id, key, request_digest) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING key`,
      [viewer.organisationId, viewer.personId, key, digest],
    );
    if (claimed.length > 0) return null;
    const [stored] = await tx.query<{ digest: string; response: unknown }[]>(
      `SELECT request_digest AS digest, response FROM idempotency_keys WHERE organisation_id = $1 AND person_id = $2 AND key = $3`,
      [viewer.organisationId, viewer.personId, key],
    );
    if (stored?.digest !== digest) {
      throw new Problem(422, 'idempotency_key_reused', 'This Idempotency-Key was used for another request.');
    }
    return { response: (typeof stored.response === 'string' ? JSON.parse(stored.response) : stored.response) as T };
  }

  /** As the text that was sent: the database would put the fields of an object into an order of its own. */
  async keep(tx: Tx, viewer: SignedIn, key: string, response: unknown): Promise<void> {
    await tx.query(
      `UPDATE idempotency_keys SET response = $4 WHERE organisation_id = $1 AND person_id = $2 AND key = $3`,
      [viewer.organisationId, viewer.personId, key, JSON.stringify(JSON.stringify(response ?? null))],
    );
  }
}
