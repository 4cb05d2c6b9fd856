import { renderPdf, renderWord } from '@nextrung/packet';
import { answerJobs } from '../../platform/threads/worker-thread.js';
import type { TypesetJob } from './typesetter.js';

answerJobs(({ format, packet, paper }: TypesetJob) => (format === 'pdf' ? renderPdf(packet, paper) : renderWord(packet)));
