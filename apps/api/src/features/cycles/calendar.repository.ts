import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';

export interface CaseDays {
  readonly id: string;
  readonly code: string;
  /** By when the newest decision is to be delivered; null once it is. */
  readonly deliverBy: string | null;
  /** When it is looked at again; null where the reader may not know of it yet. */
  readonly reviewOn: string | null;
}

/** Days of cases. */
@Injectable()
export class CalendarRepository {
  /** Of cases about somebody, that they present or decide, or of which they tell the person. The person reads of a review once they have been told. */
  caseDays(tx: Tx, organisationId: string, viewerId: string): Promise<CaseDays[]> {
    return tx.query<CaseDays[]>(
      `SELECT c.id, c.code, CASE WHEN n.delivered_on IS NULL THEN n.due_on END AS "deliverBy", CASE WHEN c.person_id <> $2 OR n.delivered_on IS NOT NULL THEN n.review_on END AS "reviewOn"
         FROM cases c
         CROSS JOIN LATERAL (
           SELECT d.review_on, e.due_on, e.delivered_on, e.deliverer_id FROM case_decisions d JOIN case_deliveries e ON e.organisation_id = d.organisation_id AND e.decision_id = d.id
            WHERE d.organisation_id = $1 AND d.case_id = c.id ORDER BY d.decided_at DESC, d.id DESC LIMIT 1) n
        WHERE c.organisation_id = $1 AND c.state <> 'withdrawn' AND (c.person_id = $2 OR c.presenter_id = $2 OR c.decider_id = $2 OR n.deliverer_id = $2)
        ORDER BY c.opened_on DESC, c.id DESC LIMIT 200`,
      [organisationId, viewerId],
    );
  }

  async timeZone(tx: Tx, organisationId: string): Promise<string> {
    const [row] = await tx.query<{ timeZone: string }[]>('SELECT time_zone AS "timeZone" FROM organisations WHERE id = $1', [organisationId]);
    return row?.timeZone ?? 'UTC';
  }
}
