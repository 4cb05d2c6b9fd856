import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { goneWithin, processStart, signalProcess } from './processes.mjs';
import { codeOf, Refusal } from './refusal.mjs';

/**
 * Clears what a killed launcher left: a Postgres that still runs on this cluster is stopped, a pid file whose number
 * now belongs to something else is removed (Postgres itself would refuse to start because of it).
 * @param {string} cluster
 * @returns {Promise<boolean>} whether a running Postgres was stopped
 */
export async function clearOrphan(cluster) {
  const file = join(cluster, 'postmaster.pid');
  const pid = postmaster(file);
  if (pid === undefined) return false;
  if (!runsOn(pid, cluster)) {
    rmSync(file, { force: true });
    return false;
  }
  await stopPostmaster(pid);
  return true;
}

/**
 * Stops a postmaster: fast first (open transactions roll back), at once when that takes too long.
 * @param {number} pid
 */
export async function stopPostmaster(pid) {
  signalProcess(pid, 'SIGINT');
  if (await goneWithin(pid, 5000)) return;
  signalProcess(pid, 'SIGQUIT');
  if (await goneWithin(pid, 3000)) return;
  throw new Refusal(`The database (process ${String(pid)}) does not stop; end that process and start again.`);
}

/** @param {string} file @returns {number | undefined} */
function postmaster(file) {
  try {
    const pid = Number(readFileSync(file, 'utf8').split('\n', 1)[0]);
    return Number.isInteger(pid) && pid > 1 ? pid : undefined;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** A postmaster works inside its cluster's folder. @param {number} pid @param {string} cluster */
function runsOn(pid, cluster) {
  if (processStart(pid) === undefined) return false;
  if (process.platform !== 'linux') {
    const command = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
    return command.includes('postgres') && command.includes(cluster);
  }
  try {
    const name = readFileSync(`/proc/${String(pid)}/comm`, 'utf8').trim();
    return name === 'postgres' && readlinkSync(`/proc/${String(pid)}/cwd`) === realpathSync(cluster);
  } catch {
    return false;
  }
}
