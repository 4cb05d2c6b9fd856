import { Injectable } from '@nestjs/common';
import type { AppealGrounds, AppealOutcome } from '@nextrung/domain/promotion';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import { ref } from '../cases/cases.repository.js';
import type { PersonRef } from '../people/people.dto.js';

export interface AppealRow {
  readonly id: string;
  readonly decisionId: string;
  readonly grounds: AppealGrounds;
  readonly words: string;
  readonly filedOn: string;
  readonly dueOn: string;
  readonly outcome: AppealOutcome | null;
  readonly reason: string;
  readonly decidedBy: PersonRef | null;
  readonly decidedOn: string | null;
}

/** Appeals against decisions. */
@Injectable()
export class AppealsRepository {
  /** The newest first. */
  of(tx: Tx, organisationId: string, caseId: string): Promise<AppealRow[]> {
    return tx.query<AppealRow[]>(
      `SELECT a.id, a.decision_id AS "decisionId", a.grounds, a.words, a.filed_on AS "filedOn", a.due_on AS "dueOn", a.outcome, a.reason, ${ref('b')} AS "decidedBy", a.decided_on AS "decidedOn"
         FROM case_appeals a LEFT JOIN people b ON b.organisation_id = a.organisation_id AND b.id = a.decided_by
        WHERE a.organisation_id = $1 AND a.case_id = $2 ORDER BY a.filed_on DESC, a.id DESC LIMIT 50`,
      [organisationId, caseId],
    );
  }

  async insert(tx: Tx, organisationId: string, caseId: string, { decisionId, grounds, words, filedOn, dueOn, deciderId }: { decisionId: string; grounds: AppealGrounds; words: string; filedOn: string; dueOn: string; deciderId: string | null }): Promise<void> {
    await tx.query('INSERT INTO case_appeals (organisation_id, id, case_id, decision_id, grounds, words, filed_on, due_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', [organisationId, uuid(), caseId, decisionId, grounds, words, filedOn, dueOn]);
    await tx.query('UPDATE cases SET appeal_decider_id = $3 WHERE organisation_id = $1 AND id = $2', [organisationId, caseId, deciderId]);
  }

  async decide(tx: Tx, organisationId: string, appealId: string, { outcome, reason, by, on }: { outcome: AppealOutcome; reason: string; by: string; on: string }): Promise<void> {
    await tx.query('UPDATE case_appeals SET outcome = $3, reason = $4, decided_by = $5, decided_on = $6 WHERE organisation_id = $1 AND id = $2', [organisationId, appealId, outcome, reason, by, on]);
  }

  /** The person has a newer case that is open: there is one at a time. */
  async hasAnotherOpen(tx: Tx, organisationId: string, caseId: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `SELECT 1 FROM cases c JOIN cases o ON o.organisation_id = c.organisation_id AND o.person_id = c.person_id AND o.id <> c.id AND o.state NOT IN ('acknowledged', 'withdrawn') WHERE c.organisation_id = $1 AND c.id = $2`,
      [organisationId, caseId],
    );
    return rows.length > 0;
  }

  /** Another one hears the case again, alone: whoever decided before does not, nor does their panel. */
  async hearAgain(tx: Tx, organisationId: string, caseId: string, deciderId: string | null): Promise<void> {
    await tx.query('UPDATE cases SET panel_id = NULL, decider_id = $3, appeal_decider_id = NULL WHERE organisation_id = $1 AND id = $2', [organisationId, caseId, deciderId]);
  }

  /** Everybody who had a hand in a decision, beside whoever made it: the panel with its facilitator. */
  async onPanel(tx: Tx, organisationId: string, panelId: string | null): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT facilitator_id AS id FROM panels WHERE organisation_id = $1 AND id = $2 UNION SELECT decider_id FROM panels WHERE organisation_id = $1 AND id = $2 UNION SELECT person_id FROM panel_members WHERE organisation_id = $1 AND panel_id = $2`,
      [organisationId, panelId],
    );
    return rows.map(({ id }) => id);
  }
}
