import { Injectable } from '@nestjs/common';
import type { Lineage } from '@nextrung/domain/ladder';
import type { Tx } from '../../persistence/transaction.js';
import { followedIndicators, lineageParameter, ratesIndicator } from '../ladders/followed-sql.js';
import { BELOW } from '../people/hierarchy.js';

/** Someone below a manager, with what a row of the team page needs beside the assessment. */
export interface TeamMember {
  readonly id: string;
  readonly name: string;
  /** 1 for a direct report. */
  readonly steps: number;
  readonly managerName: string | null;
  /** Today. */
  readonly onLeave: boolean;
  /** The last day of the newest shared item, today at the latest. */
  readonly newestEvidence: string | null;
  /** Shared items with an indicator that the manager has not rated; only of direct reports, since nobody else's wait. */
  readonly waiting: number;
}

/** Answers who is below a manager, and what of theirs waits for that manager. */
@Injectable()
export class TeamRepository {
  /** Everyone who reports to a manager today and is still here: direct reports, or at any depth. */
  members(tx: Tx, organisationId: string, managerId: string, today: string, scope: 'direct' | 'all', lineage: Lineage): Promise<TeamMember[]> {
    return tx.query<TeamMember[]>(
      `${BELOW}, found AS (SELECT person_id, min(depth)::int AS steps FROM below WHERE person_id <> $2 GROUP BY person_id)
       SELECT p.id, p.name, f.steps, m.name AS "managerName", newest.day AS "newestEvidence", coalesce(open.items, 0) AS waiting,
              EXISTS (SELECT 1 FROM leaves v WHERE v.organisation_id = $1 AND v.person_id = p.id AND v.from_day <= $3 AND v.to_day >= $3) AS "onLeave"
         FROM found f
         JOIN people p ON p.organisation_id = $1 AND p.id = f.person_id AND (p.ended_on IS NULL OR p.ended_on > $3)
         LEFT JOIN reporting_lines l ON l.organisation_id = $1 AND l.person_id = p.id AND l.kind = 'solid'
                                    AND l.valid_from <= $3 AND (l.valid_to IS NULL OR l.valid_to > $3)
         LEFT JOIN people m ON m.organisation_id = $1 AND m.id = l.manager_id
         LEFT JOIN LATERAL (
           SELECT max(least(r.ended_on, $3::date)) AS day FROM evidence_items i
             JOIN evidence_revisions r ON r.organisation_id = i.organisation_id AND r.item_id = i.id AND r.revision = i.revision
            WHERE i.organisation_id = $1 AND i.person_id = p.id AND i.state = 'shared') newest ON true
         LEFT JOIN LATERAL (
           SELECT count(*)::int AS items FROM evidence_items i
             JOIN evidence_revisions r ON r.organisation_id = i.organisation_id AND r.item_id = i.id AND r.revision = i.revision
            WHERE f.steps = 1 AND i.organisation_id = $1 AND i.person_id = p.id AND i.state = 'shared'
              AND EXISTS (SELECT 1 FROM ${followedIndicators('r', '$5')} x
                           WHERE NOT EXISTS (SELECT 1 FROM ratings g WHERE g.organisation_id = i.organisation_id AND g.item_id = i.id
                                                                      AND g.rater_id = $2 AND ${ratesIndicator('g', 'x.id', '$5')}))) open ON true
        WHERE $4 OR f.steps = 1`,
      [organisationId, managerId, today, scope === 'all', lineageParameter(lineage)],
    );
  }
}
