import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../persistence/transaction.js';
import { BELOW, PEOPLE_OF } from '../../../platform/access/standings.sql.js';
import type { PersonRef } from '../people.dto.js';
import { MOST_COUNTED, type TreeEntry, type TreePlaceName } from './org-tree.dto.js';

/** Somebody of a level, and why they stand there. */
export interface Placed {
  readonly id: string;
  readonly place: TreePlaceName;
}

export interface PlacedPage {
  readonly placed: readonly Placed[];
  readonly total: number;
}

const holds = (alias: string): string => `${alias}.valid_from <= $2 AND (${alias}.valid_to IS NULL OR ${alias}.valid_to > $2)`;
const HERE = '(p.ended_on IS NULL OR p.ended_on > $2)';
const solid = (alias: string): string => `${alias}.organisation_id = $1 AND ${alias}.kind = 'solid' AND ${holds(alias)}`;

/** SQL of how many report to `p`, and stand below `p` up to the bound; parts of a person may be looked into only where `open`. */
const REPORTS = `
  (SELECT count(*)::int FROM reporting_lines l JOIN people r ON r.organisation_id = $1 AND r.id = l.person_id AND (r.ended_on IS NULL OR r.ended_on > $2)
    WHERE l.manager_id = p.id AND ${solid('l')})`;
const BELOW_COUNTED = `
  (SELECT count(*)::int FROM (
     WITH RECURSIVE b (person_id, depth) AS (
       SELECT l.person_id, 1 FROM reporting_lines l WHERE l.manager_id = p.id AND ${solid('l')}
       UNION ALL
       SELECT l.person_id, b.depth + 1 FROM b JOIN reporting_lines l ON l.manager_id = b.person_id AND ${solid('l')} WHERE b.depth < 50)
     SELECT 1 FROM b LIMIT ${String(MOST_COUNTED)}) z)`;

/** Reads the organisation as a tree, a level at a time, so that its size does not matter. */
@Injectable()
export class OrgTreeRepository {
  /** The direct reports of a manager by name. */
  async reportsOf(tx: Tx, organisationId: string, today: string, managerId: string, page: { limit: number; offset: number }): Promise<PlacedPage> {
    const from = `FROM reporting_lines l JOIN people p ON p.organisation_id = $1 AND p.id = l.person_id AND ${HERE} WHERE l.manager_id = $3 AND ${solid('l')}`;
    return this.page(tx, `SELECT p.id, p.name, 'report' AS place ${from}`, 'name, id', [organisationId, today, managerId], page);
  }

  /** Everyone without a manager: those with reports first, then those without either. */
  async tops(tx: Tx, organisationId: string, today: string, page: { limit: number; offset: number }): Promise<PlacedPage> {
    return this.page(
      tx,
      `SELECT p.id, p.name, CASE WHEN EXISTS (SELECT 1 FROM reporting_lines r WHERE r.manager_id = p.id AND ${solid('r')}) THEN 'top' ELSE 'without' END AS place
         FROM people p WHERE p.organisation_id = $1 AND NOT p.service AND ${HERE} AND NOT EXISTS (SELECT 1 FROM reporting_lines l WHERE l.person_id = p.id AND ${solid('l')})`,
      `place = 'without', name, id`,
      [organisationId, today],
      page,
    );
  }

  /** Whom a viewer looks after beside their own reports, the nearest relation of each, by name. */
  inPart(tx: Tx, organisationId: string, today: string, viewerId: string): Promise<Placed[]> {
    return tx.query<Placed[]>(
      `SELECT p.id, (array['delegate', 'sponsor', 'dotted'])[min(z.nearness)] AS place
         FROM (SELECT person_id, 1 AS nearness FROM (${PEOPLE_OF.delegate}) a UNION ALL SELECT person_id, 2 FROM (${PEOPLE_OF.sponsor}) b UNION ALL SELECT person_id, 3 FROM (${PEOPLE_OF.dotted}) c) z
         JOIN people p ON p.organisation_id = $1 AND p.id = z.person_id AND (p.ended_on IS NULL OR p.ended_on > $3)
        WHERE p.id <> $2 GROUP BY p.id, p.name ORDER BY p.name, p.id LIMIT 2000`,
      [organisationId, viewerId, today],
    );
  }

  /** The entries of these people, in their order. `open`: the reader may look below each of them. */
  async entries(tx: Tx, organisationId: string, today: string, placed: readonly Placed[], open: (one: Placed) => boolean): Promise<TreeEntry[]> {
    return tx.query<TreeEntry[]>(
      `SELECT p.id, p.name, level.rung, t.name AS team, p.location, u.place,
              CASE WHEN u.open THEN ${REPORTS} ELSE 0 END AS reports, CASE WHEN u.open THEN ${BELOW_COUNTED} ELSE 0 END AS below,
              (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', l.kind, 'person', jsonb_build_object('id', m.id, 'name', m.name)) ORDER BY l.kind, m.name), '[]')
                 FROM reporting_lines l JOIN people m ON m.organisation_id = $1 AND m.id = l.manager_id
                WHERE l.organisation_id = $1 AND l.person_id = p.id AND l.kind <> 'solid' AND ${holds('l')}) AS lines
         FROM unnest($3::uuid[], $4::text[], $5::boolean[]) WITH ORDINALITY u (id, place, open, at)
         JOIN people p ON p.organisation_id = $1 AND p.id = u.id
         LEFT JOIN teams t ON t.organisation_id = $1 AND t.id = p.team_id
         LEFT JOIN LATERAL (SELECT rung FROM person_levels v WHERE v.organisation_id = $1 AND v.person_id = p.id AND v.effective_from <= $2
                             ORDER BY v.effective_from DESC, v.recorded_at DESC, v.id DESC LIMIT 1) level ON true
        ORDER BY u.at`,
      [organisationId, today, placed.map(({ id }) => id), placed.map(({ place }) => place), placed.map(open)],
    );
  }

  /** At most 20 people still here whose name holds the text, of those whom `visible` (SQL on `p.id`, with the viewer as `$2`) holds for. */
  find(tx: Tx, organisationId: string, today: string, { viewerId, visible, text }: { viewerId: string; visible: string; text: string }): Promise<PersonRef[]> {
    return tx.query<PersonRef[]>(
      `${BELOW} SELECT p.id, p.name FROM people p
        WHERE p.organisation_id = $1 AND NOT p.service AND $2::uuid IS NOT NULL AND (p.ended_on IS NULL OR p.ended_on > $3) AND strpos(lower(p.name), lower($4)) > 0 AND ${visible}
        ORDER BY strpos(lower(p.name), lower($4)) > 1, p.name, p.id LIMIT 20`,
      [organisationId, viewerId, today, text],
    );
  }

  /** The way down to each of these people along the solid lines of a day, from the top or from `stop` where it lies on the way. */
  async paths(tx: Tx, organisationId: string, today: string, personIds: readonly string[], stop: string | null): Promise<Map<string, PersonRef[]>> {
    const rows = await tx.query<(PersonRef & { hit: string })[]>(
      `WITH RECURSIVE up (hit, id, depth) AS (
         SELECT h, h, 0 FROM unnest($3::uuid[]) h
         UNION
         SELECT u.hit, l.manager_id, u.depth + 1 FROM up u JOIN reporting_lines l ON l.person_id = u.id AND ${solid('l')} WHERE u.depth < 50 AND u.id IS DISTINCT FROM $4::uuid)
       SELECT u.hit, p.id, p.name FROM up u JOIN people p ON p.organisation_id = $1 AND p.id = u.id ORDER BY u.depth DESC`,
      [organisationId, today, personIds, stop],
    );
    return new Map([...Map.groupBy(rows, ({ hit }) => hit)].map(([hit, path]) => [hit, path.map(({ id, name }) => ({ id, name }))]));
  }

  private async page(tx: Tx, of: string, order: string, parameters: readonly unknown[], { limit, offset }: { limit: number; offset: number }): Promise<PlacedPage> {
    const rows = await tx.query<(Placed & { total: number })[]>(
      `SELECT id, place, count(*) OVER ()::int AS total FROM (${of}) z ORDER BY ${order} LIMIT ${String(limit)} OFFSET ${String(offset)}`,
      [...parameters],
    );
    return { placed: rows.map(({ id, place }) => ({ id, place })), total: rows[0]?.total ?? 0 };
  }
}
