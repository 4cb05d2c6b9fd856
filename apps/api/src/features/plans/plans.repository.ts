import { Injectable } from '@nestjs/common';
import type { PlanSide, PlanState, WeekTick } from '@nextrung/domain/plan';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import { PEOPLE_OF, STANDINGS_TOWARDS } from '../../platform/access/standings.sql.js';
import type { PersonRef } from '../people/people.dto.js';
import { shownName } from '../people/shown-name.js';
import type { ActionSourceName } from './plans.dto.js';

export interface PlanRow {
  readonly id: string;
  readonly person: PersonRef;
  readonly indicator: string | null;
  readonly what: string;
  readonly dueOn: string;
  readonly state: PlanState;
  readonly owner: PlanSide;
  readonly proposedBy: PlanSide;
  readonly source: ActionSourceName;
  readonly sourceRef: string | null;
  readonly weeklyFrom: number | null;
  readonly weeklyTo: number | null;
  readonly writtenBy: PersonRef;
  readonly writtenOn: string;
  readonly agreedBy: PersonRef | null;
  readonly agreedOn: string | null;
  readonly startedOn: string | null;
  readonly closedBy: PersonRef | null;
  readonly closedOn: string | null;
  readonly outcome: string;
  readonly item: { readonly id: string; readonly title: string; readonly state: string } | null;
  readonly ticks: readonly WeekTick[];
  readonly version: number;
}

/** The words of an action, and who wrote them. */
export interface PlanWording {
  readonly indicator: string | null;
  readonly what: string;
  readonly dueOn: string;
  readonly weekly: { readonly from: number; readonly to: number } | null;
  readonly state: 'proposed' | 'agreed';
  readonly proposedBy: PlanSide;
  readonly by: string;
  readonly on: string;
}

const ref = (alias: string): string => `CASE WHEN ${alias}.id IS NOT NULL THEN jsonb_build_object('id', ${alias}.id, 'name', ${shownName(alias)}) END`;
const named = (alias: string, column: string): string => `LEFT JOIN people ${alias} ON ${alias}.organisation_id = a.organisation_id AND ${alias}.id = a.${column}`;

const ACTION = `
  SELECT a.id, jsonb_build_object('id', p.id, 'name', p.name) AS person, a.indicator, a.what, a.due_on AS "dueOn", a.state, a.owner, a.proposed_by AS "proposedBy", a.source, a.source_ref AS "sourceRef",
         a.weekly_from AS "weeklyFrom", a.weekly_to AS "weeklyTo", ${ref('w')} AS "writtenBy", a.created_on AS "writtenOn", ${ref('g')} AS "agreedBy", a.agreed_on AS "agreedOn", a.started_on AS "startedOn",
         ${ref('c')} AS "closedBy", a.closed_on AS "closedOn", a.outcome, a.version,
         CASE WHEN i.id IS NOT NULL THEN jsonb_build_object('id', i.id, 'title', r.title, 'state', i.state) END AS item,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('week', t.week, 'times', t.times) ORDER BY t.week DESC), '[]') FROM action_ticks t WHERE t.organisation_id = a.organisation_id AND t.action_id = a.id) AS ticks
    FROM actions a
    JOIN people p ON p.organisation_id = a.organisation_id AND p.id = a.person_id
    ${named('w', 'created_by')} ${named('g', 'agreed_by')} ${named('c', 'closed_by')}
    LEFT JOIN evidence_items i ON i.organisation_id = a.organisation_id AND i.id = a.item_id
    LEFT JOIN evidence_revisions r ON r.organisation_id = i.organisation_id AND r.item_id = i.id AND r.revision = i.revision`;

const CLOSED_SHOWN = 100;

/** Actions of development plans, the promises of managers among them. */
@Injectable()
export class PlansRepository {
  /** Open ones, the first due first; then those that are closed, the newest first. */
  async ofPerson(tx: Tx, organisationId: string, personId: string): Promise<PlanRow[]> {
    const of = [organisationId, personId];
    const open = await tx.query<PlanRow[]>(`${ACTION} WHERE a.organisation_id = $1 AND a.person_id = $2 AND a.closed_on IS NULL ORDER BY a.due_on, a.id`, of);
    const closed = await tx.query<PlanRow[]>(`${ACTION} WHERE a.organisation_id = $1 AND a.person_id = $2 AND a.closed_on IS NOT NULL ORDER BY a.closed_on DESC, a.id DESC LIMIT ${CLOSED_SHOWN}`, of);
    return [...open, ...closed];
  }

  async one(tx: Tx, organisationId: string, personId: string, actionId: string): Promise<PlanRow | null> {
    const [row] = await tx.query<PlanRow[]>(`${ACTION} WHERE a.organisation_id = $1 AND a.person_id = $2 AND a.id = $3`, [organisationId, personId, actionId]);
    return row ?? null;
  }

  async countOpen(tx: Tx, organisationId: string, personId: string): Promise<number> {
    const [row] = await tx.query<{ count: number }[]>('SELECT count(*)::int AS count FROM actions WHERE organisation_id = $1 AND person_id = $2 AND closed_on IS NULL', [organisationId, personId]);
    return row?.count ?? 0;
  }

  /** Somebody is the person's line manager on a day. */
  async hasManager(tx: Tx, organisationId: string, personId: string, day: string): Promise<boolean> {
    const [row] = await tx.query<{ led: boolean }[]>(`${STANDINGS_TOWARDS} SELECT EXISTS (SELECT 1 FROM standings s WHERE s.relation = 'manager') AS led`, [organisationId, personId, day]);
    return row?.led ?? false;
  }

  /** What waits for somebody: their own actions that are open, and of those who report to them, or for whom they stand in, what they are to agree to. At most a hundred. */
  waiting(tx: Tx, organisationId: string, viewerId: string, today: string): Promise<PlanRow[]> {
    return tx.query<PlanRow[]>(
      `${ACTION}
        WHERE a.organisation_id = $1 AND a.closed_on IS NULL AND (p.ended_on IS NULL OR p.ended_on > $3)
          AND ((a.person_id = $2 AND (a.owner = 'person' OR a.proposed_by = 'manager'))
            OR (a.state = 'proposed' AND a.proposed_by = 'person' AND (a.person_id IN (${PEOPLE_OF.line_manager}) OR a.person_id IN (${PEOPLE_OF.delegate}))))
        ORDER BY a.due_on, a.id LIMIT 100`,
      [organisationId, viewerId, today],
    );
  }

  async insert(tx: Tx, organisationId: string, personId: string, wording: PlanWording, from: { owner: PlanSide; source: ActionSourceName; sourceRef: string | null }): Promise<string> {
    const id = uuid();
    const { indicator, what, dueOn, weekly, state, proposedBy, by, on } = wording;
    const agreed = state === 'agreed';
    await tx.query(
      `INSERT INTO actions (organisation_id, id, person_id, indicator, what, due_on, state, owner, proposed_by, source, source_ref, weekly_from, weekly_to, created_by, created_on, agreed_by, agreed_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
      [organisationId, id, personId, indicator, what, dueOn, state, from.owner, proposedBy, from.source, from.sourceRef, weekly?.from ?? null, weekly?.to ?? null, by, on, agreed ? by : null, agreed ? on : null],
    );
    return id;
  }

  async change(tx: Tx, organisationId: string, actionId: string, { indicator, what, dueOn, weekly, state, proposedBy, by, on }: PlanWording): Promise<void> {
    const agreed = state === 'agreed';
    await tx.query(
      `UPDATE actions SET indicator = $3, what = $4, due_on = $5, weekly_from = $6, weekly_to = $7, state = $8, proposed_by = $9, created_by = $10, created_on = $11, agreed_by = $12, agreed_on = $13, version = version + 1
        WHERE organisation_id = $1 AND id = $2 AND closed_on IS NULL`,
      [organisationId, actionId, indicator, what, dueOn, weekly?.from ?? null, weekly?.to ?? null, state, proposedBy, by, on, agreed ? by : null, agreed ? on : null],
    );
  }

  async agree(tx: Tx, organisationId: string, actionId: string, by: string, on: string): Promise<void> {
    await tx.query(`UPDATE actions SET state = 'agreed', agreed_by = $3, agreed_on = $4 WHERE organisation_id = $1 AND id = $2 AND state = 'proposed'`, [organisationId, actionId, by, on]);
  }

  async start(tx: Tx, organisationId: string, actionId: string, on: string): Promise<void> {
    await tx.query(`UPDATE actions SET state = 'in_progress', started_on = $3 WHERE organisation_id = $1 AND id = $2 AND state = 'agreed'`, [organisationId, actionId, on]);
  }

  async close(tx: Tx, organisationId: string, actionId: string, end: { as: 'done' | 'dropped'; outcome: string; itemId: string | null; by: string; on: string }): Promise<void> {
    await tx.query('UPDATE actions SET state = $3, outcome = $4, item_id = $5, closed_by = $6, closed_on = $7 WHERE organisation_id = $1 AND id = $2 AND closed_on IS NULL', [
      organisationId, actionId, end.as, end.outcome, end.itemId, end.by, end.on,
    ]);
  }

  /** In which state an item of the person is; null: they have none with this id. */
  async itemState(tx: Tx, organisationId: string, personId: string, itemId: string): Promise<string | null> {
    const [row] = await tx.query<{ state: string }[]>('SELECT state FROM evidence_items WHERE organisation_id = $1 AND person_id = $2 AND id = $3', [organisationId, personId, itemId]);
    return row?.state ?? null;
  }

  async tick(tx: Tx, organisationId: string, actionId: string, { week, times, by }: WeekTick & { readonly by: string }): Promise<void> {
    await tx.query(
      `INSERT INTO action_ticks (organisation_id, id, action_id, week, times, ticked_by) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (organisation_id, action_id, week) DO UPDATE SET times = excluded.times, ticked_by = excluded.ticked_by, ticked_at = now()`,
      [organisationId, uuid(), actionId, week, times, by],
    );
  }
}
