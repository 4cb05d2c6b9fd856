import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { v7 as uuid } from 'uuid';
import { execute, TestDatabase, withDatabase } from '@nextrung/testing';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { AppConfig } from '../../config/app-config.js';
import { createApp } from '../../create-app.js';
import { loadDemo } from '../../features/demo/load-demo.js';
import { DiskStore } from '../../platform/files/disk-store.js';
import { PACKET_SIGNING_KEY, startTestApi, type TestApi } from '../../testing/test-api.js';
import { TestClient } from '../../testing/test-client.js';
import { brokenEntries, catalogue, everything } from '../../testing/whole-database.js';
import { ok, showWork } from '../../testing/work.js';
import { addBystanders, PASSWORD } from '../../testing/world.js';
import { createDataSource } from '../data-source.js';
import { MIGRATIONS } from '../migrations/index.js';
import { prepareDatabase } from '../prepare-database.js';
import { LEFT_OUT, MAGIC, SCHEMAS_LEFT_OUT, TRAILER_LENGTH } from './backup-format.js';
import { restoreBackup } from './restore-backup.js';
import { takeBackup, type Totals } from './take-backup.js';
import { GLOBAL_TABLES, OTHER_SCHEMAS } from '../tenancy.js';

const NASTY = ['\\N \\. \\\\ "quoted" \'single\' {a,"b",NULL}', 'NULL', ' two\n  lines\r\n\tand a tab ', '👩🏽‍🚀 𝄞 \u2028\u2029\u0001\u007f', '[1,{"x":"y"}]', '"; DROP TABLE people; --', ''];

const opened = (url: string): Promise<DataSource> => createDataSource({ url, applicationName: 'test owner', poolSize: 2 }).initialize();

/** Tables that follow others as these come back, each with what of a row is the same then: all but the numbers. */
const NUMBERED_AGAIN: Readonly<Record<string, (row: string) => string>> = {
  places: (row) => row.split(',').slice(0, 4).join(),
  place_days: (row) => row.split(',').slice(0, 3).join(),
  standings: (row) => row.split(',').slice(0, 2).join(),
};

describe('backup and restore', () => {
  let api: TestApi;
  let folder: string;
  let file: string;
  let taken: Totals;
  let before: Record<string, string[]>;
  const databases: TestDatabase[] = [];
  const sources: DataSource[] = [];

  const store = new DiskStore(mkdtempSync(join(tmpdir(), 'nextrung-backup-files-')));
  const backup = (to: string, ownerUrl: string): Promise<Totals> => takeBackup({ ownerUrl, file: to, product: '0.1.0', now: new Date(), say: () => undefined, store });
  const restore = (from: string, ownerUrl: string, replace: string | null = null): Promise<Totals> => restoreBackup({ ownerUrl, file: from, replace, say: () => undefined, store });
  const empty = async (): Promise<TestDatabase> => {
    const database = await TestDatabase.createEmpty();
    databases.push(database);
    return database;
  };
  const open = async (url: string): Promise<DataSource> => {
    const source = await opened(url);
    sources.push(source);
    return source;
  };
  let ownerUrl: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nextrung-backup-'));
    file = join(folder, 'all.nextrung');
    api = await startTestApi();
    ownerUrl = withDatabase((await empty()).ownerUrl, new URL(api.serverUrl).pathname.slice(1));
    await loadDemo(api.owner, { signingKey: PACKET_SIGNING_KEY });
    await addBystanders(api.owner, api.organisation);
    await showWork(api, 'pm', { indicators: ['SPM.S1', 'SPM.D1'], title: NASTY[3] ?? '' });
    await fillWithNastyTexts();
    await keepAFile();
    before = await everything(api.owner);
    taken = await backup(file, ownerUrl);
  });

  /** Of more than one piece, and of a size that no base64 ends with. */
  const FILE = Buffer.alloc(100_001, 'one line of text\n');

  async function keepAFile(): Promise<void> {
    const { id, people: { pm } } = api.organisation;
    const [fileId, missing] = [uuid(), uuid()];
    await store.put(`${id}/${fileId}`, { size: FILE.length, sha256: '', open: () => Readable.from([FILE]) });
    for (const one of [fileId, missing]) {
      await api.owner.query(`INSERT INTO attachments (organisation_id, id, item_id, name, media_type, size, file_id, added_by, stored_at) SELECT $1, $2, id, 'a.txt', 'text/plain', $3, $2, $4, now() FROM evidence_items WHERE organisation_id = $1 LIMIT 1`, [id, one, FILE.length, pm.id]);
    }
  }

  afterAll(async () => {
    for (const source of sources) if (source.isInitialized) await source.destroy();
    for (const database of databases) await database.drop();
    await api.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function fillWithNastyTexts(): Promise<void> {
    const { id, people: { pm, admin, groupPm } } = api.organisation;
    const run = (sql: string, ...values: unknown[]): Promise<unknown> => api.owner.query(sql, [id, ...values]);
    for (const [index, text] of NASTY.entries()) {
      await run(`INSERT INTO notes (organisation_id, id, person_id, author_id, body, visibility, on_day) VALUES ($1, gen_random_uuid(), $2, $3, $4, 'only_me', '2027-03-14')`, pm.id, groupPm.id, text);
      await run(`INSERT INTO teams (organisation_id, id, name, created_at) VALUES ($1, gen_random_uuid(), $2, '2027-03-14 01:02:03.456789+05:30')`, `${text}${index}`);
      await run(`INSERT INTO person_pay (organisation_id, id, person_id, amount, currency, effective_from, recorded_by) VALUES ($1, gen_random_uuid(), $2, 123456789012.10 + $3, 'EUR', '2027-03-14', $4)`, pm.id, index, admin.id);
      await run(`INSERT INTO idempotency_keys (organisation_id, person_id, key, request_digest, response) VALUES ($1, $2, $3, 'd', $4)`, pm.id, `key ${index}`, index === 0 ? null : JSON.stringify({ b: text, a: [1.50, 1e300, null] }));
    }
    await run(`INSERT INTO break_in_plans (organisation_id, id, version, way, done) VALUES ($1, $2, 1, NULL, $3)`, pm.id, NASTY);
    await run(`INSERT INTO ladder_drafts (organisation_id, id, content, created_by, updated_by) VALUES ($1, gen_random_uuid(), $2, $3, $3)`, '{"z": 1.0,\n "a":2 , "a":"\\u00e9 \\ud83d\\ude00"}', admin.id);
    await run(`INSERT INTO assessment_points (organisation_id, id, person_id, target_rung, reader, on_day, index, raw_index, state) VALUES ($1, gen_random_uuid(), $2, 'SPM', 'self', '2020-02-29', 1, 0.1 + 0.2, 'close')`, pm.id);
    await run(`INSERT INTO readiness_settings (organisation_id, id, version, rungs, changes, reason, changed_by, changed_at) VALUES ($1, gen_random_uuid(), 99, '{"SPM": 1.10}', '{}', '', $2, '-infinity')`, admin.id);
    await run(`INSERT INTO audit_heads (organisation_id, id, seq, hash, signature, signed_at) VALUES ($1, gen_random_uuid(), 9007199254740993, '', '', now())`);
    await api.owner.query(`INSERT INTO invitations (token_digest, organisation_id, person_id, expires_at) VALUES ('Zebra', $1, $2, now()), ('aardvark', $1, $2, now()), ('Ärger', $1, $2, now())`, [id, pm.id]);
  }

  it('knows every table and every schema, and says of each that is left out why', async () => {
    const tables = await api.owner.query<{ name: string }[]>(`SELECT relname AS name FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace`);
    expect(taken.tables).toBe(tables.length - Object.keys(LEFT_OUT).length);
    expect(Object.keys(SCHEMAS_LEFT_OUT)).toEqual(Object.keys(OTHER_SCHEMAS));
    // Made again by triggers; the next test finds them the same.
    expect(Object.keys(LEFT_OUT).filter((name) => !(name in GLOBAL_TABLES)).sort()).toEqual(['evidence_search', ...Object.keys(NUMBERED_AGAIN)].sort());
    const sequences = await api.owner.query<{ name: string }[]>(`SELECT relname AS name FROM pg_class WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace`);
    expect(sequences).toEqual([{ name: 'migrations_id_seq' }]);
  });

  it('comes back the same, row by row, into an empty database, with the chain of the log whole', async () => {
    const target = await empty();
    expect(await restore(file, target.ownerUrl)).toEqual(taken);
    const owner = await open(target.ownerUrl);
    const after = await everything(owner);
    for (const [table, rows] of Object.entries(before)) {
      const expected = table === 'sessions' || table === 'rate_limits' ? [] : rows;
      const same = NUMBERED_AGAIN[table] ?? ((row: unknown) => row);
      expect({ table, rows: after[table]?.map(same) }).toEqual({ table, rows: expected.map(same) });
    }
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(Object.values(before).flat().length).toBeGreaterThan(1_000);
    expect(before['sessions']?.length).toBeGreaterThan(0);
    expect(await catalogue(owner)).toEqual(await catalogue(api.owner));
    const { entries, broken } = await brokenEntries(owner);
    expect(entries).toBeGreaterThan(3);
    expect(broken).toBe(0);
  });

  it('brings the files back, and refuses where there is no place for them', async () => {
    expect(taken.files).toBe(1);
    const elsewhere = new DiskStore(join(folder, 'elsewhere'));
    const target = await empty();
    await expect(restoreBackup({ ownerUrl: target.ownerUrl, file, replace: null, say: () => undefined, store: null })).rejects.toThrow('holds 1 attachments');
    await restoreBackup({ ownerUrl: target.ownerUrl, file, replace: null, say: () => undefined, store: elsewhere });
    const [kept] = readdirSync(join(folder, 'elsewhere', api.organisation.id));
    expect(readFileSync(join(folder, 'elsewhere', api.organisation.id, kept ?? ''))).toEqual(FILE);
  });

  it('serves, and lets people in with their passwords, after a restore', async () => {
    const target = await empty();
    await restore(file, target.ownerUrl);
    const { serverUrl } = await prepareDatabase({ ownerUrl: target.ownerUrl, firstLoad: null });
    const config = new AppConfig({ SERVER_DATABASE_URL: serverUrl, PORT: '3000' });
    const app = await createApp(config);
    try {
      const client = await new TestClient(app, config.publicUrl.origin).signIn(api.organisation.people.pm.email, PASSWORD);
      const { items } = await ok(client.get<{ items: { title: string }[] }>(`/api/people/${api.organisation.people.pm.id}/evidence`));
      expect(items.map(({ title }) => title)).toEqual([NASTY[3]?.trim()]);
      const logged = await client.post(`/api/people/${api.organisation.people.pm.id}/evidence`, { title: 'After the restore' });
      expect(logged.status).toBe(201);
    } finally {
      await app.close();
    }
    expect((await brokenEntries(await open(target.ownerUrl))).broken).toBe(0);
  });

  it('gives the same file content again from what it restored', async () => {
    const target = await empty();
    await restore(file, target.ownerUrl);
    const again = join(folder, 'again.nextrung');
    await backup(again, target.ownerUrl);
    const body = (path: string): string => gunzipSync(readFileSync(path).subarray(MAGIC.length, -TRAILER_LENGTH)).toString('utf8').split('\n').slice(1).join('\n');
    expect(body(again)).toBe(body(file));
  });

  it('is readable by its owner only, and never takes the place of another file', async () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(existsSync(`${file}.partial`)).toBe(false);
    await expect(backup(file, ownerUrl)).rejects.toThrow(/is there already/);
    await expect(backup(join(folder, 'none.nextrung'), (await empty()).ownerUrl)).rejects.toThrow('There is no Nextrung in this database.');
    expect([existsSync(join(folder, 'none.nextrung')), existsSync(join(folder, 'none.nextrung.partial'))]).toEqual([false, false]);
  });

  it('is of one moment, though people write meanwhile', async () => {
    const during = join(folder, 'during.nextrung');
    const client = await api.as('peerPm');
    const person = api.organisation.people.peerPm.id;
    let written = 0;
    await takeBackup({
      store,
      ownerUrl, file: during, product: '0.1.0', now: new Date(),
      say: () => { written += 1; void client.post(`/api/people/${person}/evidence`, { title: `Meanwhile ${written}` }); },
    });
    expect(written).toBeGreaterThan(20);
    const target = await empty();
    await restore(during, target.ownerUrl);
    const owner = await open(target.ownerUrl);
    expect((await brokenEntries(owner)).broken).toBe(0);
    const [{ items = 0, revisions = 0 } = {}] = await owner.query<{ items: number; revisions: number }[]>('SELECT (SELECT count(*)::int FROM evidence_items) AS items, (SELECT count(DISTINCT item_id)::int FROM evidence_revisions) AS revisions');
    expect(items).toBe(revisions);
  });

  describe('a file that is not right', () => {
    let target: TestDatabase;
    let owner: DataSource;
    let rows: Record<string, string[]>;
    let shape: unknown;

    beforeAll(async () => {
      target = await empty();
      await prepareDatabase({ ownerUrl: target.ownerUrl, firstLoad: null });
      owner = await open(target.ownerUrl);
      await owner.query(`INSERT INTO rate_limits (key, points) VALUES ('a mark', 1)`);
      rows = await everything(owner);
      shape = await catalogue(owner);
    });

    const refused = async (bytes: Buffer, words: RegExp): Promise<void> => {
      const bad = join(folder, 'bad.nextrung');
      writeFileSync(bad, bytes);
      await expect(restore(bad, target.ownerUrl, target.name)).rejects.toThrow(words);
    };
    const untouched = async (): Promise<void> => {
      expect(await everything(owner)).toEqual(rows);
      expect(await catalogue(owner)).toEqual(shape);
    };
    /** The file with other lines inside, and every outer digest right. */
    const rewritten = (change: (lines: string[]) => string[]): Buffer => {
      const lines = gunzipSync(readFileSync(file).subarray(MAGIC.length, -TRAILER_LENGTH)).toString('utf8').split('\n').slice(0, -1);
      const whole = Buffer.concat([Buffer.from(MAGIC), gzipSync(`${change(lines).join('\n')}\n`)]);
      return Buffer.concat([whole, Buffer.from(`sha256 ${createHash('sha256').update(whole).digest('hex')}\n`)]);
    };

    it('is refused with a single byte flipped, wherever it is, before anything is touched', async () => {
      const good = readFileSync(file);
      for (let turn = 0; turn < 50; turn += 1) {
        const bytes = Buffer.from(good);
        const at = turn < 2 ? turn * (good.length - 1) : Math.floor(Math.random() * good.length);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << (turn % 8));
        await refused(bytes, /damaged|not a backup|has the format/);
      }
      await untouched();
    });

    it('is refused when it is cut off, empty, or something else', async () => {
      const good = readFileSync(file);
      const cut = join(folder, 'cut.nextrung');
      for (const length of [0, 5, MAGIC.length, MAGIC.length + 20, good.length - 1, Math.floor(good.length / 2)]) {
        writeFileSync(cut, good);
        truncateSync(cut, length);
        await expect(restore(cut, target.ownerUrl, target.name)).rejects.toThrow(/damaged|not a backup/);
      }
      await expect(restore(join(folder, 'nothing'), target.ownerUrl)).rejects.toThrow(/cannot be read/);
      await untouched();
    });

    it('is refused when it is of a newer version, or of another format', async () => {
      const heading = (change: object) => (lines: string[]): string[] => [JSON.stringify({ ...JSON.parse(lines[0] ?? ''), ...change }), ...lines.slice(1)];
      await refused(rewritten(heading({ migrations: [...MIGRATIONS.map(({ name }) => name), 'Later1999999999999'] })), /newer Nextrung.*Later1999999999999/);
      await refused(rewritten(heading({ migrations: ['Foreign1'] })), /Foreign1/);
      await refused(Buffer.concat([Buffer.from('NEXTRUNG BACKUP 2\n'), readFileSync(file).subarray(MAGIC.length)]), /has the format 2/);
      await untouched();
    });

    it('is refused when a row is missing, changed or too many, or a section is unknown, though the outer digest is right', async () => {
      await refused(rewritten((lines) => lines.filter((_, index) => index !== 3)), /rows of \w+ are not those/);
      await refused(rewritten((lines) => lines.map((line) => line.replace('Alder pm', 'Alder xx'))), /rows of people are not those/);
      await refused(rewritten((lines) => [...lines.slice(0, -1), '{"files":"files/"}', ...lines.slice(-1)]), /section that this version does not know/);
      await refused(rewritten((lines) => lines.slice(0, -1)), /ends too early/);
      await refused(rewritten((lines) => [...lines, '["more"]']), /damaged/);
      await untouched();
    });
  });

  describe('a database that is not empty', () => {
    it('is replaced only by its name', async () => {
      const target = await empty();
      await restore(file, target.ownerUrl);
      const owner = await open(target.ownerUrl);
      await owner.query(`UPDATE organisations SET name = 'Changed since'`);
      const rows = await everything(owner);
      await expect(restore(file, target.ownerUrl)).rejects.toThrow(`--replace ${target.name}`);
      await expect(restore(file, target.ownerUrl, 'nextrung')).rejects.toThrow(`is called ${target.name}`);
      expect(await everything(owner)).toEqual(rows);
      await owner.destroy();
      await restore(file, target.ownerUrl, target.name);
      const after = await open(target.ownerUrl);
      expect((await everything(after))['organisations']).toEqual(before['organisations']);
    });

    it('is left alone while a server is connected, and when it holds tables of something else', async () => {
      const target = await empty();
      const other = new pg.Client({ connectionString: target.ownerUrl, application_name: 'nextrung jobs' });
      await other.connect();
      await expect(restore(file, target.ownerUrl)).rejects.toThrow(/is running/);
      await other.query('CREATE TABLE invoices (id int)');
      await other.end();
      await expect(restore(file, target.ownerUrl, target.name)).rejects.toThrow(/a table invoices that is not of Nextrung/);
      expect(Object.keys(await everything(await open(target.ownerUrl)))).toEqual(['invoices']);
    });

    it('keeps what it had when a restore is stopped in the middle', async () => {
      const target = await empty();
      await restore(file, target.ownerUrl);
      const owner = await open(target.ownerUrl);
      const [rows, shape] = [await everything(owner), await catalogue(owner)];
      const over = new AbortController();
      let said = 0;
      const say = (): void => { said += 1; if (said === 20) over.abort(new Error('Stopped.')); };
      await expect(restoreBackup({ ownerUrl: target.ownerUrl, file, replace: target.name, say, signal: over.signal, store })).rejects.toThrow('Stopped.');
      expect(said).toBeGreaterThanOrEqual(20);
      expect(await everything(owner)).toEqual(rows);
      expect(await catalogue(owner)).toEqual(shape);
    });
  });

  it('works for an owner who is no superuser and obeys row security', async () => {
    const target = await empty();
    const superuser = new URL(target.ownerUrl);
    const role = `${target.name}_owner`;
    const admin = withDatabase(target.ownerUrl, 'postgres');
    // The same password, so that the server's role keeps its own for the other tests of this cluster.
    await execute(admin, `CREATE ROLE ${role} LOGIN CREATEROLE PASSWORD '${superuser.password}'`);
    const roles = await api.owner.query<{ name: string }[]>(`SELECT rolname AS name FROM pg_roles WHERE rolname LIKE 'nextrung\\_%' AND NOT rolsuper`);
    for (const { name } of roles) await execute(admin, `GRANT ${name} TO ${role} WITH ADMIN OPTION`);
    await execute(admin, `ALTER DATABASE ${target.name} OWNER TO ${role}`);
    superuser.username = role;
    const plainUrl = superuser.href;
    try {
      await restore(file, plainUrl);
      const again = join(folder, 'plain.nextrung');
      expect(await backup(again, plainUrl)).toEqual(taken);
      const owner = await open(target.ownerUrl);
      const after = await everything(owner);
      expect(after['people']).toEqual(before['people']);
      expect(after['audit_changes']).toEqual(before['audit_changes']);
      await owner.destroy();
      await restore(again, plainUrl, target.name);
    } finally {
      await target.drop();
      await execute(admin, `DROP ROLE ${role}`).catch(() => undefined);
    }
  });

  it('puts an older backup back at its own level and migrates it', async () => {
    const old = await empty();
    const source = createDataSource({ url: old.ownerUrl, applicationName: 'test owner', poolSize: 2 });
    const level = MIGRATIONS.length - 1;
    source.setOptions({ migrations: MIGRATIONS.slice(0, level) });
    await source.initialize();
    await source.runMigrations({ transaction: 'each' });
    await source.query(`INSERT INTO organisations (id, name, time_zone) VALUES (gen_random_uuid(), 'Old', 'Europe/London')`);
    await source.destroy();
    const oldFile = join(folder, 'old.nextrung');
    await backup(oldFile, old.ownerUrl);
    const target = await empty();
    await restore(oldFile, target.ownerUrl);
    const owner = await open(target.ownerUrl);
    expect(await owner.query('SELECT name FROM organisations')).toEqual([{ name: 'Old' }]);
    expect(await owner.query('SELECT count(*)::int AS count FROM migrations')).toEqual([{ count: MIGRATIONS.length }]);
    expect(await catalogue(owner)).toEqual(await catalogue(api.owner));
  });

  it('leaves nothing where the file may not be written', async () => {
    await expect(backup(join(folder, 'absent', 'file.nextrung'), ownerUrl)).rejects.toThrow(/ENOENT/);
    expect(existsSync(join(folder, 'absent'))).toBe(false);
  });
});
