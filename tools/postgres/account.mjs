import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { Refusal } from './refusal.mjs';

/**
 * The system account that Postgres runs as.
 * @typedef {{uid: number, gid: number}} Account
 */

/**
 * Postgres refuses to run as root. Root therefore lends it to the owner of the cluster, or to `nobody` for a new one;
 * an ordinary user runs it as themselves (undefined).
 * @param {string} cluster folder of the cluster, which need not exist yet
 * @returns {Account | undefined}
 */
export function databaseAccount(cluster) {
  const self = process.getuid?.();
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (self === undefined) return undefined;
  if (self === 0) return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : nobody();
  if (owner && owner.uid !== self) {
    throw new Refusal(`The database in ${cluster} belongs to another user of this machine; start as that user or as root, or name another folder with DATA_DIR.`);
  }
  return undefined;
}

/** @returns {Account} */
function nobody() {
  const line = readText('/etc/passwd').split('\n').find((entry) => entry.startsWith('nobody:'));
  const [, , uid, gid] = (line ?? '').split(':');
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : { uid: 65534, gid: 65534 };
}

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/**
 * Options for a process of the database: its account, and a folder and environment of which it can use every part.
 * @param {Account | undefined} account
 */
export function processOptions(account) {
  return { ...account, cwd: '/', env: { PATH: '/usr/bin:/bin', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', TZ: 'UTC' } };
}

/** Whether the account can enter the folder. @param {string} folder @param {Account | undefined} account */
export function canEnter(folder, account) {
  if (!account) return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...processOptions(account), stdio: 'ignore' }).status === 0;
}

/** Whether the account can run the program. @param {string} program @param {Account | undefined} account */
export function canRun(program, account) {
  return spawnSync(program, ['--version'], { ...processOptions(account), stdio: 'ignore' }).status === 0;
}
