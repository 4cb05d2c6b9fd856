/** Runs everything that must hold before a change lands, and ends with one line: `N passed, N failed`. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { findChromium, howToGetChromium } from './chromium.mjs';
import { makeMemoryFolder } from './memory-folder.mjs';

const root = join(import.meta.dirname, '..');
const reports = join(root, 'tmp/reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

// Jest's own place for what it has compiled, also for the next run.
const jestCache = join(tmpdir(), `jest_${(process.getuid?.() ?? 0).toString(36)}`);
// Databases of thousands of files, made and removed for each file of tests, cost a disk more than the tests themselves.
const memory = makeMemoryFolder();
if (memory !== null) process.env.TMPDIR = memory;

/** @typedef {{passed: number, skipped: number, failed: number, titles: string[]}} BrowserRun titles of those that failed */
/** More than that is no accident. */
const MOST_TRIED_AGAIN = 8;
const total = { passed: 0, failed: 0, skipped: 0 };
const begun = performance.now();

/** @param {string} what */
function begin(what) {
  console.log(`\n── ${what} (${Math.round((performance.now() - begun) / 1000)} s)`);
}

/** Runs a command to its end. @param {string} what @param {string[]} command @param {NodeJS.ProcessEnv} [env] */
function phase(what, command, env = {}) {
  begin(what);
  const [program = '', ...args] = command;
  return spawnSync(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, FORCE_COLOR: '0', NX_TUI: 'false', ...env } }).status === 0;
}

/** A step without tests of its own counts as one. @param {string} what @param {string[]} command */
function check(what, command) {
  if (phase(what, command)) total.passed += 1;
  else total.failed += 1;
}

/** @param {string} what @param {string} config @param {NodeJS.ProcessEnv} [env] */
function jest(what, config, env = {}) {
  const report = join(reports, `${what.replaceAll(/\W+/g, '-')}.json`);
  const passed = phase(what, ['node', 'node_modules/jest/bin/jest.js', '-c', config, `--cacheDirectory=${jestCache}`, '--json', `--outputFile=${report}`, '--silent'], { NODE_OPTIONS: '--experimental-vm-modules --no-warnings', ...env });
  const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
  total.passed += result?.numPassedTests ?? 0;
  total.skipped += (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0);
  // A suite that cannot be loaded has no failed test, and fails all the same.
  total.failed += Math.max((result?.numFailedTests ?? 0) + (result?.numRuntimeErrorTestSuites ?? 0), passed ? 0 : 1);
}

/** Runs browser tests against a product of their own. @param {string} mark before each line @param {number} port @param {string} chromium @param {string[]} which @returns {Promise<BrowserRun>} */
function playwright(mark, port, chromium, which) {
  const report = join(reports, `browser-${mark.replaceAll(/\W+/g, '-')}.json`);
  const env = { ...process.env, FORCE_COLOR: '0', CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report, E2E_PORT: String(port) };
  const child = spawn('npx', ['playwright', 'test', '-c', 'apps/web-e2e/playwright.config.ts', '--trace=off', ...which], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) createInterface(stream).on('line', (line) => { console.log(`${mark} │ ${line}`); });
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const { stats = null, suites = [] } = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
      resolve({ passed: stats?.expected ?? 0, skipped: stats?.skipped ?? 0, failed: Math.max(stats?.unexpected ?? 0, code === 0 ? 0 : 1), titles: failedOf(suites) });
    });
  });
}

/**
 * One part of the browser tests. What fails is tried once more against a new product, where nothing is left of the first try:
 * what passes then is named, since it is a fault of the test or of the product that shows itself now and then.
 * @param {number} part @param {number} parts @param {string} chromium
 */
async function browserPart(part, parts, chromium) {
  const output = `--output=test-results/${String(part)}`;
  const first = await playwright(String(part), 3985 + 2 * part, chromium, [`--shard=${String(part)}/${String(parts)}`, output]);
  total.passed += first.passed;
  total.skipped += first.skipped;
  if (first.titles.length === 0 || first.titles.length > MOST_TRIED_AGAIN) {
    total.failed += first.failed;
    return;
  }
  const second = await playwright(`${String(part)} again`, 3985 + 2 * part, chromium, ['--last-failed', output]);
  total.passed += second.passed;
  total.failed += Math.max(second.failed, first.titles.length - second.passed);
  for (const title of first.titles.filter((one) => !second.titles.includes(one))) console.log(`${String(part)} │ Passed at the second try only, so look at it: ${title}`);
}

/** @param {any[]} suites of Playwright's report @returns {string[]} */
function failedOf(suites) {
  return suites.flatMap(({ suites: inner = [], specs = [] }) => [...failedOf(inner), ...specs.filter((/** @type {any} */ { ok }) => !ok).map((/** @type {any} */ { file, title }) => `${file}: ${title}`)]);
}

/** In quarters, two at a time: half of it is waiting, and no half is longer than the other. */
async function browser() {
  const chromium = findChromium();
  if (!chromium) {
    console.error(howToGetChromium);
    total.failed += 1;
    return;
  }
  begin('browser tests in Chromium');
  const parts = 4;
  const waiting = Array.from({ length: parts }, (_, index) => index + 1);
  const lane = async () => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) await browserPart(part, parts, chromium);
  };
  await Promise.all([lane(), lane()]);
}

// As a start does it, so that the starts among the tests find it built, and no thread loses its files to a second build.
check('build', ['node', 'tools/build.mjs']);
check('types', ['npx', 'nx', 'run-many', '-t', 'typecheck', '--output-style=static']);
check('lint', ['npx', 'nx', 'run-many', '-t', 'lint', '--output-style=static']);
check('API document is what the code says', ['node', 'tools/openapi.mjs', '--check']);
check('API document is valid', ['npx', 'redocly', 'lint', 'apps/api/openapi.json', '--format=summary']);
// Laws are tried on fewer samples here than by default (1,000), when one works on them.
jest('unit tests', 'jest.config.mjs', { FC_RUNS: '150' });
jest('integration tests on Postgres 18', 'jest.int.config.mjs', { PG_MAJOR: '18' });
jest('integration tests on Postgres 16', 'jest.int.config.mjs', { PG_MAJOR: '16' });
await browser();

console.log(`\nDone in ${Math.round((performance.now() - begun) / 1000)} s`);
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exit(total.failed === 0 ? 0 : 1);
