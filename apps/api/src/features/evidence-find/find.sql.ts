import { BELOW, PEOPLE_OF } from '../../platform/access/standings.sql.js';
import { othersSeen } from '../../platform/access/people-scope.js';
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

/** The first `$4` of them, or only `$5`. @param rated only those whom the viewer rates */
export const PEOPLE = (rated: boolean): string =>
  `${BELOW} SELECT DISTINCT person_id AS id FROM (SELECT person_id FROM (${rated ? RATED : OTHERS}) o WHERE $5::uuid IS NULL OR person_id = $5 LIMIT $4) AS p`;

/** Person by person (`$11`), each by their own few items. */
export const BY_PERSON = `
  SELECT f.id FROM unnest($11::uuid[]) AS p (id) CROSS JOIN LATERAL (SELECT s.id, s.ended_on FROM evidence_search s WHERE s.person_id = p.id AND ${MATCHES} AND $3::date IS NOT NULL OFFSET 0) f
  ${NEWEST('f')}`;

const AMONG = (alias: string): string => `(${alias}.person_id = $2 OR (${alias}.person_id IN (SELECT person_id FROM theirs)) IS TRUE)`;

/** All items that hold the words first, where those are not too many. */
export const BY_WORDS = `
  ${BELOW}, theirs AS MATERIALIZED (${OTHERS}), s AS MATERIALIZED (SELECT * FROM evidence_search WHERE organisation_id = $1)
  SELECT s.id FROM s WHERE ${AMONG('s')} AND ${MATCHES} ${NEWEST('s')}`;

/** Down the calendar until there are enough, where the words are in so many items that it will not be far. */
export const BY_DAY = `
  ${BELOW}, theirs AS MATERIALIZED (${OTHERS})
  SELECT s.id FROM evidence_search s WHERE ${AMONG('s')} AND ${MATCHES} ${NEWEST('s')}`;
