import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { canEnter, databaseAccount } from './account.mjs';
import { usableBinaries } from './binaries.mjs';
import { initialise, isInitialised, owner } from './initialise.mjs';
import { isHeld } from './lock.mjs';
import { clearOrphan } from './orphan.mjs';
import { Refusal } from './refusal.mjs';
import { launchPostgres } from './server.mjs';

export { freePort } from './server.mjs';
export { clearOrphan } from './orphan.mjs';
export { isHeld, lockFolder } from './lock.mjs';
export { processStart } from './processes.mjs';
export { Refusal } from './refusal.mjs';

const largestLog = 5_000_000;

/**
 * Starts the embedded Postgres of a data folder, which it makes at the first start. The caller holds the folder's lock.
 * @param {import('./index.d.mts').EmbeddedOptions} options
 * @returns {Promise<import('./index.d.mts').EmbeddedPostgres>}
 */
export async function startEmbedded({ folder, major = 18, durable = true, say, signal }) {
  const cluster = join(folder, 'postgres');
  const initialised = isInitialised(cluster, major);
  const account = databaseAccount(cluster);
  if (account) openTo(account, folder);
  const binaries = usableBinaries(major, account, say);
  const password = ownerPassword(folder, initialised);
  if (!initialised) {
    say?.(`Creating the database in ${cluster}`);
    await initialise({ cluster, binaries, account, password, durable, signal });
  } else if (await clearOrphan(cluster)) {
    say?.('Stopped the database that an interrupted run had left');
  }
  const log = join(folder, 'postgres.log');
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > largestLog) truncateSync(log);

  const launch = { cluster, log, binaries, account, durable };
  let running = await launchPostgres(launch);
  const { port } = running;
  let restarting = Promise.resolve();
  return {
    port,
    pid: () => running.pid,
    ownerUrl: (database) => `postgres://${owner}:${password}@127.0.0.1:${String(port)}/${database}`,
    exited: () => running.exited,
    restart: async () => {
      const again = clearOrphan(cluster).then(async () => { running = await launchPostgres({ ...launch, port }); });
      restarting = again.catch(() => undefined);
      await again;
    },
    stop: async () => {
      // A stop in the middle of a restart stops what that one brings up.
      await restarting;
      await running.stop();
    },
  };
}

/** The Postgres that another process of ours runs in this data folder at the moment. @param {string} folder */
export function runningEmbedded(folder) {
  if (!isHeld(folder)) return undefined;
  const file = join(folder, 'postgres/postmaster.pid');
  const [, , , port, , , , state] = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  if (state?.trim() !== 'ready') throw new Refusal(`Nextrung is just starting or stopping in ${folder}; try again in a moment.`);
  const password = ownerPassword(folder, true);
  return { ownerUrl: (/** @type {string} */ database) => `postgres://${owner}:${password}@127.0.0.1:${String(Number(port))}/${database}` };
}

/**
 * @param {string} folder
 * @param {boolean} initialised whether a cluster already depends on the password
 */
function ownerPassword(folder, initialised) {
  const file = join(folder, 'database-password');
  if (existsSync(file)) return readFileSync(file, 'utf8').trim();
  if (initialised) throw new Refusal(`The file ${file} is missing, and without it the database there cannot be opened; put it back, or name another folder with DATA_DIR.`);
  const password = randomBytes(24).toString('base64url');
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  return password;
}

/**
 * The account must pass through the data folder to its cluster. A folder of our own is opened for passing (not for
 * reading); what lies above it belongs to others.
 * @param {import('./account.mjs').Account} account @param {string} folder
 */
function openTo(account, folder) {
  if (canEnter(folder, account)) return;
  const foreign = readdirSync(folder).some((name) => !/^(postgres|database-password|nextrung\.lock|\.lock-)/.test(name));
  if (!foreign) chmodSync(folder, 0o711);
  if (canEnter(folder, account)) return;
  throw new Refusal(`Started as root, the database runs as an ordinary user, who may not enter ${folder}; name a folder in an open place with DATA_DIR (such as /var/lib/nextrung), or start as an ordinary user.`);
}

/** Whether the account that a new cluster would get can enter the folder, or the nearest one above that exists. @param {string} folder */
export function isOpenToDatabase(folder) {
  const account = databaseAccount(join(folder, 'postgres'));
  let nearest = folder;
  while (!existsSync(nearest)) nearest = dirname(nearest);
  return canEnter(nearest, account);
}

/** Makes a folder that the database's account can pass through when this is root's. @param {string} folder */
export function makeFolder(folder) {
  mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
}
