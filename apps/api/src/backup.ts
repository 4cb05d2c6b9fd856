import 'reflect-metadata';
import { BackupRefusal } from './persistence/backup/backup-format.js';
import { restoreBackup } from './persistence/backup/restore-backup.js';
import { attachmentSettings } from './config/attachment-settings.js';
import { openStore } from './platform/files/file-store.js';
import { takeBackup } from './persistence/backup/take-backup.js';

/** `backup FILE` or `restore FILE [DATABASE]`, on the database of DATABASE_URL; progress on standard error, one line of result on standard output. */
const [command, file = '', replace = null] = process.argv.slice(2);
const ownerUrl = process.env['DATABASE_URL'] ?? '';
const over = new AbortController();
const stop = (): void => over.abort(new BackupRefusal('Stopped. Nothing was changed.'));
process.on('SIGINT', stop).on('SIGTERM', stop).on('disconnect', stop);

const begun = performance.now();
const say = (text: string): void => console.error(`${((performance.now() - begun) / 1000).toFixed(1).padStart(6)} s  ${text}`);

try {
  const settings = attachmentSettings(process.env);
  const order = { ownerUrl, file, say, signal: over.signal, store: settings && openStore(settings) };
  const { tables, rows, files } =
    command === 'restore' ? await restoreBackup({ ...order, replace }) : await takeBackup({ ...order, product: process.env['PRODUCT_VERSION'] ?? '', now: new Date() });
  console.log(`${command === 'restore' ? `Restored from ${file}` : `Kept in ${file}`}: ${rows} rows of ${tables} tables${files > 0 ? ` and ${files} attachments` : ''}, every digest right.`);
  process.exit(0);
} catch (error) {
  const told = over.signal.aborted ? (over.signal.reason as unknown) : error;
  console.error(told instanceof BackupRefusal ? told.message : told);
  process.exit(1);
}
