import type { Tx } from '../../persistence/transaction.js';

/**
 * SQL of everyone below `$2` by solid lines, at any depth, in organisation `$1`, on the day that the places hold for:
 * a common table expression `below (person_id, depth)`, to be followed by others or by the query. For lists and sums;
 * who may see whom is decided from the lines.
 */
export const BELOW_BY_PLACE = `
  WITH below (person_id, depth) AS (
    SELECT p.id, p.depth - m.depth FROM places m JOIN places p ON p.organisation_id = m.organisation_id AND p.lo > m.lo AND p.lo <= m.hi
     WHERE m.organisation_id = $1 AND m.id = $2
  )`;

/** Lets the places hold for this day: reporting lines that begin or end by then are followed. */
export async function placesOn(tx: Tx, organisationId: string, day: string): Promise<void> {
  await tx.query('SELECT places_on($1, $2)', [organisationId, day]);
}
