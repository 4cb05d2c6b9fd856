import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { QueryRunner } from 'typeorm';
import type { FileStore } from '../../platform/files/file-store.js';
import { createDataSource } from '../data-source.js';
import { type BackupEnd, BackupRefusal, FORMAT, type Heading, MAGIC, type TableBegin } from './backup-format.js';
import { fileLines } from './file-lines.js';
import { keptTables } from './kept-tables.js';
import { migrationsOf, requireKnown } from './migration-level.js';
import { exactText, organisationIds, tableLines } from './table-lines.js';

export interface BackupOrder {
  /** Address of the database as its owner. */
  readonly ownerUrl: string;
  readonly file: string;
  /** Version of the product, for the heading. */
  readonly product: string;
  readonly now: Date;
  /** Told how far it is. */
  readonly say: (text: string) => void;
  readonly signal?: AbortSignal;
  /** Where attachments are; null: they are not kept. */
  readonly store: FileStore | null;
}

export interface Totals {
  readonly tables: number;
  readonly rows: number;
  readonly files: number;
}

/** Writes everything of the installation into one file, as of one moment; the server may run meanwhile. Nothing is left of a file that is not whole. */
export async function takeBackup(order: BackupOrder): Promise<Totals> {
  const { file, ownerUrl, signal } = order;
  if (existsSync(file)) throw new BackupRefusal(`${file} is there already; name another file, or move that one away.`);
  const partial = `${file}.partial`;
  const owner = await createDataSource({ url: ownerUrl, applicationName: 'backup of nextrung', poolSize: 1 }).initialize();
  const runner = owner.createQueryRunner();
  try {
    await rm(partial, { force: true });
    await runner.startTransaction('REPEATABLE READ');
    await runner.query('SET TRANSACTION READ ONLY');
    const body = new Body(runner, order);
    await pipeline(Readable.from(body.lines()), createGzip(), framed, createWriteStream(partial, { mode: 0o600, flags: 'wx' }), { signal });
    await runner.rollbackTransaction();
    await settle(partial, file);
    return body.totals;
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  } finally {
    await owner.destroy();
  }
}

/** The lines inside the gzip. */
class Body {
  totals: Totals = { tables: 0, rows: 0, files: 0 };

  constructor(
    private readonly runner: QueryRunner,
    private readonly order: BackupOrder,
  ) {}

  async *lines(): AsyncGenerator<string> {
    const { runner } = this;
    await exactText(runner);
    const migrations = await migrationsOf(runner);
    if (migrations.length === 0) throw new BackupRefusal('There is no Nextrung in this database.');
    requireKnown(migrations, 'This database');
    const [server] = await runner.manager.query<{ version: string }[]>(`SELECT current_setting('server_version') AS version`);
    yield line({ backup: 'nextrung', format: FORMAT, product: this.order.product, madeAt: this.order.now.toISOString(), postgres: server?.version ?? '', migrations } satisfies Heading);

    const organisations = await organisationIds(runner);
    for (const table of await keptTables(runner)) {
      yield line({ table: table.name, columns: table.columns.map(({ name }) => name) } satisfies TableBegin);
      const end = yield* tableLines(runner, table, organisations);
      yield line(end);
      this.totals = { tables: this.totals.tables + 1, rows: this.totals.rows + end.rows, files: 0 };
      this.order.say(`${table.name}: ${end.rows} rows`);
    }
    const files = yield* fileLines(runner, organisations, this.order);
    this.totals = { ...this.totals, files };
    yield line({ end: 'backup', ...this.totals } satisfies BackupEnd);
  }
}

const line = (value: object): string => `${JSON.stringify(value)}\n`;

/** Puts the first line before the bytes and the digest of all behind them. */
async function* framed(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  const begin = Buffer.from(MAGIC);
  hash.update(begin);
  yield begin;
  for await (const chunk of source) {
    hash.update(chunk);
    yield chunk;
  }
  yield Buffer.from(`sha256 ${hash.digest('hex')}\n`);
}

/** On the disk first, then under its name. */
async function settle(partial: string, file: string): Promise<void> {
  const handle = await open(partial, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(partial, file);
}
