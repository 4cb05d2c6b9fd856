import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import type { PersonRef } from '../people/people.dto.js';
import type { HandoverLine, HandoverNoteView } from './handovers.dto.js';

export interface HandoverRow extends HandoverLine {
  readonly madeBy: PersonRef;
}

const ref = (alias: string): string => `jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name)`;
const refOrNull = (alias: string): string => `CASE WHEN ${alias}.id IS NULL THEN NULL ELSE ${ref(alias)} END`;

const NOTE = `
  SELECT n.id, ${ref('a')} AS author, n.body, to_char(n.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "writtenAt", n.created_at < h.created_at AS "earlierPlan"
    FROM handover_notes n
    JOIN handovers h ON h.organisation_id = n.organisation_id AND h.id = n.handover_id
    JOIN people a ON a.organisation_id = n.organisation_id AND a.id = n.author_id`;

/** A called-off change has the same manager on both sides, or the person where there is none. */
const LINE = `
  SELECT h.id, ${ref('p')} AS person, CASE WHEN h.giver_id = h.person_id THEN NULL ELSE ${refOrNull('g')} END AS giver, CASE WHEN h.taker_id = h.person_id THEN NULL ELSE ${refOrNull('t')} END AS taker,
         h.on_day AS "onDay", h.giver_id IS NOT DISTINCT FROM h.taker_id AS "calledOff", ${ref('m')} AS "madeBy"
    FROM handovers h
    JOIN people p ON p.organisation_id = h.organisation_id AND p.id = h.person_id
    JOIN people m ON m.organisation_id = h.organisation_id AND m.id = h.made_by
    LEFT JOIN people g ON g.organisation_id = h.organisation_id AND g.id = h.giver_id
    LEFT JOIN people t ON t.organisation_id = h.organisation_id AND t.id = h.taker_id`;

/** Changes of line manager, and what the three of them wrote about one. */
@Injectable()
export class HandoversRepository {
  async one(tx: Tx, organisationId: string, handoverId: string): Promise<HandoverRow | null> {
    const [row] = await tx.query<HandoverRow[]>(`${LINE} WHERE h.organisation_id = $1 AND h.id = $2`, [organisationId, handoverId]);
    return row ?? null;
  }

  /**
   * Those in which someone is the person, the manager after, or the manager before, the newest first; at most a hundred.
   * @param giverAfter as the manager before, only those after this day
   * @param after only those after this day
   */
  async of(tx: Tx, organisationId: string, viewerId: string, { giverAfter, after, personId }: { giverAfter: string; after: string | null; personId: string | null }): Promise<HandoverLine[]> {
    const rows = await tx.query<HandoverRow[]>(
      `${LINE}
        WHERE h.organisation_id = $1 AND (h.person_id = $2 OR h.taker_id = $2 OR (h.giver_id = $2 AND h.on_day > $3::date))
          AND ($4::date IS NULL OR h.on_day > $4::date) AND ($5::uuid IS NULL OR h.person_id = $5::uuid)
        ORDER BY h.on_day DESC, h.id DESC LIMIT 100`,
      [organisationId, viewerId, giverAfter, after, personId],
    );
    return rows.map(({ madeBy: _, ...line }) => line);
  }

  /** The first day on which someone was no longer the line manager, the last time; null where they never were. */
  async lastAsManager(tx: Tx, organisationId: string, personId: string, managerId: string, today: string): Promise<string | null> {
    const [row] = await tx.query<{ day: string | null }[]>(
      `SELECT max(valid_to) AS day FROM reporting_lines WHERE organisation_id = $1 AND person_id = $2 AND manager_id = $3 AND kind = 'solid' AND valid_to <= $4`,
      [organisationId, personId, managerId, today],
    );
    return row?.day ?? null;
  }

  /** The oldest first. */
  notes(tx: Tx, organisationId: string, handoverId: string): Promise<HandoverNoteView[]> {
    return tx.query<HandoverNoteView[]>(`${NOTE} WHERE n.organisation_id = $1 AND n.handover_id = $2 ORDER BY n.created_at, n.id LIMIT 500`, [organisationId, handoverId]);
  }

  async addNote(tx: Tx, organisationId: string, handoverId: string, authorId: string, body: string): Promise<HandoverNoteView> {
    const id = uuid();
    await tx.query('INSERT INTO handover_notes (organisation_id, id, handover_id, author_id, body) VALUES ($1, $2, $3, $4, $5)', [organisationId, id, handoverId, authorId, body]);
    const [note] = await tx.query<HandoverNoteView[]>(`${NOTE} WHERE n.organisation_id = $1 AND n.id = $2`, [organisationId, id]);
    if (!note) throw new Error('A note that was just written is there.');
    return note;
  }
}
