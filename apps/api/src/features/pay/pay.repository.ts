import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import type { PersonRef } from '../people/people.dto.js';
import type { PayEntry, RecordPay } from './pay.dto.js';

export type PayRow = Omit<PayEntry, 'state'>;

/** What people are paid. Nothing else reads this table. */
@Injectable()
export class PayRepository {
  async person(tx: Tx, organisationId: string, personId: string): Promise<PersonRef | null> {
    const [row] = await tx.query<PersonRef[]>('SELECT id, name FROM people WHERE organisation_id = $1 AND id = $2', [organisationId, personId]);
    return row ?? null;
  }

  /** The latest day first; of one day the one written last first. */
  history(tx: Tx, organisationId: string, personId: string): Promise<PayRow[]> {
    return tx.query<PayRow[]>(
      `SELECT y.id, y.amount::text AS amount, y.currency, y.effective_from AS "effectiveFrom", jsonb_build_object('id', b.id, 'name', b.name) AS "recordedBy",
              (y.recorded_at AT TIME ZONE o.time_zone)::date AS "recordedOn"
         FROM person_pay y
         JOIN organisations o ON o.id = y.organisation_id
         JOIN people b ON b.organisation_id = y.organisation_id AND b.id = y.recorded_by
        WHERE y.organisation_id = $1 AND y.person_id = $2 ORDER BY y.effective_from DESC, y.recorded_at DESC, y.id DESC LIMIT 200`,
      [organisationId, personId],
    );
  }

  async insert(tx: Tx, organisationId: string, personId: string, recordedBy: string, { amount, currency, effectiveFrom }: RecordPay): Promise<void> {
    await tx.query(
      'INSERT INTO person_pay (organisation_id, id, person_id, amount, currency, effective_from, recorded_by) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [organisationId, uuid(), personId, amount, currency, effectiveFrom, recordedBy],
    );
  }
}
