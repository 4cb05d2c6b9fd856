import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { Ladder } from '@nextrung/domain/ladder';
import type { ExportFormat, LadderFileMeta } from '@nextrung/ladder-files';
import { Problem } from '../../platform/http/problem.js';
import { JobTimeout, ThreadDied, WorkerThread } from '../../platform/threads/worker-thread.js';

export interface PrintJob {
  readonly ladder: Ladder;
  readonly format: ExportFormat;
  readonly meta: LadderFileMeta;
}

const MOST_MS = 120_000;

/** Writes ladders as files in a thread of its own: a large one takes seconds to typeset or to print as YAML. */
@Injectable()
export class LadderPrinter implements OnModuleDestroy {
  private readonly logger = new Logger('LadderPrinter');
  private readonly thread = new WorkerThread<PrintJob, Uint8Array>(new URL('../../../dist/features/ladder-export/print.worker.js', import.meta.url), MOST_MS);

  print(job: PrintJob): Promise<Uint8Array> {
    return this.thread.run(job).catch((error: unknown) => {
      if (error instanceof JobTimeout) throw Problem.refused('takes_too_long', 'Writing this ladder took too long. Choose another format, or try again later.');
      if (error instanceof ThreadDied) {
        this.logger.error(error.message, error.cause);
        throw new Problem(503, 'writing_failed', 'Writing this ladder failed. Choose another format, or try again later.');
      }
      throw error;
    });
  }

  onModuleDestroy(): Promise<void> {
    return this.thread.close();
  }
}
