/** Migrations only ever grow: in ascending order, all of them run, and none changes once it is kept in git. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const FOLDER = 'apps/api/src/persistence/migrations';

/** @param {string} sentence @returns {never} */
function refuse(sentence) {
  console.error(sentence);
  process.exit(1);
}

const files = readdirSync(join(root, FOLDER)).filter((name) => name.endsWith('.ts') && name !== 'index.ts').sort();
const index = readFileSync(join(root, FOLDER, 'index.ts'), 'utf8');
if (files.length === 0) refuse(`There is no migration in ${FOLDER}.`);

const misnamed = files.find((name) => !/^\d{13}-[a-z0-9-]+\.ts$/.test(name));
if (misnamed) refuse(`The migration ${misnamed} is not named <13 digits>-<words>.ts.`);
const repeated = files.find((name, at) => files[at + 1]?.slice(0, 13) === name.slice(0, 13));
if (repeated) refuse(`Two migrations carry the number ${repeated.slice(0, 13)}; give the later one a higher number.`);

/** Class name and file of each import, in the order of the list that TypeORM gets. */
const imports = new Map([...index.matchAll(/import \{ (\w+) \} from '\.\/([\w-]+)\.js';/g)].map(([, name = '', file = '']) => [name, `${file}.ts`]));
const listed = (/MIGRATIONS[^=]*= \[([^\]]*)\]/.exec(index)?.[1] ?? '').split(',').map((name) => name.trim()).filter(Boolean).map((name) => imports.get(name) ?? name);

const missing = files.find((name) => !listed.includes(name));
if (missing) refuse(`The migration ${missing} is not in MIGRATIONS of ${FOLDER}/index.ts, so it would never run.`);
const absent = listed.find((name) => !files.includes(name));
if (absent) refuse(`MIGRATIONS of ${FOLDER}/index.ts lists ${absent}, which is not there.`);
if (listed.length !== files.length || listed.some((name, at) => name !== files[at])) refuse(`MIGRATIONS of ${FOLDER}/index.ts is not in ascending order: ${listed.join(', ')}.`);

for (const name of files) {
  const text = readFileSync(join(root, FOLDER, name), 'utf8');
  // TypeORM runs them by the number at the end of the class's name, not by the list.
  const className = /export class (\w+)/.exec(text)?.[1] ?? '';
  if (!className.endsWith(name.slice(0, 13)) || imports.get(className) !== name) refuse(`The class in ${name} must end in ${name.slice(0, 13)} and be imported under that name.`);
}

/** @param {string[]} args */
const git = (...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' });
if (git('rev-parse', '--verify', '--quiet', 'HEAD').status === 0) {
  const kept = git('ls-tree', '--name-only', 'HEAD', `${FOLDER}/`).stdout.split('\n').filter((path) => path.endsWith('.ts') && !path.endsWith('/index.ts'));
  for (const path of kept) {
    const name = path.slice(FOLDER.length + 1);
    if (!files.includes(name)) refuse(`The migration ${name} was removed; databases that ran it exist, so bring it back and add a new one.`);
    if (git('diff', '--quiet', 'HEAD', '--', path).status !== 0) refuse(`The migration ${name} was changed; databases that ran it would not follow, so add a new one.`);
    const newer = files.find((file) => file < name && !kept.includes(`${FOLDER}/${file}`));
    if (newer) refuse(`The new migration ${newer} comes before ${name}, which databases have run already; give it a higher number.`);
  }
}
console.log(`${String(files.length)} migration${files.length === 1 ? '' : 's'} in order, listed, unchanged.`);
