import { Injectable } from '@nestjs/common';
import type { Ladder } from '@nextrung/domain/ladder';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import { PeopleRepository } from '../people/people.repository.js';
import type { RungMove, VersionMapping } from '../ladders/version-mapping.js';

/** Puts a new version in force, and counts what it would touch. */
@Injectable()
export class PublishRepository {
  constructor(private readonly people: PeopleRepository) {}

  /** Serialises publishing in one organisation until the transaction ends. */
  async lock(tx: Tx, organisationId: string): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('nextrung ladder versions'), hashtext($1))`, [organisationId]);
  }

  async insertVersion(tx: Tx, organisationId: string, { version, ladder, mapping, note, by }: { version: number; ladder: Ladder; mapping: VersionMapping; note: string; by: string }): Promise<void> {
    await tx.query('INSERT INTO ladder_versions (organisation_id, id, title, version, content, mapping, note, published_by, published_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, clock_timestamp())', [
      organisationId, uuid(), ladder.title, version, JSON.stringify(ladder), JSON.stringify(mapping), note, by,
    ]);
  }

  /**
   * Moves everyone who is on one of these rungs today, or will be: the history gets a new entry, the old ones stay.
   * Targets that were agreed on follow, or are dropped with their rung.
   */
  async moveRungs(tx: Tx, organisationId: string, moves: readonly RungMove[], { today, reason, by }: { today: string; reason: string; by: string }): Promise<void> {
    if (moves.length === 0) return;
    const values = [organisationId, JSON.stringify(moves)];
    const levels = await tx.query<{ personId: string; rung: string; effectiveFrom: string }[]>(
      `SELECT l.person_id AS "personId", m."to" AS rung, greatest(l.effective_from, $3::date) AS "effectiveFrom"
         FROM jsonb_to_recordset($2::jsonb) AS m("from" text, "to" text)
         JOIN person_levels l ON l.organisation_id = $1 AND l.rung = m."from"
        WHERE m."to" IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM person_levels n WHERE n.organisation_id = $1 AND n.person_id = l.person_id
                             AND (n.effective_from = l.effective_from OR (n.effective_from > l.effective_from AND n.effective_from <= $3))
                             AND (n.effective_from, n.recorded_at, n.id) > (l.effective_from, l.recorded_at, l.id))`,
      [...values, today],
    );
    await this.people.insertLevels(tx, organisationId, by, levels.map((level) => ({ ...level, reason })));
    await tx.query(
      `UPDATE people SET target_rung = CASE WHEN $2::jsonb ? target_rung THEN $2::jsonb ->> target_rung ELSE target_rung END,
                         second_target_rung = CASE WHEN $2::jsonb ? second_target_rung THEN $2::jsonb ->> second_target_rung ELSE second_target_rung END, version = version + 1
        WHERE organisation_id = $1 AND ($2::jsonb ? target_rung OR $2::jsonb ? second_target_rung)`,
      [organisationId, JSON.stringify(Object.fromEntries(moves.map(({ from, to }) => [from, to])))],
    );
    await this.moveHistory(tx, organisationId, moves);
  }

  /** The history of readiness for a rung goes on under its new code; where several rungs become one, that of the first. */
  private async moveHistory(tx: Tx, organisationId: string, moves: readonly RungMove[]): Promise<void> {
    const seen = new Set<string | null>();
    const first = moves.filter(({ to }) => to !== null && !seen.has(to) && seen.add(to));
    await tx.query(
      `UPDATE assessment_points p SET target_rung = m."to" FROM jsonb_to_recordset($2::jsonb) AS m("from" text, "to" text)
        WHERE p.organisation_id = $1 AND p.target_rung = m."from"
          AND NOT EXISTS (SELECT 1 FROM assessment_points q WHERE q.organisation_id = $1 AND q.person_id = p.person_id AND q.target_rung = m."to" AND q.overlay = p.overlay AND q.reader = p.reader)`,
      [organisationId, JSON.stringify(first)],
    );
  }

  /** How many items name each indicator now, by the id that they name it by. */
  async itemsNaming(tx: Tx, organisationId: string): Promise<Map<string, number>> {
    const rows = await tx.query<{ id: string; items: number }[]>(
      `SELECT x ->> 'id' AS id, count(*)::int AS items
         FROM evidence_items i
         JOIN evidence_revisions r ON r.organisation_id = i.organisation_id AND r.item_id = i.id AND r.revision = i.revision
        CROSS JOIN jsonb_array_elements(r.indicators) x
        WHERE i.organisation_id = $1 AND i.state NOT IN ('withdrawn', 'dismissed', 'merged') GROUP BY 1`,
      [organisationId],
    );
    return new Map(rows.map(({ id, items }) => [id, items]));
  }

  /** Ids of everyone who is still here. */
  async everyone(tx: Tx, organisationId: string, today: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>('SELECT id FROM people WHERE organisation_id = $1 AND NOT service AND (ended_on IS NULL OR ended_on > $2) ORDER BY id', [organisationId, today]);
    return rows.map(({ id }) => id);
  }

  /** How many people are on each rung today, or have agreed on it as a target. */
  async peopleAt(tx: Tx, organisationId: string, today: string): Promise<Map<string, number>> {
    const rows = await tx.query<{ rung: string; people: number }[]>(
      `SELECT rung, count(DISTINCT id)::int AS people
         FROM people p
         CROSS JOIN LATERAL (
           SELECT (SELECT v.rung FROM person_levels v WHERE v.organisation_id = p.organisation_id AND v.person_id = p.id AND v.effective_from <= $2
                    ORDER BY v.effective_from DESC, v.recorded_at DESC, v.id DESC LIMIT 1) AS rung
           UNION SELECT p.target_rung UNION SELECT p.second_target_rung) at
        WHERE p.organisation_id = $1 AND (p.ended_on IS NULL OR p.ended_on > $2) AND rung IS NOT NULL GROUP BY rung`,
      [organisationId, today],
    );
    return new Map(rows.map(({ rung, people }) => [rung, people]));
  }
}
