import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import type { CaseEffectKind } from './case-effect.entity.js';

/** The newest decision of a case, when its day has come and the person has been told. */
export interface DueDecision {
  readonly id: string;
  readonly caseId: string;
  readonly code: string;
  readonly personId: string;
  readonly targetRung: string;
  /** Of the ladder that the case began on. */
  readonly ladderVersion: number;
  readonly decidedBy: string;
  readonly nominatedBy: string;
  readonly nominatedAs: 'person' | 'presenter';
  readonly presenterId: string | null;
  readonly day: string;
}

const DUE = (day: string, states: string): string => `
  SELECT d.id, c.id AS "caseId", c.code, c.person_id AS "personId", c.target_rung AS "targetRung", v.version AS "ladderVersion", d.decided_by AS "decidedBy", c.nominated_by AS "nominatedBy", c.nominated_as AS "nominatedAs", c.presenter_id AS "presenterId", d.${day} AS day
    FROM case_decisions d
    JOIN cases c ON c.organisation_id = d.organisation_id AND c.id = d.case_id AND c.state IN (${states})
    JOIN ladder_versions v ON v.organisation_id = c.organisation_id AND v.id = c.ladder_version_id
    JOIN case_deliveries e ON e.organisation_id = d.organisation_id AND e.decision_id = d.id AND e.delivered_on IS NOT NULL
    JOIN people p ON p.organisation_id = c.organisation_id AND p.id = c.person_id AND (p.ended_on IS NULL OR p.ended_on > $2::date)
   WHERE d.organisation_id = $1 AND d.${day} <= $2::date
     AND NOT EXISTS (SELECT 1 FROM case_effects x WHERE x.organisation_id = d.organisation_id AND x.decision_id = d.id)
     AND NOT EXISTS (SELECT 1 FROM case_decisions n WHERE n.organisation_id = d.organisation_id AND n.case_id = d.case_id AND (n.decided_at, n.id) > (d.decided_at, d.id))`;

/** What the calendar does to cases. */
@Injectable()
export class CaseDaysRepository {
  /** Promotions that hold by now. */
  promotions(tx: Tx, organisationId: string, today: string): Promise<DueDecision[]> {
    return tx.query<DueDecision[]>(`${DUE('effective_on', `'delivered', 'acknowledged'`)} ORDER BY d.effective_on, d.id LIMIT 500`, [organisationId, today]);
  }

  /** What is to be looked at again by now, of people without an open case. */
  again(tx: Tx, organisationId: string, today: string): Promise<DueDecision[]> {
    return tx.query<DueDecision[]>(
      `${DUE('review_on', `'acknowledged'`)} AND NOT EXISTS (SELECT 1 FROM cases o WHERE o.organisation_id = c.organisation_id AND o.person_id = c.person_id AND o.state NOT IN ('acknowledged', 'withdrawn')) ORDER BY d.review_on, d.id LIMIT 500`,
      [organisationId, today],
    );
  }

  /** Nobody else changes the person until the transaction ends. */
  async lock(tx: Tx, organisationId: string, personId: string): Promise<void> {
    await tx.query('SELECT 1 FROM people WHERE organisation_id = $1 AND id = $2 FOR NO KEY UPDATE', [organisationId, personId]);
  }

  /** Whether it is done for the first time. */
  async done(tx: Tx, organisationId: string, decisionId: string, kind: CaseEffectKind, on: string, newCaseId: string | null): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      'INSERT INTO case_effects (organisation_id, id, decision_id, kind, on_day, new_case_id) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (organisation_id, decision_id) DO NOTHING RETURNING id',
      [organisationId, uuid(), decisionId, kind, on, newCaseId],
    );
    return rows.length > 0;
  }

  /** Open actions of the plan towards the rung that has been reached. */
  async closePlan(tx: Tx, organisationId: string, personId: string, { outcome, by, on }: { outcome: string; by: string; on: string }): Promise<void> {
    await tx.query(`UPDATE actions SET state = 'dropped', outcome = $3, closed_by = $4, closed_on = $5 WHERE organisation_id = $1 AND person_id = $2 AND closed_on IS NULL`, [organisationId, personId, outcome, by, on]);
  }
}
