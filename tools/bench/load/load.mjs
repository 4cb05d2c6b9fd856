/** `npm run bench:load`: an organisation of 100,000 people with 5,000,000 items in a database of its own, and how fast the product is there. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkout } from '../../postgres/binaries.mjs';
import { embeddedDatabase } from '../../start/database.mjs';
import { build } from '../../start/build.mjs';
import { buildOrganisation } from './build.mjs';
import { measureLoad } from './measure.mjs';
import { growthTable, loadTable } from './report.mjs';
import { Steps } from './steps.mjs';

const HELP = `npm run bench:load [-- --people 100000 --items 5000000 --folder .data/load-100000 --seconds 4 --at-once 8 --only build|measure]

Builds an organisation in a database of its own (kept, and gone on with where it was broken off), then measures the product there.
--people 1000 alone takes fifty items for each. What was measured at other sizes before is shown beside it.`;
const ITEMS_EACH = 50;

const { values } = parseArgs({ options: {
  people: { type: 'string', default: '100000' }, items: { type: 'string' }, folder: { type: 'string' },
  seconds: { type: 'string', default: '4' }, 'at-once': { type: 'string', default: '8' }, only: { type: 'string' }, help: { type: 'boolean' },
} });
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const people = Number(values.people);
const items = Number(values.items ?? people * ITEMS_EACH);
if (!(people >= 100) || !(items >= people)) throw new Error('At least 100 people, and as many items as people.');
const folder = values.folder ?? `.data/load-${String(people)}`;
const begun = performance.now();
/** @param {string} text */
const say = (text) => console.log(`${((performance.now() - begun) / 1000).toFixed(0).padStart(6)} s  ${text}`);

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.once(signal, () => process.exit(1));
await build(new AbortController().signal);
const { prepareDatabase } = await import('../../../apps/api/dist/persistence/prepare-database.js');

const database = await embeddedDatabase(folder, say);
const steps = new Steps(database.ownerUrl, say);
try {
  await prepareDatabase({ ownerUrl: database.ownerUrl, firstLoad: null });
  await buildOrganisation(steps, { people, items });
} finally {
  await steps.close();
  await database.stop();
}
if (values.only !== 'build') {
  const found = await measureLoad({ folder: database.folder ?? folder, people, items, seconds: Number(values.seconds), atOnce: Number(values['at-once']), say });
  console.log(`\n${loadTable(found)}`);
  const reports = join(checkout, 'tmp/bench-load');
  mkdirSync(reports, { recursive: true });
  writeFileSync(join(reports, `${String(people)}.json`), `${JSON.stringify(found, null, 2)}\n`);
  console.log(`\n${growthTable(reports)}`);
}
process.exit(0);
