import type { MigrationInterface, QueryRunner } from 'typeorm';
import { eraserFunction, PRESENT_ORGANISATION } from '../eraser.js';
import { EMPTIED, HAS_WORDS } from './1790710000000-stronger-evidence.js';

const CHANGES = [
  `ALTER TABLE evidence_items ADD COLUMN merged_into_id uuid`,
  `ALTER TABLE evidence_items DROP CONSTRAINT evidence_items_state`,
  `ALTER TABLE evidence_items ADD CONSTRAINT evidence_items_state CHECK (state IN ('draft', 'private', 'shared', 'withdrawn', 'dismissed', 'merged'))`,
  `ALTER TABLE evidence_items ADD CONSTRAINT evidence_items_merged CHECK ((state = 'merged') = (merged_into_id IS NOT NULL))`,
  // Deferred, so that a restore can put the rows back in any order.
  `ALTER TABLE evidence_items ADD CONSTRAINT evidence_items_merged_into_fk FOREIGN KEY (organisation_id, merged_into_id) REFERENCES evidence_items(organisation_id,id) DEFERRABLE INITIALLY DEFERRED`,
  `CREATE INDEX evidence_items_merged_into ON evidence_items (organisation_id, merged_into_id) WHERE merged_into_id IS NOT NULL`,
];

const LAST_CHANGE = `coalesce((SELECT max(v.changed_at) FROM evidence_visibility v WHERE v.organisation_id = org AND v.item_id = h.id), h.created_at)`;

/** As before; the words of a merged draft go with those of the item that took them. */
const RETENTION = `
  DECLARE
    org uuid := ${PRESENT_ORGANISATION};
    older timestamptz := now() - make_interval(months => months);
    touched bigint;
  BEGIN
    IF org IS NULL OR months IS NULL OR months < 1 THEN RAISE EXCEPTION 'A rule is of an organisation, and of at least a month.'; END IF;
    IF kind IN ('dismissed_drafts', 'withdrawn_items') THEN
      UPDATE evidence_revisions r SET ${EMPTIED} FROM evidence_items i JOIN evidence_items h ON h.organisation_id = i.organisation_id AND h.id = coalesce(i.merged_into_id, i.id)
       WHERE r.organisation_id = org AND i.organisation_id = org AND i.id = r.item_id AND h.state = CASE kind WHEN 'dismissed_drafts' THEN 'dismissed' ELSE 'withdrawn' END AND (${HAS_WORDS})
         AND older > ${LAST_CHANGE};
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

/** A draft can end in another item, and names it. */
export class MergedDrafts1790720000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CHANGES) await runner.query(statement);
    await eraserFunction(runner, 'apply_retention(kind text, months integer)', 'bigint', RETENTION);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward-only: restore a backup instead.');
  }
}
