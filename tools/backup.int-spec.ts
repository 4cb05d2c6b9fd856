import { afterAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, makeFolder } from './postgres/index.mjs';

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const folders: string[] = [];
const children: ChildProcess[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nextrung-keep-'));
  makeFolder(folder);
  folders.push(folder);
  return folder;
}

function begin(program: string, args: readonly string[], given: Readonly<Record<string, string>>): { child: ChildProcess; ended: Promise<Ended> } {
  const { DATABASE_URL: _url, PUBLIC_URL: _public, HOST: _host, NODE_OPTIONS: _options, npm_lifecycle_event: _event, ...env } = process.env;
  const child = spawn(process.execPath, [join(import.meta.dirname, program), ...args], { env: { ...env, ...given }, stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (text) => { stdout += String(text); });
  child.stderr.on('data', (text) => { stderr += String(text); });
  return { child, ended: new Promise((resolve) => child.once('close', (code) => resolve({ code, stdout, stderr }))) };
}

const run = (args: readonly string[], given: Readonly<Record<string, string>>): Promise<Ended> => begin('backup.mjs', args, given).ended;

/** Starts the product, does something while it runs, and stops it. */
async function whileRunning<T>(folder: string, args: readonly string[], work: (address: string) => Promise<T>): Promise<T> {
  const port = await freePort();
  const { child, ended } = begin('start.mjs', args, { DATA_DIR: folder, PORT: String(port) });
  const address = `http://127.0.0.1:${port}`;
  try {
    for (const latest = performance.now() + 60_000; !(await fetch(`${address}/health/ready`).then(({ ok }) => ok, () => false)); await sleep(100)) {
      if (child.exitCode !== null || performance.now() > latest) throw new Error(`The product did not start: ${(await ended).stderr}`);
    }
    return await work(address);
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

describe('npm run backup and npm run restore, on the embedded database', () => {
  afterAll(() => {
    for (const child of children) if (child.exitCode === null) child.kill('SIGTERM');
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  it('bring an installation to another place, taken while it runs or while it does not', async () => {
    const [from, to, keep] = [newFolder(), newFolder(), newFolder()];
    const [warm, cold] = [join(keep, 'warm.nextrung'), join(keep, 'cold.nextrung')];
    await whileRunning(from, [], async () => {
      const taken = await run(['backup', warm], { DATA_DIR: from });
      expect(taken).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Kept in .*warm\.nextrung: \d+ rows of \d+ tables, every digest right\.\n$/) });
      const refused = await run(['restore', warm, '--replace', 'nextrung'], { DATA_DIR: from });
      expect(refused).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('already runs on the data folder') });
    });
    expect(await run(['backup', cold], { DATA_DIR: from })).toMatchObject({ code: 0 });
    expect(statSync(cold).mode & 0o777).toBe(0o600);

    const damaged = join(keep, 'damaged.nextrung');
    writeFileSync(damaged, readFileSync(cold).subarray(0, -1));
    expect(await run(['restore', damaged], { DATA_DIR: to })).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('is damaged: its end is missing. Nothing was changed.') });
    expect(await run(['restore', cold], { DATA_DIR: to })).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Restored from /) });
    expect(await run(['restore', cold], { DATA_DIR: to })).toMatchObject({ code: 1, stderr: expect.stringContaining('add --replace nextrung') });
    const session = await whileRunning(to, [], (address) => fetch(`${address}/api/session`).then((reply) => reply.json()) as Promise<{ demoAccounts: unknown[] }>);
    expect(session.demoAccounts.length).toBeGreaterThan(3);
  }, 180_000);

  it('say what is wrong in one sentence', async () => {
    const folder = newFolder();
    expect(await run(['backup', join(folder, 'x')], { DATA_DIR: folder })).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/^There is no database in .*\n$/) });
    expect(await run(['backup'], { DATA_DIR: folder })).toMatchObject({ code: 1, stderr: expect.stringContaining('npm run backup -- FILE') });
    expect(await run(['restore', '--help'], {})).toMatchObject({ code: 0, stdout: expect.stringContaining('--replace DATABASE') });
    expect(await run(['backup', join(folder, 'x')], { DATABASE_URL: 'postgres://nobody:x@127.0.0.1:1/none' })).toMatchObject({ code: 1, stderr: expect.stringContaining('cannot be opened') });
  });
});
