import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import pg from 'pg';
import { checkout, outsideFolder } from '../postgres/binaries.mjs';
import { isOpenToDatabase, lockFolder, makeFolder, Refusal, runningOwnerUrl, startEmbedded } from '../postgres/index.mjs';
import { say } from './say.mjs';

/** Name of the database in the embedded Postgres. */
const DATABASE = 'nextrung';

/** `folder` holds the embedded database; null for another one. @typedef {{ownerUrl: string, folder: string | null, stop: () => Promise<void>, watch: (onEnd: (recovered: boolean) => void) => void}} Database */

/** The embedded Postgres below the data folder. @param {string | null} dataDir @param {(text: string) => void} [tell] told what takes a moment @returns {Promise<Database>} */
export async function embeddedDatabase(dataDir, tell = say) {
  const folder = dataFolder(dataDir);
  const unlock = lockFolder(folder);
  try {
    tell(`Starting the database in ${folder}`);
    const postgres = await startEmbedded({ folder, say: tell });
    await createDatabase(postgres.ownerUrl('postgres'));
    let stopping = false;
    return {
      ownerUrl: postgres.ownerUrl(DATABASE),
      folder,
      stop: async () => {
        stopping = true;
        await postgres.stop();
        unlock();
      },
      watch: (onEnd) => {
        const follow = async () => {
          for (;;) {
            await postgres.exited();
            if (stopping) return;
            await postgres.restart().then(() => onEnd(true), () => onEnd(false));
          }
        };
        void follow();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

/**
 * The embedded Postgres of an installation that there is already: the one that runs, or else started for the while.
 * @param {string | null} dataDir @param {(text: string) => void} [tell] told what takes a moment @returns {Promise<Database>}
 */
export async function existingDatabase(dataDir, tell = say) {
  const folder = chosenFolder(dataDir);
  const ownerUrl = runningOwnerUrl(folder, DATABASE);
  if (ownerUrl !== null) return { ownerUrl, folder, stop: async () => {}, watch: () => {} };
  if (!existsSync(join(folder, 'postgres'))) throw new Refusal(`There is no database in ${folder} yet; start Nextrung once first, or name another folder with DATA_DIR.`);
  return embeddedDatabase(dataDir, tell);
}

/** Another Postgres; nothing of it is ours to stop. @param {string} url @returns {Promise<Database>} */
export async function externalDatabase(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    await client.end();
  } catch (cause) {
    const reason = cause instanceof AggregateError ? cause.errors[0]?.message : cause instanceof Error ? cause.message : String(cause);
    throw new Refusal(`The database of DATABASE_URL cannot be opened: ${reason}.`, { cause });
  }
  return { ownerUrl: url, folder: null, stop: async () => {}, watch: () => {} };
}

/** @param {string | null} given */
function chosenFolder(given) {
  const folder = resolve(checkout, given ?? '.data');
  if (given !== null || isOpenToDatabase(folder)) return folder;
  const outside = join(outsideFolder, 'data');
  say(`The database's user may not enter ${checkout}, so its data is in ${outside}`);
  return outside;
}

/** @param {string | null} given */
function dataFolder(given) {
  const folder = chosenFolder(given);
  try {
    makeFolder(folder);
    if (!statSync(folder).isDirectory()) throw new Error('it is not a folder');
    accessSync(folder, constants.W_OK | constants.X_OK);
    mkdirSync(dirname(folder), { recursive: true });
  } catch (cause) {
    throw new Refusal(`The data folder ${folder} cannot be written to; name another one with DATA_DIR.`, { cause });
  }
  return folder;
}

/** @param {string} url */
async function createDatabase(url) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}
