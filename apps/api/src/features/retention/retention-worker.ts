import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { eachOrganisation } from '../../platform/jobs/each-organisation.js';
import type { JobQueue } from '../../platform/jobs/job-queue.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { RetentionRuns } from './retention-runs.js';

const APPLY_RETENTION: JobQueue<Record<never, string>> = { name: 'apply-retention', keyOf: () => 'all' };

/** At night in most places where people work. */
const DAILY = '17 2 * * *';

/** Applies the rules of every organisation once a day. */
@Injectable()
export class RetentionWorker implements OnModuleInit {
  private readonly logger = new Logger('Retention');

  constructor(
    private readonly jobs: Jobs,
    private readonly dataSource: DataSource,
    private readonly runs: RetentionRuns,
  ) {}

  onModuleInit(): void {
    this.jobs.work(APPLY_RETENTION, (_, stop) => this.runAll(stop));
    this.jobs.repeat(APPLY_RETENTION, DAILY, {});
  }

  runAll(stop: AbortSignal): Promise<void> {
    return eachOrganisation(this.dataSource, this.logger, 'retention', stop, (organisation) => this.runs.run(organisation, stop));
  }
}
