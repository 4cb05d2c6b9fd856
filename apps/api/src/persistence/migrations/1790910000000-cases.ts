import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable } from '../audited.js';
import { allowEraser, defineErasure, type ErasureStep } from '../eraser.js';
import { allowServer, protectTenantTable } from '../tenancy.js';
import { ERASURE_OF_1790830000000 } from './1790830000000-plans.js';

const reference = (table: string, column: string, to: string): string =>
  `ALTER TABLE ${table} ADD CONSTRAINT ${table}_${column.replace(/_id$/, '')}_fk FOREIGN KEY (organisation_id, ${column}) REFERENCES ${to}(organisation_id,id)`;

const CYCLES = [
  `
    CREATE TABLE cycles (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      name text NOT NULL,
      state text NOT NULL DEFAULT 'planned',
      time_zone text NOT NULL,
      rungs text[] NOT NULL DEFAULT '{}',
      ladder_version_id uuid,
      policy_version text,
      opens_on date NOT NULL,
      nominate_until date NOT NULL,
      lock_until date NOT NULL,
      rate_until date NOT NULL,
      calibrate_until date NOT NULL,
      deliver_until date NOT NULL,
      version integer NOT NULL DEFAULT 1,
      created_by uuid NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      opened_on date,
      closed_on date,
      CONSTRAINT cycles_state CHECK (state IN ('planned', 'nominating', 'drafting', 'rating', 'calibrating', 'delivering', 'closed')),
      CONSTRAINT cycles_dates CHECK (opens_on <= nominate_until AND nominate_until <= lock_until AND lock_until <= rate_until AND rate_until <= calibrate_until AND calibrate_until <= deliver_until),
      CONSTRAINT cycles_frozen CHECK ((state = 'planned') = (opened_on IS NULL) AND (opened_on IS NULL) = (ladder_version_id IS NULL) AND (opened_on IS NULL) = (policy_version IS NULL)),
      CONSTRAINT cycles_closed CHECK ((state = 'closed') = (closed_on IS NOT NULL)),
      CONSTRAINT cycles_version CHECK (version >= 1),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE INDEX cycles_open ON cycles (organisation_id, opens_on) WHERE state <> 'closed'`,
  reference('cycles', 'ladder_version_id', 'ladder_versions'),
  reference('cycles', 'created_by', 'people'),
  `
    CREATE TABLE cycle_teams (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      cycle_id uuid NOT NULL,
      team_id uuid NOT NULL,
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE UNIQUE INDEX cycle_teams_once ON cycle_teams (organisation_id, cycle_id, team_id)`,
  reference('cycle_teams', 'cycle_id', 'cycles'),
  reference('cycle_teams', 'team_id', 'teams'),
  `
    CREATE TABLE panels (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      cycle_id uuid NOT NULL,
      name text NOT NULL,
      rungs text[] NOT NULL,
      facilitator_id uuid NOT NULL,
      decider_id uuid NOT NULL,
      quorum smallint NOT NULL,
      CONSTRAINT panels_quorum CHECK (quorum BETWEEN 1 AND 12),
      CONSTRAINT panels_rungs CHECK (cardinality(rungs) > 0),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE INDEX panels_of_cycle ON panels (organisation_id, cycle_id)`,
  `CREATE INDEX panels_facilitator ON panels (organisation_id, facilitator_id)`,
  `CREATE INDEX panels_decider ON panels (organisation_id, decider_id)`,
  reference('panels', 'cycle_id', 'cycles'),
  reference('panels', 'facilitator_id', 'people'),
  reference('panels', 'decider_id', 'people'),
  `
    CREATE TABLE panel_members (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      panel_id uuid NOT NULL,
      person_id uuid NOT NULL,
      alternate boolean NOT NULL DEFAULT false,
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE UNIQUE INDEX panel_members_once ON panel_members (organisation_id, panel_id, person_id)`,
  `CREATE INDEX panel_members_person ON panel_members (organisation_id, person_id)`,
  reference('panel_members', 'panel_id', 'panels'),
  reference('panel_members', 'person_id', 'people'),
];

const CASES = [
  `
    CREATE TABLE cases (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      code text NOT NULL,
      person_id uuid NOT NULL,
      state text NOT NULL,
      target_rung text NOT NULL,
      from_rung text,
      ladder_version_id uuid NOT NULL,
      policy_version text NOT NULL,
      presenter_id uuid,
      team_id uuid,
      nominated_by uuid NOT NULL,
      nominated_as text NOT NULL,
      cycle_id uuid,
      off_cycle_reason text NOT NULL DEFAULT '',
      panel_id uuid,
      decider_id uuid,
      appeal_decider_id uuid,
      previous_id uuid,
      opened_on date NOT NULL,
      submitted_on date,
      locked_on date,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT cases_state CHECK (state IN ('intent', 'drafting', 'manager_review', 'returned', 'locked', 'blocked', 'independent_review', 'calibration', 'decided', 'ready_not_funded', 'delivered', 'acknowledged', 'appealed', 'withdrawn')),
      CONSTRAINT cases_nominated_as CHECK (nominated_as IN ('person', 'presenter') AND (nominated_as = 'person') = (nominated_by = person_id)),
      CONSTRAINT cases_presenter CHECK (presenter_id <> person_id),
      CONSTRAINT cases_decider CHECK (decider_id <> person_id AND decider_id <> presenter_id),
      CONSTRAINT cases_appeal_decider CHECK (appeal_decider_id <> person_id AND appeal_decider_id <> decider_id),
      CONSTRAINT cases_panel CHECK (panel_id IS NULL OR cycle_id IS NOT NULL),
      CONSTRAINT cases_locked CHECK (state NOT IN ('intent', 'drafting', 'manager_review', 'returned') OR locked_on IS NULL),
      CONSTRAINT cases_version CHECK (version >= 1),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE UNIQUE INDEX cases_code ON cases (organisation_id, code)`,
  `CREATE UNIQUE INDEX cases_one_open ON cases (organisation_id, person_id) WHERE state NOT IN ('acknowledged', 'withdrawn')`,
  `CREATE INDEX cases_person ON cases (organisation_id, person_id, opened_on)`,
  `CREATE INDEX cases_presenter_of ON cases (organisation_id, presenter_id)`,
  `CREATE INDEX cases_decider_of ON cases (organisation_id, decider_id)`,
  `CREATE INDEX cases_appeal_decider_of ON cases (organisation_id, appeal_decider_id) WHERE appeal_decider_id IS NOT NULL`,
  `CREATE INDEX cases_panel_of ON cases (organisation_id, panel_id) WHERE panel_id IS NOT NULL`,
  `CREATE INDEX cases_cycle_of ON cases (organisation_id, cycle_id) WHERE cycle_id IS NOT NULL`,
  reference('cases', 'person_id', 'people'),
  reference('cases', 'ladder_version_id', 'ladder_versions'),
  reference('cases', 'presenter_id', 'people'),
  reference('cases', 'team_id', 'teams'),
  reference('cases', 'nominated_by', 'people'),
  reference('cases', 'cycle_id', 'cycles'),
  reference('cases', 'panel_id', 'panels'),
  reference('cases', 'decider_id', 'people'),
  reference('cases', 'appeal_decider_id', 'people'),
  reference('cases', 'previous_id', 'cases'),
  `
    CREATE TABLE case_moves (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      case_id uuid NOT NULL,
      action text NOT NULL,
      from_state text NOT NULL,
      to_state text NOT NULL,
      reason text NOT NULL DEFAULT '',
      made_by uuid,
      made_as text NOT NULL,
      made_on date NOT NULL,
      made_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT case_moves_made_as CHECK (made_as IN ('person', 'presenter', 'facilitator', 'decider', 'appeal_decider', 'system') AND (made_as = 'system') = (made_by IS NULL)),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE INDEX case_moves_of ON case_moves (organisation_id, case_id, made_at)`,
  reference('case_moves', 'case_id', 'cases'),
  reference('case_moves', 'made_by', 'people'),
  `
    CREATE TABLE business_needs (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      case_id uuid NOT NULL,
      need text NOT NULL,
      author_id uuid NOT NULL,
      written_on date NOT NULL,
      outcome text,
      reason text NOT NULL DEFAULT '',
      decided_by uuid,
      decided_on date,
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT business_needs_outcome CHECK (outcome IN ('needed', 'not_now')),
      CONSTRAINT business_needs_decided CHECK ((outcome IS NULL) = (decided_by IS NULL) AND (outcome IS NULL) = (decided_on IS NULL)),
      CONSTRAINT business_needs_version CHECK (version >= 1),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE UNIQUE INDEX business_needs_once ON business_needs (organisation_id, case_id)`,
  reference('business_needs', 'case_id', 'cases'),
  reference('business_needs', 'author_id', 'people'),
  reference('business_needs', 'decided_by', 'people'),
];

const DECISIONS = [
  `
    CREATE TABLE case_decisions (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      case_id uuid NOT NULL,
      outcome text NOT NULL,
      funded boolean NOT NULL,
      reason text NOT NULL,
      effective_on date,
      conditions jsonb NOT NULL DEFAULT '[]',
      owner_id uuid,
      review_on date,
      decided_by uuid NOT NULL,
      decided_on date NOT NULL,
      decided_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT case_decisions_outcome CHECK (outcome IN ('promote', 'defer', 'not_yet')),
      CONSTRAINT case_decisions_promoted CHECK ((outcome = 'promote' AND funded) = (effective_on IS NOT NULL)),
      CONSTRAINT case_decisions_conditions CHECK ((outcome = 'promote') = (review_on IS NULL) AND (outcome = 'promote') = (owner_id IS NULL)),
      CONSTRAINT case_decisions_funded CHECK (funded OR outcome = 'promote'),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE INDEX case_decisions_of ON case_decisions (organisation_id, case_id, decided_at)`,
  `CREATE INDEX case_decisions_effective ON case_decisions (organisation_id, effective_on) WHERE effective_on IS NOT NULL`,
  `CREATE INDEX case_decisions_review ON case_decisions (organisation_id, review_on) WHERE review_on IS NOT NULL`,
  reference('case_decisions', 'case_id', 'cases'),
  reference('case_decisions', 'owner_id', 'people'),
  reference('case_decisions', 'decided_by', 'people'),
  `
    CREATE TABLE case_deliveries (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      case_id uuid NOT NULL,
      decision_id uuid NOT NULL,
      deliverer_id uuid NOT NULL,
      due_on date NOT NULL,
      talking_points text NOT NULL DEFAULT '',
      version integer NOT NULL DEFAULT 1,
      delivered_by uuid,
      delivered_on date,
      acknowledged_on date,
      answer text NOT NULL DEFAULT '',
      CONSTRAINT case_deliveries_delivered CHECK ((delivered_by IS NULL) = (delivered_on IS NULL) AND (acknowledged_on IS NULL OR delivered_on IS NOT NULL)),
      CONSTRAINT case_deliveries_version CHECK (version >= 1),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE UNIQUE INDEX case_deliveries_once ON case_deliveries (organisation_id, decision_id)`,
  `CREATE INDEX case_deliveries_of ON case_deliveries (organisation_id, case_id)`,
  `CREATE INDEX case_deliveries_open ON case_deliveries (organisation_id, deliverer_id) WHERE acknowledged_on IS NULL`,
  reference('case_deliveries', 'case_id', 'cases'),
  reference('case_deliveries', 'decision_id', 'case_decisions'),
  reference('case_deliveries', 'deliverer_id', 'people'),
  reference('case_deliveries', 'delivered_by', 'people'),
];

/** The words about and by a person go; the cases, their moves and the decisions stay as records. */
export const ERASURE_OF_1790910000000: readonly ErasureStep[] = [
  ...ERASURE_OF_1790830000000,
  { kind: 'decisions', sql: `UPDATE case_moves m SET reason = '' FROM cases c WHERE m.organisation_id = org AND c.organisation_id = org AND c.id = m.case_id AND (c.person_id = who OR m.made_by = who) AND m.reason <> ''` },
  { kind: 'decisions', sql: `UPDATE cases c SET off_cycle_reason = '' WHERE c.organisation_id = org AND (c.person_id = who OR c.nominated_by = who) AND c.off_cycle_reason <> ''` },
  { kind: 'decisions', sql: `UPDATE business_needs n SET need = '', reason = '' FROM cases c WHERE n.organisation_id = org AND c.organisation_id = org AND c.id = n.case_id AND c.person_id = who AND (n.need <> '' OR n.reason <> '')` },
  { kind: 'decisions', sql: `UPDATE business_needs n SET need = '' WHERE n.organisation_id = org AND n.author_id = who AND n.need <> ''` },
  { kind: 'decisions', sql: `UPDATE business_needs n SET reason = '' WHERE n.organisation_id = org AND n.decided_by = who AND n.reason <> ''` },
  { kind: 'decisions', sql: `UPDATE case_decisions d SET reason = '', conditions = '[]' FROM cases c WHERE d.organisation_id = org AND c.organisation_id = org AND c.id = d.case_id AND (c.person_id = who OR d.decided_by = who) AND (d.reason <> '' OR d.conditions <> '[]')` },
  { kind: 'decisions', sql: `UPDATE case_deliveries d SET talking_points = '', answer = '' FROM cases c WHERE d.organisation_id = org AND c.organisation_id = org AND c.id = d.case_id AND c.person_id = who AND (d.talking_points <> '' OR d.answer <> '')` },
  { kind: 'decisions', sql: `UPDATE case_deliveries d SET talking_points = '' WHERE d.organisation_id = org AND d.deliverer_id = who AND d.talking_points <> ''` },
];

/** Promotion cases from nomination to acknowledgement, the cycles and panels they may belong to, decisions and their delivery. */
export class Cases1790910000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...CYCLES, ...CASES, ...DECISIONS]) await runner.query(statement);
    for (const table of ['cycles', 'cycle_teams', 'panels', 'panel_members', 'cases', 'case_moves', 'business_needs', 'case_decisions', 'case_deliveries']) await protectTenantTable(runner, table);
    await allowServer(runner, 'cycles', 'SELECT, INSERT, UPDATE, DELETE');
    await allowServer(runner, 'cycle_teams', 'SELECT, INSERT, DELETE');
    await allowServer(runner, 'panels', 'SELECT, INSERT, UPDATE, DELETE');
    await allowServer(runner, 'panel_members', 'SELECT, INSERT, UPDATE (alternate), DELETE');
    await allowServer(runner, 'cases', 'SELECT, INSERT, UPDATE (state, cycle_id, off_cycle_reason, panel_id, presenter_id, decider_id, appeal_decider_id, submitted_on, locked_on, version)');
    await allowServer(runner, 'case_moves', 'SELECT, INSERT');
    await allowServer(runner, 'business_needs', 'SELECT, INSERT, UPDATE (need, author_id, written_on, outcome, reason, decided_by, decided_on, version)');
    await allowServer(runner, 'case_decisions', 'SELECT, INSERT');
    await allowServer(runner, 'case_deliveries', 'SELECT, INSERT, UPDATE (deliverer_id, due_on, talking_points, version, delivered_by, delivered_on, acknowledged_on, answer)');
    await auditTable(runner, 'cycles', ['state', 'time_zone', 'rungs', 'policy_version']);
    await auditTable(runner, 'cycle_teams');
    await auditTable(runner, 'panels', ['rungs']);
    await auditTable(runner, 'panel_members');
    await auditTable(runner, 'cases', ['code', 'state', 'target_rung', 'from_rung', 'policy_version', 'nominated_as']);
    await auditTable(runner, 'case_moves', ['action', 'from_state', 'to_state', 'made_as']);
    await auditTable(runner, 'business_needs', ['outcome']);
    await auditTable(runner, 'case_decisions', ['outcome']);
    await auditTable(runner, 'case_deliveries');
    await allowEraser(runner, 'cases', 'SELECT, UPDATE (off_cycle_reason)');
    await allowEraser(runner, 'case_moves', 'SELECT, UPDATE (reason)');
    await allowEraser(runner, 'business_needs', 'SELECT, UPDATE (need, reason)');
    await allowEraser(runner, 'case_decisions', 'SELECT, UPDATE (reason, conditions)');
    await allowEraser(runner, 'case_deliveries', 'SELECT, UPDATE (talking_points, answer)');
    await defineErasure(runner, ERASURE_OF_1790910000000);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward-only: restore a backup instead.');
  }
}
