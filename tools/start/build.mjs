import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkout } from '../postgres/binaries.mjs';
import { Refusal } from '../postgres/index.mjs';
import { say } from './say.mjs';

const SOURCES = ['libs/domain/src', 'libs/packet/src', 'libs/ui/src', 'libs/api-client/src', 'apps/api/src', 'apps/web/src', 'package-lock.json'];
const MADE = ['apps/api/dist/main.js', 'apps/web/dist/browser/index.html', 'libs/domain/dist', 'libs/packet/dist'];
/** Written after each build, so that its time can be compared with the sources'. */
const STAMP = join(checkout, 'dist/built');

/** The newest change of a file or below a folder, in milliseconds since 1970. @param {string} path @returns {number} */
function newest(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), stats.mtimeMs);
}

function upToDate() {
  if (!MADE.every((path) => existsSync(join(checkout, path))) || !existsSync(STAMP)) return false;
  const built = statSync(STAMP).mtimeMs;
  return SOURCES.every((source) => newest(join(checkout, source)) <= built);
}

/** Builds the product unless it is built from the present sources. A delivered build without sources is taken as it is. */
export function build() {
  if (!existsSync(join(checkout, 'apps/web/src')) || upToDate()) return;
  const begun = new Date();
  say('Building (about a minute the first time)');
  const { status, stdout, stderr } = spawnSync('npx', ['nx', 'run-many', '-t', 'build', '--output-style=static'], { cwd: checkout, encoding: 'utf8' });
  if (status !== 0) {
    console.error(stdout, stderr);
    throw new Refusal('The build failed; what it said is above.');
  }
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, begun.toISOString());
}
