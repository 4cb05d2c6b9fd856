import { answerJobs } from '../../platform/threads/worker-thread.js';
import { readWorkLog, type WorkLog, type WorkLogBytes } from './parse/index.js';

answerJobs((file: WorkLogBytes): Promise<WorkLog> => readWorkLog(file));
