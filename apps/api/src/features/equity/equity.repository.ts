import { Injectable } from '@nestjs/common';
import type { DeclaredSums } from '@nextrung/domain/promotion';
import type { Tx } from '../../persistence/transaction.js';
import type { EquityBy } from './equity.dto.js';

export interface EquitySums {
  readonly by: EquityBy;
  /** Null: nothing is recorded. */
  readonly key: string | null;
  readonly people: number;
  readonly nominated: number;
  readonly promoted: number;
  readonly deferred: number;
  readonly notYet: number;
  /** In the middle, in whole months. */
  readonly monthsInLevel: number;
}

/** SQL of everyone with a rung on `$3` in the organisation `$1`: what they are counted by, and what happened since `$2`. */
const EVERYONE = `
  SELECT p.id, l.rung, nullif(trim(p.location), '') AS location, CASE WHEN p.working_share >= 100 THEN 'full' ELSE 'part' END AS share,
         CASE WHEN f.since > ($3::date - interval '1 year') THEN '0' WHEN f.since > ($3::date - interval '3 years') THEN '1' WHEN f.since > ($3::date - interval '5 years') THEN '3' ELSE '5' END AS tenure,
         (extract(year FROM age($3::date, s.since)) * 12 + extract(month FROM age($3::date, s.since)))::int AS months,
         EXISTS (SELECT 1 FROM cases c WHERE c.organisation_id = $1 AND c.person_id = p.id AND c.opened_on >= $2::date) AS nominated, d.outcome
    FROM people p
    JOIN LATERAL (SELECT v.rung FROM person_levels v WHERE v.organisation_id = $1 AND v.person_id = p.id AND v.effective_from <= $3::date ORDER BY v.effective_from DESC, v.recorded_at DESC, v.id DESC LIMIT 1) l ON l.rung IS NOT NULL
    JOIN LATERAL (SELECT min(v.effective_from) AS since FROM person_levels v WHERE v.organisation_id = $1 AND v.person_id = p.id AND v.effective_from <= $3::date AND v.rung IS NOT NULL) f ON true
    JOIN LATERAL (SELECT min(v.effective_from) AS since FROM person_levels v WHERE v.organisation_id = $1 AND v.person_id = p.id AND v.effective_from <= $3::date AND v.rung = l.rung) s ON true
    LEFT JOIN LATERAL (
      SELECT z.outcome FROM cases c JOIN case_decisions z ON z.organisation_id = $1 AND z.case_id = c.id JOIN case_deliveries e ON e.organisation_id = $1 AND e.decision_id = z.id AND e.delivered_on >= $2::date
       WHERE c.organisation_id = $1 AND c.person_id = p.id ORDER BY z.decided_at DESC, z.id DESC LIMIT 1) d ON true
   WHERE p.organisation_id = $1 AND NOT p.service AND (p.ended_on IS NULL OR p.ended_on > $3::date)`;

/** Counts of people, nominations and decisions by group. Nothing in it names anybody. */
@Injectable()
export class EquityRepository {
  /** Of people with a rung today; of each, the newest decision of which they were told in the period. */
  sums(tx: Tx, organisationId: string, since: string, today: string): Promise<EquitySums[]> {
    return tx.query<EquitySums[]>(
      `WITH everyone AS (${EVERYONE})
       SELECT CASE WHEN grouping(e.rung) = 0 THEN 'rung' WHEN grouping(e.location) = 0 THEN 'location' WHEN grouping(e.share) = 0 THEN 'working_share' ELSE 'tenure' END AS by,
              CASE WHEN grouping(e.rung) = 0 THEN e.rung WHEN grouping(e.location) = 0 THEN e.location WHEN grouping(e.share) = 0 THEN e.share ELSE e.tenure END AS key,
              count(*)::int AS people, count(*) FILTER (WHERE e.nominated)::int AS nominated, count(*) FILTER (WHERE e.outcome = 'promote')::int AS promoted,
              count(*) FILTER (WHERE e.outcome = 'defer')::int AS deferred, count(*) FILTER (WHERE e.outcome = 'not_yet')::int AS "notYet", round(percentile_cont(0.5) WITHIN GROUP (ORDER BY e.months))::int AS "monthsInLevel"
         FROM everyone e GROUP BY GROUPING SETS ((e.rung), (e.location), (e.share), (e.tenure))`,
      [organisationId, since, today],
    );
  }

  /** By what people said to a question, with those who said nothing, or prefer not to, in one; exactly, so that nothing but `declaredGroups` may read it. */
  declared(tx: Tx, organisationId: string, since: string, today: string, questionId: string): Promise<DeclaredSums[]> {
    return tx.query<DeclaredSums[]>(
      `WITH everyone AS (${EVERYONE})
       SELECT q.choices[g.choice + 1] AS name, count(*)::int AS people, count(*) FILTER (WHERE e.nominated)::int AS nominated, count(e.outcome)::int AS decided,
              count(*) FILTER (WHERE e.outcome = 'promote')::int AS promoted, round(percentile_cont(0.5) WITHIN GROUP (ORDER BY e.months))::int AS "monthsInLevel"
         FROM everyone e JOIN group_questions q ON q.organisation_id = $1 AND q.id = $4 LEFT JOIN person_groups g ON g.organisation_id = $1 AND g.question_id = $4 AND g.person_id = e.id
        GROUP BY 1`,
      [organisationId, since, today, questionId],
    );
  }
}
