import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import { BELOW, PEOPLE_OF } from '../../platform/access/standings.sql.js';
import type { PersonRef } from '../people/people.dto.js';
import { shownName } from '../people/shown-name.js';

export interface WaiverRow {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly indicator: string;
  readonly reason: string;
  readonly state: 'proposed' | 'signed' | 'refused' | 'ended';
  readonly proposedBy: PersonRef;
  readonly proposedOn: string;
  readonly decidedBy: PersonRef | null;
  readonly decidedOn: string | null;
  readonly decisionNote: string;
  readonly expiresOn: string | null;
  readonly endedOn: string | null;
}

const SELECT = `
  SELECT w.id, w.person_id AS "personId", s.name AS "personName", w.indicator, w.reason, w.state, w.proposed_on AS "proposedOn", w.decided_on AS "decidedOn",
         w.decision_note AS "decisionNote", w.expires_on AS "expiresOn", w.ended_on AS "endedOn",
         jsonb_build_object('id', a.id, 'name', ${shownName('a')}) AS "proposedBy",
         CASE WHEN b.id IS NULL THEN NULL ELSE jsonb_build_object('id', b.id, 'name', ${shownName('b')}) END AS "decidedBy"
    FROM waivers w
    JOIN people s ON s.organisation_id = w.organisation_id AND s.id = w.person_id
    JOIN people a ON a.organisation_id = w.organisation_id AND a.id = w.proposed_by
    LEFT JOIN people b ON b.organisation_id = w.organisation_id AND b.id = w.decided_by`;

/** What does not apply to whom. */
@Injectable()
export class WaiversRepository {
  /** Newest first. */
  ofPerson(tx: Tx, organisationId: string, personId: string): Promise<WaiverRow[]> {
    return tx.query<WaiverRow[]>(`${SELECT} WHERE w.organisation_id = $1 AND w.person_id = $2 ORDER BY w.created_at DESC, w.id DESC LIMIT 200`, [organisationId, personId]);
  }

  async one(tx: Tx, organisationId: string, personId: string, waiverId: string): Promise<WaiverRow | null> {
    const [row] = await tx.query<WaiverRow[]>(`${SELECT} WHERE w.organisation_id = $1 AND w.person_id = $2 AND w.id = $3`, [organisationId, personId, waiverId]);
    return row ?? null;
  }

  async insert(tx: Tx, organisationId: string, waiver: { personId: string; indicator: string; reason: string; proposedBy: string; proposedOn: string }): Promise<string> {
    const id = uuid();
    await tx.query(
      `INSERT INTO waivers (organisation_id, id, person_id, indicator, reason, state, proposed_by, proposed_on) VALUES ($1, $2, $3, $4, $5, 'proposed', $6, $7)`,
      [organisationId, id, waiver.personId, waiver.indicator, waiver.reason, waiver.proposedBy, waiver.proposedOn],
    );
    return id;
  }

  async decide(tx: Tx, organisationId: string, waiverId: string, decision: { state: 'signed' | 'refused'; by: string; on: string; note: string; expiresOn: string | null }): Promise<void> {
    await tx.query(
      `UPDATE waivers SET state = $3, decided_by = $4, decided_on = $5, decision_note = $6, expires_on = $7 WHERE organisation_id = $1 AND id = $2 AND state = 'proposed'`,
      [organisationId, waiverId, decision.state, decision.by, decision.on, decision.note, decision.expiresOn],
    );
  }

  async end(tx: Tx, organisationId: string, waiverId: string, by: string, on: string): Promise<void> {
    await tx.query(`UPDATE waivers SET state = 'ended', ended_by = $3, ended_on = $4 WHERE organisation_id = $1 AND id = $2 AND state IN ('proposed', 'signed')`, [organisationId, waiverId, by, on]);
  }

  /**
   * Proposals that wait for this person's signature: of people below their direct reports, and of everyone for an
   * administrator; never their own, of themselves, of their direct reports or of those for whose manager they stand in. Oldest first, at most a hundred.
   */
  toSign(tx: Tx, organisationId: string, viewerId: string, today: string, admin: boolean): Promise<WaiverRow[]> {
    return tx.query<WaiverRow[]>(
      `${BELOW}
       ${SELECT}
        WHERE w.organisation_id = $1 AND w.state = 'proposed' AND w.proposed_by <> $2 AND w.person_id <> $2 AND (s.ended_on IS NULL OR s.ended_on > $3)
          AND ($4 OR w.person_id IN (SELECT person_id FROM below))
          AND w.person_id NOT IN (${PEOPLE_OF.line_manager}) AND w.person_id NOT IN (${PEOPLE_OF.delegate})
        ORDER BY w.proposed_on, w.id LIMIT 100`,
      [organisationId, viewerId, today, admin],
    );
  }
}
