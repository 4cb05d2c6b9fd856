import type { MigrationInterface, QueryRunner } from 'typeorm';
import { auditTable } from '../audited.js';
import { allowEraser, defineErasure, type ErasureStep } from '../eraser.js';
import { allowServer, protectTenantTable } from '../tenancy.js';
import { ERASURE_OF_1790810000000 } from './1790810000000-standings.js';

const CHANGES = [
  `
    CREATE TABLE own_views (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      author_id uuid NOT NULL,
      rung text NOT NULL,
      view text NOT NULL,
      reason text NOT NULL,
      on_day date NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT own_views_view CHECK (view IN ('ready', 'close', 'not_yet')),
      CONSTRAINT own_views_not_of_oneself CHECK (author_id <> person_id),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE INDEX own_views_person ON own_views (organisation_id, person_id, created_at)`,
  `ALTER TABLE own_views ADD CONSTRAINT own_views_person_fk FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE own_views ADD CONSTRAINT own_views_author_fk FOREIGN KEY (organisation_id, author_id) REFERENCES people(organisation_id,id)`,
  `
    CREATE TABLE openings (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      viewer_id uuid NOT NULL,
      item_id uuid,
      first_on date NOT NULL,
      last_on date NOT NULL,
      CONSTRAINT openings_not_of_oneself CHECK (viewer_id <> person_id),
      CONSTRAINT openings_period CHECK (last_on >= first_on),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE UNIQUE INDEX openings_page ON openings (organisation_id, person_id, viewer_id) WHERE item_id IS NULL`,
  `CREATE UNIQUE INDEX openings_item ON openings (organisation_id, item_id, viewer_id) WHERE item_id IS NOT NULL`,
  `CREATE INDEX openings_person ON openings (organisation_id, person_id, last_on)`,
  `ALTER TABLE openings ADD CONSTRAINT openings_person_fk FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE openings ADD CONSTRAINT openings_viewer_fk FOREIGN KEY (organisation_id, viewer_id) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE openings ADD CONSTRAINT openings_item_fk FOREIGN KEY (organisation_id, item_id) REFERENCES evidence_items(organisation_id,id)`,
  `
    CREATE TABLE one_to_ones (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      manager_id uuid NOT NULL,
      on_day date NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT one_to_ones_two_people CHECK (manager_id <> person_id),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE UNIQUE INDEX one_to_ones_once ON one_to_ones (organisation_id, person_id, manager_id, on_day)`,
  `ALTER TABLE one_to_ones ADD CONSTRAINT one_to_ones_person_fk FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE one_to_ones ADD CONSTRAINT one_to_ones_manager_fk FOREIGN KEY (organisation_id, manager_id) REFERENCES people(organisation_id,id)`,
  `
    CREATE TABLE first_looks (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      person_id uuid NOT NULL,
      rung text NOT NULL,
      begun_by uuid NOT NULL,
      begun_on date NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT first_looks_not_by_subject CHECK (begun_by <> person_id),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE UNIQUE INDEX first_looks_once ON first_looks (organisation_id, person_id, rung)`,
  `ALTER TABLE first_looks ADD CONSTRAINT first_looks_person_fk FOREIGN KEY (organisation_id, person_id) REFERENCES people(organisation_id,id)`,
  `ALTER TABLE first_looks ADD CONSTRAINT first_looks_begun_by_fk FOREIGN KEY (organisation_id, begun_by) REFERENCES people(organisation_id,id)`,
  `
    CREATE TABLE first_look_marks (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      first_look_id uuid NOT NULL,
      side text NOT NULL,
      marked_by uuid NOT NULL,
      marks jsonb NOT NULL,
      marked_on date NOT NULL,
      created_at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT first_look_marks_side CHECK (side IN ('person', 'manager')),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE UNIQUE INDEX first_look_marks_once ON first_look_marks (organisation_id, first_look_id, side)`,
  `ALTER TABLE first_look_marks ADD CONSTRAINT first_look_marks_first_look_fk FOREIGN KEY (organisation_id, first_look_id) REFERENCES first_looks(organisation_id,id)`,
  `ALTER TABLE first_look_marks ADD CONSTRAINT first_look_marks_marked_by_fk FOREIGN KEY (organisation_id, marked_by) REFERENCES people(organisation_id,id)`,
];

/** The row of a person in `standings` says when somebody who looks after them last did: recorded a view, rated an item, or, as their line manager, opened their page or an item. */
const LOOKED = [
  `ALTER TABLE standings ADD COLUMN looked_on date`,
  ...[
    { of: 'own_views', looks: `SELECT v.organisation_id, v.person_id, max(v.on_day) AS on_day FROM added v GROUP BY 1, 2` },
    { of: 'ratings', looks: `SELECT r.organisation_id, i.person_id, max(r.on_day) AS on_day FROM added r JOIN evidence_items i ON i.organisation_id = r.organisation_id AND i.id = r.item_id GROUP BY 1, 2` },
    { of: 'openings', looks: `SELECT o.organisation_id, o.person_id, max(o.last_on) AS on_day FROM added o JOIN places p ON p.organisation_id = o.organisation_id AND p.id = o.person_id AND p.manager_id = o.viewer_id GROUP BY 1, 2` },
  ].flatMap(({ of, looks }) => [
    `
      CREATE FUNCTION standings_looked_by_${of}() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE standings s SET looked_on = l.on_day FROM (${looks}) l
         WHERE s.organisation_id = l.organisation_id AND s.id = l.person_id AND (s.looked_on IS NULL OR s.looked_on < l.on_day);
        RETURN NULL;
      END $$
    `,
    `CREATE TRIGGER ${of}_looked AFTER INSERT ON ${of} REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION standings_looked_by_${of}()`,
  ]),
  `CREATE TRIGGER openings_looked_again AFTER UPDATE ON openings REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION standings_looked_by_openings()`,
];

const PLACED = ['rung', 'target_rung', 'state', 'index', 'stale', 'waiting', 'looked_on', 'as_of'];
const LISTED = ['team_id', 'location', 'ended_on', 'service'];
const columnsOf = (names: readonly string[], alias: string): string => names.map((name) => `${alias}.${name}`).join(', ');

/** SQL of a trigger function that writes what changed in other rows into the places. @param from SQL of the changed rows, `c` */
const carrying = (name: string, names: readonly string[], from: string): string => `
  CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    UPDATE places q SET (${names.join(', ')}) = (${columnsOf(names, 'c')}) FROM ${from}
     WHERE q.organisation_id = c.organisation_id AND q.id = c.id AND (${columnsOf(names, 'q')}) IS DISTINCT FROM (${columnsOf(names, 'c')});
    RETURN NULL;
  END $$
`;

/** What a sum over a branch asks of everyone stands beside their number in the tree, so that it is one range of one table. */
const CARRIED = [
  `
    ALTER TABLE places
      ADD COLUMN rung text, ADD COLUMN target_rung text, ADD COLUMN state text, ADD COLUMN index smallint, ADD COLUMN stale boolean NOT NULL DEFAULT false, ADD COLUMN waiting integer NOT NULL DEFAULT 0,
      ADD COLUMN looked_on date, ADD COLUMN as_of date, ADD COLUMN team_id uuid, ADD COLUMN location text, ADD COLUMN ended_on date, ADD COLUMN service boolean NOT NULL DEFAULT false
  `,
  carrying('places_carry_standings', PLACED, 'added c'),
  carrying('places_carry_people', LISTED, 'added c'),
  carrying('places_carry_added', [...PLACED, ...LISTED], `
    (SELECT a.organisation_id, a.id, s.rung, s.target_rung, s.state, s.index, coalesce(s.stale, false) AS stale, coalesce(s.waiting, 0) AS waiting, s.looked_on, s.as_of, ${columnsOf(LISTED, 'p')}
       FROM added a JOIN people p ON p.organisation_id = a.organisation_id AND p.id = a.id LEFT JOIN standings s ON s.organisation_id = a.organisation_id AND s.id = a.id) c`),
  `CREATE TRIGGER places_added AFTER INSERT ON places REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION places_carry_added()`,
  `CREATE TRIGGER standings_carry_added AFTER INSERT ON standings REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION places_carry_standings()`,
  `CREATE TRIGGER standings_carry_changed AFTER UPDATE ON standings REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION places_carry_standings()`,
  `CREATE TRIGGER people_carry AFTER UPDATE ON people REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION places_carry_people()`,
];

/** What the server may do: views, talks and marks are never edited. */
const SERVER_RIGHTS: Readonly<Record<string, string>> = {
  own_views: 'SELECT, INSERT',
  openings: 'SELECT, INSERT, UPDATE (last_on)',
  one_to_ones: 'SELECT, INSERT',
  first_looks: 'SELECT, INSERT',
  first_look_marks: 'SELECT, INSERT',
};

/** What managers think of somebody, and what was marked at first, goes with them; of what they thought of others only the words do. */
export const ERASURE_OF_1790820000000: readonly ErasureStep[] = [
  ...ERASURE_OF_1790810000000,
  { kind: 'decisions', sql: `DELETE FROM own_views v WHERE v.organisation_id = org AND v.person_id = who` },
  { kind: 'decisions', sql: `UPDATE own_views v SET reason = '' WHERE v.organisation_id = org AND v.reason <> '' AND v.author_id = who` },
  { kind: 'profile', sql: `DELETE FROM openings o WHERE o.organisation_id = org AND who IN (o.person_id, o.viewer_id)` },
  { kind: 'profile', sql: `DELETE FROM one_to_ones o WHERE o.organisation_id = org AND o.person_id = who` },
  { kind: 'assessments', sql: `UPDATE places q SET rung = NULL, target_rung = NULL, state = NULL, index = NULL, stale = false, waiting = 0, looked_on = NULL, as_of = NULL WHERE q.organisation_id = org AND q.id = who` },
  { kind: 'decisions', sql: `DELETE FROM first_look_marks m USING first_looks f WHERE m.organisation_id = org AND f.organisation_id = org AND f.id = m.first_look_id AND f.person_id = who` },
  { kind: 'decisions', sql: `DELETE FROM first_looks f WHERE f.organisation_id = org AND f.person_id = who` },
];

/** A manager's own view of somebody, the first look of a new team, one-to-ones, and who opened what. */
export class Views1790820000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...CHANGES, ...LOOKED, ...CARRIED]) await runner.query(statement);
    for (const [table, rights] of Object.entries(SERVER_RIGHTS)) {
      await protectTenantTable(runner, table);
      await allowServer(runner, table, rights);
      await allowEraser(runner, table, 'SELECT, DELETE');
    }
    await allowEraser(runner, 'own_views', 'UPDATE (reason)');
    // Taking somebody's words from `people` carries what is left into their place.
    await allowEraser(runner, 'places', 'SELECT, UPDATE');
    await auditTable(runner, 'own_views', ['rung']);
    await auditTable(runner, 'one_to_ones');
    await auditTable(runner, 'first_looks', ['rung']);
    await auditTable(runner, 'first_look_marks', ['side']);
    const organisations = await runner.manager.query<{ id: string }[]>('SELECT id FROM organisations');
    for (const { id } of organisations) {
      await runner.manager.query(`SELECT set_config('app.organisation_id', $1, true)`, [id]);
      await runner.manager.query(
        `UPDATE standings s SET looked_on = l.on_day FROM (SELECT i.person_id, max(r.on_day) AS on_day FROM ratings r JOIN evidence_items i ON i.organisation_id = $1 AND i.id = r.item_id WHERE r.organisation_id = $1 GROUP BY 1) l
          WHERE s.organisation_id = $1 AND s.id = l.person_id`,
        [id],
      );
      await runner.manager.query('UPDATE standings SET looked_on = looked_on WHERE organisation_id = $1', [id]);
      await runner.manager.query('UPDATE people SET team_id = team_id WHERE organisation_id = $1', [id]);
    }
    await runner.manager.query(`SELECT set_config('app.organisation_id', '', true)`);
    await defineErasure(runner, ERASURE_OF_1790820000000);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward-only: restore a backup instead.');
  }
}
