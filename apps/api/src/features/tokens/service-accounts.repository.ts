import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';

/** Service accounts stand among people, so that whatever names who did something can name them; they are nobody. */
@Injectable()
export class ServiceAccountsRepository {
  /** What stands for its address is none, so that no list of people can ever mean it. */
  async insert(tx: Tx, organisationId: string, id: string, name: string): Promise<void> {
    await tx.query('INSERT INTO people (organisation_id, id, name, email, service) VALUES ($1, $2, $3, $4, true)', [organisationId, id, name, `service ${id}`]);
  }

  async end(tx: Tx, organisationId: string, id: string, today: string): Promise<void> {
    await tx.query('UPDATE people SET ended_on = $3, version = version + 1 WHERE organisation_id = $1 AND id = $2 AND service AND ended_on IS NULL', [organisationId, id, today]);
  }

  /** Service accounts are made one after the other. */
  async lock(tx: Tx, organisationId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`service accounts ${organisationId}`]);
  }
}
