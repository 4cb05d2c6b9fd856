import { afterAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const FIXTURES = join(ROOT, '../shared/fixtures/frameworks');
const folder = mkdtempSync(join(tmpdir(), 'nextrung-ladder-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** `npm run --silent ladder -- …`, as it is typed. */
function run(args: readonly string[], { input = '', cwd = ROOT }: { input?: string; cwd?: string } = {}) {
  const { NODE_OPTIONS: _options, ...env } = process.env;
  return spawnSync('npm', ['--prefix', ROOT, 'run', '--silent', 'ladder', '--', ...args], { cwd, env, input, encoding: 'utf8' });
}

/** A file with these contents. */
function fileWith(name: string, contents: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, contents);
  return file;
}

const LADDER = 'Competency,Senior PM,PM,Notes\nStrategy,"- sets goals\n- tells why",shapes goals,x\nData,,reads metrics,\n';

describe('npm run ladder', () => {
  it('prints what is understood as JSON, and nothing else', () => {
    const { status, stdout, stderr } = run(['inspect', fileWith('ladder.csv', LADDER), '--json']);
    expect([status, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toEqual({
      format: 'csv-wide',
      ladders: [{ title: 'Ladder', rungs: ['PM', 'Senior PM'], competencies: ['Strategy', 'Data'], cells: 3, statements: 4 }],
      questions: [expect.stringContaining('The column “Notes”')],
      warnings: ['“Ladder” is not a full matrix: 1 of 4 cells say nothing and stay empty.'],
    });
  });

  it('prints the same for people, for a file in the folder where it is called', () => {
    fileWith('ladder.csv', LADDER);
    const { status, stdout } = run(['inspect', 'ladder.csv'], { cwd: folder });
    expect(status).toBe(0);
    for (const line of ['Format: csv-wide', '  Rungs, lowest first (2): PM < Senior PM', '  Cells that say something: 3 of 4; statements: 4', 'Questions:']) expect(stdout.split('\n')).toContain(line);
  });

  it('reads standard input', () => {
    expect(run(['inspect', '/dev/stdin'], { input: LADDER }).stdout).toContain('PM < Senior PM');
  });

  it.each([
    ['broken.csv', 'Level,Competency,Statement\nPM,A,"x\n', /broken\.csv: Line 2: a quotation mark is opened and never closed/],
    ['broken.yaml', 'schema_version: 1\n', /broken\.yaml: The file says schema_version, and does not hold to it: .*competency_matrix must be an object/],
    ['notes.md', '# Notes\n', /notes\.md: No ladder was found/],
    ['empty.csv', '', /empty\.csv: The file is empty/],
    ['large.csv', new Uint8Array(11 * 1024 * 1024), /large\.csv: The file has 11\.0 MB; at most 10 MB are read/],
  ])('refuses %s on standard error alone', (name, contents, message) => {
    const { status, stdout, stderr } = run(['inspect', fileWith(name, contents), '--json']);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(message);
  });

  it('refuses a file that is not there, a folder, and a command that it does not know', () => {
    expect(run(['inspect', join(folder, 'nowhere.csv')])).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('nowhere.csv cannot be read: ENOENT') });
    expect(run(['inspect', folder])).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('cannot be read: EISDIR') });
    for (const args of [[], ['inspect'], ['import', 'x'], ['inspect', 'x', '--yaml']]) expect(run(args)).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(/^Usage: npm run --silent ladder -- inspect FILE/) });
  });

  (existsSync(FIXTURES) ? it : it.skip)(`reads a published framework${existsSync(FIXTURES) ? '' : ' (skipped: ../shared/fixtures is absent)'}`, () => {
    const { stdout } = run(['inspect', join(FIXTURES, 'uk-government-product-manager.csv'), '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ format: 'csv-long', ladders: [{ title: 'Product manager', cells: 45, statements: 187 }] });
  });
});
