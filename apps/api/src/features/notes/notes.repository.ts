import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import { STANDINGS_TOWARDS } from '../../platform/access/standings.sql.js';
import type { PersonRef } from '../people/people.dto.js';
import type { NoteVisibility } from './note.entity.js';
import type { NoteVisibilityEntry } from './notes.dto.js';

export interface NoteRow {
  readonly id: string;
  readonly person: PersonRef;
  readonly author: PersonRef;
  readonly other: PersonRef | null;
  readonly body: string;
  readonly visibility: NoteVisibility;
  readonly onDay: string;
  readonly version: number;
  readonly history: NoteVisibilityEntry[];
}

const ref = (alias: string): string => `jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name)`;

const NOTE = `
  SELECT n.id, ${ref('p')} AS person, ${ref('a')} AS author, CASE WHEN b.id IS NULL THEN NULL ELSE ${ref('b')} END AS other, n.body, n.visibility, n.on_day AS "onDay", n.version,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('visibility', v.visibility, 'since', to_char(v.changed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) ORDER BY v.changed_at DESC, v.id DESC), '[]')
            FROM note_visibility v WHERE v.organisation_id = n.organisation_id AND v.note_id = n.id) AS history
    FROM notes n
    JOIN people p ON p.organisation_id = n.organisation_id AND p.id = n.person_id
    JOIN people a ON a.organisation_id = n.organisation_id AND a.id = n.author_id
    LEFT JOIN people b ON b.organisation_id = n.organisation_id AND b.id = n.other_id`;

/** What people keep about people. Deleted notes are nowhere in it. */
@Injectable()
export class NotesRepository {
  /** One page of the notes that `condition` (SQL on `n`, with the viewer as `$2` and `subject` as `$3`) holds for, the newest first. */
  async page(
    tx: Tx,
    organisationId: string,
    { viewerId, subject, condition, limit, offset }: { viewerId: string; subject: string | null; condition: string; limit: number; offset: number },
  ): Promise<{ rows: NoteRow[]; total: number }> {
    const where = `n.organisation_id = $1 AND n.deleted_at IS NULL AND $2::uuid IS NOT NULL AND ($3::uuid IS NULL OR n.person_id = $3::uuid) AND ${condition}`;
    const filter = [organisationId, viewerId, subject];
    const [count] = await tx.query<{ total: number }[]>(`SELECT count(*)::int AS total FROM notes n WHERE ${where}`, filter);
    const rows = await tx.query<NoteRow[]>(`${NOTE} WHERE ${where} ORDER BY n.on_day DESC, n.created_at DESC, n.id DESC LIMIT $4 OFFSET $5`, [...filter, limit, offset]);
    return { rows, total: count?.total ?? 0 };
  }

  async one(tx: Tx, organisationId: string, noteId: string): Promise<NoteRow | null> {
    const [row] = await tx.query<NoteRow[]>(`${NOTE} WHERE n.organisation_id = $1 AND n.id = $2 AND n.deleted_at IS NULL`, [organisationId, noteId]);
    return row ?? null;
  }

  async person(tx: Tx, organisationId: string, personId: string): Promise<PersonRef | null> {
    const [row] = await tx.query<PersonRef[]>('SELECT id, name FROM people WHERE organisation_id = $1 AND id = $2', [organisationId, personId]);
    return row ?? null;
  }

  /** The line manager of a day, or where there is none the sponsor. */
  async leadOf(tx: Tx, organisationId: string, personId: string, day: string): Promise<PersonRef | null> {
    const [row] = await tx.query<PersonRef[]>(
      `${STANDINGS_TOWARDS} SELECT p.id, p.name FROM standings s JOIN people p ON p.organisation_id = $1 AND p.id = s.viewer_id
        WHERE (s.relation = 'manager' AND s.depth = 1) OR s.relation = 'sponsor' ORDER BY s.relation LIMIT 1`,
      [organisationId, personId, day],
    );
    return row ?? null;
  }

  async insert(tx: Tx, organisationId: string, note: { id: string; personId: string; authorId: string; otherId: string | null; body: string; visibility: NoteVisibility; onDay: string }): Promise<void> {
    await tx.query('INSERT INTO notes (organisation_id, id, person_id, author_id, other_id, body, visibility, on_day) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', [
      organisationId, note.id, note.personId, note.authorId, note.otherId, note.body, note.visibility, note.onDay,
    ]);
    await this.keepVisibility(tx, organisationId, note.id, note.visibility, note.authorId);
  }

  async edit(tx: Tx, organisationId: string, noteId: string, body: string): Promise<void> {
    await tx.query('UPDATE notes SET body = $3, version = version + 1 WHERE organisation_id = $1 AND id = $2 AND deleted_at IS NULL', [organisationId, noteId, body]);
  }

  async show(tx: Tx, organisationId: string, noteId: string, by: string, to: { visibility: NoteVisibility; otherId: string | null }): Promise<void> {
    await tx.query('UPDATE notes SET visibility = $3, other_id = $4, version = version + 1 WHERE organisation_id = $1 AND id = $2 AND deleted_at IS NULL', [organisationId, noteId, to.visibility, to.otherId]);
    await this.keepVisibility(tx, organisationId, noteId, to.visibility, by);
  }

  /** The words go; that there was a note, and who could see it, stays. */
  async remove(tx: Tx, organisationId: string, noteId: string): Promise<void> {
    await tx.query(`UPDATE notes SET body = '', deleted_at = now(), version = version + 1 WHERE organisation_id = $1 AND id = $2 AND deleted_at IS NULL`, [organisationId, noteId]);
  }

  private async keepVisibility(tx: Tx, organisationId: string, noteId: string, visibility: NoteVisibility, by: string): Promise<void> {
    await tx.query('INSERT INTO note_visibility (organisation_id, id, note_id, visibility, changed_by) VALUES ($1, $2, $3, $4, $5)', [organisationId, uuid(), noteId, visibility, by]);
  }
}
