import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';
import { BELOW } from '../people/hierarchy.js';

/** Answers who is below a manager, and what of theirs waits for that manager. */
@Injectable()
export class TeamRepository {
  /** Everyone who reports to a manager today and is still here, with the number of steps between them. */
  below(tx: Tx, organisationId: string, managerId: string, today: string): Promise<{ id: string; steps: number }[]> {
    return tx.query<{ id: string; steps: number }[]>(
      `${BELOW} SELECT b.person_id AS id, min(b.depth)::int AS steps FROM below b
         JOIN people p ON p.organisation_id = $1 AND p.id = b.person_id AND (p.ended_on IS NULL OR p.ended_on > $3)
        WHERE b.person_id <> $2 GROUP BY b.person_id`,
      [organisationId, managerId, today],
    );
  }

  /** For each of these people, the shared items with an indicator that the manager has not rated; people without any are left out. */
  async waitingForRating(tx: Tx, organisationId: string, managerId: string, personIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await tx.query<{ id: string; items: number }[]>(
      `SELECT i.person_id AS id, count(*)::int AS items FROM evidence_items i
         JOIN evidence_revisions r ON r.organisation_id = i.organisation_id AND r.item_id = i.id AND r.revision = i.revision
        WHERE i.organisation_id = $1 AND i.person_id = ANY($3) AND i.state = 'shared'
          AND EXISTS (SELECT 1 FROM jsonb_array_elements(r.indicators) x
                       WHERE NOT EXISTS (SELECT 1 FROM ratings g WHERE g.organisation_id = i.organisation_id AND g.item_id = i.id
                                                                  AND g.rater_id = $2 AND g.indicator = x ->> 'id'))
        GROUP BY i.person_id`,
      [organisationId, managerId, personIds],
    );
    return new Map(rows.map(({ id, items }) => [id, items]));
  }
}
