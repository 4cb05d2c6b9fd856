import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearOrphan, isOpenToDatabase, makeFolder, processStart, startEmbedded } from '../../../tools/postgres/index.mjs';

/** The major versions of Postgres that the integration tests run on. */
export type PostgresMajor = 16 | 18;

/** A running Postgres for tests: real, but without syncing to disk. */
export interface Cluster {
  readonly major: PostgresMajor;
  /** Address of the superuser's connection to a database of this cluster. */
  ownerUrl(database: string): string;
  /** Stops it and removes its data. */
  stop(): Promise<void>;
}

const prefix = 'nextrung-test-';

/** Starts an empty Postgres in a temporary folder (as `nobody` when run as root). */
export async function startCluster({ major }: { major: PostgresMajor }): Promise<Cluster> {
  const parent = isOpenToDatabase(tmpdir()) ? tmpdir() : '/tmp';
  await removeAbandoned(parent);
  const folder = mkdtempSync(join(parent, `${prefix}${String(process.pid)}-`));
  makeFolder(folder);
  const postgres = await startEmbedded({ folder, major, durable: false });
  return {
    major,
    ownerUrl: (database) => postgres.ownerUrl(database),
    stop: async () => {
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A killed run cannot clean up after itself; the next one does. */
async function removeAbandoned(parent: string): Promise<void> {
  for (const name of readdirSync(parent)) {
    const pid = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (pid === undefined || processStart(Number(pid)) !== undefined) continue;
    try {
      await clearOrphan(join(parent, name, 'postgres'));
      rmSync(join(parent, name), { recursive: true, force: true });
    } catch {
      // It belongs to another user of the machine, who clears it at their own next run.
    }
  }
}

/** The major version that this run is for: PG_MAJOR, 18 without it. */
export function chosenMajor(value: string | undefined): PostgresMajor {
  if (value === undefined || value === '' || value === '18') return 18;
  if (value === '16') return 16;
  throw new Error(`PG_MAJOR is ${value}; the tests run on 16 and 18`);
}
