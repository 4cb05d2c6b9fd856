/** Measures the import of ladder files, each in a process of its own: `node tools/bench/ladder-import.mjs`, or as a part of `npm run bench`. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ladderFromContent } from '@nextrung/domain/ladder';
import { exportFacts, exportLadder, inspectLadderFile, ladderOf } from '@nextrung/ladder-files';
import { parse } from 'yaml';
import { checkout } from '../postgres/binaries.mjs';
import { largeLadder } from './large-ladder.mjs';
import { table, timed, times } from './numbers.mjs';

/** @typedef {import('@nextrung/ladder-files').ExportTextFormat} Format */
/** A file that is too large is refused; that is told in the place of times. @typedef {{refusal: string}} Refused */
/** @typedef {{n: number, p10: number, p50: number, p95: number, cells: number, bytes: number, memory: number}} Found milliseconds; cells that say something; bytes of the file; megabytes of the process at most, above what it needs to begin */

const FIXTURES = join(checkout, '../shared/fixtures/frameworks');
const FORMATS = /** @type {readonly Format[]} */ (['csv', 'csv-wide', 'markdown', 'json', 'case', 'yaml']);
/** The same framework as somebody else would write it: names of columns have to be guessed, and cells taken apart. */
const OF_OTHERS = 'list of others';
const LEAST_RUNS = 5;
const MOST_MS = 4_000;

export function builtIn() {
  const read = ladderFromContent(parse(readFileSync(join(checkout, 'apps/api/content/product-management.yaml'), 'utf8')));
  if (!read.ok) throw new Error('The built-in ladder is broken.');
  return read.value;
}

/** The largest file of the fixtures; null where there are none. */
function largestFixture() {
  if (!existsSync(FIXTURES)) return null;
  return readdirSync(FIXTURES).map((name) => join(FIXTURES, name)).sort((a, b) => statSync(b).size - statSync(a).size)[0] ?? null;
}

function listOfOthers() {
  const { rungs, competencies, cells } = largeLadder(builtIn());
  const names = new Map([...rungs.map(({ id, title }) => /** @type {const} */ ([id, title])), ...competencies.map(({ id, name }) => /** @type {const} */ ([id, name]))]);
  const rows = cells.map(({ rung, competency, indicators }) => `${names.get(rung) ?? ''},${names.get(competency) ?? ''},"${indicators.map(({ text }) => `- ${text}`).join('\n')}"`);
  return `Level,Competency,Expectations\n${rows.join('\n')}\n`;
}

/** @param {string} what a format of the generated framework, or the path of a file */
function fileOf(what) {
  const format = FORMATS.find((one) => one === what);
  if (what === OF_OTHERS) return { name: 'framework.csv', bytes: new TextEncoder().encode(listOfOthers()) };
  if (!format) return { name: what, bytes: readFileSync(what) };
  const meta = { organisationId: '00000000-0000-4000-8000-000000000000', organisation: 'Bench', version: 1, publishedAt: '2026-01-01T00:00:00.000Z' };
  return { name: `ladder.${exportFacts[format].extension}`, bytes: new TextEncoder().encode(exportLadder(largeLadder(builtIn()), format, meta).content) };
}

/** @param {string} what @returns {Promise<Found | Refused>} */
async function measure(what) {
  const file = fileOf(what);
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let most = before;
  let cells = 0;
  const run = async () => {
    const read = await inspectLadderFile(file);
    if (!read.ok) throw new Error(read.refusal.message);
    cells = read.value.ladders.map(ladderOf).flatMap((ladder) => ladder.cells).filter(({ indicators }) => indicators.length > 0).length;
    most = Math.max(most, process.memoryUsage().rss);
  };
  const first = await inspectLadderFile(file);
  if (!first.ok) return { refusal: first.refusal.message };
  await run();
  const samples = [];
  const end = performance.now() + MOST_MS;
  while (samples.length < LEAST_RUNS || (performance.now() < end && samples.length < 200)) samples.push(await timed(run));
  return { ...times(samples), cells, bytes: file.bytes.length, memory: (most - before) / 1024 / 1024 };
}

/** @returns {Record<string, Found | Refused>} */
export function benchLadderImport() {
  const fixture = largestFixture();
  const kinds = [...(fixture ? [[`largest fixture (${fixture.slice(FIXTURES.length + 1)})`, fixture]] : []), ...[OF_OTHERS, ...FORMATS].map((format) => [`50 × 50, ${format}`, format])];
  return Object.fromEntries(kinds.map(([name = '', what = '']) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--expose-gc', fileURLToPath(import.meta.url), what], { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });
    if (status !== 0) throw new Error(stderr);
    return [name, JSON.parse(stdout)];
  }));
}

/** @param {Record<string, Found | Refused>} found */
export function ladderImportTable(found) {
  const refused = Object.entries(found).flatMap(([name, one]) => ('refusal' in one ? [`${name}: refused. ${one.refusal}`] : []));
  const measured = Object.entries(found).flatMap(([name, one]) => ('refusal' in one ? [] : [/** @type {const} */ ([name, one])]));
  return [table([
    ['ladder import, ms', 'runs', 'p10', 'p50', 'p95', 'cells', 'cells/s', 'KB', 'MB more'],
    ...measured.map(([name, { n, p10, p50, p95, cells, bytes, memory }]) => [name, String(n), p10.toFixed(1), p50.toFixed(1), p95.toFixed(1), String(cells), String(Math.round(cells / p50 * 1000)), String(Math.round(bytes / 1024)), memory.toFixed(0)]),
  ]), ...refused].join('\n');
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [, , what] = process.argv;
  console.log(what === undefined ? ladderImportTable(benchLadderImport()) : JSON.stringify(await measure(what)));
}
