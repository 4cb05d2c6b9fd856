import type { MigrationInterface, QueryRunner } from 'typeorm';
import { JOBS_SCHEMA } from '../tenancy.js';

/** The queue of the daily signing of audit logs: at most one waiting, one to be repeated and one running; repeats what failed after 1, 2, 4 … seconds. */
const QUEUE = { policy: 'stately', retryLimit: 6, retryDelay: 1, retryBackoff: true, retryDelayMax: 60, heartbeatSeconds: 30, expireInSeconds: 600, deleteAfterSeconds: 86_400 };

export class AuditHeadsQueue1790510000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT ${JOBS_SCHEMA}.create_queue($1, $2::jsonb)`, ['sign-audit-heads', JSON.stringify(QUEUE)]);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward-only: restore a backup instead.');
  }
}
