import { LEADS } from './standings.sql.js';

/** SQL: whether organisation `$1` asks person `$2` for a second factor on day `$3`, by its newest policy; false without one. */
export const NEEDS_SECOND_FACTOR = `
  COALESCE((SELECT y.everyone OR (y.privileged AND (v.is_admin OR v.is_auditor OR v.sees_pay)) OR (y.line_managers AND ${LEADS})
     FROM sign_in_policies y JOIN people v ON v.organisation_id = y.organisation_id AND v.id = $2
    WHERE y.organisation_id = $1 ORDER BY y.version DESC LIMIT 1), false)`;
