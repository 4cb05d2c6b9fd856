import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, makeFolder, processStart } from './postgres/index.mjs';

const PROGRAM = join(import.meta.dirname, 'start.mjs');
const LONGEST_MS = 60_000;

interface Ended {
  readonly code: number | null;
  readonly stderr: string;
}

/** One `npm start`, and what became of it. */
interface Launch {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

const folders: string[] = [];
const launches: Launch[] = [];

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nextrung-start-'));
  makeFolder(folder);
  folders.push(folder);
  return folder;
}

function launch(args: readonly string[], given: Readonly<Record<string, string>>): Launch {
  const { DATABASE_URL: _url, PUBLIC_URL: _public, HOST: _host, NODE_OPTIONS: _options, ...env } = process.env;
  const child = spawn(process.execPath, [PROGRAM, ...args], { env: { ...env, ...given }, stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (text) => { stderr += String(text); });
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, stderr })));
  const launched = { child, ended };
  launches.push(launched);
  return launched;
}

/** Waits until a condition holds. */
async function until(condition: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const latest = performance.now() + LONGEST_MS;
  while (!(await condition())) {
    if (performance.now() > latest) throw new Error(`Waited in vain until ${what}.`);
    await sleep(50);
  }
}

const ready = (port: number): Promise<boolean> => fetch(`http://127.0.0.1:${port}/health/ready`).then(({ status }) => status === 200, () => false);

async function start(folder: string): Promise<{ launched: Launch; port: number }> {
  const port = await freePort();
  const launched = launch(['--empty'], { DATA_DIR: folder, PORT: String(port) });
  await until(async () => launched.child.exitCode !== null || (await ready(port)), 'the product is ready');
  if (launched.child.exitCode !== null) throw new Error(`The product did not start: ${(await launched.ended).stderr}`);
  return { launched, port };
}

function readOrNothing(read: () => string): string {
  try {
    return read();
  } catch {
    return '';
  }
}

/** Processes that work inside the folder, or were given it: the launcher, the server, Postgres with its workers. */
function processesOf(folder: string): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 1 && pid !== process.pid && processStart(pid) !== undefined)
    .filter((pid) => [
      readOrNothing(() => readlinkSync(`/proc/${pid}/cwd`)),
      readOrNothing(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8')),
      readOrNothing(() => readFileSync(`/proc/${pid}/environ`, 'utf8')),
    ].some((text) => text.includes(folder)));
}

const ONE_SENTENCE = /^[^\n]+\.\n$/;

function expectRefusal({ code, stderr }: Ended, about: RegExp): void {
  expect(stderr).toMatch(about);
  expect(stderr).toMatch(ONE_SENTENCE);
  expect(code).toBe(1);
}

/** Also after a failed test nothing keeps running. */
afterEach(async () => {
  for (const { child, ended } of launches.splice(0)) {
    child.kill('SIGTERM');
    await ended;
  }
}, LONGEST_MS);

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

describe('npm start refuses in one sentence', () => {
  it('a port that is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    try {
      const { ended } = launch([], { DATA_DIR: newFolder(), PORT: String(port) });
      expectRefusal(await ended, new RegExp(`Port ${port} is taken`));
    } finally {
      await new Promise((resolve) => other.close(resolve));
    }
  });

  it('a data folder below a regular file', async () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    const { ended } = launch([], { DATA_DIR: join(file, 'data'), PORT: String(await freePort()) });
    expectRefusal(await ended, /cannot be written to.*DATA_DIR/);
  });

  it('a database where nothing listens', async () => {
    const { ended } = launch([], { DATABASE_URL: `postgres://owner:secret@127.0.0.1:${await freePort()}/nextrung`, PORT: String(await freePort()) });
    expectRefusal(await ended, /DATABASE_URL cannot be opened/);
  });

  it('an option that does not exist', async () => {
    const { ended } = launch(['--wrong'], { PORT: String(await freePort()) });
    expectRefusal(await ended, /'--wrong'.*--help/);
  });
});

describe('npm start', () => {
  it('ends with everything it started when it is told to', async () => {
    const folder = newFolder();
    const { launched } = await start(folder);
    expect(processesOf(folder).length).toBeGreaterThan(2);

    launched.child.kill('SIGTERM');
    expect(await launched.ended).toEqual({ code: 0, stderr: '' });
    expect(processesOf(folder)).toEqual([]);
  }, 2 * LONGEST_MS);

  it('refuses a wrong password of the database, without repeating it', async () => {
    const folder = newFolder();
    await start(folder);
    const [, , , databasePort = ''] = readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n');
    const { ended } = launch([], { DATABASE_URL: `postgres://nextrung_owner:not-the-secret@127.0.0.1:${databasePort}/nextrung`, PORT: String(await freePort()) });
    const end = await ended;
    expectRefusal(end, /DATABASE_URL cannot be opened: password authentication failed/);
    expect(end.stderr).not.toContain('not-the-secret');
  }, 2 * LONGEST_MS);

  it('leaves no server behind when it is killed, and recovers at the next start', async () => {
    const folder = newFolder();
    const { launched, port } = await start(folder);
    launched.child.kill('SIGKILL');
    await launched.ended;
    await until(async () => !(await ready(port)), 'the server has ended');
    await until(() => fetch(`http://127.0.0.1:${port}/health/live`).then(() => false, () => true), 'nothing answers any more');

    const again = await start(folder);
    expect(await ready(again.port)).toBe(true);
    again.launched.child.kill('SIGTERM');
    expect((await again.launched.ended).code).toBe(0);
    expect(processesOf(folder)).toEqual([]);
  }, 3 * LONGEST_MS);
});
