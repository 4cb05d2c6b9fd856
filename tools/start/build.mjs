import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { checkout } from '../postgres/binaries.mjs';
import { Refusal } from '../postgres/index.mjs';
import { say } from './say.mjs';

const SOURCES = ['libs/domain/src', 'libs/ladder-files/src', 'libs/packet/src', 'libs/rich-text/src', 'libs/ui/src', 'libs/api-client/src', 'apps/api/src', 'apps/web/src', 'package-lock.json'];
const MADE = ['apps/api/dist/main.js', 'apps/web/dist/browser/index.html', 'libs/domain/dist', 'libs/ladder-files/dist', 'libs/packet/dist', 'libs/rich-text/dist'];
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

/**
 * Builds the product unless it is built from the present sources. A delivered build without sources is taken as it is.
 * @param {AbortSignal} signal ends the build
 */
export async function build(signal) {
  if (!existsSync(join(checkout, 'apps/web/src')) || upToDate()) return;
  const begun = new Date();
  say('Building (about a minute the first time)');
  const { status, output } = await runBuild(signal);
  if (signal.aborted) return;
  if (status !== 0) {
    console.error(output);
    throw new Refusal('The build failed; what it said is above.');
  }
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, begun.toISOString());
}

/** In a process group of its own, which a stop ends as a whole. @param {AbortSignal} signal */
async function runBuild(signal) {
  const child = spawn('npx', ['nx', 'run-many', '-t', 'build', '--output-style=static'], {
    cwd: checkout, detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NX_DAEMON: 'false' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => { output += String(text); });
  const end = () => { if (child.pid) process.kill(-child.pid, 'SIGTERM'); };
  signal.addEventListener('abort', end, { once: true });
  const status = await new Promise((resolve) => child.once('close', resolve));
  signal.removeEventListener('abort', end);
  return { status, output };
}
