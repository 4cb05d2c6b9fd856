import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';
import type { PersonRef } from '../people/people.dto.js';
import { shownName } from '../people/shown-name.js';
import type { RollUpBy, RollUpFilters, RollUpPerson } from './roll-up.dto.js';

/** Whose people, on which day, from which day on a look counts, and which of them. */
export interface RollUpAsked {
  readonly rootId: string;
  readonly today: string;
  readonly seenFrom: string;
  readonly filters: RollUpFilters;
}

/** People who are alike in all of these. */
export interface RollUpRow {
  readonly key: string | null;
  readonly state: 'ready' | 'close' | 'building' | 'no_evidence' | 'no_target' | 'not_yet';
  /** Index in steps of ten, 0 to 9; null without one. */
  readonly tenth: number | null;
  readonly people: number;
  readonly unseen: number;
  readonly stale: number;
  readonly waiting: number;
  readonly asOf: string | null;
}

/** SQL of what people are grouped by; null: none. `top` is the direct report of the root in whose branch they are. */
const KEYS: Readonly<Record<RollUpBy, string>> = {
  manager: `CASE WHEN b.depth = b.root_depth + 1 THEN 'direct' ELSE b.top::text END`,
  team: 'p.team_id::text',
  rung: 's.rung',
  target: 's.target_rung',
  location: `nullif(btrim(p.location), '')`,
};

const UNSEEN = '(s.looked_on IS NULL OR s.looked_on < $4)';

/** Everyone below `$2` by places. The index gives them in the order of `lo`, in which a branch follows its head. */
const BRANCH = `
  WITH branch AS (
    SELECT q.id, q.depth, m.depth AS root_depth, q.manager_id, max(q.lo) FILTER (WHERE q.depth = m.depth + 1) OVER (ORDER BY q.lo) AS top
      FROM places m JOIN places q ON q.organisation_id = m.organisation_id AND q.lo > m.lo AND q.lo <= m.hi
     WHERE m.organisation_id = $1 AND m.id = $2)`;

const PLAIN_BRANCH = `
  WITH branch AS (
    SELECT q.id, q.depth, m.depth AS root_depth, q.manager_id
      FROM places m JOIN places q ON q.organisation_id = m.organisation_id AND q.lo > m.lo AND q.lo <= m.hi
     WHERE m.organisation_id = $1 AND m.id = $2)`;

const FROM = `
  FROM branch b
  JOIN people p ON p.organisation_id = $1 AND p.id = b.id AND NOT p.service AND (p.ended_on IS NULL OR p.ended_on > $3)
  JOIN standings s ON s.organisation_id = $1 AND s.id = b.id`;

function where({ team, rung, target, state, location, unseen }: RollUpFilters): { sql: string; values: string[] } {
  const values: string[] = [];
  const conditions: string[] = [];
  const equals = (column: string, value: string | undefined): void => {
    if (value === undefined) return;
    if (value === 'none') return void conditions.push(`${column} IS NULL`);
    values.push(value);
    conditions.push(`${column} = $${values.length + 4}`);
  };
  equals('p.team_id', team?.toLowerCase());
  equals('s.rung', rung);
  equals('s.target_rung', target);
  equals('s.state', state);
  equals(`btrim(p.location)`, location);
  if (unseen) conditions.push(UNSEEN);
  return { sql: conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '', values };
}

/** Answers how everyone below somebody stands, in numbers. */
@Injectable()
export class RollUpRepository {
  async sums(tx: Tx, organisationId: string, by: RollUpBy, { rootId, today, seenFrom, filters }: RollUpAsked): Promise<RollUpRow[]> {
    const { sql, values } = where(filters);
    return tx.query<RollUpRow[]>(
      `${by === 'manager' ? BRANCH : PLAIN_BRANCH}
       SELECT ${KEYS[by]} AS key, CASE WHEN s.as_of IS NULL THEN 'not_yet' ELSE coalesce(s.state, 'no_target') END AS state, CASE WHEN s.index IS NOT NULL THEN least(s.index / 10, 9) END AS tenth,
              count(*)::int AS people, count(*) FILTER (WHERE ${UNSEEN})::int AS unseen, count(*) FILTER (WHERE s.stale)::int AS stale, sum(s.waiting)::int AS waiting, min(s.as_of) AS "asOf"
         ${FROM}${sql} GROUP BY 1, 2, 3`,
      [organisationId, rootId, today, seenFrom, ...values],
    );
  }

  /** Those who report to somebody, by the number of their place. */
  heads(tx: Tx, organisationId: string, rootId: string): Promise<(PersonRef & { lo: string })[]> {
    return tx.query(
      `SELECT q.lo, p.id, ${shownName('p')} AS name FROM places m JOIN places q ON q.organisation_id = m.organisation_id AND q.lo > m.lo AND q.lo <= m.hi AND q.depth = m.depth + 1
         JOIN people p ON p.organisation_id = $1 AND p.id = q.id WHERE m.organisation_id = $1 AND m.id = $2 AND q.hi - q.lo > 0 AND EXISTS (
           SELECT 1 FROM places r WHERE r.organisation_id = $1 AND r.lo > q.lo AND r.lo <= q.hi)`,
      [organisationId, rootId],
    );
  }

  teams(tx: Tx, organisationId: string): Promise<PersonRef[]> {
    return tx.query('SELECT id, name FROM teams WHERE organisation_id = $1', [organisationId]);
  }

  /** From somebody up to the viewer, the viewer first; empty for whoever is not below them. */
  async path(tx: Tx, organisationId: string, viewerId: string, rootId: string): Promise<PersonRef[]> {
    return tx.query<PersonRef[]>(
      `SELECT p.id, ${shownName('p')} AS name FROM places v JOIN places r ON r.organisation_id = v.organisation_id AND r.id = $3 AND r.lo BETWEEN v.lo AND v.hi
         JOIN places a ON a.organisation_id = v.organisation_id AND a.lo BETWEEN v.lo AND r.lo AND a.hi >= r.lo JOIN people p ON p.organisation_id = $1 AND p.id = a.id
        WHERE v.organisation_id = $1 AND v.id = $2 ORDER BY a.depth`,
      [organisationId, viewerId, rootId],
    );
  }

  async people(tx: Tx, organisationId: string, { rootId, today, seenFrom, filters }: RollUpAsked, { limit, offset }: { limit: number; offset: number }): Promise<{ total: number; people: RollUpPerson[] }> {
    const { sql, values } = where(filters);
    const given = [organisationId, rootId, today, seenFrom, ...values];
    const [count] = await tx.query<{ total: number }[]>(`${PLAIN_BRANCH} SELECT count(*)::int AS total, $4::date AS "from" ${FROM}${sql}`, given);
    const people = await tx.query<RollUpPerson[]>(
      `${PLAIN_BRANCH}
       SELECT jsonb_build_object('id', p.id, 'name', p.name) AS person, s.rung, s.target_rung AS "targetRung", s.state, s.looked_on AS "lookedOn", ${UNSEEN} AS unseen, ${shownName('m')} AS "managerName"
         ${FROM} LEFT JOIN people m ON m.organisation_id = $1 AND m.id = b.manager_id${sql} ORDER BY lower(p.name), p.id LIMIT ${limit} OFFSET ${offset}`,
      given,
    );
    return { total: count?.total ?? 0, people };
  }
}
