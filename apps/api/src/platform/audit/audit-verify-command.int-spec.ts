import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { headKey, headLine, signHead } from './head.js';
import { startTestApi, type TestApi } from '../../testing/test-api.js';

const ROOT = join(import.meta.dirname, '../../../../..');
const { NODE_OPTIONS: _options, DATA_DIR: _folder, ...inherited } = process.env;

describe('npm run audit:verify', () => {
  let api: TestApi;
  const folder = mkdtempSync(join(tmpdir(), 'nextrung-audit-'));

  beforeAll(async () => {
    api = await startTestApi();
    for (const person of ['pm', 'groupPm', 'director'] as const) await api.as(person);
  });
  afterAll(async () => {
    await api.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** As it is typed. */
  function run(...args: string[]) {
    const ownerUrl = String(Reflect.get(api.owner.options, 'url'));
    const { status, stdout, stderr } = spawnSync('npm', ['--prefix', ROOT, 'run', '--silent', 'audit:verify', '--', ...args], { cwd: ROOT, env: { ...inherited, DATABASE_URL: ownerUrl }, encoding: 'utf8' });
    return { status, stdout, stderr };
  }

  it('explains itself, and refuses options that it does not know', () => {
    expect(run('--help').stdout).toMatch(/^Usage: npm run --silent audit:verify/);
    expect(run('--colour')).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(/--help lists the options/) });
    expect(run('--log', join(folder, 'none.log'))).toMatchObject({ status: 1, stderr: expect.stringMatching(/ENOENT/) });
  });

  it('says that every entry is whole while the server runs', () => {
    expect(run()).toMatchObject({ status: 0, stdout: expect.stringContaining(`Alder (${api.organisation.id}): 3 entries, all whole; 0 of them signed.`) });
    expect(JSON.parse(run('--json').stdout)).toMatchObject({ organisations: [{ name: 'Alder', whole: 3, broken: null }, { name: 'Birch', whole: 0 }], gone: [] });
  });

  it('names a log that ends before what the server’s log holds of it', async () => {
    const [entry] = await api.owner.query<{ hash: string }[]>('SELECT hash FROM audit_entries WHERE organisation_id = $1 AND seq = 3', [api.organisation.id]);
    const key = headKey({ auditKey: null, databaseUrl: api.serverUrl });
    const head = (seq: number) => headLine(signHead({ organisationId: api.organisation.id, seq, hash: entry?.hash ?? '', signedAt: new Date('2026-11-24T00:05:00Z') }, key));
    const log = join(folder, 'server.log');
    writeFileSync(log, `{"message":"${head(3)}"}\n`);
    expect(run('--log', log)).toMatchObject({ status: 0, stdout: expect.stringContaining('3 of them signed') });
    writeFileSync(log, `{"message":"${head(7)}"}\n`);
    expect(run('--log', log)).toMatchObject({ status: 1, stdout: expect.stringMatching(/Entry 4 is broken\. It was signed, and the log ends before it\. Before it 3 are whole\./) });
  });

  it('names the first broken entry, and ends with 1', async () => {
    await api.owner.query('UPDATE audit_entries SET actor_id = subject_id, subject_id = gen_random_uuid() WHERE organisation_id = $1 AND seq = 2', [api.organisation.id]);
    const [{ id }] = (await api.owner.query<{ id: string }[]>('SELECT id FROM audit_entries WHERE organisation_id = $1 AND seq = 2', [api.organisation.id])) as [{ id: string }];
    expect(run()).toMatchObject({ status: 1, stdout: expect.stringContaining(`Entry 2 (${id}) is broken. It was edited after it was written. Before it 1 are whole.`) });
    const printed = run('--json');
    expect([printed.status, JSON.parse(printed.stdout)]).toMatchObject([1, { organisations: [{ broken: { seq: 2, id, fault: 'edited' } }, { broken: null }] }]);
  });
});
