import { Injectable } from '@nestjs/common';
import type { Lineage } from '@nextrung/domain/ladder';
import type { Tx } from '../../persistence/transaction.js';
import { standingRevision } from '../evidence/standing-revision.sql.js';
import { waitsForRating } from '../evidence/waiting-sql.js';
import { lineageParameter } from '../ladders/followed-sql.js';
import type { Basis } from './assessments.repository.js';
import type { Standing } from './standing.js';

const COLUMNS = `rung text, "rungAt" smallint, "targetRung" text, "targetAt" smallint, overlays text[], state text, index smallint, confidence double precision, gates smallint, "gatesMet" smallint,
  contested boolean, stale boolean, "newestOn" date, "lapsesOn" date, waived smallint, "nextKind" text, next text, cells jsonb`;

/** SQL: rows made from a parameter, as `standings` keeps them; what waits and the day are not among them. */
export const standingsFrom = (parameter: string): string =>
  `jsonb_to_recordset(${parameter}::jsonb) AS made(id uuid, ${COLUMNS})`;

// What held on every thirtieth day of the past year.
const TREND = `
  CASE WHEN made."targetRung" IS NULL THEN '{}' ELSE ARRAY(
    SELECT (SELECT q.index FROM assessment_points q
             WHERE q.organisation_id = $1 AND q.person_id = made.id AND q.target_rung = made."targetRung" AND q.overlay = '' AND q.reader = 'managers' AND q.on_day <= $3::date - 30 * back
             ORDER BY q.on_day DESC LIMIT 1)
      FROM generate_series(12, 0, -1) AS back) END`;

/**
 * SQL of how many shared items of a person wait for the rating of their line manager on day `$3`, in organisation `$1`.
 * @param person SQL of the person's id
 * @param lineage placeholder
 */
export const waitingFor = (person: string, lineage: string): string => `
  (SELECT count(*)::int FROM evidence_items i
     ${standingRevision('i', 'r')}
     JOIN reporting_lines l ON l.organisation_id = $1 AND l.person_id = i.person_id AND l.kind = 'solid' AND l.valid_from <= $3 AND (l.valid_to IS NULL OR l.valid_to > $3)
    WHERE i.organisation_id = $1 AND i.person_id = ${person} AND i.state = 'shared'
      AND ${waitsForRating({ item: 'i', revision: 'r', place: 'l.manager_id', managers: 'TRUE', viewer: 'l.manager_id', lineage })})`;

/** Keeps where everyone stands, one narrow row a person. */
@Injectable()
export class StandingsRepository {
  /** Replaces the rows of these people and counts what waits; after the points of their histories. */
  async replace(tx: Tx, organisationId: string, { asOf, ladderVersionId, settingsVersion, policyVersion }: Basis, standings: readonly Standing[], lineage: Lineage): Promise<void> {
    await tx.query(
      `INSERT INTO standings (organisation_id, id, as_of, ladder_version_id, settings_version, policy_version, waiting, rung, rung_at, target_rung, target_at, overlays, state, index, confidence, gates, gates_met, contested, stale, newest_on, lapses_on, waived, next_kind, next, cells, trend)
       SELECT $1, made.id, $3, $5, $6, $7, ${waitingFor('made.id', '$4')}, made.rung, made."rungAt", made."targetRung", made."targetAt", made.overlays, made.state, made.index, made.confidence, made.gates, made."gatesMet", made.contested, made.stale,
              made."newestOn", made."lapsesOn", made.waived, made."nextKind", made.next, made.cells, ${TREND}
         FROM ${standingsFrom('$2')}
       ON CONFLICT (organisation_id, id) DO UPDATE SET
         as_of = EXCLUDED.as_of, ladder_version_id = EXCLUDED.ladder_version_id, settings_version = EXCLUDED.settings_version, policy_version = EXCLUDED.policy_version, waiting = EXCLUDED.waiting, rung = EXCLUDED.rung, rung_at = EXCLUDED.rung_at, target_rung = EXCLUDED.target_rung, target_at = EXCLUDED.target_at, overlays = EXCLUDED.overlays,
         state = EXCLUDED.state, index = EXCLUDED.index, confidence = EXCLUDED.confidence, gates = EXCLUDED.gates, gates_met = EXCLUDED.gates_met, contested = EXCLUDED.contested, stale = EXCLUDED.stale,
         newest_on = EXCLUDED.newest_on, lapses_on = EXCLUDED.lapses_on, waived = EXCLUDED.waived, next_kind = EXCLUDED.next_kind, next = EXCLUDED.next, cells = EXCLUDED.cells, trend = EXCLUDED.trend`,
      [organisationId, JSON.stringify(standings), asOf, lineageParameter(lineage), ladderVersionId, settingsVersion, policyVersion],
    );
  }

  /** Says of these people that what is kept is not made from what is in force. */
  async outdate(tx: Tx, organisationId: string, personIds: readonly string[]): Promise<void> {
    await tx.query('UPDATE standings SET ladder_version_id = NULL WHERE organisation_id = $1 AND id = ANY($2)', [organisationId, personIds]);
  }

  /** Counts again what waits, where nothing else has changed. */
  async recount(tx: Tx, organisationId: string, today: string, personIds: readonly string[], lineage: Lineage): Promise<void> {
    await tx.query(
      `UPDATE standings s SET waiting = ${waitingFor('s.id', '$4')} WHERE s.organisation_id = $1 AND s.id = ANY($2)`,
      [organisationId, personIds, today, lineageParameter(lineage)],
    );
  }
}
