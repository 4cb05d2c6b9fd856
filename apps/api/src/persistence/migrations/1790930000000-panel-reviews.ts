import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable } from '../audited.js';
import { allowEraser, defineErasure, type ErasureStep } from '../eraser.js';
import { allowServer, protectTenantTable } from '../tenancy.js';
import { ERASURE_OF_1790910000000 } from './1790910000000-cases.js';

const reference = (table: string, column: string, to: string): string =>
  `ALTER TABLE ${table} ADD CONSTRAINT ${table}_${column.replace(/_id$/, '')}_fk FOREIGN KEY (organisation_id, ${column}) REFERENCES ${to}(organisation_id,id)`;

const SEATS = [
  `
    CREATE TABLE case_recusals (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      case_id uuid NOT NULL,
      person_id uuid NOT NULL,
      kind text NOT NULL,
      reason text NOT NULL DEFAULT '',
      recused_on date NOT NULL,
      recused_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT case_recusals_kind CHECK (kind IN ('subject', 'line_manager', 'mutual_corroboration', 'decided_before', 'own_word')),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE UNIQUE INDEX case_recusals_once ON case_recusals (organisation_id, case_id, person_id)`,
  reference('case_recusals', 'case_id', 'cases'),
  reference('case_recusals', 'person_id', 'people'),
  `
    CREATE TABLE case_alternates (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      case_id uuid NOT NULL,
      person_id uuid NOT NULL,
      in_place_of uuid,
      drawn_on date NOT NULL,
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE UNIQUE INDEX case_alternates_once ON case_alternates (organisation_id, case_id, person_id)`,
  `CREATE INDEX case_alternates_person ON case_alternates (organisation_id, person_id)`,
  reference('case_alternates', 'case_id', 'cases'),
  reference('case_alternates', 'person_id', 'people'),
  reference('case_alternates', 'in_place_of', 'people'),
];

const RATINGS = [
  `
    CREATE TABLE case_reviews (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      case_id uuid NOT NULL,
      round smallint NOT NULL,
      rater_id uuid NOT NULL,
      draft jsonb NOT NULL DEFAULT '{}',
      version integer NOT NULL DEFAULT 1,
      submitted_on date,
      submitted_at timestamptz,
      CONSTRAINT case_reviews_submitted CHECK ((submitted_on IS NULL) = (submitted_at IS NULL) AND (submitted_on IS NULL OR draft = '{}')),
      CONSTRAINT case_reviews_version CHECK (version >= 1 AND round >= 1),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE UNIQUE INDEX case_reviews_once ON case_reviews (organisation_id, case_id, round, rater_id)`,
  reference('case_reviews', 'case_id', 'cases'),
  reference('case_reviews', 'rater_id', 'people'),
  `
    CREATE TABLE case_ratings (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      review_id uuid NOT NULL,
      competency text NOT NULL,
      level text NOT NULL,
      reason text NOT NULL,
      cites uuid[] NOT NULL,
      CONSTRAINT case_ratings_level CHECK (level IN ('not_shown', 'partial', 'meets', 'exceeds')),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE UNIQUE INDEX case_ratings_once ON case_ratings (organisation_id, review_id, competency)`,
  reference('case_ratings', 'review_id', 'case_reviews'),
  `
    CREATE TABLE case_rating_changes (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      rating_id uuid NOT NULL,
      from_level text NOT NULL,
      to_level text NOT NULL,
      direction text NOT NULL,
      reason text NOT NULL,
      changed_on date NOT NULL,
      changed_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT case_rating_changes_direction CHECK (direction IN ('up', 'down') AND from_level <> to_level),
      CONSTRAINT case_rating_changes_levels CHECK (from_level IN ('not_shown', 'partial', 'meets', 'exceeds') AND to_level IN ('not_shown', 'partial', 'meets', 'exceeds')),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE INDEX case_rating_changes_of ON case_rating_changes (organisation_id, rating_id, changed_at)`,
  reference('case_rating_changes', 'rating_id', 'case_ratings'),
];

const ROOM = [
  `
    CREATE TABLE case_calibrations (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      case_id uuid NOT NULL,
      round smallint NOT NULL,
      panel_id uuid NOT NULL,
      on_table boolean NOT NULL DEFAULT false,
      opened_at timestamptz,
      timer_ends_at timestamptz,
      revealed_at timestamptz,
      presenter_left_at timestamptz,
      notes text NOT NULL DEFAULT '',
      version integer NOT NULL DEFAULT 1,
      CONSTRAINT case_calibrations_opened CHECK (opened_at IS NOT NULL OR NOT on_table),
      CONSTRAINT case_calibrations_version CHECK (version >= 1 AND round >= 1),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE UNIQUE INDEX case_calibrations_once ON case_calibrations (organisation_id, case_id, round)`,
  `CREATE UNIQUE INDEX case_calibrations_on_table ON case_calibrations (organisation_id, panel_id) WHERE on_table`,
  reference('case_calibrations', 'case_id', 'cases'),
  reference('case_calibrations', 'panel_id', 'panels'),
  `
    CREATE TABLE case_dissents (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      case_id uuid NOT NULL,
      author_id uuid NOT NULL,
      body text NOT NULL,
      written_on date NOT NULL,
      written_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE INDEX case_dissents_of ON case_dissents (organisation_id, case_id, written_at)`,
  reference('case_dissents', 'case_id', 'cases'),
  reference('case_dissents', 'author_id', 'people'),
];

const OF_CASE = 'c.organisation_id = org AND c.person_id = who';
const OF_REVIEW = `EXISTS (SELECT 1 FROM case_reviews v JOIN cases c ON c.organisation_id = v.organisation_id AND c.id = v.case_id WHERE v.organisation_id = org AND v.id = r.review_id AND (c.person_id = who OR v.rater_id = who))`;

/** What was said when a case was judged goes, when it was about the person or by them; that and how it was judged stays. */
export const ERASURE_OF_1790930000000: readonly ErasureStep[] = [
  { kind: 'decisions', sql: `UPDATE case_recusals t SET reason = '' WHERE t.organisation_id = org AND t.reason <> '' AND (t.person_id = who OR EXISTS (SELECT 1 FROM cases c WHERE ${OF_CASE} AND c.id = t.case_id))` },
  { kind: 'decisions', sql: `UPDATE case_reviews t SET draft = '{}' WHERE t.organisation_id = org AND t.draft <> '{}' AND (t.rater_id = who OR EXISTS (SELECT 1 FROM cases c WHERE ${OF_CASE} AND c.id = t.case_id))` },
  { kind: 'decisions', sql: `UPDATE case_ratings r SET reason = '', cites = '{}' WHERE r.organisation_id = org AND (r.reason <> '' OR r.cites <> '{}') AND ${OF_REVIEW}` },
  { kind: 'decisions', sql: `UPDATE case_rating_changes t SET reason = '' WHERE t.organisation_id = org AND t.reason <> '' AND EXISTS (SELECT 1 FROM case_ratings r WHERE r.organisation_id = org AND r.id = t.rating_id AND ${OF_REVIEW})` },
  { kind: 'decisions', sql: `UPDATE case_calibrations t SET notes = '' WHERE t.organisation_id = org AND t.notes <> '' AND EXISTS (SELECT 1 FROM cases c JOIN panels l ON l.organisation_id = c.organisation_id AND l.id = t.panel_id WHERE c.organisation_id = org AND c.id = t.case_id AND (c.person_id = who OR l.facilitator_id = who))` },
  { kind: 'decisions', sql: `UPDATE case_dissents t SET body = '' WHERE t.organisation_id = org AND t.body <> '' AND (t.author_id = who OR EXISTS (SELECT 1 FROM cases c WHERE ${OF_CASE} AND c.id = t.case_id))` },
];

/** Who judges a case, what each of them thought alone, and what became of it in the room. */
export class PanelReviews1790930000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...SEATS, ...RATINGS, ...ROOM]) await runner.query(statement);
    const appendOnly = ['case_recusals', 'case_alternates', 'case_ratings', 'case_rating_changes', 'case_dissents'];
    for (const table of [...appendOnly, 'case_reviews', 'case_calibrations']) await protectTenantTable(runner, table);
    for (const table of appendOnly) await allowServer(runner, table, 'SELECT, INSERT');
    await allowServer(runner, 'case_reviews', 'SELECT, INSERT, UPDATE (draft, version, submitted_on, submitted_at)');
    await allowServer(runner, 'case_calibrations', 'SELECT, INSERT, UPDATE (on_table, opened_at, timer_ends_at, revealed_at, presenter_left_at, notes, version)');
    await auditTable(runner, 'case_recusals', ['kind']);
    await auditTable(runner, 'case_alternates');
    await auditTable(runner, 'case_reviews');
    // Levels are sealed, in the log too.
    await auditTable(runner, 'case_ratings', ['competency']);
    await auditTable(runner, 'case_rating_changes');
    await auditTable(runner, 'case_calibrations');
    await auditTable(runner, 'case_dissents');
    await allowEraser(runner, 'case_recusals', 'SELECT, UPDATE (reason)');
    await allowEraser(runner, 'case_reviews', 'SELECT, UPDATE (draft)');
    await allowEraser(runner, 'case_ratings', 'SELECT, UPDATE (reason, cites)');
    await allowEraser(runner, 'case_rating_changes', 'SELECT, UPDATE (reason)');
    await allowEraser(runner, 'case_calibrations', 'SELECT, UPDATE (notes)');
    await allowEraser(runner, 'case_dissents', 'SELECT, UPDATE (body)');
    await allowEraser(runner, 'panels', 'SELECT');
    await defineErasure(runner, [...ERASURE_OF_1790910000000, ...ERASURE_OF_1790930000000]);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward-only: restore a backup instead.');
  }
}
