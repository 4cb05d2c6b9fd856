import { Injectable } from '@nestjs/common';
import type { Tx } from '../../persistence/transaction.js';
import type { PersonRef } from '../people/people.dto.js';
import { shownName } from '../people/shown-name.js';
import { COUNTED } from '../people/counted-sql.js';
import type { RollUpBy, RollUpFilters, RollUpPerson, RollUpStates } from './roll-up.dto.js';

/** Whose people, on which day, from which day on a look counts, and which of them. */
export interface RollUpAsked {
  readonly rootId: string;
  readonly today: string;
  readonly seenFrom: string;
  readonly filters: RollUpFilters;
}

/** Sums over the people of one group. */
export interface RollUpSums extends RollUpStates {
  readonly key: string | null;
  readonly people: number;
  readonly unseen: number;
  readonly stale: number;
  readonly waiting: number;
  /** The oldest day of their assessments. */
  readonly asOf: string | null;
}

/** People by index in steps of ten, 0 to 9. */
export interface RollUpStep {
  readonly tenth: number;
  readonly people: number;
}

/** SQL of what people are grouped by; null: none. By manager it is the direct report of the root in whose branch they are. */
const KEYS: Readonly<Record<Exclude<RollUpBy, 'manager'>, string>> = {
  team: 'b.team_id',
  rung: 'b.rung',
  target: 'b.target_rung',
  location: `nullif(btrim(b.location), '')`,
};

const UNSEEN = '(b.looked_on IS NULL OR b.looked_on < $4)';
const HERE = 'b.counted IS NOT NULL AND (b.ended_on IS NULL OR b.ended_on > $3)';

/** Everyone below `$2` by places, also those who have left: one range of one table. */
const BRANCH = `
  WITH branch AS (
    SELECT q.* FROM places m JOIN places q ON q.organisation_id = m.organisation_id AND q.lo > m.lo AND q.lo <= m.hi
     WHERE m.organisation_id = $1 AND m.id = $2)`;

/** The direct reports: each of them begins where the branch of the one before ends, so that they are found by as many steps in the index. */
const HEADS = `
  WITH RECURSIVE root AS (SELECT lo, hi FROM places WHERE organisation_id = $1 AND id = $2), heads (id, lo, hi) AS (
    SELECT q.id, q.lo, q.hi FROM root m, LATERAL (SELECT id, lo, hi FROM places WHERE organisation_id = $1 AND lo > m.lo AND lo <= m.hi ORDER BY lo LIMIT 1) q
    UNION ALL
    SELECT q.id, q.lo, q.hi FROM root m, heads h, LATERAL (SELECT id, lo, hi FROM places WHERE organisation_id = $1 AND lo > h.hi AND lo <= m.hi ORDER BY lo LIMIT 1) q
  )`;

/** People who count alike, put together: few rows are left to be sorted into groups. As a rule it is read from the index by which the branch is found. */
const ALIKE = `b.counted, count(*) AS people, count(*) FILTER (WHERE ${UNSEEN}) AS unseen, sum(b.waiting) AS waiting, min(b.as_of) AS as_of`;

/** SQL of a common table expression `alike`, with what is in front of it. @param sql behind WHERE */
const alike = (by: RollUpBy, sql: string): string => {
  if (by !== 'manager') return `${BRANCH}, alike AS (SELECT ${KEYS[by]} AS key, ${ALIKE} FROM branch b WHERE ${sql} GROUP BY 1, 2)`;
  const within = (range: string): string => `LATERAL (SELECT ${ALIKE} FROM places b WHERE b.organisation_id = $1 AND ${range} AND ${sql} GROUP BY 1) a`;
  // The heads themselves are in none of the branches.
  return `${HEADS}, alike AS (SELECT h.id AS key, a.* FROM heads h, ${within('b.lo > h.lo AND b.lo <= h.hi')} UNION ALL SELECT NULL, a.* FROM heads h, ${within('b.lo = h.lo')})`;
};

function where({ team, rung, target, state, location, unseen }: RollUpFilters): { sql: string; values: string[] } {
  const values: string[] = [];
  const conditions: string[] = [HERE];
  const equals = (column: string, value: string | undefined): void => {
    if (value === undefined) return;
    if (value === 'none') return void conditions.push(`${column} IS NULL`);
    values.push(value);
    conditions.push(`${column} = $${values.length + 4}`);
  };
  equals('b.team_id', team?.toLowerCase());
  equals('b.rung', rung);
  equals('b.target_rung', target);
  equals('b.state', state);
  equals('btrim(b.location)', location);
  if (unseen) conditions.push(UNSEEN);
  return { sql: conditions.join(' AND '), values };
}

/** Answers how everyone below somebody stands, in numbers. */
@Injectable()
export class RollUpRepository {
  async sums(tx: Tx, organisationId: string, by: RollUpBy, { rootId, today, seenFrom, filters }: RollUpAsked): Promise<{ groups: RollUpSums[]; steps: RollUpStep[] }> {
    const { sql, values } = where(filters);
    const assessed = (state: string): string => `coalesce(sum(b.people) FILTER (WHERE ${COUNTED.assessed} AND ${state}), 0)::int`;
    const rows = await tx.query<(RollUpSums & RollUpStep & { step: boolean })[]>(
      `${alike(by, sql)}
       SELECT b.key, b.tenth, grouping(b.key) = 1 AS step, sum(b.people)::int AS people,
              ${assessed(COUNTED.ready)} AS ready, ${assessed(COUNTED.close)} AS close, ${assessed(COUNTED.building)} AS building, ${assessed(COUNTED.noEvidence)} AS "noEvidence",
              ${assessed(COUNTED.noTarget)} AS "noTarget", coalesce(sum(b.people) FILTER (WHERE NOT ${COUNTED.assessed}), 0)::int AS "notYetAssessed",
              sum(b.unseen)::int AS unseen, coalesce(sum(b.people) FILTER (WHERE ${COUNTED.stale}), 0)::int AS stale, sum(b.waiting)::int AS waiting, min(b.as_of) AS "asOf"
         FROM (SELECT a.*, CASE WHEN ${COUNTED.indexMore} > 0 THEN least((${COUNTED.indexMore} - 1) / 10, 9) END AS tenth FROM alike a) b
        GROUP BY GROUPING SETS ((b.key), (b.tenth))`,
      [organisationId, rootId, today, seenFrom, ...values],
    );
    return { groups: rows.filter(({ step }) => !step), steps: rows.filter(({ step, tenth }) => step && tenth !== null) };
  }

  names(tx: Tx, organisationId: string, ids: readonly string[]): Promise<PersonRef[]> {
    return tx.query(`SELECT p.id, ${shownName('p')} AS name FROM people p WHERE p.organisation_id = $1 AND p.id = ANY($2)`, [organisationId, ids]);
  }

  teams(tx: Tx, organisationId: string): Promise<PersonRef[]> {
    return tx.query('SELECT id, name FROM teams WHERE organisation_id = $1', [organisationId]);
  }

  /** From somebody up to the viewer, the viewer first; empty for whoever is not below them. */
  async path(tx: Tx, organisationId: string, viewerId: string, rootId: string): Promise<PersonRef[]> {
    return tx.query<PersonRef[]>(
      `WITH RECURSIVE up (id, manager_id, depth) AS (
         SELECT r.id, r.manager_id, r.depth FROM places v JOIN places r ON r.organisation_id = $1 AND r.id = $3 AND r.lo BETWEEN v.lo AND v.hi WHERE v.organisation_id = $1 AND v.id = $2
         UNION ALL
         SELECT a.id, a.manager_id, a.depth FROM up u JOIN places a ON a.organisation_id = $1 AND a.id = u.manager_id WHERE u.id <> $2
       )
       SELECT p.id, ${shownName('p')} AS name FROM up JOIN people p ON p.organisation_id = $1 AND p.id = up.id ORDER BY up.depth`,
      [organisationId, viewerId, rootId],
    );
  }

  async people(tx: Tx, organisationId: string, { rootId, today, seenFrom, filters }: RollUpAsked, { limit, offset }: { limit: number; offset: number }): Promise<{ total: number; people: RollUpPerson[] }> {
    const { sql, values } = where(filters);
    const given = [organisationId, rootId, today, seenFrom, ...values];
    const [count] = await tx.query<{ total: number }[]>(`${BRANCH} SELECT count(*)::int AS total, $4::date AS "from" FROM branch b WHERE ${sql}`, given);
    const people = await tx.query<RollUpPerson[]>(
      `${BRANCH}
       SELECT jsonb_build_object('id', p.id, 'name', p.name) AS person, b.rung, b.target_rung AS "targetRung", b.state, b.looked_on AS "lookedOn", ${UNSEEN} AS unseen, ${shownName('m')} AS "managerName"
         FROM branch b JOIN people p ON p.organisation_id = $1 AND p.id = b.id LEFT JOIN people m ON m.organisation_id = $1 AND m.id = b.manager_id WHERE ${sql} ORDER BY lower(p.name), p.id LIMIT ${limit} OFFSET ${offset}`,
      given,
    );
    return { total: count?.total ?? 0, people };
  }
}
