import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';
import { BELOW } from '../people/hierarchy.js';

/** Answers who is below a manager. */
@Injectable()
export class TeamRepository {
  /** Everyone who reports to a manager today and is still here, with the number of steps between them. */
  below(tx: Tx, organisationId: string, managerId: string, today: string): Promise<{ id: string; steps: number }[]> {
    return tx.query<{ id: string; steps: number }[]>(
      `${BELOW} SELECT b.person_id AS id, min(b.depth)::int AS steps FROM below b
         JOIN people p ON p.organisation_id = $1 AND p.id = b.person_id AND (p.ended_on IS NULL OR p.ended_on > $3)
        GROUP BY b.person_id`,
      [organisationId, managerId, today],
    );
  }
}
