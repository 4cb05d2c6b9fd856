import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable } from '../audited.js';
import { allowEraser, defineErasure, type ErasureStep } from '../eraser.js';
import { allowServer, protectTenantTable } from '../tenancy.js';
import { ERASURE_OF_1790970000000 } from './1790970000000-needs-of-standings.js';

const reference = (table: string, column: string, to: string): string =>
  `ALTER TABLE ${table} ADD CONSTRAINT ${table}_${column.replace(/_id$/, '')}_fk FOREIGN KEY (organisation_id, ${column}) REFERENCES ${to}(organisation_id,id)`;

const CHANGES = [
  `
    CREATE TABLE group_questions (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      label text NOT NULL,
      purpose text NOT NULL,
      choices text[] NOT NULL,
      asked_by uuid NOT NULL,
      asked_on date NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE UNIQUE INDEX group_questions_label ON group_questions (organisation_id, label)`,
  reference('group_questions', 'asked_by', 'people'),
  `
    CREATE TABLE person_groups (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      question_id uuid NOT NULL,
      choice smallint,
      CONSTRAINT person_groups_choice CHECK (choice >= 0),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE UNIQUE INDEX person_groups_once ON person_groups (organisation_id, question_id, person_id)`,
  `CREATE INDEX person_groups_person ON person_groups (organisation_id, person_id)`,
  reference('person_groups', 'person_id', 'people'),
  reference('person_groups', 'question_id', 'group_questions'),
  `
    CREATE TABLE group_counts (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      question_id uuid NOT NULL,
      counted_on date NOT NULL,
      groups jsonb NOT NULL,
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE UNIQUE INDEX group_counts_once ON group_counts (organisation_id, question_id)`,
  reference('group_counts', 'question_id', 'group_questions'),
  'ALTER TABLE frozen_packets DROP CONSTRAINT frozen_packets_format',
  `ALTER TABLE frozen_packets ADD CONSTRAINT frozen_packets_format CHECK (format IN ('json', 'pdf', 'pdf_letter', 'docx', 'docx_letter', 'md', 'html'))`,
];

const SERVER_RIGHTS: Readonly<Record<string, string>> = {
  group_questions: 'SELECT, INSERT, DELETE',
  person_groups: 'SELECT, INSERT, UPDATE (choice), DELETE',
  group_counts: 'SELECT, INSERT, UPDATE (counted_on, groups), DELETE',
};

/** What somebody said of themselves goes with them. */
export const ERASURE_OF_1790980000000: readonly ErasureStep[] = [
  ...ERASURE_OF_1790970000000,
  { kind: 'profile', sql: `DELETE FROM person_groups g WHERE g.organisation_id = org AND g.person_id = who` },
];

/** What people say of themselves for equity, where the organisation asks for it, and what is counted of it once a month; and packets in Word on US Letter. */
export class PersonGroups1790980000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CHANGES) await runner.query(statement);
    for (const [table, rights] of Object.entries(SERVER_RIGHTS)) {
      await protectTenantTable(runner, table);
      await allowServer(runner, table, rights);
    }
    await allowEraser(runner, 'person_groups', 'SELECT, DELETE');
    await auditTable(runner, 'group_questions');
    // Not even who answered which question is read in the log.
    await auditTable(runner, 'person_groups', [], ['choice', 'question_id', 'person_id']);
    await defineErasure(runner, ERASURE_OF_1790980000000);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward-only: restore a backup instead.');
  }
}
