import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../persistence/transaction.js';
import { BELOW } from '../../platform/access/standings.sql.js';
import type { LineKind, ReportingLineEntry } from './people.dto.js';

/** Reads and writes reporting lines. */
@Injectable()
export class ReportingLinesRepository {
  /** Takes turns with every other change of the organisation's structure, so that two moves cannot close a circle together. */
  async lockStructure(tx: Tx, organisationId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`structure ${organisationId}`]);
  }

  /** Of every kind, the newest first. */
  history(tx: Tx, organisationId: string, personId: string): Promise<ReportingLineEntry[]> {
    return tx.query<ReportingLineEntry[]>(
      `SELECT l.id, l.kind, jsonb_build_object('id', m.id, 'name', m.name) AS manager, l.valid_from AS "from", l.valid_to AS "to"
         FROM reporting_lines l JOIN people m ON m.organisation_id = l.organisation_id AND m.id = l.manager_id
        WHERE l.organisation_id = $1 AND l.person_id = $2 ORDER BY l.valid_from DESC, l.id DESC LIMIT 200`,
      [organisationId, personId],
    );
  }

  /** Which of these people report to a manager on a day, at any depth. */
  async below(tx: Tx, organisationId: string, managerId: string, day: string, personIds: readonly string[]): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }[]>(`${BELOW} SELECT DISTINCT person_id AS id FROM below WHERE person_id = ANY($4)`, [organisationId, managerId, day, personIds]);
    return new Set(rows.map(({ id }) => id));
  }

  /** Whether a person stands above another by lines that hold on a day or are planned after it, at any depth. */
  async isAbove(tx: Tx, organisationId: string, personId: string, aboveId: string, day: string): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `WITH RECURSIVE above (id) AS (
         SELECT manager_id FROM reporting_lines
          WHERE organisation_id = $1 AND person_id = $2 AND kind = 'solid' AND (valid_to IS NULL OR valid_to > $4)
         UNION
         SELECT l.manager_id FROM above a JOIN reporting_lines l ON l.organisation_id = $1 AND l.person_id = a.id
          WHERE l.kind = 'solid' AND (l.valid_to IS NULL OR l.valid_to > $4))
       SELECT 1 FROM above WHERE id = $3 LIMIT 1`,
      [organisationId, personId, aboveId, day],
    );
    return rows.length > 0;
  }

  /** Names of those who report directly to a person on a day or later, or whom they sponsor; at most five, and how many in all. */
  async reportsFrom(tx: Tx, organisationId: string, managerId: string, day: string, kind: LineKind = 'solid'): Promise<{ names: string[]; total: number }> {
    const rows = await tx.query<{ name: string; total: number }[]>(
      `SELECT p.name, count(*) OVER ()::int AS total FROM reporting_lines l
         JOIN people p ON p.organisation_id = l.organisation_id AND p.id = l.person_id AND (p.ended_on IS NULL OR p.ended_on > $3)
        WHERE l.organisation_id = $1 AND l.manager_id = $2 AND l.kind = $4 AND (l.valid_to IS NULL OR l.valid_to > $3)
        ORDER BY p.name LIMIT 5`,
      [organisationId, managerId, day, kind],
    );
    return { names: rows.map(({ name }) => name), total: rows[0]?.total ?? 0 };
  }

  async insert(tx: Tx, organisationId: string, lines: readonly { personId: string; managerId: string; from: string; kind?: LineKind }[]): Promise<void> {
    await tx.query(
      `INSERT INTO reporting_lines (organisation_id, id, person_id, manager_id, valid_from, kind)
       SELECT $1, * FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::date[], $6::text[])`,
      [organisationId, lines.map(() => uuid()), lines.map((l) => l.personId), lines.map((l) => l.managerId), lines.map((l) => l.from), lines.map(({ kind = 'solid' }) => kind)],
    );
  }

  /** Ends what holds on a day, and drops what was planned from it on. */
  async endFrom(tx: Tx, organisationId: string, personId: string, day: string): Promise<void> {
    await tx.query(`DELETE FROM reporting_lines WHERE organisation_id = $1 AND person_id = $2 AND kind = 'solid' AND valid_from >= $3`, [organisationId, personId, day]);
    await tx.query(
      `UPDATE reporting_lines SET valid_to = $3 WHERE organisation_id = $1 AND person_id = $2 AND kind = 'solid' AND (valid_to IS NULL OR valid_to > $3)`,
      [organisationId, personId, day],
    );
  }

  async line(tx: Tx, organisationId: string, personId: string, lineId: string): Promise<Pick<ReportingLineEntry, 'kind' | 'from' | 'to'> | null> {
    const [row] = await tx.query<Pick<ReportingLineEntry, 'kind' | 'from' | 'to'>[]>(
      'SELECT kind, valid_from AS "from", valid_to AS "to" FROM reporting_lines WHERE organisation_id = $1 AND person_id = $2 AND id = $3',
      [organisationId, personId, lineId],
    );
    return row ?? null;
  }

  /** Ends one line on a day; one that has not begun by then is removed. */
  async endLine(tx: Tx, organisationId: string, lineId: string, day: string): Promise<void> {
    await tx.query('DELETE FROM reporting_lines WHERE organisation_id = $1 AND id = $2 AND valid_from >= $3', [organisationId, lineId, day]);
    await tx.query('UPDATE reporting_lines SET valid_to = $3 WHERE organisation_id = $1 AND id = $2', [organisationId, lineId, day]);
  }

  /** Ends lines of these kinds, of a person, to a manager, or both, on a day. What began on it or later and has held stays, and ends today; what has not begun is removed. */
  async endSide(
    tx: Tx,
    organisationId: string,
    { personId = null, managerId = null, kinds, day, today }: { personId?: string | null; managerId?: string | null; kinds: readonly LineKind[]; day: string; today: string },
  ): Promise<void> {
    const which = 'organisation_id = $1 AND ($2::uuid IS NULL OR person_id = $2) AND ($3::uuid IS NULL OR manager_id = $3) AND kind = ANY($4)';
    const lines = [organisationId, personId, managerId, kinds, day, today];
    await tx.query(`DELETE FROM reporting_lines WHERE ${which} AND valid_from >= $5 AND valid_from >= $6`, lines);
    const end = 'CASE WHEN valid_from < $5::date THEN $5::date ELSE $6::date END';
    await tx.query(`UPDATE reporting_lines SET valid_to = ${end} WHERE ${which} AND (valid_to IS NULL OR valid_to > ${end})`, lines);
  }
}
