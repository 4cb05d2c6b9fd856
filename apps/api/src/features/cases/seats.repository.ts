import { Injectable } from '@nestjs/common';
import type { ConflictKind } from '@nextrung/domain/promotion';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import { ROUND } from '../../platform/access/seats.sql.js';
import type { PersonRef } from '../people/people.dto.js';
import { ref } from './cases.repository.js';

/** Somebody of the panel of a case, or drawn for it. */
export interface SeatRow {
  readonly person: PersonRef;
  readonly alternate: boolean;
  readonly drawn: boolean;
  readonly inPlaceOf: PersonRef | null;
  /** Why they do not judge it; null: they do, or would. */
  readonly recused: ConflictKind | null;
  /** What they said to it. */
  readonly reason: string;
  /** In the present round. */
  readonly submitted: boolean;
}

/** Who of a panel judges a case. */
@Injectable()
export class SeatsRepository {
  /** Members first, then alternates, each in the order in which they were named. */
  of(tx: Tx, organisationId: string, caseId: string): Promise<SeatRow[]> {
    return tx.query<SeatRow[]>(
      `SELECT ${ref('p')} AS person, m.alternate, a.id IS NOT NULL AS drawn, ${ref('i')} AS "inPlaceOf", r.kind AS recused, coalesce(r.reason, '') AS reason, v.submitted_on IS NOT NULL AS submitted
         FROM cases c
         JOIN panel_members m ON m.organisation_id = c.organisation_id AND m.panel_id = c.panel_id
         JOIN people p ON p.organisation_id = m.organisation_id AND p.id = m.person_id
         LEFT JOIN case_alternates a ON a.organisation_id = c.organisation_id AND a.case_id = c.id AND a.person_id = m.person_id
         LEFT JOIN people i ON i.organisation_id = a.organisation_id AND i.id = a.in_place_of
         LEFT JOIN case_recusals r ON r.organisation_id = c.organisation_id AND r.case_id = c.id AND r.person_id = m.person_id
         LEFT JOIN case_reviews v ON v.organisation_id = c.organisation_id AND v.case_id = c.id AND v.rater_id = m.person_id AND v.round = ${ROUND}
        WHERE c.organisation_id = $1 AND c.id = $2 ORDER BY m.alternate, m.id`,
      [organisationId, caseId],
    );
  }

  /** Nothing where they were recused before. */
  async recuse(tx: Tx, organisationId: string, caseId: string, { personId, kind, reason, on }: { personId: string; kind: ConflictKind; reason: string; on: string }): Promise<void> {
    await tx.query('INSERT INTO case_recusals (organisation_id, id, case_id, person_id, kind, reason, recused_on) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (organisation_id, case_id, person_id) DO NOTHING', [organisationId, uuid(), caseId, personId, kind, reason, on]);
  }

  async draw(tx: Tx, organisationId: string, caseId: string, { personId, inPlaceOf, on }: { personId: string; inPlaceOf: string | null; on: string }): Promise<void> {
    await tx.query('INSERT INTO case_alternates (organisation_id, id, case_id, person_id, in_place_of, drawn_on) VALUES ($1, $2, $3, $4, $5, $6)', [organisationId, uuid(), caseId, personId, inPlaceOf, on]);
  }

  /** Whether the facilitator has shown the ratings of the present round. */
  async revealed(tx: Tx, organisationId: string, caseId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(`SELECT 1 FROM cases c JOIN case_calibrations b ON b.organisation_id = c.organisation_id AND b.case_id = c.id AND b.round = ${ROUND} AND b.revealed_at IS NOT NULL WHERE c.organisation_id = $1 AND c.id = $2`, [organisationId, caseId]);
    return rows.length > 0;
  }
}
