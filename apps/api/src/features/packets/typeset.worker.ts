import { PAY_FORMAT, renderPayPdf, renderPayWord, renderPdf, renderWord } from '@nextrung/packet';
import { answerJobs } from '../../platform/threads/worker-thread.js';
import type { TypesetJob } from './typesetter.js';

answerJobs(({ format, document }: TypesetJob) => {
  const paper = format === 'letter' || format === 'docx_letter' ? 'us-letter' : 'a4';
  const isWord = format === 'docx' || format === 'docx_letter';
  if (document.format === PAY_FORMAT) return isWord ? renderPayWord(document, paper) : renderPayPdf(document, paper);
  return isWord ? renderWord(document, paper) : renderPdf(document, paper);
});
