import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';
import type { GrantView } from '../break-glass/break-glass.dto.js';
import { GrantsRepository } from '../break-glass/grants.repository.js';
import { isOpenQuestion } from '../evidence/waiting-sql.js';

/** Answers what waits for a person, and what they are told. */
@Injectable()
export class ToDoRepository {
  constructor(private readonly grants: GrantsRepository) {}

  /** Items of the person's own with an open question before a rating, or with an unanswered observation since a day; at most a hundred. */
  async toAnswer(tx: Tx, organisationId: string, personId: string, since: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT i.id FROM evidence_items i
        WHERE i.organisation_id = $1 AND i.person_id = $2
          AND (EXISTS (SELECT 1 FROM rating_questions q WHERE q.organisation_id = i.organisation_id AND q.item_id = i.id AND ${isOpenQuestion('q', 'i')})
            OR (i.state IN ('private', 'shared', 'withdrawn')
                AND EXISTS (SELECT 1 FROM counter_observations c WHERE c.organisation_id = i.organisation_id AND c.item_id = i.id AND c.on_day >= $3
                             AND NOT EXISTS (SELECT 1 FROM counter_observation_answers w WHERE w.organisation_id = c.organisation_id AND w.observation_id = c.id))))
        ORDER BY i.id LIMIT 100`,
      [organisationId, personId, since],
    );
    return rows.map(({ id }) => id);
  }

  /** Who opened the person's evidence. */
  opened(tx: Tx, organisationId: string, personId: string, today: string): Promise<GrantView[]> {
    return this.grants.toldTo(tx, organisationId, personId, today);
  }

  async drafts(tx: Tx, organisationId: string, personId: string): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM evidence_items WHERE organisation_id = $1 AND person_id = $2 AND state = 'draft'`,
      [organisationId, personId],
    );
    return row?.count ?? 0;
  }
}
