/**
 * SQL of everyone who reports to `$2` on day `$3` by solid lines, at any depth, in organisation `$1`:
 * a common table expression `below (person_id, depth)`. UNION and the depth bound stop at a cycle, should one ever exist.
 */
export const BELOW = `
  WITH RECURSIVE below (person_id, depth) AS (
    SELECT person_id, 1 FROM reporting_lines
     WHERE organisation_id = $1 AND manager_id = $2 AND kind = 'solid' AND valid_from <= $3 AND (valid_to IS NULL OR valid_to > $3)
    UNION
    SELECT l.person_id, b.depth + 1 FROM below b
      JOIN reporting_lines l ON l.organisation_id = $1 AND l.manager_id = b.person_id
       AND l.kind = 'solid' AND l.valid_from <= $3 AND (l.valid_to IS NULL OR l.valid_to > $3)
     WHERE b.depth < 50
  )`;
