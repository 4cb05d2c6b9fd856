import type { MigrationInterface, QueryRunner } from 'typeorm';
import { JOBS_SCHEMA } from '../tenancy.js';

/** What the clock orders, at most one waiting, one to be repeated and one running; repeats what failed after 2, 4, 8 … seconds. */
const QUEUE = { policy: 'stately', retryLimit: 6, retryDelay: 2, retryBackoff: true, retryDelayMax: 60, heartbeatSeconds: 30, expireInSeconds: 600, deleteAfterSeconds: 86_400 };

/** The queue by which cycles move on by their days. */
export class CycleSteps1790920000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`SELECT ${JOBS_SCHEMA}.create_queue($1, $2::jsonb)`, ['move-cycles-on', JSON.stringify(QUEUE)]);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward-only: restore a backup instead.');
  }
}
