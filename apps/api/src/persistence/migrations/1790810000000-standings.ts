import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowEraser, defineErasure, type ErasureStep } from '../eraser.js';
import { allowServer, protectTenantTable } from '../tenancy.js';
import { ERASURE_OF_1790780000000 } from './1790780000000-digests.js';

const CHANGES = [
  `
    CREATE TABLE standings (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      as_of date,
      ladder_version_id uuid,
      settings_version integer,
      policy_version text,
      rung text,
      rung_at smallint,
      target_rung text,
      target_at smallint,
      overlays text[] NOT NULL DEFAULT '{}',
      state text,
      index smallint,
      confidence double precision,
      gates smallint NOT NULL DEFAULT 0,
      gates_met smallint NOT NULL DEFAULT 0,
      contested boolean NOT NULL DEFAULT false,
      stale boolean NOT NULL DEFAULT false,
      newest_on date,
      lapses_on date,
      waiting integer NOT NULL DEFAULT 0,
      waived smallint NOT NULL DEFAULT 0,
      next_kind text,
      next text NOT NULL DEFAULT '',
      cells jsonb NOT NULL DEFAULT '[]',
      trend smallint[] NOT NULL DEFAULT '{}',
      CONSTRAINT standings_state CHECK (state IN ('no_evidence', 'building', 'close', 'ready')),
      CONSTRAINT standings_next_kind CHECK (next_kind IN ('no_target', 'no_evidence', 'contested', 'lapses', 'ready', 'missing', 'breadth')),
      CONSTRAINT standings_person_fk FOREIGN KEY (organisation_id, id) REFERENCES people(organisation_id, id) ON DELETE CASCADE,
      PRIMARY KEY (organisation_id, id)
    )
  `,
  // Everyone has a row from the beginning, so that a list finds who was not assessed yet.
  `
    CREATE FUNCTION standings_of_new_people() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO standings (organisation_id, id) SELECT organisation_id, id FROM added ON CONFLICT DO NOTHING;
      RETURN NULL;
    END $$
  `,
  `CREATE TRIGGER people_standing AFTER INSERT ON people REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION standings_of_new_people()`,
  `ALTER TABLE saved_searches ADD COLUMN page text NOT NULL DEFAULT 'evidence'`,
  `ALTER TABLE saved_searches ADD CONSTRAINT saved_searches_page CHECK (page IN ('evidence', 'team'))`,
];

export const ERASURE_OF_1790810000000: readonly ErasureStep[] = [
  ...ERASURE_OF_1790780000000,
  { kind: 'assessments', sql: `DELETE FROM standings s WHERE s.organisation_id = org AND s.id = who` },
];

/** Where everyone stands, in one narrow row a person: what lists sort, filter and count by. */
export class Standings1790810000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CHANGES) await runner.query(statement);
    await protectTenantTable(runner, 'standings');
    await allowServer(runner, 'standings', 'SELECT, INSERT, UPDATE, DELETE');
    await allowEraser(runner, 'standings', 'SELECT, DELETE');
    const organisations = await runner.manager.query<{ id: string }[]>('SELECT id FROM organisations');
    for (const { id } of organisations) {
      await runner.manager.query(`SELECT set_config('app.organisation_id', $1, true)`, [id]);
      await runner.manager.query('INSERT INTO standings (organisation_id, id) SELECT organisation_id, id FROM people WHERE organisation_id = $1', [id]);
    }
    await runner.manager.query(`SELECT set_config('app.organisation_id', '', true)`);
    await defineErasure(runner, ERASURE_OF_1790810000000);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward-only: restore a backup instead.');
  }
}
