import { Injectable } from '@nestjs/common';
import type { CycleReach, CycleState } from '@nextrung/domain/promotion';
import type { Tx } from '../../persistence/transaction.js';

export interface CycleAtHand extends CycleReach {
  readonly id: string;
  readonly state: CycleState;
  readonly ladderVersion: number | null;
  readonly policyVersion: string | null;
}

const TEAMS = 'ARRAY(SELECT x.team_id FROM cycle_teams x WHERE x.organisation_id = $1 AND x.cycle_id = y.id) AS "teamIds"';

/** What a nomination asks about cycles. */
@Injectable()
export class NominationCyclesRepository {
  /** Stays in its step until the transaction ends. */
  async one(tx: Tx, organisationId: string, cycleId: string): Promise<CycleAtHand | null> {
    await tx.query('SELECT 1 FROM cycles WHERE organisation_id = $1 AND id = $2 FOR SHARE', [organisationId, cycleId]);
    const [row] = await tx.query<CycleAtHand[]>(
      `SELECT y.id, y.state, y.rungs, v.version AS "ladderVersion", y.policy_version AS "policyVersion", ${TEAMS}
         FROM cycles y LEFT JOIN ladder_versions v ON v.organisation_id = y.organisation_id AND v.id = y.ladder_version_id WHERE y.organisation_id = $1 AND y.id = $2`,
      [organisationId, cycleId],
    );
    return row ?? null;
  }

  /** Opened and not closed. */
  underWay(tx: Tx, organisationId: string): Promise<(CycleReach & { readonly name: string })[]> {
    return tx.query(`SELECT y.name, y.rungs, ${TEAMS} FROM cycles y WHERE y.organisation_id = $1 AND y.state NOT IN ('planned', 'closed') ORDER BY y.opens_on, y.id LIMIT 100`, [organisationId]);
  }

  /** The panel that judges a rung in a cycle. */
  async panel(tx: Tx, organisationId: string, cycleId: string, rung: string): Promise<{ id: string; deciderId: string } | null> {
    const [row] = await tx.query<{ id: string; deciderId: string }[]>('SELECT l.id, l.decider_id AS "deciderId" FROM panels l WHERE l.organisation_id = $1 AND l.cycle_id = $2 AND $3 = ANY(l.rungs) LIMIT 1', [organisationId, cycleId, rung]);
    return row ?? null;
  }

  /** Who decides what a panel judges. */
  async deciderOf(tx: Tx, organisationId: string, panelId: string): Promise<string | null> {
    const [row] = await tx.query<{ deciderId: string }[]>('SELECT l.decider_id AS "deciderId" FROM panels l WHERE l.organisation_id = $1 AND l.id = $2', [organisationId, panelId]);
    return row?.deciderId ?? null;
  }
}
