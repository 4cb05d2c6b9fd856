import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';
import { PEOPLE_OF } from '../../platform/access/standings.sql.js';

export interface LookedAfter {
  readonly id: string;
  readonly name: string;
}

/** Answers whose lapses someone is told. */
@Injectable()
export class LapsesRepository {
  /** The person themselves, who reports to them, and who reports to someone for whom they stand in; at most two hundred. */
  lookedAfter(tx: Tx, organisationId: string, viewerId: string, today: string): Promise<LookedAfter[]> {
    return tx.query<LookedAfter[]>(
      `SELECT p.id, p.name FROM people p
        WHERE p.organisation_id = $1 AND (p.ended_on IS NULL OR p.ended_on > $3) AND NOT p.service
          AND (p.id = $2 OR p.id IN (${PEOPLE_OF.line_manager}) OR p.id IN (${PEOPLE_OF.delegate}))
        ORDER BY p.id <> $2, p.name, p.id LIMIT 200`,
      [organisationId, viewerId, today],
    );
  }
}
