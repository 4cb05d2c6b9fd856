import { parseArgs } from 'node:util';
import { Refusal } from '../postgres/index.mjs';

export const help = `npm start [-- --empty | --demo]

  --empty   start the embedded database without the demo organisation
  --demo    load the demo organisation into the Postgres of DATABASE_URL

PORT (3000), HOST (127.0.0.1), DATA_DIR (.data), DATABASE_URL, PUBLIC_URL, TRUSTED_PROXIES: see docs/operations.md`;

/** What was asked for, from the command line and the environment. @param {string[]} args @param {NodeJS.ProcessEnv} env */
export function readOptions(args, env) {
  let values;
  try {
    ({ values } = parseArgs({ args, options: { empty: { type: 'boolean' }, demo: { type: 'boolean' }, help: { type: 'boolean' } } }));
  } catch (cause) {
    throw new Refusal(`${cause instanceof Error ? cause.message.split('. ')[0] : 'Unknown option'}; npm start -- --help lists the options.`, { cause });
  }
  if (values.empty && values.demo) throw new Refusal('--empty and --demo exclude each other; choose one.');
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Refusal(`PORT is ${env.PORT ?? ''}; it must be a number from 1 to 65535.`);
  const databaseUrl = env.DATABASE_URL || null;
  if (databaseUrl !== null && !/^postgres(ql)?:\/\//.test(databaseUrl)) throw new Refusal('DATABASE_URL must look like postgres://user:password@host:5432/database.');
  return {
    help: values.help ?? false,
    port,
    host: env.HOST || '127.0.0.1',
    dataDir: env.DATA_DIR || null,
    databaseUrl,
    loadDemo: values.demo === true || (databaseUrl === null && values.empty !== true),
    demoSignIn: databaseUrl === null && values.empty !== true,
  };
}
