/** SQL: how often the case `c` was opened again by an appeal, and one: ratings of before do not count. */
export const ROUND = `(SELECT 1 + count(*)::int FROM case_moves o WHERE o.organisation_id = c.organisation_id AND o.case_id = c.id AND o.action = 'reopen')`;

/** SQL: `person` was recused from the case `c`. */
export const RECUSED = (person: string): string => `EXISTS (SELECT 1 FROM case_recusals q WHERE q.organisation_id = c.organisation_id AND q.case_id = c.id AND q.person_id = ${person})`;

/** SQL: `person` is on the panel of the case `c`, or was drawn for it, and was not recused. */
export const SEATED = (person: string): string => `(
  (EXISTS (SELECT 1 FROM panel_members m WHERE m.organisation_id = c.organisation_id AND m.panel_id = c.panel_id AND m.person_id = ${person} AND NOT m.alternate)
   OR EXISTS (SELECT 1 FROM case_alternates a WHERE a.organisation_id = c.organisation_id AND a.case_id = c.id AND a.person_id = ${person}))
  AND NOT ${RECUSED(person)})`;

/** SQL: the presenter of the case `c` is still in the room: they leave before the ratings are shown. */
export const PRESENTS_NOW = `(c.state IN ('independent_review', 'calibration')
  AND NOT EXISTS (SELECT 1 FROM case_calibrations b WHERE b.organisation_id = c.organisation_id AND b.case_id = c.id AND b.round = ${ROUND} AND (b.presenter_left_at IS NOT NULL OR b.revealed_at IS NOT NULL)))`;
