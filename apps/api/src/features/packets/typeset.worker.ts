import { renderPdf, renderWord } from '@nextrung/packet';
import { answerJobs } from '../../platform/threads/worker-thread.js';
import type { TypesetJob } from './typesetter.js';

answerJobs(({ format, packet }: TypesetJob) => {
  const paper = format === 'letter' || format === 'docx_letter' ? 'us-letter' : 'a4';
  return format === 'docx' || format === 'docx_letter' ? renderWord(packet, paper) : renderPdf(packet, paper);
});
