/** Measures the product as `npm start` runs it, and the same SQL without it. Timings are read here, never asserted in a test. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { checkout } from '../postgres/binaries.mjs';
import { build } from '../start/build.mjs';
import { Browser } from './browser.mjs';
import { record, replay } from './floor.mjs';
import { benchFirstVisit, firstVisitTable } from './first-visit.mjs';
import { benchLadderImport, ladderImportTable } from './ladder-import.mjs';
import { benchLadderPage, ladderPageTable } from './ladder-page.mjs';
import { round, table, timed, times } from './numbers.mjs';
import { newFolder, ownerUrl, start } from './product.mjs';
import { benchReadiness, readinessTables } from './readiness.mjs';
import { benchSignIn, signInTable } from './sign-in.mjs';
import { benchTeamGrid, teamGridTable } from './team-grid.mjs';

const STARTS = 3;
const WARM_UP = 50;
const PEOPLE_BELOW_DIRECTOR = 24;
const SMALLEST_PDF = 10_000;

/** @param {boolean} holds @param {string} what */
function expect(holds, what) {
  if (!holds) throw new Error(`Not measured, because the answer is wrong: ${what}.`);
}

/** @param {Browser} browser @param {string} query @param {number} people */
async function team(browser, query, people) {
  const reply = await browser.get(`/api/team${query}`);
  expect(reply.status === 200, `the team page answers ${String(reply.status)}`);
  const { rows } = reply.json();
  expect(rows.length === people && rows.some((/** @type {any} */ row) => row.index > 0), `the team page has ${String(rows.length)} of ${String(people)} people`);
}

/** @param {Browser} browser @param {string} personId @param {string} indicator */
async function capture(browser, personId, indicator) {
  const reply = await browser.post(`/api/people/${personId}/evidence`, {
    title: 'Cut the time from order to first pick-up',
    happened: 'Carriers were asked by telephone one after another. '.repeat(8),
    contribution: 'Wrote the brief, ran the trial with two depots, and decided on the order of the roll-out. '.repeat(4),
    episode: 'First pick-up',
    indicators: [{ id: indicator, claim: 'meets' }],
    impact: 'measured',
    metric: { name: 'Hours to pick-up', unit: 'h', before: 9, after: 4, period: 'Q2' },
  });
  expect(reply.status === 201 && reply.json().indicators.length === 1, `an item is answered with ${String(reply.status)} ${String(reply.bytes)}`);
}

/** @param {Browser} browser @param {string} personId */
async function packet(browser, personId) {
  const reply = await browser.get(`/api/people/${personId}/packet.pdf`);
  expect(reply.status === 200 && reply.bytes.subarray(0, 5).toString() === '%PDF-' && reply.bytes.length > SMALLEST_PDF, `the packet is ${String(reply.status)}, ${String(reply.bytes.length)} bytes`);
}

async function starts() {
  /** @type {number[]} */
  const first = [];
  /** @type {number[]} */
  const second = [];
  for (let run = 0; run < STARTS; run += 1) {
    const { folder, remove } = newFolder();
    try {
      for (const list of [first, second]) {
        const running = await start(folder);
        list.push(running.milliseconds);
        await running.stop();
      }
    } finally {
      remove();
    }
  }
  return { first: times(first), second: times(second) };
}

/** What is measured, for the people that the demo really has. @param {string} origin */
async function requests(origin) {
  const groupPm = await new Browser(origin).signIn('group_pm');
  const pm = await new Browser(origin).signIn('pm');
  const { rows } = (await groupPm.get('/api/team')).json();
  const self = (await pm.get('/api/session')).json().person.id;
  const ready = (await pm.get(`/api/people/${self}/evidence`)).json().items.flatMap((/** @type {any} */ item) => item.indicators);
  expect(rows.length > 1 && ready.length > 0, 'the demo has no team or no evidence');
  const candidate = rows.toSorted((/** @type {any} */ a, /** @type {any} */ b) => (b.index ?? 0) - (a.index ?? 0))[0].person.id;
  groupPm.close();
  pm.close();
  return {
    'team page, director, everyone below (24)': { as: 'director', runs: 250, send: (/** @type {Browser} */ browser) => team(browser, '?scope=all', PEOPLE_BELOW_DIRECTOR) },
    [`team page, one Group PM (${String(rows.length)})`]: { as: 'group_pm', runs: 250, send: (/** @type {Browser} */ browser) => team(browser, '', rows.length) },
    'evidence item captured': { as: 'pm', runs: 250, send: (/** @type {Browser} */ browser) => capture(browser, self, ready[0].id) },
    'packet as PDF': { as: 'group_pm', runs: 40, send: (/** @type {Browser} */ browser) => packet(browser, candidate) },
  };
}

/** @param {Browser} browser @param {pg.Client} client @param {{send: (browser: Browser) => Promise<unknown>, runs: number}} request @param {Parameters<typeof replay>[1]} recorded */
async function measure(browser, client, { send, runs }, recorded) {
  const warmUp = Math.min(WARM_UP, runs);
  for (let run = 0; run < warmUp; run += 1) {
    await send(browser);
    await replay(client, recorded);
  }
  const product = [];
  const floor = [];
  // In turns, so that a busy moment of the machine meets both.
  for (let run = 0; run < runs; run += 1) {
    product.push(await timed(() => send(browser)));
    floor.push(await timed(() => replay(client, recorded)));
  }
  return { http: times(product), floor: times(floor), ratio: round(times(product).p50 / times(floor).p50), statements: recorded.statements.length, rows: recorded.statements.reduce((sum, { rows }) => sum + rows, 0) };
}

/** The background job stores everyone's assessments after a start; measured is what comes after. @param {pg.Client} client */
async function assessed(client) {
  for (let tries = 0; tries < 600; tries += 1) {
    const { rows: [row] } = await client.query(
      'SELECT count(*)::int AS people, count(u.id)::int AS stored FROM people p LEFT JOIN assessment_runs u ON u.organisation_id = p.organisation_id AND u.id = p.id WHERE p.ended_on IS NULL',
    );
    if (row.people > 0 && row.people === row.stored) return;
    await sleep(100);
  }
  throw new Error('The assessments were not stored within a minute.');
}

async function paths() {
  const { serverAddress } = await import('../../apps/api/dist/persistence/prepare-database.js');
  const { folder, remove } = newFolder();
  const running = await start(folder);
  const owner = ownerUrl(folder);
  const client = new pg.Client({ connectionString: serverAddress(owner) });
  try {
    // A planner without statistics would make another number than an hour later.
    const analyst = new pg.Client({ connectionString: owner });
    await analyst.connect();
    await assessed(analyst);
    await analyst.query('ANALYZE');
    await analyst.end();
    await client.connect();
    const { rows: [role] } = await client.query('SELECT rolsuper OR rolbypassrls AS above FROM pg_roles WHERE rolname = current_user');
    expect(role?.above === false, 'the floor runs as a role that row security does not bind');

    const wanted = await requests(running.origin);
    const recorded = await record(serverAddress(owner), wanted);
    /** @type {Record<string, Awaited<ReturnType<typeof measure>>>} */
    const found = {};
    for (const [name, request] of Object.entries(wanted)) {
      const statements = recorded[name];
      if (!statements) throw new Error(`${name} was not recorded.`);
      const browser = await new Browser(running.origin).signIn(request.as);
      found[name] = await measure(browser, client, request, statements);
      browser.close();
    }
    return found;
  } finally {
    await client.end().catch(() => undefined);
    await running.stop();
    remove();
  }
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.once(signal, () => process.exit(1));

await build(new AbortController().signal);
const size = spawnSync(process.execPath, [join(checkout, 'tools/web-size.mjs')], { encoding: 'utf8' });
const found = { measured: new Date().toISOString(), node: process.versions.node, processors: availableParallelism(), readiness: benchReadiness(), startUp: await starts(), paths: await paths(), ladderImport: benchLadderImport(), ladderPage: await benchLadderPage(), signIn: await benchSignIn(), firstVisit: await benchFirstVisit(), teamGrid: await benchTeamGrid(), browser: size.stdout.trim() };

/** @param {number} value */
const ms = (value) => value.toFixed(value < 100 ? 2 : 0);
console.log(table([
  ['milliseconds', 'runs', 'p10', 'p50', 'p95', 'SQL floor p10', 'p50', 'p95', 'ratio', 'statements', 'rows'],
  ...Object.entries({ 'start, database created': found.startUp.first, 'start, second': found.startUp.second }).map(([name, { n, p10, p50, p95 }]) => [name, String(n), ms(p10), ms(p50), ms(p95), '', '', '', '', '', '']),
  ...Object.entries(found.paths).map(([name, { http, floor, ratio, statements, rows }]) => [name, String(http.n), ms(http.p10), ms(http.p50), ms(http.p95), ms(floor.p10), ms(floor.p50), ms(floor.p95), ratio.toFixed(1), String(statements), String(rows)]),
]));
console.log(`\n${readinessTables(found.readiness)}\n`);
console.log(`${ladderImportTable(found.ladderImport)}\n\n${ladderPageTable(found.ladderPage)}\n`);
console.log(`${signInTable(found.signIn)}\n`);
console.log(`${firstVisitTable(found.firstVisit)}\n\n${teamGridTable(found.teamGrid)}\n`);
console.log(found.browser);
mkdirSync(join(checkout, 'tmp'), { recursive: true });
writeFileSync(join(checkout, 'tmp/bench.json'), `${JSON.stringify(found, null, 2)}\n`);
