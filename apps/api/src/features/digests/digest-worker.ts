import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { JobQueue } from '../../platform/jobs/job-queue.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { DigestRuns } from './digest-runs.js';

const ORDER_DIGESTS: JobQueue<Record<never, string>> = { name: 'order-digests', keyOf: () => 'all' };

/** Because that is how finely time zones differ: eight o'clock is at another quarter of an hour in India and in Nepal. */
const EVERY_QUARTER = '*/15 * * * *';

/** Orders the digests of every organisation when their time has come; nothing where no mail is sent. */
@Injectable()
export class DigestWorker implements OnModuleInit {
  private readonly logger = new Logger('Digests');

  constructor(
    private readonly jobs: Jobs,
    private readonly dataSource: DataSource,
    private readonly runs: DigestRuns,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    if (!this.mailer.configured) return;
    this.jobs.work(ORDER_DIGESTS, (_, stop) => this.runAll(stop));
    this.jobs.repeat(ORDER_DIGESTS, EVERY_QUARTER, {});
  }

  // One that fails keeps none of the others waiting; the queue tries all of them again.
  async runAll(stop: AbortSignal): Promise<void> {
    let failed = 0;
    for (const organisation of await this.dataSource.query<{ id: string; timeZone: string }[]>('SELECT id, time_zone AS "timeZone" FROM organisations ORDER BY id')) {
      stop.throwIfAborted();
      try {
        await this.runs.run(organisation, stop);
      } catch (error) {
        if (stop.aborted) throw error;
        failed += 1;
        this.logger.error(`The digests of organisation ${organisation.id} could not be ordered.`, error);
      }
    }
    if (failed > 0) throw new Error(`The digests of so many organisations could not be ordered: ${failed}.`);
  }
}
