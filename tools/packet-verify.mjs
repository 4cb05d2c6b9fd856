/** Says whether a file is the packet that was signed; needs no database, no network and no running product. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const USAGE = `Usage: npm run --silent packet:verify -- FILE [FILE.sig.json] [--key KEY] [--json]

Says whether FILE is, byte for byte, the packet that was signed, and ends with 0 if so, else with 1. The signature stands
beside it (FILE.sig.json) where none is named. Works offline.
--key KEY   the public key of your installation: itself, or a file with it (PEM, base64, or a signature file that you trust).
            Without it, the installation's own key is taken where this is the installation (DATA_DIR/packet-signing-key,
            PACKET_SIGNING_KEY or PACKET_SIGNING_KEY_FILE).
--json      the same for programs`;

/** What is said when the library is not there. */
class Refusal extends Error {}

/** @returns {Promise<typeof import('../libs/packet/src/signature.ts')>} */
async function library() {
  const [built, source] = ['dist/signature.js', 'src/signature.ts'].map((name) => new URL(`../libs/packet/${name}`, import.meta.url));
  // The sources first: they are never older than what was built from them.
  return import(String(source && existsSync(source) ? source : built));
}

/** @param {string} file @param {string} what */
function read(file, what) {
  try {
    return readFileSync(file);
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : '';
    throw new Refusal(code === 'ENOENT' ? `There is no ${what} ${file}.` : `The ${what} ${file} cannot be read.`, { cause });
  }
}

/** @param {string[]} args */
function options(args) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { key: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } } });
  } catch (cause) {
    throw new Refusal(`${cause instanceof Error ? (cause.message.split('. ')[0] ?? '') : 'Unknown option'}; npm run packet:verify -- --help lists the options.`, { cause });
  }
}

/** What names the trusted key: an option, else the key of this installation. @param {string | undefined} option @param {(path: string) => string} at @param {NodeJS.ProcessEnv} env */
function keyText(option, at, env) {
  if (option !== undefined) return existsSync(at(option)) ? read(at(option), 'key').toString('utf8') : option;
  if (env.PACKET_SIGNING_KEY) return env.PACKET_SIGNING_KEY;
  const file = env.PACKET_SIGNING_KEY_FILE || join(env.DATA_DIR || '.data', 'packet-signing-key');
  return existsSync(file) ? read(file, 'key').toString('utf8') : undefined;
}

/** @param {string[]} args @param {NodeJS.ProcessEnv} env */
async function run(args, env) {
  const { values, positionals: [file, signatureFile, ...more] } = options(args);
  if (values.help) return USAGE;
  if (file === undefined || more.length > 0) throw new Refusal(USAGE);
  // npm changes the folder; names are meant from where the command was typed.
  const folder = env.npm_lifecycle_event === 'packet:verify' ? env.INIT_CWD : undefined;
  const at = (/** @type {string} */ path) => resolve(folder ?? process.cwd(), path);
  const bytes = read(at(file), 'file');
  const signature = read(at(signatureFile ?? `${file}.sig.json`), 'signature').toString('utf8');
  const { publicKeyIn, verify } = await library();
  const text = keyText(values.key, at, env);
  const key = text === undefined ? undefined : publicKeyIn(text);
  if (key === null) throw new Refusal('The key is not a public key for Ed25519, nor the name of a file that holds one.');
  const verified = verify(bytes, signature, key);
  process.exitCode = verified.outcome === 'matches' || verified.outcome === 'matches_unknown_key' ? 0 : 1;
  return values.json ? JSON.stringify(verified, null, 1) : verified.words;
}

try {
  process.stdout.write(`${await run(process.argv.slice(2), process.env)}\n`);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
