import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestDatabase } from '@nextrung/testing';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { createOrganisation, type TestOrganisation } from '../testing/world.js';
import { createDataSource } from './data-source.js';
import { GLOBAL_TABLES, OTHER_SCHEMAS, SERVER_ROLE } from './tenancy.js';

interface Catalogue {
  name: string;
  forced: boolean;
  enabled: boolean;
  withCheck: number;
  owner: string;
}

describe('tenancy, by the database itself', () => {
  let database: TestDatabase;
  let owner: DataSource;
  let server: pg.Client;
  let alder: TestOrganisation;
  let birch: TestOrganisation;
  let tenantTables: string[];

  beforeAll(async () => {
    database = await TestDatabase.create();
    owner = await createDataSource({ url: database.ownerUrl, applicationName: 'test owner', poolSize: 2 }).initialize();
    alder = await createOrganisation(owner, 'Alder');
    birch = await createOrganisation(owner, 'Birch');
    server = new pg.Client(database.serverUrl);
    await server.connect();
    const tables = await owner.query<{ name: string }[]>(`SELECT relname AS name FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace`);
    tenantTables = tables.map(({ name }) => name).filter((name) => !(name in GLOBAL_TABLES)).sort();
  });

  afterAll(async () => {
    await server.end();
    await owner.destroy();
    await database.drop();
  });

  it('asks together in order, on a connection that is as good as new after one of them was refused', async () => {
    const source = await createDataSource({ url: database.serverUrl, applicationName: 'test server', poolSize: 1, serving: true }).initialize();
    try {
      const together = (...texts: readonly string[]): Promise<{ at: string }[][]> => source.transaction((tx) => Promise.all(texts.map((text) => tx.query<{ at: string }[]>(text))));
      const setting = `SELECT current_setting('app.organisation_id', true) AS at`;
      const [, first, , second] = await together(`SELECT set_config('app.organisation_id', 'a', true)`, setting, `SELECT set_config('app.organisation_id', 'b', true)`, setting);
      expect([first, second]).toEqual([[{ at: 'a' }], [{ at: 'b' }]]);
      await expect(together(setting, 'SELECT 1 / 0', setting)).rejects.toThrow('division by zero');
      expect(await together(setting)).toEqual([[{ at: '' }]]);
    } finally {
      await source.destroy();
    }
  });

  it('forces row security with a check on every table outside the allow-list', async () => {
    const rows = await owner.query<Catalogue[]>(
      `SELECT c.relname AS name, c.relforcerowsecurity AS forced, c.relrowsecurity AS enabled, pg_get_userbyid(c.relowner) AS owner,
              (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid AND p.polwithcheck IS NOT NULL AND p.polqual IS NOT NULL) AS "withCheck"
         FROM pg_class c WHERE c.relname = ANY($1) AND c.relnamespace = 'public'::regnamespace`,
      [tenantTables],
    );
    expect(rows.length).toBe(tenantTables.length);
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows) expect(row).toEqual({ name: row.name, forced: true, enabled: true, withCheck: 1, owner: expect.not.stringMatching(SERVER_ROLE) });
  });

  it('begins every key and every reference of a tenant table with the organisation', async () => {
    const keys = await owner.query<{ table: string; key: string; first: string }[]>(
      `SELECT c.relname AS "table", i.indexrelid::regclass::text AS key,
              (SELECT attname FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = i.indkey[0]) AS first
         FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid WHERE c.relname = ANY($1) AND (i.indisunique OR i.indisexclusion)`,
      [tenantTables],
    );
    const references = await owner.query<{ table: string; key: string; first: string }[]>(
      `SELECT c.relname AS "table", k.conname AS key, (SELECT attname FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = k.conkey[1]) AS first
         FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid WHERE k.contype = 'f' AND c.relname = ANY($1)`,
      [tenantTables],
    );
    expect(keys.length).toBeGreaterThanOrEqual(tenantTables.length);
    expect([...keys, ...references].filter(({ first }) => first !== 'organisation_id')).toEqual([]);
  });

  it('lets the server own nothing and bypass nothing', async () => {
    const [role] = await owner.query<object[]>('SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = $1', [SERVER_ROLE]);
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false });
    expect(await owner.query(`SELECT relname FROM pg_class WHERE pg_get_userbyid(relowner) = $1`, [SERVER_ROLE])).toEqual([]);
    expect(await owner.query(`SELECT viewname FROM pg_views WHERE schemaname = 'public'`)).toEqual([]);
  });

  it('knows every schema, and lets the server make nothing in any', async () => {
    const schemas = await owner.query<{ name: string; makes: boolean }[]>(
      `SELECT nspname AS name, has_schema_privilege($1, oid, 'CREATE') AS makes FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' ORDER BY nspname`,
      [SERVER_ROLE],
    );
    expect(schemas).toEqual(['public', ...Object.keys(OTHER_SCHEMAS)].sort().map((name) => ({ name, makes: false })));
  });

  it('shows the server nothing without an organisation, with an empty one, and after a reset', async () => {
    for (const before of [null, `SELECT set_config('app.organisation_id', '', false)`, 'RESET app.organisation_id']) {
      if (before) await server.query(before);
      for (const table of tenantTables) expect((await server.query(`SELECT 1 FROM ${table}`)).rowCount).toBe(0);
    }
    await expect(server.query(`SELECT set_config('app.organisation_id', 'not an id', false), (SELECT count(*) FROM people)`).then(() => server.query('SELECT 1 FROM people'))).rejects.toThrow(/uuid/);
    await server.query(`SELECT set_config('app.organisation_id', '', false)`);
  });

  it('shows an organisation its own rows only, and refuses to write or reference another one', async () => {
    await server.query('BEGIN');
    await server.query(`SELECT set_config('app.organisation_id', $1, true)`, [alder.id]);
    const { rows } = await server.query<{ organisation_id: string }>('SELECT DISTINCT organisation_id FROM people');
    expect(rows).toEqual([{ organisation_id: alder.id }]);
    await server.query('SAVEPOINT s');
    await expect(server.query(`INSERT INTO people (organisation_id, id, name, email) VALUES ($1, gen_random_uuid(), 'x', 'x@x.example')`, [birch.id])).rejects.toThrow(/row-level security/);
    await server.query('ROLLBACK TO s');
    await expect(
      server.query(`INSERT INTO reporting_lines (organisation_id, id, person_id, manager_id, valid_from) VALUES ($1, gen_random_uuid(), $2, $3, '2030-01-01')`, [
        alder.id, alder.people.colleague.id, birch.people.director.id,
      ]),
    ).rejects.toThrow(/foreign key/);
    await server.query('ROLLBACK');
    expect((await server.query('SELECT 1 FROM people')).rowCount).toBe(0);
  });

  it('keeps history append-only for the server', async () => {
    const { rows } = await server.query<{ table: string }>(
      `SELECT t AS "table" FROM unnest($1::text[]) t WHERE has_table_privilege(t, 'UPDATE') OR has_table_privilege(t, 'DELETE') OR has_table_privilege(t, 'TRUNCATE')`,
      [['person_levels', 'evidence_revisions', 'evidence_visibility', 'ratings', 'counter_observations', 'corroboration_asks', 'corroboration_answers', 'ladder_versions', 'note_visibility', 'person_pay', 'pay_bands', 'pay_factors', 'pay_proposals', 'pay_pools', 'migrations']],
    );
    expect(rows).toEqual([]);
  });

  it('has no drift between the entities and the migrations', async () => {
    const { upQueries } = await owner.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });
});
