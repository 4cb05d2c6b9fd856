import type { DataSource, EntityManager } from 'typeorm';
import type { TestOrganisation } from './world.js';

/** So many that reading all of them is the worse way for any page. */
const PEOPLE = 6000;
/** Of them with evidence; each with as much. */
const WITH_EVIDENCE = 1000;
const ITEMS_EACH = 25;
const TEAM = 12;

const id = (kind: string, number: string): string => `('00000000-0000-7${kind}00-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
const ITEM = `p.number * ${ITEMS_EACH} + item.number`;
const EVIDENCE = `generate_series(1, ${WITH_EVIDENCE}) AS p (number), generate_series(1, ${ITEMS_EACH}) AS item (number)`;
const WORDS = `ARRAY['@', 'common', 'medium' || ${ITEM} % 50, 'rare' || ${ITEM}]`;

const STATEMENTS = [
  `INSERT INTO people (organisation_id, id, name, email) SELECT $1, ${id('1', 'n')}, 'Person ' || n, 'person' || n || '@many.example' FROM generate_series(1, ${PEOPLE}) n`,
  // The first twelve work for $2 and lead nobody; the next twelve for $3, each of the rest for one of those before them.
  `INSERT INTO reporting_lines (organisation_id, id, person_id, manager_id, valid_from) SELECT $1, ${id('2', 'n')}, ${id('1', 'n')}, CASE WHEN n <= ${TEAM} THEN $2::uuid WHEN n <= ${2 * TEAM} THEN $3::uuid ELSE ${id('1', `${TEAM} + (n - 1 - ${TEAM}) / ${TEAM}`)} END, DATE '2024-01-01' FROM generate_series(1, ${PEOPLE}) n`,
  `INSERT INTO person_levels (organisation_id, id, person_id, rung, effective_from, reason) SELECT $1, ${id('3', 'n')}, ${id('1', 'n')}, 'PM', DATE '2024-01-01', 'Joined' FROM generate_series(1, ${PEOPLE}) n`,
  `INSERT INTO evidence_items (organisation_id, id, person_id, state, logged_on) SELECT $1, ${id('4', ITEM)}, ${id('1', 'p.number')}, 'shared', current_date - item.number FROM ${EVIDENCE}`,
  `INSERT INTO evidence_revisions (organisation_id, id, item_id, revision, title, happened, contribution, started_on, ended_on, impact, counterfactual, indicators, author_id)
   SELECT $1, ${id('5', ITEM)}, ${id('4', ITEM)}, 1, 'Work', repeat('What was done. ', 20), '', current_date - item.number - 30, current_date - item.number, 'shipped', '', '[{"id": "SPM.S1", "claim": null}]', ${id('1', 'p.number')} FROM ${EVIDENCE}`,
  `INSERT INTO evidence_visibility (organisation_id, id, item_id, state, changed_by) SELECT $1, ${id('6', ITEM)}, ${id('4', ITEM)}, 'shared', ${id('1', 'p.number')} FROM ${EVIDENCE}`,
  `INSERT INTO evidence_search (organisation_id, id, person_id, state, started_on, ended_on, impact, document) SELECT $1, ${id('4', ITEM)}, ${id('1', 'p.number')}, 'shared', current_date - item.number - 30, current_date - item.number, 'shipped', array_to_tsvector(${WORDS}) FROM ${EVIDENCE}`,
  `INSERT INTO ratings (organisation_id, id, item_id, rater_id, role, indicator, level, note, on_day, revision) SELECT $1, ${id('7', ITEM)}, ${id('4', ITEM)}, CASE WHEN p.number <= ${TEAM} THEN $2::uuid ELSE $3::uuid END, 'manager', 'SPM.S1', 'meets', 'Seen in the review', current_date, 1 FROM ${EVIDENCE} WHERE item.number > 3`,
  `INSERT INTO corroboration_asks (organisation_id, id, item_id, colleague_id, message, asked_on) SELECT $1, ${id('8', ITEM)}, ${id('4', ITEM)}, ${id('1', 'p.number + 1')}, '', current_date FROM ${EVIDENCE} WHERE item.number % 3 = 0`,
  `INSERT INTO corroboration_answers (organisation_id, id, ask_id, answer, note, on_day, revision) SELECT $1, ${id('9', ITEM)}, ${id('8', ITEM)}, 'confirmed', 'I was there', current_date, 1 FROM ${EVIDENCE} WHERE item.number % 3 = 0`,
];

/** Thousands of people, twelve of them the team of one and all others below another; a thousand have shared work: the search finds `common`, `medium7` and `rare77`. */
export async function addManyPeople(owner: DataSource, { id: organisation }: TestOrganisation, team: string, others: string): Promise<void> {
  await owner.transaction(async (tx: EntityManager) => {
    await tx.query(`SELECT set_config('app.organisation_id', $1, true), set_config('session_replication_role', 'replica', true)`, [organisation]);
    for (const statement of STATEMENTS) await tx.query(statement, statement.includes('$3') ? [organisation, team, others] : [organisation]);
    await tx.query('SELECT places_number($1)', [organisation]);
  });
}

/** One of those in the first team. */
export const FIRST_OF_MANY = '00000000-0000-7100-8000-000000000001';
/** One of theirs that waits for a rating. */
export const WAITING_OF_MANY = '00000000-0000-7400-8000-00000000001a';
/** One right below the other, who leads people as well. */
export const LEAD_OF_MANY = '00000000-0000-7100-8000-00000000000d';
