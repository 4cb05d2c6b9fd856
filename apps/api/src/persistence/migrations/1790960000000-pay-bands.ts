import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable } from '../audited.js';
import { allowEraser, defineErasure, type ErasureStep } from '../eraser.js';
import { allowServer, protectTenantTable } from '../tenancy.js';
import { ERASURE_OF_1790950000000 } from './1790950000000-appeals.js';

const reference = (table: string, column: string, to: string): string =>
  `ALTER TABLE ${table} ADD CONSTRAINT ${table}_${column.replace(/_id$/, '')}_fk FOREIGN KEY (organisation_id, ${column}) REFERENCES ${to}(organisation_id,id)`;

const BANDS = [
  `
    CREATE TABLE pay_bands (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      rung text NOT NULL,
      currency text NOT NULL,
      min numeric(14,2) NOT NULL,
      mid numeric(14,2) NOT NULL,
      soft_top numeric(14,2) NOT NULL,
      max numeric(14,2) NOT NULL,
      effective_from date NOT NULL,
      recorded_by uuid NOT NULL,
      recorded_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT pay_bands_amounts CHECK (min >= 0 AND mid > 0 AND min <= mid AND mid <= soft_top AND soft_top <= max AND min < max),
      CONSTRAINT pay_bands_currency CHECK (currency ~ '^[A-Z]{3}$'),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE INDEX pay_bands_of ON pay_bands (organisation_id, rung, currency, effective_from)`,
  reference('pay_bands', 'recorded_by', 'people'),
  `
    CREATE TABLE pay_factors (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      location text NOT NULL,
      factor numeric(6,3) NOT NULL,
      effective_from date NOT NULL,
      recorded_by uuid NOT NULL,
      recorded_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT pay_factors_factor CHECK (factor > 0 AND factor <= 10),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE INDEX pay_factors_of ON pay_factors (organisation_id, effective_from)`,
  reference('pay_factors', 'recorded_by', 'people'),
];

const CYCLES = [
  `
    CREATE TABLE pay_proposals (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      case_id uuid NOT NULL,
      amount numeric(14,2) NOT NULL,
      currency text NOT NULL,
      effective_on date NOT NULL,
      reason text NOT NULL,
      proposed_by uuid NOT NULL,
      proposed_on date NOT NULL,
      proposed_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT pay_proposals_amount CHECK (amount >= 0),
      CONSTRAINT pay_proposals_currency CHECK (currency ~ '^[A-Z]{3}$'),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE INDEX pay_proposals_of ON pay_proposals (organisation_id, case_id, proposed_at)`,
  reference('pay_proposals', 'case_id', 'cases'),
  reference('pay_proposals', 'proposed_by', 'people'),
  `
    CREATE TABLE pay_pools (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      cycle_id uuid NOT NULL,
      currency text NOT NULL,
      amount numeric(14,2) NOT NULL,
      set_by uuid NOT NULL,
      set_on date NOT NULL,
      set_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT pay_pools_amount CHECK (amount >= 0),
      CONSTRAINT pay_pools_currency CHECK (currency ~ '^[A-Z]{3}$'),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE INDEX pay_pools_of ON pay_pools (organisation_id, cycle_id, currency, set_at)`,
  reference('pay_pools', 'cycle_id', 'cycles'),
  reference('pay_pools', 'set_by', 'people'),
];

/** The reason for a proposal goes with the person and with whoever wrote it; what was proposed stays as a record. */
export const ERASURE_OF_1790960000000: readonly ErasureStep[] = [
  ...ERASURE_OF_1790950000000,
  { kind: 'decisions', sql: `UPDATE pay_proposals y SET reason = '' FROM cases c WHERE y.organisation_id = org AND c.organisation_id = org AND c.id = y.case_id AND (c.person_id = who OR y.proposed_by = who) AND y.reason <> ''` },
];

/** Bands of pay and location factors, proposals of pay for promotions, and the pool of a cycle, all of it appended, never changed; and whether the criteria of promotion are open to everybody. */
export class PayBands1790960000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...BANDS, ...CYCLES]) await runner.query(statement);
    for (const table of ['pay_bands', 'pay_factors', 'pay_proposals', 'pay_pools']) {
      await protectTenantTable(runner, table);
      await allowServer(runner, table, 'SELECT, INSERT');
    }
    await auditTable(runner, 'pay_bands', ['rung', 'currency']);
    await auditTable(runner, 'pay_factors');
    await auditTable(runner, 'pay_proposals', ['currency']);
    await auditTable(runner, 'pay_pools', ['currency']);
    await runner.query('ALTER TABLE organisations ADD COLUMN criteria_open boolean NOT NULL DEFAULT false');
    await allowServer(runner, 'organisations', 'UPDATE (criteria_open)');
    await allowEraser(runner, 'pay_proposals', 'SELECT, UPDATE (reason)');
    await defineErasure(runner, ERASURE_OF_1790960000000);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward-only: restore a backup instead.');
  }
}
