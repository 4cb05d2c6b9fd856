import type { MigrationInterface, QueryRunner } from 'typeorm';
import { AUDIT_ENTRY_SETTING, auditTable } from '../audited.js';
import { allowServer, protectTenantTable, SERVER_ROLE } from '../tenancy.js';

const TABLES = [
  `
    CREATE TABLE audit_entries (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      seq bigint NOT NULL,
      at timestamptz NOT NULL,
      operation text NOT NULL,
      actor_id uuid,
      actor_kind text NOT NULL,
      subject_id uuid,
      thing_id uuid,
      grant_id uuid,
      network text NOT NULL,
      outcome text NOT NULL,
      changes integer NOT NULL,
      manifest text NOT NULL,
      previous text NOT NULL,
      hash text NOT NULL,
      CONSTRAINT audit_entries_actor_kind CHECK (actor_kind IN ('person', 'token', 'visitor', 'system')),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE UNIQUE INDEX audit_entries_seq ON audit_entries (organisation_id, seq)`,
  `CREATE INDEX audit_entries_subject ON audit_entries (organisation_id, subject_id, seq)`,
  `CREATE INDEX audit_entries_actor ON audit_entries (organisation_id, actor_id, seq)`,
  `CREATE INDEX audit_entries_operation ON audit_entries (organisation_id, operation, seq)`,
  `
    CREATE TABLE audit_changes (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      entry_id uuid NOT NULL,
      of_table text NOT NULL,
      row_id uuid NOT NULL,
      kind text NOT NULL,
      before jsonb,
      after jsonb,
      CONSTRAINT audit_changes_kind CHECK (kind IN ('insert', 'update', 'delete')),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE INDEX audit_changes_entry ON audit_changes (organisation_id, entry_id)`,
  `ALTER TABLE audit_entries ADD CONSTRAINT audit_entries_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisations(id)`,
  // Checked at commit: what was changed cannot be kept without the entry that says who did it.
  `ALTER TABLE audit_changes ADD CONSTRAINT audit_changes_entry_fk FOREIGN KEY (organisation_id, entry_id) REFERENCES audit_entries(organisation_id,id) DEFERRABLE INITIALLY DEFERRED`,
  `
    CREATE TABLE audit_keys (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      key text NOT NULL,
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `ALTER TABLE audit_keys ADD CONSTRAINT audit_keys_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisations(id)`,
  `
    CREATE TABLE audit_heads (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      seq bigint NOT NULL,
      hash text NOT NULL,
      signature text NOT NULL,
      signed_at timestamptz NOT NULL,
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE INDEX audit_heads_seq ON audit_heads (organisation_id, seq)`,
  `ALTER TABLE audit_heads ADD CONSTRAINT audit_heads_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisations(id)`,
];

const FUNCTIONS = [
  // Whose words a row holds: its key covers them in the log, until they are erased.
  `CREATE FUNCTION audit_owner(of_table text, line jsonb) RETURNS uuid LANGUAGE plpgsql STABLE AS $$
   DECLARE organisation uuid := (line ->> 'organisation_id')::uuid;
   BEGIN
     IF of_table = 'people' THEN RETURN (line ->> 'id')::uuid; END IF;
     IF of_table = 'break_in_plans' THEN RETURN (line ->> 'id')::uuid; END IF;
     IF line ? 'person_id' THEN RETURN (line ->> 'person_id')::uuid; END IF;
     IF line ? 'item_id' THEN RETURN (SELECT i.person_id FROM evidence_items i WHERE i.organisation_id = organisation AND i.id = (line ->> 'item_id')::uuid); END IF;
     IF line ? 'ask_id' THEN RETURN (SELECT i.person_id FROM corroboration_asks a JOIN evidence_items i ON i.organisation_id = organisation AND i.id = a.item_id WHERE a.organisation_id = organisation AND a.id = (line ->> 'ask_id')::uuid); END IF;
     IF line ? 'handover_id' THEN RETURN (SELECT h.person_id FROM handovers h WHERE h.organisation_id = organisation AND h.id = (line ->> 'handover_id')::uuid); END IF;
     IF line ? 'note_id' THEN RETURN (SELECT n.person_id FROM notes n WHERE n.organisation_id = organisation AND n.id = (line ->> 'note_id')::uuid); END IF;
     IF line ? 'manager_id' THEN RETURN (line ->> 'manager_id')::uuid; END IF;
     RETURN organisation;
   END $$`,
  `CREATE FUNCTION audit_shape(line jsonb, digested text[], key text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
     SELECT coalesce(jsonb_object_agg(k, CASE WHEN k = ANY (digested) AND v <> 'null'::jsonb THEN to_jsonb('sha256:' || encode(sha256(convert_to(key || v::text, 'UTF8')), 'hex')) ELSE v END), '{}')
       FROM jsonb_each(line - 'organisation_id') AS e (k, v) $$`,
  `CREATE FUNCTION audit_differing(line jsonb, other jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
     SELECT coalesce(jsonb_object_agg(k, v), '{}') FROM jsonb_each(line) AS e (k, v) WHERE other -> k IS DISTINCT FROM v $$`,
  `CREATE FUNCTION audit_entry_of(of_table text) RETURNS uuid LANGUAGE plpgsql STABLE AS $$
   DECLARE entry text := current_setting('${AUDIT_ENTRY_SETTING}', true);
   BEGIN
     IF entry IS NULL OR entry = '' THEN RAISE EXCEPTION 'A write to % belongs to no audit entry.', of_table; END IF;
     RETURN entry::uuid;
   END $$`,
  `CREATE FUNCTION audit_key_of(organisation uuid, owner uuid) RETURNS text LANGUAGE plpgsql AS $$
   DECLARE found text;
   BEGIN
     SELECT key INTO found FROM audit_keys WHERE organisation_id = organisation AND id = owner;
     IF found IS NULL THEN
       INSERT INTO audit_keys (organisation_id, id, key) VALUES (organisation, owner, gen_random_uuid()::text || gen_random_uuid()::text) ON CONFLICT DO NOTHING;
       SELECT key INTO found FROM audit_keys WHERE organisation_id = organisation AND id = owner;
     END IF;
     RETURN found;
   END $$`,
];

/** One function an event: they differ in which images of the rows there are. The owner's own writes (migrations, the demo) are not of the log. */
const trigger = (event: string, rows: string): string => `
  CREATE FUNCTION audit_${event}() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE digested text[] := string_to_array(TG_ARGV[0], ','); entry uuid;
  BEGIN
    IF session_user <> '${SERVER_ROLE}' OR NOT EXISTS (SELECT 1 FROM ${event === 'delete' ? 'stale' : 'fresh'}) THEN RETURN NULL; END IF;
    entry := audit_entry_of(TG_TABLE_NAME);
    INSERT INTO audit_changes (organisation_id, id, entry_id, of_table, row_id, kind, before, after)
    SELECT (line ->> 'organisation_id')::uuid, gen_random_uuid(), entry, TG_TABLE_NAME, (line ->> 'id')::uuid, '${event}', before, after FROM (${rows}) AS changed;
    RETURN NULL;
  END $$`;

const keyOf = (line: string): string => `audit_key_of((${line} ->> 'organisation_id')::uuid, audit_owner(TG_TABLE_NAME, ${line}))`;

const TRIGGERS = [
  trigger('insert', `
    SELECT line, NULL::jsonb AS before, audit_shape(line, digested, ${keyOf('line')}) AS after FROM (SELECT to_jsonb(f) AS line FROM fresh f) AS lines`),
  trigger('delete', `
    SELECT line, audit_shape(line, digested, ${keyOf('line')}) AS before, NULL::jsonb AS after FROM (SELECT to_jsonb(s) AS line FROM stale s) AS lines`),
  trigger('update', `
    SELECT line, audit_shape(audit_differing(earlier, line), digested, key) AS before, audit_shape(audit_differing(line, earlier), digested, key) AS after
      FROM (SELECT line, earlier, ${keyOf('line')} AS key
              FROM (SELECT to_jsonb(f) AS line, to_jsonb(s) AS earlier FROM fresh f JOIN stale s ON s.organisation_id = f.organisation_id AND s.id = f.id) AS pairs
             WHERE line <> earlier) AS lines`),
];

/** Columns of text that hold no one's words, by table: states, kinds, codes and dates as text. */
const AUDITED: Readonly<Record<string, readonly string[]>> = {
  people: ['target_rung', 'second_target_rung', 'overlays'],
  person_levels: ['rung'],
  reporting_lines: ['kind'],
  leaves: [],
  teams: [],
  delegations: [],
  level_mappings: ['rung'],
  person_pay: [],
  ladder_versions: [],
  ladder_drafts: [],
  break_in_plans: ['way'],
  readiness_settings: [],
  waivers: ['indicator', 'state'],
  gap_marks: ['indicator', 'kind'],
  actions: ['indicator', 'state'],
  episodes: [],
  evidence_items: ['state'],
  evidence_revisions: ['impact'],
  evidence_visibility: ['state'],
  ratings: ['role', 'indicator', 'level'],
  counter_observations: ['role', 'indicator', 'severity'],
  corroboration_asks: [],
  corroboration_answers: ['answer'],
  access_grants: [],
  handovers: [],
  handover_notes: [],
  notes: ['visibility'],
  note_visibility: ['visibility'],
};

const RIGHTS: Readonly<Record<string, string>> = {
  audit_entries: 'SELECT, INSERT',
  audit_changes: 'SELECT, INSERT',
  audit_keys: 'SELECT, INSERT',
  audit_heads: 'SELECT, INSERT',
};

/** The audit log: who did what about whom, in a chain that shows tampering, with every change of a row behind it. */
export class Audit1790500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...TABLES, ...FUNCTIONS, ...TRIGGERS]) await runner.query(statement);
    for (const [table, rights] of Object.entries(RIGHTS)) {
      await protectTenantTable(runner, table);
      await allowServer(runner, table, rights);
    }
    for (const [table, plain] of Object.entries(AUDITED)) await auditTable(runner, table, plain);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward-only: restore a backup instead.');
  }
}
