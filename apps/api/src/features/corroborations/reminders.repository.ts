import { Injectable } from '@nestjs/common';
import type { Unanswered } from '@nextrung/domain/evidence';
import type { Tx } from '../../persistence/transaction.js';
import { ASK_STATE, WHAT_THEY_ANSWERED } from '../evidence/asked.sql.js';

export interface Remindable extends Unanswered {
  readonly id: string;
  readonly personId: string;
  readonly linkId: string;
}

/** Answers who could be reminded. */
@Injectable()
export class RemindersRepository {
  /** Requests that were sent by mail some days ago, with a link that still works. */
  unanswered(tx: Tx, organisationId: string, today: string, most: number): Promise<Remindable[]> {
    return tx.query<Remindable[]>(
      `SELECT a.id, i.person_id AS "personId", l.id AS "linkId", a.sent_on AS "sentOn", a.reminders, a.reminded_on AS "remindedOn"
         FROM corroboration_asks a
         JOIN evidence_items i ON i.organisation_id = a.organisation_id AND i.id = a.item_id AND i.state IN ('private', 'shared')
         JOIN people t ON t.organisation_id = i.organisation_id AND t.id = i.person_id AND (t.ended_on IS NULL OR t.ended_on > $2)
         JOIN corroboration_links l ON l.organisation_id = a.organisation_id AND l.ask_id = a.id AND l.used_at IS NULL AND l.expires_at > now() ${WHAT_THEY_ANSWERED}
        WHERE a.organisation_id = $1 AND NOT a.passed_on AND a.sent_on < $2 AND a.reminders < $3 AND ${ASK_STATE} = 'asked' ORDER BY a.id`,
      [organisationId, today, most],
    );
  }
}
