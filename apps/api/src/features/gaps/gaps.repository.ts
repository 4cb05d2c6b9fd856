import { Injectable } from '@nestjs/common';
import type { PlanSide, PlanState } from '@nextrung/domain/plan';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import { PEOPLE_OF } from '../../platform/access/standings.sql.js';
import type { PersonRef } from '../people/people.dto.js';
import { shownName } from '../people/shown-name.js';
import type { GapKindName } from './gaps.dto.js';

export interface GapMarkRow {
  readonly indicator: string;
  readonly kind: GapKindName;
  readonly note: string;
  readonly markedBy: PersonRef;
  readonly markedOn: string;
  /** To the microsecond, sortable as text. */
  readonly saidAt: string;
}

export interface ActionRow {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly indicator: string | null;
  readonly what: string;
  readonly dueOn: string;
  readonly state: PlanState;
  readonly owner: PlanSide;
  readonly createdBy: PersonRef;
  readonly createdOn: string;
  /** To the microsecond, sortable as text. */
  readonly saidAt: string;
  readonly closedOn: string | null;
  readonly outcome: string;
}

const saidAt = (alias: string): string => `to_char(${alias}.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "saidAt"`;

/** The manager who promised an action `a`, or agreed to what the person asked for. */
export const PROMISED_BY = `CASE WHEN a.proposed_by = 'person' THEN coalesce(a.agreed_by, a.created_by) ELSE a.created_by END`;

const ACTIONS = `a.id, a.person_id AS "personId", s.name AS "personName", a.indicator, a.what, a.due_on AS "dueOn", a.state, a.owner, a.created_on AS "createdOn", ${saidAt('a')}, a.closed_on AS "closedOn", a.outcome,
         jsonb_build_object('id', c.id, 'name', ${shownName('c')}) AS "createdBy"
    FROM actions a
    JOIN people s ON s.organisation_id = a.organisation_id AND s.id = a.person_id
    JOIN people c ON c.organisation_id = a.organisation_id AND c.id = ${PROMISED_BY}`;
const ACTION = `SELECT ${ACTIONS}`;

/** What kind of gap the line manager called something, and what they promised to do about it. */
@Injectable()
export class GapsRepository {
  /**
   * The newest mark of every indicator of a person.
   * @param before left out of it: what was said on this day or later
   */
  marks(tx: Tx, organisationId: string, personId: string, before: string | null = null): Promise<GapMarkRow[]> {
    return tx.query<GapMarkRow[]>(
      `SELECT DISTINCT ON (g.indicator) g.indicator, g.kind, g.note, g.marked_on AS "markedOn", ${saidAt('g')}, jsonb_build_object('id', p.id, 'name', ${shownName('p')}) AS "markedBy"
         FROM gap_marks g JOIN people p ON p.organisation_id = g.organisation_id AND p.id = g.marked_by
        WHERE g.organisation_id = $1 AND g.person_id = $2 AND ($3::date IS NULL OR g.marked_on < $3::date) ORDER BY g.indicator, g.created_at DESC, g.id DESC`,
      [organisationId, personId, before],
    );
  }

  /** The open promise of a chance on every indicator of a person, else the newest: one that waited its turn began earlier than what it replaces. */
  actions(tx: Tx, organisationId: string, personId: string): Promise<ActionRow[]> {
    return tx.query<ActionRow[]>(
      `SELECT DISTINCT ON (a.indicator) ${ACTIONS} WHERE a.organisation_id = $1 AND a.person_id = $2 AND a.source = 'gap' ORDER BY a.indicator, (a.closed_on IS NULL) DESC, a.created_at DESC, a.id DESC`,
      [organisationId, personId],
    );
  }

  /** One that the manager owns. */
  async action(tx: Tx, organisationId: string, personId: string, actionId: string): Promise<ActionRow | null> {
    const [row] = await tx.query<ActionRow[]>(`${ACTION} WHERE a.organisation_id = $1 AND a.person_id = $2 AND a.id = $3 AND a.owner = 'manager'`, [organisationId, personId, actionId]);
    return row ?? null;
  }

  /** Agreed actions of the manager for the people who report to a manager today, or to one in whose place they stand, whoever promised them, the first due first; at most a hundred. */
  open(tx: Tx, organisationId: string, managerId: string, today: string): Promise<ActionRow[]> {
    return tx.query<ActionRow[]>(
      `${ACTION}
        WHERE a.organisation_id = $1 AND a.owner = 'manager' AND a.state IN ('agreed', 'in_progress') AND (a.person_id IN (${PEOPLE_OF.line_manager}) OR a.person_id IN (${PEOPLE_OF.delegate})) AND (s.ended_on IS NULL OR s.ended_on > $3) ORDER BY a.due_on, a.id LIMIT 100`,
      [organisationId, managerId, today],
    );
  }

  async mark(tx: Tx, organisationId: string, mark: { personId: string; indicator: string; kind: GapKindName; note: string; by: string; on: string }): Promise<void> {
    await tx.query('INSERT INTO gap_marks (organisation_id, id, person_id, indicator, kind, note, marked_by, marked_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', [
      organisationId, uuid(), mark.personId, mark.indicator, mark.kind, mark.note, mark.by, mark.on,
    ]);
  }

  async add(tx: Tx, organisationId: string, action: { personId: string; indicator: string; what: string; dueOn: string; by: string; on: string }): Promise<void> {
    await tx.query('INSERT INTO actions (organisation_id, id, person_id, indicator, what, due_on, created_by, created_on, agreed_by, agreed_on) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $7, $8)', [
      organisationId, uuid(), action.personId, action.indicator, action.what, action.dueOn, action.by, action.on,
    ]);
  }

  async close(tx: Tx, organisationId: string, actionId: string, end: { as: 'done' | 'dropped'; outcome: string; by: string; on: string }): Promise<void> {
    await tx.query(`UPDATE actions SET state = $3, outcome = $4, closed_by = $5, closed_on = $6 WHERE organisation_id = $1 AND id = $2 AND closed_on IS NULL`, [
      organisationId, actionId, end.as, end.outcome, end.by, end.on,
    ]);
  }
}
