import { setImmediate } from 'node:timers/promises';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Jobs } from '../../platform/jobs/jobs.js';
import { AssessmentsRefresher } from './assessments-refresher.js';
import { REFRESH_ALL, REFRESH_ASSESSMENTS } from './refresh-queues.js';
import { RefreshRepository } from './refresh.repository.js';

/** People in one transaction: few enough that nobody who writes waits for long. */
const BATCH = 10;

/** Every quarter of an hour, because that is how finely time zones differ: an organisation's midnight is never longer ago. */
const EVERY_QUARTER = '*/15 * * * *';

/** Keeps stored assessments up to date as days pass and after large changes. */
@Injectable()
export class RefreshWorker implements OnModuleInit {
  private readonly logger = new Logger('Assessments');

  constructor(
    private readonly jobs: Jobs,
    private readonly dataSource: DataSource,
    private readonly repository: RefreshRepository,
    private readonly refresher: AssessmentsRefresher,
  ) {}

  onModuleInit(): void {
    this.jobs.work(REFRESH_ASSESSMENTS, ({ organisationId }, stop) => this.refresh(organisationId, stop));
    this.jobs.work(REFRESH_ALL, (_, stop) => this.refreshAll(stop));
    this.jobs.repeat(REFRESH_ALL, EVERY_QUARTER, {});
  }

  private async refresh(organisationId: string, stop: AbortSignal): Promise<void> {
    const failed = new Set<string>();
    while ((await this.refresher.refreshStale(organisationId, BATCH, failed)) > 0) {
      stop.throwIfAborted();
      // Requests that came in during the batch go first.
      await setImmediate();
    }
  }

  // One that fails keeps none of the others waiting; the queue tries all of them again.
  private async refreshAll(stop: AbortSignal): Promise<void> {
    let failed = 0;
    for (const organisationId of await this.repository.organisationIds()) {
      stop.throwIfAborted();
      try {
        await this.dataSource.transaction((tx) => this.jobs.send(tx, REFRESH_ASSESSMENTS, { organisationId }));
      } catch (error) {
        failed += 1;
        this.logger.error(`A refresh of organisation ${organisationId} could not be sent.`, error);
      }
    }
    if (failed > 0) throw new Error(`A refresh could not be sent for so many organisations: ${failed}.`);
  }
}
