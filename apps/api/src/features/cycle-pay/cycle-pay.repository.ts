import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import type { CycleRef } from '../cases/cases.dto.js';
import { ref } from '../cases/cases.repository.js';
import type { PersonRef } from '../people/people.dto.js';
import type { PayProposalView, ProposePay } from './case-pay.dto.js';
import type { SetPayPool } from './cycle-pay.dto.js';

/** A case that was decided to promote, with what its pay needs. */
export interface PaidCaseRow {
  readonly id: string;
  readonly code: string;
  readonly person: PersonRef;
  readonly funded: boolean;
  readonly targetRung: string;
  readonly fromRung: string | null;
  readonly cycle: CycleRef | null;
  readonly effectiveOn: string | null;
  /** When it was first decided that it is not funded. */
  readonly since: string | null;
  readonly location: string | null;
  readonly workingShare: number;
  readonly present: { readonly amount: string; readonly currency: string } | null;
  readonly proposal: { readonly amount: string; readonly currency: string; readonly effectiveOn: string } | null;
}

/** Names that a page of pay has, or that the words on it may mention. */
export interface PayPageNames {
  readonly organisation: string;
  readonly preparedBy: string;
  /** On which the person was when the case began. */
  readonly fromRung: string | null;
  /** Of the person, beside their name. */
  readonly person: string[];
  readonly colleagues: string[];
}

/** In whose favour it was decided. `$2` is the reader, who never reads of themselves. */
const PAID = `c.organisation_id = $1 AND c.person_id <> $2 AND c.state IN ('decided', 'delivered', 'acknowledged', 'ready_not_funded')`;
const NEWEST_DECISION = `JOIN LATERAL (SELECT d.outcome, d.funded, d.effective_on FROM case_decisions d WHERE d.organisation_id = $1 AND d.case_id = c.id ORDER BY d.decided_at DESC, d.id DESC LIMIT 1) d ON d.outcome = 'promote'`;

/** SQL of what somebody is paid on a day. */
const payOn = (alias: string, person: string, day: string): string =>
  `LEFT JOIN LATERAL (SELECT y.amount, y.currency FROM person_pay y WHERE y.organisation_id = $1 AND y.person_id = ${person} AND y.effective_from <= ${day} ORDER BY y.effective_from DESC, y.recorded_at DESC, y.id DESC LIMIT 1) ${alias} ON true`;

/** Pay of promotions, and what they may cost. */
@Injectable()
export class CyclePayRepository {
  /** Present pay is that of the day before the new one would hold, and at the latest today's. */
  cases(tx: Tx, organisationId: string, viewerId: string, today: string, of: { readonly caseId: string } | { readonly cycleId: string | null }): Promise<PaidCaseRow[]> {
    const [where, id] = 'caseId' in of ? ['c.id = $4::uuid', of.caseId] : of.cycleId === null ? ['c.cycle_id IS NULL AND $4::uuid IS NULL', null] : ['c.cycle_id = $4::uuid', of.cycleId];
    return tx.query<PaidCaseRow[]>(
      `SELECT c.id, c.code, ${ref('p')} AS person, d.funded, c.target_rung AS "targetRung", c.from_rung AS "fromRung", d.effective_on AS "effectiveOn",
              CASE WHEN k.id IS NOT NULL THEN jsonb_build_object('id', k.id, 'name', k.name) END AS cycle,
              (SELECT min(w.decided_on) FROM case_decisions w WHERE w.organisation_id = $1 AND w.case_id = c.id AND NOT w.funded) AS since,
              p.location, p.working_share AS "workingShare",
              CASE WHEN y.currency IS NOT NULL THEN jsonb_build_object('amount', y.amount::text, 'currency', y.currency) END AS present,
              CASE WHEN s.currency IS NOT NULL THEN jsonb_build_object('amount', s.amount::text, 'currency', s.currency, 'effectiveOn', s.effective_on) END AS proposal
         FROM cases c
         JOIN people p ON p.organisation_id = c.organisation_id AND p.id = c.person_id
         ${NEWEST_DECISION}
         LEFT JOIN cycles k ON k.organisation_id = c.organisation_id AND k.id = c.cycle_id
         LEFT JOIN LATERAL (SELECT x.amount, x.currency, x.effective_on FROM pay_proposals x WHERE x.organisation_id = $1 AND x.case_id = c.id ORDER BY x.proposed_at DESC, x.id DESC LIMIT 1) s ON true
         ${payOn('y', 'c.person_id', 'least($3::date, coalesce(s.effective_on, d.effective_on, $3::date + 1) - 1)')}
        WHERE ${PAID} AND ${where} ORDER BY p.name, c.id LIMIT 500`,
      [organisationId, viewerId, today, id],
    );
  }

  proposals(tx: Tx, organisationId: string, caseId: string): Promise<PayProposalView[]> {
    return tx.query<PayProposalView[]>(
      `SELECT x.id, x.amount::text AS amount, x.currency, x.effective_on AS "effectiveOn", x.reason, ${ref('b')} AS "proposedBy", x.proposed_on AS "proposedOn"
         FROM pay_proposals x JOIN people b ON b.organisation_id = x.organisation_id AND b.id = x.proposed_by
        WHERE x.organisation_id = $1 AND x.case_id = $2 ORDER BY x.proposed_at DESC, x.id DESC LIMIT 100`,
      [organisationId, caseId],
    );
  }

  async names(tx: Tx, organisationId: string, caseId: string, viewerId: string): Promise<PayPageNames> {
    const [row] = await tx.query<PayPageNames[]>(
      `SELECT o.name AS organisation, v.name AS "preparedBy", c.from_rung AS "fromRung", ARRAY[p.email] AS person,
              ARRAY(SELECT DISTINCT n.name FROM people n WHERE n.organisation_id = $1 AND (n.id IN (c.presenter_id, c.decider_id, c.nominated_by) OR n.id IN (SELECT l.manager_id FROM reporting_lines l WHERE l.organisation_id = $1 AND l.person_id = c.person_id))) AS colleagues
         FROM cases c JOIN organisations o ON o.id = c.organisation_id JOIN people p ON p.organisation_id = c.organisation_id AND p.id = c.person_id JOIN people v ON v.organisation_id = c.organisation_id AND v.id = $3
        WHERE c.organisation_id = $1 AND c.id = $2`,
      [organisationId, caseId, viewerId],
    );
    if (!row) throw new Error('A case that was read is gone.');
    return row;
  }

  /** What others at a rung are paid today in a currency, and where. Contractors are paid otherwise. @param without who is left out */
  atRung(tx: Tx, organisationId: string, today: string, { rung, currency, without }: { rung: string; currency: string; without: readonly string[] }): Promise<{ amount: number; location: string | null }[]> {
    return tx.query(
      `SELECT y.amount::float8 AS amount, p.location
         FROM people p
         JOIN LATERAL (SELECT v.rung FROM person_levels v WHERE v.organisation_id = $1 AND v.person_id = p.id AND v.effective_from <= $2::date ORDER BY v.effective_from DESC, v.id DESC LIMIT 1) l ON l.rung = $3
         ${payOn('y', 'p.id', '$2::date')}
        WHERE p.organisation_id = $1 AND NOT p.service AND NOT p.contractor AND (p.ended_on IS NULL OR p.ended_on > $2::date) AND p.id <> ALL ($5::uuid[]) AND y.currency = $4`,
      [organisationId, today, rung, currency, without],
    );
  }

  async propose(tx: Tx, organisationId: string, caseId: string, { amount, currency, effectiveOn, reason }: ProposePay, { by, on }: { by: string; on: string }): Promise<void> {
    await tx.query(
      'INSERT INTO pay_proposals (organisation_id, id, case_id, amount, currency, effective_on, reason, proposed_by, proposed_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
      [organisationId, uuid(), caseId, amount, currency, effectiveOn, reason, by, on],
    );
  }

  async cycle(tx: Tx, organisationId: string, cycleId: string): Promise<CycleRef | null> {
    const [row] = await tx.query<CycleRef[]>('SELECT k.id, k.name FROM cycles k WHERE k.organisation_id = $1 AND k.id = $2', [organisationId, cycleId]);
    return row ?? null;
  }

  cycles(tx: Tx, organisationId: string, viewerId: string): Promise<(CycleRef & { promoted: number; notFunded: number })[]> {
    return tx.query(
      `SELECT k.id, k.name, count(d.funded) FILTER (WHERE d.funded)::int AS promoted, count(d.funded) FILTER (WHERE NOT d.funded)::int AS "notFunded"
         FROM cycles k
         LEFT JOIN (SELECT c.cycle_id, d.funded FROM cases c ${NEWEST_DECISION} WHERE ${PAID}) d ON d.cycle_id = k.id
        WHERE k.organisation_id = $1 GROUP BY k.id, k.name, k.opens_on ORDER BY k.opens_on DESC, k.id DESC LIMIT 100`,
      [organisationId, viewerId],
    );
  }

  /** The newest of each currency. */
  pools(tx: Tx, organisationId: string, cycleId: string): Promise<{ currency: string; amount: string }[]> {
    return tx.query(
      `SELECT DISTINCT ON (x.currency) x.currency, x.amount::text AS amount FROM pay_pools x WHERE x.organisation_id = $1 AND x.cycle_id = $2 ORDER BY x.currency, x.set_at DESC, x.id DESC`,
      [organisationId, cycleId],
    );
  }

  async setPool(tx: Tx, organisationId: string, cycleId: string, { amount, currency }: SetPayPool, { by, on }: { by: string; on: string }): Promise<void> {
    await tx.query('INSERT INTO pay_pools (organisation_id, id, cycle_id, currency, amount, set_by, set_on) VALUES ($1, $2, $3, $4, $5, $6, $7)', [organisationId, uuid(), cycleId, currency, amount, by, on]);
  }
}
