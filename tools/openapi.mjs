/** Writes apps/api/openapi.json from the code and generates the browser's client from it. `--check` fails where the committed ones differ. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const FILES = ['apps/api/src/api-metadata.ts', 'apps/api/openapi.json'];
const root = new URL('..', import.meta.url).pathname;
const run = (command, ...args) => execFileSync(command, args, { cwd: root, stdio: 'inherit' });
const read = () => FILES.map((file) => { try { return readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'); } catch { return ''; } });

const before = read();
run('node', 'tools/api-metadata.mjs');
run('npx', 'tsc', '-b', 'apps/api/tsconfig.app.json');
run('node', 'apps/api/dist/write-api-document.js', 'apps/api/openapi.json');
const after = read();

if (process.argv.includes('--check')) {
  const drifted = FILES.filter((_, index) => before[index] !== after[index]);
  if (drifted.length > 0) {
    console.error(`Not what the code says: ${drifted.join(', ')}. Run npm run openapi and commit.`);
    process.exit(1);
  }
} else {
  run('npx', 'ng-openapi-gen', '--config', 'libs/api-client/ng-openapi-gen.json');
}
