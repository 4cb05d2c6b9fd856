import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable } from '../audited.js';
import { allowEraser, defineErasure, eraserFunction, type ErasureStep, PRESENT_ORGANISATION } from '../eraser.js';
import { ERASURE_OF_1790520000000 } from './1790520000000-erasure.js';
import { ERASURE_OF_1790630000000 } from './1790630000000-company-sign-in.js';
import { ERASURE_OF_1790640000000 } from './1790640000000-tokens.js';

const CHANGES = [
  `
    ALTER TABLE evidence_revisions
      ADD COLUMN situation text NOT NULL DEFAULT '',
      ADD COLUMN mandate text NOT NULL DEFAULT '',
      ADD COLUMN result text NOT NULL DEFAULT '',
      ADD COLUMN decision_record text NOT NULL DEFAULT '',
      ADD COLUMN decided_on date,
      ADD COLUMN seen_by text NOT NULL DEFAULT ''
  `,
];

/** What an item's wording gets when its words are taken away, and how one is told whose words are still there. */
export const EMPTIED = `title = 'Erased', situation = '', mandate = '', happened = '', contribution = '', result = '', counterfactual = '', decision_record = '', decided_on = NULL, seen_by = '', link = NULL, metric = NULL`;
export const HAS_WORDS = `(r.title, r.situation, r.mandate, r.happened, r.contribution, r.result, r.counterfactual, r.decision_record, r.seen_by) IS DISTINCT FROM ('Erased', '', '', '', '', '', '', '', '')
       OR r.decided_on IS NOT NULL OR r.link IS NOT NULL OR r.metric IS NOT NULL`;
const THEIRS = `(r.author_id = who OR EXISTS (SELECT 1 FROM evidence_items i WHERE i.organisation_id = org AND i.id = r.item_id AND i.person_id = who))`;

const REVISIONS: ErasureStep = { kind: 'evidence', sql: `UPDATE evidence_revisions r SET ${EMPTIED} WHERE r.organisation_id = org AND ${THEIRS} AND (${HAS_WORDS})` };

/** Steps of an erasure, with the wordings of evidence emptied of everything that they can hold by now. */
export function withStrongerEvidence(steps: readonly ErasureStep[]): readonly ErasureStep[] {
  return steps.map((step) => (step.sql.startsWith('UPDATE evidence_revisions ') ? REVISIONS : step));
}

export const ERASURE_OF_1790710000000 = withStrongerEvidence([...ERASURE_OF_1790520000000, ...ERASURE_OF_1790630000000, ...ERASURE_OF_1790640000000]);

/** As the rules were, for everything that a wording can hold by now. */
const RETENTION = `
  DECLARE
    org uuid := ${PRESENT_ORGANISATION};
    older timestamptz := now() - make_interval(months => months);
    touched bigint;
  BEGIN
    IF org IS NULL OR months IS NULL OR months < 1 THEN RAISE EXCEPTION 'A rule is of an organisation, and of at least a month.'; END IF;
    IF kind IN ('dismissed_drafts', 'withdrawn_items') THEN
      UPDATE evidence_revisions r SET ${EMPTIED} FROM evidence_items i
       WHERE r.organisation_id = org AND i.organisation_id = org AND i.id = r.item_id AND i.state = CASE kind WHEN 'dismissed_drafts' THEN 'dismissed' ELSE 'withdrawn' END AND (${HAS_WORDS})
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

/** Situation, mandate, result, a decision record and who else saw it: what a committee asks of an item, apart from what was done. */
export class StrongerEvidence1790710000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CHANGES) await runner.query(statement);
    await auditTable(runner, 'evidence_revisions', ['impact']);
    await allowEraser(runner, 'evidence_revisions', 'UPDATE (situation, mandate, result, decision_record, decided_on, seen_by)');
    await defineErasure(runner, ERASURE_OF_1790710000000);
    await eraserFunction(runner, 'apply_retention(kind text, months integer)', 'bigint', RETENTION);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward-only: restore a backup instead.');
  }
}
