import { readFileSync } from 'node:fs';
import { Refusal } from '../postgres/index.mjs';

/**
 * The environment with the owner's address of the database in DATABASE_URL, also where DATABASE_URL_FILE names a file that holds it.
 * @param {NodeJS.ProcessEnv} env @returns {NodeJS.ProcessEnv}
 */
export function withDatabaseUrl({ DATABASE_URL_FILE: file, ...env }) {
  if (!file || env.DATABASE_URL) return env;
  try {
    return { ...env, DATABASE_URL: readFileSync(file, 'utf8').trim() };
  } catch (cause) {
    throw new Refusal(`DATABASE_URL_FILE names ${file}, which cannot be read.`, { cause });
  }
}
