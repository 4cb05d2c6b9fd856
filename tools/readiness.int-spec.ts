import { afterAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { differences } from '../libs/domain/src/readiness/testing/nearly.js';

const ROOT = join(import.meta.dirname, '..');
const EXAMPLES = join(ROOT, 'libs/domain/src/readiness/testing/worked-examples.json');

interface Example {
  readonly name: string;
  readonly input: Record<string, unknown>;
  readonly expected: unknown;
}

const text = readFileSync(EXAMPLES, 'utf8');
const examples: readonly Example[] = JSON.parse(text);
const folder = mkdtempSync(join(tmpdir(), 'nextrung-readiness-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `npm run --silent readiness -- …`, as it is typed. */
function run(args: readonly string[], { input = '', cwd = ROOT }: { input?: string; cwd?: string } = {}) {
  const { NODE_OPTIONS: _options, ...env } = process.env;
  return spawnSync('npm', ['--prefix', ROOT, 'run', '--silent', 'readiness', '--', ...args], { cwd, env, input, encoding: 'utf8' });
}

/** A file with these contents. */
function fileWith(contents: string): string {
  const file = join(folder, 'cases.json');
  writeFileSync(file, contents);
  return file;
}

/** The examples with one of them changed. */
function changed(at: number, change: (one: Example) => unknown): string {
  return fileWith(JSON.stringify(structuredClone(examples).map((one, index) => (index === at ? change(one) : one))));
}

function expectRefusal({ status, stdout, stderr }: ReturnType<typeof run>, ...lines: readonly (string | RegExp)[]): void {
  expect(stdout).toBe('');
  expect(stderr.trimEnd().split('\n')).toEqual(lines.map((line): unknown => (typeof line === 'string' ? line : expect.stringMatching(line))));
  expect(status).toBe(1);
}

describe('npm run readiness', () => {
  it('prints what the worked examples expect, and nothing else', () => {
    const { status, stdout, stderr } = run([EXAMPLES]);
    expect(stderr).toBe('');
    expect(differences(JSON.parse(stdout), examples.map(({ expected }) => expected))).toEqual([]);
    expect(status).toBe(0);
  });

  it('reads standard input', () => {
    const { stdout, status } = run(['/dev/stdin'], { input: JSON.stringify(examples.slice(0, 2)) });
    expect(JSON.parse(stdout)).toHaveLength(2);
    expect(status).toBe(0);
  });

  it('finds a file from the folder where it is called', () => {
    fileWith('[]');
    expect(run(['cases.json'], { cwd: folder })).toMatchObject({ status: 0, stdout: '[]\n', stderr: '' });
  });

  it('names what a competency is left out or met by, where there is such', () => {
    const target = { rung: 'SPM', sustainDays: 1, minEpisodes: 1, competencies: [{ id: 'empty', required: 'sustained', indicators: [] }, { id: 'waived', required: 'sustained', indicators: [{ id: 'W1', must: true, waived: true }] }] };
    const { stdout } = run(['/dev/stdin'], { input: JSON.stringify([{ name: 'waived', input: { ...examples[0]?.input, target } }]) });
    expect(JSON.parse(stdout)).toMatchObject([{ assessment: { leftOut: ['empty'], competencies: [{ id: 'waived', byWaiver: true }] } }]);
  });

  it('says how it is used without a file', () => {
    expectRefusal(run([]), /^Usage: npm run --silent readiness -- FILE$/, '', /^FILE is JSON/, /dev\/stdin|^Prints/, /./);
  });

  it('refuses what cannot be read as a list of cases', () => {
    expectRefusal(run([join(folder, 'nowhere.json')]), /nowhere\.json cannot be read: ENOENT/);
    expectRefusal(run([fileWith('[{]')]), /cases\.json is not JSON: /);
    expectRefusal(run([fileWith('{"name": "one"}')]), /cases\.json must be a list of cases/);
  });

  it('names every wrong field of every case by its path, and prints no result', () => {
    const name = examples[1]?.name ?? '';
    const file = changed(1, (one) => ({ ...one, input: { ...one.input, asOf: '2026-02-30', evidence: (one.input['evidence'] as object[]).map((item, at) => (at === 0 ? { ...item, endedOn: 7 } : item)) } }));
    expectRefusal(run([file]), `[1].input.asOf must be a day that exists, as YYYY-MM-DD (${name})`, `[1].input.evidence[0].endedOn must be a day that exists, as YYYY-MM-DD (${name})`);
    expectRefusal(run([changed(3, (one) => ({ name: one.name }))]), `[3].input must be an object (${examples[3]?.name ?? ''})`);
    expectRefusal(run([changed(4, () => 'text')]), '[4] must be an object with name and input');
    expectRefusal(run([changed(5, (one) => ({ ...one, name: 7 }))]), '[5].name must be a text that is not empty');
  });
});
