import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowEraser, eraserFunction } from '../eraser.js';
import { RETENTION_OF_1790740000000 } from './1790740000000-attachments.js';

const CHANGES = [
  `ALTER TABLE retention_rules DROP CONSTRAINT retention_rules_kind`,
  `ALTER TABLE retention_rules ADD CONSTRAINT retention_rules_kind CHECK (kind IN ('left_people', 'dismissed_drafts', 'withdrawn_items', 'handover_notes', 'expired_invitations', 'ended_confirmations', 'repeated_answers'))`,
  // A personal token is as strong as what its maker had shown; of one that was made before, as what they have by now.
  `ALTER TABLE api_tokens ADD COLUMN strong boolean NOT NULL DEFAULT false`,
  `UPDATE api_tokens t SET strong = true FROM memberships m WHERE m.organisation_id = t.organisation_id AND m.person_id = t.person_id
      AND (EXISTS (SELECT 1 FROM passkeys k WHERE k.account_id = m.account_id) OR EXISTS (SELECT 1 FROM one_time_codes c WHERE c.account_id = m.account_id AND c.confirmed_at IS NOT NULL)
        OR EXISTS (SELECT 1 FROM account_identities i WHERE i.account_id = m.account_id))`,
  // Whoever rates beside the line manager may offer an item with their levels.
  `ALTER TABLE evidence_offers DROP CONSTRAINT evidence_offers_stands`,
  `ALTER TABLE evidence_offers ADD CONSTRAINT evidence_offers_stands CHECK (stands IN ('manager', 'rater', 'colleague'))`,
];

const OFFERS = `IF kind = 'dismissed_drafts' THEN
      UPDATE evidence_offers o SET title = 'Erased', happened = '', link = NULL, word = '', answer = ''
       WHERE o.organisation_id = org AND o.state IN ('declined', 'taken_back') AND o.answered_on < older::date AND ((o.title, o.happened, o.word, o.answer) IS DISTINCT FROM ('Erased', '', '', '') OR o.link IS NOT NULL);
      GET DIAGNOSTICS offers = ROW_COUNT;
    END IF;
    IF kind IN ('dismissed_drafts', `;

/** Requests to somebody outside. */
const ASKED = `corroboration_asks a WHERE a.organisation_id = org AND a.outsider_id = o.id`;
/** An answer or a correction of theirs, or a request that has not ended for long enough. */
const KEEPS = `EXISTS (SELECT 1 FROM corroboration_answers w WHERE w.organisation_id = org AND w.ask_id = a.id)
  OR EXISTS (SELECT 1 FROM corroboration_corrections k WHERE k.organisation_id = org AND k.ask_id = a.id)
  OR coalesce(a.withdrawn_on, a.expires_at::date, a.asked_on) >= older::date`;

/** That, when and about what somebody was asked stays; a request that could still be sent again is taken back, since there is nobody to send it to. */
const CONFIRMATIONS = `ELSIF kind = 'ended_confirmations' THEN
      DELETE FROM corroboration_links l WHERE l.organisation_id = org AND least(l.used_at, l.expires_at) < older;
      GET DIAGNOSTICS files = ROW_COUNT;
      WITH forgotten AS (
        UPDATE outside_colleagues o SET name = 'Erased person', email = 'erased-' || o.id || '@erased.invalid', address_key = 'erased-' || o.id
         WHERE o.organisation_id = org AND o.created_at < older AND o.address_key <> 'erased-' || o.id AND NOT EXISTS (SELECT 1 FROM ${ASKED} AND (${KEEPS}))
        RETURNING o.id)
      UPDATE corroboration_asks a SET message = '', withdrawn_on = coalesce(a.withdrawn_on, (now() AT TIME ZONE g.time_zone)::date)
        FROM forgotten o, organisations g WHERE g.id = org AND a.organisation_id = org AND a.outsider_id = o.id;
    ELSIF kind = 'repeated_answers' THEN`;

/** As before; links that have ended go, and name and address of whoever outside never answered. */
export const RETENTION_OF_1791020000000 = RETENTION_OF_1790740000000
  .replace('files bigint := 0;', 'files bigint := 0; offers bigint := 0;')
  .replace(`IF kind IN ('dismissed_drafts', `, OFFERS)
  .replace(`ELSIF kind = 'repeated_answers' THEN`, CONFIRMATIONS)
  .replace('touched + files', 'touched + files + offers');

/** Requests to confirm end one day for good, also for those who never answered; tokens say what their maker had shown. */
export class EndedConfirmations1791020000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CHANGES) await runner.query(statement);
    await allowEraser(runner, 'organisations', 'SELECT (id, time_zone)');
    await eraserFunction(runner, 'apply_retention(kind text, months integer)', 'bigint', RETENTION_OF_1791020000000);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward-only: restore a backup instead.');
  }
}
