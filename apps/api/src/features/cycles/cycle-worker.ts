import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { eachOrganisation } from '../../platform/jobs/each-organisation.js';
import type { JobQueue } from '../../platform/jobs/job-queue.js';
import { Jobs } from '../../platform/jobs/jobs.js';
import { CycleRuns } from './cycle-runs.js';

const MOVE_ON: JobQueue<Record<never, string>> = { name: 'move-cycles-on', keyOf: () => 'all' };

/** A day begins at another quarter of an hour in India and in Nepal. */
const EVERY_QUARTER = '*/15 * * * *';

/** Moves cycles on when their day has come where they are. */
@Injectable()
export class CycleWorker implements OnModuleInit {
  private readonly logger = new Logger('Cycles');

  constructor(
    private readonly jobs: Jobs,
    private readonly dataSource: DataSource,
    private readonly runs: CycleRuns,
  ) {}

  onModuleInit(): void {
    this.jobs.work(MOVE_ON, (_, stop) => this.runAll(stop));
    this.jobs.repeat(MOVE_ON, EVERY_QUARTER, {});
  }

  runAll(stop: AbortSignal): Promise<void> {
    return eachOrganisation(this.dataSource, this.logger, 'cycles', stop, ({ id }) => this.runs.run(id, stop));
  }
}
