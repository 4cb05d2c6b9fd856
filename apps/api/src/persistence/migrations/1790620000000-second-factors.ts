import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable } from '../audited.js';
import { allowEraser } from '../eraser.js';
import { allowServer, protectTenantTable } from '../tenancy.js';

const CHANGES = [
  `
    CREATE TABLE passkeys (
      id uuid NOT NULL,
      account_id uuid NOT NULL,
      credential_id text NOT NULL,
      public_key bytea NOT NULL,
      counter bigint NOT NULL DEFAULT 0,
      transports text[] NOT NULL DEFAULT '{}',
      name text NOT NULL,
      backed_up boolean NOT NULL DEFAULT false,
      created_at timestamptz NOT NULL DEFAULT now(),
      last_used_at timestamptz,
      PRIMARY KEY (id)
    )
  `,
  `CREATE UNIQUE INDEX passkeys_credential ON passkeys (credential_id)`,
  `CREATE INDEX passkeys_account ON passkeys (account_id)`,
  `ALTER TABLE passkeys ADD CONSTRAINT passkeys_account_fk FOREIGN KEY (account_id) REFERENCES accounts(id)`,
  `
    CREATE TABLE one_time_codes (
      id uuid NOT NULL,
      account_id uuid NOT NULL,
      secret text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      confirmed_at timestamptz,
      last_step bigint NOT NULL DEFAULT 0,
      PRIMARY KEY (id)
    )
  `,
  `CREATE UNIQUE INDEX one_time_codes_confirmed ON one_time_codes (account_id) WHERE confirmed_at IS NOT NULL`,
  `CREATE UNIQUE INDEX one_time_codes_begun ON one_time_codes (account_id) WHERE confirmed_at IS NULL`,
  `ALTER TABLE one_time_codes ADD CONSTRAINT one_time_codes_account_fk FOREIGN KEY (account_id) REFERENCES accounts(id)`,
  `
    CREATE TABLE recovery_codes (
      id uuid NOT NULL,
      account_id uuid NOT NULL,
      digest text NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      used_at timestamptz,
      PRIMARY KEY (id)
    )
  `,
  `CREATE UNIQUE INDEX recovery_codes_digest ON recovery_codes (account_id, digest)`,
  `ALTER TABLE recovery_codes ADD CONSTRAINT recovery_codes_account_fk FOREIGN KEY (account_id) REFERENCES accounts(id)`,
  `
    CREATE TABLE sign_in_policies (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      version integer NOT NULL,
      everyone boolean NOT NULL,
      line_managers boolean NOT NULL,
      privileged boolean NOT NULL,
      changed_by uuid NOT NULL,
      changed_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT sign_in_policies_positive CHECK (version >= 1),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE UNIQUE INDEX sign_in_policies_number ON sign_in_policies (organisation_id, version)`,
  `ALTER TABLE sign_in_policies ADD CONSTRAINT sign_in_policies_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisations(id)`,
  `ALTER TABLE sign_in_policies ADD CONSTRAINT sign_in_policies_changed_by_fk FOREIGN KEY (organisation_id, changed_by) REFERENCES people(organisation_id,id)`,
];

/** Passkeys, one-time codes and recovery codes of accounts, and whom an organisation asks for them. */
export class SecondFactors1790620000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CHANGES) await runner.query(statement);
    await allowServer(runner, 'passkeys', 'SELECT, INSERT, UPDATE (name, counter, backed_up, last_used_at), DELETE');
    await allowServer(runner, 'one_time_codes', 'SELECT, INSERT, UPDATE (confirmed_at, last_step), DELETE');
    await allowServer(runner, 'recovery_codes', 'SELECT, INSERT, UPDATE (used_at), DELETE');
    for (const table of ['passkeys', 'one_time_codes', 'recovery_codes']) await allowEraser(runner, table, 'SELECT, DELETE');
    await protectTenantTable(runner, 'sign_in_policies');
    await allowServer(runner, 'sign_in_policies', 'SELECT, INSERT');
    await auditTable(runner, 'sign_in_policies');
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward-only: restore a backup instead.');
  }
}
