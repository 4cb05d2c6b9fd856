/** Runs everything that must hold before a change lands, and ends with one line: `N passed, N failed`. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runBrowserTests } from './browser-tests.mjs';
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
// The checks and the products of the browser tests are many processes that read the same compilers and the same server. Jest's own gain nothing by it.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'nextrung-compiled');

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
  const passed = phase(what, ['node', 'node_modules/jest/bin/jest.js', '-c', config, `--cacheDirectory=${jestCache}`, '--json', `--outputFile=${report}`, '--silent'], { NODE_OPTIONS: '--experimental-vm-modules --no-warnings', NODE_COMPILE_CACHE: undefined, ...env });
  const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
  total.passed += result?.numPassedTests ?? 0;
  total.skipped += (result?.numPendingTests ?? 0) + (result?.numTodoTests ?? 0);
  // A suite that cannot be loaded has no failed test, and fails all the same.
  total.failed += Math.max((result?.numFailedTests ?? 0) + (result?.numRuntimeErrorTestSuites ?? 0), passed ? 0 : 1);
}

async function browser() {
  const chromium = findChromium();
  if (!chromium) {
    console.error(howToGetChromium);
    total.failed += 1;
    return;
  }
  begin('browser tests in Chromium');
  const { passed, failed, skipped } = await runBrowserTests({ root, reports, chromium });
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}

// As a start does it, so that the starts among the tests find it built, and no thread loses its files to a second build.
check('build', ['node', 'tools/build.mjs']);
// Together, so that no core waits for the last of the one before it begins the other.
check('types and lint', ['npx', 'nx', 'run-many', '-t', 'typecheck', 'lint', '--output-style=static']);
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
