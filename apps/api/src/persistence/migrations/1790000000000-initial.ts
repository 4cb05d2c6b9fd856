import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowServer, protectTenantTable } from '../tenancy.js';

const TABLES = [
  `
    CREATE TABLE organisations (
      id uuid NOT NULL,
      name text NOT NULL,
      time_zone text NOT NULL,
      demo boolean NOT NULL DEFAULT false,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (id)
    )
  `,
  `
    CREATE TABLE people (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      name text NOT NULL,
      email text NOT NULL,
      is_admin boolean NOT NULL DEFAULT false,
      aspiring boolean NOT NULL DEFAULT false,
      target_rung text,
      ended_on date,
      version integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT people_email_lower CHECK (email = lower(email)),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `
    CREATE TABLE evidence_items (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      state text NOT NULL,
      version integer NOT NULL DEFAULT 1,
      revision integer NOT NULL DEFAULT 1,
      logged_on date NOT NULL,
      source_name text,
      source_external_id text,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT evidence_items_source_whole CHECK ((source_name IS NULL) = (source_external_id IS NULL)),
      CONSTRAINT evidence_items_state CHECK (state IN ('draft', 'private', 'shared', 'withdrawn', 'dismissed')),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `
    CREATE TABLE corroboration_asks (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      item_id uuid NOT NULL,
      colleague_id uuid NOT NULL,
      message text NOT NULL,
      asked_on date NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `
    CREATE TABLE corroboration_answers (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      ask_id uuid NOT NULL,
      answer text NOT NULL,
      note text NOT NULL,
      on_day date NOT NULL,
      revision integer NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT corroboration_answers_answer CHECK (answer IN ('confirmed', 'declined')),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `
    CREATE TABLE episodes (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      name text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `
    CREATE TABLE evidence_revisions (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      item_id uuid NOT NULL,
      revision integer NOT NULL,
      title text NOT NULL,
      happened text NOT NULL,
      contribution text NOT NULL,
      started_on date NOT NULL,
      ended_on date NOT NULL,
      ongoing boolean NOT NULL DEFAULT false,
      episode_id uuid,
      link text,
      impact text NOT NULL,
      metric jsonb,
      counterfactual text NOT NULL,
      indicators jsonb NOT NULL,
      author_id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT evidence_revisions_indicators CHECK (jsonb_array_length(indicators) <= 4),
      CONSTRAINT evidence_revisions_impact CHECK (impact IN ('activity', 'shipped', 'measured', 'attributed')),
      CONSTRAINT evidence_revisions_period CHECK (ended_on >= started_on),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `
    CREATE TABLE evidence_visibility (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      item_id uuid NOT NULL,
      state text NOT NULL,
      changed_by uuid NOT NULL,
      changed_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `
    CREATE TABLE invitations (
      token_digest text NOT NULL,
      organisation_id uuid NOT NULL,
      person_id uuid NOT NULL,
      expires_at timestamptz NOT NULL,
      used_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (token_digest)
    )
  `,
  `
    CREATE TABLE ladder_versions (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      title text NOT NULL,
      version integer NOT NULL,
      content jsonb NOT NULL,
      published_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT ladder_versions_positive CHECK (version >= 1),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `
    CREATE TABLE leaves (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      from_day date NOT NULL,
      to_day date NOT NULL,
      CONSTRAINT leaves_period CHECK (to_day >= from_day),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `
    CREATE TABLE person_levels (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      rung text,
      effective_from date NOT NULL,
      reason text NOT NULL,
      recorded_by uuid,
      recorded_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `
    CREATE TABLE reporting_lines (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      manager_id uuid NOT NULL,
      kind text NOT NULL DEFAULT 'solid',
      valid_from date NOT NULL,
      valid_to date,
      CONSTRAINT reporting_lines_kind CHECK (kind IN ('solid', 'dotted')),
      CONSTRAINT reporting_lines_period CHECK (valid_to IS NULL OR valid_to > valid_from),
      CONSTRAINT reporting_lines_not_self CHECK (person_id <> manager_id),
      CONSTRAINT reporting_lines_one_solid EXCLUDE USING gist (organisation_id WITH =, person_id WITH =, daterange(valid_from, valid_to) WITH &&) WHERE (kind = 'solid'),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `
    CREATE TABLE counter_observations (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      item_id uuid NOT NULL,
      observer_id uuid NOT NULL,
      role text NOT NULL,
      indicator text NOT NULL,
      severity text NOT NULL,
      facts text NOT NULL,
      on_day date NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT counter_observations_severity CHECK (severity IN ('minor', 'material', 'serious')),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `
    CREATE TABLE ratings (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      item_id uuid NOT NULL,
      rater_id uuid NOT NULL,
      role text NOT NULL,
      indicator text NOT NULL,
      level text NOT NULL,
      note text NOT NULL,
      on_day date NOT NULL,
      revision integer NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT ratings_level CHECK (level IN ('not_shown', 'partial', 'meets', 'exceeds')),
      CONSTRAINT ratings_role CHECK (role IN ('manager', 'other')),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `
    CREATE TABLE accounts (
      id uuid NOT NULL,
      email text NOT NULL,
      password_hash text,
      disabled_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (id)
    )
  `,
  `
    CREATE TABLE memberships (
      account_id uuid NOT NULL,
      organisation_id uuid NOT NULL,
      person_id uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (account_id, organisation_id)
    )
  `,
  `
    CREATE TABLE rate_limits (
      key character varying(255) NOT NULL,
      points integer NOT NULL DEFAULT 0,
      expire bigint,
      PRIMARY KEY (key)
    )
  `,
  `
    CREATE TABLE sessions (
      id_digest text NOT NULL,
      account_id uuid,
      data jsonb NOT NULL,
      expires_at timestamptz NOT NULL,
      PRIMARY KEY (id_digest)
    )
  `,
  `
    CREATE TABLE idempotency_keys (
      organisation_id uuid NOT NULL,
      person_id uuid NOT NULL,
      key text NOT NULL,
      request_digest text NOT NULL,
      response jsonb,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (organisation_id, person_id, key)
    )
  `,
];

const INDEXES = [
  `CREATE UNIQUE INDEX people_email ON people (organisation_id, email)`,
  `CREATE UNIQUE INDEX evidence_items_source ON evidence_items (organisation_id, person_id, source_name, source_external_id)`,
  `CREATE INDEX evidence_items_person ON evidence_items (organisation_id, person_id, state)`,
  `CREATE INDEX corroboration_asks_colleague ON corroboration_asks (organisation_id, colleague_id)`,
  `CREATE UNIQUE INDEX corroboration_asks_once ON corroboration_asks (organisation_id, item_id, colleague_id)`,
  `CREATE UNIQUE INDEX corroboration_answers_once ON corroboration_answers (organisation_id, ask_id)`,
  `CREATE UNIQUE INDEX episodes_name ON episodes (organisation_id, person_id, name)`,
  `CREATE UNIQUE INDEX evidence_revisions_number ON evidence_revisions (organisation_id, item_id, revision)`,
  `CREATE INDEX evidence_visibility_item ON evidence_visibility (organisation_id, item_id)`,
  `CREATE INDEX invitations_person ON invitations (organisation_id, person_id)`,
  `CREATE UNIQUE INDEX ladder_versions_number ON ladder_versions (organisation_id, version)`,
  `CREATE INDEX leaves_person ON leaves (organisation_id, person_id)`,
  `CREATE INDEX person_levels_person ON person_levels (organisation_id, person_id, effective_from)`,
  `CREATE INDEX reporting_lines_manager ON reporting_lines (organisation_id, manager_id, valid_from)`,
  `CREATE INDEX counter_observations_person ON counter_observations (organisation_id, person_id)`,
  `CREATE INDEX ratings_item ON ratings (organisation_id, item_id)`,
  `CREATE UNIQUE INDEX accounts_email ON accounts (email)`,
  `CREATE UNIQUE INDEX memberships_person ON memberships (organisation_id, person_id)`,
  `CREATE INDEX sessions_expires ON sessions (expires_at)`,
  `CREATE INDEX sessions_account ON sessions (account_id)`,
  `CREATE INDEX idempotency_keys_created ON idempotency_keys (organisation_id, created_at)`,
];

const FOREIGN_KEYS = [
  `ALTER TABLE people ADD CONSTRAINT people_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisations(id)`,
  `ALTER TABLE evidence_items ADD CONSTRAINT evidence_items_person_fk FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE corroboration_asks ADD CONSTRAINT corroboration_asks_colleague_fk FOREIGN KEY (organisation_id, colleague_id) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE corroboration_asks ADD CONSTRAINT corroboration_asks_item_fk FOREIGN KEY (organisation_id, item_id) REFERENCES evidence_items(organisation_id,id)`,
  `ALTER TABLE corroboration_answers ADD CONSTRAINT corroboration_answers_ask_fk FOREIGN KEY (organisation_id, ask_id) REFERENCES corroboration_asks(organisation_id,id)`,
  `ALTER TABLE episodes ADD CONSTRAINT episodes_person_fk FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE evidence_revisions ADD CONSTRAINT evidence_revisions_author_fk FOREIGN KEY (organisation_id, author_id) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE evidence_revisions ADD CONSTRAINT evidence_revisions_episode_fk FOREIGN KEY (organisation_id, episode_id) REFERENCES episodes(organisation_id,id)`,
  `ALTER TABLE evidence_revisions ADD CONSTRAINT evidence_revisions_item_fk FOREIGN KEY (organisation_id, item_id) REFERENCES evidence_items(organisation_id,id)`,
  `ALTER TABLE evidence_visibility ADD CONSTRAINT evidence_visibility_changed_by_fk FOREIGN KEY (organisation_id, changed_by) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE evidence_visibility ADD CONSTRAINT evidence_visibility_item_fk FOREIGN KEY (organisation_id, item_id) REFERENCES evidence_items(organisation_id,id)`,
  `ALTER TABLE invitations ADD CONSTRAINT invitations_person_fk FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE ladder_versions ADD CONSTRAINT ladder_versions_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisations(id)`,
  `ALTER TABLE leaves ADD CONSTRAINT leaves_person_fk FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE person_levels ADD CONSTRAINT person_levels_recorded_by_fk FOREIGN KEY (organisation_id, recorded_by) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE person_levels ADD CONSTRAINT person_levels_person_fk FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE reporting_lines ADD CONSTRAINT reporting_lines_manager_fk FOREIGN KEY (organisation_id, manager_id) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE reporting_lines ADD CONSTRAINT reporting_lines_person_fk FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE counter_observations ADD CONSTRAINT counter_observations_observer_fk FOREIGN KEY (organisation_id, observer_id) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE counter_observations ADD CONSTRAINT counter_observations_item_fk FOREIGN KEY (organisation_id, item_id) REFERENCES evidence_items(organisation_id,id)`,
  `ALTER TABLE counter_observations ADD CONSTRAINT counter_observations_person_fk FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE ratings ADD CONSTRAINT ratings_rater_fk FOREIGN KEY (organisation_id, rater_id) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE ratings ADD CONSTRAINT ratings_item_fk FOREIGN KEY (organisation_id, item_id) REFERENCES evidence_items(organisation_id,id)`,
  `ALTER TABLE memberships ADD CONSTRAINT memberships_person_fk FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE memberships ADD CONSTRAINT memberships_account_fk FOREIGN KEY (account_id) REFERENCES accounts(id)`,
  `ALTER TABLE idempotency_keys ADD CONSTRAINT idempotency_keys_person_fk FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id,id)`,
];

/** What the server may do beyond reading. History (levels, revisions, visibility, ratings, answers, ladder wording) is append-only. */
const TENANT_TABLES: Record<string, string> = {
  people: 'SELECT, INSERT, UPDATE',
  person_levels: 'SELECT, INSERT',
  reporting_lines: 'SELECT, INSERT, UPDATE, DELETE',
  leaves: 'SELECT, INSERT, UPDATE, DELETE',
  ladder_versions: 'SELECT, INSERT',
  episodes: 'SELECT, INSERT, UPDATE',
  evidence_items: 'SELECT, INSERT, UPDATE',
  evidence_revisions: 'SELECT, INSERT',
  evidence_visibility: 'SELECT, INSERT',
  ratings: 'SELECT, INSERT',
  counter_observations: 'SELECT, INSERT',
  corroboration_asks: 'SELECT, INSERT',
  corroboration_answers: 'SELECT, INSERT',
  idempotency_keys: 'SELECT, INSERT, UPDATE, DELETE',
};

const GLOBAL_TABLES: Record<string, string> = {
  organisations: 'SELECT, INSERT, UPDATE',
  accounts: 'SELECT, INSERT, UPDATE',
  memberships: 'SELECT, INSERT',
  invitations: 'SELECT, INSERT, UPDATE',
  sessions: 'SELECT, INSERT, UPDATE, DELETE',
  rate_limits: 'SELECT, INSERT, UPDATE, DELETE',
  migrations: 'SELECT',
};

export class Initial1790000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Needed by the exclusion constraint that keeps one solid reporting line at a time.
    await runner.query('CREATE EXTENSION IF NOT EXISTS btree_gist');
    for (const statement of [...TABLES, ...INDEXES, ...FOREIGN_KEYS]) await runner.query(statement);
    for (const [table, rights] of Object.entries(TENANT_TABLES)) {
      await protectTenantTable(runner, table);
      await allowServer(runner, table, rights);
    }
    for (const [table, rights] of Object.entries(GLOBAL_TABLES)) await allowServer(runner, table, rights);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward-only: restore a backup instead.');
  }
}
