/** Shows what would be imported of a ladder file; stores nothing. Only the result goes to standard output. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join, resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';

const USAGE = `Usage: npm run --silent ladder -- inspect FILE [--json]

FILE is YAML, JSON, CSV, Markdown, a CASE package or an Excel file (.xlsx); /dev/stdin reads standard input.
Prints what is understood of it: ladders with their rungs lowest first, competencies, cells and statements, and what is asked.
With --json it prints {"format", "ladders", "questions", "warnings"}. A file that cannot be read is refused with the reason.`;

const checkout = join(import.meta.dirname, '..');

/** What the person who asked has to put right. */
class Refusal extends Error {}

/** Compiles the library from its present sources; a delivered build without sources is taken as it is. */
function build() {
  if (!existsSync(join(checkout, 'libs/ladder-files/src'))) return;
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const { status, stdout, stderr } = spawnSync(process.execPath, [compiler, '-b', 'libs/ladder-files/tsconfig.lib.json'], { cwd: checkout, encoding: 'utf8' });
  if (status !== 0) throw new Refusal(`The library for ladder files could not be built:\n${stdout}${stderr}`);
}

/** @param {string} file as it was named where the command was given @param {number} most bytes @returns {Promise<Uint8Array>} */
async function contents(file, most) {
  // Standard input may be a socket, which cannot be opened by its name.
  if (file === '/dev/stdin' || file === '-') return buffer(process.stdin);
  const folder = process.env.npm_lifecycle_event === 'ladder' ? process.env.INIT_CWD : undefined;
  const path = resolve(folder ?? process.cwd(), file);
  try {
    const { size } = await stat(path);
    // The inspection refuses it by its size; more is not read for that.
    return size > most ? new Uint8Array(size) : await readFile(path);
  } catch (error) {
    throw new Refusal(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** @param {readonly string[]} args */
async function run(args) {
  const options = args.filter((arg) => arg.startsWith('--'));
  const [command, file, ...others] = args.filter((arg) => !arg.startsWith('--'));
  if (options.includes('--help')) return USAGE;
  if (command !== 'inspect' || file === undefined || others.length > 0 || options.some((option) => option !== '--json')) throw new Refusal(USAGE);
  build();
  const { inspectLadderFile, ladderFileLimits, printable, printedInspection } = await import('@nextrung/ladder-files');
  const inspected = await inspectLadderFile({ name: basename(file), bytes: await contents(file, ladderFileLimits.bytes) });
  if (!inspected.ok) throw new Refusal(`${file}: ${inspected.refusal.message}`);
  return options.includes('--json') ? JSON.stringify(printable(inspected.value), null, 1) : printedInspection(inspected.value);
}

// Whoever reads may stop early, as `head` does.
process.stdout.on('error', () => process.exit(1));

try {
  process.stdout.write(`${await run(process.argv.slice(2))}\n`);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
