import { spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processOptions } from './account.mjs';
import { Refusal } from './refusal.mjs';

/** The owner of everything in the embedded database; the server logs in as a lesser role. */
export const owner = 'nextrung_owner';

/**
 * Makes the cluster when there is none. A half-made one (killed while at it) is never taken for a whole one: it gets
 * its name last.
 * @param {object} options
 * @param {string} options.cluster
 * @param {import('./binaries.mjs').Binaries} options.binaries
 * @param {import('./account.mjs').Account | undefined} options.account
 * @param {string} options.password
 * @param {boolean} options.durable
 * @param {AbortSignal | undefined} options.signal
 */
export async function initialise({ cluster, binaries, account, password, durable, signal }) {
  const making = `${cluster}.new`;
  const passwordFile = `${cluster}.password`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  try {
    if (account) for (const path of [making, passwordFile]) chownSync(path, account.uid, account.gid);
    await run(join(binaries.native, 'bin/initdb'), [
      `--pgdata=${making}`, `--username=${owner}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256',
      '--encoding=UTF8', `--locale=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`,
      ...(durable ? [] : ['--no-sync']),
    ], { ...processOptions(account), ...(signal ? { signal } : {}) });
    renameSync(making, cluster);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** @param {string} program @param {string[]} args @param {import('node:child_process').SpawnOptionsWithoutStdio} options */
async function run(program, args, options) {
  /** @type {Promise<void>} */
  const finished = new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
    let complaint = '';
    child.stderr?.on('data', (/** @type {Buffer} */ chunk) => { complaint += chunk.toString(); });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Refusal(`The database could not be created: ${complaint.trim().split('\n').at(-1) ?? `initdb ended with ${String(code)}`}`));
    });
  });
  await finished;
}

/**
 * @param {string} cluster
 * @param {number} major
 * @returns {boolean} whether a cluster is there; one of another major version is refused
 */
export function isInitialised(cluster, major) {
  const file = join(cluster, 'PG_VERSION');
  if (!existsSync(file)) return false;
  const found = readFileSync(file, 'utf8').trim();
  if (found === String(major)) return true;
  throw new Refusal(`The data in ${cluster} was made by Postgres ${found}, and this Nextrung brings Postgres ${String(major)}; run it with the Nextrung that made it, or name another folder with DATA_DIR.`);
}
