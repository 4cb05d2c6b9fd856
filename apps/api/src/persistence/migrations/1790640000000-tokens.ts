import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowEraser, defineErasure, type ErasureStep } from '../eraser.js';
import { allowServer } from '../tenancy.js';
import { ERASURE_OF_1790520000000 } from './1790520000000-erasure.js';
import { ERASURE_OF_1790630000000 } from './1790630000000-company-sign-in.js';

const CHANGES = [
  `ALTER TABLE people ADD COLUMN service boolean NOT NULL DEFAULT false`,
  `
    CREATE TABLE api_tokens (
      id uuid NOT NULL,
      token_digest text NOT NULL,
      organisation_id uuid NOT NULL,
      person_id uuid NOT NULL,
      kind text NOT NULL,
      name text NOT NULL,
      scopes text[] NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      expires_at timestamptz NOT NULL,
      last_used_at timestamptz,
      last_network text,
      revoked_at timestamptz,
      revoked_by uuid,
      CONSTRAINT api_tokens_kind CHECK (kind IN ('personal', 'service')),
      CONSTRAINT api_tokens_year CHECK (expires_at <= created_at + interval '366 days'),
      PRIMARY KEY (id)
    )
  `,
  `CREATE UNIQUE INDEX api_tokens_digest ON api_tokens (token_digest)`,
  `CREATE INDEX api_tokens_person ON api_tokens (organisation_id, person_id)`,
  `ALTER TABLE api_tokens ADD CONSTRAINT api_tokens_person_fk FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE api_tokens ADD CONSTRAINT api_tokens_revoked_by_fk FOREIGN KEY (organisation_id, revoked_by) REFERENCES people(organisation_id,id)`,
  // Here rather than where people are changed: no way of changing someone may forget their tokens.
  `
    CREATE FUNCTION end_tokens_of_person() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF (NEW.is_admin, NEW.is_auditor, NEW.sees_pay) IS DISTINCT FROM (OLD.is_admin, OLD.is_auditor, OLD.sees_pay) THEN
        UPDATE api_tokens t SET revoked_at = now() WHERE t.organisation_id = NEW.organisation_id AND t.person_id = NEW.id AND t.revoked_at IS NULL;
      END IF;
      IF NEW.ended_on IS NOT NULL AND NEW.ended_on IS DISTINCT FROM OLD.ended_on THEN
        UPDATE api_tokens t SET expires_at = least(t.expires_at, NEW.ended_on::timestamp AT TIME ZONE (SELECT o.time_zone FROM organisations o WHERE o.id = NEW.organisation_id))
         WHERE t.organisation_id = NEW.organisation_id AND t.person_id = NEW.id AND t.revoked_at IS NULL;
      END IF;
      RETURN NULL;
    END $$
  `,
  `
    CREATE TRIGGER people_end_tokens AFTER UPDATE OF is_admin, is_auditor, sees_pay, ended_on ON people FOR EACH ROW
      WHEN ((NEW.is_admin, NEW.is_auditor, NEW.sees_pay, NEW.ended_on) IS DISTINCT FROM (OLD.is_admin, OLD.is_auditor, OLD.sees_pay, OLD.ended_on))
      EXECUTE FUNCTION end_tokens_of_person()
  `,
];

/** Tokens go with their person. */
export const ERASURE_OF_1790640000000: readonly ErasureStep[] = [
  { kind: 'account', sql: `DELETE FROM api_tokens t WHERE t.organisation_id = org AND t.person_id = who` },
];

/** Access tokens of people and of service accounts, which end with what their person may do. */
export class Tokens1790640000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CHANGES) await runner.query(statement);
    await allowServer(runner, 'api_tokens', 'SELECT, INSERT, UPDATE (expires_at, last_used_at, last_network, revoked_at, revoked_by), DELETE');
    await allowEraser(runner, 'api_tokens', 'SELECT, UPDATE (expires_at, revoked_at), DELETE');
    await defineErasure(runner, [...ERASURE_OF_1790520000000, ...ERASURE_OF_1790630000000, ...ERASURE_OF_1790640000000]);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward-only: restore a backup instead.');
  }
}
