import { Injectable } from '@nestjs/common';
import type { Standing } from '@nextrung/domain/readiness';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import type { MadePoint, StoredAssessment, StoredKey, StoredReader, StoredSummary } from './stored-assessments.js';

/** What an assessment is made from besides the person's own record. A stored one made from anything else is old. */
export interface Basis {
  readonly asOf: string;
  readonly ladderVersionId: string;
  readonly settingsVersion: number;
  readonly policyVersion: string;
}

/** Which old ones. */
export interface OldOnes {
  readonly atMost: number;
  /** Among these people; null or left out: among all. */
  readonly only?: readonly string[] | null;
  /** Not these. */
  readonly except?: readonly string[];
}

interface StoredRow extends StoredKey {
  readonly second: boolean;
  readonly summary: StoredSummary;
}

export type LastPoint = StoredKey & Standing;

const CURRENT = 'u.as_of = $3 AND u.ladder_version_id = $4 AND u.settings_version = $5 AND u.policy_version = $6';
const basisParameters = ({ asOf, ladderVersionId, settingsVersion, policyVersion }: Basis): unknown[] => [asOf, ladderVersionId, settingsVersion, policyVersion];

/** Keeps assessments, one run a person, so that lists need not make them. */
@Injectable()
export class AssessmentsRepository {
  /** Of these people, those whose stored assessments were made from this basis, each with their first core assessment; null at the top of the ladder. */
  async current(tx: Tx, organisationId: string, personIds: readonly string[], basis: Basis, reader: StoredReader): Promise<Map<string, StoredSummary | null>> {
    const rows = await tx.query<{ id: string; summary: StoredSummary | null }[]>(
      `SELECT u.id, a.summary FROM assessment_runs u
         LEFT JOIN assessments a ON a.organisation_id = u.organisation_id AND a.person_id = u.id AND a.overlay = '' AND NOT a.second AND a.reader = $7
        WHERE u.organisation_id = $1 AND u.id = ANY($2) AND ${CURRENT}`,
      [organisationId, personIds, ...basisParameters(basis), reader],
    );
    return new Map(rows.map(({ id, summary }) => [id, summary]));
  }

  /**
   * People who are still here and have no assessment of this basis, locked in the order of their ids; those that someone
   * is changing are left out. (Who only writes about them, as a rater or a manager, neither waits nor is waited for.)
   */
  async lockOld(tx: Tx, organisationId: string, basis: Basis, { atMost, only = null, except = [] }: OldOnes): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT p.id FROM people p
        WHERE p.organisation_id = $1 AND NOT p.service AND (p.ended_on IS NULL OR p.ended_on > $3)
          AND ($7::uuid[] IS NULL OR p.id = ANY($7)) AND p.id <> ALL($8::uuid[])
          AND NOT EXISTS (SELECT 1 FROM assessment_runs u WHERE u.organisation_id = p.organisation_id AND u.id = p.id AND ${CURRENT}
                            AND EXISTS (SELECT 1 FROM standings s WHERE s.organisation_id = p.organisation_id AND s.id = p.id AND s.as_of = u.as_of))
        ORDER BY p.id LIMIT $2 FOR NO KEY UPDATE OF p SKIP LOCKED`,
      [organisationId, atMost, ...basisParameters(basis), only, except],
    );
    return rows.map(({ id }) => id);
  }

  /** Replaces everything that is stored about these people. */
  async replace(tx: Tx, organisationId: string, personIds: readonly string[], basis: Basis, made: readonly StoredAssessment[]): Promise<void> {
    const { asOf, ladderVersionId, settingsVersion, policyVersion } = basis;
    const rows = made.map(({ personId, targetRung, overlay, reader, second, summary }): StoredRow & { id: string } => ({ id: uuid(), personId, targetRung, overlay, reader, second, summary }));
    const gone = tx.query('DELETE FROM assessments WHERE organisation_id = $1 AND person_id = ANY($2)', [organisationId, personIds]);
    const written = tx.query(
      `INSERT INTO assessments (organisation_id, id, person_id, target_rung, overlay, reader, second, index, raw_index, state, confidence, summary)
       SELECT $1, r.id, r."personId", r."targetRung", r.overlay, r.reader, r.second, (r.summary ->> 'index')::smallint, (r.summary ->> 'rawIndex')::double precision,
              r.summary ->> 'state', (r.summary ->> 'confidence')::double precision, r.summary
         FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, "personId" uuid, "targetRung" text, overlay text, reader text, second boolean, summary jsonb)`,
      [organisationId, JSON.stringify(rows)],
    );
    const dated = tx.query(
      `INSERT INTO assessment_runs (organisation_id, id, as_of, ladder_version_id, settings_version, policy_version)
       SELECT $1, x, $3, $4, $5, $6 FROM unnest($2::uuid[]) x
       ON CONFLICT (organisation_id, id) DO UPDATE SET as_of = $3, ladder_version_id = $4, settings_version = $5, policy_version = $6`,
      [organisationId, personIds, asOf, ladderVersionId, settingsVersion, policyVersion],
    );
    await Promise.all([gone, written, dated]);
  }

  async forget(tx: Tx, organisationId: string, personIds: readonly string[]): Promise<void> {
    await tx.query('DELETE FROM assessments WHERE organisation_id = $1 AND person_id = ANY($2)', [organisationId, personIds]);
    await tx.query('DELETE FROM assessment_runs WHERE organisation_id = $1 AND id = ANY($2)', [organisationId, personIds]);
  }

  /** The newest point of every history of these people. */
  lastPoints(tx: Tx, organisationId: string, personIds: readonly string[]): Promise<LastPoint[]> {
    return tx.query<LastPoint[]>(
      `SELECT DISTINCT ON (person_id, target_rung, overlay, reader)
              person_id AS "personId", target_rung AS "targetRung", overlay, reader, index, raw_index AS "rawIndex", state
         FROM assessment_points WHERE organisation_id = $1 AND person_id = ANY($2)
        ORDER BY person_id, target_rung, overlay, reader, on_day DESC`,
      [organisationId, personIds],
    );
  }

  async addPoints(tx: Tx, organisationId: string, points: readonly MadePoint[]): Promise<void> {
    if (points.length === 0) return;
    await tx.query(
      `INSERT INTO assessment_points (organisation_id, id, person_id, target_rung, overlay, reader, on_day, index, raw_index, state, recomputed)
       SELECT $1, r.id, r."personId", r."targetRung", r.overlay, r.reader, r."on", r.index, r."rawIndex", r.state, r.recomputed
         FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, "personId" uuid, "targetRung" text, overlay text, reader text, "on" date, index smallint, "rawIndex" double precision, state text, recomputed boolean)
       ON CONFLICT (organisation_id, person_id, target_rung, overlay, reader, on_day)
       DO UPDATE SET index = EXCLUDED.index, raw_index = EXCLUDED.raw_index, state = EXCLUDED.state, recomputed = EXCLUDED.recomputed`,
      [organisationId, JSON.stringify(points.map((point) => ({ id: uuid(), ...point })))],
    );
  }

  /** The history since a day, oldest first, with the point before it, which still held then. */
  history(tx: Tx, organisationId: string, { personId, targetRung, overlay, reader }: StoredKey, since: string): Promise<(Standing & { on: string })[]> {
    return tx.query<(Standing & { on: string })[]>(
      `SELECT on_day AS "on", index, raw_index AS "rawIndex", state FROM assessment_points
        WHERE organisation_id = $1 AND person_id = $2 AND target_rung = $3 AND overlay = $4 AND reader = $5
          AND on_day >= coalesce((SELECT max(on_day) FROM assessment_points
                                   WHERE organisation_id = $1 AND person_id = $2 AND target_rung = $3 AND overlay = $4 AND reader = $5 AND on_day <= $6), $6)
        ORDER BY on_day LIMIT 500`,
      [organisationId, personId, targetRung, overlay, reader, since],
    );
  }
}
