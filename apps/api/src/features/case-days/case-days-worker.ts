import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { eachOrganisation } from '../../platform/jobs/each-organisation.js';
import type { JobQueue } from '../../platform/jobs/job-queue.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { CaseDays } from './case-days.js';

const CASE_DAYS: JobQueue<Record<never, string>> = { name: 'case-days', keyOf: () => 'all' };

/** Days begin at another hour in every time zone. */
const HOURLY = '7 * * * *';

/** Looks every hour for what decisions bring about today. */
@Injectable()
export class CaseDaysWorker implements OnModuleInit {
  private readonly logger = new Logger('Case days');

  constructor(
    private readonly jobs: Jobs,
    private readonly dataSource: DataSource,
    private readonly days: CaseDays,
  ) {}

  onModuleInit(): void {
    this.jobs.work(CASE_DAYS, (_, stop) => this.runAll(stop));
    this.jobs.repeat(CASE_DAYS, HOURLY, {});
  }

  runAll(stop: AbortSignal): Promise<void> {
    return eachOrganisation(this.dataSource, this.logger, 'what decisions bring about', stop, (organisation) => this.days.run(organisation, stop));
  }
}
