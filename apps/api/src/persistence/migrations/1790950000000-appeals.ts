import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable } from '../audited.js';
import { allowEraser, defineErasure, type ErasureStep } from '../eraser.js';
import { allowServer, JOBS_SCHEMA, protectTenantTable } from '../tenancy.js';
import { ERASURE_OF_1790930000000 } from './1790930000000-panel-reviews.js';
import { ERASURE_OF_1790940000000 } from './1790940000000-case-packets.js';

const APPEALS = [
  `
    CREATE TABLE case_appeals (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      case_id uuid NOT NULL,
      decision_id uuid NOT NULL,
      grounds text NOT NULL,
      words text NOT NULL,
      filed_on date NOT NULL,
      due_on date NOT NULL,
      outcome text,
      reason text NOT NULL DEFAULT '',
      decided_by uuid,
      decided_on date,
      CONSTRAINT case_appeals_grounds CHECK (grounds IN ('process', 'fact', 'circumstance')),
      CONSTRAINT case_appeals_outcome CHECK (outcome IN ('dismissed', 'reopened')),
      CONSTRAINT case_appeals_decided CHECK ((outcome IS NULL) = (decided_by IS NULL) AND (outcome IS NULL) = (decided_on IS NULL)),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE UNIQUE INDEX case_appeals_once ON case_appeals (organisation_id, decision_id)`,
  `CREATE INDEX case_appeals_of ON case_appeals (organisation_id, case_id)`,
  `ALTER TABLE case_appeals ADD CONSTRAINT case_appeals_case_fk FOREIGN KEY (organisation_id, case_id) REFERENCES cases(organisation_id,id)`,
  `ALTER TABLE case_appeals ADD CONSTRAINT case_appeals_decision_fk FOREIGN KEY (organisation_id, decision_id) REFERENCES case_decisions(organisation_id,id)`,
  `ALTER TABLE case_appeals ADD CONSTRAINT case_appeals_decided_by_fk FOREIGN KEY (organisation_id, decided_by) REFERENCES people(organisation_id,id)`,
  `
    CREATE TABLE case_effects (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      decision_id uuid NOT NULL,
      kind text NOT NULL,
      on_day date NOT NULL,
      new_case_id uuid,
      CONSTRAINT case_effects_kind CHECK (kind IN ('promoted', 'looked_at_again') AND (kind = 'looked_at_again') = (new_case_id IS NOT NULL)),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE UNIQUE INDEX case_effects_once ON case_effects (organisation_id, decision_id)`,
  `ALTER TABLE case_effects ADD CONSTRAINT case_effects_decision_fk FOREIGN KEY (organisation_id, decision_id) REFERENCES case_decisions(organisation_id,id)`,
  `ALTER TABLE case_effects ADD CONSTRAINT case_effects_new_case_fk FOREIGN KEY (organisation_id, new_case_id) REFERENCES cases(organisation_id,id)`,
];

/** At most one waiting, one to be repeated and one running; repeats what failed after 2, 4, 8 … seconds. */
const QUEUE = { policy: 'stately', retryLimit: 6, retryDelay: 2, retryBackoff: true, retryDelayMax: 60, heartbeatSeconds: 30, expireInSeconds: 600, deleteAfterSeconds: 86_400 };

/** The words of an appeal go with the person, and the answer with whoever gave it. */
export const ERASURE_OF_1790950000000: readonly ErasureStep[] = [
  ...ERASURE_OF_1790940000000,
  ...ERASURE_OF_1790930000000,
  { kind: 'decisions', sql: `UPDATE case_appeals a SET words = '', reason = '' FROM cases c WHERE a.organisation_id = org AND c.organisation_id = org AND c.id = a.case_id AND c.person_id = who AND (a.words <> '' OR a.reason <> '')` },
  { kind: 'decisions', sql: `UPDATE case_appeals a SET reason = '' WHERE a.organisation_id = org AND a.decided_by = who AND a.reason <> ''` },
];

/** Appeals against decisions, and what decisions bring about on their day. */
export class Appeals1790950000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of APPEALS) await runner.query(statement);
    for (const table of ['case_appeals', 'case_effects']) await protectTenantTable(runner, table);
    await allowServer(runner, 'case_appeals', 'SELECT, INSERT, UPDATE (outcome, reason, decided_by, decided_on)');
    await allowServer(runner, 'case_effects', 'SELECT, INSERT');
    await auditTable(runner, 'case_appeals', ['grounds', 'outcome']);
    await auditTable(runner, 'case_effects', ['kind']);
    await allowEraser(runner, 'case_appeals', 'SELECT, UPDATE (words, reason)');
    await runner.query(`SELECT ${JOBS_SCHEMA}.create_queue($1, $2::jsonb)`, ['case-days', JSON.stringify(QUEUE)]);
    await defineErasure(runner, ERASURE_OF_1790950000000);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward-only: restore a backup instead.');
  }
}
