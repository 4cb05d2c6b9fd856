import { renderPdf, renderWord } from '@nextrung/packet';
import { answerJobs } from '../../platform/threads/worker-thread.js';
import type { TypesetJob } from './typesetter.js';

answerJobs(({ format, packet }: TypesetJob) => (format === 'pdf' ? renderPdf(packet) : renderWord(packet)));
