import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable } from '../audited.js';
import { allowEraser, defineErasure, type ErasureStep } from '../eraser.js';
import { allowServer, protectTenantTable } from '../tenancy.js';
import { ERASURE_OF_1790710000000, withStrongerEvidence } from './1790710000000-stronger-evidence.js';

const CHANGES = [
  `ALTER TABLE ratings ADD COLUMN reason text`,
  `
    CREATE TABLE rating_questions (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      item_id uuid NOT NULL,
      asked_by uuid NOT NULL,
      for_id uuid,
      question text NOT NULL,
      revision integer NOT NULL,
      asked_on date NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      answer text NOT NULL DEFAULT '',
      answered_on date,
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE INDEX rating_questions_item ON rating_questions (organisation_id, item_id)`,
  `ALTER TABLE rating_questions ADD CONSTRAINT rating_questions_item_fk FOREIGN KEY (organisation_id, item_id) REFERENCES evidence_items(organisation_id,id)`,
  `ALTER TABLE rating_questions ADD CONSTRAINT rating_questions_asked_by_fk FOREIGN KEY (organisation_id, asked_by) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE rating_questions ADD CONSTRAINT rating_questions_for_fk FOREIGN KEY (organisation_id, for_id) REFERENCES people(organisation_id,id)`,
  `
    CREATE TABLE rating_declines (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      item_id uuid NOT NULL,
      declined_by uuid NOT NULL,
      on_day date NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE UNIQUE INDEX rating_declines_once ON rating_declines (organisation_id, item_id, declined_by)`,
  `ALTER TABLE rating_declines ADD CONSTRAINT rating_declines_item_fk FOREIGN KEY (organisation_id, item_id) REFERENCES evidence_items(organisation_id,id)`,
  `ALTER TABLE rating_declines ADD CONSTRAINT rating_declines_declined_by_fk FOREIGN KEY (organisation_id, declined_by) REFERENCES people(organisation_id,id)`,
  `
    CREATE TABLE counter_observation_answers (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      observation_id uuid NOT NULL,
      person_id uuid NOT NULL,
      answer text NOT NULL,
      on_day date NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE UNIQUE INDEX counter_observation_answers_once ON counter_observation_answers (organisation_id, observation_id)`,
  `ALTER TABLE counter_observation_answers ADD CONSTRAINT counter_observation_answers_person_fk FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE counter_observation_answers ADD CONSTRAINT counter_observation_answers_observation_fk FOREIGN KEY (organisation_id, observation_id) REFERENCES counter_observations(organisation_id,id)`,
];

const THEIR_ITEM = (alias: string): string => `EXISTS (SELECT 1 FROM evidence_items i WHERE i.organisation_id = org AND i.id = ${alias}.item_id AND i.person_id = who)`;

/** What this adds to an erasure. */
export const ERASURE_STEPS_OF_1790730000000: readonly ErasureStep[] = [
  { kind: 'ratings', sql: `UPDATE ratings r SET reason = '' WHERE r.organisation_id = org AND r.reason <> '' AND (r.rater_id = who OR r.for_id = who OR ${THEIR_ITEM('r')})` },
  { kind: 'ratings', sql: `UPDATE rating_questions q SET question = '', answer = '' WHERE q.organisation_id = org AND (q.question <> '' OR q.answer <> '') AND (q.asked_by = who OR q.for_id = who OR ${THEIR_ITEM('q')})` },
  {
    kind: 'ratings',
    sql: `UPDATE counter_observation_answers w SET answer = '' FROM counter_observations c WHERE w.organisation_id = org AND w.answer <> '' AND c.organisation_id = org AND c.id = w.observation_id AND who IN (c.person_id, c.observer_id)`,
  },
];

export const ERASURE_OF_1790730000000 = withStrongerEvidence([...ERASURE_OF_1790710000000, ...ERASURE_STEPS_OF_1790730000000]);

/** Ratings that are changed by a new one with a reason, questions that go before a rating, items left to others, and the person's answer to what was observed against them. */
export class Ratings1790730000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of CHANGES) await runner.query(statement);
    for (const table of ['rating_questions', 'rating_declines', 'counter_observation_answers']) await protectTenantTable(runner, table);
    // A question is answered once and otherwise kept as it was asked; the rest is append-only.
    await allowServer(runner, 'rating_questions', 'SELECT, INSERT, UPDATE (answer, answered_on)');
    await allowServer(runner, 'rating_declines', 'SELECT, INSERT');
    await allowServer(runner, 'counter_observation_answers', 'SELECT, INSERT');
    await auditTable(runner, 'ratings', ['role', 'indicator', 'level']);
    await auditTable(runner, 'rating_questions');
    await auditTable(runner, 'rating_declines');
    await auditTable(runner, 'counter_observation_answers');
    await allowEraser(runner, 'ratings', 'UPDATE (reason)');
    await allowEraser(runner, 'rating_questions', 'SELECT, UPDATE (question, answer)');
    await allowEraser(runner, 'counter_observation_answers', 'SELECT, UPDATE (answer)');
    await defineErasure(runner, ERASURE_OF_1790730000000);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward-only: restore a backup instead.');
  }
}
