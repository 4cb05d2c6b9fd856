import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal, runningEmbedded } from '../postgres/index.mjs';
import { dataFolder, DATABASE, embeddedDatabase } from '../start/database.mjs';

/** The embedded database, started for this unless Nextrung runs on it. @param {string | null} dataDir @returns {Promise<{ownerUrl: string, stop: () => Promise<void>}>} */
export async function embeddedForBackup(dataDir) {
  const folder = dataFolder(dataDir);
  if (!existsSync(join(folder, 'postgres/PG_VERSION'))) throw new Refusal(`There is no database in ${folder}; name its folder with DATA_DIR, or another database with DATABASE_URL.`);
  const running = runningEmbedded(folder);
  return running ? { ownerUrl: running.ownerUrl(DATABASE), stop: async () => {} } : embeddedDatabase(dataDir, toStandardError);
}

/** The embedded database, made where there is none; refused while Nextrung runs on it. @param {string | null} dataDir */
export const embeddedForRestore = (dataDir) => embeddedDatabase(dataDir, toStandardError);

/** @param {string} text */
const toStandardError = (text) => { console.error(`         ${text}`); };
