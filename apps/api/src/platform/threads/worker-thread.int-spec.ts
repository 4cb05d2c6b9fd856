import { afterEach, describe, expect, it } from '@jest/globals';
import { setTimeout } from 'node:timers/promises';
import { JobTimeout, ThreadDied, WorkerThread } from './worker-thread.js';

const FILE = new URL('../../testing/mortal.worker.mjs', import.meta.url);

describe('a thread for heavy work', () => {
  let thread: WorkerThread<string | number, string>;
  const start = (timeoutMs: number | null = null): void => { thread = new WorkerThread(FILE, timeoutMs); };
  /** What becomes of jobs that are asked for together. */
  const all = async (...jobs: readonly (string | number)[]): Promise<unknown[]> =>
    (await Promise.allSettled(jobs.map((job) => thread.run(job)))).map((one): unknown => (one.status === 'fulfilled' ? one.value : (one.reason as unknown)));

  afterEach(() => thread.close());

  it.each(['throw', 'exit'])('that dies (%s) takes only the job along that it was at', async (death) => {
    start();
    expect(await all('a', death, 'b', death, 'c')).toEqual(['done a', expect.any(ThreadDied), 'done b', expect.any(ThreadDied), 'done c']);
    expect(await all('d')).toEqual(['done d']);
  });

  it('says what it died of', async () => {
    start();
    expect(await all('throw')).toMatchObject([{ cause: { message: 'This job is too much.' } }]);
    expect(await all('exit')).toMatchObject([{ cause: { message: 'The thread ended with code 7.' } }]);
  });

  it('that cannot be started refuses every job', async () => {
    thread = new WorkerThread(new URL('nowhere.mjs', FILE));
    expect(await all('a', 'b')).toEqual([expect.any(ThreadDied), expect.any(ThreadDied)]);
  });

  it('passes on a failure of a job and lives', async () => {
    start();
    expect(await all('refuse', 'a')).toEqual([new Error('No.'), 'done a']);
  });

  it('gives the others their whole time again after one that took too long', async () => {
    start(1_500);
    expect(await all('stuck', 600, 'a')).toEqual([expect.any(JobTimeout), 'done 600', 'done a']);
  });

  it('gives the others their whole time again after one that killed it', async () => {
    start(3_000);
    // Together longer than a job may take, and each with time for a thread to start.
    const [first, second, third] = [thread.run(1_600), thread.run('throw'), thread.run(1_500)];
    await expect(first).resolves.toBe('done 1600');
    await expect(second).rejects.toThrow(ThreadDied);
    await expect(third).resolves.toBe('done 1500');
  });

  it('ends when it has had nothing to do for a while', async () => {
    const idleMs = 50;
    thread = new WorkerThread(FILE, null, {}, idleMs);
    const first = await thread.run('which');
    expect(await thread.run('which')).toBe(first);
    await setTimeout(4 * idleMs);
    expect(await thread.run('which')).not.toBe(first);
  });

  it('refuses what waits when it is closed', async () => {
    start();
    const waiting = all('stuck', 'a');
    await thread.close();
    expect(await waiting).toEqual([new Error('The thread was closed.'), new Error('The thread was closed.')]);
  });
});
