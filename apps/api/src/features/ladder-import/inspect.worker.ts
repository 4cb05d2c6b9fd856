import { contentFromLadder } from '@nextrung/domain/ladder';
import { inspectLadderFile, ladderOf } from '@nextrung/ladder-files';
import { answerJobs } from '../../platform/threads/worker-thread.js';
import type { Inspected, InspectJob } from './ladder-inspector.js';

answerJobs(async ({ name, bytes, answers }: InspectJob): Promise<Inspected> => {
  const read = await inspectLadderFile({ name, bytes }, answers);
  if (!read.ok) return { ok: false, refusal: { message: read.refusal.message } };
  const { format, ladders, questions, warnings } = read.value;
  return {
    ok: true,
    format,
    ladders: ladders.map((found) => {
      const { title, rungs, competencies, cells } = found;
      return { title, rungs, competencies, cells, content: { ...contentFromLadder(ladderOf(found)) } };
    }),
    questions,
    warnings,
  };
});
