/** Answers jobs for the tests of threads: `throw` and `exit` kill it, `stuck` never ends, `which` says which thread it is, a number is so many milliseconds of work. */
import { parentPort, threadId } from 'node:worker_threads';

const pause = new Int32Array(new SharedArrayBuffer(4));

parentPort?.on('message', ({ id, job }) => {
  if (job === 'throw') throw new Error('This job is too much.');
  if (job === 'exit') process.exit(7);
  if (job === 'which') return parentPort?.postMessage({ id, content: String(threadId) });
  if (job === 'refuse') return parentPort?.postMessage({ id, failure: 'No.' });
  if (job === 'stuck') Atomics.wait(pause, 0, 0);
  if (typeof job === 'number') Atomics.wait(pause, 0, 0, job);
  parentPort?.postMessage({ id, content: `done ${job}` });
});
