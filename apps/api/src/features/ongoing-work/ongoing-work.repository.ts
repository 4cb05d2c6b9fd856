import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';
import { lastDay } from '../evidence/last-day.js';
import type { OngoingItem } from './ongoing-work.dto.js';

/** Ongoing work, and what its person last said of it. */
@Injectable()
export class OngoingWorkRepository {
  /** Items of a person that are said to go on, and of which nothing was heard for a month; the longest first, at most a hundred. */
  due(tx: Tx, organisationId: string, personId: string, today: string): Promise<OngoingItem[]> {
    return tx.query<OngoingItem[]>(
      `SELECT i.id, r.title, r.started_on AS "startedOn", ${lastDay('r', 'i')} AS "lastDay"
         FROM evidence_items i JOIN evidence_revisions r ON r.organisation_id = i.organisation_id AND r.item_id = i.id AND r.revision = i.revision
        WHERE i.organisation_id = $1 AND i.person_id = $2 AND i.state IN ('private', 'shared') AND r.ongoing AND (${lastDay('r', 'i')} + interval '1 month')::date <= $3
        ORDER BY "lastDay", i.id LIMIT 100`,
      [organisationId, personId, today],
    );
  }

  async confirm(tx: Tx, organisationId: string, itemId: string, on: string): Promise<void> {
    await tx.query('UPDATE evidence_items SET ongoing_confirmed_on = $3 WHERE organisation_id = $1 AND id = $2', [organisationId, itemId, on]);
  }
}
