/**
 * SQL: joins to each item the revision that stands, to follow the item in `FROM`. One by one: left to itself, the planner reads the
 * revisions of everybody to find those of a few items, wherever a condition beside them looks dear.
 * @param item alias of the item
 * @param revision alias of the revision
 */
export const standingRevision = (item: string, revision: string): string => `
  CROSS JOIN LATERAL (SELECT v.* FROM evidence_revisions v WHERE v.organisation_id = ${item}.organisation_id AND v.item_id = ${item}.id AND v.revision = ${item}.revision LIMIT 1) ${revision}`;
