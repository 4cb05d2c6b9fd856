import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, makeFolder } from './postgres/index.mjs';

const ROOT = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'nextrung-organisation-'));
const { NODE_OPTIONS: _options, DATABASE_URL: _url, PUBLIC_URL: _public, ...inherited } = process.env;
const env = { ...inherited, DATA_DIR: folder };

const BIRCH = { name: 'Birch', 'time-zone': 'Europe/Berlin', 'admin-name': 'Ada Winter', 'admin-email': 'Ada@Birch.example' };

/** `npm run organisation -- …`, as it is typed. */
function run(options: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}) {
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  const { status, stdout, stderr } = spawnSync('npm', ['--prefix', ROOT, 'run', '--silent', 'organisation', '--', ...args], { cwd: ROOT, env: { ...env, ...more }, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** Nextrung on the data folder. */
async function start(port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(ROOT, 'tools/start.mjs'), '--empty'], { env: { ...env, PORT: String(port) }, stdio: 'ignore' });
  const latest = performance.now() + 60_000;
  while (!(await fetch(`http://127.0.0.1:${port}/health/ready`).then(({ ok }) => ok, () => false))) {
    if (child.exitCode !== null || performance.now() > latest) throw new Error('Nextrung did not start.');
    await sleep(50);
  }
  return child;
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('close', resolve));
  child.kill('SIGTERM');
  await ended;
}

const tokenIn = (printed: string): string => /\/invite#([\w-]+)/.exec(printed)?.[1] ?? '';

/** Whom a link is for, as the page behind it is told. */
async function lookUp(port: number, token: string): Promise<unknown> {
  const origin = `http://127.0.0.1:${port}`;
  const cookies = (await fetch(`${origin}/api/session`)).headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
  const xsrf = decodeURIComponent(cookies.find((cookie) => cookie.startsWith('XSRF-TOKEN='))?.slice('XSRF-TOKEN='.length) ?? '');
  const answer = await fetch(`${origin}/api/invitations/lookup`, { method: 'POST', headers: { origin, cookie: cookies.join('; '), 'x-xsrf-token': xsrf, 'content-type': 'application/json' }, body: JSON.stringify({ token }) });
  return answer.json();
}

describe('npm run organisation', () => {
  let port: number;
  let server: ChildProcess | null = null;

  beforeAll(async () => {
    makeFolder(folder);
    port = await freePort();
  });
  afterAll(async () => {
    if (server) await stop(server);
    rmSync(folder, { recursive: true, force: true });
  });

  it('explains itself, and says what is missing or wrong by its option', () => {
    expect(run({}).stderr).toMatch(/^Usage: npm run organisation/);
    expect(run({ ...BIRCH, colour: 'green' }).stderr).toMatch(/--help lists the options/);
    expect(run(BIRCH)).toMatchObject({ status: 1, stderr: expect.stringMatching(/There is no database in .* yet; start Nextrung once first/) });
  });

  it('makes one while Nextrung runs, whose administrator can begin at once', async () => {
    server = await start(port);
    const { status, stdout, stderr } = run(BIRCH, { PORT: String(port) });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain(`http://127.0.0.1:${port}/invite#`);
    expect(await lookUp(port, tokenIn(stdout))).toEqual({ organisationName: 'Birch', name: 'Ada Winter', email: 'ada@birch.example' });
  });

  it('refuses a second one of the same name, and lists everything that is not right', () => {
    expect(run({ ...BIRCH, name: 'birch' })).toMatchObject({ status: 1, stdout: '', stderr: 'There is an organisation named birch already; choose another name.\n' });
    const wrong = run({ name: ' ', 'time-zone': 'Mars/Olympus', 'admin-name': 'x', 'admin-email': 'nobody' });
    expect([wrong.status, wrong.stderr.trim().split('\n').map((line) => line.split(':')[0])]).toEqual([1, ['--name', '--time-zone', '--admin-email']]);
  });

  it('makes one while Nextrung is stopped, and leaves the database stopped', async () => {
    if (server) await stop(server);
    server = null;
    const { status, stdout } = run({ ...BIRCH, name: 'Cedar' }, { PUBLIC_URL: 'https://next.example' });
    expect([status, stdout]).toEqual([0, expect.stringContaining('https://next.example/invite#')]);
    server = await start(port);
    expect(await lookUp(port, tokenIn(stdout))).toMatchObject({ organisationName: 'Cedar' });
  });
});
