import { parentPort } from 'node:worker_threads';
import { renderPdf, renderWord } from '@nextrung/packet';
import type { TypesetAnswer, TypesetJob } from './typesetter.js';

/** Runs in a thread of its own: typesetting takes a few hundred milliseconds of native code without a pause. */
parentPort?.on('message', (job: TypesetJob) => void answer(job));

async function answer({ id, format, packet }: TypesetJob): Promise<void> {
  const reply: TypesetAnswer = await (format === 'pdf' ? renderPdf(packet) : renderWord(packet)).then(
    (content) => ({ id, content }),
    (error: unknown) => ({ id, failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
  parentPort?.postMessage(reply);
}
