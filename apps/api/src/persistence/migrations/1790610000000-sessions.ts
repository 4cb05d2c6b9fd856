import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Columns with defaults: a server of the version before goes on writing sessions meanwhile. */
const CHANGES = [
  `
    ALTER TABLE sessions
      ADD COLUMN id uuid,
      ADD COLUMN organisation_id uuid,
      ADD COLUMN person_id uuid,
      ADD COLUMN created_at timestamptz NOT NULL DEFAULT now(),
      ADD COLUMN last_seen_at timestamptz NOT NULL DEFAULT now(),
      ADD COLUMN device text NOT NULL DEFAULT '',
      ADD COLUMN network text NOT NULL DEFAULT '',
      ADD COLUMN method text NOT NULL DEFAULT 'password'
  `,
  `UPDATE sessions SET id = gen_random_uuid(), organisation_id = (data -> 'signedIn' ->> 'organisationId')::uuid, person_id = (data -> 'signedIn' ->> 'personId')::uuid`,
  `CREATE UNIQUE INDEX sessions_id ON sessions (id)`,
  `CREATE INDEX sessions_person ON sessions (organisation_id, person_id)`,
];

/** What a person is told of their sessions, and whose they are without looking into their data. */
export class Sessions1790610000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CHANGES) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward-only: restore a backup instead.');
  }
}
