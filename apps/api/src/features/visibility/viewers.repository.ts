import { Injectable } from '@nestjs/common';
import { addDays } from '@nextrung/domain/kernel';
import type { Tx } from '../../persistence/transaction.js';
import { STANDINGS_TOWARDS } from '../../platform/access/standings.sql.js';
import { GIVER_READS_DAYS } from '../../platform/access/subject.reader.js';
import { ASK_STATE, WHAT_THEY_ANSWERED } from '../evidence/asked.sql.js';
import type { EvidenceStateColumn } from '../evidence/evidence-item.entity.js';
import type { NoteVisibility } from '../notes/note.entity.js';
import type { PersonRef } from '../people/people.dto.js';
import { shownName } from '../people/shown-name.js';
import type { OutsideViewer } from './visibility.dto.js';
import { MOST_NAMES, type ViewerLink, type ViewerPerson } from './viewers.js';

const PERSON = `p.id, p.name, p.is_admin AS "isAdmin", p.is_auditor AS "isAuditor", p.sees_pay AS "seesPay", p.ended_on AS "endedOn"`;
const HERE = '(p.ended_on IS NULL OR p.ended_on > $3)';
const MOMENT = `'YYYY-MM-DD"T"HH24:MI:SS"Z"'`;
const ROLE_COLUMNS = { admin: 'p.is_admin', auditor: 'p.is_auditor', pay: 'p.sees_pay' } as const;

/** Answers who stands how to a person or a thing today, without those who have left. */
@Injectable()
export class ViewersRepository {
  /** Everyone whom lines, delegations and grants relate to a person: what the guard asks about one viewer, for all of them. */
  async standings(tx: Tx, organisationId: string, personId: string, today: string): Promise<ViewerLink[]> {
    const links = await tx.query<ViewerLink[]>(
      `${STANDINGS_TOWARDS}
       SELECT ${PERSON}, s.relation, s.depth, f.name AS "forName",
              CASE WHEN s.relation <> 'break_glass' THEN s.until::date END AS until,
              CASE WHEN s.relation = 'break_glass' THEN to_char(s.until AT TIME ZONE 'UTC', ${MOMENT}) END AS "expiresAt"
         FROM standings s JOIN people p ON p.organisation_id = $1 AND p.id = s.viewer_id
         LEFT JOIN people f ON f.organisation_id = $1 AND f.id = s.for_id
        WHERE ${HERE}`,
      [organisationId, personId, today],
    );
    const ends = await this.lineEnds(tx, organisationId, personId, today);
    return links.map((link) => (link.relation === 'manager' ? { ...link, until: ends.get(link.id) ?? null } : link));
  }

  /** These people in a relation of their own, as far as they are here. */
  async named(tx: Tx, organisationId: string, today: string, relation: 'self' | 'author' | 'other', id: string | null): Promise<ViewerLink[]> {
    const people = await tx.query<ViewerPerson[]>(`SELECT ${PERSON} FROM people p WHERE p.organisation_id = $1 AND p.id = $2 AND ${HERE}`, [organisationId, id, today]);
    return people.map((person) => ({ ...person, relation }));
  }

  /** Colleagues who were asked to confirm an item. */
  async asked(tx: Tx, organisationId: string, itemId: string, today: string): Promise<ViewerLink[]> {
    const people = await tx.query<ViewerPerson[]>(
      `SELECT DISTINCT ${PERSON} FROM corroboration_asks a JOIN people p ON p.organisation_id = a.organisation_id AND p.id = a.colleague_id
        WHERE a.organisation_id = $1 AND a.item_id = $2 AND a.withdrawn_on IS NULL AND ${HERE}`,
      [organisationId, itemId, today],
    );
    return people.map((person) => ({ ...person, relation: 'asked' }));
  }

  /** Who outside the organisation has a link to an item that works now. */
  outside(tx: Tx, organisationId: string, itemId: string): Promise<OutsideViewer[]> {
    return tx.query<OutsideViewer[]>(
      `SELECT o.name, to_char(a.expires_at AT TIME ZONE 'UTC', ${MOMENT}) AS until
         FROM corroboration_asks a JOIN outside_colleagues o ON o.organisation_id = a.organisation_id AND o.id = a.outsider_id ${WHAT_THEY_ANSWERED}
        WHERE a.organisation_id = $1 AND a.item_id = $2 AND a.expires_at > now() AND ${ASK_STATE} = 'asked' ORDER BY o.name, o.id`,
      [organisationId, itemId],
    );
  }

  /** Managers between whom a person was handed over, as far as they still read it. */
  async handed(tx: Tx, organisationId: string, personId: string, today: string): Promise<ViewerLink[]> {
    const rows = await tx.query<(ViewerPerson & { relation: 'giver' | 'taker'; onDay: string })[]>(
      `SELECT ${PERSON}, side.relation, max(h.on_day) AS "onDay"
         FROM handovers h
         CROSS JOIN LATERAL (VALUES ('giver', h.giver_id), ('taker', h.taker_id)) side (relation, id)
         JOIN people p ON p.organisation_id = $1 AND p.id = side.id
        WHERE h.organisation_id = $1 AND h.person_id = $2 AND ${HERE} AND (side.relation = 'taker' OR h.on_day + $4::int > $3::date)
        GROUP BY p.organisation_id, p.id, side.relation`,
      [organisationId, personId, today, GIVER_READS_DAYS],
    );
    return rows.map(({ onDay, ...row }) => ({ ...row, until: row.relation === 'giver' ? addDays(onDay, GIVER_READS_DAYS) : null }));
  }

  /** By name, at most as many as are shown, and how many there are; the person themselves is not among them. */
  async inRole(tx: Tx, organisationId: string, personId: string, today: string, role: keyof typeof ROLE_COLUMNS): Promise<{ people: ViewerPerson[]; total: number }> {
    const people = await tx.query<(ViewerPerson & { total: number })[]>(
      `SELECT ${PERSON}, count(*) OVER ()::int AS total FROM people p
        WHERE p.organisation_id = $1 AND p.id <> $2 AND ${HERE} AND ${ROLE_COLUMNS[role]} ORDER BY p.name, p.id LIMIT ${MOST_NAMES}`,
      [organisationId, personId, today],
    );
    return { people, total: people[0]?.total ?? 0 };
  }

  /** Every change of who could see an item or a note, oldest first. */
  history(tx: Tx, organisationId: string, of: 'item' | 'note', id: string): Promise<{ state: EvidenceStateColumn | NoteVisibility; by: PersonRef; at: string }[]> {
    const [table, column, state] = of === 'item' ? ['evidence_visibility', 'item_id', 'state'] : ['note_visibility', 'note_id', 'visibility'];
    return tx.query(
      `SELECT v.${state} AS state, jsonb_build_object('id', p.id, 'name', ${shownName('p')}) AS "by", to_char(v.changed_at AT TIME ZONE 'UTC', ${MOMENT}) AS "at"
         FROM ${table} v JOIN people p ON p.organisation_id = v.organisation_id AND p.id = v.changed_by
        WHERE v.organisation_id = $1 AND v.${column} = $2 ORDER BY v.changed_at, v.id LIMIT 200`,
      [organisationId, id],
    );
  }

  /** The first day, where one is planned, on which a manager is no longer above a person: when any line between them ends. */
  private async lineEnds(tx: Tx, organisationId: string, personId: string, today: string): Promise<Map<string, string | null>> {
    const rows = await tx.query<{ id: string; until: string | null }[]>(
      `WITH RECURSIVE above (id, until, depth) AS (
         SELECT l.manager_id, l.valid_to, 1 FROM reporting_lines l
          WHERE l.organisation_id = $1 AND l.person_id = $2 AND l.kind = 'solid' AND l.valid_from <= $3 AND (l.valid_to IS NULL OR l.valid_to > $3)
         UNION ALL
         SELECT l.manager_id, least(a.until, l.valid_to), a.depth + 1 FROM above a
           JOIN reporting_lines l ON l.organisation_id = $1 AND l.person_id = a.id AND l.kind = 'solid' AND l.valid_from <= $3 AND (l.valid_to IS NULL OR l.valid_to > $3)
          WHERE a.depth < 50
       )
       SELECT id, until FROM above ORDER BY depth DESC`,
      [organisationId, personId, today],
    );
    return new Map(rows.map(({ id, until }) => [id, until]));
  }
}
