import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import type { PersonRef } from '../people/people.dto.js';
import { ref } from './cases.repository.js';

export interface NeedRow {
  readonly id: string;
  readonly need: string;
  readonly writtenBy: PersonRef;
  readonly writtenOn: string;
  readonly outcome: 'needed' | 'not_now' | null;
  readonly reason: string;
  readonly decidedOn: string | null;
  readonly version: number;
}

/** Why an organisation needs the roles that people are nominated for. */
@Injectable()
export class NeedsRepository {
  async of(tx: Tx, organisationId: string, caseId: string): Promise<NeedRow | null> {
    const [row] = await tx.query<NeedRow[]>(
      `SELECT b.id, b.need, ${ref('a')} AS "writtenBy", b.written_on AS "writtenOn", b.outcome, b.reason, b.decided_on AS "decidedOn", b.version
         FROM business_needs b JOIN people a ON a.organisation_id = b.organisation_id AND a.id = b.author_id WHERE b.organisation_id = $1 AND b.case_id = $2`,
      [organisationId, caseId],
    );
    return row ?? null;
  }

  async write(tx: Tx, organisationId: string, caseId: string, { need, by, on }: { need: string; by: string; on: string }): Promise<void> {
    await tx.query(
      `INSERT INTO business_needs (organisation_id, id, case_id, need, author_id, written_on) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (organisation_id, case_id) DO UPDATE SET need = excluded.need, author_id = excluded.author_id, written_on = excluded.written_on, version = business_needs.version + 1`,
      [organisationId, uuid(), caseId, need, by, on],
    );
  }

  /** What waits for somebody who decides: of locked cases, since nobody changes the words any more. The oldest first. */
  waiting(tx: Tx, organisationId: string, deciderId: string): Promise<{ id: string; targetRung: string; need: string; writtenOn: string; version: number }[]> {
    return tx.query(
      `SELECT b.id, c.target_rung AS "targetRung", b.need, b.written_on AS "writtenOn", b.version
         FROM cases c JOIN business_needs b ON b.organisation_id = c.organisation_id AND b.case_id = c.id AND b.outcome IS NULL
        WHERE c.organisation_id = $1 AND c.decider_id = $2 AND c.state IN ('locked', 'blocked') ORDER BY b.written_on, b.id LIMIT 100`,
      [organisationId, deciderId],
    );
  }

  /** Whose case a need belongs to, for the rules about who judges it. */
  async parties(tx: Tx, organisationId: string, needId: string): Promise<{ personId: string; presenterId: string | null; caseId: string }> {
    const [row] = await tx.query<{ personId: string; presenterId: string | null; caseId: string }[]>(
      'SELECT c.person_id AS "personId", c.presenter_id AS "presenterId", c.id AS "caseId" FROM business_needs b JOIN cases c ON c.organisation_id = b.organisation_id AND c.id = b.case_id WHERE b.organisation_id = $1 AND b.id = $2',
      [organisationId, needId],
    );
    if (!row) throw new Error('A need is of a case.');
    return row;
  }

  async decide(tx: Tx, organisationId: string, needId: string, { outcome, reason, by, on }: { outcome: 'needed' | 'not_now'; reason: string; by: string; on: string }): Promise<void> {
    await tx.query('UPDATE business_needs SET outcome = $3, reason = $4, decided_by = $5, decided_on = $6, version = version + 1 WHERE organisation_id = $1 AND id = $2', [organisationId, needId, outcome, reason, by, on]);
  }
}
