import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkout } from '../postgres/binaries.mjs';
import { freePort, makeFolder } from '../postgres/index.mjs';
import { owner } from '../postgres/initialise.mjs';

const READY_WITHIN_MS = 180_000;

/** @typedef {{origin: string, milliseconds: number, pid: number, stop: () => Promise<void>}} Running */

/** A new data folder, and what removes it. */
export function newFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'nextrung-bench-'));
  makeFolder(folder);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** `npm start` with the demo until /health/ready answers 200. @param {string} folder @returns {Promise<Running>} */
export async function start(folder) {
  const port = await freePort();
  const { DATABASE_URL: _, PUBLIC_URL: __, HOST: ___, TRUSTED_PROXIES: ____, ...env } = process.env;
  const begun = performance.now();
  const child = spawn(process.execPath, [join(checkout, 'tools/start.mjs')], { env: { ...env, PORT: String(port), DATA_DIR: folder }, stdio: ['ignore', 'ignore', 'pipe'] });
  // A measurement that is broken off leaves nothing running.
  const abandon = () => child.kill('SIGTERM');
  process.once('exit', abandon);
  let complaint = '';
  child.stderr.on('data', (text) => { complaint += String(text); });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    process.off('exit', abandon);
    child.kill('SIGTERM');
    await ended;
  };
  const origin = `http://127.0.0.1:${String(port)}`;
  while (!(await ready(origin))) {
    if (child.exitCode !== null) throw new Error(`The product did not start: ${complaint.trim()}`);
    if (performance.now() - begun > READY_WITHIN_MS) {
      await stop();
      throw new Error(`The product was not ready within ${String(READY_WITHIN_MS / 1000)} seconds.`);
    }
    await sleep(10);
  }
  return { origin, milliseconds: performance.now() - begun, pid: child.pid ?? 0, stop };
}

/** @param {string} origin */
const ready = (origin) => fetch(`${origin}/health/ready`).then(({ ok }) => ok, () => false);

/** Address of the embedded database that runs on a data folder, as its owner. @param {string} folder */
export function ownerUrl(folder) {
  const password = readFileSync(join(folder, 'database-password'), 'utf8').trim();
  const port = readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[3] ?? '';
  return `postgres://${owner}:${password}@127.0.0.1:${port}/nextrung`;
}
