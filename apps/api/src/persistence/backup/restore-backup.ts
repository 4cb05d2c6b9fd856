import { type DataSource, MigrationExecutor, type QueryRunner } from 'typeorm';
import type { FileStore } from '../../platform/files/file-store.js';
import { createDataSource } from '../data-source.js';
import { MIGRATIONS } from '../migrations/index.js';
import { readyServerRole } from '../prepare-database.js';
import { BackupRefusal, LEFT_OUT } from './backup-format.js';
import { keptTables, type KeptTable } from './kept-tables.js';
import { RestoredFiles } from './restored-files.js';
import { checkBackup, type Contents, type Piece, readBackup } from './read-backup.js';
import { clearTarget, requireTarget } from './restore-target.js';
import { enterOrganisation, exactText, organisationIds, tableLines } from './table-lines.js';
import type { Totals } from './take-backup.js';

export interface RestoreOrder {
  /** Address of the database as its owner. */
  readonly ownerUrl: string;
  readonly file: string;
  /** Name of the database whose content is given up; null: it must be empty. */
  readonly replace: string | null;
  /** Told how far it is. */
  readonly say: (text: string) => void;
  readonly signal?: AbortSignal;
  /** Where attachments go; null: a backup that holds some is refused. */
  readonly store: FileStore | null;
}

const options = (url: string): Parameters<typeof createDataSource>[0] => ({ url, applicationName: 'restore of nextrung', poolSize: 2 });

/**
 * Puts a backup into an empty database, all or nothing: the whole file is checked before anything is touched, and everything
 * after that is one transaction. An older backup is put back at its own level and then migrated.
 */
export async function restoreBackup(order: RestoreOrder): Promise<Totals> {
  const { file, say, signal } = order;
  const contents = await checkBackup(file, signal);
  say(`${file} is whole: ${contents.rows} rows of ${contents.heading.madeAt}`);
  if (contents.files > 0 && order.store === null) throw new BackupRefusal(`${file} holds ${contents.files} attachments, and no place for them is set up (ATTACHMENTS_DIR or S3_ENDPOINT). Nothing was changed.`);
  const owner = await createDataSource(options(order.ownerUrl)).initialize();
  const runner = owner.createQueryRunner();
  try {
    await requireTarget(owner, runner, order.replace);
    await readyServerRole(owner, order.ownerUrl);
    await runner.startTransaction();
    await exactText(runner);
    await clearTarget(runner);
    await migrate(order.ownerUrl, runner, contents.heading.migrations.length);
    await new Load(runner, order).run(contents);
    await migrate(order.ownerUrl, runner, MIGRATIONS.length);
    signal?.throwIfAborted();
    await runner.commitTransaction();
    return { tables: contents.tables.length, rows: contents.rows, files: contents.files };
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await owner.destroy();
  }
}

/** Runs the first so many migrations, those that are due, inside the transaction of `runner`. */
async function migrate(ownerUrl: string, runner: QueryRunner, count: number): Promise<void> {
  const source: DataSource = createDataSource(options(ownerUrl));
  source.setOptions({ migrations: MIGRATIONS.slice(0, count) });
  await source.initialize();
  try {
    const executor = new MigrationExecutor(source, runner);
    executor.transaction = 'none';
    await executor.executePendingMigrations();
  } finally {
    await source.destroy();
  }
}

/** Writes the rows, and reads them again to see that they are the same. */
class Load {
  private tables = new Map<string, KeptTable>();
  private present = '';

  constructor(
    private readonly runner: QueryRunner,
    private readonly order: RestoreOrder,
  ) {}

  async run(checked: Contents): Promise<void> {
    const { runner, order } = this;
    // A migration may have written what a backup brings too.
    await this.empty();
    const files = new RestoredFiles(order.store);
    const read = await readBackup(order.file, (piece) => ('file' in piece ? files.take(piece) : this.write(piece)), order.signal);
    // What is only checked at commit; after that the tables can be migrated.
    await runner.query('SET CONSTRAINTS ALL IMMEDIATE');
    if (JSON.stringify(read) !== JSON.stringify(checked)) throw new BackupRefusal(`${order.file} changed while it was read. Nothing was changed.`);
    await this.compare(checked);
  }

  private async empty(): Promise<void> {
    const tables = await keptTables(this.runner);
    this.tables = new Map(tables.map((table) => [table.name, table]));
    for (const { name, ofOrganisations } of tables.toReversed()) if (!ofOrganisations) await this.runner.query(`DELETE FROM public."${name}"`);
  }

  private async write({ table: name, columns, lines }: Piece): Promise<void> {
    this.order.signal?.throwIfAborted();
    const table = this.tables.get(name);
    if (!table || table.columns.map((column) => column.name).join() !== columns.join()) throw new BackupRefusal(`The table ${name} of the backup is another one here. Nothing was changed.`);
    const place = columns.indexOf('organisation_id');
    if (!table.ofOrganisations || place < 0) return this.insert(table, lines);
    const byOrganisation = new Map<string, string[]>();
    for (const line of lines) {
      const organisationId = String((JSON.parse(line) as unknown[])[place]);
      const own = byOrganisation.get(organisationId);
      if (own) own.push(line);
      else byOrganisation.set(organisationId, [line]);
    }
    for (const [organisationId, own] of byOrganisation) {
      await this.enter(organisationId);
      await this.insert(table, own);
    }
  }

  private async enter(organisationId: string): Promise<void> {
    if (organisationId === this.present) return;
    await enterOrganisation(this.runner, organisationId);
    this.present = organisationId;
  }

  private async insert({ name, columns }: KeptTable, lines: readonly string[]): Promise<void> {
    const names = columns.map((column) => `"${column.name}"`).join(', ');
    const values = columns.map(({ type }, index) => `(r ->> ${index})::${type}`).join(', ');
    await this.runner.query(`INSERT INTO public."${name}" (${names}) OVERRIDING SYSTEM VALUE SELECT ${values} FROM jsonb_array_elements($1::jsonb) AS r`, [`[${lines.join(',')}]`]);
  }

  private async compare({ tables: expected }: Contents): Promise<void> {
    const { runner, order } = this;
    const organisations = await organisationIds(runner);
    const missing = [...this.tables.keys()].find((name) => !expected.some(({ end }) => end === name) && !(name in LEFT_OUT));
    if (missing !== undefined) throw new BackupRefusal(`The backup has no table ${missing}. Nothing was changed.`);
    for (const { end: name, rows, sha256 } of expected) {
      const table = this.tables.get(name);
      if (!table) throw new BackupRefusal(`There is no table ${name} here. Nothing was changed.`);
      const lines = tableLines(runner, table, organisations);
      let step = await lines.next();
      while (!step.done) step = await lines.next();
      if (step.value.rows !== rows || step.value.sha256 !== sha256) throw new Error(`The rows of ${name} are not the same after they were written; nothing was kept.`);
      order.say(`${name}: ${rows} rows`);
    }
  }
}
