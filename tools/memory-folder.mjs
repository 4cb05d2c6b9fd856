import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
const PREFIX = 'nextrung-tests-';
/** Four databases at a time, and what browsers and uploads leave. */
const ENOUGH_BYTES = 3 * 2 ** 30;

/**
 * Makes a folder in memory for what this process and its children write, which goes with the process.
 * @returns {string | null} null where the machine has none, or no room in it, as in most containers
 */
export function makeMemoryFolder() {
  if (!existsSync(MEMORY)) return null;
  removeAbandoned();
  const { bavail, bsize } = statfsSync(MEMORY);
  if (bavail * bsize < ENOUGH_BYTES) return null;
  const folder = mkdtempSync(join(MEMORY, `${PREFIX}${String(process.pid)}-`));
  // The database may run as another user.
  chmodSync(folder, 0o755);
  process.on('exit', () => { rmSync(folder, { recursive: true, force: true, maxRetries: 3 }); });
  return folder;
}

/** A killed run cannot clean up after itself; the next one does. */
function removeAbandoned() {
  for (const name of readdirSync(MEMORY)) {
    const pid = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (pid === undefined || existsSync(`/proc/${pid}`)) continue;
    try {
      rmSync(join(MEMORY, name), { recursive: true, force: true });
    } catch {
      // It belongs to another user of the machine, who clears it at their own next run.
    }
  }
}
