import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';
import { VOICE_NAME, WHAT_THEY_ANSWERED, WHO_WAS_ASKED } from '../evidence/asked.sql.js';
import { PEOPLE_OF } from '../../platform/access/standings.sql.js';

/** What somebody has logged and shared themselves. */
export interface OwnWork {
  /** Days; null: never. */
  readonly lastLogged: string | null;
  readonly lastShared: string | null;
  /** Was on leave on a day since `since`. */
  readonly wasAway: boolean;
  readonly drafts: number;
  /** How many items are private, and the oldest of them. */
  readonly unshared: number;
  readonly oldestUnshared: readonly { readonly title: string; readonly loggedOn: string }[];
}

/** What somebody who was asked about an item said. */
export interface Said {
  readonly name: string;
  readonly title: string;
  readonly answer: 'confirmed' | 'declined';
  /** A confirmation that counts once the line manager accepts it. */
  readonly awaits: boolean;
  /** How many there are in all. */
  readonly total: number;
}

/** Someone of whom a manager has seen nothing for a time. */
export interface Quiet {
  readonly name: string;
  /** When they last shared something; null: never. */
  readonly lastShared: string | null;
}

const LIVE = `i.state IN ('private', 'shared', 'withdrawn')`;

const lastShared = (person: string): string =>
  `(SELECT max((v.changed_at AT TIME ZONE o.time_zone)::date) FROM evidence_visibility v JOIN evidence_items i ON i.organisation_id = v.organisation_id AND i.id = v.item_id
     WHERE v.organisation_id = $1 AND i.person_id = ${person} AND v.state = 'shared')`;

/** Answers what digests tell, beside what the model says. */
@Injectable()
export class DigestFactsRepository {
  /** Items that others wrote for somebody and that wait for an answer, the oldest first. */
  offers(tx: Tx, organisationId: string, personId: string): Promise<{ author: string; since: string }[]> {
    return tx.query<{ author: string; since: string }[]>(
      `SELECT a.name AS author, o.offered_on AS since FROM evidence_offers o JOIN people a ON a.organisation_id = o.organisation_id AND a.id = o.author_id
        WHERE o.organisation_id = $1 AND o.person_id = $2 AND o.state = 'open' ORDER BY o.created_at, o.id LIMIT 20`,
      [organisationId, personId],
    );
  }

  /** What was said of a person's items since their last digest went out, or since a day, the oldest first. Corrections wait for an answer, and stand there. */
  said(tx: Tx, organisationId: string, personId: string, { digestId, since, atMost }: { digestId: string | null; since: string; atMost: number }): Promise<Said[]> {
    return tx.query<Said[]>(
      `SELECT ${VOICE_NAME} AS name, r.title, w.answer, w.awaits AND j.id IS NULL AS awaits, count(*) OVER ()::int AS total
         FROM evidence_items i
         JOIN evidence_revisions r ON r.organisation_id = i.organisation_id AND r.item_id = i.id AND r.revision = i.revision
         JOIN corroboration_asks a ON a.organisation_id = i.organisation_id AND a.item_id = i.id ${WHO_WAS_ASKED} ${WHAT_THEY_ANSWERED}
        WHERE i.organisation_id = $1 AND i.person_id = $2 AND i.state IN ('private', 'shared') AND w.on_day >= $4
          AND w.created_at > coalesce((SELECT max(d.created_at) FROM digests d WHERE d.organisation_id = $1 AND d.person_id = $2 AND d.kind = 'own' AND d.outcome IN ('mail', 'nothing') AND d.id IS DISTINCT FROM $3::uuid), '-infinity')
          AND NOT EXISTS (SELECT 1 FROM evidence_offers f WHERE f.organisation_id = $1 AND f.item_id = i.id AND f.author_id = a.colleague_id)
        ORDER BY w.created_at, w.id LIMIT $5`,
      [organisationId, personId, digestId, since, atMost],
    );
  }

  async ownWork(tx: Tx, organisationId: string, personId: string, { since, today, atMost }: { since: string; today: string; atMost: number }): Promise<OwnWork> {
    const [row] = await tx.query<OwnWork[]>(
      `SELECT (SELECT max(i.logged_on) FROM evidence_items i WHERE i.organisation_id = $1 AND i.person_id = $2 AND ${LIVE}) AS "lastLogged",
              ${lastShared('$2')} AS "lastShared",
              EXISTS (SELECT 1 FROM leaves v WHERE v.organisation_id = $1 AND v.person_id = $2 AND v.from_day <= $4 AND v.to_day >= $3) AS "wasAway",
              (SELECT count(*)::int FROM evidence_items i WHERE i.organisation_id = $1 AND i.person_id = $2 AND i.state = 'draft') AS drafts,
              (SELECT count(*)::int FROM evidence_items i WHERE i.organisation_id = $1 AND i.person_id = $2 AND i.state = 'private') AS unshared,
              (SELECT coalesce(jsonb_agg(x), '[]') FROM (
                 SELECT r.title, i.logged_on AS "loggedOn" FROM evidence_items i
                   JOIN evidence_revisions r ON r.organisation_id = i.organisation_id AND r.item_id = i.id AND r.revision = i.revision
                  WHERE i.organisation_id = $1 AND i.person_id = $2 AND i.state = 'private' ORDER BY i.logged_on, i.id LIMIT $5) x) AS "oldestUnshared"
         FROM organisations o WHERE o.id = $1`,
      [organisationId, personId, since, today, atMost],
    );
    if (!row) throw new Error('Whoever gets a digest is in an organisation.');
    return row;
  }

  /**
   * Direct reports with an account and a rung, or on the way to one, who have shared nothing since a day, longest first. What
   * they keep to themselves is not looked at. Whoever was on leave on a day since, or came since, is not among them.
   */
  quiet(tx: Tx, organisationId: string, managerId: string, { since, today }: { since: string; today: string }): Promise<Quiet[]> {
    return tx.query<Quiet[]>(
      `SELECT q.name, q.shared AS "lastShared" FROM (
         SELECT p.id, p.name, ${lastShared('p.id')} AS shared
           FROM people p JOIN organisations o ON o.id = p.organisation_id
           JOIN memberships m ON m.organisation_id = p.organisation_id AND m.person_id = p.id AND m.created_at < $4::date
          WHERE p.organisation_id = $1 AND p.id IN (${PEOPLE_OF.line_manager}) AND NOT p.service AND (p.ended_on IS NULL OR p.ended_on > $3)
            AND NOT EXISTS (SELECT 1 FROM leaves v WHERE v.organisation_id = $1 AND v.person_id = p.id AND v.from_day <= $3 AND v.to_day >= $4)
            AND (p.aspiring OR (SELECT l.rung IS NOT NULL FROM person_levels l WHERE l.organisation_id = $1 AND l.person_id = p.id AND l.effective_from <= $3 ORDER BY l.effective_from DESC, l.recorded_at DESC, l.id DESC LIMIT 1))) q
        WHERE q.shared IS NULL OR q.shared < $4 ORDER BY q.shared NULLS FIRST, q.name, q.id`,
      [organisationId, managerId, today, since],
    );
  }

  async names(tx: Tx, organisationId: string, ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await tx.query<{ id: string; name: string }[]>('SELECT id, name FROM people WHERE organisation_id = $1 AND id = ANY($2)', [organisationId, ids]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
