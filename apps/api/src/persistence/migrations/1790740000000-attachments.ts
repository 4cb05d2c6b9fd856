import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable } from '../audited.js';
import { allowEraser, defineErasure, eraserFunction, type ErasureStep, PRESENT_ORGANISATION } from '../eraser.js';
import { allowServer, JOBS_SCHEMA, protectTenantTable } from '../tenancy.js';
import { EMPTIED, HAS_WORDS } from './1790710000000-stronger-evidence.js';
import { ERASURE_OF_1790730000000 } from './1790730000000-ratings.js';

const CHANGES = [
  `
    CREATE TABLE attachments (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      item_id uuid NOT NULL,
      name text NOT NULL,
      media_type text NOT NULL,
      size integer NOT NULL,
      sha256 text,
      file_id uuid,
      added_by uuid NOT NULL,
      added_at timestamptz NOT NULL DEFAULT now(),
      stored_at timestamptz,
      removed_at timestamptz,
      scan text NOT NULL DEFAULT 'none',
      scanned_at timestamptz,
      CONSTRAINT attachments_scan CHECK (scan IN ('none', 'waiting', 'clean', 'refused')),
      CONSTRAINT attachments_size CHECK (size BETWEEN 1 AND 26214400),
      CONSTRAINT attachments_stored CHECK ((file_id IS NULL) = (stored_at IS NULL OR scan = 'refused')),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE INDEX attachments_item ON attachments (organisation_id, item_id)`,
  `CREATE INDEX attachments_added_by ON attachments (organisation_id, added_by)`,
  `ALTER TABLE attachments ADD CONSTRAINT attachments_item_fk FOREIGN KEY (organisation_id, item_id) REFERENCES evidence_items(organisation_id,id)`,
  `ALTER TABLE attachments ADD CONSTRAINT attachments_added_by_fk FOREIGN KEY (organisation_id, added_by) REFERENCES people(organisation_id,id)`,
  `
    CREATE TABLE doomed_files (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      due_at timestamptz NOT NULL,
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE INDEX doomed_files_due ON doomed_files (organisation_id, due_at)`,
  `ALTER TABLE doomed_files ADD CONSTRAINT doomed_files_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisations(id)`,
  // Whoever takes a row away, its file goes with it: the owner, an erasure, a rule.
  `
    CREATE FUNCTION attachment_file_doomed() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
    BEGIN
      INSERT INTO doomed_files (organisation_id, id, due_at) VALUES (OLD.organisation_id, OLD.file_id, now()) ON CONFLICT (organisation_id, id) DO UPDATE SET due_at = now();
      RETURN NULL;
    END $$
  `,
  `CREATE TRIGGER attachments_doom_deleted AFTER DELETE ON attachments FOR EACH ROW WHEN (OLD.file_id IS NOT NULL) EXECUTE FUNCTION attachment_file_doomed()`,
  `CREATE TRIGGER attachments_doom_replaced AFTER UPDATE OF file_id ON attachments FOR EACH ROW WHEN (OLD.file_id IS NOT NULL AND NEW.file_id IS DISTINCT FROM OLD.file_id) EXECUTE FUNCTION attachment_file_doomed()`,
  // The one link of older wordings stays where it is, and is read as the first of a list.
  `ALTER TABLE evidence_revisions ADD COLUMN links jsonb NOT NULL DEFAULT '[]'`,
  `ALTER TABLE evidence_revisions ADD CONSTRAINT evidence_revisions_links CHECK (jsonb_array_length(links) <= 10)`,
];

const THEIRS: ErasureStep = {
  kind: 'evidence',
  sql: `DELETE FROM attachments t WHERE t.organisation_id = org AND (t.added_by = who OR EXISTS (SELECT 1 FROM evidence_items i WHERE i.organisation_id = org AND i.id = t.item_id AND i.person_id = who))`,
};

const EMPTIED_WITH_LINKS = `${EMPTIED}, links = '[]'`;
const HAS_WORDS_OR_LINKS = `${HAS_WORDS} OR r.links <> '[]'`;

/** Steps of an erasure, with attachments taken away and the links of wordings emptied. */
function withAttachments(steps: readonly ErasureStep[]): readonly ErasureStep[] {
  return [...steps.map((step) => ({ ...step, sql: step.sql.replace(EMPTIED, EMPTIED_WITH_LINKS).replace(`(${HAS_WORDS})`, `(${HAS_WORDS_OR_LINKS})`) })), THEIRS];
}

export const ERASURE_OF_1790740000000 = withAttachments(ERASURE_OF_1790730000000);

const LAST_CHANGE = `coalesce((SELECT max(v.changed_at) FROM evidence_visibility v WHERE v.organisation_id = org AND v.item_id = h.id), h.created_at)`;
const AGED = `i.organisation_id = org AND h.state = CASE kind WHEN 'dismissed_drafts' THEN 'dismissed' ELSE 'withdrawn' END AND older > ${LAST_CHANGE}`;
const HEAD = `JOIN evidence_items h ON h.organisation_id = i.organisation_id AND h.id = coalesce(i.merged_into_id, i.id)`;

/** As before; attachments and links go with the words. */
export const RETENTION_OF_1790740000000 = `
  DECLARE
    org uuid := ${PRESENT_ORGANISATION};
    older timestamptz := now() - make_interval(months => months);
    touched bigint; files bigint := 0;
  BEGIN
    IF org IS NULL OR months IS NULL OR months < 1 THEN RAISE EXCEPTION 'A rule is of an organisation, and of at least a month.'; END IF;
    IF kind IN ('dismissed_drafts', 'withdrawn_items') THEN
      DELETE FROM attachments t USING evidence_items i ${HEAD} WHERE t.organisation_id = org AND t.item_id = i.id AND ${AGED};
      GET DIAGNOSTICS files = ROW_COUNT;
      UPDATE evidence_revisions r SET ${EMPTIED_WITH_LINKS} FROM evidence_items i ${HEAD} WHERE r.organisation_id = org AND i.id = r.item_id AND ${AGED} AND (${HAS_WORDS_OR_LINKS});
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
    RETURN touched + files;
  END`;

/** At most one waiting and one running; repeats what failed after 1, 2, 4 … minutes. */
const QUEUE = { policy: 'stately', retryLimit: 3, retryDelay: 60, retryBackoff: true, heartbeatSeconds: 30, expireInSeconds: 1_800, deleteAfterSeconds: 86_400 };

/** Files beside evidence, and several links with what they are called. */
export class Attachments1790740000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CHANGES) await runner.query(statement);
    for (const table of ['attachments', 'doomed_files']) await protectTenantTable(runner, table);
    await allowServer(runner, 'attachments', 'SELECT, INSERT, UPDATE (media_type, size, sha256, file_id, stored_at, removed_at, scan, scanned_at), DELETE');
    await allowServer(runner, 'doomed_files', 'SELECT, INSERT, UPDATE (due_at), DELETE');
    await allowEraser(runner, 'attachments', 'SELECT, DELETE');
    await allowEraser(runner, 'doomed_files', 'SELECT, INSERT, UPDATE (due_at)');
    await allowEraser(runner, 'evidence_revisions', 'UPDATE (links)');
    await auditTable(runner, 'attachments', ['media_type', 'scan']);
    await auditTable(runner, 'evidence_revisions', ['impact']);
    await defineErasure(runner, ERASURE_OF_1790740000000);
    await eraserFunction(runner, 'apply_retention(kind text, months integer)', 'bigint', RETENTION_OF_1790740000000);
    await runner.query(`SELECT ${JOBS_SCHEMA}.create_queue($1, $2::jsonb)`, ['tend-files', JSON.stringify(QUEUE)]);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward-only: restore a backup instead.');
  }
}
