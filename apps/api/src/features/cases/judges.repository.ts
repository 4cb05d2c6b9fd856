import { Injectable } from '@nestjs/common';
import { mutualDays } from '@nextrung/domain/evidence';
import type { ConflictFacts } from '@nextrung/domain/promotion';
import type { Tx } from '../../persistence/transaction.js';
import { STANDINGS_TOWARDS } from '../../platform/access/standings.sql.js';

/** Somebody who could judge a case, with what the rules ask about them. */
export interface Judge extends ConflictFacts {
  readonly id: string;
  /** On leave today. */
  readonly away: boolean;
}

export interface CaseParties {
  readonly personId: string;
  readonly presenterId: string | null;
  /** null: a case that is about to begin. */
  readonly caseId: string | null;
}

/** Whether somebody confirmed a shared item of the other's, also from an address outside that is known to be theirs; `by` and `of` are SQL. */
const CONFIRMED = (by: string, of: string): string => `
  SELECT w.on_day FROM corroboration_asks a JOIN corroboration_answers w ON w.organisation_id = a.organisation_id AND w.ask_id = a.id AND w.answer = 'confirmed'
    JOIN evidence_items i ON i.organisation_id = a.organisation_id AND i.id = a.item_id AND i.person_id = ${of} AND i.state = 'shared'
   WHERE a.organisation_id = $1 AND (a.colleague_id = ${by} OR EXISTS (SELECT 1 FROM outside_colleagues o WHERE o.organisation_id = $1 AND o.id = a.outsider_id AND o.same_person_id = ${by}))`;

/** Whether `j` was the line manager when the case began, or nominated in that one's place; whoever presents it now may be another one. */
const LED_THEN = `EXISTS (SELECT 1 FROM cases c WHERE c.organisation_id = $1 AND c.id = $6 AND ((c.nominated_as = 'presenter' AND c.nominated_by = j.id AND c.previous_id IS NULL)
  OR EXISTS (SELECT 1 FROM reporting_lines r WHERE r.organisation_id = $1 AND r.person_id = c.person_id AND r.manager_id = j.id AND r.kind = 'solid' AND r.valid_from <= c.opened_on AND (r.valid_to IS NULL OR r.valid_to > c.opened_on))))`;

/** Who could judge a case, and what speaks against them. */
@Injectable()
export class JudgesRepository {
  /** What the rules ask about some people and a case; those who are gone are left out. */
  facts(tx: Tx, organisationId: string, { personId, presenterId, caseId }: CaseParties, judgeIds: readonly string[], today: string): Promise<Judge[]> {
    return tx.query<Judge[]>(
      `${STANDINGS_TOWARDS}
       SELECT j.id, j.id = $2 AS "isSubject",
              coalesce(j.id = $5, false) OR ${LED_THEN} OR EXISTS (SELECT 1 FROM standings s WHERE s.viewer_id = j.id AND (s.relation = 'delegate' OR (s.relation = 'manager' AND s.depth = 1))) AS "isLineManager",
              EXISTS (SELECT 1 FROM (${CONFIRMED('j.id', '$2')}) x JOIN (${CONFIRMED('$2', 'j.id')}) y ON abs(x.on_day - y.on_day) <= ${mutualDays}) AS "confirmedEachOther",
              EXISTS (SELECT 1 FROM case_decisions d WHERE d.organisation_id = $1 AND d.case_id = $6 AND d.decided_by = j.id) AS "decidedBefore",
              EXISTS (SELECT 1 FROM case_recusals r WHERE r.organisation_id = $1 AND r.case_id = $6 AND r.person_id = j.id AND r.kind = 'own_word') AS declared,
              EXISTS (SELECT 1 FROM leaves v WHERE v.organisation_id = $1 AND v.person_id = j.id AND v.from_day <= $3::date AND v.to_day >= $3::date) AS away
         FROM people j WHERE j.organisation_id = $1 AND j.id = ANY($4) AND NOT j.service AND (j.ended_on IS NULL OR j.ended_on > $3::date)`,
      [organisationId, personId, today, judgeIds, presenterId, caseId],
    );
  }

  /** Who could decide where there is no panel, the nearest first: the managers above the line manager, then people operations. */
  async deciders(tx: Tx, organisationId: string, personId: string, today: string): Promise<{ id: string; manages: boolean }[]> {
    const rows = await tx.query<{ id: string; manages: boolean }[]>(
      `${STANDINGS_TOWARDS}
       SELECT id, place < 1000 AS manages FROM (
         SELECT s.viewer_id AS id, s.depth::int AS place FROM standings s WHERE s.relation = 'manager' AND s.depth > 1
         UNION ALL
         SELECT p.id, 1000 FROM people p WHERE p.organisation_id = $1 AND p.is_admin AND NOT p.service AND (p.ended_on IS NULL OR p.ended_on > $3::date)
       ) c ORDER BY place, id LIMIT 100`,
      [organisationId, personId, today],
    );
    return rows.filter(({ id }, at) => rows.findIndex((one) => one.id === id) === at);
  }
}
