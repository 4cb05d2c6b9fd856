import { Injectable } from '@nestjs/common';
import type { CycleDays, CycleState } from '@nextrung/domain/promotion';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import { BELOW } from '../../platform/access/standings.sql.js';
import type { CyclePart, CycleTeam } from './cycles.dto.js';

export interface CycleRow extends CycleDays {
  readonly id: string;
  readonly name: string;
  readonly state: CycleState;
  readonly timeZone: string;
  readonly rungs: readonly string[];
  readonly teams: readonly CycleTeam[];
  readonly ladderVersion: number | null;
  readonly policyVersion: string | null;
  readonly openedOn: string | null;
  readonly closedOn: string | null;
  readonly version: number;
  readonly parts: readonly CyclePart[];
}

export interface CycleText extends CycleDays {
  readonly name: string;
  readonly timeZone: string;
  readonly rungs: readonly string[];
  readonly teamIds: readonly string[];
}

/** Where a cycle goes, and what is frozen when it opens. */
export interface StepTaken {
  readonly to: CycleState;
  readonly ladderVersionId: string;
  readonly policyVersion: string;
  readonly today: string;
}

const DAYS = `y.opens_on AS "opensOn", y.nominate_until AS "nominateUntil", y.lock_until AS "lockUntil", y.rate_until AS "rateUntil", y.calibrate_until AS "calibrateUntil", y.deliver_until AS "deliverUntil"`;

/** Teams of the viewer and of everyone below: whom a cycle for some teams concerns. After BELOW. */
const OWN_TEAMS = `own_teams AS (SELECT DISTINCT p.team_id FROM people p WHERE p.organisation_id = $1 AND p.team_id IS NOT NULL AND (p.id = $2 OR p.id IN (SELECT person_id FROM below)))`;

const PARTS = `
  ARRAY(SELECT part FROM (VALUES
    (1, 'facilitator', EXISTS (SELECT 1 FROM panels l WHERE l.organisation_id = $1 AND l.cycle_id = y.id AND l.facilitator_id = $2)),
    (2, 'decider', EXISTS (SELECT 1 FROM panels l WHERE l.organisation_id = $1 AND l.cycle_id = y.id AND l.decider_id = $2)),
    (3, 'member', EXISTS (SELECT 1 FROM panel_members m JOIN panels l ON l.organisation_id = $1 AND l.id = m.panel_id WHERE m.organisation_id = $1 AND m.person_id = $2 AND NOT m.alternate AND l.cycle_id = y.id)),
    (4, 'alternate', EXISTS (SELECT 1 FROM panel_members m JOIN panels l ON l.organisation_id = $1 AND l.id = m.panel_id WHERE m.organisation_id = $1 AND m.person_id = $2 AND m.alternate AND l.cycle_id = y.id)),
    (5, 'case', EXISTS (SELECT 1 FROM cases c WHERE c.organisation_id = $1 AND c.cycle_id = y.id AND (c.person_id = $2 OR c.presenter_id = $2))),
    (6, 'person', NOT EXISTS (SELECT 1 FROM cycle_teams x WHERE x.organisation_id = $1 AND x.cycle_id = y.id)
       OR EXISTS (SELECT 1 FROM cycle_teams x WHERE x.organisation_id = $1 AND x.cycle_id = y.id AND x.team_id IN (SELECT team_id FROM own_teams)))
  ) AS v (place, part, holds) WHERE holds ORDER BY place) AS parts`;

/** Cycles with their days and whom they are for. */
@Injectable()
export class CyclesRepository {
  /** As `viewerId` stands to them on `today`. @param cycleId only this one */
  read(tx: Tx, organisationId: string, viewerId: string, today: string, cycleId: string | null = null): Promise<CycleRow[]> {
    return tx.query<CycleRow[]>(
      `${BELOW}, ${OWN_TEAMS}
       SELECT y.id, y.name, y.state, y.time_zone AS "timeZone", y.rungs, v.version AS "ladderVersion", y.policy_version AS "policyVersion", ${DAYS}, y.opened_on AS "openedOn", y.closed_on AS "closedOn", y.version, ${PARTS},
              coalesce((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name) ORDER BY lower(t.name), t.id) FROM cycle_teams x JOIN teams t ON t.organisation_id = $1 AND t.id = x.team_id
                         WHERE x.organisation_id = $1 AND x.cycle_id = y.id), '[]') AS teams
         FROM cycles y LEFT JOIN ladder_versions v ON v.organisation_id = $1 AND v.id = y.ladder_version_id
        WHERE y.organisation_id = $1 AND ($4::uuid IS NULL OR y.id = $4::uuid)
        ORDER BY y.state = 'closed', CASE WHEN y.state = 'closed' THEN NULL ELSE y.opens_on END, y.opens_on DESC, y.id LIMIT 100`,
      [organisationId, viewerId, today, cycleId],
    );
  }

  /** Those that are not closed, for the clock. */
  open(tx: Tx, organisationId: string): Promise<(CycleDays & { readonly id: string; readonly state: CycleState; readonly timeZone: string })[]> {
    return tx.query(`SELECT y.id, y.state, y.time_zone AS "timeZone", ${DAYS} FROM cycles y WHERE y.organisation_id = $1 AND y.state <> 'closed' ORDER BY y.id LIMIT 500`, [organisationId]);
  }

  /** Held until the transaction ends; null where there is none. */
  async hold(tx: Tx, organisationId: string, cycleId: string): Promise<{ state: CycleState; version: number } | null> {
    const [row] = await tx.query<{ state: CycleState; version: number }[]>('SELECT state, version FROM cycles WHERE organisation_id = $1 AND id = $2 FOR UPDATE', [organisationId, cycleId]);
    return row ?? null;
  }

  async insert(tx: Tx, organisationId: string, text: CycleText, by: string): Promise<string> {
    const id = uuid();
    await tx.query(
      `INSERT INTO cycles (organisation_id, id, name, time_zone, rungs, opens_on, nominate_until, lock_until, rate_until, calibrate_until, deliver_until, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [organisationId, id, ...values(text), by],
    );
    await this.setTeams(tx, organisationId, id, text.teamIds);
    return id;
  }

  async save(tx: Tx, organisationId: string, cycleId: string, text: CycleText): Promise<void> {
    await tx.query(
      `UPDATE cycles SET name = $3, time_zone = $4, rungs = $5, opens_on = $6, nominate_until = $7, lock_until = $8, rate_until = $9, calibrate_until = $10, deliver_until = $11, version = version + 1 WHERE organisation_id = $1 AND id = $2`,
      [organisationId, cycleId, ...values(text)],
    );
    await this.setTeams(tx, organisationId, cycleId, text.teamIds);
  }

  /** A panel of it has changed. */
  async touch(tx: Tx, organisationId: string, cycleId: string): Promise<void> {
    await tx.query('UPDATE cycles SET version = version + 1 WHERE organisation_id = $1 AND id = $2', [organisationId, cycleId]);
  }

  /** What applies is frozen as it opens, and stays. */
  async take(tx: Tx, organisationId: string, cycleId: string, { to, ladderVersionId, policyVersion, today }: StepTaken): Promise<void> {
    await tx.query(
      `UPDATE cycles SET state = $3, ladder_version_id = coalesce(ladder_version_id, $4), policy_version = coalesce(policy_version, $5), opened_on = coalesce(opened_on, $6::date),
              closed_on = CASE WHEN $3 = 'closed' THEN $6::date END, version = version + 1 WHERE organisation_id = $1 AND id = $2`,
      [organisationId, cycleId, to, ladderVersionId, policyVersion, today],
    );
  }

  async remove(tx: Tx, organisationId: string, cycleId: string): Promise<void> {
    await tx.query('DELETE FROM panel_members WHERE organisation_id = $1 AND panel_id IN (SELECT id FROM panels WHERE organisation_id = $1 AND cycle_id = $2)', [organisationId, cycleId]);
    for (const table of ['panels', 'cycle_teams']) await tx.query(`DELETE FROM ${table} WHERE organisation_id = $1 AND cycle_id = $2`, [organisationId, cycleId]);
    await tx.query('DELETE FROM cycles WHERE organisation_id = $1 AND id = $2', [organisationId, cycleId]);
  }

  async hasCases(tx: Tx, organisationId: string, cycleId: string): Promise<boolean> {
    return (await tx.query<unknown[]>('SELECT 1 FROM cases WHERE organisation_id = $1 AND cycle_id = $2 LIMIT 1', [organisationId, cycleId])).length > 0;
  }

  /** Which of some teams there are. */
  async teams(tx: Tx, organisationId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }[]>('SELECT id FROM teams WHERE organisation_id = $1 AND id = ANY($2) FOR KEY SHARE', [organisationId, ids]);
    return new Set(rows.map(({ id }) => id));
  }

  private async setTeams(tx: Tx, organisationId: string, cycleId: string, teamIds: readonly string[]): Promise<void> {
    await tx.query('DELETE FROM cycle_teams WHERE organisation_id = $1 AND cycle_id = $2 AND team_id <> ALL($3)', [organisationId, cycleId, teamIds]);
    await tx.query('INSERT INTO cycle_teams (organisation_id, id, cycle_id, team_id) SELECT $1, n.id, $2, n.team_id FROM unnest($3::uuid[], $4::uuid[]) AS n (id, team_id) ON CONFLICT (organisation_id, cycle_id, team_id) DO NOTHING', [organisationId, cycleId, teamIds.map(() => uuid()), teamIds]);
  }
}

const values = (text: CycleText): unknown[] => [text.name, text.timeZone, text.rungs, text.opensOn, text.nominateUntil, text.lockUntil, text.rateUntil, text.calibrateUntil, text.deliverUntil];
