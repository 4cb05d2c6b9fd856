import 'reflect-metadata';
import type { DataSource } from 'typeorm';
import { packetSigningKeyOf } from './config/packet-signing-key.js';
import { prepareDatabase } from './persistence/prepare-database.js';

/** Migrates the database and loads what the first start needs; then hands the launcher the server's own address of it. */
const tell = (message: object): void => void process.send?.(message);
// What it needs of the product is loaded at the first start only.
const loadDemo = async (owner: DataSource): Promise<void> => (await import('./features/demo/load-demo.js')).loadDemo(owner, { signingKey: packetSigningKeyOf(process.env) });

try {
  const { serverUrl, organisations } = await prepareDatabase({
    ownerUrl: process.env['DATABASE_URL'] ?? '',
    firstLoad: process.env['NEXTRUNG_LOAD'] === 'demo' ? loadDemo : null,
  });
  tell({ type: 'prepared', serverUrl, organisations });
  process.exit(0);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  tell({ type: 'failed', message });
  console.error(message);
  process.exit(1);
}
