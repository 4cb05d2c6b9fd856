import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowServer, protectTenantTable } from '../tenancy.js';

const person = (table: string, column: string): string =>
  `ALTER TABLE ${table} ADD CONSTRAINT ${table}_${column.replace(/_id$/, '')}_fk FOREIGN KEY (organisation_id, ${column}) REFERENCES people(organisation_id,id)`;

const CHANGES = [
  `ALTER TABLE organisations ADD COLUMN leaver_names text NOT NULL DEFAULT 'kept'`,
  `ALTER TABLE organisations ADD CONSTRAINT organisations_leaver_names CHECK (leaver_names IN ('kept', 'role'))`,
  `
    CREATE TABLE teams (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      name text NOT NULL,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE UNIQUE INDEX teams_name ON teams (organisation_id, name)`,
  `ALTER TABLE teams ADD CONSTRAINT teams_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisations(id)`,
  `ALTER TABLE people ADD COLUMN team_id uuid`,
  `ALTER TABLE people ADD COLUMN location text`,
  `ALTER TABLE people ADD COLUMN working_share smallint NOT NULL DEFAULT 100`,
  `ALTER TABLE people ADD COLUMN contractor boolean NOT NULL DEFAULT false`,
  `ALTER TABLE people ADD COLUMN is_auditor boolean NOT NULL DEFAULT false`,
  `ALTER TABLE people ADD COLUMN sees_pay boolean NOT NULL DEFAULT false`,
  `ALTER TABLE people ADD CONSTRAINT people_working_share CHECK (working_share BETWEEN 1 AND 100)`,
  `ALTER TABLE people ADD CONSTRAINT people_team_fk FOREIGN KEY (organisation_id, team_id) REFERENCES teams(organisation_id,id)`,
  `CREATE INDEX people_team ON people (organisation_id, team_id)`,
  `ALTER TABLE reporting_lines DROP CONSTRAINT reporting_lines_kind`,
  `ALTER TABLE reporting_lines ADD CONSTRAINT reporting_lines_kind CHECK (kind IN ('solid', 'dotted', 'sponsor'))`,
  `ALTER TABLE reporting_lines ADD CONSTRAINT reporting_lines_no_double EXCLUDE USING gist (organisation_id WITH =, person_id WITH =, manager_id WITH =, kind WITH =, daterange(valid_from, valid_to) WITH &&)`,
  `ALTER TABLE reporting_lines ADD CONSTRAINT reporting_lines_one_sponsor EXCLUDE USING gist (organisation_id WITH =, person_id WITH =, daterange(valid_from, valid_to) WITH &&) WHERE (kind = 'sponsor')`,
  `CREATE INDEX reporting_lines_person ON reporting_lines (organisation_id, person_id, valid_from)`,
  `ALTER TABLE ratings ADD COLUMN for_id uuid`,
  person('ratings', 'for_id'),
  `
    CREATE TABLE delegations (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      manager_id uuid NOT NULL,
      delegate_id uuid NOT NULL,
      valid_from date NOT NULL,
      valid_to date NOT NULL,
      reason text NOT NULL,
      created_by uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT delegations_not_self CHECK (manager_id <> delegate_id),
      CONSTRAINT delegations_period CHECK (valid_to > valid_from),
      CONSTRAINT delegations_one EXCLUDE USING gist (organisation_id WITH =, manager_id WITH =, daterange(valid_from, valid_to) WITH &&),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  person('delegations', 'manager_id'),
  person('delegations', 'delegate_id'),
  person('delegations', 'created_by'),
  `CREATE INDEX delegations_delegate ON delegations (organisation_id, delegate_id, valid_from)`,
  `
    CREATE TABLE access_grants (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      holder_id uuid NOT NULL,
      reason text NOT NULL,
      starts_at timestamptz NOT NULL DEFAULT now(),
      expires_at timestamptz NOT NULL,
      ended_at timestamptz,
      ended_by uuid,
      CONSTRAINT access_grants_not_self CHECK (person_id <> holder_id),
      CONSTRAINT access_grants_period CHECK (expires_at > starts_at),
      CONSTRAINT access_grants_ended CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  person('access_grants', 'person_id'),
  person('access_grants', 'holder_id'),
  person('access_grants', 'ended_by'),
  `CREATE INDEX access_grants_person ON access_grants (organisation_id, person_id)`,
  `CREATE INDEX access_grants_holder ON access_grants (organisation_id, holder_id)`,
  `
    CREATE TABLE handovers (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      giver_id uuid,
      taker_id uuid,
      on_day date NOT NULL,
      made_by uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT handovers_moves CHECK (giver_id IS NOT NULL OR taker_id IS NOT NULL),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  person('handovers', 'person_id'),
  person('handovers', 'giver_id'),
  person('handovers', 'taker_id'),
  person('handovers', 'made_by'),
  `CREATE INDEX handovers_person ON handovers (organisation_id, person_id, on_day)`,
  `CREATE INDEX handovers_giver ON handovers (organisation_id, giver_id, on_day)`,
  `CREATE INDEX handovers_taker ON handovers (organisation_id, taker_id, on_day)`,
  `
    CREATE TABLE handover_notes (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      handover_id uuid NOT NULL,
      author_id uuid NOT NULL,
      body text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `ALTER TABLE handover_notes ADD CONSTRAINT handover_notes_handover_fk FOREIGN KEY (organisation_id, handover_id) REFERENCES handovers(organisation_id,id)`,
  person('handover_notes', 'author_id'),
  `CREATE INDEX handover_notes_handover ON handover_notes (organisation_id, handover_id)`,
  `
    CREATE TABLE notes (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      author_id uuid NOT NULL,
      other_id uuid,
      body text NOT NULL,
      visibility text NOT NULL,
      version integer NOT NULL DEFAULT 1,
      on_day date NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      deleted_at timestamptz,
      CONSTRAINT notes_visibility CHECK (visibility IN ('only_me', 'us_two', 'successor_too')),
      CONSTRAINT notes_us_two CHECK (other_id IS NOT NULL OR visibility = 'only_me'),
      CONSTRAINT notes_deleted CHECK (deleted_at IS NULL OR body = ''),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  person('notes', 'person_id'),
  person('notes', 'author_id'),
  person('notes', 'other_id'),
  `CREATE INDEX notes_person ON notes (organisation_id, person_id, on_day)`,
  `CREATE INDEX notes_author ON notes (organisation_id, author_id, on_day)`,
  `
    CREATE TABLE note_visibility (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      note_id uuid NOT NULL,
      visibility text NOT NULL,
      changed_by uuid NOT NULL,
      changed_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT note_visibility_visibility CHECK (visibility IN ('only_me', 'us_two', 'successor_too')),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `ALTER TABLE note_visibility ADD CONSTRAINT note_visibility_note_fk FOREIGN KEY (organisation_id, note_id) REFERENCES notes(organisation_id,id)`,
  person('note_visibility', 'changed_by'),
  `CREATE INDEX note_visibility_note ON note_visibility (organisation_id, note_id)`,
  `
    CREATE TABLE level_mappings (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      source text NOT NULL,
      their_level text NOT NULL,
      rung text NOT NULL,
      effective_from date NOT NULL,
      created_by uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE UNIQUE INDEX level_mappings_level ON level_mappings (organisation_id, source, their_level)`,
  person('level_mappings', 'created_by'),
  `
    CREATE TABLE person_pay (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      amount numeric(14, 2) NOT NULL,
      currency text NOT NULL,
      effective_from date NOT NULL,
      recorded_by uuid NOT NULL,
      recorded_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT person_pay_amount CHECK (amount >= 0),
      CONSTRAINT person_pay_currency CHECK (currency ~ '^[A-Z]{3}$'),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  person('person_pay', 'person_id'),
  person('person_pay', 'recorded_by'),
  `CREATE INDEX person_pay_person ON person_pay (organisation_id, person_id, effective_from)`,
];

/** What the server may do beyond reading. Notes of a handover, who could see a note, and pay are history. */
const TENANT_TABLES: Record<string, string> = {
  teams: 'SELECT, INSERT, UPDATE, DELETE',
  delegations: 'SELECT, INSERT, UPDATE, DELETE',
  access_grants: 'SELECT, INSERT, UPDATE (ended_at, ended_by)',
  handovers: 'SELECT, INSERT, DELETE',
  handover_notes: 'SELECT, INSERT, UPDATE (handover_id)',
  notes: 'SELECT, INSERT, UPDATE',
  note_visibility: 'SELECT, INSERT',
  level_mappings: 'SELECT, INSERT, UPDATE, DELETE',
  person_pay: 'SELECT, INSERT',
};

/** Teams and marks of people, dotted lines and sponsors, delegation, handover, notes, pay, and who may look at what for a time. */
export class PeopleAndAccess1790400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CHANGES) await runner.query(statement);
    for (const [table, rights] of Object.entries(TENANT_TABLES)) {
      await protectTenantTable(runner, table);
      await allowServer(runner, table, rights);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward-only: restore a backup instead.');
  }
}
