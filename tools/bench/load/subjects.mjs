import pg from 'pg';
import { serverAddress } from '../../../apps/api/dist/persistence/prepare-database.js';
import { ownerUrl } from '../product.mjs';
import { forToday } from './stored.mjs';

const TEAM = 12;
const TEAMS = 24;
/** Of so many times as many, those are chosen where the most is left to rate. */
const CANDIDATES = 4;
const PASSWORD = 'carrot lantern harbour';

/** @typedef {{id: string, email: string, below: number, code?: string}} Manager */
/** Items that wait for their manager. @typedef {{id: string, managerId: string, personId: string, title: string, codes: string[]}} Waiting */
/**
 * Who asks, and about whom.
 * @typedef {object} Subjects
 * @property {Manager[]} teams managers of twelve
 * @property {Record<string, string[]>} reports by manager
 * @property {Waiting[]} waiting
 * @property {Manager} middle with about 5,000 people below, or as many as there are
 * @property {Manager} top with everybody below
 * @property {Manager[]} writers one of each team, with an indicator of their next rung
 * @property {string} password of all of them
 */

/** Chooses them, and lets them sign in. @param {string} folder */
export async function openSubjects(folder) {
  const owner = ownerUrl(folder);
  const client = new pg.Client({ connectionString: owner });
  await client.connect();
  const earlier = await forToday(client);
  const { rows: [organisation] } = await client.query('SELECT organisation_id AS id FROM bench.facts');
  // Others at every run, since a run leaves what it wrote.
  const { rows: candidates } = await client.query(
    `SELECT l.manager_id AS id, p.email, count(*)::int AS below FROM reporting_lines l JOIN people p ON p.organisation_id = l.organisation_id AND p.id = l.manager_id
       JOIN bench.people b ON b.id = p.id WHERE l.organisation_id = $1 AND b.depth = 6 GROUP BY l.manager_id, p.email HAVING count(*) = $2 ORDER BY random() LIMIT $3`, [organisation.id, TEAM, TEAMS * CANDIDATES]);
  const { rows: large } = await client.query(
    `SELECT m.id, p.email, (SELECT count(*)::int FROM places q WHERE q.organisation_id = $1 AND q.lo > m.lo AND q.lo <= m.hi) AS below
       FROM bench.people b JOIN places m ON m.organisation_id = $1 AND m.id = b.id JOIN people p ON p.organisation_id = $1 AND p.id = b.id WHERE b.depth <= 4`, [organisation.id]);
  const top = large.toSorted((a, b) => b.below - a.below)[0];
  const middle = large.toSorted((a, b) => Math.abs(a.below - 5000) - Math.abs(b.below - 5000))[0];
  const { rows: unrated } = await client.query(
    `SELECT i.id, l.manager_id AS "managerId", i.person_id AS "personId", r.title, ARRAY(SELECT x ->> 'id' FROM jsonb_array_elements(r.indicators) x) AS codes
       FROM reporting_lines l JOIN evidence_items i ON i.organisation_id = $1 AND i.person_id = l.person_id AND i.state = 'shared'
       JOIN evidence_revisions r ON r.organisation_id = $1 AND r.item_id = i.id AND r.revision = i.revision
      WHERE l.organisation_id = $1 AND l.manager_id = ANY($2) AND NOT EXISTS (SELECT 1 FROM ratings g WHERE g.organisation_id = $1 AND g.item_id = i.id) ORDER BY random()`, [organisation.id, candidates.map(({ id }) => id)]);
  const left = Map.groupBy(unrated, ({ managerId }) => managerId);
  const teams = candidates.toSorted((a, b) => (left.get(b.id)?.length ?? 0) - (left.get(a.id)?.length ?? 0)).slice(0, TEAMS);
  const ids = teams.map(({ id }) => id);
  const waiting = unrated.filter(({ managerId }) => ids.includes(managerId));
  const { rows: lines } = await client.query('SELECT manager_id AS manager, array_agg(person_id ORDER BY person_id) AS people FROM reporting_lines WHERE organisation_id = $1 AND manager_id = ANY($2) GROUP BY manager_id', [organisation.id, ids]);
  if (!top || !middle || teams.length < 2) throw new Error('The organisation is too small to choose managers from.');

  const { Passwords } = await import('../../../apps/api/dist/platform/sign-in/passwords.js');
  const { PasswordRule } = await import('../../../apps/api/dist/platform/sign-in/password-rule.js');
  const hash = await new Passwords(new PasswordRule()).choose(PASSWORD, { organisation: '', name: '', email: '' });
  const reports = Object.fromEntries(lines.map(({ manager, people }) => [manager, people]));
  await client.query('UPDATE accounts SET password_hash = $1 WHERE id IN (SELECT account_id FROM memberships WHERE organisation_id = $2 AND person_id = ANY($3))', [hash, organisation.id, [...ids, top.id, middle.id, ...Object.values(reports).map(([first]) => first)]]);
  const { rows: writers } = await client.query(`SELECT p.id, p.email, 0 AS below, (SELECT r.indicators -> 0 ->> 'id' FROM evidence_items i JOIN evidence_revisions r ON r.organisation_id = $1 AND r.item_id = i.id WHERE i.organisation_id = $1 AND i.person_id = p.id LIMIT 1) AS code
       FROM people p WHERE p.organisation_id = $1 AND p.id = ANY($2)`, [organisation.id, Object.values(reports).map(([first]) => first)]);
  return { subjects: /** @type {Subjects} */ ({ teams, reports, waiting, middle, top, writers, password: PASSWORD }), client, serverUrl: serverAddress(owner), earlier };
}
