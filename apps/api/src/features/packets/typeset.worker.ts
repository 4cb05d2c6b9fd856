import { renderPdf, renderWord } from '@nextrung/packet';
import { answerJobs } from '../../platform/threads/worker-thread.js';
import type { TypesetJob } from './typesetter.js';

answerJobs(({ format, packet }: TypesetJob) => (format === 'docx' ? renderWord(packet) : renderPdf(packet, format === 'letter' ? 'us-letter' : 'a4')));
