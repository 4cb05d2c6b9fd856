import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { eachOrganisation } from '../../platform/jobs/each-organisation.js';
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

  runAll(stop: AbortSignal): Promise<void> {
    return eachOrganisation(this.dataSource, this.logger, 'digests', stop, (organisation) => this.runs.run(organisation, stop));
  }
}
