import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowServer, protectTenantTable } from '../tenancy.js';

const CHANGES = [
  `ALTER TABLE people ADD COLUMN second_target_rung text`,
  `ALTER TABLE people ADD COLUMN overlays text[] NOT NULL DEFAULT '{}'`,
  `
    CREATE TABLE readiness_settings (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      version integer NOT NULL,
      rungs jsonb NOT NULL,
      changes text[] NOT NULL,
      reason text NOT NULL,
      changed_by uuid NOT NULL,
      changed_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT readiness_settings_positive CHECK (version >= 1),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `
    CREATE TABLE waivers (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      indicator text NOT NULL,
      reason text NOT NULL,
      state text NOT NULL,
      proposed_by uuid NOT NULL,
      proposed_on date NOT NULL,
      decided_by uuid,
      decided_on date,
      decision_note text NOT NULL DEFAULT '',
      expires_on date,
      ended_by uuid,
      ended_on date,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT waivers_state CHECK (state IN ('proposed', 'signed', 'refused', 'ended')),
      CONSTRAINT waivers_signed CHECK (state <> 'signed' OR (decided_by IS NOT NULL AND decided_on IS NOT NULL AND expires_on IS NOT NULL)),
      CONSTRAINT waivers_a_year CHECK (expires_on - decided_on BETWEEN 365 AND 366),
      CONSTRAINT waivers_two_people CHECK (decided_by <> proposed_by),
      CONSTRAINT waivers_not_by_subject CHECK (proposed_by <> person_id AND decided_by <> person_id),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `
    CREATE TABLE gap_marks (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      indicator text NOT NULL,
      kind text NOT NULL,
      note text NOT NULL,
      marked_by uuid NOT NULL,
      marked_on date NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT gap_marks_kind CHECK (kind IN ('skill', 'not_shown', 'no_chance_given')),
      CONSTRAINT gap_marks_not_by_subject CHECK (marked_by <> person_id),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `
    CREATE TABLE actions (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      indicator text NOT NULL,
      what text NOT NULL,
      due_on date NOT NULL,
      state text NOT NULL DEFAULT 'open',
      created_by uuid NOT NULL,
      created_on date NOT NULL,
      closed_by uuid,
      closed_on date,
      outcome text NOT NULL DEFAULT '',
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT actions_state CHECK (state IN ('open', 'done', 'dropped')),
      CONSTRAINT actions_closed CHECK ((state = 'open') = (closed_on IS NULL)),
      CONSTRAINT actions_not_by_subject CHECK (created_by <> person_id),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `
    CREATE TABLE assessment_runs (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      as_of date NOT NULL,
      ladder_version_id uuid NOT NULL,
      settings_version integer NOT NULL,
      policy_version text NOT NULL,
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `
    CREATE TABLE assessments (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      target_rung text NOT NULL,
      overlay text NOT NULL DEFAULT '',
      reader text NOT NULL,
      second boolean NOT NULL DEFAULT false,
      index smallint NOT NULL,
      raw_index double precision NOT NULL,
      state text NOT NULL,
      confidence double precision NOT NULL,
      summary jsonb NOT NULL,
      CONSTRAINT assessments_reader CHECK (reader IN ('self', 'managers')),
      CONSTRAINT assessments_state CHECK (state IN ('no_evidence', 'building', 'close', 'ready')),
      CONSTRAINT assessments_index CHECK (index BETWEEN 0 AND 100),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `
    CREATE TABLE assessment_points (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      target_rung text NOT NULL,
      overlay text NOT NULL DEFAULT '',
      reader text NOT NULL,
      on_day date NOT NULL,
      index smallint NOT NULL,
      raw_index double precision NOT NULL,
      state text NOT NULL,
      recomputed boolean NOT NULL DEFAULT false,
      CONSTRAINT assessment_points_reader CHECK (reader IN ('self', 'managers')),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE UNIQUE INDEX readiness_settings_number ON readiness_settings (organisation_id, version)`,
  `CREATE INDEX waivers_person ON waivers (organisation_id, person_id)`,
  `CREATE UNIQUE INDEX waivers_one_open ON waivers (organisation_id, person_id, indicator) WHERE state IN ('proposed', 'signed')`,
  `CREATE INDEX waivers_proposed ON waivers (organisation_id, proposed_on) WHERE state = 'proposed'`,
  `CREATE INDEX gap_marks_person ON gap_marks (organisation_id, person_id, indicator)`,
  `CREATE INDEX actions_person ON actions (organisation_id, person_id)`,
  `CREATE UNIQUE INDEX actions_one_open ON actions (organisation_id, person_id, indicator) WHERE state = 'open'`,
  `CREATE UNIQUE INDEX assessments_person ON assessments (organisation_id, person_id, target_rung, overlay, reader)`,
  `CREATE UNIQUE INDEX assessment_points_day ON assessment_points (organisation_id, person_id, target_rung, overlay, reader, on_day)`,
  `ALTER TABLE readiness_settings ADD CONSTRAINT readiness_settings_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisations(id)`,
  `ALTER TABLE readiness_settings ADD CONSTRAINT readiness_settings_changed_by_fk FOREIGN KEY (organisation_id, changed_by) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE waivers ADD CONSTRAINT waivers_person_fk FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE waivers ADD CONSTRAINT waivers_proposed_by_fk FOREIGN KEY (organisation_id, proposed_by) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE waivers ADD CONSTRAINT waivers_decided_by_fk FOREIGN KEY (organisation_id, decided_by) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE waivers ADD CONSTRAINT waivers_ended_by_fk FOREIGN KEY (organisation_id, ended_by) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE gap_marks ADD CONSTRAINT gap_marks_person_fk FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE gap_marks ADD CONSTRAINT gap_marks_marked_by_fk FOREIGN KEY (organisation_id, marked_by) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE actions ADD CONSTRAINT actions_person_fk FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE actions ADD CONSTRAINT actions_created_by_fk FOREIGN KEY (organisation_id, created_by) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE actions ADD CONSTRAINT actions_closed_by_fk FOREIGN KEY (organisation_id, closed_by) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE assessment_runs ADD CONSTRAINT assessment_runs_person_fk FOREIGN KEY (organisation_id, id) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE assessment_runs ADD CONSTRAINT assessment_runs_ladder_fk FOREIGN KEY (organisation_id, ladder_version_id) REFERENCES ladder_versions(organisation_id,id)`,
  `ALTER TABLE assessments ADD CONSTRAINT assessments_person_fk FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE assessment_points ADD CONSTRAINT assessment_points_person_fk FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id,id)`,
];

/** Decisions are appended, or closed once; what was said is never rewritten. Stored assessments are made again at any time. */
const RIGHTS: Record<string, string> = {
  readiness_settings: 'SELECT, INSERT',
  waivers: 'SELECT, INSERT, UPDATE (state, decided_by, decided_on, decision_note, expires_on, ended_by, ended_on)',
  gap_marks: 'SELECT, INSERT',
  actions: 'SELECT, INSERT, UPDATE (state, closed_by, closed_on, outcome)',
  assessment_runs: 'SELECT, INSERT, UPDATE, DELETE',
  assessments: 'SELECT, INSERT, UPDATE, DELETE',
  assessment_points: 'SELECT, INSERT, UPDATE (index, raw_index, state, recomputed)',
};

export class Readiness1790200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CHANGES) await runner.query(statement);
    for (const [table, rights] of Object.entries(RIGHTS)) {
      await protectTenantTable(runner, table);
      await allowServer(runner, table, rights);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward-only: restore a backup instead.');
  }
}
