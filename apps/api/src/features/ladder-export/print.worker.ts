import { exportLadder } from '@nextrung/ladder-files';
import { renderLadderPdf } from '@nextrung/packet';
import { answerJobs } from '../../platform/threads/worker-thread.js';
import type { PrintJob } from './ladder-printer.js';

answerJobs(async ({ ladder, format, meta }: PrintJob): Promise<Uint8Array> => {
  if (format === 'pdf') return renderLadderPdf(ladder, { owner: meta.organisation, version: meta.version, day: meta.publishedAt.slice(0, 10) });
  return new TextEncoder().encode(exportLadder(ladder, format, meta).content);
});
