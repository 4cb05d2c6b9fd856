import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { FileRefusal, Inspection, Question } from '@nextrung/ladder-files';
import { JobTimeout, ThreadDied, WorkerThread } from '../../platform/threads/worker-thread.js';

export interface InspectJob {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly answers: Readonly<Record<string, string | readonly string[]>>;
}

/** What a file holds, each ladder also in the file format; or why it is refused. */
export type Inspected =
  | { readonly ok: true; readonly format: Inspection['format']; readonly ladders: readonly InspectedLadder[]; readonly questions: readonly Question[]; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly refusal: Pick<FileRefusal, 'message'> };

export interface InspectedLadder extends Omit<Inspection['ladders'][number], 'whole'> {
  readonly content: Record<string, unknown>;
}

const MOST_MS = 20_000;

/** Looks into files in a thread of its own, so that a file of any size or shape holds up nobody else. */
@Injectable()
export class LadderInspector implements OnModuleDestroy {
  private readonly logger = new Logger('LadderInspector');
  private readonly thread = new WorkerThread<InspectJob, Inspected>(new URL('../../../dist/features/ladder-import/inspect.worker.js', import.meta.url), MOST_MS);

  inspect(job: InspectJob): Promise<Inspected> {
    return this.thread.run(job).catch((error: unknown) => {
      if (error instanceof JobTimeout) return { ok: false, refusal: { message: 'Reading this file took too long. Take a smaller part of it.' } };
      if (error instanceof ThreadDied) {
        this.logger.error(error.message, error.cause);
        return { ok: false, refusal: { message: 'Reading this file failed. Save it again, or take a smaller part of it.' } };
      }
      throw error;
    });
  }

  onModuleDestroy(): Promise<void> {
    return this.thread.close();
  }
}
