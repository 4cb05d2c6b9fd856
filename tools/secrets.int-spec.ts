import { afterEach, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, makeFolder, runningOwnerUrl } from './postgres/index.mjs';

const AUDIT_KEY = 'canary-audit-key-of-32-characters-or-more';
const LONGEST_MS = 120_000;

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

const running: ChildProcess[] = [];
const folders: string[] = [];

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'nextrung-secret-'));
  makeFolder(path);
  folders.push(path);
  return path;
}

function run(args: readonly string[], given: Readonly<Record<string, string>> = {}): { child: ChildProcess; said: () => string; ended: Promise<Ended> } {
  const { DATABASE_URL: _url, PUBLIC_URL: _public, HOST: _host, NODE_OPTIONS: _options, ...env } = process.env;
  const [program = '', ...rest] = args;
  const child = spawn(process.execPath, [join(import.meta.dirname, program), ...rest], { env: { ...env, ...given }, stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => { said += String(text); });
  return { child, said: () => said, ended: new Promise((resolve) => child.once('close', (code) => { resolve({ code, said }); })) };
}

/** What every process of this machine was started with. */
const commandLines = (): string =>
  readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    } catch {
      return '';
    }
  }).join('\n');

afterEach(async () => {
  for (const child of running.splice(0)) {
    if (child.exitCode !== null || child.signalCode !== null) continue;
    const ended = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGTERM');
    await ended;
  }
  for (const path of folders.splice(0)) rmSync(path, { recursive: true, force: true });
}, LONGEST_MS);

describe('secrets', () => {
  it.each(['start.mjs', 'organisation.mjs', 'audit-verify.mjs', 'backup.mjs backup', 'backup.mjs restore'])('are no option of %s', async (command) => {
    const { said, code } = await run([...command.split(' '), '--help']).ended;
    const options = [...said.matchAll(/--[a-z-]+/g)].map(([option]) => option);
    expect(code).toBe(0);
    expect(options.filter((option) => /password|passwd|secret|token|key|url|credential/.test(option))).toEqual([]);
  }, LONGEST_MS);

  it('are read from files, and stand in no command line and no log', async () => {
    const data = folder();
    const kept = folder();
    const port = await freePort();
    writeFileSync(join(kept, 'audit-key'), `${AUDIT_KEY}\n`);
    const server = run(['start.mjs'], { DATA_DIR: data, PORT: String(port), AUDIT_KEY_FILE: join(kept, 'audit-key') });
    for (const latest = performance.now() + LONGEST_MS; !server.said().includes('Nextrung is ready');) {
      if (performance.now() > latest || server.child.exitCode !== null) throw new Error(`Not started: ${server.said()}`);
      await sleep(100);
    }
    const ownerUrl = runningOwnerUrl(data, 'nextrung') ?? '';
    const secrets = [AUDIT_KEY, new URL(ownerUrl).password];
    expect(secrets.every((secret) => secret.length >= 20)).toBe(true);

    writeFileSync(join(kept, 'database-url'), `${ownerUrl}\n`);
    const environment = { DATABASE_URL_FILE: join(kept, 'database-url'), AUDIT_KEY_FILE: join(kept, 'audit-key') };
    const verified = run(['audit-verify.mjs'], environment);
    let seen = '';
    while (verified.child.exitCode === null) {
      seen += commandLines();
      await sleep(100);
    }
    expect(seen).toContain('verify-audit.js');
    expect(await verified.ended).toMatchObject({ code: 0, said: expect.stringMatching(/all whole/) });
    for (const secret of secrets) expect([seen, server.said(), (await verified.ended).said].filter((text) => text.includes(secret))).toEqual([]);

    const wrong = await run(['start.mjs'], { PORT: String(await freePort()), DATABASE_URL_FILE: join(kept, 'nothing') }).ended;
    expect(wrong).toEqual({ code: 1, said: `DATABASE_URL_FILE names ${join(kept, 'nothing')}, which cannot be read.\n` });
  }, LONGEST_MS);
});
