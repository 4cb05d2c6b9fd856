import { Injectable } from '@nestjs/common';
import type { RatedTwice } from '@nextrung/domain/balance';
import type { Tx } from '../../persistence/transaction.js';
import { type BalanceOf, REPORTS } from './balance.repository.js';

/** Answers what a manager and others said of the same. */
@Injectable()
export class RatedTwiceRepository {
  /** Indicators of shared items of direct reports that the manager rated since a day, with what others said of them; each rater's last word. */
  ofReports(tx: Tx, organisationId: string, { managerId, today, since }: BalanceOf): Promise<RatedTwice[]> {
    return tx.query<RatedTwice[]>(
      `WITH ${REPORTS}, said AS (
         SELECT DISTINCT ON (g.item_id, g.indicator, g.rater_id) g.item_id, g.indicator, g.rater_id, g.level
           FROM reports t
           JOIN evidence_items i ON i.organisation_id = $1 AND i.person_id = t.person_id AND i.state = 'shared'
           JOIN ratings g ON g.organisation_id = i.organisation_id AND g.item_id = i.id
          WHERE EXISTS (SELECT 1 FROM ratings own WHERE own.organisation_id = $1 AND own.item_id = i.id AND own.rater_id = $2 AND own.on_day >= $4::date)
          ORDER BY g.item_id, g.indicator, g.rater_id, g.created_at DESC, g.id DESC)
       SELECT own.level AS own, jsonb_agg(jsonb_build_object('raterId', other.rater_id, 'level', other.level)) AS others
         FROM said own JOIN said other ON other.item_id = own.item_id AND other.indicator = own.indicator AND other.rater_id <> own.rater_id
        WHERE own.rater_id = $2 GROUP BY own.item_id, own.indicator, own.level`,
      [organisationId, managerId, today, since],
    );
  }
}
