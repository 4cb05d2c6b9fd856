import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable } from '../audited.js';
import { allowEraser, defineErasure, type ErasureStep } from '../eraser.js';
import { allowServer, JOBS_SCHEMA, protectTenantTable } from '../tenancy.js';
import { ERASURE_OF_1790770000000 } from './1790770000000-corroboration-by-mail.js';

const CHANGES = [
  `
    CREATE TABLE digest_settings (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      own boolean NOT NULL,
      team boolean NOT NULL,
      rhythm text NOT NULL,
      weekday smallint NOT NULL,
      hour smallint NOT NULL,
      time_zone text,
      changed_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT digest_settings_positive CHECK (version >= 1),
      CONSTRAINT digest_settings_rhythm CHECK (rhythm IN ('weekly', 'fortnightly', 'monthly')),
      CONSTRAINT digest_settings_weekday CHECK (weekday BETWEEN 1 AND 7),
      CONSTRAINT digest_settings_hour CHECK (hour BETWEEN 0 AND 23),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `ALTER TABLE digest_settings ADD CONSTRAINT digest_settings_person_fk FOREIGN KEY (organisation_id, id) REFERENCES people(organisation_id,id)`,
  `
    CREATE TABLE digests (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      kind text NOT NULL,
      period date NOT NULL,
      outcome text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT digests_kind CHECK (kind IN ('own', 'team')),
      CONSTRAINT digests_outcome CHECK (outcome IN ('mail', 'nothing', 'away', 'off')),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE UNIQUE INDEX digests_once ON digests (organisation_id, person_id, kind, period)`,
  `CREATE INDEX digests_period ON digests (organisation_id, period)`,
  `ALTER TABLE digests ADD CONSTRAINT digests_person_fk FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id,id)`,
];

/** What the clock orders, at most one waiting, one to be repeated and one running; repeats what failed after 2, 4, 8 … seconds. */
const QUEUE = { policy: 'stately', retryLimit: 6, retryDelay: 2, retryBackoff: true, retryDelayMax: 60, heartbeatSeconds: 30, expireInSeconds: 600, deleteAfterSeconds: 86_400 };

/** When somebody wants mail, and which they got, go with them. */
export const ERASURE_OF_1790780000000: readonly ErasureStep[] = [
  ...ERASURE_OF_1790770000000,
  { kind: 'profile', sql: `DELETE FROM digest_settings d WHERE d.organisation_id = org AND d.id = who` },
  { kind: 'profile', sql: `DELETE FROM digests d WHERE d.organisation_id = org AND d.person_id = who` },
];

/** Digests by mail: in whose rhythm, and which of them were made. */
export class Digests1790780000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CHANGES) await runner.query(statement);
    for (const table of ['digest_settings', 'digests']) {
      await protectTenantTable(runner, table);
      await allowEraser(runner, table, 'SELECT, DELETE');
    }
    await allowServer(runner, 'digest_settings', 'SELECT, INSERT, UPDATE');
    await allowServer(runner, 'digests', 'SELECT, INSERT, UPDATE (outcome), DELETE');
    await auditTable(runner, 'digest_settings', ['rhythm', 'time_zone']);
    await runner.query(`SELECT ${JOBS_SCHEMA}.create_queue($1, $2::jsonb)`, ['order-digests', JSON.stringify(QUEUE)]);
    await defineErasure(runner, ERASURE_OF_1790780000000);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward-only: restore a backup instead.');
  }
}
