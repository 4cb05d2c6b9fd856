import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable } from '../audited.js';
import { allowEraser, defineErasure, type ErasureStep } from '../eraser.js';
import { allowServer, protectTenantTable } from '../tenancy.js';
import { ERASURE_OF_1790820000000 } from './1790820000000-views.js';

/** What managers promised becomes a part of the plan: every column that is new says by itself that it is such a promise. */
const WIDER_ACTIONS = [
  `DROP INDEX actions_one_open`,
  `ALTER TABLE actions DROP CONSTRAINT actions_state, DROP CONSTRAINT actions_closed, DROP CONSTRAINT actions_not_by_subject`,
  // Written anew as a whole: row security and the log are not asked, and a promise was agreed all along.
  `ALTER TABLE actions ALTER COLUMN state DROP DEFAULT, ALTER COLUMN state TYPE text USING CASE state WHEN 'open' THEN 'agreed' ELSE state END`,
  `ALTER TABLE actions
     ALTER COLUMN state SET DEFAULT 'agreed',
     ALTER COLUMN indicator DROP NOT NULL,
     ADD COLUMN owner text NOT NULL DEFAULT 'manager',
     ADD COLUMN proposed_by text NOT NULL DEFAULT 'manager',
     ADD COLUMN source text NOT NULL DEFAULT 'gap',
     ADD COLUMN source_ref text,
     ADD COLUMN weekly_from smallint,
     ADD COLUMN weekly_to smallint,
     ADD COLUMN agreed_by uuid,
     ADD COLUMN agreed_on date,
     ADD COLUMN started_on date,
     ADD COLUMN item_id uuid,
     ADD COLUMN version integer NOT NULL DEFAULT 1`,
  `ALTER TABLE actions
     ADD CONSTRAINT actions_state CHECK (state IN ('proposed', 'agreed', 'in_progress', 'done', 'dropped')),
     ADD CONSTRAINT actions_closed CHECK ((state IN ('done', 'dropped')) = (closed_on IS NOT NULL)),
     ADD CONSTRAINT actions_owner CHECK (owner IN ('person', 'manager')),
     ADD CONSTRAINT actions_proposed_by CHECK (proposed_by IN ('person', 'manager')),
     ADD CONSTRAINT actions_not_by_subject CHECK (proposed_by = 'person' OR created_by <> person_id),
     ADD CONSTRAINT actions_source CHECK (source IN ('gap', 'next_step', 'checklist', 'skill', 'free')),
     ADD CONSTRAINT actions_gap CHECK (source <> 'gap' OR (indicator IS NOT NULL AND owner = 'manager' AND proposed_by = 'manager')),
     ADD CONSTRAINT actions_weekly CHECK ((weekly_from IS NULL) = (weekly_to IS NULL) AND weekly_from >= 1 AND weekly_to >= weekly_from AND weekly_to <= 20),
     ADD CONSTRAINT actions_item CHECK (item_id IS NULL OR state = 'done'),
     ADD CONSTRAINT actions_version CHECK (version >= 1)`,
  `CREATE UNIQUE INDEX actions_one_open ON actions (organisation_id, person_id, indicator) WHERE closed_on IS NULL AND source = 'gap'`,
  `ALTER TABLE actions ADD CONSTRAINT actions_agreed_by_fk FOREIGN KEY (organisation_id, agreed_by) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE actions ADD CONSTRAINT actions_item_fk FOREIGN KEY (organisation_id, item_id) REFERENCES evidence_items(organisation_id,id)`,
];

const TICKS = [
  `
    CREATE TABLE action_ticks (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      action_id uuid NOT NULL,
      week date NOT NULL,
      times smallint NOT NULL,
      ticked_by uuid NOT NULL,
      ticked_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT action_ticks_week CHECK (extract(isodow FROM week) = 1),
      CONSTRAINT action_ticks_times CHECK (times BETWEEN 0 AND 20),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE UNIQUE INDEX action_ticks_once ON action_ticks (organisation_id, action_id, week)`,
  `ALTER TABLE action_ticks ADD CONSTRAINT action_ticks_action_fk FOREIGN KEY (organisation_id, action_id) REFERENCES actions(organisation_id,id)`,
  `ALTER TABLE action_ticks ADD CONSTRAINT action_ticks_ticked_by_fk FOREIGN KEY (organisation_id, ticked_by) REFERENCES people(organisation_id,id)`,
];

const BARS = [
  `
    CREATE TABLE agreed_bars (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      revision integer NOT NULL,
      target_rung text NOT NULL,
      ladder_version_id uuid NOT NULL,
      cells jsonb NOT NULL,
      approver_id uuid,
      author_id uuid NOT NULL,
      reason text NOT NULL,
      written_on date NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT agreed_bars_revision CHECK (revision >= 1),
      CONSTRAINT agreed_bars_approver CHECK (approver_id <> person_id),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE UNIQUE INDEX agreed_bars_once ON agreed_bars (organisation_id, person_id, revision)`,
  `CREATE INDEX agreed_bars_approver_of ON agreed_bars (organisation_id, approver_id) WHERE approver_id IS NOT NULL`,
  `ALTER TABLE agreed_bars ADD CONSTRAINT agreed_bars_person_fk FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE agreed_bars ADD CONSTRAINT agreed_bars_ladder_fk FOREIGN KEY (organisation_id, ladder_version_id) REFERENCES ladder_versions(organisation_id,id)`,
  `ALTER TABLE agreed_bars ADD CONSTRAINT agreed_bars_approver_fk FOREIGN KEY (organisation_id, approver_id) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE agreed_bars ADD CONSTRAINT agreed_bars_author_fk FOREIGN KEY (organisation_id, author_id) REFERENCES people(organisation_id,id)`,
  `
    CREATE TABLE agreed_bar_signatures (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      bar_id uuid NOT NULL,
      side text NOT NULL,
      signed_by uuid NOT NULL,
      for_id uuid,
      signed_on date NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT agreed_bar_signatures_side CHECK (side IN ('person', 'manager', 'approver')),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE UNIQUE INDEX agreed_bar_signatures_once ON agreed_bar_signatures (organisation_id, bar_id, side)`,
  `ALTER TABLE agreed_bar_signatures ADD CONSTRAINT agreed_bar_signatures_bar_fk FOREIGN KEY (organisation_id, bar_id) REFERENCES agreed_bars(organisation_id,id)`,
  `ALTER TABLE agreed_bar_signatures ADD CONSTRAINT agreed_bar_signatures_signed_by_fk FOREIGN KEY (organisation_id, signed_by) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE agreed_bar_signatures ADD CONSTRAINT agreed_bar_signatures_for_fk FOREIGN KEY (organisation_id, for_id) REFERENCES people(organisation_id,id)`,
];

/** The words of a bar go with the person; of whoever wrote a change, why they did. What both have signed stays the person's. */
export const ERASURE_OF_1790830000000: readonly ErasureStep[] = [
  ...ERASURE_OF_1790820000000,
  { kind: 'decisions', sql: `UPDATE agreed_bars b SET cells = '[]', reason = '' WHERE b.organisation_id = org AND b.person_id = who AND (b.cells <> '[]' OR b.reason <> '')` },
  { kind: 'decisions', sql: `UPDATE agreed_bars b SET reason = '' WHERE b.organisation_id = org AND b.author_id = who AND b.reason <> ''` },
];

/** Development plans: what managers promised becomes one kind of action, weeks are ticked; and bars that two or three people sign. */
export class Plans1790830000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...WIDER_ACTIONS, ...TICKS, ...BARS]) await runner.query(statement);
    for (const table of ['action_ticks', 'agreed_bars', 'agreed_bar_signatures']) await protectTenantTable(runner, table);
    await allowServer(runner, 'actions', 'UPDATE (indicator, what, due_on, proposed_by, created_by, created_on, weekly_from, weekly_to, agreed_by, agreed_on, started_on, item_id, version)');
    await allowServer(runner, 'action_ticks', 'SELECT, INSERT, UPDATE (times, ticked_by, ticked_at)');
    await allowServer(runner, 'agreed_bars', 'SELECT, INSERT');
    await allowServer(runner, 'agreed_bar_signatures', 'SELECT, INSERT');
    await auditTable(runner, 'actions', ['indicator', 'state', 'owner', 'proposed_by', 'source', 'source_ref']);
    await auditTable(runner, 'action_ticks');
    await auditTable(runner, 'agreed_bars', ['target_rung']);
    await auditTable(runner, 'agreed_bar_signatures', ['side']);
    await allowEraser(runner, 'agreed_bars', 'SELECT, UPDATE (cells, reason)');
    await defineErasure(runner, ERASURE_OF_1790830000000);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward-only: restore a backup instead.');
  }
}
