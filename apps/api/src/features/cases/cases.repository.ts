import { Injectable } from '@nestjs/common';
import type { CaseMove, CasePart, CaseState } from '@nextrung/domain/promotion';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import type { PersonRef } from '../people/people.dto.js';
import { shownName } from '../people/shown-name.js';
import type { CycleRef } from './cases.dto.js';

export interface CaseRow {
  readonly id: string;
  readonly code: string;
  readonly person: PersonRef;
  readonly state: CaseState;
  readonly targetRung: string;
  readonly fromRung: string | null;
  readonly ladderVersion: number;
  readonly policyVersion: string;
  readonly presenter: PersonRef | null;
  readonly decider: PersonRef | null;
  readonly appealDecider: PersonRef | null;
  readonly facilitator: PersonRef | null;
  readonly team: string | null;
  readonly nominatedBy: PersonRef;
  readonly nominatedAs: 'person' | 'presenter';
  readonly cycle: CycleRef | null;
  readonly panelId: string | null;
  readonly quorum: number | null;
  readonly offCycleReason: string;
  readonly openedOn: string;
  readonly submittedOn: string | null;
  readonly lockedOn: string | null;
  /** The case that this one looks at again. */
  readonly previousId: string | null;
  readonly version: number;
}

export interface NewCase {
  readonly code: string;
  readonly personId: string;
  readonly targetRung: string;
  readonly fromRung: string | null;
  readonly ladderVersionId: string;
  readonly policyVersion: string;
  readonly presenterId: string | null;
  readonly teamId: string | null;
  readonly nominatedBy: string;
  readonly nominatedAs: 'person' | 'presenter';
  readonly cycleId: string | null;
  readonly offCycleReason: string;
  readonly panelId: string | null;
  readonly deciderId: string | null;
  readonly previousId: string | null;
  readonly openedOn: string;
}

export interface MadeMove {
  readonly action: CaseMove;
  readonly from: CaseState;
  readonly to: CaseState;
  readonly reason: string;
  readonly by: string | null;
  readonly as: CasePart;
  readonly on: string;
}

export const ref = (alias: string): string => `CASE WHEN ${alias}.id IS NOT NULL THEN jsonb_build_object('id', ${alias}.id, 'name', ${shownName(alias)}) END`;
export const personOf = (alias: string, column: string): string => `LEFT JOIN people ${alias} ON ${alias}.organisation_id = c.organisation_id AND ${alias}.id = c.${column}`;
export const CYCLE = `CASE WHEN y.id IS NOT NULL THEN jsonb_build_object('id', y.id, 'name', y.name) END AS cycle`;

/** Promotion cases and what happened to them. */
@Injectable()
export class CasesRepository {
  async one(tx: Tx, organisationId: string, caseId: string): Promise<CaseRow | null> {
    const [row] = await tx.query<CaseRow[]>(
      `SELECT c.id, c.code, ${ref('p')} AS person, c.state, c.target_rung AS "targetRung", c.from_rung AS "fromRung", v.version AS "ladderVersion", c.policy_version AS "policyVersion", ${ref('r')} AS presenter, ${ref('d')} AS decider,
              ${ref('a')} AS "appealDecider", ${ref('f')} AS facilitator, t.name AS team, ${ref('n')} AS "nominatedBy", c.nominated_as AS "nominatedAs", ${CYCLE}, c.panel_id AS "panelId", l.quorum, c.off_cycle_reason AS "offCycleReason",
              c.opened_on AS "openedOn", c.submitted_on AS "submittedOn", c.locked_on AS "lockedOn", c.previous_id AS "previousId", c.version
         FROM cases c ${personOf('p', 'person_id')} ${personOf('r', 'presenter_id')} ${personOf('d', 'decider_id')} ${personOf('a', 'appeal_decider_id')} ${personOf('n', 'nominated_by')}
         JOIN ladder_versions v ON v.organisation_id = c.organisation_id AND v.id = c.ladder_version_id
         LEFT JOIN panels l ON l.organisation_id = c.organisation_id AND l.id = c.panel_id
         LEFT JOIN people f ON f.organisation_id = c.organisation_id AND f.id = l.facilitator_id
         LEFT JOIN cycles y ON y.organisation_id = c.organisation_id AND y.id = c.cycle_id
         LEFT JOIN teams t ON t.organisation_id = c.organisation_id AND t.id = c.team_id
        WHERE c.organisation_id = $1 AND c.id = $2`,
      [organisationId, caseId],
    );
    return row ?? null;
  }

  async insert(tx: Tx, organisationId: string, c: NewCase): Promise<string> {
    const id = uuid();
    await tx.query(
      `INSERT INTO cases (organisation_id, id, code, person_id, state, target_rung, from_rung, ladder_version_id, policy_version, presenter_id, team_id, nominated_by, nominated_as, cycle_id, off_cycle_reason, panel_id, decider_id, previous_id, opened_on)
       VALUES ($1, $2, $3, $4, 'intent', $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
      [organisationId, id, c.code, c.personId, c.targetRung, c.fromRung, c.ladderVersionId, c.policyVersion, c.presenterId, c.teamId, c.nominatedBy, c.nominatedAs, c.cycleId, c.offCycleReason, c.panelId, c.deciderId, c.previousId, c.openedOn],
    );
    return id;
  }

  async codeTaken(tx: Tx, organisationId: string, code: string): Promise<boolean> {
    return (await tx.query<unknown[]>('SELECT 1 FROM cases WHERE organisation_id = $1 AND code = $2', [organisationId, code])).length > 0;
  }

  async hasOpen(tx: Tx, organisationId: string, personId: string): Promise<boolean> {
    return (await tx.query<unknown[]>(`SELECT 1 FROM cases WHERE organisation_id = $1 AND person_id = $2 AND state NOT IN ('acknowledged', 'withdrawn')`, [organisationId, personId])).length > 0;
  }

  /** Makes a move: the case is in its new state, and the move is kept. The days of sending and of locking are kept beside it. */
  async make(tx: Tx, organisationId: string, caseId: string, { action, from, to, reason, by, as, on }: MadeMove): Promise<void> {
    await tx.query(
      `UPDATE cases SET state = $3, version = version + 1, submitted_on = CASE WHEN $4 = 'submit' THEN $5::date ELSE submitted_on END, locked_on = CASE WHEN $4 = 'lock' THEN $5::date ELSE locked_on END
        WHERE organisation_id = $1 AND id = $2`,
      [organisationId, caseId, to, action, on],
    );
    await tx.query('INSERT INTO case_moves (organisation_id, id, case_id, action, from_state, to_state, reason, made_by, made_as, made_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', [organisationId, uuid(), caseId, action, from, to, reason, by, as, on]);
  }

  moves(tx: Tx, organisationId: string, caseId: string): Promise<{ action: CaseMove; to: CaseState; reason: string; by: PersonRef | null; as: CasePart; on: string }[]> {
    return tx.query(
      `SELECT m.action, m.to_state AS "to", m.reason, ${ref('b')} AS by, m.made_as AS "as", m.made_on AS "on" FROM case_moves m LEFT JOIN people b ON b.organisation_id = m.organisation_id AND b.id = m.made_by
        WHERE m.organisation_id = $1 AND m.case_id = $2 ORDER BY m.made_at, m.id LIMIT 500`,
      [organisationId, caseId],
    );
  }

  async appoint(tx: Tx, organisationId: string, caseId: string, { presenterId, deciderId, appealDeciderId }: { presenterId: string | null; deciderId: string | null; appealDeciderId: string | null }): Promise<void> {
    await tx.query('UPDATE cases SET presenter_id = coalesce($3, presenter_id), decider_id = coalesce($4, decider_id), appeal_decider_id = coalesce($5, appeal_decider_id), version = version + 1 WHERE organisation_id = $1 AND id = $2', [organisationId, caseId, presenterId, deciderId, appealDeciderId]);
  }

  /** What has come to somebody's shared evidence since a day: items, and words of others on any. */
  async since(tx: Tx, organisationId: string, personId: string, day: string): Promise<{ items: number; ratings: number; confirmations: number }> {
    const [row] = await tx.query<{ items: number; ratings: number; confirmations: number }[]>(
      `WITH shared AS (SELECT i.id, i.logged_on FROM evidence_items i WHERE i.organisation_id = $1 AND i.person_id = $2 AND i.state = 'shared')
       SELECT (SELECT count(*)::int FROM shared s WHERE s.logged_on > $3::date) AS items,
              (SELECT count(DISTINCT (r.item_id, r.rater_id))::int FROM shared s JOIN ratings r ON r.organisation_id = $1 AND r.item_id = s.id AND r.on_day > $3::date) AS ratings,
              (SELECT count(*)::int FROM shared s JOIN corroboration_asks a ON a.organisation_id = $1 AND a.item_id = s.id JOIN corroboration_answers w ON w.organisation_id = $1 AND w.ask_id = a.id AND w.answer = 'confirmed' AND w.on_day > $3::date) AS confirmations`,
      [organisationId, personId, day],
    );
    return row ?? { items: 0, ratings: 0, confirmations: 0 };
  }

  /** What has become of what was frozen. */
  async present(tx: Tx, organisationId: string, personId: string, today: string): Promise<{ manager: PersonRef | null; managerId: string | null; team: string | null; teamId: string | null; rung: string | null; endedOn: string | null }> {
    const [row] = await tx.query<{ manager: PersonRef | null; managerId: string | null; team: string | null; teamId: string | null; rung: string | null; endedOn: string | null }[]>(
      `SELECT ${ref('m')} AS manager, m.id AS "managerId", t.name AS team, t.id AS "teamId", p.ended_on AS "endedOn",
              (SELECT v.rung FROM person_levels v WHERE v.organisation_id = $1 AND v.person_id = $2 AND v.effective_from <= $3::date ORDER BY v.effective_from DESC, v.id DESC LIMIT 1) AS rung
         FROM people p
         LEFT JOIN teams t ON t.organisation_id = $1 AND t.id = p.team_id
         LEFT JOIN reporting_lines r ON r.organisation_id = $1 AND r.person_id = p.id AND r.kind = 'solid' AND r.valid_from <= $3::date AND (r.valid_to IS NULL OR r.valid_to > $3::date)
         LEFT JOIN people m ON m.organisation_id = $1 AND m.id = r.manager_id
        WHERE p.organisation_id = $1 AND p.id = $2`,
      [organisationId, personId, today],
    );
    if (!row) throw new Error('The person of a case is never deleted.');
    return row;
  }
}
