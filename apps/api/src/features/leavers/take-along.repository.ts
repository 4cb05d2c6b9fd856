import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';
import type { SaidRow, WordingRow } from './take-along.rows.js';

/** Reads what a person may take along. The values of metrics, links and what others wrote are never read. */
@Injectable()
export class TakeAlongRepository {
  /** Every wording of every item but dismissed ones: the newest work first, of an item the newest wording first. */
  wordings(tx: Tx, organisationId: string, personId: string): Promise<WordingRow[]> {
    return tx.query<WordingRow[]>(
      `SELECT i.id AS "itemId", i.state, i.logged_on AS "loggedOn", r.revision, r.created_at AS "writtenAt", r.title, r.situation, r.mandate, r.happened, r.contribution, r.result,
              r.started_on AS "startedOn", r.ended_on AS "endedOn", r.ongoing, e.name AS episode, r.impact, r.metric - 'before' - 'after' AS metric, r.counterfactual, r.indicators,
              r.decision_record AS "decisionRecord", r.decided_on AS "decidedOn", r.seen_by AS "seenBy"
         FROM evidence_items i
         JOIN evidence_revisions present ON present.organisation_id = i.organisation_id AND present.item_id = i.id AND present.revision = i.revision
         JOIN evidence_revisions r ON r.organisation_id = i.organisation_id AND r.item_id = i.id AND r.revision <= i.revision
         LEFT JOIN episodes e ON e.organisation_id = r.organisation_id AND e.id = r.episode_id
        WHERE i.organisation_id = $1 AND i.person_id = $2 AND i.state <> 'dismissed'
        ORDER BY present.ended_on DESC, i.created_at DESC, i.id DESC, r.revision DESC`,
      [organisationId, personId],
    );
  }

  said(tx: Tx, organisationId: string, personId: string): Promise<SaidRow[]> {
    return tx.query<SaidRow[]>(
      `WITH mine AS (SELECT id FROM evidence_items WHERE organisation_id = $1 AND person_id = $2), said (item_id, what, by) AS (
         SELECT item_id, 'rating', role FROM ratings WHERE organisation_id = $1 AND item_id IN (SELECT id FROM mine)
         UNION ALL
         SELECT a.item_id, 'confirmation', 'colleague' FROM corroboration_asks a
           JOIN corroboration_answers w ON w.organisation_id = a.organisation_id AND w.ask_id = a.id AND w.answer = 'confirmed'
          WHERE a.organisation_id = $1 AND a.item_id IN (SELECT id FROM mine)
         UNION ALL
         SELECT item_id, 'counter_observation', role FROM counter_observations WHERE organisation_id = $1 AND item_id IN (SELECT id FROM mine))
       SELECT item_id AS "itemId", jsonb_build_object('what', what, 'by', by, 'count', count(*)) AS said FROM said GROUP BY item_id, what, by ORDER BY item_id, what, by`,
      [organisationId, personId],
    );
  }

  /** Reached by this day, the oldest first. Why is what others wrote. */
  levels(tx: Tx, organisationId: string, personId: string, today: string): Promise<{ rung: string | null; from: string }[]> {
    return tx.query<{ rung: string | null; from: string }[]>(
      `SELECT rung, effective_from AS "from" FROM person_levels
        WHERE organisation_id = $1 AND person_id = $2 AND effective_from <= $3 ORDER BY effective_from, recorded_at, id`,
      [organisationId, personId, today],
    );
  }

  async names(tx: Tx, organisationId: string, personId: string): Promise<{ organisation: string; person: string }> {
    const [row] = await tx.query<{ organisation: string; person: string }[]>(
      'SELECT o.name AS organisation, p.name AS person FROM people p JOIN organisations o ON o.id = p.organisation_id WHERE p.organisation_id = $1 AND p.id = $2',
      [organisationId, personId],
    );
    if (!row) throw new Error('Whoever takes their evidence along is there.');
    return row;
  }
}
