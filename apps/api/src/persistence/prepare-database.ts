import { createHmac } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createDataSource } from './data-source.js';
import { SERVER_ROLE } from './tenancy.js';

const OLDEST_POSTGRES = 16;
const INSUFFICIENT_PRIVILEGE = '42501';

export interface Preparation {
  /** Address of the database as its owner. Used here only; the server never sees it. */
  readonly ownerUrl: string;
  /** Loads the very first content into a database without any organisation; null: leave it empty. */
  readonly firstLoad: ((owner: DataSource) => Promise<void>) | null;
}

export interface Prepared {
  /** Address of the same database as the role that serves requests. */
  readonly serverUrl: string;
  readonly organisations: number;
}

/** The server role's address. Its password follows from the owner's, so that every process finds the same one and none is stored. */
export function serverAddress(ownerUrl: string): string {
  const url = new URL(ownerUrl);
  const password = createHmac('sha256', decodeURIComponent(url.password)).update(`${SERVER_ROLE}@nextrung`).digest('hex');
  url.username = SERVER_ROLE;
  url.password = password;
  return url.href;
}

/** Checks the version, makes the server's role, migrates, and loads the first content. Safe to run again. */
export async function prepareDatabase({ ownerUrl, firstLoad }: Preparation): Promise<Prepared> {
  const owner = createDataSource({ url: ownerUrl, applicationName: 'nextrung owner', poolSize: 2 });
  await owner.initialize();
  try {
    const serverUrl = await readyServerRole(owner, ownerUrl);
    await owner.runMigrations({ transaction: 'each' });
    if (firstLoad && (await countOrganisations(owner)) === 0) await firstLoad(owner);
    return { serverUrl, organisations: await countOrganisations(owner) };
  } finally {
    await owner.destroy();
  }
}

/** Checks the version of Postgres and makes the server's role; returns the server's address. */
export async function readyServerRole(owner: DataSource, ownerUrl: string): Promise<string> {
  await requireVersion(owner);
  const serverUrl = serverAddress(ownerUrl);
  await makeServerRole(owner, new URL(serverUrl).password);
  return serverUrl;
}

async function requireVersion(owner: DataSource): Promise<void> {
  const [row] = await owner.query<{ version: string }[]>(`SELECT current_setting('server_version_num') AS version`);
  const major = Math.floor(Number(row?.version) / 10_000);
  if (major < OLDEST_POSTGRES) throw new Error(`This database is Postgres ${major}; Nextrung needs Postgres ${OLDEST_POSTGRES} or newer.`);
}

/** One transaction under a lock, so that several servers may start at once. */
async function makeServerRole(owner: DataSource, password: string): Promise<void> {
  try {
    await owner.transaction(async (tx) => {
      await tx.query(`SELECT pg_advisory_xact_lock(hashtext('nextrung server role'))`);
      const existing = await tx.query<{ superuser: boolean; bypass: boolean }[]>(
        'SELECT rolsuper AS superuser, rolbypassrls AS bypass FROM pg_roles WHERE rolname = $1',
        [SERVER_ROLE],
      );
      if (existing.length === 0) await tx.query(`CREATE ROLE ${SERVER_ROLE} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS NOINHERIT`);
      // Hexadecimal, so it needs no quoting; DDL takes no parameters.
      await tx.query(`ALTER ROLE ${SERVER_ROLE} PASSWORD '${password}'`);
      // Each of its statements is short, and takes longer than it alone would to begin a second process.
      await tx.query(`ALTER ROLE ${SERVER_ROLE} SET max_parallel_workers_per_gather = 0`);
      await tx.query(`GRANT USAGE ON SCHEMA public TO ${SERVER_ROLE}`);
    });
  } catch (error) {
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === INSUFFICIENT_PRIVILEGE) {
      throw new Error(`The user of DATABASE_URL may not create the role ${SERVER_ROLE}; give it CREATEROLE, or let an administrator create that role first.`, { cause: error });
    }
    throw error;
  }
}

async function countOrganisations(owner: DataSource): Promise<number> {
  const [row] = await owner.query<{ count: number }[]>('SELECT count(*)::int AS count FROM organisations');
  return row?.count ?? 0;
}
