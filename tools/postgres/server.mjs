import { spawn } from 'node:child_process';
import { chmodSync, closeSync, openSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { processOptions } from './account.mjs';
import { stopPostmaster } from './orphan.mjs';
import { codeOf, Refusal } from './refusal.mjs';
import { settings } from './settings.mjs';

/**
 * @typedef {object} Launch
 * @property {string} cluster
 * @property {string} log file that takes what Postgres says
 * @property {import('./binaries.mjs').Binaries} binaries
 * @property {import('./account.mjs').Account | undefined} account
 * @property {boolean} durable
 * @property {number} [port] a free one is chosen without it
 */

/** @typedef {{port: number, pid: number, exited: Promise<void>, stop: () => Promise<void>}} RunningPostgres */

const readyWithin = 120_000;

/**
 * Starts Postgres on an initialised cluster and waits until it takes connections.
 * @param {Launch} launch
 * @returns {Promise<RunningPostgres>}
 */
export async function launchPostgres(launch) {
  for (let attempt = 1; ; attempt += 1) {
    const port = launch.port ?? (await freePort());
    const from = statSync(launch.log, { throwIfNoEntry: false })?.size ?? 0;
    const running = spawnPostgres(launch, port);
    if (await becomesReady(running, launch.cluster)) return running;
    const said = readFileSync(launch.log).subarray(from).toString();
    // Another program may take the port in between, and the children of a killed Postgres take a moment to leave.
    const passing = /could not bind|could not create any TCP|pre-existing shared memory|lock file .* already exists/.test(said);
    if (!passing || attempt === 20) throw new Refusal(`The database did not start: ${lastComplaint(said)} (its log is ${launch.log})`);
    await sleep(attempt < 4 ? 100 : 500);
  }
}

/** @param {Launch} launch @param {number} port @returns {RunningPostgres} */
function spawnPostgres({ cluster, log, binaries, account, durable }, port) {
  const output = openSync(log, 'a', 0o600);
  chmodSync(log, 0o600);
  // A process group of its own: Ctrl-C reaches the launcher only, which stops the server before the database.
  const child = spawn(join(binaries.native, 'bin/postgres'), ['-D', cluster, ...settings(port, durable)], {
    ...processOptions(account), detached: true, stdio: ['ignore', output, output],
  });
  closeSync(output);
  /** @type {Promise<void>} */
  const exited = new Promise((resolve) => {
    child.once('exit', () => { resolve(); });
    child.once('error', () => { resolve(); });
  });
  const pid = child.pid ?? 0;
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null || pid === 0) return;
    await stopPostmaster(pid);
    await exited;
  };
  return { port, pid, exited, stop };
}

/** @param {RunningPostgres} running @param {string} cluster @returns {Promise<boolean>} false when it ended instead */
async function becomesReady(running, cluster) {
  let ended = false;
  void running.exited.then(() => { ended = true; });
  const until = performance.now() + readyWithin;
  while (performance.now() < until) {
    await sleep(15);
    if (ended) return false;
    const [pid, , , , , , , state] = pidFile(cluster);
    if (pid?.trim() === String(running.pid) && state?.trim() === 'ready') return true;
  }
  await running.stop();
  throw new Refusal(`The database was not ready after ${String(readyWithin / 1000)} seconds; its log says why.`);
}

/** What Postgres writes about itself while it runs, line by line; empty when it does not. @param {string} cluster @returns {string[]} */
export function pidFile(cluster) {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** @param {string} said */
function lastComplaint(said) {
  const lines = said.split('\n').filter((line) => /FATAL|PANIC|ERROR/.test(line));
  return lines.at(-1)?.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, '') ?? 'it ended without a word';
}

/** @returns {Promise<number>} a port of 127.0.0.1 that was free a moment ago */
export async function freePort() {
  return await new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => { resolve(typeof address === 'object' && address ? address.port : 0); });
    });
  });
}
