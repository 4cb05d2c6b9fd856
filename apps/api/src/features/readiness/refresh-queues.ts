import type { JobQueue } from '../../platform/jobs/job-queue.js';

/** Brings the stored assessments of one organisation up to date; send it with whatever makes many of them stale. */
export const REFRESH_ASSESSMENTS: JobQueue<{ organisationId: string }> = {
  name: 'refresh-assessments',
  keyOf: ({ organisationId }) => organisationId,
};

/** Sends the above for every organisation. */
export const REFRESH_ALL: JobQueue<Record<never, string>> = { name: 'refresh-all', keyOf: () => 'all' };
