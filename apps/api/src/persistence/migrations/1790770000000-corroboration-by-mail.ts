import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable } from '../audited.js';
import { allowEraser, defineErasure, eraserFunction, type ErasureStep, PRESENT_ORGANISATION } from '../eraser.js';
import { allowServer, JOBS_SCHEMA, protectTenantTable } from '../tenancy.js';
import { ERASURE_OF_1790760000000 } from './1790760000000-capture.js';

const CHANGES = [
  `
    CREATE TABLE outside_colleagues (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      name text NOT NULL,
      email text NOT NULL,
      address_key text NOT NULL,
      same_person_id uuid,
      same_outsider_id uuid,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT outside_colleagues_same CHECK (same_person_id IS NULL OR same_outsider_id IS NULL),
      CONSTRAINT outside_colleagues_not_subject CHECK (same_person_id <> person_id),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE UNIQUE INDEX outside_colleagues_address ON outside_colleagues (organisation_id, person_id, address_key)`,
  `CREATE INDEX outside_colleagues_key ON outside_colleagues (organisation_id, address_key)`,
  `ALTER TABLE outside_colleagues ADD CONSTRAINT outside_colleagues_person_fk FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE outside_colleagues ADD CONSTRAINT outside_colleagues_same_person_fk FOREIGN KEY (organisation_id, same_person_id) REFERENCES people(organisation_id,id)`,
  // Deferred, so that a restore can put the rows back in any order.
  `ALTER TABLE outside_colleagues ADD CONSTRAINT outside_colleagues_same_outsider_fk FOREIGN KEY (organisation_id, same_outsider_id) REFERENCES outside_colleagues(organisation_id,id) DEFERRABLE INITIALLY DEFERRED`,
  `
    ALTER TABLE corroboration_asks
      ALTER COLUMN colleague_id DROP NOT NULL,
      ADD COLUMN outsider_id uuid,
      ADD COLUMN passed_on boolean NOT NULL DEFAULT false,
      ADD COLUMN sent_on date,
      ADD COLUMN expires_at timestamptz,
      ADD COLUMN reminders integer NOT NULL DEFAULT 0,
      ADD COLUMN reminded_on date,
      ADD COLUMN withdrawn_on date,
      ADD CONSTRAINT corroboration_asks_whom CHECK ((colleague_id IS NULL) <> (outsider_id IS NULL))
  `,
  `CREATE UNIQUE INDEX corroboration_asks_outsider ON corroboration_asks (organisation_id, item_id, outsider_id)`,
  `ALTER TABLE corroboration_asks ADD CONSTRAINT corroboration_asks_outsider_fk FOREIGN KEY (organisation_id, outsider_id) REFERENCES outside_colleagues(organisation_id,id)`,
  `
    ALTER TABLE corroboration_answers
      ADD COLUMN relation text,
      ADD COLUMN seen_from date,
      ADD COLUMN seen_to date,
      ADD COLUMN growth text NOT NULL DEFAULT '',
      ADD COLUMN awaits boolean NOT NULL DEFAULT false,
      ADD CONSTRAINT corroboration_answers_relation CHECK (relation IN ('worked_together', 'used_result', 'stakeholder', 'other_manager', 'customer', 'other'))
  `,
  `
    CREATE TABLE corroboration_corrections (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      ask_id uuid NOT NULL,
      part text NOT NULL,
      words text NOT NULL,
      on_day date NOT NULL,
      revision integer NOT NULL,
      reply_kind text,
      reply text NOT NULL DEFAULT '',
      replied_on date,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT corroboration_corrections_part CHECK (part IN ('title', 'situation', 'happened', 'contribution', 'result', 'dates', 'link')),
      CONSTRAINT corroboration_corrections_reply CHECK (reply_kind IN ('changed', 'kept')),
      CONSTRAINT corroboration_corrections_replied CHECK ((reply_kind IS NULL) = (replied_on IS NULL)),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE INDEX corroboration_corrections_ask ON corroboration_corrections (organisation_id, ask_id)`,
  `CREATE UNIQUE INDEX corroboration_corrections_open ON corroboration_corrections (organisation_id, ask_id) WHERE replied_on IS NULL`,
  `ALTER TABLE corroboration_corrections ADD CONSTRAINT corroboration_corrections_ask_fk FOREIGN KEY (organisation_id, ask_id) REFERENCES corroboration_asks(organisation_id,id)`,
  `
    CREATE TABLE corroboration_judgements (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      ask_id uuid NOT NULL,
      counts boolean NOT NULL,
      reason text NOT NULL,
      judged_by uuid NOT NULL,
      on_day date NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE UNIQUE INDEX corroboration_judgements_once ON corroboration_judgements (organisation_id, ask_id)`,
  `ALTER TABLE corroboration_judgements ADD CONSTRAINT corroboration_judgements_ask_fk FOREIGN KEY (organisation_id, ask_id) REFERENCES corroboration_asks(organisation_id,id)`,
  `ALTER TABLE corroboration_judgements ADD CONSTRAINT corroboration_judgements_judged_by_fk FOREIGN KEY (organisation_id, judged_by) REFERENCES people(organisation_id,id)`,
  `
    CREATE TABLE corroboration_links (
      token_digest text NOT NULL,
      id uuid NOT NULL,
      organisation_id uuid NOT NULL,
      ask_id uuid NOT NULL,
      expires_at timestamptz NOT NULL,
      used_at timestamptz,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (token_digest)
    )
  `,
  `CREATE UNIQUE INDEX corroboration_links_id ON corroboration_links (id)`,
  `CREATE INDEX corroboration_links_ask ON corroboration_links (organisation_id, ask_id)`,
  `ALTER TABLE corroboration_links ADD CONSTRAINT corroboration_links_ask_fk FOREIGN KEY (organisation_id, ask_id) REFERENCES corroboration_asks(organisation_id,id)`,
];

/** Someone outside who is known to be the person, too. */
const ARE_THEM = 'o.same_person_id = who';
/** Requests about the person's work, to them, or to an address of theirs outside. */
const THEIR_ASKS = `a.organisation_id = org AND (a.colleague_id = who
  OR EXISTS (SELECT 1 FROM evidence_items i WHERE i.organisation_id = org AND i.id = a.item_id AND i.person_id = who)
  OR EXISTS (SELECT 1 FROM outside_colleagues o WHERE o.organisation_id = org AND o.id = a.outsider_id AND ${ARE_THEM}))`;

const ANSWERS = `UPDATE corroboration_answers w SET note = '', growth = '' FROM corroboration_asks a WHERE w.organisation_id = org AND (w.note <> '' OR w.growth <> '') AND a.id = w.ask_id`;
const CORRECTIONS = `UPDATE corroboration_corrections k SET words = '', reply = '' FROM corroboration_asks a WHERE k.organisation_id = org AND (k.words <> '' OR k.reply <> '') AND a.id = k.ask_id`;
const LINKS = `DELETE FROM corroboration_links l USING corroboration_asks a WHERE l.organisation_id = org AND a.id = l.ask_id`;
const NOBODY = `name = 'Erased person', email = 'erased-' || o.id || '@erased.invalid', address_key = 'erased-' || o.id`;

/** What this migration adds to an erasure: what was said by mail, and who outside was asked about the person's work. */
const STEPS_OF_1790770000000: readonly ErasureStep[] = [
  { kind: 'corroborations', sql: `${ANSWERS} AND ${THEIR_ASKS}` },
  { kind: 'corroborations', sql: `${CORRECTIONS} AND ${THEIR_ASKS}` },
  { kind: 'corroborations', sql: `UPDATE corroboration_asks a SET message = '' WHERE a.message <> '' AND ${THEIR_ASKS}` },
  { kind: 'corroborations', sql: `${LINKS} AND ${THEIR_ASKS}` },
  { kind: 'corroborations', sql: `UPDATE outside_colleagues o SET ${NOBODY} WHERE o.organisation_id = org AND (o.person_id = who OR ${ARE_THEM}) AND o.name <> 'Erased person'` },
  { kind: 'decisions', sql: `UPDATE corroboration_judgements j SET reason = '' FROM corroboration_asks a WHERE j.organisation_id = org AND j.reason <> '' AND a.organisation_id = org AND a.id = j.ask_id AND (j.judged_by = who OR EXISTS (SELECT 1 FROM evidence_items i WHERE i.organisation_id = org AND i.id = a.item_id AND i.person_id = who))` },
];

export const ERASURE_OF_1790770000000: readonly ErasureStep[] = [...ERASURE_OF_1790760000000, ...STEPS_OF_1790770000000];

/** Somebody outside asks to be forgotten: their name, address and words go, wherever they were asked; that, and when, somebody answered stays. */
const ERASE_OUTSIDE = `
  DECLARE
    org uuid := ${PRESENT_ORGANISATION};
    touched bigint; counts jsonb := '{}';
  BEGIN
    IF org IS NULL OR key IS NULL OR key = '' THEN RAISE EXCEPTION 'An address is of an organisation.'; END IF;
    -- An answer to anyone can hold their words; a call that is repeated is repeated within minutes.
    DELETE FROM idempotency_keys k WHERE k.organisation_id = org;
    ${[
      ['answers', `${ANSWERS} AND ASKED`], ['answers', `${CORRECTIONS} AND ASKED`],
      ['requests', `UPDATE corroboration_asks a SET message = '', withdrawn_on = coalesce(a.withdrawn_on, CASE WHEN NOT EXISTS (SELECT 1 FROM corroboration_answers w WHERE w.organisation_id = org AND w.ask_id = a.id) THEN today END) WHERE ASKED`],
      ['links', `${LINKS} AND ASKED`], ['people', `UPDATE outside_colleagues o SET ${NOBODY} WHERE o.organisation_id = org AND o.address_key = key`],
    ].map(([name = '', sql = '']) => `${sql.replace('ASKED', `a.organisation_id = org AND EXISTS (SELECT 1 FROM outside_colleagues o WHERE o.organisation_id = org AND o.id = a.outsider_id AND o.address_key = key)`)};
    GET DIAGNOSTICS touched = ROW_COUNT;
    counts := counts || jsonb_build_object('${name}', coalesce((counts ->> '${name}')::bigint, 0) + touched);`).join('\n    ')}
    RETURN counts;
  END`;

const QUEUE = { policy: 'stately', retryLimit: 6, retryDelay: 1, retryBackoff: true, retryDelayMax: 60, heartbeatSeconds: 30, expireInSeconds: 3600, deleteAfterSeconds: 86_400 };

/** Confirmation by mail: people outside the organisation, links, corrections, and what counts. */
export class CorroborationByMail1790770000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CHANGES) await runner.query(statement);
    for (const table of ['outside_colleagues', 'corroboration_corrections', 'corroboration_judgements']) await protectTenantTable(runner, table);
    await allowServer(runner, 'outside_colleagues', 'SELECT, INSERT, UPDATE (name, same_person_id, same_outsider_id)');
    await allowServer(runner, 'corroboration_asks', 'UPDATE (message, asked_on, passed_on, sent_on, expires_at, reminders, reminded_on, withdrawn_on)');
    await allowServer(runner, 'corroboration_corrections', 'SELECT, INSERT, UPDATE (reply_kind, reply, replied_on)');
    await allowServer(runner, 'corroboration_judgements', 'SELECT, INSERT');
    await allowServer(runner, 'corroboration_links', 'SELECT, INSERT, UPDATE (expires_at, used_at)');
    await auditTable(runner, 'outside_colleagues');
    await auditTable(runner, 'corroboration_asks');
    await auditTable(runner, 'corroboration_answers', ['answer', 'relation']);
    await auditTable(runner, 'corroboration_corrections', ['part', 'reply_kind']);
    await auditTable(runner, 'corroboration_judgements');
    await allowEraser(runner, 'outside_colleagues', 'SELECT, UPDATE (name, email, address_key)');
    await allowEraser(runner, 'corroboration_asks', 'UPDATE (withdrawn_on)');
    await allowEraser(runner, 'corroboration_answers', 'UPDATE (growth)');
    await allowEraser(runner, 'corroboration_corrections', 'SELECT, UPDATE (words, reply)');
    await allowEraser(runner, 'corroboration_judgements', 'SELECT, UPDATE (reason)');
    await allowEraser(runner, 'corroboration_links', 'SELECT, DELETE');
    await defineErasure(runner, ERASURE_OF_1790770000000);
    await eraserFunction(runner, 'erase_outside_colleague(key text, today date)', 'jsonb', ERASE_OUTSIDE);
    await runner.query(`SELECT ${JOBS_SCHEMA}.create_queue($1, $2::jsonb)`, ['remind-to-confirm', JSON.stringify(QUEUE)]);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward-only: restore a backup instead.');
  }
}
