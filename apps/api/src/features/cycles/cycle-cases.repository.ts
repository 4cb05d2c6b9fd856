import { Injectable } from '@nestjs/common';
import type { CaseState } from '@nextrung/domain/promotion';
import type { Tx } from '../../persistence/transaction.js';
import type { PersonRef } from '../people/people.dto.js';
import { ref } from '../cases/cases.repository.js';

/** A case that was ready without money, of which the person has been told. */
export interface CarriableRow {
  readonly id: string;
  readonly code: string;
  readonly person: PersonRef;
  readonly targetRung: string;
  readonly teamId: string | null;
  readonly presenterId: string | null;
  readonly openedOn: string;
  readonly cycle: { readonly id: string; readonly name: string } | null;
}

/** The person has been told of the newest decision. */
const TOLD = `coalesce((SELECT e.delivered_on IS NOT NULL FROM case_deliveries e JOIN case_decisions d ON d.organisation_id = e.organisation_id AND d.id = e.decision_id
  WHERE e.organisation_id = $1 AND e.case_id = c.id ORDER BY d.decided_at DESC, d.id DESC LIMIT 1), false)`;

/** What people operations see of the cases of a cycle: that they are there, and how far. */
@Injectable()
export class CycleCasesRepository {
  /** By state; of the viewer's own case no more than they may know of it. */
  counts(tx: Tx, organisationId: string, cycleId: string, viewerId: string): Promise<{ state: CaseState; cases: number }[]> {
    return tx.query(
      `SELECT s.state, count(*)::int AS cases FROM (
         SELECT CASE WHEN c.person_id = $3 AND c.state = 'ready_not_funded' AND NOT ${TOLD} THEN 'decided' ELSE c.state END AS state FROM cases c WHERE c.organisation_id = $1 AND c.cycle_id = $2) s
        GROUP BY s.state ORDER BY s.state`,
      [organisationId, cycleId, viewerId],
    );
  }

  /** Those whose panel names a decider who cannot decide them, and for whom nobody else is named. */
  async withoutDecider(tx: Tx, organisationId: string, cycleId: string): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }[]>('SELECT c.id FROM cases c WHERE c.organisation_id = $1 AND c.cycle_id = $2 AND c.panel_id IS NOT NULL AND c.decider_id IS NULL', [organisationId, cycleId]);
    return new Set(rows.map(({ id }) => id));
  }

  /** Ready without money, outside of a cycle; never the viewer's own. @param caseId only this one */
  carriable(tx: Tx, organisationId: string, cycleId: string, viewerId: string, caseId: string | null = null): Promise<CarriableRow[]> {
    return tx.query<CarriableRow[]>(
      `SELECT c.id, c.code, ${ref('p')} AS person, c.target_rung AS "targetRung", c.team_id AS "teamId", c.presenter_id AS "presenterId", c.opened_on AS "openedOn", CASE WHEN y.id IS NOT NULL THEN jsonb_build_object('id', y.id, 'name', y.name) END AS cycle
         FROM cases c JOIN people p ON p.organisation_id = c.organisation_id AND p.id = c.person_id LEFT JOIN cycles y ON y.organisation_id = c.organisation_id AND y.id = c.cycle_id
        WHERE c.organisation_id = $1 AND c.state = 'ready_not_funded' AND c.cycle_id IS DISTINCT FROM $2 AND c.person_id <> $3 AND ($4::uuid IS NULL OR c.id = $4::uuid) AND ${TOLD}
        ORDER BY c.opened_on, c.id LIMIT 200`,
      [organisationId, cycleId, viewerId, caseId],
    );
  }

  /** The panel that judged it stays its panel: nobody judges it again, so no other one reads it. */
  async carry(tx: Tx, organisationId: string, caseId: string, { cycleId, deciderId }: { cycleId: string; deciderId: string | null }): Promise<void> {
    await tx.query('UPDATE cases SET cycle_id = $3, decider_id = coalesce($4, decider_id), version = version + 1 WHERE organisation_id = $1 AND id = $2', [organisationId, caseId, cycleId, deciderId]);
  }
}
