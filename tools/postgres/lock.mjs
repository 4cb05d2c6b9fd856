import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { processStart } from './processes.mjs';
import { codeOf, Refusal } from './refusal.mjs';

/**
 * Holds the data folder for this process; a lock whose process has gone (kill -9, power cut) is taken over.
 * @param {string} folder
 * @returns {() => void} lets it go
 */
export function lockFolder(folder) {
  const lock = join(folder, 'nextrung.lock');
  const mine = join(folder, `.lock-${String(process.pid)}`);
  writeFileSync(mine, JSON.stringify({ pid: process.pid, started: processStart(process.pid) }), { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      if (linked(mine, lock)) return () => { rmSync(lock, { force: true }); };
      const holder = readHolder(lock);
      if (holder && processStart(holder.pid) === holder.started) throw held(folder, holder.pid);
      setAside(lock, holder);
    }
  } finally {
    rmSync(mine, { force: true });
  }
  throw held(folder);
}

/** Whether a process that is alive holds the data folder. @param {string} folder */
export function isHeld(folder) {
  const holder = readHolder(join(folder, 'nextrung.lock'));
  return holder !== undefined && processStart(holder.pid) === holder.started;
}

/** @param {string} folder @param {number} [pid] */
function held(folder, pid) {
  const who = pid === undefined ? '' : ` (process ${String(pid)})`;
  return new Refusal(`Nextrung already runs on the data folder ${folder}${who}; stop it first, or name another folder with DATA_DIR.`);
}

/** @param {string} from @param {string} to @returns {boolean} false when `to` exists */
function linked(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** @param {string} lock @returns {{pid: number, started: string | undefined} | undefined} */
function readHolder(lock) {
  try {
    return JSON.parse(readFileSync(lock, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Two starts may find the same dead lock: the one that comes second must not remove the first one's new lock.
 * @param {string} lock @param {{pid: number} | undefined} dead
 */
function setAside(lock, dead) {
  const aside = `${lock}.${String(process.pid)}`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const taken = readHolder(aside);
  if (taken && taken.pid !== dead?.pid) linked(aside, lock);
  rmSync(aside, { force: true });
}
