import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';
import { PEOPLE_OF } from '../../platform/access/standings.sql.js';
import { standingRevision } from '../evidence/standing-revision.sql.js';
import { waitsForRating } from '../evidence/waiting-sql.js';
import { lineageParameter } from '../ladders/followed-sql.js';
import { LaddersRepository } from '../ladders/ladders.repository.js';
import type { StandingName } from './to-do.dto.js';

export interface QueueRow {
  readonly id: string;
  readonly personId: string;
  readonly sharedOn: string;
  readonly standing: StandingName;
  /** Whose rating is asked for. */
  readonly place: string;
  /** How many wait altogether, beside those that are read. */
  readonly total: number;
}

const HOLDS = (line: string): string => `${line}.organisation_id = $1 AND ${line}.valid_from <= $3 AND (${line}.valid_to IS NULL OR ${line}.valid_to > $3)`;

/** Of several, the one that weighs most. */
const RANK = `CASE standing WHEN 'line_manager' THEN 0 WHEN 'delegate' THEN 1 WHEN 'sponsor' THEN 2 ELSE 3 END`;

/** SQL of whose work waits for `$2` on day `$3`, as whom, and in whose place. */
const MINE = `
  SELECT l.person_id, l.manager_id AS place, CASE WHEN l.manager_id = $2 THEN 'line_manager' ELSE 'delegate' END AS standing FROM reporting_lines l
   WHERE ${HOLDS('l')} AND l.kind = 'solid' AND (l.person_id IN (${PEOPLE_OF.line_manager}) OR l.person_id IN (${PEOPLE_OF.delegate}))
  UNION ALL
  SELECT l.person_id, l.manager_id, l.kind FROM reporting_lines l WHERE ${HOLDS('l')} AND l.kind IN ('dotted', 'sponsor') AND l.manager_id = $2`;

const SKIP_LEVEL = `
  SELECT l.person_id, $2::uuid AS place, 'skip_level' AS standing FROM reporting_lines m
    JOIN reporting_lines l ON ${HOLDS('l')} AND l.kind = 'solid' AND l.manager_id = m.person_id
   WHERE ${HOLDS('m')} AND m.kind = 'solid' AND m.manager_id = $2`;

/** Answers what waits for someone's rating, what they offered themselves first, then the longest waiting. */
@Injectable()
export class RatingQueueRepository {
  constructor(private readonly ladders: LaddersRepository) {}

  /** What is theirs to rate; at most a hundred. */
  mine(tx: Tx, organisationId: string, viewerId: string, today: string): Promise<QueueRow[]> {
    return this.waiting(tx, [organisationId, viewerId, today], MINE, 100);
  }

  /** What they may rate beside the line manager, two levels below; at most twenty. */
  skipLevel(tx: Tx, organisationId: string, viewerId: string, today: string): Promise<QueueRow[]> {
    return this.waiting(tx, [organisationId, viewerId, today], SKIP_LEVEL, 20);
  }

  private async waiting(tx: Tx, [organisationId, viewerId, today]: [string, string, string], whose: string, most: number): Promise<QueueRow[]> {
    const { lineage } = await this.ladders.current(tx, organisationId);
    return tx.query<QueueRow[]>(
      `WITH whose AS (SELECT DISTINCT ON (person_id) person_id, place, standing FROM (${whose}) w WHERE person_id <> $2 ORDER BY person_id, ${RANK})
       SELECT i.id, i.person_id AS "personId", w.standing, w.place, count(*) OVER ()::int AS total,
              coalesce((SELECT max(v.changed_at) FROM evidence_visibility v
                         WHERE v.organisation_id = i.organisation_id AND v.item_id = i.id AND v.state = 'shared') AT TIME ZONE o.time_zone, i.logged_on)::date AS "sharedOn"
         FROM whose w
         JOIN organisations o ON o.id = $1
         JOIN people p ON p.organisation_id = $1 AND p.id = w.person_id AND (p.ended_on IS NULL OR p.ended_on > $3)
         JOIN evidence_items i ON i.organisation_id = $1 AND i.person_id = w.person_id AND i.state = 'shared'
         ${standingRevision('i', 'r')}
        WHERE ${waitsForRating({ item: 'i', revision: 'r', place: 'w.place', managers: `w.standing IN ('line_manager', 'delegate')`, viewer: '$2', lineage: '$4' })}
        ORDER BY NOT EXISTS (SELECT 1 FROM evidence_offers f WHERE f.organisation_id = i.organisation_id AND f.item_id = i.id AND f.author_id = $2), "sharedOn", i.id LIMIT ${String(most)}`,
      [organisationId, viewerId, today, lineageParameter(lineage)],
    );
  }
}
