import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { checkout } from '../postgres/binaries.mjs';
import { Refusal } from '../postgres/index.mjs';
import { attachmentsFolder } from '../start/attachments.mjs';
import { build } from '../start/build.mjs';
import { externalDatabase } from '../start/database.mjs';
import { withDatabaseUrl } from '../start/secret.mjs';
import { embeddedForBackup, embeddedForRestore } from './embedded.mjs';

const USAGE = `npm run backup -- FILE
npm run restore -- FILE [--replace DATABASE]

  FILE                  where everything of the installation is kept, or comes from
  --replace DATABASE    gives up what is in the database; its name, typed, says that you mean it (the embedded one is called nextrung)

DATABASE_URL names the database, as its owner; without it, it is the embedded one below DATA_DIR (.data). See docs/operations.md.`;

/** @param {string[]} args the command, then what was typed @param {NodeJS.ProcessEnv} given @returns {Promise<number>} the exit code */
export async function run([command = '', ...args], given) {
  // A stop reaches the program that works, which undoes and ends; the database is stopped after it.
  const over = new AbortController();
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => { over.abort(); });
  try {
    const env = withDatabaseUrl(given);
    const order = read(command, args, env);
    if (order === null) {
      console.log(USAGE);
      return 0;
    }
    await build(over.signal);
    const database = await open(command, env);
    try {
      if (over.signal.aborted) return 1;
      const { version } = JSON.parse(readFileSync(join(checkout, 'package.json'), 'utf8'));
      const working = fork(join(checkout, 'apps/api/dist/backup.js'), [command, order.file, ...order.replace], {
        env: { ...env, ...attachmentsFolder(env, database.folder), DATABASE_URL: database.ownerUrl, PRODUCT_VERSION: version }, detached: true,
      });
      over.signal.addEventListener('abort', () => working.kill('SIGTERM'));
      return await new Promise((settle) => { working.once('exit', (code) => { settle(code ?? 1); }); });
    } finally {
      await database.stop();
    }
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    return 1;
  }
}

/** @param {string} command @param {string[]} args @param {NodeJS.ProcessEnv} env */
function read(command, args, env) {
  let parsed;
  try {
    parsed = parseArgs({ args, allowPositionals: true, options: { replace: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
  } catch (cause) {
    throw new Refusal(USAGE, { cause });
  }
  const { values: { help, replace }, positionals: [file, ...more] } = parsed;
  if (help) return null;
  if (file === undefined || more.length > 0 || (replace !== undefined && command !== 'restore')) throw new Refusal(USAGE);
  // npm changes into the checkout; what was typed is meant from where it was typed.
  const folder = env.npm_lifecycle_event === command ? env.INIT_CWD : undefined;
  return { file: resolve(folder ?? process.cwd(), file), replace: replace === undefined ? [] : [replace] };
}

/** @param {string} command @param {NodeJS.ProcessEnv} env */
async function open(command, env) {
  const url = env.DATABASE_URL || null;
  if (url !== null) return externalDatabase(url);
  const folder = env.DATA_DIR || null;
  return command === 'restore' ? embeddedForRestore(folder) : embeddedForBackup(folder);
}
