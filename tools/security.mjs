/** Runs the security tests, and prints for each line of what must hold which test tried it and how that ended. */
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { findChromium } from './chromium.mjs';
import { LINES } from './security/bars.mjs';
import { judge, ofJest, ofPlaywright } from './security/results.mjs';

const USAGE = `npm run test:security [-- --only AREA,AREA] [--quick] [--no-browser] [--list]

Runs every test that stands for a line of safety, with more samples than npm test, and prints the lines with their tests
and whether they passed, failed, or are not built. Ends with 1 when one failed.
  --only        areas, such as access,input,sessions
  --quick       as many samples as npm test has, and no measurements
  --no-browser  leaves out what needs Chromium
  --list        prints the lines and their tests, and runs nothing`;

const root = join(import.meta.dirname, '..');
const reports = join(root, 'tmp/reports');
const { values: options } = parseArgs({ options: { only: { type: 'string' }, quick: { type: 'boolean' }, 'no-browser': { type: 'boolean' }, list: { type: 'boolean' }, help: { type: 'boolean' } } });

const areas = options.only?.toLowerCase().split(',');
const lines = LINES.filter(({ area }) => areas === undefined || areas.includes(area.toLowerCase()));
const files = [...new Set(lines.flatMap(({ tests }) => tests.map(({ file }) => file)))].filter((file) => existsSync(join(root, file)));

/** More of everything that is random, and other seeds than every day's. */
const seed = randomInt(2 ** 31);
const thorough = options.quick ? {} : { FUZZ_RUNS: '60', FUZZ_SEED: String(seed), RACES: '1000', INTERLEAVED: '10000', LARGE_FILES: '20', FC_RUNS: '1000' };

/** @param {string[]} command @param {NodeJS.ProcessEnv} [env] */
function run([program = '', ...args], env = {}) {
  return spawnSync(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, FORCE_COLOR: '0', NODE_OPTIONS: '--experimental-vm-modules --no-warnings', ...thorough, ...env } }).status === 0;
}

/** @param {string} what @param {string} config @param {string[]} specs */
function jest(what, config, specs) {
  if (specs.length === 0) return [];
  const report = join(reports, `security-${what}.json`);
  rmSync(report, { force: true });
  run([process.execPath, 'node_modules/jest/bin/jest.js', '-c', config, '--json', `--outputFile=${report}`, '--silent', '--runTestsByPath', ...specs], { PG_MAJOR: '18' });
  return existsSync(report) ? ofJest(JSON.parse(readFileSync(report, 'utf8')), root) : specs.map((file) => /** @type {const} */ ({ file, title: '', state: 'failed' }));
}

/** @param {string[]} specs */
function browser(specs) {
  const chromium = options['no-browser'] ? null : findChromium();
  if (specs.length === 0 || chromium === null) return [];
  const report = join(reports, 'security-browser.json');
  rmSync(report, { force: true });
  run(['npx', 'playwright', 'test', '-c', 'apps/web-e2e/playwright.config.ts', ...specs.map((file) => basename(file))], { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: report, NODE_OPTIONS: '', E2E_PORT: process.env.E2E_PORT ?? '3983' });
  return existsSync(report) ? ofPlaywright(JSON.parse(readFileSync(report, 'utf8'))) : specs.map((file) => /** @type {const} */ ({ file, title: '', state: 'failed' }));
}

/** @param {ReturnType<typeof judge>} verdict @param {import('./security/bars.mjs').Line} line */
function printed({ verdict, passed, problems }, { area, what, tests, command, gap }) {
  const sources = [...tests.map(({ file }) => basename(file)), ...(command ? [command.join(' ')] : [])];
  const heading = `${area.padEnd(12)}${verdict.padEnd(13)}${String(passed).padStart(4)}  ${what}`;
  return [heading, ...(sources.length > 0 ? [`${' '.repeat(31)}${[...new Set(sources)].join(', ')}`] : []), ...(gap ? [`${' '.repeat(31)}gap: ${gap}`] : []), ...problems.map((problem) => `${' '.repeat(31)}${problem}`)].join('\n');
}

if (options.help) {
  console.log(USAGE);
} else if (options.list) {
  for (const line of lines) console.log(`${line.area.padEnd(12)}${line.what}\n${line.tests.map(({ file, title }) => `            ${existsSync(join(root, file)) ? ' ' : '-'} ${file}${title ? ` ${String(title)}` : ''}`).join('\n')}`);
} else {
  mkdirSync(reports, { recursive: true });
  if (!options.quick) console.log(`Fuzz seed ${String(seed)} (FUZZ_SEED repeats it)`);
  // Started products and threads among the tests take the build as it is.
  run([process.execPath, 'tools/build.mjs']);
  const ran = [
    ...jest('unit', 'jest.config.mjs', files.filter((file) => file.endsWith('.spec.ts') && !file.startsWith('apps/web-e2e/'))),
    ...jest('integration', 'jest.int.config.mjs', files.filter((file) => file.endsWith('.int-spec.ts'))),
    ...browser(files.filter((file) => file.startsWith('apps/web-e2e/'))),
  ];
  const judged = lines.map((line) => ({ line, ...judge(line, ran, line.command && !options.quick ? run([...line.command], { NODE_OPTIONS: '' }) : null) }));
  const table = judged.map((one) => printed(one, one.line)).join('\n');
  const count = (/** @type {string} */ verdict) => judged.filter((one) => one.verdict === verdict).length;
  const sum = `${String(count('passed'))} passed, ${String(count('partly built'))} partly built, ${String(count('not built'))} not built, ${String(count('failed'))} failed, of ${String(judged.length)} lines`;
  writeFileSync(join(reports, 'security.txt'), `${table}\n\n${sum}\n`);
  console.log(`\n${table}\n\n${sum}`);
  process.exitCode = count('failed') === 0 ? 0 : 1;
}
