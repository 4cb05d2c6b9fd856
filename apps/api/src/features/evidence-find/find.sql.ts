import { BELOW, PEOPLE_OF } from '../../platform/access/standings.sql.js';
import { othersSeen, seenAmong } from '../../platform/access/people-scope.js';
import { PLANNED_EACH_TIME } from '../../persistence/kept-plans.js';
import { followedIndicators, ratesIndicator } from '../ladders/followed-sql.js';

/** SQL: an item (`s`) is the viewer’s own in one of these states, or another’s and shared; narrowed by what was asked. `$1` organisation, `$2` viewer, `$3` today. */
export const MATCHES = `
  s.organisation_id = $1
  AND ((s.person_id = $2 AND s.state = ANY($4)) OR (s.person_id <> $2 AND s.state = 'shared' AND 'shared' = ANY($4)))
  AND ($5::uuid IS NULL OR s.episode_id = $5) AND ($6::date IS NULL OR s.ended_on >= $6) AND ($7::date IS NULL OR s.started_on <= $7) AND ($8::text IS NULL OR s.impact = $8)
  AND ($9::jsonb IS NULL OR s.state = 'shared' AND EXISTS (
        SELECT 1 FROM evidence_items i JOIN evidence_revisions r ON r.organisation_id = i.organisation_id AND r.item_id = i.id AND r.revision = i.revision
               CROSS JOIN LATERAL ${followedIndicators('r', '$9')} x
         WHERE i.organisation_id = $1 AND i.id = s.id AND NOT EXISTS (
           SELECT 1 FROM ratings g WHERE g.organisation_id = $1 AND g.item_id = s.id AND g.role = 'manager' AND ${ratesIndicator('g', 'x.id', '$9')})))`;

const NEWEST = (alias: string): string => `ORDER BY ${alias}.ended_on DESC, ${alias}.id DESC LIMIT $10`;

/** People whose shared items the viewer may read; what was opened for a reason and a time is read on the person’s page, where it is told. */
const OTHERS = othersSeen('evidence.list', ['break_glass']);
/** Those whom the viewer rates. */
const RATED = `${PEOPLE_OF.line_manager} UNION ${PEOPLE_OF.delegate}`;

/** Places below the viewer, `$6` at most. */
const BELOW_BY_TREE = `SELECT count(*)::int FROM (SELECT FROM places m JOIN places q ON q.organisation_id = m.organisation_id AND q.lo > m.lo AND q.lo <= m.hi WHERE m.organisation_id = $1 AND m.id = $2 LIMIT $6) places`;

/**
 * One row: `below`, how many there are by the tree, and `everyone`, about; `people`: the first `$4` of them by the lines, or only `$5`. Where
 * the tree has `$4` of them, they are not read from the lines: null. @param rated only those whom the viewer rates
 */
export const PEOPLE = (rated: boolean): string => `
  SELECT tree.below, (SELECT d.next_free::float8 / 1099511627776 FROM place_days d WHERE d.organisation_id = $1 AND d.id = $1) AS everyone,
         CASE WHEN ${rated ? 'TRUE' : 'tree.below < $4'} THEN ARRAY(
           ${BELOW} SELECT DISTINCT person_id FROM (SELECT person_id FROM (${rated ? RATED : OTHERS}) o WHERE $5::uuid IS NULL OR person_id = $5 LIMIT $4) AS p) END AS people
    FROM (SELECT (${BELOW_BY_TREE}) AS below) tree`;

/** Person by person (`$11`), each by their own few items. */
export const BY_PERSON = `
  SELECT f.id FROM unnest($11::uuid[]) AS p (id) CROSS JOIN LATERAL (SELECT s.id, s.ended_on FROM evidence_search s WHERE s.person_id = p.id AND ${MATCHES} AND $3::date IS NOT NULL OFFSET 0) f
  ${NEWEST('f')}`;

/** Of people `$4`, those whose shared items the viewer may read, as the lines say. */
export const SEEN_AMONG = seenAmong('evidence.list', ['break_glass']);

/** Not below the viewer, but looked after all the same. */
const BESIDE = othersSeen('evidence.list', ['break_glass', 'manager']);
const PLACE_OF_VIEWER = (column: string): string => `(SELECT v.${column} FROM places v WHERE v.organisation_id = $1 AND v.id = $2)`;
/** The viewer’s own, or of somebody below them by the tree, which holds for today; what is shown is asked of the lines once more. */
const AMONG = `(s.person_id = $2 OR (place.lo > ${PLACE_OF_VIEWER('lo')} AND place.lo <= ${PLACE_OF_VIEWER('hi')}) OR s.person_id = ANY (ARRAY(${BESIDE})))`;
const PLACED = 'LEFT JOIN places place ON place.organisation_id = $1 AND place.id = s.person_id';
/** The same, asked of one item after the other until there are enough: a join would read the places of the whole organisation. */
const AMONG_IN_TURN = `(s.person_id = $2 OR s.person_id = ANY (ARRAY(${BESIDE}))
  OR (SELECT place.lo > ${PLACE_OF_VIEWER('lo')} AND place.lo <= ${PLACE_OF_VIEWER('hi')} FROM places place WHERE place.organisation_id = $1 AND place.id = s.person_id))`;

const holdingWords = (narrower: string): string => `
  WITH s AS MATERIALIZED (SELECT organisation_id, id, person_id, state, started_on, ended_on, impact, episode_id FROM evidence_search WHERE organisation_id = $1${narrower})
  SELECT s.id FROM (SELECT s.* FROM s WHERE ${MATCHES} ORDER BY s.ended_on DESC, s.id DESC OFFSET 0) s WHERE ${AMONG_IN_TURN} ${NEWEST('s')} ${PLANNED_EACH_TIME}`;

/** All items that hold the words first, where those are not too many. */
export const BY_WORDS = holdingWords('');

/** Those of the last `$11` days only. */
export const BY_RECENT_WORDS = holdingWords(' AND ended_on > $3::date - $11::int');

/** Of the last `$11` days, person by person; theirs as in AMONG. */
export const BY_PEOPLE_LATELY = `
  SELECT s.id FROM (SELECT q.id FROM places q WHERE q.organisation_id = $1 AND q.lo >= ${PLACE_OF_VIEWER('lo')} AND q.lo <= ${PLACE_OF_VIEWER('hi')} UNION SELECT $2 UNION ${BESIDE}) p
   CROSS JOIN LATERAL (SELECT s.id, s.ended_on FROM evidence_search s WHERE s.person_id = p.id AND s.ended_on > $3::date - $11::int AND ${MATCHES} OFFSET 0) s
   ${NEWEST('s')} ${PLANNED_EACH_TIME}`;

/** About how many items hold the words, how many of them are of the last `$3` days before `$2`, and how many items there are: of its plan. */
export const AMOUNTS = `EXPLAIN (FORMAT JSON)
  SELECT 1 FROM evidence_search WHERE organisation_id = $1 UNION ALL SELECT 1 FROM evidence_search WHERE organisation_id = $1 AND ended_on > $2::date - $3::int UNION ALL SELECT 1 FROM evidence_items WHERE organisation_id = $1`;

/** Down the calendar until there are enough, where the words are in so many items that it will not be far. */
export const BY_DAY = `SELECT s.id FROM evidence_search s ${PLACED} WHERE ${AMONG} AND ${MATCHES} ${NEWEST('s')} ${PLANNED_EACH_TIME}`;
