import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { owner } from './initialise.mjs';
import { isLocked } from './lock.mjs';
import { codeOf, Refusal } from './refusal.mjs';
import { pidFile } from './server.mjs';

/**
 * The owner's address of the Postgres of a data folder on which Nextrung runs at present.
 * @param {string} folder @param {string} database
 * @returns {string | null} null when nothing runs on it
 */
export function runningOwnerUrl(folder, database) {
  if (!isLocked(folder)) return null;
  try {
    const [, , , port, , , , state] = pidFile(join(folder, 'postgres'));
    const password = readFileSync(join(folder, 'database-password'), 'utf8').trim();
    if (port && state?.trim() === 'ready') return `postgres://${owner}:${password}@127.0.0.1:${port.trim()}/${database}`;
  } catch (cause) {
    if (codeOf(cause) !== 'EACCES') throw cause;
    throw new Refusal(`The database in ${folder} belongs to another user of this machine; do this as that user.`, { cause });
  }
  throw new Refusal(`Nextrung is starting or stopping on ${folder}; try again in a moment.`);
}
