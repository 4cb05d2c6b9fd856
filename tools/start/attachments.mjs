import { join } from 'node:path';

/**
 * Where attachments are: what was set; else below the data folder of the embedded database. Nothing for another database, whose
 * servers may be several: there the operator names a place.
 * @param {NodeJS.ProcessEnv} env @param {string | null} folder of the embedded database @returns {Record<string, string>}
 */
export function attachmentsFolder(env, folder) {
  return env.ATTACHMENTS_DIR || env.S3_ENDPOINT || folder === null ? {} : { ATTACHMENTS_DIR: join(folder, 'attachments') };
}
