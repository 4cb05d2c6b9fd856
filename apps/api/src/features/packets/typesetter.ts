import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Packet, PayPage } from '@nextrung/packet';
import { Problem } from '../../platform/http/problem.js';
import { JobTimeout, ThreadDied, WorkerThread } from '../../platform/threads/worker-thread.js';

/** `pdf` and `docx` are A4, `letter` and `docx_letter` the same on US Letter. */
export type TypesetFormat = 'pdf' | 'letter' | 'docx' | 'docx_letter';

export interface TypesetJob {
  readonly format: TypesetFormat;
  readonly document: Packet | PayPage;
}

const AT_A_TIME = 2;
const MOST_WAITING = 50;
/** Of one document; a large one takes a few seconds. */
const LONGEST_MS = 60_000;
const MOST_MEMORY = { maxOldGenerationSizeMb: 512 };

type Thread = WorkerThread<TypesetJob, Uint8Array>;

/** Sets packets, and pages of pay, in threads of their own, two at a time, because it is native code without a pause; a few more wait. */
@Injectable()
export class Typesetter implements OnModuleDestroy {
  private readonly threads: readonly Thread[] = Array.from({ length: AT_A_TIME }, () => new WorkerThread(new URL('../../../dist/features/packets/typeset.worker.js', import.meta.url), LONGEST_MS, MOST_MEMORY));
  private readonly idle: Thread[] = [...this.threads];
  private readonly waiting: ((thread: Thread) => void)[] = [];

  /** Refused (503) while so many wait, and where one takes more time or memory than it may. */
  async typeset(format: TypesetFormat, document: Packet | PayPage): Promise<Uint8Array> {
    const thread = await this.take();
    try {
      return await thread.run({ format, document });
    } catch (error) {
      if (error instanceof JobTimeout || error instanceof ThreadDied) throw new Problem(503, 'not_typeset', 'This document takes more time or memory than it may. Make it shorter, or take it as Markdown.');
      throw error;
    } finally {
      this.give(thread);
    }
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.close()));
  }

  private take(): Promise<Thread> {
    const thread = this.idle.pop();
    if (thread) return Promise.resolve(thread);
    if (this.waiting.length >= MOST_WAITING) throw new Problem(503, 'typesetting_busy', 'Many documents are being made at this moment. Try again in a minute.', { retryAfterSeconds: 30 });
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private give(thread: Thread): void {
    const next = this.waiting.shift();
    if (next) next(thread);
    else this.idle.push(thread);
  }
}
