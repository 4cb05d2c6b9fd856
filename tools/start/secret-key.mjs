import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where the server finds the key that seals secrets: what was set; else one beside the embedded database, made at the first
 * start and readable by its owner only. Nothing for another database, whose key is its operator's to choose.
 * @param {NodeJS.ProcessEnv} env @param {string | null} folder of the embedded database @returns {Record<string, string>}
 */
export function secretKeyFile(env, folder) {
  if (env.SECRET_KEY || env.SECRET_KEY_FILE || folder === null) return {};
  const file = join(folder, 'secret-key');
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(48).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  return { SECRET_KEY_FILE: file };
}
