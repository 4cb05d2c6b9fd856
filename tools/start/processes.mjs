import { fork } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { checkout } from '../postgres/binaries.mjs';
import { Refusal } from '../postgres/index.mjs';

/** Refuses in one sentence when another program answers on the port. @param {number} port @param {string} host */
export async function requireFreePort(port, host) {
  await new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (cause) => {
      const reason = 'code' in cause && cause.code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be opened on ${host}`;
      reject(new Refusal(`Port ${String(port)} ${reason}; choose another one, such as PORT=${String(port + 1)} npm start.`, { cause }));
    });
    probe.listen(port, host, () => probe.close(resolve));
  });
}

/**
 * Runs one of the API's programs until it says what is expected of it, or that it failed.
 * @param {string} program @param {NodeJS.ProcessEnv} env @param {string} expected
 * @param {(child: import('node:child_process').ChildProcess) => void} [onSpawn] told at once, so that a stop in the middle of a start ends it too
 * @returns {Promise<{child: import('node:child_process').ChildProcess, message: any}>}
 */
export function runProgram(program, env, expected, onSpawn) {
  // A process group of its own: Ctrl-C reaches the launcher only, which ends the server before the database.
  const child = fork(join(checkout, 'apps/api/dist', program), { env, detached: true, stdio: ['ignore', 'inherit', 'pipe', 'ipc'] });
  onSpawn?.(child);
  let complaint = '';
  child.stderr?.on('data', (text) => { complaint += String(text); if (expected === 'ready') process.stderr.write(text); });
  return new Promise((resolve, reject) => {
    child.on('message', (/** @type {any} */ message) => {
      if (message.type === expected) resolve({ child, message });
      if (message.type === 'failed') reject(new Refusal(message.message));
    });
    child.once('exit', () => reject(new Refusal(complaint.trim().split('\n').at(-1) ?? `${program} ended without a word.`)));
  });
}

/** Ends a program, by force when it takes too long. @param {import('node:child_process').ChildProcess} child */
export async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const last = setTimeout(() => child.kill('SIGKILL'), 5_000);
  await ended;
  clearTimeout(last);
}
