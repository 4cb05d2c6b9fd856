import { Injectable } from '@nestjs/common';
import { oneOf } from '../../persistence/kept-plans.js';
import type { Tx } from '../../persistence/transaction.js';
import { basisNumber, COUNTED, COUNTS, stateNumbers } from '../people/counted-sql.js';
import { LAPSES_SOON_DAYS } from '../readiness/next-look.js';
import type { TeamFilters } from './team.dto.js';
import { type Looking, MOST_OLD, type TeamAsked, type TeamList } from './team.repository.js';
import type { SortKey } from './team-sort.js';

/** What there are no more of at once. */
const MANY = 1_000_000;
const INDEX_LAST = `101 - ${COUNTED.indexMore}`;
const NEED = `CASE WHEN soon THEN 1 WHEN ${COUNTED.close} THEN 2 ELSE 3 END * 1000 + ${INDEX_LAST}`;
const NOBODY_COMES_AFTER = 2_147_483_647;

/** SQL of one number to sort by, from `columns`: of everyone, and of the viewer's own reports, whose items may wait for them. */
interface Order {
  readonly key: string;
  readonly own: string;
}

/**
 * Answers the usual questions about everyone below from the index of the tree alone, of which a row is a few bytes wide: in the order
 * of need or index, by state, staleness or lapse. People who count alike are counted together first: what comes of it says how far down
 * the order the page goes, so that only those on it are read one by one. The same list as the repository of the team, which answers all others.
 */
@Injectable()
export class TeamBranchRepository {
  /** Null: more is asked than stands there. */
  async list(tx: Tx, { organisationId, viewerId, today }: Looking, { people, filters, keys, after, limit, basis }: TeamAsked): Promise<TeamList | null> {
    const order = orderOf(keys);
    if (order === null || people.lo === null || people.beside.length > 0 || !isUsual(filters)) return null;
    const values: unknown[] = [organisationId, viewerId, today];
    const bind = (value: unknown): string => `$${String(values.push(value))}`;
    // Hidden from the planner, which would read the whole table for a large branch: so one plan is good for all.
    const range = `organisation_id = $1 AND lo > (SELECT ${bind(people.lo)}::bigint) AND lo <= (SELECT ${bind(people.hi)}::bigint) AND ${COUNTS}`;
    const columns = `counted, lapses_on <= $3::date + ${String(LAPSES_SOON_DAYS)} AS soon, ${filters.lapses === undefined ? 'TRUE' : `lapses_on <= $3::date + ${bind(filters.lapses)}::int`} AS lapses`;
    const where = [filters.state && COUNTED.inStates(bind(stateNumbers(filters.state))), filters.stale && COUNTED.stale, filters.lapses !== undefined && 'lapses'].filter(Boolean).join(' AND ') || 'TRUE';
    const current = `basis IS NOT DISTINCT FROM (SELECT ${basisNumber(basis, bind)})`;
    const [most, mostOfAll] = [bind(limit), bind(limit + people.reports.length)];
    const cursor = after === null ? null : bind(after);
    const cursorKey = cursor === null ? String(-NOBODY_COMES_AFTER) : '(SELECT key FROM cursor)';
    const onPage = `${where} AND ${order.key} >= ${cursorKey} AND ${order.key} <= (SELECT key FROM last)`;
    const [row] = await tx.query<TeamList[]>(
      `WITH own AS MATERIALIZED (
         SELECT id, lo, basis, ${order.key} AS key_as_other, ${order.own} AS key, CASE WHEN as_of = $3 THEN waiting ELSE 0 END AS waiting, as_of IS DISTINCT FROM $3 AS unsure, (${where}) IS TRUE AS fits
           FROM (SELECT id, lo, basis, as_of, waiting, ${columns} FROM places WHERE id = ${oneOf(bind(people.reports))} AND manager_id = $2 AND ${range}) p
       )${cursor === null ? '' : `, cursor AS MATERIALIZED (
         SELECT coalesce((SELECT o.key FROM own o WHERE o.id = c.id), c.key) AS key, lower(p.name) AS name, c.id
           FROM (SELECT id, ${order.key} AS key FROM (SELECT id, ${columns} FROM places WHERE id = ${cursor} AND ${range}) p WHERE ${where}) c JOIN people p ON p.organisation_id = $1 AND p.id = c.id
       )`}, alike AS MATERIALIZED (
         SELECT counted, soon, lapses, current, count(*)::int AS people FROM (SELECT ${columns}, ${current} AS current FROM places WHERE ${range}) p GROUP BY counted, soon, lapses, current
       ), last AS MATERIALIZED (
         SELECT coalesce(min(key), ${String(NOBODY_COMES_AFTER)}) AS key
           FROM (SELECT key, sum(sum(people)) OVER (ORDER BY key) AS up_to_here FROM (SELECT ${order.key} AS key, people FROM alike WHERE ${where}) k WHERE key > ${cursorKey} GROUP BY key) k WHERE up_to_here >= ${mostOfAll}
       ), named AS MATERIALIZED (
         SELECT c.key, lower(p.name) AS name, c.id, c.waiting, c.${current} AS current
           FROM (SELECT p.id, p.basis, ${order.key} AS key, 0 AS waiting
                   FROM (SELECT DISTINCT counted AS alike FROM alike WHERE ${onPage}) a CROSS JOIN LATERAL (SELECT id, lo, basis, ${columns} FROM places WHERE counted = a.alike AND ${range} OFFSET 0) p
                  WHERE ${onPage} AND p.lo NOT IN (SELECT o.lo FROM own o)
                 UNION ALL SELECT id, basis, key, waiting FROM own WHERE fits) c
          CROSS JOIN LATERAL (SELECT q.name FROM people q WHERE q.organisation_id = $1 AND q.id = c.id OFFSET 0) p
       ), page AS (
         SELECT id, waiting, current, row_number() OVER (ORDER BY key, name, id) AS at FROM named ${cursor === null ? '' : 'WHERE (key, name, id) > (SELECT key, name, id FROM cursor)'} ORDER BY key, name, id LIMIT ${most}
       )
       SELECT jsonb_build_object('people', c.people, 'ready', c.ready, 'close', c.close, 'stale', c.stale, 'waiting', (SELECT coalesce(sum(waiting), 0) FROM own)) AS counts, c.matched,
              CASE WHEN g.ids <> '{}' THEN 1 ${cursor === null ? '' : `+ c.before - (SELECT count(*) FROM own WHERE fits AND key_as_other < ${cursorKey}) + (SELECT count(*) FROM named WHERE (key, name, id) <= (SELECT key, name, id FROM cursor))`} END::int AS "from", g.*,
              CASE WHEN c.overlaid THEN ARRAY(SELECT DISTINCT o FROM places, unnest(overlays) o WHERE ${range} AND overlays <> '{}') ELSE '{}' END AS overlays,
              CASE WHEN c.old THEN ARRAY(SELECT id FROM places WHERE ${range} AND NOT ${current} LIMIT ${String(MOST_OLD + 1)}) ELSE '{}' END AS old,
              ARRAY(SELECT id FROM own WHERE unsure) AS unsure
         FROM (SELECT ${count('TRUE')} AS people, ${count(COUNTED.ready)} AS ready, ${count(COUNTED.close)} AS close, ${count(COUNTED.stale)} AS stale, ${count(where)} AS matched, ${count(`${where} AND ${order.key} < ${cursorKey}`)} AS before,
                      coalesce(bool_or(${COUNTED.overlaid}), FALSE) AS overlaid, coalesce(bool_or(NOT current), FALSE) AS old FROM alike) c,
              (SELECT coalesce(array_agg(id ORDER BY at), '{}') AS ids, coalesce(array_agg(waiting ORDER BY at), '{}') AS waiting, coalesce(array_agg(id) FILTER (WHERE NOT current), '{}') AS "oldHere" FROM page) g`,
      values,
    );
    if (!row) throw new Error('Counting always answers with a row.');
    return row;
  }
}

const count = (which: string): string => `coalesce(sum(people) FILTER (WHERE ${which}), 0)::int`;

function orderOf([first, ...others]: readonly SortKey[]): Order | null {
  if (first === undefined || others.length > 0) return null;
  if (first.by === 'index') {
    const key = first.reversed ? `coalesce(nullif(${COUNTED.indexMore}, 0), 102)` : INDEX_LAST;
    return { key, own: key };
  }
  if (first.by !== 'needs-me' || first.reversed) return null;
  return { key: NEED, own: `CASE WHEN as_of = $3 AND waiting > 0 THEN ${INDEX_LAST} - 1000 * least(waiting, ${String(MANY)}) ELSE ${NEED} END` };
}

/** By nothing else than what stands in the index. */
function isUsual({ scope, rung, target, team, manager, missing, waiting, q = '' }: TeamFilters): boolean {
  return scope === 'all' && [rung, target, team, manager, missing, waiting].every((filter) => filter === undefined) && q.trim() === '';
}
