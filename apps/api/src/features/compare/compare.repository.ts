import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';
import type { Relation } from '../../platform/access/relations.js';
import { BELOW, PEOPLE_OF } from '../../platform/access/standings.sql.js';

const RELATED = ['manager', 'line_manager', 'skip_level', 'sponsor', 'delegate'] as const;

/** Answers how somebody stands to several people. */
@Injectable()
export class CompareRepository {
  /** Of these people, those whom the viewer looks after, each with every relation. */
  async relationsTo(tx: Tx, organisationId: string, viewerId: string, today: string, personIds: readonly string[]): Promise<Map<string, ReadonlySet<Relation>>> {
    const sets = RELATED.map((relation) => `SELECT person_id, '${relation}' AS relation FROM (${PEOPLE_OF[relation]}) ${relation}_of`).join(' UNION ALL ');
    const rows = await tx.query<{ id: string; relations: Relation[] }[]>(
      `${BELOW} SELECT person_id AS id, array_agg(relation) AS relations FROM (${sets}) z WHERE person_id = ANY($4) AND person_id <> $2 GROUP BY person_id`,
      [organisationId, viewerId, today, personIds],
    );
    return new Map(rows.map(({ id, relations }) => [id, new Set(relations)]));
  }
}
