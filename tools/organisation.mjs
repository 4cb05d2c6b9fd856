/** Makes a further organisation in an installation, also while it runs. */
import { parseArgs } from 'node:util';
import { Refusal } from './postgres/index.mjs';
import { build } from './start/build.mjs';
import { existingDatabase, externalDatabase } from './start/database.mjs';
import { runProgram } from './start/processes.mjs';
import { withDatabaseUrl } from './start/secret.mjs';

const USAGE = `Usage: npm run organisation -- --name NAME --time-zone ZONE --admin-name NAME --admin-email ADDRESS

  --name         of the organisation, such as "Birch"
  --time-zone    whose calendar day it lives by, such as Europe/Berlin
  --admin-name   the first administrator, who adds everyone else
  --admin-email  their address; one that has an account here already keeps its password

Makes the organisation with the built-in ladder, and prints a link with which the administrator begins. The link can be
used once, within a week. Nextrung may run meanwhile. The same settings as for npm start say which database it is and
what the link begins with: DATA_DIR or DATABASE_URL; PUBLIC_URL, or else HOST and PORT.`;

/** @param {string[]} args */
function options(args) {
  const text = /** @type {const} */ ({ type: 'string' });
  try {
    return parseArgs({ args, options: { name: text, 'time-zone': text, 'admin-name': text, 'admin-email': text, help: { type: 'boolean' } } }).values;
  } catch (cause) {
    throw new Refusal(`${cause instanceof Error ? cause.message.split('. ')[0] : 'Unknown option'}; npm run organisation -- --help lists the options.`, { cause });
  }
}

/** @param {string[]} args @param {NodeJS.ProcessEnv} env */
async function run(args, env) {
  const given = options(args);
  if (given.help) return USAGE;
  const { name, 'time-zone': timeZone, 'admin-name': adminName, 'admin-email': adminEmail } = given;
  if ([name, timeZone, adminName, adminEmail].includes(undefined)) throw new Refusal(USAGE);
  await build(new AbortController().signal);
  const database = await (env.DATABASE_URL ? externalDatabase(env.DATABASE_URL) : existingDatabase(env.DATA_DIR || null));
  try {
    const { message: made } = await runProgram('add-organisation.js', { ...env, DATABASE_URL: database.ownerUrl, NEXTRUNG_ORGANISATION: JSON.stringify({ name, timeZone, adminName, adminEmail }) }, 'made');
    const until = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone }).format(new Date(made.expiresAt));
    const account = made.hasAccount ? ' The address has an account here already; its password is asked for.' : '';
    return `${name ?? ''} is there. Pass this link on to ${adminName ?? ''}; it can be used once, until ${until}.${account}\n${made.url}`;
  } finally {
    await database.stop();
  }
}

try {
  console.log(await run(process.argv.slice(2), withDatabaseUrl(process.env)));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
