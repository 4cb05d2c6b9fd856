import { Injectable } from '@nestjs/common';
import type { DatedRung, WorkDone } from '@nextrung/domain/balance';
import type { Tx } from '../../persistence/transaction.js';
import { COUNTS, WHAT_THEY_ANSWERED } from '../evidence/asked.sql.js';
import { lastDay } from '../evidence/last-day.js';
import { waitsForRating } from '../evidence/waiting-sql.js';
import { lineageParameter } from '../ladders/followed-sql.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';

export interface ReportRow {
  readonly id: string;
  readonly name: string;
  /** The newest first. */
  readonly levels: readonly DatedRung[];
  readonly noChance: number;
}

export interface WorkRow extends WorkDone {
  readonly personId: string;
}

/** A shared item that asks for a rating. */
export interface WaitRow {
  readonly personId: string;
  /** Since when it could be rated by this manager. */
  readonly since: string;
  readonly waits: boolean;
  /** The day of the manager's first rating; null: none, or not in the time that is looked at. */
  readonly ratedOn: string | null;
}

/** Whose people, on which day, and the first day that is looked at. */
export interface BalanceOf {
  readonly managerId: string;
  readonly today: string;
  readonly since: string;
}

/** SQL of the direct reports of `$2` on day `$3`: `reports (person_id, valid_from)`, at most 500. */
export const REPORTS = `reports AS (
  SELECT l.person_id, l.valid_from FROM reporting_lines l
    JOIN people p ON p.organisation_id = l.organisation_id AND p.id = l.person_id AND (p.ended_on IS NULL OR p.ended_on > $3) AND NOT p.service
   WHERE l.organisation_id = $1 AND l.manager_id = $2 AND l.kind = 'solid' AND l.valid_from <= $3 AND (l.valid_to IS NULL OR l.valid_to > $3) ORDER BY p.name, p.id LIMIT 500)`;

const ITEMS = `
  FROM reports t
  JOIN evidence_items i ON i.organisation_id = $1 AND i.person_id = t.person_id AND i.state = 'shared'
  JOIN evidence_revisions r ON r.organisation_id = i.organisation_id AND r.item_id = i.id AND r.revision = i.revision`;

/** Answers how long a manager's direct reports have waited, and for what. */
@Injectable()
export class BalanceRepository {
  constructor(private readonly ladders: LaddersRepository) {}

  /** By name, with the rungs they were on and how many indicators they were given no chance for. */
  reports(tx: Tx, organisationId: string, { managerId, today }: BalanceOf): Promise<ReportRow[]> {
    return tx.query<ReportRow[]>(
      `WITH ${REPORTS}
       SELECT p.id, p.name,
              coalesce((SELECT jsonb_agg(jsonb_build_object('rung', v.rung, 'from', v.effective_from) ORDER BY v.effective_from DESC, v.recorded_at DESC, v.id DESC)
                          FROM person_levels v WHERE v.organisation_id = $1 AND v.person_id = p.id), '[]') AS levels,
              (SELECT count(*)::int FROM (
                 SELECT DISTINCT ON (g.indicator) g.indicator, g.kind, g.created_at FROM gap_marks g
                  WHERE g.organisation_id = $1 AND g.person_id = p.id ORDER BY g.indicator, g.created_at DESC, g.id DESC) m
                WHERE m.kind = 'no_chance_given'
                  AND NOT EXISTS (SELECT 1 FROM evidence_items i JOIN ratings g ON g.organisation_id = i.organisation_id AND g.item_id = i.id
                                   WHERE i.organisation_id = $1 AND i.person_id = p.id AND i.state = 'shared' AND g.indicator = m.indicator
                                     AND g.role = 'manager' AND g.level IN ('meets', 'exceeds') AND g.created_at > m.created_at)) AS "noChance"
         FROM reports t JOIN people p ON p.organisation_id = $1 AND p.id = t.person_id ORDER BY p.name, p.id`,
      [organisationId, managerId, today],
    );
  }

  /** What they shared of work that reached into the time. */
  work(tx: Tx, organisationId: string, { managerId, today, since }: BalanceOf): Promise<WorkRow[]> {
    return tx.query<WorkRow[]>(
      `WITH ${REPORTS}
       SELECT i.person_id AS "personId", coalesce(r.episode_id, i.id) AS episode, r.impact, btrim(coalesce(r.mandate, '')) <> '' AS mandated,
              btrim(coalesce(r.seen_by, '')) <> '' OR EXISTS (
                SELECT 1 FROM corroboration_asks a ${WHAT_THEY_ANSWERED} WHERE a.organisation_id = $1 AND a.item_id = i.id AND ${COUNTS} = 'counts') AS seen
         ${ITEMS} WHERE ${lastDay('r', 'i')} >= $4::date`,
      [organisationId, managerId, today, since],
    );
  }

  /** Their shared items with an indicator that wait for the manager, or that the manager rated first in the time. */
  async waits(tx: Tx, organisationId: string, { managerId, today, since }: BalanceOf): Promise<WaitRow[]> {
    const { lineage } = await this.ladders.current(tx, organisationId);
    return tx.query<WaitRow[]>(
      `WITH ${REPORTS}
       SELECT * FROM (
         SELECT i.person_id AS "personId",
                greatest(t.valid_from, coalesce((SELECT max(v.changed_at) FROM evidence_visibility v
                                                  WHERE v.organisation_id = i.organisation_id AND v.item_id = i.id AND v.state = 'shared') AT TIME ZONE o.time_zone, i.logged_on)::date) AS since,
                ${waitsForRating({ item: 'i', revision: 'r', place: '$2', managers: 'TRUE', viewer: '$2', lineage: '$5', withQuestions: true })} AS waits,
                (SELECT min(g.on_day) FROM ratings g WHERE g.organisation_id = i.organisation_id AND g.item_id = i.id AND $2 IN (g.rater_id, g.for_id) AND g.role = 'manager') AS "ratedOn"
           ${ITEMS} JOIN organisations o ON o.id = $1) w
        WHERE w.waits OR w."ratedOn" >= $4::date`,
      [organisationId, managerId, today, since, lineageParameter(lineage)],
    );
  }
}
