import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** @typedef {{passed: number, failed: number, skipped: number}} Count */
/** @typedef {{file: string, status: string}} Outcome one test of a report */

/** The longest first, so that neither lane waits long for the other in the end. */
const PARTS = [1, 4, 3, 2];
/** Products of their own stand at the ports behind that of their part. */
const FIRST_PORT = 3987;
const PORTS_OF_A_PART = 20;
/** More files than these at once are no coincidence. */
const MOST_FILES_AGAIN = 3;

/**
 * In quarters, two at a time: half of it is waiting. Each has a product of its own.
 * @param {{root: string, reports: string, chromium: string}} where @returns {Promise<Count>}
 */
export async function runBrowserTests(where) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const waiting = [...PARTS];
  const lane = async () => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
      const count = await runPart(part, where);
      for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) total[key] += count[key];
    }
  };
  await Promise.all([lane(), lane()]);
  return total;
}

/**
 * A file in which a test failed is run once more as a whole, against a new product: what the first try left behind would fail a second one
 * beside it, and the tests after it. @param {number} part @param {{root: string, reports: string, chromium: string}} where @returns {Promise<Count>}
 */
async function runPart(part, where) {
  const say = (/** @type {string} */ line) => { console.log(`${String(part)} │ ${line}`); };
  const first = await play(part, `browser-${String(part)}`, [`--shard=${String(part)}/${String(PARTS.length)}`], where, say);
  const files = [...new Set(failures(first.outcomes).map(({ file }) => file))];
  if (files.length === 0 || files.length > MOST_FILES_AGAIN) return count(first.outcomes, first.code);

  say(`Once more, against a new product: ${files.join(', ')}`);
  const second = await play(part, `browser-${String(part)}-again`, files.map((file) => `/${file.replaceAll('.', '\\.')}$`), where, say);
  if (second.code === 0) say(`Passed at the second try only, so look at it: ${files.join(', ')}`);
  const others = count(first.outcomes.filter(({ file }) => !files.includes(file)), 0);
  const again = count(second.outcomes, second.code);
  return { passed: others.passed + again.passed, failed: others.failed + again.failed, skipped: others.skipped + again.skipped };
}

/** @param {number} part @param {string} name @param {string[]} which @param {{root: string, reports: string, chromium: string}} where @param {(line: string) => void} say @returns {Promise<{code: number, outcomes: Outcome[]}>} */
function play(part, name, which, { root, reports, chromium }, say) {
  const report = join(reports, `${name}.json`);
  const env = { ...process.env, FORCE_COLOR: '0', CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report, E2E_PORT: String(FIRST_PORT + PORTS_OF_A_PART * part) };
  const args = ['playwright', 'test', ...which, '-c', 'apps/web-e2e/playwright.config.ts', '--trace=off', `--output=test-results/${name}`];
  const child = spawn('npx', args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) createInterface(stream).on('line', say);
  return new Promise((resolve) => {
    child.on('close', (code) => { resolve({ code: code ?? 1, outcomes: existsSync(report) ? outcomesOf(JSON.parse(readFileSync(report, 'utf8')).suites) : [] }); });
  });
}

/** @param {any[]} suites @returns {Outcome[]} */
function outcomesOf(suites) {
  return suites.flatMap(({ suites: inner = [], specs = [] }) => [
    ...outcomesOf(inner),
    ...specs.flatMap((/** @type {any} */ { file, tests }) => tests.map((/** @type {any} */ { status }) => ({ file, status }))),
  ]);
}

/** @param {Outcome[]} outcomes */
const failures = (outcomes) => outcomes.filter(({ status }) => status === 'unexpected');

/** A run that fails without a failed test, as one that cannot start, fails all the same. @param {Outcome[]} outcomes @param {number} code @returns {Count} */
function count(outcomes, code) {
  return {
    passed: outcomes.filter(({ status }) => status === 'expected' || status === 'flaky').length,
    failed: Math.max(failures(outcomes).length, code === 0 ? 0 : 1),
    skipped: outcomes.filter(({ status }) => status === 'skipped').length,
  };
}
