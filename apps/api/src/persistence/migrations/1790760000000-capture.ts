import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable } from '../audited.js';
import { allowEraser, defineErasure, eraserFunction, type ErasureStep } from '../eraser.js';
import { allowServer, protectTenantTable } from '../tenancy.js';
import { RETENTION_OF_1790740000000 } from './1790740000000-attachments.js';
import { ERASURE_OF_1790750000000 } from './1790750000000-find.js';

const CHANGES = [
  // Indicators are found by words that are nearly theirs.
  `CREATE EXTENSION IF NOT EXISTS pg_trgm`,
  `ALTER TABLE evidence_items ADD COLUMN ongoing_confirmed_on date`,
  `
    CREATE TABLE evidence_offers (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      author_id uuid NOT NULL,
      stands text NOT NULL,
      for_id uuid,
      state text NOT NULL DEFAULT 'open',
      title text NOT NULL,
      happened text NOT NULL,
      started_on date NOT NULL,
      ended_on date NOT NULL,
      link text,
      indicators jsonb NOT NULL,
      word text NOT NULL,
      offered_on date NOT NULL,
      answered_on date,
      answer text NOT NULL DEFAULT '',
      item_id uuid,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (organisation_id, id),
      CONSTRAINT evidence_offers_stands CHECK (stands IN ('manager', 'colleague')),
      CONSTRAINT evidence_offers_state CHECK (state IN ('open', 'accepted', 'declined', 'taken_back')),
      CONSTRAINT evidence_offers_answered CHECK ((state = 'open') = (answered_on IS NULL)),
      CONSTRAINT evidence_offers_accepted CHECK ((state = 'accepted') = (item_id IS NOT NULL)),
      CONSTRAINT evidence_offers_not_to_oneself CHECK (person_id <> author_id),
      CONSTRAINT evidence_offers_period CHECK (ended_on >= started_on),
      CONSTRAINT evidence_offers_indicators CHECK (jsonb_array_length(indicators) <= 4)
    )
  `,
  `CREATE INDEX evidence_offers_person ON evidence_offers (organisation_id, person_id, state)`,
  `CREATE INDEX evidence_offers_author ON evidence_offers (organisation_id, author_id, state)`,
  `CREATE UNIQUE INDEX evidence_offers_item ON evidence_offers (organisation_id, item_id)`,
  `ALTER TABLE evidence_offers ADD CONSTRAINT evidence_offers_person_fk FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE evidence_offers ADD CONSTRAINT evidence_offers_author_fk FOREIGN KEY (organisation_id, author_id) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE evidence_offers ADD CONSTRAINT evidence_offers_for_fk FOREIGN KEY (organisation_id, for_id) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE evidence_offers ADD CONSTRAINT evidence_offers_item_fk FOREIGN KEY (organisation_id, item_id) REFERENCES evidence_items(organisation_id,id)`,
];

const EMPTIED_OFFER = `title = 'Erased', happened = '', link = NULL, word = '', answer = ''`;
const OFFER_HAS_WORDS = `(o.title, o.happened, o.word, o.answer) IS DISTINCT FROM ('Erased', '', '', '') OR o.link IS NOT NULL`;

/** What an erasure does with offers: their words go with whoever wrote them, and with whom they are about. */
const CAPTURE_ERASURE: readonly ErasureStep[] = [
  { kind: 'evidence', sql: `UPDATE evidence_offers o SET ${EMPTIED_OFFER} WHERE o.organisation_id = org AND (who IN (o.person_id, o.author_id) OR o.for_id = who) AND (${OFFER_HAS_WORDS})` },
];

export const ERASURE_OF_1790760000000: readonly ErasureStep[] = [...ERASURE_OF_1790750000000, ...CAPTURE_ERASURE];

const OFFERS = `
    IF kind = 'dismissed_drafts' THEN
      UPDATE evidence_offers o SET ${EMPTIED_OFFER} WHERE o.organisation_id = org AND o.state IN ('declined', 'taken_back') AND o.answered_on < older::date AND (${OFFER_HAS_WORDS});
      GET DIAGNOSTICS offers = ROW_COUNT;
    END IF;
    IF kind IN ('dismissed_drafts', `;

/** As before; offers that were not accepted go with the drafts that were not claimed. */
const RETENTION = RETENTION_OF_1790740000000
  .replace('files bigint := 0;', 'files bigint := 0; offers bigint := 0;')
  .replace(`IF kind IN ('dismissed_drafts', `, OFFERS.trimStart())
  .replace('touched + files', 'touched + files + offers');

/** Items that others offer to a person, what was said of ongoing work, and words that are nearly alike. */
export class Capture1790760000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CHANGES) await runner.query(statement);
    await protectTenantTable(runner, 'evidence_offers');
    await allowServer(runner, 'evidence_offers', 'SELECT, INSERT, UPDATE (state, answered_on, answer, item_id)');
    await auditTable(runner, 'evidence_offers', ['stands', 'state']);
    await allowEraser(runner, 'evidence_offers', 'SELECT, UPDATE (title, happened, link, word, answer)');
    await defineErasure(runner, ERASURE_OF_1790760000000);
    await eraserFunction(runner, 'apply_retention(kind text, months integer)', 'bigint', RETENTION);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward-only: restore a backup instead.');
  }
}
