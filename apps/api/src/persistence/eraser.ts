import type { QueryRunner } from 'typeorm';
import { ORGANISATION_SETTING, SERVER_ROLE } from './tenancy.js';

/** The role as which texts are taken away for good: nobody logs in as it, it owns nothing but its functions, and it obeys row security. */
export const ERASER_ROLE = 'nextrung_eraser';

/** A statement of an erasure, and under which kind of data its rows are counted. */
export interface ErasureStep {
  readonly kind: string;
  /** SQL that names the organisation `org` and the person `who`. */
  readonly sql: string;
}

/** Makes the role where there is none, and lets the present user hand functions to it. */
export async function makeEraser(runner: QueryRunner): Promise<void> {
  await runner.query(`
    DO $$ BEGIN
      IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = '${ERASER_ROLE}') THEN
        CREATE ROLE ${ERASER_ROLE} NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
      END IF;
      IF NOT pg_has_role(current_user, '${ERASER_ROLE}', 'SET') THEN
        EXECUTE format('GRANT ${ERASER_ROLE} TO %I', current_user);
      END IF;
    EXCEPTION WHEN duplicate_object THEN NULL;
    END $$`);
  await runner.query(`GRANT USAGE ON SCHEMA public TO ${ERASER_ROLE}`);
}

export async function allowEraser(runner: QueryRunner, table: string, rights: string): Promise<void> {
  await runner.query(`GRANT ${rights} ON ${table} TO ${ERASER_ROLE}`);
}

/** Makes a function that runs as the eraser, and that only the server may call. @param signature name and parameters @param returns its type @param body plpgsql */
export async function eraserFunction(runner: QueryRunner, signature: string, returns: string, body: string): Promise<void> {
  const types = signature.replace(/(\(|, )\w+ /g, '$1');
  await runner.query(`CREATE OR REPLACE FUNCTION ${signature} RETURNS ${returns} LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$${body}$$`);
  await runner.query(`REVOKE ALL ON FUNCTION ${types} FROM PUBLIC`);
  // A new owner must be allowed to make what it gets; only for this moment.
  await runner.query(`GRANT CREATE ON SCHEMA public TO ${ERASER_ROLE}`);
  await runner.query(`ALTER FUNCTION ${types} OWNER TO ${ERASER_ROLE}`);
  await runner.query(`REVOKE CREATE ON SCHEMA public FROM ${ERASER_ROLE}`);
  await runner.query(`GRANT EXECUTE ON FUNCTION ${types} TO ${SERVER_ROLE}`);
}

/** SQL of the present organisation; nothing where none is set. */
export const PRESENT_ORGANISATION = `NULLIF(current_setting('${ORGANISATION_SETTING}', true), '')::uuid`;

/**
 * The function `erase_person(person, by)`: takes away every text and mark of a person who has left, and answers how many
 * rows of each kind it changed. A later migration calls it again with more steps, for its own tables.
 */
export async function defineErasure(runner: QueryRunner, steps: readonly ErasureStep[]): Promise<void> {
  await eraserFunction(runner, 'erase_person(who uuid, eraser uuid)', 'jsonb', `
    DECLARE
      org uuid := ${PRESENT_ORGANISATION};
      address text; account uuid; touched bigint; counts jsonb := '{}'; referring record;
    BEGIN
      SELECT email INTO address FROM people p
       WHERE p.organisation_id = org AND p.id = who AND p.ended_on <= (SELECT (now() AT TIME ZONE o.time_zone)::date FROM organisations o WHERE o.id = org) FOR UPDATE;
      IF address IS NULL THEN RAISE EXCEPTION 'Only a person who has left can be erased.'; END IF;
      IF who = eraser THEN RAISE EXCEPTION 'Nobody erases themselves.'; END IF;
      IF EXISTS (SELECT 1 FROM erasures e WHERE e.organisation_id = org AND e.person_id = who) THEN RAISE EXCEPTION 'This person has been erased already.'; END IF;
      SELECT m.account_id INTO account FROM memberships m WHERE m.organisation_id = org AND m.person_id = who;
      ${steps.map(({ kind, sql }) => `${sql};
      GET DIAGNOSTICS touched = ROW_COUNT;
      counts := counts || jsonb_build_object('${kind}', coalesce((counts ->> '${kind}')::bigint, 0) + touched);`).join('\n      ')}
      IF account IS NOT NULL AND NOT EXISTS (SELECT 1 FROM memberships m WHERE m.account_id = account) THEN
        FOR referring IN SELECT k.conrelid::regclass AS of_table, a.attname AS of_column FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
                          WHERE k.contype = 'f' AND k.confrelid = 'accounts'::regclass LOOP
          EXECUTE format('DELETE FROM %s WHERE %I = $1', referring.of_table, referring.of_column) USING account;
        END LOOP;
        DELETE FROM sessions s WHERE s.account_id = account;
        DELETE FROM rate_limits r WHERE strpos(r.key, (SELECT a.email FROM accounts a WHERE a.id = account)) > 0;
        DELETE FROM accounts a WHERE a.id = account;
      END IF;
      UPDATE people p SET name = 'Erased person', email = 'erased-' || who || '@erased.invalid', location = NULL, is_admin = false, is_auditor = false, sees_pay = false, version = version + 1
       WHERE p.organisation_id = org AND p.id = who;
      INSERT INTO erasures (organisation_id, id, person_id, erased_by, counts) VALUES (org, gen_random_uuid(), who, eraser, counts);
      DELETE FROM audit_keys k WHERE k.organisation_id = org AND k.id = who;
      RETURN counts;
    END`);
}
