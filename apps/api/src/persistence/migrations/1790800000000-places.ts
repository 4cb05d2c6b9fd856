import type { MigrationInterface, QueryRunner } from 'typeorm';
import { allowServer, protectTenantTable } from '../tenancy.js';

/**
 * Slots of a person's own: theirs is the first, and who comes under them later is put into the rest. Below an
 * insertion the room is smaller; where none is left, the organisation is numbered again.
 */
const ROOM = '1099511627776'; // 2^40: room for four million people in a bigint
const NARROWER = 'ARRAY[1073741824, 1048576, 1024, 32, 1]::bigint[]';
/** More people than these, and more than a twentieth of everyone, are cheaper to number again than to move one by one. */
const MANY = 500;

/** Line manager of everyone on day `as_of`, by solid lines. */
const LINE = `SELECT l.person_id, l.manager_id FROM reporting_lines l WHERE l.organisation_id = org AND l.kind = 'solid' AND l.valid_from <= as_of AND (l.valid_to IS NULL OR l.valid_to > as_of)`;

/** Of the walk from some roots: everyone in the order of the tree, with how many are in their branch. Nobody who only leads back to themselves is among them. */
const NUMBERED = `
  ranked AS (SELECT w.id, w.manager_id, w.depth, w.path, row_number() OVER (ORDER BY w.path) - 1 AS rank FROM walk w),
  sizes AS (SELECT a.id, count(*) AS size FROM ranked r CROSS JOIN LATERAL unnest(r.path) AS a(id) GROUP BY a.id)`;

const FUNCTIONS = [
  // At the top, beside everyone else there.
  `
    CREATE FUNCTION places_add(org uuid, added uuid[]) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE base bigint;
    BEGIN
      UPDATE place_days SET next_free = next_free + cardinality(added) * ${ROOM} WHERE organisation_id = org AND id = org RETURNING next_free - cardinality(added) * ${ROOM} INTO base;
      INSERT INTO places (organisation_id, id, manager_id, depth, lo, hi, room_from, room_to)
      SELECT org, n.id, NULL, 0, n.lo, n.lo + ${ROOM} - 1, n.lo + 1, n.lo + ${ROOM} - 1 FROM (SELECT a.id, base + (a.rank - 1) * ${ROOM} AS lo FROM unnest(added) WITH ORDINALITY AS a(id, rank)) n;
    END $$
  `,
  `
    CREATE FUNCTION places_number(org uuid) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE as_of date;
    BEGIN
      SELECT d.as_of INTO as_of FROM place_days d WHERE d.organisation_id = org AND d.id = org FOR UPDATE;
      DELETE FROM places WHERE organisation_id = org;
      INSERT INTO places (organisation_id, id, manager_id, depth, lo, hi, room_from, room_to)
      WITH RECURSIVE line AS MATERIALIZED (${LINE}), walk AS (
        SELECT p.id, NULL::uuid AS manager_id, 0 AS depth, ARRAY[p.id] AS path FROM people p
         WHERE p.organisation_id = org AND NOT EXISTS (SELECT 1 FROM line WHERE line.person_id = p.id)
        UNION ALL
        SELECT l.person_id, l.manager_id, w.depth + 1, w.path || l.person_id FROM walk w JOIN line l ON l.manager_id = w.id
      ), ${NUMBERED}
      SELECT org, r.id, r.manager_id, r.depth, r.rank * ${ROOM}, (r.rank + s.size) * ${ROOM} - 1, r.rank * ${ROOM} + 1, (r.rank + 1) * ${ROOM} - 1
        FROM ranked r JOIN sizes s ON s.id = r.id;
      UPDATE place_days SET next_free = coalesce((SELECT max(hi) + 1 FROM places WHERE organisation_id = org), 0) WHERE organisation_id = org AND id = org;
      PERFORM places_add(org, ARRAY(SELECT p.id FROM people p WHERE p.organisation_id = org AND NOT EXISTS (SELECT 1 FROM places q WHERE q.organisation_id = org AND q.id = p.id)));
    END $$
  `,
  // Answers whether there was room; if not, everyone has to be numbered again.
  `
    CREATE FUNCTION places_move(org uuid, who uuid) RETURNS boolean LANGUAGE plpgsql AS $$
    DECLARE
      as_of date; place places; boss places; boss_id uuid; members bigint; base bigint; room bigint; step bigint; new_depth integer;
    BEGIN
      SELECT d.as_of, d.next_free INTO as_of, base FROM place_days d WHERE d.organisation_id = org AND d.id = org;
      SELECT p.* INTO place FROM places p WHERE p.organisation_id = org AND p.id = who;
      IF NOT FOUND THEN RETURN false; END IF;
      SELECT line.manager_id INTO boss_id FROM (${LINE} AND l.person_id = who) line;
      IF place.manager_id IS NOT DISTINCT FROM boss_id THEN RETURN true; END IF;
      members := (SELECT count(*) FROM places p WHERE p.organisation_id = org AND p.lo BETWEEN place.lo AND place.hi);
      IF boss_id IS NULL THEN
        step := ${ROOM};
        IF base + members * step >= 4611686018427387904 THEN RETURN false; END IF;
        UPDATE place_days SET next_free = base + members * step WHERE organisation_id = org AND id = org;
        new_depth := 0;
      ELSE
        SELECT p.* INTO boss FROM places p WHERE p.organisation_id = org AND p.id = boss_id;
        -- Above its own manager: two moves in one statement. Numbered again, both are right.
        IF NOT FOUND OR boss.lo BETWEEN place.lo AND place.hi THEN RETURN false; END IF;
        room := boss.room_to - boss.room_from + 1;
        SELECT max(s) INTO step FROM unnest(${NARROWER}) s WHERE s * members <= room;
        IF step IS NULL THEN RETURN false; END IF;
        base := boss.room_from;
        UPDATE places SET room_from = base + members * step WHERE organisation_id = org AND id = boss_id;
        new_depth := boss.depth + 1;
      END IF;
      -- The branch as it is placed now; whoever of it moves in the same statement follows on their own.
      UPDATE places p SET lo = base + n.rank * step, hi = base + (n.rank + n.size) * step - 1, room_from = base + n.rank * step + 1, room_to = base + (n.rank + 1) * step - 1,
                          depth = p.depth - place.depth + new_depth, manager_id = CASE WHEN p.id = who THEN boss_id ELSE p.manager_id END
        FROM (WITH RECURSIVE branch AS MATERIALIZED (SELECT b.id, b.manager_id FROM places b WHERE b.organisation_id = org AND b.lo BETWEEN place.lo AND place.hi),
              walk AS (
                SELECT who AS id, NULL::uuid AS manager_id, 0 AS depth, ARRAY[who] AS path
                UNION ALL
                SELECT b.id, b.manager_id, w.depth + 1, w.path || b.id FROM walk w JOIN branch b ON b.manager_id = w.id AND b.id <> who
              ), ${NUMBERED}
              SELECT r.id, r.rank, s.size FROM ranked r JOIN sizes s ON s.id = r.id) n
       WHERE p.organisation_id = org AND p.id = n.id;
      RETURN true;
    END $$
  `,
  `
    CREATE FUNCTION places_settle(org uuid, changed uuid[]) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE who uuid;
    BEGIN
      PERFORM 1 FROM place_days d WHERE d.organisation_id = org AND d.id = org FOR UPDATE;
      IF cardinality(changed) > ${MANY} AND cardinality(changed) * 20 > (SELECT count(*) FROM places p WHERE p.organisation_id = org) THEN
        PERFORM places_number(org);
        RETURN;
      END IF;
      FOREACH who IN ARRAY changed LOOP
        IF NOT places_move(org, who) THEN
          PERFORM places_number(org);
          RETURN;
        END IF;
      END LOOP;
    END $$
  `,
  // Lines that begin or end between the tree's day and another are followed then.
  `
    CREATE FUNCTION places_on(org uuid, day date) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE before date;
    BEGIN
      IF EXISTS (SELECT 1 FROM place_days d WHERE d.organisation_id = org AND d.id = org AND d.as_of = day) THEN RETURN; END IF;
      SELECT d.as_of INTO before FROM place_days d WHERE d.organisation_id = org AND d.id = org FOR UPDATE;
      IF before = day THEN RETURN; END IF;
      UPDATE place_days SET as_of = day WHERE organisation_id = org AND id = org;
      PERFORM places_settle(org, ARRAY(
        SELECT DISTINCT l.person_id FROM reporting_lines l WHERE l.organisation_id = org AND l.kind = 'solid'
           AND ((l.valid_from > least(before, day) AND l.valid_from <= greatest(before, day)) OR (l.valid_to > least(before, day) AND l.valid_to <= greatest(before, day)))));
    END $$
  `,
  `
    CREATE FUNCTION places_of_new_people() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE org uuid;
    BEGIN
      FOR org IN SELECT DISTINCT organisation_id FROM added LOOP
        INSERT INTO place_days (organisation_id, id, as_of, next_free)
        SELECT org, org, (now() AT TIME ZONE o.time_zone)::date, 0 FROM organisations o WHERE o.id = org ON CONFLICT DO NOTHING;
        PERFORM places_add(org, ARRAY(SELECT a.id FROM added a WHERE a.organisation_id = org));
        IF (SELECT d.next_free >= 4611686018427387904 FROM place_days d WHERE d.organisation_id = org AND d.id = org) THEN PERFORM places_number(org); END IF;
      END LOOP;
      RETURN NULL;
    END $$
  `,
];

/** SQL of a trigger function that follows changed lines. @param rows tables of the changed rows */
const following = (name: string, rows: string): string => `
  CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE org uuid; changed uuid[];
  BEGIN
    FOR org, changed IN SELECT l.organisation_id, array_agg(DISTINCT l.person_id) FROM (${rows}) l WHERE l.kind = 'solid' GROUP BY l.organisation_id LOOP
      PERFORM places_settle(org, changed);
    END LOOP;
    RETURN NULL;
  END $$
`;

const TRIGGERS = [
  following('places_follow_added', 'TABLE added'),
  following('places_follow_changed', 'TABLE gone UNION ALL TABLE added'),
  following('places_follow_gone', 'TABLE gone'),
  `CREATE TRIGGER people_place AFTER INSERT ON people REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION places_of_new_people()`,
  `CREATE TRIGGER reporting_lines_place_added AFTER INSERT ON reporting_lines REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION places_follow_added()`,
  `CREATE TRIGGER reporting_lines_place_changed AFTER UPDATE ON reporting_lines REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION places_follow_changed()`,
  `CREATE TRIGGER reporting_lines_place_gone AFTER DELETE ON reporting_lines REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION places_follow_gone()`,
];

const TABLES = [
  `
    CREATE TABLE place_days (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      as_of date NOT NULL,
      next_free bigint NOT NULL,
      CONSTRAINT place_days_one CHECK (id = organisation_id),
      CONSTRAINT place_days_organisation_fk FOREIGN KEY (organisation_id) REFERENCES organisations(id),
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `
    CREATE TABLE places (
      organisation_id uuid NOT NULL,
      id uuid NOT NULL,
      manager_id uuid,
      depth integer NOT NULL,
      lo bigint NOT NULL,
      hi bigint NOT NULL,
      room_from bigint NOT NULL,
      room_to bigint NOT NULL,
      CONSTRAINT places_range CHECK (lo < room_from AND room_to <= hi),
      CONSTRAINT places_person_fk FOREIGN KEY (organisation_id, id) REFERENCES people(organisation_id, id) ON DELETE CASCADE,
      PRIMARY KEY (organisation_id, id)
    )
  `,
  `CREATE INDEX places_lo ON places (organisation_id, lo)`,
];

/** Where everyone stands in the tree of solid lines, as ranges of numbers: who is below somebody is one range of an index. */
export class Places1790800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of TABLES) await runner.query(statement);
    for (const [table, rights] of [['place_days', 'SELECT, INSERT, UPDATE'], ['places', 'SELECT, INSERT, UPDATE, DELETE']] as const) {
      await protectTenantTable(runner, table);
      await allowServer(runner, table, rights);
    }
    for (const statement of [...FUNCTIONS, ...TRIGGERS]) await runner.query(statement);
    const organisations = (await runner.query('SELECT id FROM organisations')) as { id: string }[];
    for (const { id } of organisations) {
      await runner.query(`SELECT set_config('app.organisation_id', $1, true)`, [id]);
      await runner.query(`INSERT INTO place_days (organisation_id, id, as_of, next_free) SELECT id, id, (now() AT TIME ZONE time_zone)::date, 0 FROM organisations WHERE id = $1`, [id]);
      await runner.query('SELECT places_number($1)', [id]);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations are forward-only: restore a backup instead.');
  }
}
