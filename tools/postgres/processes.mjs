import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from './refusal.mjs';

/**
 * When a process began, as an opaque text that tells it from a later one of the same number.
 * @param {number} pid
 * @returns {string | undefined} undefined when there is no such process (a dead one nobody has collected counts as none)
 */
export function processStart(pid) {
  if (process.platform === 'linux') return linuxStart(pid);
  const answer = spawnSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' });
  const [state, ...start] = answer.stdout.trim().split(/\s+/);
  return !state || state.startsWith('Z') ? undefined : start.join(' ');
}

/** @param {number} pid */
function linuxStart(pid) {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    // The second field, the name in brackets, may itself hold spaces and brackets.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

/** @param {number} pid @param {NodeJS.Signals} signal */
export function signalProcess(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}

/** @param {number} pid @param {number} milliseconds @returns {Promise<boolean>} whether the process has gone in time */
export async function goneWithin(pid, milliseconds) {
  const until = performance.now() + milliseconds;
  while (processStart(pid) !== undefined) {
    if (performance.now() > until) return false;
    await sleep(25);
  }
  return true;
}
