/** What people who left are called, where the organisation shows them by what they were. */
export const FORMER_COLLEAGUE = 'A former colleague';

/**
 * SQL of the name beside what someone said: theirs, or what people who left are called, once their last day is over
 * and the organisation wants it so. `alias`: of their row in `people`.
 */
export const shownName = (alias: string): string =>
  `CASE WHEN ${alias}.ended_on IS NOT NULL AND EXISTS (SELECT 1 FROM organisations shown WHERE shown.id = ${alias}.organisation_id AND shown.leaver_names = 'role' AND ${alias}.ended_on <= (now() AT TIME ZONE shown.time_zone)::date) THEN '${FORMER_COLLEAGUE}' ELSE ${alias}.name END`;
