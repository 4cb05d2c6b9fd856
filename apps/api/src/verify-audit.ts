import 'reflect-metadata';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { secretOf } from './config/app-config.js';
import { createDataSource } from './persistence/data-source.js';
import { serverAddress } from './persistence/prepare-database.js';
import { type Verified, verifyChain } from './platform/audit/audit-verifier.js';
import { type Head, headKey, headsIn } from './platform/audit/head.js';
import { FAULTS } from './platform/audit/verify.js';

async function headsOfLog(file: string): Promise<Head[]> {
  const heads: Head[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) heads.push(...headsIn(line));
  return heads;
}

/** Verifies the audit log of every organisation, as the database's owner, and tells the launcher what was found. */
const tell = (message: object): void => void process.send?.(message);

try {
  const ownerUrl = process.env['DATABASE_URL'] ?? '';
  const key = headKey({ auditKey: secretOf(process.env, 'AUDIT_KEY') ?? null, databaseUrl: serverAddress(ownerUrl) });
  const log = process.env['NEXTRUNG_SERVER_LOG'];
  const kept = log ? await headsOfLog(log) : [];
  const owner = await createDataSource({ url: ownerUrl, applicationName: 'nextrung audit', poolSize: 1 }).initialize();
  const organisations = await owner.query<{ id: string; name: string }[]>('SELECT id, name FROM organisations ORDER BY id');
  const results: (Verified & { name: string; words: string | null })[] = [];
  for (const { id, name } of organisations) {
    const verified = await owner.transaction('REPEATABLE READ', (tx) => verifyChain(tx, id, key, kept));
    results.push({ ...verified, name, words: verified.broken && FAULTS[verified.broken.fault] });
  }
  const known = new Set(organisations.map(({ id }) => id));
  const gone = [...new Set(kept.map(({ organisationId }) => organisationId))].filter((id) => !known.has(id));
  await owner.destroy();
  tell({ type: 'verified', results, gone });
  process.exit(0);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  tell({ type: 'failed', message });
  process.exit(1);
}
