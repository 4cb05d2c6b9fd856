import { Injectable } from '@nestjs/common';
import type { Lineage } from '@nextrung/domain/ladder';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import { PEOPLE_OF } from '../../platform/access/standings.sql.js';
import { followedIndicators, lineageParameter } from '../ladders/followed-sql.js';
import type { PersonRef } from '../people/people.dto.js';
import { shownName } from '../people/shown-name.js';
import type { FirstLookMark, FirstLookSide } from './first-look-marks.entity.js';

export interface FirstLookRow {
  readonly id: string;
  readonly begunBy: PersonRef;
  readonly begunOn: string;
  readonly sides: readonly { readonly side: FirstLookSide; readonly marks: Readonly<Record<string, FirstLookMark>>; readonly on: string }[];
}

/** First looks and what was marked in them. */
@Injectable()
export class FirstLooksRepository {
  async of(tx: Tx, organisationId: string, personId: string, rung: string): Promise<FirstLookRow | null> {
    const [row] = await tx.query<FirstLookRow[]>(
      `SELECT f.id, f.begun_on AS "begunOn", jsonb_build_object('id', b.id, 'name', ${shownName('b')}) AS "begunBy",
              coalesce((SELECT jsonb_agg(jsonb_build_object('side', m.side, 'marks', m.marks, 'on', m.marked_on)) FROM first_look_marks m
                         WHERE m.organisation_id = f.organisation_id AND m.first_look_id = f.id), '[]') AS sides
         FROM first_looks f JOIN people b ON b.organisation_id = f.organisation_id AND b.id = f.begun_by
        WHERE f.organisation_id = $1 AND f.person_id = $2 AND f.rung = $3`,
      [organisationId, personId, rung],
    );
    return row ?? null;
  }

  async begin(tx: Tx, organisationId: string, look: { personId: string; rung: string; by: string; on: string }): Promise<void> {
    await tx.query('INSERT INTO first_looks (organisation_id, id, person_id, rung, begun_by, begun_on) VALUES ($1, $2, $3, $4, $5, $6)', [organisationId, uuid(), look.personId, look.rung, look.by, look.on]);
  }

  async mark(tx: Tx, organisationId: string, given: { firstLookId: string; side: FirstLookSide; by: string; marks: Readonly<Record<string, FirstLookMark>>; on: string }): Promise<void> {
    await tx.query('INSERT INTO first_look_marks (organisation_id, id, first_look_id, side, marked_by, marks, marked_on) VALUES ($1, $2, $3, $4, $5, $6, $7)', [
      organisationId, uuid(), given.firstLookId, given.side, given.by, JSON.stringify(given.marks), given.on,
    ]);
  }

  /** Looks at someone's reports and at themselves that they have not marked, for whatever rung; the oldest first, at most a hundred. */
  toMark(tx: Tx, organisationId: string, viewerId: string, today: string): Promise<{ person: PersonRef; rung: string; begunOn: string }[]> {
    return tx.query<{ person: PersonRef; rung: string; begunOn: string }[]>(
      `SELECT jsonb_build_object('id', p.id, 'name', p.name) AS person, f.rung, f.begun_on AS "begunOn"
         FROM first_looks f JOIN people p ON p.organisation_id = f.organisation_id AND p.id = f.person_id AND (p.ended_on IS NULL OR p.ended_on > $3)
        WHERE f.organisation_id = $1 AND (f.person_id = $2 OR f.person_id IN (${PEOPLE_OF.line_manager}) OR f.person_id IN (${PEOPLE_OF.sponsor}))
          AND NOT EXISTS (SELECT 1 FROM first_look_marks m WHERE m.organisation_id = f.organisation_id AND m.first_look_id = f.id
                             AND m.side = CASE WHEN f.person_id = $2 THEN 'person' ELSE 'manager' END)
        ORDER BY f.begun_on, f.id LIMIT 100`,
      [organisationId, viewerId, today],
    );
  }

  /** How many shared items of a person name each indicator, where it stands today. */
  async itemsByIndicator(tx: Tx, organisationId: string, personId: string, lineage: Lineage): Promise<Map<string, number>> {
    const rows = await tx.query<{ id: string; items: number }[]>(
      `SELECT x.id, count(*)::int AS items FROM evidence_items i
         JOIN evidence_revisions r ON r.organisation_id = i.organisation_id AND r.item_id = i.id AND r.revision = i.revision
         CROSS JOIN LATERAL ${followedIndicators('r', '$3')} x
        WHERE i.organisation_id = $1 AND i.person_id = $2 AND i.state = 'shared' GROUP BY x.id`,
      [organisationId, personId, lineageParameter(lineage)],
    );
    return new Map(rows.map(({ id, items }) => [id, items]));
  }
}
