/** Assesses recorded cases with the readiness model alone, without database or server. Only the results go to standard output. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';

const USAGE = `Usage: npm run --silent readiness -- FILE

FILE is JSON: a list of cases {"name", "input"}; /dev/stdin reads standard input.
Prints a list of {"assessment", "nextSteps", "forecast"} in the same order.
Whatever is wrong with FILE is named by its path, such as [3].input.evidence[0].endedOn, and nothing is printed.`;

const checkout = join(import.meta.dirname, '..');

/** What the person who asked has to put right. */
class Refusal extends Error {}

/** Compiles the domain from its present sources; a delivered build without sources is taken as it is. */
function buildDomain() {
  if (!existsSync(join(checkout, 'libs/domain/src'))) return;
  const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  const { status, stdout, stderr } = spawnSync(process.execPath, [compiler, '-b', 'libs/domain/tsconfig.lib.json'], { cwd: checkout, encoding: 'utf8' });
  if (status !== 0) throw new Refusal(`The domain could not be built:\n${stdout}${stderr}`);
}

/** @param {string} file as it was named where the command was given */
async function contents(file) {
  // Standard input may be a socket, which cannot be opened by its name.
  if (file === '/dev/stdin' || file === '-') return text(process.stdin);
  const folder = process.env.npm_lifecycle_event === 'readiness' ? process.env.INIT_CWD : undefined;
  try {
    return await readFile(resolve(folder ?? process.cwd(), file), 'utf8');
  } catch (error) {
    throw new Refusal(`${file} cannot be read: ${reason(error)}`);
  }
}

/** @param {string} file */
async function casesIn(file) {
  const json = (await contents(file)).replace(/^\uFEFF/, '');
  /** @type {unknown} */
  let cases;
  try {
    cases = JSON.parse(json);
  } catch (error) {
    throw new Refusal(`${file} is not JSON: ${reason(error)}`);
  }
  if (!Array.isArray(cases)) throw new Refusal(`${file} must be a list of cases {"name", "input"}.`);
  return /** @type {unknown[]} */ (cases);
}

/** @param {unknown} error */
const reason = (error) => (error instanceof Error ? error.message : String(error));

/** @param {string} file */
async function results(file) {
  const cases = await casesIn(file);
  buildDomain();
  const { assess, forecast, nextSteps, readInput } = await import('@nextrung/domain/readiness');
  const read = cases.map((one, at) => {
    const { name, input: given } = fieldsOf(one);
    const { input, problems } = readInput(given);
    return { input, problems: problemsOf(one, `[${String(at)}]`, name, problems) };
  });
  const problems = read.flatMap((one) => one.problems);
  if (problems.length > 0) throw new Refusal(problems.join('\n'));
  return read.map(({ input }) => ({ assessment: assess(input), nextSteps: nextSteps(input), forecast: forecast(input) }));
}

/** @param {unknown} one @returns {{name?: unknown, input?: unknown}} */
const fieldsOf = (one) => (isObject(one) ? one : {});

/** @param {unknown} value @returns {value is object} */
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * One line for everything that is wrong with a case.
 * @param {unknown} one @param {string} path @param {unknown} name
 * @param {readonly import('@nextrung/domain/readiness').InputProblem[]} ofInput
 */
function problemsOf(one, path, name, ofInput) {
  if (!isObject(one)) return [`${path} must be an object with name and input`];
  const isText = typeof name === 'string' && name !== '';
  const called = isText ? ` (${name})` : '';
  const problems = ofInput.map((problem) => `${path}.input${problem.path === 'input' ? '' : `.${problem.path}`} ${problem.message}${called}`);
  return name === undefined || isText ? problems : [`${path}.name must be a text that is not empty`, ...problems];
}

// Whoever reads may stop early, as `head` does.
process.stdout.on('error', () => process.exit(1));

const files = process.argv.slice(2);
try {
  const [file] = files;
  if (file === undefined || files.length > 1) throw new Refusal(USAGE);
  if (file === '--help' || file === '-h') console.log(USAGE);
  else process.stdout.write(`${JSON.stringify(await results(file), null, 1)}\n`);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
