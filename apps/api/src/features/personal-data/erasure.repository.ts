import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';
import type { ErasureCounts, LeaverView } from './erasure.dto.js';

export interface Leaver {
  name: string;
  endedOn: string | null;
  erased: boolean;
}

/** Whoever has left, and taking away what is theirs. */
@Injectable()
export class ErasureRepository {
  leavers(tx: Tx, organisationId: string, today: string, limit: number): Promise<(LeaverView & { total: number })[]> {
    return tx.query<(LeaverView & { total: number })[]>(
      `SELECT p.id, p.name, p.ended_on AS "endedOn", e.erased_at AS "erasedAt", b.name AS "erasedByName", count(*) OVER ()::int AS total
         FROM people p
         LEFT JOIN erasures e ON e.organisation_id = p.organisation_id AND e.person_id = p.id
         LEFT JOIN people b ON b.organisation_id = e.organisation_id AND b.id = e.erased_by
        WHERE p.organisation_id = $1 AND NOT p.service AND p.ended_on <= $2
        ORDER BY p.ended_on DESC, p.name, p.id LIMIT $3`,
      [organisationId, today, limit],
    );
  }

  async leaver(tx: Tx, organisationId: string, personId: string): Promise<Leaver | null> {
    const [row] = await tx.query<Leaver[]>(
      `SELECT p.name, p.ended_on AS "endedOn", EXISTS (SELECT 1 FROM erasures e WHERE e.organisation_id = p.organisation_id AND e.person_id = p.id) AS erased
         FROM people p WHERE p.organisation_id = $1 AND p.id = $2`,
      [organisationId, personId],
    );
    return row ?? null;
  }

  /** Whoever left before a day and is not erased. */
  async due(tx: Tx, organisationId: string, before: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT p.id FROM people p WHERE p.organisation_id = $1 AND NOT p.service AND p.ended_on < $2
          AND NOT EXISTS (SELECT 1 FROM erasures e WHERE e.organisation_id = p.organisation_id AND e.person_id = p.id) ORDER BY p.id`,
      [organisationId, before],
    );
    return rows.map(({ id }) => id);
  }

  /** Takes everything away for good. @param eraserId who does; null: a rule */
  async erase(tx: Tx, personId: string, eraserId: string | null): Promise<ErasureCounts> {
    const [row] = await tx.query<{ counts: ErasureCounts }[]>('SELECT erase_person($1, $2) AS counts', [personId, eraserId]);
    if (!row) throw new Error('A function has a result.');
    return row.counts;
  }

  /** What the same would change; it is done, counted and undone. */
  async tryOut(tx: Tx, personId: string, eraserId: string): Promise<ErasureCounts> {
    await tx.query('SAVEPOINT tried_out');
    const counts = await this.erase(tx, personId, eraserId);
    await tx.query('ROLLBACK TO SAVEPOINT tried_out');
    return counts;
  }
}
