import { copyIn } from './copy.mjs';
import { identifier } from './identifiers.mjs';
import { withoutIndexes, withIndexes } from './indexes.mjs';
import { organisationOf } from './people.mjs';
import { accountId, address, COLUMNS, personId, Rows } from './rows.mjs';
import { shapedItems } from './shapes.mjs';
import { storeAssessments } from './stored.mjs';

/** @typedef {{organisationId: string, today: string}} Built */
/** @typedef {{people: number, items: number}} Scale items in all */

/** People whose item is written in one transaction. */
const CHUNK = 5000;
/** Connections that write at once. */
const LANES = 2;
const TIME_ZONE = 'UTC';
/** Tables whose further indexes are made when they are full. */
const LARGE = ['episodes', 'evidence_items', 'evidence_revisions', 'evidence_visibility', 'evidence_search', 'ratings', 'corroboration_asks', 'corroboration_answers'];

/**
 * Builds the organisation, or goes on with it.
 * @param {import('./steps.mjs').Steps} steps @param {Scale} scale @returns {Promise<Built>}
 */
export async function buildOrganisation(steps, { people: count, items: total }) {
  const client = await steps.open();
  await client.query('CREATE TABLE IF NOT EXISTS bench.facts (organisation_id uuid NOT NULL, today date NOT NULL, people integer NOT NULL, items integer NOT NULL)');
  await steps.step('organisation and ladder', async () => {
    const { publishBuiltInLadder } = await import('../../../apps/api/dist/features/ladders/built-in-ladder.js');
    const organisation = identifier('organisation', Date.UTC(2020, 0, 6), 0);
    await client.query(`SELECT set_config('app.organisation_id', $1, true)`, [organisation]);
    await client.query('INSERT INTO organisations (id, name, time_zone) VALUES ($1, $2, $3)', [organisation, `Load of ${String(count)}`, TIME_ZONE]);
    await publishBuiltInLadder(/** @type {any} */ ({ query: async (/** @type {string} */ text, /** @type {unknown[]} */ values) => (await client.query(text, values)).rows }), organisation);
    await client.query('INSERT INTO bench.facts VALUES ($1, current_date, $2, $3)', [organisation, count, total]);
  });
  const { rows: [facts] } = await client.query(`SELECT organisation_id AS "organisationId", to_char(today, 'YYYY-MM-DD') AS today, people, items FROM bench.facts`);
  if (facts.people !== count || facts.items !== total) throw new Error(`This folder holds ${String(facts.people)} people with ${String(facts.items)} items; name another folder, or remove it.`);
  /** @type {Built} */
  const built = { organisationId: facts.organisationId, today: facts.today };

  const people = organisationOf(count);
  const rows = new Rows(built.organisationId, Date.parse(built.today));
  await steps.step('people and reporting lines', async () => {
    const lines = rows.people(people);
    for (const [table, columns] of Object.entries(COLUMNS)) await copyIn(client, table, ['organisation_id', 'id', ...columns], lines[table] ?? '');
    await client.query('CREATE TABLE bench.people AS SELECT id, number, depth, shape FROM unnest($1::uuid[], $2::int[], $3::int[], $4::text[]) AS p (id, number, depth, shape)',
      [people.map(({ number }) => personId(number)), people.map(({ number }) => number), people.map(({ depth }) => depth), people.map(({ shape }) => shape)]);
    await client.query('INSERT INTO accounts (id, email) SELECT a.id, a.email FROM unnest($1::uuid[], $2::text[]) AS a (id, email)', [people.map(({ number }) => accountId(number)), people.map(({ number }) => address(number))]);
    await client.query('INSERT INTO memberships (account_id, organisation_id, person_id) SELECT m.account, $1, m.person FROM unnest($2::uuid[], $3::uuid[]) AS m (account, person)',
      [built.organisationId, people.map(({ number }) => accountId(number)), people.map(({ number }) => personId(number))]);
  });
  await steps.step('tree', async () => {
    await client.query('INSERT INTO place_days (organisation_id, id, as_of, next_free) VALUES ($1, $1, $2, 0)', [built.organisationId, built.today]);
    await client.query('SELECT places_number($1)', [built.organisationId]);
  });
  await steps.step('indexes taken off', () => withoutIndexes(client, LARGE));
  await evidence(steps, people, rows, Math.round(total / count));
  await withIndexes(steps);
  if (!steps.isDone('statistics')) {
    steps.say('statistics …');
    await client.query('VACUUM (ANALYZE)');
    await steps.step('statistics', () => Promise.resolve());
  }
  await storeAssessments(steps, built);
  return built;
}

/** @param {import('./steps.mjs').Steps} steps @param {import('./people.mjs').Person[]} people @param {Rows} rows @param {number} each items of everyone */
async function evidence(steps, people, rows, each) {
  const { builtInLadder } = await import('../../../apps/api/dist/features/ladders/built-in-ladder.js');
  const ladder = builtInLadder();
  /** @type {Map<string, import('./shapes.mjs').ShapedItem[]>} */
  const shapes = new Map([...new Set(people.map(({ shape }) => shape))].map((shape) => [shape, shapedItems(ladder, shape, each)]));
  // Everybody's first item, then everybody's second one: in the table they lie as they would have come in.
  const chunks = Array.from({ length: each }, (_, at) => Array.from({ length: Math.ceil(people.length / CHUNK) }, (__, part) => ({ at, from: part * CHUNK, name: `items ${String(at)}/${String(part)}` }))).flat();
  const waiting = chunks.filter(({ name }) => !steps.isDone(name));
  if (waiting.length === 0) return;
  const begun = performance.now();
  let written = 0;
  let told = 0;
  const lane = async () => {
    const client = await steps.connect();
    try {
      for (let chunk = waiting.shift(); chunk !== undefined; chunk = waiting.shift()) {
        const { at, from, name } = chunk;
        const entries = people.slice(from, from + CHUNK).flatMap((person) => {
          const item = shapes.get(person.shape)?.[at];
          return item ? [{ person, item, at, colleague: person.number + 1 < people.length ? person.number + 1 : person.number - 1 }] : [];
        });
        await steps.once(client, name, async () => {
          const lines = rows.evidence(entries);
          for (const [table, columns] of Object.entries(COLUMNS)) await copyIn(client, table, ['organisation_id', 'id', ...columns], lines[table] ?? '');
        });
        written += entries.length;
        const seconds = (performance.now() - begun) / 1000;
        if (seconds - told > 10) {
          told = seconds;
          steps.say(`${String(written)} items, ${Math.round(written / seconds).toLocaleString('en')} a second, about ${String(Math.round((waiting.length * CHUNK) / (written / seconds) / 60))} min left`);
        }
      }
    } finally {
      await client.end();
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  steps.say(`${String(written)} items: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
}
