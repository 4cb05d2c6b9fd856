import type { JobQueue } from '../../platform/jobs/job-queue.js';

/** Makes what is missing of the files of locked packets; without an organisation, of all of them. */
export const MAKE_PACKET_FILES: JobQueue<Readonly<Record<string, string>>> = { name: 'make-packet-files', keyOf: ({ organisationId }) => organisationId ?? 'all' };
