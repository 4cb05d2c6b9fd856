/**
 * Changes one number of the readiness policy at a time and expects a spec to notice, which Stryker does not do: it
 * leaves `as const` alone and knows no mutants of numbers. A whole number becomes the next, a part a twentieth more.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const checkout = join(import.meta.dirname, '../..');
const sandbox = join(checkout, 'tmp/mutation/constants');
const POLICY = 'libs/domain/src/readiness/policy.ts';

rmSync(sandbox, { recursive: true, force: true });
mkdirSync(join(sandbox, 'libs/domain'), { recursive: true });
for (const path of ['libs/domain/src', 'tools/mutation', 'jest.config.mjs', 'package.json']) cpSync(join(checkout, path), join(sandbox, path), { recursive: true });
symlinkSync(join(checkout, 'node_modules'), join(sandbox, 'node_modules'));

function noticed() {
  const { status } = spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', '-c', 'tools/mutation/jest.config.mjs', '--silent'], {
    cwd: sandbox, stdio: 'ignore', env: { FC_RUNS: '20', ...process.env, NODE_OPTIONS: '--experimental-vm-modules --no-warnings' },
  });
  return status !== 0;
}

const source = readFileSync(join(checkout, POLICY), 'utf8');
const code = source.replaceAll(/\/\*\*[\s\S]*?\*\//g, (comment) => ' '.repeat(comment.length));
const numbers = [...code.matchAll(/(\w+): (\d+(?:\.\d+)?)/g)];
if (numbers.length < 50 || noticed()) throw new Error('The numbers of the policy are not found, or the specs fail as they are.');
const survived = numbers.filter(({ index, 0: found, 1: name, 2: number = '' }) => {
  const changed = `${name}: ${String(number.includes('.') ? Number((Number(number) * 1.05).toFixed(6)) : Number(number) + 1)}`;
  writeFileSync(join(sandbox, POLICY), source.slice(0, index) + changed + source.slice(index + found.length));
  const isNoticed = noticed();
  console.log(`${isNoticed ? 'noticed ' : 'SURVIVED'} ${found} -> ${changed}`);
  return !isNoticed;
});
rmSync(sandbox, { recursive: true, force: true });
console.log(`${String(numbers.length - survived.length)} of ${String(numbers.length)} numbers of the policy are held by a spec.`);
process.exitCode = survived.length === 0 ? 0 : 1;
