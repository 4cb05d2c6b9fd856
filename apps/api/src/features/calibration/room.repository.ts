import { Injectable } from '@nestjs/common';
import type { Level } from '@nextrung/domain/evidence';
import type { CaseState, Direction } from '@nextrung/domain/promotion';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import { PRESENTS_NOW, RECUSED, ROUND, SEATED } from '../../platform/access/seats.sql.js';
import { ref } from '../cases/cases.repository.js';
import type { PersonRef } from '../people/people.dto.js';

export interface PanelRow {
  readonly id: string;
  readonly name: string;
  readonly quorum: number;
  readonly facilitator: PersonRef;
}

/** A case of a panel, with how far the room is with it and what the viewer is to it. */
export interface AgendaRow {
  readonly caseId: string;
  readonly code: string;
  readonly person: PersonRef;
  readonly presenter: PersonRef | null;
  readonly deciderId: string | null;
  readonly targetRung: string;
  readonly ladderVersion: number;
  readonly state: CaseState;
  readonly seated: boolean;
  readonly recused: boolean;
  readonly presentsNow: boolean;
  readonly presenterLeft: boolean;
  /** The viewer has submitted their ratings. */
  readonly ownSubmitted: boolean;
  readonly submitted: number;
  readonly onTable: boolean;
  readonly revealed: boolean;
  readonly timerEndsAt: Date | null;
  readonly notes: string;
  readonly version: number;
}

export interface ShownRating {
  readonly ratingId: string;
  readonly rater: PersonRef;
  /** Empty: the case as a whole. */
  readonly competency: string;
  readonly sealed: Level;
  readonly level: Level;
  readonly reason: string;
  readonly cites: string[];
}

export interface ChangeRow {
  readonly caseId: string;
  readonly rater: PersonRef;
  readonly competency: string;
  readonly direction: Direction;
  readonly from: Level;
  readonly to: Level;
  readonly reason: string;
  readonly on: string;
}

const STATES = `('blocked', 'independent_review', 'calibration', 'decided', 'ready_not_funded', 'delivered', 'acknowledged')`;
const CALIBRATION = `LEFT JOIN case_calibrations b ON b.organisation_id = c.organisation_id AND b.case_id = c.id AND b.round = ${ROUND}`;
const SUBMITTED = `JOIN case_reviews v ON v.organisation_id = c.organisation_id AND v.case_id = c.id AND v.round = ${ROUND} AND v.submitted_on IS NOT NULL`;

/** What is in the calibration room of a panel: all of it in the database, so that nothing is lost with a server. */
@Injectable()
export class RoomRepository {
  async panel(tx: Tx, organisationId: string, panelId: string): Promise<PanelRow | null> {
    const [row] = await tx.query<PanelRow[]>(
      `SELECT l.id, l.name, l.quorum, ${ref('f')} AS facilitator FROM panels l JOIN people f ON f.organisation_id = l.organisation_id AND f.id = l.facilitator_id WHERE l.organisation_id = $1 AND l.id = $2`,
      [organisationId, panelId],
    );
    return row ?? null;
  }

  /** In the order in which they were begun; none before its business need is decided, which whoever decides does without the name. */
  agenda(tx: Tx, organisationId: string, panelId: string, viewerId: string): Promise<AgendaRow[]> {
    return tx.query<AgendaRow[]>(
      `SELECT c.id AS "caseId", c.code, ${ref('p')} AS person, ${ref('r')} AS presenter, c.decider_id AS "deciderId", c.target_rung AS "targetRung", w.version AS "ladderVersion", c.state,
              ${SEATED('$3')} AS seated, ${RECUSED('$3')} AS recused, coalesce(c.presenter_id = $3, false) AND ${PRESENTS_NOW} AS "presentsNow", b.presenter_left_at IS NOT NULL AS "presenterLeft",
              EXISTS (SELECT 1 FROM case_reviews v WHERE v.organisation_id = c.organisation_id AND v.case_id = c.id AND v.round = ${ROUND} AND v.rater_id = $3 AND v.submitted_on IS NOT NULL) AS "ownSubmitted",
              (SELECT count(*)::int FROM case_reviews v WHERE v.organisation_id = c.organisation_id AND v.case_id = c.id AND v.round = ${ROUND} AND v.submitted_on IS NOT NULL AND ${SEATED('v.rater_id')}) AS submitted,
              coalesce(b.on_table, false) AS "onTable", b.revealed_at IS NOT NULL AS revealed, b.timer_ends_at AS "timerEndsAt", coalesce(b.notes, '') AS notes, coalesce(b.version, 0) AS version
         FROM cases c
         JOIN people p ON p.organisation_id = c.organisation_id AND p.id = c.person_id
         JOIN ladder_versions w ON w.organisation_id = c.organisation_id AND w.id = c.ladder_version_id
         LEFT JOIN people r ON r.organisation_id = c.organisation_id AND r.id = c.presenter_id
         ${CALIBRATION}
        WHERE c.organisation_id = $1 AND c.panel_id = $2 AND c.state IN ${STATES}
          AND EXISTS (SELECT 1 FROM business_needs n WHERE n.organisation_id = c.organisation_id AND n.case_id = c.id AND n.outcome IS NOT NULL) ORDER BY c.opened_on, c.id LIMIT 200`,
      [organisationId, panelId, viewerId],
    );
  }

  /** What those who judge a case submitted, with what became of it. */
  ratings(tx: Tx, organisationId: string, caseId: string): Promise<ShownRating[]> {
    return tx.query<ShownRating[]>(
      `SELECT g.id AS "ratingId", ${ref('p')} AS rater, g.competency, g.level AS sealed, coalesce(h.to_level, g.level) AS level, g.reason, g.cites
         FROM cases c ${SUBMITTED} AND ${SEATED('v.rater_id')}
         JOIN case_ratings g ON g.organisation_id = v.organisation_id AND g.review_id = v.id
         JOIN people p ON p.organisation_id = v.organisation_id AND p.id = v.rater_id
         LEFT JOIN LATERAL (SELECT x.to_level FROM case_rating_changes x WHERE x.organisation_id = g.organisation_id AND x.rating_id = g.id ORDER BY x.changed_at DESC, x.id DESC LIMIT 1) h ON true
        WHERE c.organisation_id = $1 AND c.id = $2 ORDER BY p.name, p.id`,
      [organisationId, caseId],
    );
  }

  /** Of some cases, the oldest first. */
  changes(tx: Tx, organisationId: string, caseIds: readonly string[]): Promise<ChangeRow[]> {
    return tx.query<ChangeRow[]>(
      `SELECT c.id AS "caseId", ${ref('p')} AS rater, g.competency, x.direction, x.from_level AS "from", x.to_level AS "to", x.reason, x.changed_on AS "on"
         FROM cases c ${SUBMITTED} AND ${SEATED('v.rater_id')}
         JOIN case_ratings g ON g.organisation_id = v.organisation_id AND g.review_id = v.id
         JOIN case_rating_changes x ON x.organisation_id = g.organisation_id AND x.rating_id = g.id
         JOIN people p ON p.organisation_id = v.organisation_id AND p.id = v.rater_id
        WHERE c.organisation_id = $1 AND c.id = ANY($2) ORDER BY x.changed_at, x.id LIMIT 500`,
      [organisationId, caseIds],
    );
  }

  dissents(tx: Tx, organisationId: string, caseId: string): Promise<{ author: PersonRef; text: string; on: string }[]> {
    return tx.query(
      `SELECT ${ref('p')} AS author, d.body AS text, d.written_on AS "on" FROM case_dissents d JOIN people p ON p.organisation_id = d.organisation_id AND p.id = d.author_id
        WHERE d.organisation_id = $1 AND d.case_id = $2 ORDER BY d.written_at, d.id LIMIT 100`,
      [organisationId, caseId],
    );
  }

  /** Puts a case on the table, in place of the one before. */
  async open(tx: Tx, organisationId: string, caseId: string, panelId: string): Promise<void> {
    // One after the other, so that there is one case on the table.
    await tx.query('SELECT 1 FROM panels WHERE organisation_id = $1 AND id = $2 FOR NO KEY UPDATE', [organisationId, panelId]);
    await tx.query('UPDATE case_calibrations SET on_table = false, timer_ends_at = NULL WHERE organisation_id = $1 AND panel_id = $2 AND on_table AND case_id <> $3', [organisationId, panelId, caseId]);
    await tx.query(
      `INSERT INTO case_calibrations (organisation_id, id, case_id, round, panel_id, on_table, opened_at) SELECT $1, $2, c.id, ${ROUND}, $4, true, now() FROM cases c WHERE c.organisation_id = $1 AND c.id = $3
       ON CONFLICT (organisation_id, case_id, round) DO UPDATE SET on_table = true, opened_at = coalesce(case_calibrations.opened_at, now())`,
      [organisationId, uuid(), caseId, panelId],
    );
  }

  async setTimer(tx: Tx, organisationId: string, caseId: string, minutes: number): Promise<void> {
    await this.change(tx, organisationId, caseId, `timer_ends_at = CASE WHEN $3::int > 0 THEN now() + $3::int * interval '1 minute' END`, [minutes]);
  }

  async reveal(tx: Tx, organisationId: string, caseId: string): Promise<void> {
    await this.change(tx, organisationId, caseId, 'revealed_at = coalesce(b.revealed_at, now())', []);
  }

  async leave(tx: Tx, organisationId: string, caseId: string): Promise<void> {
    await this.change(tx, organisationId, caseId, 'presenter_left_at = coalesce(b.presenter_left_at, now())', []);
  }

  async writeNotes(tx: Tx, organisationId: string, caseId: string, notes: string): Promise<void> {
    await this.change(tx, organisationId, caseId, 'notes = $3, version = b.version + 1', [notes]);
  }

  async changeRating(tx: Tx, organisationId: string, ratingId: string, { from, to, direction, reason, on }: { from: Level; to: Level; direction: Direction; reason: string; on: string }): Promise<void> {
    await tx.query('INSERT INTO case_rating_changes (organisation_id, id, rating_id, from_level, to_level, direction, reason, changed_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', [organisationId, uuid(), ratingId, from, to, direction, reason, on]);
  }

  async dissent(tx: Tx, organisationId: string, caseId: string, { authorId, text, on }: { authorId: string; text: string; on: string }): Promise<void> {
    await tx.query('INSERT INTO case_dissents (organisation_id, id, case_id, author_id, body, written_on) VALUES ($1, $2, $3, $4, $5, $6)', [organisationId, uuid(), caseId, authorId, text, on]);
  }

  private async change(tx: Tx, organisationId: string, caseId: string, set: string, values: readonly unknown[]): Promise<void> {
    await tx.query(`UPDATE case_calibrations b SET ${set} FROM cases c WHERE b.organisation_id = $1 AND b.case_id = $2 AND c.organisation_id = $1 AND c.id = $2 AND b.round = ${ROUND}`, [organisationId, caseId, ...values]);
  }
}
