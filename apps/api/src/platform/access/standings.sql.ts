import type { PersonRelation } from './relations.js';

const holds = (alias: string, day: string): string => `${alias}.valid_from <= ${day} AND (${alias}.valid_to IS NULL OR ${alias}.valid_to > ${day})`;
const GRANT_HOLDS = 'g.ended_at IS NULL AND g.starts_at <= now() AND g.expires_at > now()';

/**
 * SQL of who stands how to person `$2` on day `$3`, in organisation `$1`: common table expressions that end in
 * `standings (viewer_id, relation, depth, until, for_id)`. `depth`: steps up the solid lines; `until`: first day, or
 * moment, without; `for_id`: in whose place a delegate stands, or by which grant someone looks. UNION and the depth bound stop at a cycle, should one ever exist.
 */
export const STANDINGS_TOWARDS = `
  WITH RECURSIVE above (manager_id, depth) AS (
    SELECT manager_id, 1 FROM reporting_lines l WHERE l.organisation_id = $1 AND l.person_id = $2 AND l.kind = 'solid' AND ${holds('l', '$3')}
    UNION
    SELECT l.manager_id, a.depth + 1 FROM above a
      JOIN reporting_lines l ON l.organisation_id = $1 AND l.person_id = a.manager_id AND l.kind = 'solid' AND ${holds('l', '$3')}
     WHERE a.depth < 50
  ), standings (viewer_id, relation, depth, until, for_id) AS (
    SELECT manager_id, 'manager', min(depth), NULL::timestamptz, NULL::uuid FROM above GROUP BY manager_id
    UNION ALL
    SELECT l.manager_id, l.kind, NULL, l.valid_to::timestamptz, NULL FROM reporting_lines l
     WHERE l.organisation_id = $1 AND l.person_id = $2 AND l.kind IN ('dotted', 'sponsor') AND ${holds('l', '$3')}
    UNION ALL
    SELECT d.delegate_id, 'delegate', NULL, d.valid_to::timestamptz, d.manager_id FROM above a
      JOIN delegations d ON d.organisation_id = $1 AND d.manager_id = a.manager_id AND ${holds('d', '$3')}
     WHERE a.depth = 1
    UNION ALL
    SELECT g.holder_id, 'break_glass', NULL, g.expires_at, g.id FROM access_grants g
      JOIN people h ON h.organisation_id = $1 AND h.id = g.holder_id AND h.is_admin
     WHERE g.organisation_id = $1 AND g.person_id = $2 AND ${GRANT_HOLDS})`;

/**
 * SQL of everyone below `$2` on day `$3` by solid lines, at any depth, in organisation `$1`:
 * a common table expression `below (person_id, depth)`, to be followed by others or by the query.
 */
export const BELOW = `
  WITH RECURSIVE below (person_id, depth) AS (
    SELECT person_id, 1 FROM reporting_lines l WHERE l.organisation_id = $1 AND l.manager_id = $2 AND l.kind = 'solid' AND ${holds('l', '$3')}
    UNION
    SELECT l.person_id, b.depth + 1 FROM below b
      JOIN reporting_lines l ON l.organisation_id = $1 AND l.manager_id = b.person_id AND l.kind = 'solid' AND ${holds('l', '$3')}
     WHERE b.depth < 50
  )`;

/** The same from below: of people `$4`, those who have `$2` above them; a common table expression `led (person_id)`. */
export const LED_AMONG = `
  WITH RECURSIVE above (person_id, manager_id, depth) AS (
    SELECT person_id, manager_id, 1 FROM reporting_lines l WHERE l.organisation_id = $1 AND l.person_id = ANY($4::uuid[]) AND l.kind = 'solid' AND ${holds('l', '$3')}
    UNION
    SELECT a.person_id, l.manager_id, a.depth + 1 FROM above a
      JOIN reporting_lines l ON l.organisation_id = $1 AND l.person_id = a.manager_id AND l.kind = 'solid' AND ${holds('l', '$3')}
     WHERE a.depth < 50 AND a.manager_id <> $2
  ), led (person_id) AS (SELECT person_id FROM above WHERE manager_id = $2)`;

const byLine = (kind: string): string =>
  `SELECT l.person_id FROM reporting_lines l WHERE l.organisation_id = $1 AND l.manager_id = $2 AND l.kind = '${kind}' AND ${holds('l', '$3')}`;

/** SQL of the people for whose line manager `$2` stands in on day `$3`, each with that manager: `(person_id, manager_id)`. */
export const STANDS_IN_FOR = `
    SELECT l.person_id, d.manager_id FROM delegations d
      JOIN reporting_lines l ON l.organisation_id = $1 AND l.manager_id = d.manager_id AND l.kind = 'solid' AND ${holds('l', '$3')}
     WHERE d.organisation_id = $1 AND d.delegate_id = $2 AND ${holds('d', '$3')} AND l.person_id <> $2`;

/** The same facts from the other end: SQL of the people to whom `$2` stands in a relation on day `$3`. `manager` needs BELOW in front. */
export const PEOPLE_OF: Readonly<Record<PersonRelation, string>> = {
  self: 'SELECT $2::uuid',
  line_manager: byLine('solid'),
  skip_level: 'SELECT person_id FROM below WHERE depth = 2',
  manager: 'SELECT person_id FROM below',
  dotted: byLine('dotted'),
  sponsor: byLine('sponsor'),
  delegate: `SELECT x.person_id FROM (${STANDS_IN_FOR}) x`,
  break_glass: `
    SELECT g.person_id FROM access_grants g JOIN people h ON h.organisation_id = $1 AND h.id = g.holder_id AND h.is_admin
     WHERE g.organisation_id = $1 AND g.holder_id = $2 AND ${GRANT_HOLDS}`,
};

/** SQL: whether `$2` is somebody’s line manager on day `$3`. */
export const LEADS = `EXISTS (${PEOPLE_OF.line_manager})`;

/** SQL: whether `$2` is somebody’s dotted line, sponsor or stand-in on day `$3`. */
export const LEADS_IN_PART = `(EXISTS (${PEOPLE_OF.dotted}) OR EXISTS (${PEOPLE_OF.sponsor}) OR EXISTS (${PEOPLE_OF.delegate}))`;
