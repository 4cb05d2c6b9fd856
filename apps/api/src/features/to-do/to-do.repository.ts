import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';
import { followedIndicators, lineageParameter, ratesIndicator } from '../ladders/followed-sql.js';
import { PEOPLE_OF } from '../../platform/access/standings.sql.js';
import type { GrantView } from '../break-glass/break-glass.dto.js';
import { GrantsRepository } from '../break-glass/grants.repository.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';

/** Answers what waits for a person, and what they are told. */
@Injectable()
export class ToDoRepository {
  constructor(
    private readonly ladders: LaddersRepository,
    private readonly grants: GrantsRepository,
  ) {}

  /**
   * Shared items of the people who report to a manager today, or to one in whose place they stand, with at least one
   * indicator that nobody has rated as that line manager; first what the manager offered themselves, then the oldest, at most a hundred.
   */
  async waitingForRating(tx: Tx, organisationId: string, managerId: string, today: string): Promise<{ id: string; personId: string; sharedOn: string }[]> {
    const { lineage } = await this.ladders.current(tx, organisationId);
    return tx.query<{ id: string; personId: string; sharedOn: string }[]>(
      `SELECT i.id, i.person_id AS "personId",
              coalesce((SELECT max(v.changed_at) FROM evidence_visibility v
                         WHERE v.organisation_id = i.organisation_id AND v.item_id = i.id AND v.state = 'shared') AT TIME ZONE o.time_zone, i.logged_on)::date AS "sharedOn"
         FROM reporting_lines l
         JOIN organisations o ON o.id = l.organisation_id
         JOIN people p ON p.organisation_id = l.organisation_id AND p.id = l.person_id AND (p.ended_on IS NULL OR p.ended_on > $3)
         JOIN evidence_items i ON i.organisation_id = l.organisation_id AND i.person_id = l.person_id AND i.state = 'shared'
         JOIN evidence_revisions r ON r.organisation_id = i.organisation_id AND r.item_id = i.id AND r.revision = i.revision
        WHERE l.organisation_id = $1 AND l.kind = 'solid' AND l.valid_from <= $3 AND (l.valid_to IS NULL OR l.valid_to > $3)
          AND (l.person_id IN (${PEOPLE_OF.line_manager}) OR l.person_id IN (${PEOPLE_OF.delegate}))
          AND EXISTS (SELECT 1 FROM ${followedIndicators('r', '$4')} x
                       WHERE NOT EXISTS (SELECT 1 FROM ratings g WHERE g.organisation_id = i.organisation_id AND g.item_id = i.id
                                                                  AND l.manager_id IN (g.rater_id, g.for_id) AND ${ratesIndicator('g', 'x.id', '$4')}))
        ORDER BY NOT EXISTS (SELECT 1 FROM evidence_offers o WHERE o.organisation_id = i.organisation_id AND o.item_id = i.id AND o.author_id = $2), "sharedOn", i.id LIMIT 100`,
      [organisationId, managerId, today, lineageParameter(lineage)],
    );
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
