/** Verifies the audit log of every organisation, also while Nextrung runs. Only the result goes to standard output. */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Refusal } from './postgres/index.mjs';
import { build } from './start/build.mjs';
import { existingDatabase, externalDatabase } from './start/database.mjs';
import { runProgram } from './start/processes.mjs';
import { withDatabaseUrl } from './start/secret.mjs';

const USAGE = `Usage: npm run --silent audit:verify [-- --json] [--log FILE]

Walks every organisation's audit log from its beginning. Prints how many entries are whole, or the first one that is
broken and what is wrong with it, and then ends with 1. --json prints the same for programs.
--log FILE   a log of the server, kept elsewhere: its signed heads are compared, too, so that a log that was cut short
             together with the signatures in the database is found as well
DATA_DIR or DATABASE_URL say which database it is, as for npm start; AUDIT_KEY or AUDIT_KEY_FILE where the server has one.`;

// Only the result goes to standard output; what is said on the way does not.
console.log = console.error;

/** @param {string[]} args */
function options(args) {
  try {
    return parseArgs({ args, options: { json: { type: 'boolean' }, log: { type: 'string' }, help: { type: 'boolean' } } }).values;
  } catch (cause) {
    throw new Refusal(`${cause instanceof Error ? cause.message.split('. ')[0] : 'Unknown option'}; npm run audit:verify -- --help lists the options.`, { cause });
  }
}

/** @param {{name: string, organisationId: string, whole: number, signed: number, broken: {seq: number | null, id: string | null} | null, words: string | null}} result */
function line({ name, organisationId, whole, signed, broken, words }) {
  const who = `${name} (${organisationId})`;
  if (broken === null) return `${who}: ${String(whole)} ${whole === 1 ? 'entry' : 'entries'}, all whole; ${String(signed)} of them signed.`;
  const which = broken.seq === null ? 'Rows' : `Entry ${String(broken.seq)}`;
  return `${who}: ${which}${broken.id === null ? '' : ` (${broken.id})`} ${broken.seq === null ? 'are' : 'is'} broken. ${words ?? ''} Before it ${String(whole)} are whole.`;
}

/** @param {string[]} args @param {NodeJS.ProcessEnv} env */
async function run(args, env) {
  const { json, log, help } = options(args);
  if (help) return USAGE;
  const folder = env.npm_lifecycle_event === 'audit:verify' ? env.INIT_CWD : undefined;
  await build(new AbortController().signal);
  const database = await (env.DATABASE_URL ? externalDatabase(env.DATABASE_URL) : existingDatabase(env.DATA_DIR || null));
  try {
    const more = log === undefined ? {} : { NEXTRUNG_SERVER_LOG: resolve(folder ?? process.cwd(), log) };
    const { message } = await runProgram('verify-audit.js', { ...env, DATABASE_URL: database.ownerUrl, ...more }, 'verified');
    /** @type {{results: Parameters<typeof line>[0][], gone: string[]}} */
    const { results, gone } = message;
    if (results.some(({ broken }) => broken !== null) || gone.length > 0) process.exitCode = 1;
    if (json) return JSON.stringify({ organisations: results, gone }, null, 1);
    return [...results.map(line), ...gone.map((id) => `${id}: the log has signed heads of this organisation, and it is not there.`)].join('\n') || 'There is no organisation yet.';
  } finally {
    await database.stop();
  }
}

try {
  process.stdout.write(`${await run(process.argv.slice(2), withDatabaseUrl(process.env))}\n`);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
