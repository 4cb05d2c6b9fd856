/** `npm run dev`: rebuilds and restarts while the sources change. Reload the page after the line that says it is ready. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkout } from './postgres/binaries.mjs';
import { Refusal } from './postgres/index.mjs';
import { embeddedDatabase, externalDatabase } from './start/database.mjs';
import { help, readOptions } from './start/options.mjs';
import { packetSigningKeyFile } from './start/packet-signing-key.mjs';
import { requireFreePort, runProgram } from './start/processes.mjs';
import { say } from './start/say.mjs';
import { withDatabaseUrl } from './start/secret.mjs';

const API = ['apps/api/dist', 'libs/domain/dist', 'libs/ladder-files/dist', 'libs/packet/dist'];
const WEB = ['apps/web/dist'];
const LOOK_EVERY_MS = 400;

/** Undone in reverse order. @type {(() => Promise<void>)[]} */
const undo = [];
let stopping = false;

/** @param {number} code */
async function stop(code) {
  if (stopping) return;
  stopping = true;
  for (const step of undo.reverse()) await step().catch((error) => console.error(error instanceof Error ? error.message : error));
  process.exit(code);
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => void stop(0));

/** Changes whenever something is written below the folders. @param {readonly string[]} folders */
function stateOf(folders) {
  let files = 0;
  let newest = 0;
  try {
    for (const folder of folders.map((path) => join(checkout, path))) {
      for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (name.endsWith('.tsbuildinfo')) continue;
        newest = Math.max(newest, statSync(join(folder, name)).mtimeMs);
        files += 1;
      }
    }
  } catch {
    // Not built yet, or gone while it was looked at: not settled, so the next look decides.
    return String(performance.now());
  }
  return `${String(files)} ${String(newest)}`;
}

/**
 * A compiler that watches, in a process group of its own: Ctrl-C reaches this program only, which ends the others in order.
 * @param {string} what @param {string[]} args @param {string} cwd
 */
function watch(what, args, cwd) {
  const child = spawn(process.execPath, args, { cwd, detached: true, stdio: ['ignore', 'inherit', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  undo.push(async () => {
    if (child.exitCode === null && child.signalCode === null && child.pid) process.kill(-child.pid, 'SIGTERM');
    await ended;
  });
  child.once('exit', () => {
    if (stopping) return;
    console.error(`${what} ended unexpectedly.`);
    void stop(1);
  });
}

/** @param {import('node:child_process').ChildProcess} child */
async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const last = setTimeout(() => child.kill('SIGKILL'), 8_000);
  await ended;
  clearTimeout(last);
}

async function develop() {
  const given = withDatabaseUrl(process.env);
  const options = readOptions(process.argv.slice(2), given);
  if (options.help) {
    console.log(help.replaceAll('npm start', 'npm run dev'));
    return;
  }
  await requireFreePort(options.port, options.host);
  const database = options.databaseUrl === null ? await embeddedDatabase(options.dataDir) : await externalDatabase(options.databaseUrl);
  undo.push(database.stop);
  database.watch((recovered) => {
    if (recovered) return say('The database ended unexpectedly and was started again');
    console.error('The database ended unexpectedly and could not be started again.');
    void stop(1);
  });

  /** @type {import('node:child_process').ChildProcess | null} */
  let server = null;
  let restarting = Promise.resolve();
  undo.push(async () => {
    // One that is about to start cannot be ended before it is there.
    await restarting;
    if (server) await end(server);
  });

  // What stands in apps/web/dist from now on is a development build, which npm start must not take for its own.
  rmSync(join(checkout, 'dist/built'), { force: true });
  watch('The compiler of the API', [join(checkout, 'node_modules/typescript/bin/tsc'), '-b', '--watch', '--preserveWatchOutput', 'apps/api/tsconfig.app.json'], checkout);
  watch('The compiler of the browser application', [join(checkout, 'node_modules/@angular/cli/bin/ng.js'), 'build', '--watch', '--configuration', 'development'], join(checkout, 'apps/web'));

  const { DATABASE_URL: _, ...rest } = given;
  const env = { ...rest, ...packetSigningKeyFile(given, database.folder) };
  const setupToken = randomBytes(24).toString('base64url');
  let prepared = { state: '', serverUrl: '', organisations: 0 };

  /** @param {string} api */
  async function restart(api) {
    if (server) await end(server);
    server = null;
    if (prepared.state !== api) {
      const { message } = await runProgram('prepare.js', { ...env, DATABASE_URL: database.ownerUrl, NEXTRUNG_LOAD: options.loadDemo ? 'demo' : 'none' }, 'prepared');
      prepared = { state: api, serverUrl: message.serverUrl, organisations: message.organisations };
    }
    if (stopping) return;
    const { child, message: ready } = await runProgram('main.js', {
      ...env,
      SERVER_DATABASE_URL: prepared.serverUrl,
      HOST: options.host,
      PORT: String(options.port),
      WEB_ROOT: join(checkout, 'apps/web/dist/browser'),
      SETUP_TOKEN: setupToken,
      DEMO_SIGN_IN: options.demoSignIn ? '1' : '0',
    }, 'ready');
    server = child;
    if (stopping) return;
    say(`Nextrung is ready: ${ready.address}`);
    if (prepared.organisations === 0) say(`Set up your organisation: ${ready.address}/set-up#token=${setupToken}`);
  }

  let served = '';
  let seen = '';
  while (!stopping) {
    await sleep(LOOK_EVERY_MS);
    const api = stateOf(API);
    const present = `${api} ${stateOf(WEB)}`;
    const settled = present === seen;
    seen = present;
    const built = ['apps/api/dist/main.js', 'apps/web/dist/browser/index.html'].every((path) => existsSync(join(checkout, path)));
    if (!settled || !built || present === served) continue;
    served = present;
    // Broken code is waited out: the next change starts it again.
    restarting = restart(api).catch((error) => console.error(error instanceof Refusal ? error.message : error));
    await restarting;
  }
}

try {
  await develop();
} catch (error) {
  console.error(error instanceof Refusal ? error.message : error);
  await stop(1);
}
