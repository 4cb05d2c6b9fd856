import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable } from '../audited.js';
import { allowEraser, defineErasure, ERASER_ROLE, eraserFunction, type ErasureStep, makeEraser, PRESENT_ORGANISATION } from '../eraser.js';
import { allowServer, JOBS_SCHEMA, protectTenantTable, SERVER_ROLE } from '../tenancy.js';

const CHANGES = [
  `
    CREATE TABLE erasures (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      erased_by uuid,
      erased_at timestamptz NOT NULL DEFAULT now(),
      counts jsonb NOT NULL,
      CONSTRAINT erasures_not_self CHECK (erased_by <> person_id),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE UNIQUE INDEX erasures_person ON erasures (organisation_id, person_id)`,
  `ALTER TABLE erasures ADD CONSTRAINT erasures_person_fk FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE erasures ADD CONSTRAINT erasures_erased_by_fk FOREIGN KEY (organisation_id, erased_by) REFERENCES people(organisation_id,id)`,
  `
    CREATE TABLE retention_rules (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      kind text NOT NULL,
      months integer,
      version integer NOT NULL DEFAULT 1,
      changed_by uuid NOT NULL,
      changed_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT retention_rules_kind CHECK (kind IN ('left_people', 'dismissed_drafts', 'withdrawn_items', 'handover_notes', 'expired_invitations', 'repeated_answers')),
      CONSTRAINT retention_rules_months CHECK (months BETWEEN 1 AND 240),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE UNIQUE INDEX retention_rules_one ON retention_rules (organisation_id, kind)`,
  `ALTER TABLE retention_rules ADD CONSTRAINT retention_rules_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisations(id)`,
  `ALTER TABLE retention_rules ADD CONSTRAINT retention_rules_changed_by_fk FOREIGN KEY (organisation_id, changed_by) REFERENCES people(organisation_id,id)`,
];

/** Whose work an item is. */
const THEIR_ITEM = (alias: string): string => `EXISTS (SELECT 1 FROM evidence_items i WHERE i.organisation_id = org AND i.id = ${alias}.item_id AND i.person_id = who)`;

const ITEM_TEXT = `title = 'Erased', happened = '', contribution = '', counterfactual = '', link = NULL, metric = NULL`;
const HAS_ITEM_TEXT = `(r.title, r.happened, r.contribution, r.counterfactual) IS DISTINCT FROM ('Erased', '', '', '') OR r.link IS NOT NULL OR r.metric IS NOT NULL`;

/** What is about the person, and what they wrote: texts are emptied, what only describes them is deleted; levels, ratings, states, dates and who was part of them stay. */
export const ERASURE_OF_1790520000000: readonly ErasureStep[] = [
  // An answer to anyone can hold their words without naming them; all go, for a call that is repeated is repeated within minutes.
  { kind: 'answers', sql: `DELETE FROM idempotency_keys k WHERE k.organisation_id = org` },
  { kind: 'jobs', sql: `DELETE FROM ${JOBS_SCHEMA}.job j WHERE strpos(concat_ws(' ', j.singleton_key, j.data, j.output), who::text) > 0` },
  { kind: 'evidence', sql: `UPDATE evidence_revisions r SET ${ITEM_TEXT} WHERE r.organisation_id = org AND (r.author_id = who OR ${THEIR_ITEM('r')}) AND (${HAS_ITEM_TEXT})` },
  { kind: 'evidence', sql: `UPDATE evidence_items i SET source_name = NULL, source_external_id = NULL WHERE i.organisation_id = org AND i.person_id = who AND i.source_name IS NOT NULL` },
  { kind: 'evidence', sql: `UPDATE episodes e SET name = 'Erased ' || e.id WHERE e.organisation_id = org AND e.person_id = who` },
  { kind: 'ratings', sql: `UPDATE ratings r SET note = '' WHERE r.organisation_id = org AND r.note <> '' AND (r.rater_id = who OR r.for_id = who OR ${THEIR_ITEM('r')})` },
  { kind: 'ratings', sql: `UPDATE counter_observations c SET facts = '' WHERE c.organisation_id = org AND c.facts <> '' AND (who IN (c.person_id, c.observer_id) OR ${THEIR_ITEM('c')})` },
  { kind: 'corroborations', sql: `UPDATE corroboration_answers w SET note = '' FROM corroboration_asks a WHERE w.organisation_id = org AND w.note <> '' AND a.organisation_id = org AND a.id = w.ask_id AND (a.colleague_id = who OR ${THEIR_ITEM('a')})` },
  { kind: 'corroborations', sql: `UPDATE corroboration_asks a SET message = '' WHERE a.organisation_id = org AND a.message <> '' AND (a.colleague_id = who OR ${THEIR_ITEM('a')})` },
  { kind: 'notes', sql: `UPDATE notes n SET body = '', deleted_at = coalesce(n.deleted_at, now()), version = n.version + 1 WHERE n.organisation_id = org AND n.body <> '' AND who IN (n.person_id, n.author_id)` },
  { kind: 'notes', sql: `UPDATE handover_notes n SET body = '' FROM handovers h WHERE n.organisation_id = org AND n.body <> '' AND h.organisation_id = org AND h.id = n.handover_id AND who IN (n.author_id, h.person_id)` },
  { kind: 'decisions', sql: `UPDATE person_levels l SET reason = '' WHERE l.organisation_id = org AND l.reason <> '' AND (l.person_id = who OR l.recorded_by = who)` },
  { kind: 'decisions', sql: `UPDATE waivers w SET reason = '', decision_note = '' WHERE w.organisation_id = org AND (w.reason <> '' OR w.decision_note <> '') AND (w.person_id = who OR w.proposed_by = who OR w.decided_by = who)` },
  { kind: 'decisions', sql: `UPDATE gap_marks g SET note = '' WHERE g.organisation_id = org AND g.note <> '' AND who IN (g.person_id, g.marked_by)` },
  { kind: 'decisions', sql: `UPDATE actions a SET what = '', outcome = '' WHERE a.organisation_id = org AND (a.what <> '' OR a.outcome <> '') AND (who IN (a.person_id, a.created_by) OR a.closed_by = who)` },
  { kind: 'decisions', sql: `UPDATE delegations d SET reason = '' WHERE d.organisation_id = org AND d.reason <> '' AND who IN (d.manager_id, d.delegate_id, d.created_by)` },
  { kind: 'decisions', sql: `UPDATE access_grants g SET reason = '' WHERE g.organisation_id = org AND g.reason <> '' AND who IN (g.person_id, g.holder_id)` },
  { kind: 'decisions', sql: `UPDATE readiness_settings s SET reason = '' WHERE s.organisation_id = org AND s.reason <> '' AND s.changed_by = who` },
  { kind: 'decisions', sql: `UPDATE ladder_versions v SET note = '' WHERE v.organisation_id = org AND v.note <> '' AND v.published_by = who` },
  { kind: 'profile', sql: `DELETE FROM leaves l WHERE l.organisation_id = org AND l.person_id = who` },
  { kind: 'profile', sql: `DELETE FROM person_pay y WHERE y.organisation_id = org AND y.person_id = who` },
  { kind: 'profile', sql: `DELETE FROM break_in_plans b WHERE b.organisation_id = org AND b.id = who` },
  { kind: 'assessments', sql: `DELETE FROM assessments a WHERE a.organisation_id = org AND a.person_id = who` },
  { kind: 'assessments', sql: `DELETE FROM assessment_points a WHERE a.organisation_id = org AND a.person_id = who` },
  { kind: 'assessments', sql: `DELETE FROM assessment_runs a WHERE a.organisation_id = org AND a.id = who` },
  { kind: 'account', sql: `DELETE FROM invitations i WHERE i.organisation_id = org AND i.person_id = who` },
  { kind: 'account', sql: `DELETE FROM sessions s WHERE s.data -> 'signedIn' ->> 'organisationId' = org::text AND s.data -> 'signedIn' ->> 'personId' = who::text` },
  { kind: 'account', sql: `DELETE FROM rate_limits l WHERE strpos(l.key, address) > 0` },
  { kind: 'account', sql: `DELETE FROM memberships m WHERE m.organisation_id = org AND m.person_id = who` },
];

/** Exactly what the steps above, the log's triggers and the rules below need. */
const ERASER_RIGHTS: Readonly<Record<string, string>> = {
  organisations: 'SELECT',
  people: 'SELECT, UPDATE (name, email, location, is_admin, is_auditor, sees_pay, version)',
  evidence_items: 'SELECT, UPDATE (source_name, source_external_id)',
  evidence_revisions: 'SELECT, UPDATE (title, happened, contribution, counterfactual, link, metric)',
  evidence_visibility: 'SELECT',
  episodes: 'SELECT, UPDATE (name)',
  ratings: 'SELECT, UPDATE (note)',
  counter_observations: 'SELECT, UPDATE (facts)',
  corroboration_asks: 'SELECT, UPDATE (message)',
  corroboration_answers: 'SELECT, UPDATE (note)',
  notes: 'SELECT, UPDATE (body, deleted_at, version)',
  handovers: 'SELECT',
  handover_notes: 'SELECT, UPDATE (body)',
  person_levels: 'SELECT, UPDATE (reason)',
  waivers: 'SELECT, UPDATE (reason, decision_note)',
  gap_marks: 'SELECT, UPDATE (note)',
  actions: 'SELECT, UPDATE (what, outcome)',
  delegations: 'SELECT, UPDATE (reason)',
  access_grants: 'SELECT, UPDATE (reason)',
  readiness_settings: 'SELECT, UPDATE (reason)',
  ladder_versions: 'SELECT, UPDATE (note)',
  leaves: 'SELECT, DELETE',
  person_pay: 'SELECT, DELETE',
  break_in_plans: 'SELECT, DELETE',
  assessments: 'SELECT, DELETE',
  assessment_points: 'SELECT, DELETE',
  assessment_runs: 'SELECT, DELETE',
  idempotency_keys: 'SELECT, DELETE',
  invitations: 'SELECT, DELETE',
  memberships: 'SELECT, DELETE',
  sessions: 'SELECT, DELETE',
  rate_limits: 'SELECT, DELETE',
  accounts: 'SELECT, DELETE',
  erasures: 'SELECT, INSERT',
  audit_keys: 'SELECT, INSERT, DELETE',
  audit_changes: 'INSERT',
  [`${JOBS_SCHEMA}.job`]: 'SELECT, DELETE',
};

/** Rows of a kind of data that have reached an age, in SQL after `older`, the last moment that is too old. */
const RETENTION = `
  DECLARE
    org uuid := ${PRESENT_ORGANISATION};
    older timestamptz := now() - make_interval(months => months);
    touched bigint;
  BEGIN
    IF org IS NULL OR months IS NULL OR months < 1 THEN RAISE EXCEPTION 'A rule is of an organisation, and of at least a month.'; END IF;
    IF kind IN ('dismissed_drafts', 'withdrawn_items') THEN
      UPDATE evidence_revisions r SET ${ITEM_TEXT} FROM evidence_items i
       WHERE r.organisation_id = org AND i.organisation_id = org AND i.id = r.item_id AND i.state = CASE kind WHEN 'dismissed_drafts' THEN 'dismissed' ELSE 'withdrawn' END AND (${HAS_ITEM_TEXT})
         AND older > coalesce((SELECT max(v.changed_at) FROM evidence_visibility v WHERE v.organisation_id = org AND v.item_id = i.id), i.created_at);
    ELSIF kind = 'handover_notes' THEN
      UPDATE handover_notes n SET body = '' FROM handovers h WHERE n.organisation_id = org AND n.body <> '' AND h.organisation_id = org AND h.id = n.handover_id AND h.on_day < older::date AND n.created_at < older;
    ELSIF kind = 'expired_invitations' THEN
      DELETE FROM invitations i WHERE i.organisation_id = org AND i.expires_at < older;
    ELSIF kind = 'repeated_answers' THEN
      DELETE FROM idempotency_keys k WHERE k.organisation_id = org AND k.created_at < older;
    ELSE
      RAISE EXCEPTION 'There is no rule for this kind of data.';
    END IF;
    GET DIAGNOSTICS touched = ROW_COUNT;
    RETURN touched;
  END`;

/** As the log's own triggers, but of what is erased they keep only that it was: not how it was before. */
const forgetful = (event: 'update' | 'delete', rows: string): string => `
  CREATE OR REPLACE FUNCTION audit_${event}() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE digested text[] := string_to_array(TG_ARGV[0], ','); entry uuid;
  BEGIN
    IF session_user <> '${SERVER_ROLE}' OR NOT EXISTS (SELECT 1 FROM ${event === 'delete' ? 'stale' : 'fresh'}) THEN RETURN NULL; END IF;
    entry := audit_entry_of(TG_TABLE_NAME);
    INSERT INTO audit_changes (organisation_id, id, entry_id, of_table, row_id, kind, before, after)
    SELECT (line ->> 'organisation_id')::uuid, gen_random_uuid(), entry, TG_TABLE_NAME, (line ->> 'id')::uuid, '${event}', before, after FROM (${rows}) AS changed;
    RETURN NULL;
  END $$`;

const keyOf = (line: string): string => `audit_key_of((${line} ->> 'organisation_id')::uuid, audit_owner(TG_TABLE_NAME, ${line}))`;
const unlessErased = (image: string): string => `CASE WHEN current_user = '${ERASER_ROLE}' THEN NULL ELSE ${image} END`;

const FORGETFUL = [
  forgetful('delete', `
    SELECT line, ${unlessErased(`audit_shape(line, digested, ${keyOf('line')})`)} AS before, NULL::jsonb AS after FROM (SELECT to_jsonb(s) AS line FROM stale s) AS lines`),
  forgetful('update', `
    SELECT line, ${unlessErased('audit_shape(audit_differing(earlier, line), digested, key)')} AS before, audit_shape(audit_differing(line, earlier), digested, key) AS after
      FROM (SELECT line, earlier, ${keyOf('line')} AS key
              FROM (SELECT to_jsonb(f) AS line, to_jsonb(s) AS earlier FROM fresh f JOIN stale s ON s.organisation_id = f.organisation_id AND s.id = f.id) AS pairs
             WHERE line <> earlier) AS lines`),
];

const QUEUE = { policy: 'stately', retryLimit: 6, retryDelay: 1, retryBackoff: true, retryDelayMax: 60, heartbeatSeconds: 30, expireInSeconds: 7200, deleteAfterSeconds: 86_400 };

/** Erasure of people who have left, and rules for how long what is kept, both by a role of its own. */
export class Erasure1790520000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CHANGES) await runner.query(statement);
    await protectTenantTable(runner, 'erasures');
    await allowServer(runner, 'erasures', 'SELECT');
    await auditTable(runner, 'erasures', ['counts']);
    await protectTenantTable(runner, 'retention_rules');
    await allowServer(runner, 'retention_rules', 'SELECT, INSERT, UPDATE (months, version, changed_by, changed_at)');
    await auditTable(runner, 'retention_rules', ['kind']);
    // When someone was away, and which way in they chose, is nobody's business once they are erased.
    await auditTable(runner, 'leaves', [], ['from_day', 'to_day']);
    await auditTable(runner, 'break_in_plans');
    for (const statement of FORGETFUL) await runner.query(statement);
    await makeEraser(runner);
    await runner.query(`GRANT USAGE ON SCHEMA ${JOBS_SCHEMA} TO ${ERASER_ROLE}`);
    for (const [table, rights] of Object.entries(ERASER_RIGHTS)) await allowEraser(runner, table, rights);
    // What hangs on an account goes with it.
    const referring = await runner.manager.query<{ name: string }[]>(`SELECT DISTINCT conrelid::regclass::text AS name FROM pg_constraint WHERE contype = 'f' AND confrelid = 'accounts'::regclass`);
    for (const { name } of referring) await allowEraser(runner, name, 'SELECT, DELETE');
    await defineErasure(runner, ERASURE_OF_1790520000000);
    await eraserFunction(runner, 'apply_retention(kind text, months integer)', 'bigint', RETENTION);
    await runner.query(`SELECT ${JOBS_SCHEMA}.create_queue($1, $2::jsonb)`, ['apply-retention', JSON.stringify(QUEUE)]);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward-only: restore a backup instead.');
  }
}
