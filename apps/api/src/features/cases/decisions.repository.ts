import { Injectable } from '@nestjs/common';
import type { CaseOutcome, DecisionCondition } from '@nextrung/domain/promotion';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import type { PersonRef } from '../people/people.dto.js';
import { ref } from './cases.repository.js';

export interface DecisionRow {
  readonly id: string;
  readonly outcome: CaseOutcome;
  readonly funded: boolean;
  readonly reason: string;
  readonly effectiveOn: string | null;
  readonly conditions: readonly DecisionCondition[];
  readonly owner: PersonRef | null;
  readonly reviewOn: string | null;
  readonly decidedBy: PersonRef;
  readonly decidedOn: string;
}

export interface NewDecision {
  readonly outcome: CaseOutcome;
  readonly funded: boolean;
  readonly reason: string;
  readonly effectiveOn: string | null;
  readonly conditions: readonly DecisionCondition[];
  readonly ownerId: string | null;
  readonly reviewOn: string | null;
  readonly decidedBy: string;
  readonly decidedOn: string;
}

export interface DeliveryRow {
  readonly id: string;
  readonly decisionId: string;
  readonly deliverer: PersonRef;
  readonly dueOn: string;
  readonly talkingPoints: string;
  readonly deliveredOn: string | null;
  readonly acknowledgedOn: string | null;
  readonly answer: string;
  readonly version: number;
}

const DELIVERY = `
  SELECT e.id, e.decision_id AS "decisionId", ${ref('w')} AS deliverer, e.due_on AS "dueOn", e.talking_points AS "talkingPoints", e.delivered_on AS "deliveredOn", e.acknowledged_on AS "acknowledgedOn", e.answer, e.version
    FROM case_deliveries e JOIN people w ON w.organisation_id = e.organisation_id AND w.id = e.deliverer_id`;

/** Decisions about cases, and telling people about them. */
@Injectable()
export class DecisionsRepository {
  /** The newest first. */
  of(tx: Tx, organisationId: string, caseId: string): Promise<DecisionRow[]> {
    return tx.query<DecisionRow[]>(
      `SELECT d.id, d.outcome, d.funded, d.reason, d.effective_on AS "effectiveOn", d.conditions, ${ref('o')} AS owner, d.review_on AS "reviewOn", ${ref('b')} AS "decidedBy", d.decided_on AS "decidedOn"
         FROM case_decisions d JOIN people b ON b.organisation_id = d.organisation_id AND b.id = d.decided_by LEFT JOIN people o ON o.organisation_id = d.organisation_id AND o.id = d.owner_id
        WHERE d.organisation_id = $1 AND d.case_id = $2 ORDER BY d.decided_at DESC, d.id DESC LIMIT 50`,
      [organisationId, caseId],
    );
  }

  /** Of every decision of the case, by its decision. */
  deliveries(tx: Tx, organisationId: string, caseId: string): Promise<DeliveryRow[]> {
    return tx.query<DeliveryRow[]>(`${DELIVERY} WHERE e.organisation_id = $1 AND e.case_id = $2`, [organisationId, caseId]);
  }

  async delivery(tx: Tx, organisationId: string, decisionId: string): Promise<DeliveryRow | null> {
    const [row] = await tx.query<DeliveryRow[]>(`${DELIVERY} WHERE e.organisation_id = $1 AND e.decision_id = $2`, [organisationId, decisionId]);
    return row ?? null;
  }

  /** Keeps a decision, and that it is to be delivered by somebody until a day. */
  async insert(tx: Tx, organisationId: string, caseId: string, d: NewDecision, { delivererId, dueOn }: { delivererId: string; dueOn: string }): Promise<void> {
    const id = uuid();
    await tx.query(
      'INSERT INTO case_decisions (organisation_id, id, case_id, outcome, funded, reason, effective_on, conditions, owner_id, review_on, decided_by, decided_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)',
      [organisationId, id, caseId, d.outcome, d.funded, d.reason, d.effectiveOn, JSON.stringify(d.conditions), d.ownerId, d.reviewOn, d.decidedBy, d.decidedOn],
    );
    await tx.query('INSERT INTO case_deliveries (organisation_id, id, case_id, decision_id, deliverer_id, due_on) VALUES ($1, $2, $3, $4, $5, $6)', [organisationId, uuid(), caseId, id, delivererId, dueOn]);
  }

  async writeTalkingPoints(tx: Tx, organisationId: string, deliveryId: string, talkingPoints: string): Promise<void> {
    await tx.query('UPDATE case_deliveries SET talking_points = $3, version = version + 1 WHERE organisation_id = $1 AND id = $2', [organisationId, deliveryId, talkingPoints]);
  }

  async deliver(tx: Tx, organisationId: string, deliveryId: string, by: string, on: string): Promise<void> {
    await tx.query('UPDATE case_deliveries SET delivered_by = $3, delivered_on = $4, version = version + 1 WHERE organisation_id = $1 AND id = $2', [organisationId, deliveryId, by, on]);
  }

  async acknowledge(tx: Tx, organisationId: string, deliveryId: string, { answer, on }: { answer: string; on: string }): Promise<void> {
    await tx.query('UPDATE case_deliveries SET acknowledged_on = $4, answer = $3, version = version + 1 WHERE organisation_id = $1 AND id = $2', [organisationId, deliveryId, answer, on]);
  }
}
