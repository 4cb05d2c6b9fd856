import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
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
        this.logger.error(`The rules of organisation ${organisation.id} could not be applied: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    if (failed > 0) throw new Error(`The rules of so many organisations could not be applied: ${failed}.`);
  }
}
