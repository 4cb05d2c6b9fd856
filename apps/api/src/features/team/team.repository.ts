import { Injectable } from '@nestjs/common';
import type { Lineage } from '@nextrung/domain/ladder';
import type { Tx } from '../../persistence/transaction.js';
import { PEOPLE_OF } from '../../platform/access/standings.sql.js';
import type { StandsInFor } from '../delegations/delegations.dto.js';
import { waitsForRating } from '../evidence/waiting-sql.js';
import { lineageParameter } from '../ladders/followed-sql.js';
import { BELOW_BY_PLACE, placesOn } from '../people/places-sql.js';
import type { PersonRef } from '../people/people.dto.js';
import { type Basis, basisParameters, currentRun } from '../readiness/assessments.repository.js';
import type { Standing } from '../readiness/standing.js';
import { standingsFrom } from '../readiness/standings.repository.js';
import type { TeamCounts, TeamFilters } from './team.dto.js';
import { filterSql } from './team-filters.js';
import { orderSql, type SortKey } from './team-sort.js';

/** A person of the page, as stored or made afresh. */
export interface ListedStanding extends Omit<Standing, 'rungAt' | 'targetAt' | 'nextKind'> {
  readonly nextKind: Standing['nextKind'] | null;
  readonly name: string;
  readonly managerName: string | null;
  readonly teamName: string | null;
  /** In whose place the viewer looks after them, and until when; null: for themselves. */
  readonly standsInFor: StandsInFor | null;
  readonly onLeave: boolean;
  readonly waiting: number;
  readonly trend: readonly (number | null)[];
  /** The day that it holds for; null: never made. */
  readonly asOf: string | null;
  /** Made from what is in force today. */
  readonly current: boolean | null;
}

/** Who is asked for, and from where on. */
export interface TeamAsked {
  readonly filters: TeamFilters;
  readonly keys: readonly SortKey[];
  readonly after: string | null;
  readonly limit: number;
  readonly basis: Basis;
  readonly lineage: Lineage;
}

export interface TeamPage {
  readonly counts: TeamCounts;
  readonly matched: number;
  /** Place of the first row; null where there is none, also because `after` is not among them. */
  readonly from: number | null;
  readonly overlays: readonly string[];
  /** Whose standings are not of today; one more than MOST_OLD at most. */
  readonly old: readonly string[];
  readonly rows: readonly ListedStanding[];
}

/** So many old ones are made afresh for a page; of more, the page says what was stored, and for which day. */
export const MOST_OLD = 200;

/** Everyone a manager looks after on day `$3` who is still here: direct reports, those they sponsor or stand in for, or also everyone below. */
const found = (all: boolean): string => `
  ${BELOW_BY_PLACE}, found AS (
    SELECT person_id, min(steps)::int AS steps, bool_or(rates) AS rates, bool_or(own) AS own FROM (
      SELECT person_id, depth AS steps, depth = 1 AS rates, depth = 1 AS own FROM below${all ? '' : ' WHERE depth = 1'}
      UNION ALL SELECT person_id, 1, true, false FROM (${PEOPLE_OF.delegate}) d
      UNION ALL SELECT person_id, 1, false, false FROM (${PEOPLE_OF.sponsor}) s) z WHERE person_id <> $2 GROUP BY person_id)`;

const HERE = 'NOT p.service AND (p.ended_on IS NULL OR p.ended_on > $3)';

// As the viewer is asked now: who only stands in has declined for themselves, and a line may have begun since the row was made.
const LIVE = `
  (SELECT count(*)::int FROM evidence_items i
     JOIN evidence_revisions r ON r.organisation_id = i.organisation_id AND r.item_id = i.id AND r.revision = i.revision
    WHERE i.organisation_id = $1 AND i.person_id = p.id AND i.state = 'shared'
      AND ${waitsForRating({ item: 'i', revision: 'r', place: 'place.manager_id', managers: 'TRUE', viewer: '$2', lineage: '$5' })})`;

const STANDING = `rung, rung_at, target_rung, target_at, overlays, state, index, confidence, gates, gates_met, contested, stale, newest_on, lapses_on, waived, next_kind, next, cells`;
const MADE = `rung, "rungAt", "targetRung", "targetAt", overlays, state, index, confidence, gates, "gatesMet", contested, stale, "newestOn", "lapsesOn", waived, "nextKind", next, cells`;

/** Answers who is below a manager and where they stand, a page at a time. */
@Injectable()
export class TeamRepository {
  /** @param fresh standings made for this page, which go before what is stored */
  async page(tx: Tx, { organisationId, viewerId, today }: { organisationId: string; viewerId: string; today: string }, asked: TeamAsked, fresh: readonly Standing[]): Promise<TeamPage> {
    await placesOn(tx, organisationId, today);
    const values: unknown[] = [organisationId, viewerId, today, JSON.stringify(fresh), lineageParameter(asked.lineage), ...basisParameters(asked.basis)];
    const bind = (value: unknown): string => `$${String(values.push(value))}`;
    const where = filterSql(asked.filters, bind);
    const order = orderSql(asked.keys, bind);
    const after = asked.after === null ? '' : `AND n.at > (SELECT b.at FROM numbered b WHERE b.id = ${bind(asked.after)})`;
    const [row] = await tx.query<TeamPage[]>(
      `${found(asked.filters.scope === 'all')}, made AS MATERIALIZED (SELECT * FROM ${standingsFrom('$4')}), stood AS (
         SELECT s.id, s.as_of, s.as_of = $3 AND EXISTS (SELECT 1 FROM assessment_runs u WHERE u.organisation_id = $1 AND u.id = s.id AND ${currentRun('u', 6)}) AS current, ${STANDING}
           FROM found f JOIN standings s ON s.organisation_id = $1 AND s.id = f.person_id WHERE s.id NOT IN (SELECT id FROM made)
         UNION ALL SELECT id, $3, true, ${MADE} FROM made
       ), scoped AS MATERIALIZED (
         SELECT p.name, p.team_id, place.manager_id, o.*,
                CASE WHEN NOT f.rates THEN 0 WHEN f.own AND k.as_of = $3 THEN k.waiting ELSE ${LIVE} END AS waiting
           FROM found f JOIN stood o ON o.id = f.person_id
           JOIN people p ON p.organisation_id = $1 AND p.id = f.person_id AND ${HERE}
           JOIN standings k ON k.organisation_id = $1 AND k.id = f.person_id
           JOIN places place ON place.organisation_id = $1 AND place.id = f.person_id
       ), numbered AS (
         SELECT id, row_number() OVER (ORDER BY ${order}) AS at FROM scoped WHERE ${where}
       ), page AS (
         SELECT n.at, n.id FROM numbered n WHERE TRUE ${after} ORDER BY n.at LIMIT ${bind(asked.limit)}
       )
       SELECT (SELECT jsonb_build_object('people', count(*), 'ready', count(*) FILTER (WHERE state = 'ready'), 'close', count(*) FILTER (WHERE state = 'close'),
                                         'stale', count(*) FILTER (WHERE stale), 'waiting', coalesce(sum(waiting), 0)) FROM scoped) AS counts,
              (SELECT count(*)::int FROM numbered) AS matched,
              (SELECT min(at)::int FROM page) AS "from",
              ARRAY(SELECT DISTINCT o FROM scoped, unnest(overlays) o) AS overlays,
              ARRAY(SELECT id FROM scoped WHERE current IS NOT TRUE ORDER BY id LIMIT ${String(MOST_OLD + 1)}) AS old,
              (SELECT coalesce(jsonb_agg(jsonb_build_object(
                 'id', c.id, 'name', c.name, 'asOf', c.as_of, 'current', c.current, 'managerName', m.name, 'teamName', t.name, 'rung', c.rung, 'targetRung', c.target_rung, 'overlays', c.overlays, 'state', c.state, 'index', c.index,
                 'confidence', c.confidence, 'gates', c.gates, 'gatesMet', c.gates_met, 'contested', c.contested, 'stale', c.stale, 'newestOn', c.newest_on, 'lapsesOn', c.lapses_on, 'waiting', c.waiting,
                 'waived', c.waived, 'nextKind', c.next_kind, 'next', c.next, 'cells', c.cells, 'trend', k.trend,
                 'standsInFor', CASE WHEN d.id IS NULL THEN NULL ELSE jsonb_build_object('manager', jsonb_build_object('id', m.id, 'name', m.name), 'until', d.valid_to - 1) END,
                 'onLeave', EXISTS (SELECT 1 FROM leaves v WHERE v.organisation_id = $1 AND v.person_id = c.id AND v.from_day <= $3 AND v.to_day >= $3)) ORDER BY g.at), '[]')
                 FROM page g JOIN scoped c ON c.id = g.id
                 JOIN standings k ON k.organisation_id = $1 AND k.id = g.id
                 LEFT JOIN people m ON m.organisation_id = $1 AND m.id = c.manager_id
                 LEFT JOIN teams t ON t.organisation_id = $1 AND t.id = c.team_id
                 LEFT JOIN delegations d ON d.organisation_id = $1 AND d.manager_id = c.manager_id AND d.delegate_id = $2 AND d.valid_from <= $3 AND d.valid_to > $3) AS rows`,
      values,
    );
    if (!row) throw new Error('Counting always answers with a row.');
    return row;
  }

  /** Teams and line managers of everyone in scope, by name. */
  async choices(tx: Tx, { organisationId, viewerId, today }: { organisationId: string; viewerId: string; today: string }, all: boolean): Promise<{ teams: PersonRef[]; managers: PersonRef[] }> {
    await placesOn(tx, organisationId, today);
    const of = [organisationId, viewerId, today];
    const here = `found f JOIN people p ON p.organisation_id = $1 AND p.id = f.person_id AND ${HERE}`;
    const teams = await tx.query<PersonRef[]>(`${found(all)} SELECT t.id, t.name FROM teams t WHERE t.organisation_id = $1 AND t.id IN (SELECT p.team_id FROM ${here}) ORDER BY lower(t.name), t.id LIMIT 1000`, of);
    const managers = await tx.query<PersonRef[]>(
      `${found(all)} SELECT m.id, m.name FROM people m WHERE m.organisation_id = $1 AND m.id IN (SELECT q.manager_id FROM ${here} JOIN places q ON q.organisation_id = $1 AND q.id = p.id) ORDER BY lower(m.name), m.id LIMIT 1000`, of,
    );
    return { teams, managers };
  }
}
