import type { Logger } from '@nestjs/common';
import type { DataSource } from 'typeorm';

export interface OrganisationAtWork {
  readonly id: string;
  readonly timeZone: string;
}

/**
 * Does something for one organisation after the other. One that fails keeps none of the others waiting: it is logged, and in the
 * end the whole fails, so that the queue tries again.
 * @param what could not be done, such as `digests`
 */
export async function eachOrganisation(dataSource: DataSource, logger: Logger, what: string, stop: AbortSignal, work: (organisation: OrganisationAtWork) => Promise<unknown>): Promise<void> {
  let failed = 0;
  for (const organisation of await dataSource.query<OrganisationAtWork[]>('SELECT id, time_zone AS "timeZone" FROM organisations ORDER BY id')) {
    stop.throwIfAborted();
    try {
      await work(organisation);
    } catch (error) {
      if (stop.aborted) throw error;
      failed += 1;
      logger.error(`Not done, ${what} of organisation ${organisation.id}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  if (failed > 0) throw new Error(`Not done, ${what} of so many organisations: ${String(failed)}.`);
}
