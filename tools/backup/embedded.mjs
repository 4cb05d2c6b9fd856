import { embeddedDatabase, existingDatabase } from '../start/database.mjs';

/** The embedded database, started for this unless Nextrung runs on it. @param {string | null} dataDir */
export const embeddedForBackup = (dataDir) => existingDatabase(dataDir, toStandardError);

/** The embedded database, made where there is none; refused while Nextrung runs on it. @param {string | null} dataDir */
export const embeddedForRestore = (dataDir) => embeddedDatabase(dataDir, toStandardError);

/** @param {string} text */
const toStandardError = (text) => { console.error(`         ${text}`); };
