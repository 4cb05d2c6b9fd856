import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import { PEOPLE_OF } from '../../platform/access/standings.sql.js';
import { VOICE_NAME, WHO_WAS_ASKED } from '../evidence/asked.sql.js';
import type { ConfirmationToJudge } from './asks-out.dto.js';

/** Confirmations that count only once the line manager accepts them. */
@Injectable()
export class JudgementsRepository {
  /** Of the people who report to a manager today, or to one in whose place they stand; the oldest first. */
  waiting(tx: Tx, organisationId: string, managerId: string, today: string): Promise<ConfirmationToJudge[]> {
    return tx.query<ConfirmationToJudge[]>(
      `SELECT a.id AS "askId", jsonb_build_object('id', t.id, 'name', t.name) AS person, i.id AS "itemId", r.title, ${VOICE_NAME} AS name, o.id IS NOT NULL AS outside, o.email, a.passed_on AS "passedOn",
              w.note, w.growth, w.relation, w.seen_from AS "seenFrom", w.seen_to AS "seenTo", w.on_day AS "on",
              (SELECT coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'name', x.name || ', ' || x.email) ORDER BY x.name, x.id), '[]') FROM outside_colleagues x
                WHERE x.organisation_id = a.organisation_id AND x.person_id = i.person_id AND x.id <> o.id AND x.same_person_id IS NULL AND x.same_outsider_id IS NULL AND x.name <> 'Erased person') AS others
         FROM people t
         JOIN evidence_items i ON i.organisation_id = t.organisation_id AND i.person_id = t.id AND i.state = 'shared'
         JOIN evidence_revisions r ON r.organisation_id = i.organisation_id AND r.item_id = i.id AND r.revision = i.revision
         JOIN corroboration_asks a ON a.organisation_id = i.organisation_id AND a.item_id = i.id
         JOIN corroboration_answers w ON w.organisation_id = a.organisation_id AND w.ask_id = a.id AND w.awaits ${WHO_WAS_ASKED}
        WHERE t.organisation_id = $1 AND (t.ended_on IS NULL OR t.ended_on > $3) AND (t.id IN (${PEOPLE_OF.line_manager}) OR t.id IN (${PEOPLE_OF.delegate}))
          AND NOT EXISTS (SELECT 1 FROM corroboration_judgements j WHERE j.organisation_id = a.organisation_id AND j.ask_id = a.id)
        ORDER BY w.on_day, a.id LIMIT 100`,
      [organisationId, managerId, today],
    );
  }

  /** Whether a request has an answer that waits, and who outside gave it. */
  async open(tx: Tx, organisationId: string, askId: string): Promise<{ outsiderId: string | null } | null> {
    const [row] = await tx.query<{ outsiderId: string | null }[]>(
      `SELECT a.outsider_id AS "outsiderId" FROM corroboration_asks a JOIN corroboration_answers w ON w.organisation_id = a.organisation_id AND w.ask_id = a.id AND w.awaits
        WHERE a.organisation_id = $1 AND a.id = $2 AND NOT EXISTS (SELECT 1 FROM corroboration_judgements j WHERE j.organisation_id = a.organisation_id AND j.ask_id = a.id)`,
      [organisationId, askId],
    );
    return row ?? null;
  }

  async insert(tx: Tx, organisationId: string, { askId, counts, reason, judgedBy, on }: { askId: string; counts: boolean; reason: string; judgedBy: string; on: string }): Promise<void> {
    await tx.query('INSERT INTO corroboration_judgements (organisation_id, id, ask_id, counts, reason, judged_by, on_day) VALUES ($1, $2, $3, $4, $5, $6, $7)', [organisationId, uuid(), askId, counts, reason, judgedBy, on]);
  }
}
