import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import pg from 'pg';
import { checkout } from '../../postgres/binaries.mjs';
import { Browser } from '../browser.mjs';
import { record, replay } from '../floor.mjs';
import { round, timed } from '../numbers.mjs';
import { start } from '../product.mjs';
import { measuredRequests } from './requests.mjs';
import { openSubjects } from './subjects.mjs';

/** @typedef {{n: number, p50: number, p95: number, p99: number}} Times milliseconds */
/** @typedef {{name: string, target: string | null, rows: number, statements: number, alone: Times, floor: Times, ratio: number, together: Times & {perSecond: number}}} Line */
/** @typedef {{measured: string, people: number, items: number, processors: number, atOnce: number, memory: number | null, lines: Line[]}} LoadFound `memory` of the server in MB, at most */

const WARM_UP = 15;
const MOST_ALONE = 300;
/** Where less than this is left to use up for one alone, it is left out. */
const FEWEST = 12;

/** @param {readonly number[]} samples @returns {Times} */
function percentiles(samples) {
  const sorted = samples.toSorted((a, b) => a - b);
  /** @param {number} part */
  const at = (part) => round(sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN);
  return { n: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/**
 * @param {{folder: string, people: number, items: number, seconds: number, atOnce: number, say: (text: string) => void}} options
 * @returns {Promise<LoadFound>}
 */
export async function measureLoad({ folder, people, items, seconds, atOnce, say }) {
  const running = await start(resolve(checkout, folder));
  const { subjects, client: owner, serverUrl, earlier } = await openSubjects(resolve(checkout, folder));
  const direct = new pg.Client({ connectionString: serverUrl });
  try {
    if (earlier > 0) say(`Stored assessments of ${String(earlier)} people were of an earlier day and are taken for today's`);
    await direct.connect();
    const { rows: [role] } = await direct.query('SELECT rolsuper OR rolbypassrls AS above FROM pg_roles WHERE rolname = current_user');
    if (role?.above !== false) throw new Error('The floor does not run as a role that row security binds.');
    /** @param {Browser} browser @param {string} email */
    const signIn = async (browser, email) => {
      await owner.query('DELETE FROM rate_limits');
      return browser.signInWith(email, subjects.password);
    };

    /** @type {Map<string, Promise<Browser>>} */
    const browsers = new Map();
    /** One of each lane for everybody who asks. @param {string} email @param {number} lane */
    const browserOf = (email, lane) => {
      const key = `${email} ${String(lane)}`;
      const known = browsers.get(key) ?? signIn(new Browser(running.origin), email);
      browsers.set(key, known);
      return known;
    };

    const paths = new Set(Object.keys(JSON.parse(readFileSync(resolve(checkout, 'apps/api/openapi.json'), 'utf8')).paths));
    const all = measuredRequests(subjects, paths).map((request) => ({ ...request, first: firstOf(request) }));
    const usedUp = all.filter(({ first, left }) => left !== undefined && left(first) < FEWEST);
    for (const { name } of usedUp) say(`${name}: not measured, because earlier runs have left nothing to do; build another folder`);
    const requests = all.filter((request) => !usedUp.includes(request));
    const recorded = await record(serverUrl, Object.fromEntries(requests.map(({ name, first, send, known }) => [name, { as: first.email, send: (/** @type {Browser} */ browser) => send(browser, first), ...(known ? { known } : {}) }])), signIn);
    say('What the server says to the database was listened to');
    /** @type {Line[]} */
    const lines = [];
    let memory = null;
    for (const request of requests) {
      const heard = recorded[request.name];
      if (!heard) throw new Error(`${request.name} was not recorded.`);
      const asking = [];
      for (let lane = 0; lane < atOnce; lane += 1) {
        const as = request.who[lane % request.who.length] ?? request.first;
        asking.push({ as, browser: await browserOf(as.email, Math.floor(lane / request.who.length)) });
      }
      const most = Math.min(request.most ?? Number.POSITIVE_INFINITY, (request.left?.(request.first) ?? Number.POSITIVE_INFINITY) / 2);
      const one = await alone(await browserOf(request.first.email, 0), request, () => replay(direct, heard, request.inexact !== true), { seconds, most: Math.min(MOST_ALONE, most) });
      const many = await together(asking, request, seconds, most);
      memory = Math.max(memory ?? 0, serverMemory(running.pid) ?? 0) || null;
      const line = { name: request.name, target: request.target ?? null, statements: heard.statements.length, ...one, ratio: round(one.alone.p50 / one.floor.p50), together: many };
      lines.push(line);
      say(`${line.name}: ${String(line.alone.p50)} ms, ${String(line.ratio)} × its SQL, ${String(many.perSecond)} a second`);
    }
    for (const browser of browsers.values()) (await browser).close();
    return { measured: new Date().toISOString(), people, items, processors: availableParallelism(), atOnce, memory, lines };
  } finally {
    await direct.end().catch(() => undefined);
    await owner.end().catch(() => undefined);
    await running.stop();
  }
}

/** @param {import('./requests.mjs').Measured} request */
function firstOf({ name, who }) {
  const [first] = who;
  if (!first) throw new Error(`Nobody can ask for ${name}.`);
  return first;
}

/**
 * One after another, in turns with the same SQL, so that a busy moment of the machine meets both.
 * @param {Browser} browser @param {import('./requests.mjs').Measured & {first: import('./subjects.mjs').Manager}} request @param {() => Promise<void>} sql @param {{seconds: number, most: number}} limits
 */
async function alone(browser, request, sql, { seconds, most }) {
  let rows = 0;
  const warm = Math.floor(Math.min(WARM_UP, most / 4));
  for (let run = 0; run < warm; run += 1) {
    rows = await request.send(browser, request.first);
    await sql();
  }
  if (rows === 0) throw new Error(`Not measured, because nothing was found: ${request.name}.`);
  const product = [];
  const floor = [];
  const end = performance.now() + seconds * 1000;
  while (product.length < Math.min(3, most - warm) || (product.length < most - warm && performance.now() < end)) {
    product.push(await timed(() => request.send(browser, request.first)));
    floor.push(await timed(sql));
  }
  return { rows, alone: percentiles(product), floor: percentiles(floor) };
}

/** All of them at once. @param {{browser: Browser, as: import('./subjects.mjs').Manager}[]} asking @param {import('./requests.mjs').Measured} request @param {number} seconds @param {number} most */
async function together(asking, request, seconds, most) {
  const isLeft = (/** @type {import('./subjects.mjs').Manager} */ as) => request.left === undefined || request.left(as) > 0;
  await Promise.all(asking.filter(({ as }) => isLeft(as)).map(({ browser, as }) => request.send(browser, as)));
  /** @type {number[]} */
  const samples = [];
  let begun = 0;
  const start = performance.now();
  await Promise.all(asking.map(async ({ browser, as }) => {
    while (performance.now() - start < seconds * 1000 && begun < most && isLeft(as)) {
      begun += 1;
      samples.push(await timed(() => request.send(browser, as)));
    }
  }));
  return { ...percentiles(samples), perSecond: round(samples.length / ((performance.now() - start) / 1000)) };
}

/** Resident memory of the server that a start brought up, in MB; null where /proc does not tell. @param {number} starter */
function serverMemory(starter) {
  try {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
      const status = readStatus(pid);
      if (!status.includes(`\nPPid:\t${String(starter)}\n`) || !readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('main.js')) continue;
      return Math.round(Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024);
    }
  } catch {
    return null;
  }
  return null;
}

/** @param {string} pid */
function readStatus(pid) {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}
