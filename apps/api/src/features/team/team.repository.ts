import { Injectable } from '@nestjs/common';
import type { Lineage } from '@nextrung/domain/ladder';
import { PLANNED_EACH_TIME } from '../../persistence/kept-plans.js';
import type { Tx } from '../../persistence/transaction.js';
import type { StandsInFor } from '../delegations/delegations.dto.js';
import { standingRevision } from '../evidence/standing-revision.sql.js';
import { waitsForRating } from '../evidence/waiting-sql.js';
import { lineageParameter } from '../ladders/followed-sql.js';
import type { Basis } from '../readiness/assessments.repository.js';
import type { Standing } from '../readiness/standing.js';
import { standingsFrom } from '../readiness/standings.repository.js';
import type { TeamCounts, TeamFilters } from './team.dto.js';
import { filterSql } from './team-filters.js';
import { inScope, type TeamPeople } from './team-people.repository.js';
import { comesAfter, orderColumns, orderSql, orderTerms, type SortKey, TIES } from './team-sort.js';

/** Of what is stored about a person, what a page shows beside their standing. */
export interface StoredRow extends Omit<Standing, 'rungAt' | 'targetAt' | 'nextKind'> {
  readonly nextKind: Standing['nextKind'] | null;
  readonly name: string;
  readonly managerName: string | null;
  readonly teamName: string | null;
  /** In whose place the viewer looks after them, and until when; null: for themselves. */
  readonly standsInFor: StandsInFor | null;
  readonly onLeave: boolean;
  readonly trend: readonly (number | null)[];
  /** The day that it holds for; null: never made. */
  readonly asOf: string | null;
}

/** Who looks, and on which day. */
export interface Looking {
  readonly organisationId: string;
  readonly viewerId: string;
  readonly today: string;
}

/** Who is asked for, and from where on. */
export interface TeamAsked {
  readonly people: TeamPeople;
  readonly filters: TeamFilters;
  readonly keys: readonly SortKey[];
  readonly after: string | null;
  readonly limit: number;
  readonly basis: Basis;
}

/** What goes before what is stored. */
export interface Afresh {
  readonly standings: readonly Standing[];
  readonly waiting: readonly { readonly id: string; readonly items: number }[];
}

export interface TeamList {
  readonly counts: TeamCounts;
  readonly matched: number;
  /** Place of the first of the page; null where there is none, also because `after` is not among them. */
  readonly from: number | null;
  readonly overlays: readonly string[];
  /** Whose standings are not of today; one more than MOST_OLD at most. */
  readonly old: readonly string[];
  /** Those of the page. */
  readonly oldHere: readonly string[];
  /** Of whose items it has to be asked again what waits: the viewer only stands in, or their line has begun since. */
  readonly unsure: readonly string[];
  /** The page. */
  readonly ids: readonly string[];
  /** Of each of them. */
  readonly waiting: readonly number[];
}

/** So many old ones are made afresh for a page; of more, only those on it. */
export const MOST_OLD = 200;

/** What a list counts, filters and sorts by, and the same of what was made afresh. */
const STOOD: Readonly<Record<string, string>> = {
  as_of: '$3::date', overlays: 'made.overlays', state: 'made.state', stale: 'made.stale', rung: 'made.rung', rung_at: 'made."rungAt"', target_rung: 'made."targetRung"', target_at: 'made."targetAt"', index: 'made.index',
  confidence: 'made.confidence', gates: 'made.gates', gates_met: 'made."gatesMet"', newest_on: 'made."newestOn"', lapses_on: 'made."lapsesOn"', cells: 'made.cells',
};
const ALWAYS = ['as_of', 'overlays', 'state', 'stale'];
/** Of these, what stands in everyone's place as well: a list that asks no more is one range of one table. */
const PLACED: ReadonlySet<string> = new Set(['as_of', 'overlays', 'state', 'stale', 'rung', 'target_rung', 'index', 'lapses_on']);

/** Answers who is below a manager, in which order, and where they stand. */
@Injectable()
export class TeamRepository {
  async list(tx: Tx, { organisationId, viewerId, today }: Looking, { people, filters, keys, after, limit, basis }: TeamAsked, { standings, waiting }: Afresh): Promise<TeamList> {
    const values: unknown[] = [organisationId, viewerId, today, basis.ladderVersionId, basis.settingsVersion, basis.policyVersion];
    const bind = (value: unknown): string => `$${String(values.push(value))}`;
    const where = filterSql(filters, bind);
    const terms = orderTerms(keys, bind);
    const asked = `${where} ${orderSql(terms.slice(0, -TIES))}`;
    const asks = (column: string): boolean => new RegExp(`\\b${column}\\b`).test(asked);
    // Every column of thousands of rows has its price.
    const columns = Object.keys(STOOD).filter((column) => ALWAYS.includes(column) || asks(column));
    const made = standings.length === 0 ? null : bind(JSON.stringify(standings));
    const stands = (alias: string): string => `${alias}.waiting AS counted, (${alias}.as_of = $3 AND ${alias}.ladder_version_id = $4 AND ${alias}.settings_version = $5 AND ${alias}.policy_version = $6) IS TRUE AS current, ${columns.map((column) => `${alias}.${column}`).join(', ')}`;
    const stood = `SELECT t.id, ${stands('t')} FROM standings t WHERE t.organisation_id = $1`;
    const known = made === null
      ? stood
      : `${stood} AND t.id <> ALL(${bind(standings.map(({ id }) => id))}::uuid[])
         UNION ALL SELECT made.id, t.waiting, true, ${columns.map((column) => STOOD[column] ?? '').join(', ')} FROM ${standingsFrom(made)} JOIN standings t ON t.organisation_id = $1 AND t.id = made.id`;
    // Few of thousands are the viewer's own: everyone else is told from them by who leads them.
    const isReport = 'place.manager_id = $2';
    const isDelegated = people.delegated.length === 0 ? 'FALSE' : `place.id = ANY(${bind(people.delegated)}::uuid[])`;
    const counted = waiting.length === 0 ? '' : `WHEN place.id = ANY(${bind(waiting.map(({ id }) => id))}::uuid[]) THEN (SELECT w.items FROM jsonb_to_recordset(${bind(JSON.stringify(waiting))}::jsonb) AS w(id uuid, items int) WHERE w.id = place.id)`;
    const wide = filters.scope === 'all' && people.lo !== null;
    // Read twice, it costs less than kept in between.
    const placed = wide && made === null && columns.every((column) => PLACED.has(column));
    const scope = inScope(people, filters.scope === 'all', bind);
    const goneOn = (alias: string): string => `(${alias}.service OR ${alias}.ended_on IS NOT NULL AND ${alias}.ended_on <= $3)`;
    // Names are read of those on the page, unless more is asked by them.
    const named = !wide || after !== null || asks('name') || (asks('team_id') && !placed);
    const cursor = after === null ? '' : `, cursor AS MATERIALIZED (SELECT ${orderColumns(terms)} FROM scoped WHERE id = ${bind(after)} AND ${where})`;
    const [joined, leftJoined, goesOn] = after === null ? ['', '', 'TRUE'] : ['CROSS JOIN cursor', 'LEFT JOIN cursor ON TRUE', comesAfter(terms, 'cursor')];
    const most = bind(limit);
    const sorted = named
      ? `SELECT id, waiting, current FROM scoped ${joined} WHERE ${where} AND ${goesOn} ORDER BY ${orderSql(terms)} LIMIT ${most}`
      : `SELECT id, waiting, current FROM (SELECT r.*, p.name FROM (SELECT * FROM scoped WHERE ${where} ORDER BY ${orderSql(terms.slice(0, -TIES))} FETCH FIRST ${most} ROWS WITH TIES) r
           CROSS JOIN LATERAL (SELECT q.name FROM people q WHERE q.organisation_id = $1 AND q.id = r.id OFFSET 0) p) candidates ORDER BY ${orderSql(terms)} LIMIT ${most}`;
    const [row] = await tx.query<TeamList[]>(
      `WITH scoped AS ${placed && after === null ? 'NOT ' : ''}MATERIALIZED (
         SELECT ${named ? 'p.name, ' : ''}${placed ? 'place.team_id, ' : named ? 'p.team_id, ' : ''}place.manager_id, s.*,
                CASE ${counted} WHEN ${isReport} AND s.as_of = $3 THEN s.counted ELSE 0 END AS waiting, CASE WHEN ${isReport} THEN s.as_of IS DISTINCT FROM $3 ELSE ${isDelegated} END AS unsure
           FROM places place ${placed ? `CROSS JOIN LATERAL (SELECT place.id, ${stands('place')}) s` : `JOIN (${known}) s ON s.id = place.id`} ${named ? 'JOIN people p ON p.organisation_id = $1 AND p.id = place.id' : ''}
          WHERE place.organisation_id = $1 AND place.id <> $2 AND ${scope} AND ${placed ? `NOT ${goneOn('place')}` : named ? `NOT ${goneOn('p')}` : `place.id NOT IN (SELECT g.id FROM people g WHERE g.organisation_id = $1 AND ${goneOn('g')})`}
       )${cursor}, page AS (
         SELECT id, waiting, current, row_number() OVER () AS at FROM (${sorted}) sorted
       )
       SELECT c.counts, c.matched, CASE WHEN g.ids <> '{}' THEN c.before + 1 END AS "from", g.*,
              CASE WHEN c.overlaid THEN ARRAY(SELECT DISTINCT o FROM scoped, unnest(overlays) o WHERE overlays <> '{}') ELSE '{}' END AS overlays,
              CASE WHEN c.old THEN ARRAY(SELECT id FROM scoped WHERE NOT current LIMIT ${String(MOST_OLD + 1)}) ELSE '{}' END AS old,
              CASE WHEN c.unsure THEN ARRAY(SELECT id FROM scoped WHERE unsure) ELSE '{}' END AS unsure
         FROM (SELECT jsonb_build_object('people', count(*), 'ready', count(*) FILTER (WHERE state = 'ready'), 'close', count(*) FILTER (WHERE state = 'close'),
                                         'stale', count(*) FILTER (WHERE stale), 'waiting', coalesce(sum(waiting), 0)) AS counts,
                      (count(*) FILTER (WHERE ${where}))::int AS matched, (count(*) FILTER (WHERE ${where} AND NOT ${goesOn}))::int AS before,
                      coalesce(bool_or(overlays <> '{}'), FALSE) AS overlaid, coalesce(bool_or(NOT current), FALSE) AS old, coalesce(bool_or(unsure), FALSE) AS unsure FROM scoped ${leftJoined}) c,
              (SELECT coalesce(array_agg(id ORDER BY at), '{}') AS ids, coalesce(array_agg(waiting ORDER BY at), '{}') AS waiting, coalesce(array_agg(id) FILTER (WHERE NOT current), '{}') AS "oldHere" FROM page) g
        ${wide ? PLANNED_EACH_TIME : ''}`,
      values,
    );
    if (!row) throw new Error('Counting always answers with a row.');
    return row;
  }

  /** What is stored about these people, in no order. */
  rows(tx: Tx, { organisationId, viewerId, today }: Looking, ids: readonly string[]): Promise<StoredRow[]> {
    return tx.query<StoredRow[]>(
      `SELECT s.id, p.name, m.name AS "managerName", t.name AS "teamName", s.as_of AS "asOf", s.rung, s.target_rung AS "targetRung", s.overlays, s.state, s.index, s.confidence, s.gates, s.gates_met AS "gatesMet",
              s.contested, s.stale, s.newest_on AS "newestOn", s.lapses_on AS "lapsesOn", s.waived, s.next_kind AS "nextKind", s.next, s.cells, s.trend,
              (SELECT jsonb_build_object('manager', jsonb_build_object('id', m.id, 'name', m.name), 'until', d.valid_to - 1) FROM delegations d
                WHERE d.organisation_id = $1 AND d.manager_id = place.manager_id AND d.delegate_id = $2 AND d.valid_from <= $3 AND d.valid_to > $3) AS "standsInFor",
              EXISTS (SELECT 1 FROM leaves v WHERE v.organisation_id = $1 AND v.person_id = s.id AND v.from_day <= $3 AND v.to_day >= $3) AS "onLeave"
         FROM standings s JOIN people p ON p.organisation_id = $1 AND p.id = s.id
         JOIN places place ON place.organisation_id = $1 AND place.id = s.id
         LEFT JOIN people m ON m.organisation_id = $1 AND m.id = place.manager_id
         LEFT JOIN teams t ON t.organisation_id = $1 AND t.id = p.team_id
        WHERE s.organisation_id = $1 AND s.id = ANY($4)`,
      [organisationId, viewerId, today, ids],
    );
  }

  /** How many items of each of these people wait for the viewer, who rates them in their line manager's place. */
  waiting(tx: Tx, { organisationId, viewerId }: Looking, ids: readonly string[], lineage: Lineage): Promise<{ id: string; items: number }[]> {
    return tx.query<{ id: string; items: number }[]>(
      `SELECT place.id, (SELECT count(*)::int FROM evidence_items i
                           ${standingRevision('i', 'r')}
                          WHERE i.organisation_id = $1 AND i.person_id = place.id AND i.state = 'shared'
                            AND ${waitsForRating({ item: 'i', revision: 'r', place: 'place.manager_id', managers: 'TRUE', viewer: '$2', lineage: '$4' })}) AS items
         FROM places place WHERE place.organisation_id = $1 AND place.id = ANY($3)`,
      [organisationId, viewerId, ids, lineageParameter(lineage)],
    );
  }
}
