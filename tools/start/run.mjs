import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { checkout } from '../postgres/binaries.mjs';
import { Refusal } from '../postgres/index.mjs';
import { attachmentsFolder } from './attachments.mjs';
import { build } from './build.mjs';
import { embeddedDatabase, externalDatabase } from './database.mjs';
import { help, readOptions } from './options.mjs';
import { memoryOptions } from './memory.mjs';
import { packetSigningKeyFile } from './packet-signing-key.mjs';
import { secretKeyFile } from './secret-key.mjs';
import { end, requireFreePort, runProgram } from './processes.mjs';
import { say } from './say.mjs';
import { withDatabaseUrl } from './secret.mjs';

/** Starts the product and stays until it is stopped. @param {string[]} args @param {NodeJS.ProcessEnv} given */
export async function run(args, given) {
  /** Undone in reverse order when the product stops. @type {(() => Promise<void>)[]} */
  const undo = [];
  const over = new AbortController();
  let stopping = false;
  /** @param {number} code */
  const stop = async (code) => {
    if (stopping) return;
    stopping = true;
    over.abort();
    for (const step of undo.reverse()) await step().catch((error) => console.error(error instanceof Error ? error.message : error));
    process.exit(code);
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      if (!stopping) say('Stopping');
      void stop(0);
    });
  }

  try {
    const env = withDatabaseUrl(given);
    const options = readOptions(args, env);
    if (options.help) {
      console.log(help);
      return;
    }
    await requireFreePort(options.port, options.host);
    const opening = options.databaseUrl === null ? embeddedDatabase(options.dataDir) : externalDatabase(options.databaseUrl);
    // A stop in the middle of the start waits for the embedded database, to stop it; there is nothing to stop of another one.
    if (options.databaseUrl === null) undo.push(async () => (await opening.catch(() => null))?.stop());
    const database = await opening;
    if (stopping) return;
    const building = build(over.signal);
    undo.push(() => building.catch(() => undefined));
    await building;
    if (stopping) return;

    say('Preparing the database');
    const signing = packetSigningKeyFile(env, database.folder);
    const { message: prepared } = await runProgram('prepare.js', { ...env, ...signing, DATABASE_URL: database.ownerUrl, NEXTRUNG_LOAD: options.loadDemo ? 'demo' : 'none' }, 'prepared', (program) => undo.push(() => end(program)));
    if (stopping) return;

    const setupToken = randomBytes(24).toString('base64url');
    const { DATABASE_URL: _, ...passed } = env;
    const { child, message: ready } = await runProgram('main.js', {
      ...passed,
      ...memoryOptions(passed),
      SERVER_DATABASE_URL: prepared.serverUrl,
      HOST: options.host,
      PORT: String(options.port),
      WEB_ROOT: join(checkout, 'apps/web/dist/browser'),
      SETUP_TOKEN: setupToken,
      DEMO_SIGN_IN: options.demoSignIn ? '1' : '0',
      ...secretKeyFile(env, database.folder),
      ...signing,
      ...attachmentsFolder(env, database.folder),
    }, 'ready', (program) => undo.push(() => end(program)));
    child.once('exit', () => {
      if (!stopping) console.error('The server ended unexpectedly.');
      void stop(1);
    });
    database.watch((recovered) => {
      if (recovered) return say('The database ended unexpectedly and was started again');
      console.error('The database ended unexpectedly and could not be started again.');
      void stop(1);
    });

    say(`Nextrung is ready: ${ready.address}`);
    if (prepared.organisations === 0) say(`Set up your organisation: ${ready.address}/set-up#token=${setupToken}`);
  } catch (error) {
    if (stopping) return;
    console.error(error instanceof Refusal ? error.message : error);
    await stop(1);
  }
}
