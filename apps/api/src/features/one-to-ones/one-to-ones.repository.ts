import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import { isOpenQuestion, waitsForRating } from '../evidence/waiting-sql.js';
import type { OneToOneAsk, OneToOneItem, OneToOneMove } from './one-to-ones.dto.js';

const MOST = 20;

const SHARED_ON = `coalesce((SELECT max(v.changed_at) FROM evidence_visibility v WHERE v.organisation_id = i.organisation_id AND v.item_id = i.id AND v.state = 'shared') AT TIME ZONE o.time_zone, i.logged_on)::date`;

const ITEMS = `
  FROM evidence_items i JOIN organisations o ON o.id = i.organisation_id
  JOIN evidence_revisions r ON r.organisation_id = i.organisation_id AND r.item_id = i.id AND r.revision = i.revision
 WHERE i.organisation_id = $1 AND i.person_id = $2 AND i.state = 'shared'`;

/** Answers what happened between two people since they last talked, and what waits. */
@Injectable()
export class OneToOnesRepository {
  async last(tx: Tx, organisationId: string, personId: string, managerId: string): Promise<string | null> {
    const [row] = await tx.query<{ on: string | null }[]>('SELECT max(on_day) AS "on" FROM one_to_ones WHERE organisation_id = $1 AND person_id = $2 AND manager_id = $3', [organisationId, personId, managerId]);
    return row?.on ?? null;
  }

  /** Twice on one day is once. */
  async record(tx: Tx, organisationId: string, talk: { personId: string; managerId: string; on: string }): Promise<void> {
    await tx.query('INSERT INTO one_to_ones (organisation_id, id, person_id, manager_id, on_day) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING', [organisationId, uuid(), talk.personId, talk.managerId, talk.on]);
  }

  sharedSince(tx: Tx, organisationId: string, personId: string, since: string): Promise<OneToOneItem[]> {
    return tx.query<OneToOneItem[]>(
      `SELECT * FROM (SELECT i.id, r.title, ${SHARED_ON} AS "sharedOn" ${ITEMS}) s WHERE s."sharedOn" >= $3 ORDER BY s."sharedOn" DESC, s.id DESC LIMIT ${MOST}`,
      [organisationId, personId, since],
    );
  }

  /** @param rating in whose place the viewer rates, and whether it is the line manager's */
  toRate(tx: Tx, organisationId: string, personId: string, rating: { viewerId: string; place: string; managers: boolean; lineage: string }): Promise<OneToOneItem[]> {
    return tx.query<OneToOneItem[]>(
      `SELECT i.id, r.title, ${SHARED_ON} AS "sharedOn" ${ITEMS}
          AND ${waitsForRating({ item: 'i', revision: 'r', place: '$4::uuid', managers: '$5', viewer: '$3::uuid', lineage: '$6' })}
        ORDER BY "sharedOn", i.id LIMIT ${MOST}`,
      [organisationId, personId, rating.viewerId, rating.place, rating.managers, rating.lineage],
    );
  }

  asked(tx: Tx, organisationId: string, personId: string, viewerId: string): Promise<OneToOneAsk[]> {
    return tx.query<OneToOneAsk[]>(
      `SELECT i.id AS "itemId", r.title, q.question, q.asked_on AS "askedOn" ${ITEMS.replace(' WHERE', ' JOIN rating_questions q ON q.organisation_id = i.organisation_id AND q.item_id = i.id AND q.asked_by = $3 WHERE')}
          AND ${isOpenQuestion('q', 'i')} ORDER BY q.asked_on, q.id LIMIT ${MOST}`,
      [organisationId, personId, viewerId],
    );
  }

  /** As the managers see it, at the beginning of a day and as last recorded. */
  async move(tx: Tx, organisationId: string, personId: string, rung: string, since: string): Promise<OneToOneMove> {
    const points = `SELECT state FROM assessment_points WHERE organisation_id = $1 AND person_id = $2 AND target_rung = $3 AND overlay = '' AND reader = 'managers'`;
    const [row] = await tx.query<OneToOneMove[]>(
      `SELECT (${points} AND on_day <= $4 ORDER BY on_day DESC LIMIT 1) AS before, (${points} ORDER BY on_day DESC LIMIT 1) AS now`,
      [organisationId, personId, rung, since],
    );
    return row ?? { before: null, now: null };
  }
}
