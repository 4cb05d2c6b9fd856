import { Injectable } from '@nestjs/common';
import type { Lineage } from '@nextrung/domain/ladder';
import type { Tx } from '../../persistence/transaction.js';
import { standingRevision } from '../evidence/standing-revision.sql.js';
import { waitsForRating } from '../evidence/waiting-sql.js';
import { lineageParameter } from '../ladders/followed-sql.js';
import { PEOPLE_OF } from '../../platform/access/standings.sql.js';
import { lastDay } from '../evidence/last-day.js';
import type { StandsInFor } from '../delegations/delegations.dto.js';
import { BELOW_BY_PLACE, placesOn } from '../people/places-sql.js';

/** Someone below a manager, with what a row of the team page needs beside the assessment. */
export interface TeamMember {
  readonly id: string;
  readonly name: string;
  /** 1 for a direct report, and for someone the manager sponsors or stands in for. */
  readonly steps: number;
  /** The manager rates them: as their line manager, or in the line manager’s place. */
  readonly rates: boolean;
  readonly managerName: string | null;
  /** In whose place the manager looks after them, and until when; null: for themselves. */
  readonly standsInFor: StandsInFor | null;
  /** Today. */
  readonly onLeave: boolean;
  /** The last day of the newest shared item, today at the latest. */
  readonly newestEvidence: string | null;
  /** Shared items with an indicator that the line manager, or who stands in, has not rated; only of people the manager rates. */
  readonly waiting: number;
}

/** Answers who is below a manager, and what of theirs waits for that manager. */
@Injectable()
export class TeamRepository {
  /** Everyone a manager looks after today who is still here: direct reports, those they sponsor or stand in for, or also everyone below. */
  async members(tx: Tx, organisationId: string, managerId: string, today: string, scope: 'direct' | 'all', lineage: Lineage): Promise<TeamMember[]> {
    await placesOn(tx, organisationId, today);
    return tx.query<TeamMember[]>(
      `${BELOW_BY_PLACE}, found AS (
         SELECT person_id, min(steps)::int AS steps, bool_or(rates) AS rates FROM (
           SELECT person_id, depth AS steps, depth = 1 AS rates FROM below
           UNION ALL SELECT person_id, 1, true FROM (${PEOPLE_OF.delegate}) d
           UNION ALL SELECT person_id, 1, false FROM (${PEOPLE_OF.sponsor}) s) z WHERE person_id <> $2 GROUP BY person_id)
       SELECT p.id, p.name, f.steps, f.rates, m.name AS "managerName", newest.day AS "newestEvidence", coalesce(open.items, 0) AS waiting,
              CASE WHEN d.id IS NULL THEN NULL ELSE jsonb_build_object('manager', jsonb_build_object('id', m.id, 'name', m.name), 'until', d.valid_to - 1) END AS "standsInFor",
              EXISTS (SELECT 1 FROM leaves v WHERE v.organisation_id = $1 AND v.person_id = p.id AND v.from_day <= $3 AND v.to_day >= $3) AS "onLeave"
         FROM found f
         JOIN people p ON p.organisation_id = $1 AND p.id = f.person_id AND (p.ended_on IS NULL OR p.ended_on > $3)
         LEFT JOIN reporting_lines l ON l.organisation_id = $1 AND l.person_id = p.id AND l.kind = 'solid'
                                    AND l.valid_from <= $3 AND (l.valid_to IS NULL OR l.valid_to > $3)
         LEFT JOIN people m ON m.organisation_id = $1 AND m.id = l.manager_id
         LEFT JOIN delegations d ON d.organisation_id = $1 AND d.manager_id = l.manager_id AND d.delegate_id = $2 AND d.valid_from <= $3 AND d.valid_to > $3
         LEFT JOIN LATERAL (
           SELECT max(least(${lastDay('r', 'i')}, $3::date)) AS day FROM evidence_items i
             JOIN evidence_revisions r ON r.organisation_id = i.organisation_id AND r.item_id = i.id AND r.revision = i.revision
            WHERE i.organisation_id = $1 AND i.person_id = p.id AND i.state = 'shared') newest ON true
         LEFT JOIN LATERAL (
           SELECT count(*)::int AS items FROM evidence_items i
             ${standingRevision('i', 'r')}
            WHERE f.rates AND i.organisation_id = $1 AND i.person_id = p.id AND i.state = 'shared'
              AND ${waitsForRating({ item: 'i', revision: 'r', place: 'l.manager_id', managers: 'TRUE', viewer: '$2', lineage: '$5' })}) open ON true
        WHERE $4 OR f.steps = 1`,
      [organisationId, managerId, today, scope === 'all', lineageParameter(lineage)],
    );
  }
}
