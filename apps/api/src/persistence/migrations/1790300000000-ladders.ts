import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowServer, protectTenantTable } from '../tenancy.js';

const CHANGES = [
  `ALTER TABLE ladder_versions ADD COLUMN note text NOT NULL DEFAULT ''`,
  `ALTER TABLE ladder_versions ADD COLUMN mapping jsonb`,
  `ALTER TABLE ladder_versions ADD COLUMN published_by uuid`,
  `
    CREATE TABLE ladder_drafts (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      version integer NOT NULL DEFAULT 1,
      content json NOT NULL,
      based_on integer,
      mapping jsonb,
      created_by uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      updated_by uuid NOT NULL,
      updated_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT ladder_drafts_positive CHECK (version >= 1),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `
    CREATE TABLE break_in_plans (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      version integer NOT NULL,
      way text,
      done text[] NOT NULL,
      updated_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT break_in_plans_positive CHECK (version >= 1),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `ALTER TABLE break_in_plans ADD CONSTRAINT break_in_plans_person_fk FOREIGN KEY (organisation_id, id) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE ladder_versions ADD CONSTRAINT ladder_versions_published_by_fk FOREIGN KEY (organisation_id, published_by) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE ladder_drafts ADD CONSTRAINT ladder_drafts_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisations(id)`,
  `ALTER TABLE ladder_drafts ADD CONSTRAINT ladder_drafts_based_on_fk FOREIGN KEY (organisation_id, based_on) REFERENCES ladder_versions(organisation_id,version)`,
  `ALTER TABLE ladder_drafts ADD CONSTRAINT ladder_drafts_created_by_fk FOREIGN KEY (organisation_id, created_by) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE ladder_drafts ADD CONSTRAINT ladder_drafts_updated_by_fk FOREIGN KEY (organisation_id, updated_by) REFERENCES people(organisation_id,id)`,
];

/** Drafts of ladders, plans for the way onto one, and with each published version who published it, why, and where the indicators of the one before went. */
export class Ladders1790300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CHANGES) await runner.query(statement);
    await protectTenantTable(runner, 'ladder_drafts');
    await allowServer(runner, 'ladder_drafts', 'SELECT, INSERT, UPDATE, DELETE');
    // The history of readiness follows a rung to its new code.
    await allowServer(runner, 'assessment_points', 'UPDATE (target_rung)');
    await protectTenantTable(runner, 'break_in_plans');
    await allowServer(runner, 'break_in_plans', 'SELECT, INSERT, UPDATE');
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward-only: restore a backup instead.');
  }
}
