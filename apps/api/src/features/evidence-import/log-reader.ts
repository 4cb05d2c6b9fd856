import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { JobTimeout, ThreadDied, WorkerThread } from '../../platform/threads/worker-thread.js';
import type { WorkLog, WorkLogBytes } from './parse/index.js';

const MOST_MS = 20_000;

/** What was read, or why it was not, in a user's words. */
export type LogRead = { readonly ok: true; readonly log: WorkLog } | { readonly ok: false; readonly message: string };

/** Reads work logs in a thread of its own, so that a file of any size or shape holds up nobody else. */
@Injectable()
export class LogReader implements OnModuleDestroy {
  private readonly logger = new Logger('LogReader');
  private readonly thread = new WorkerThread<WorkLogBytes, WorkLog>(new URL('../../../dist/features/evidence-import/read-log.worker.js', import.meta.url), MOST_MS);

  async read(file: WorkLogBytes): Promise<LogRead> {
    try {
      return { ok: true, log: await this.thread.run(file) };
    } catch (error) {
      if (error instanceof JobTimeout) return { ok: false, message: 'Reading this file took too long. Take a smaller part of it.' };
      if (!(error instanceof ThreadDied)) throw error;
      this.logger.error(error.message, error.cause);
      return { ok: false, message: 'Reading this file failed. Save it again, or take a smaller part of it.' };
    }
  }

  onModuleDestroy(): Promise<void> {
    return this.thread.close();
  }
}
