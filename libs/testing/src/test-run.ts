import { chosenMajor, startCluster, type PostgresMajor } from './cluster.js';
import { execute, templateName } from './sql.js';

/** Brings a new database to the state that every test file starts from, and says what the server signs in as. */
export type Migrate = (ownerUrl: string) => Promise<{ readonly serverUrl: string }>;

/** What the test files of a run share; they read it with `testRun()`. */
export interface TestRun {
  readonly major: PostgresMajor;
  /** Owner's address of the template database. */
  readonly ownerUrl: string;
  /** The server role's address of the template database. */
  readonly serverUrl: string;
}

/** Name of the environment variable through which a run's global set-up hands its cluster to the test files. */
const handOver = 'NEXTRUNG_TEST_RUN';

/**
 * Once per run, in jest's global set-up: one cluster, and in it one migrated template database.
 * Returns what the global tear-down calls.
 */
export async function openTestRun(migrate: Migrate): Promise<() => Promise<void>> {
  const cluster = await startCluster({ major: chosenMajor(process.env['PG_MAJOR']) });
  try {
    await execute(cluster.ownerUrl('postgres'), `CREATE DATABASE ${templateName}`);
    const ownerUrl = cluster.ownerUrl(templateName);
    const { serverUrl } = await migrate(ownerUrl);
    const run: TestRun = { major: cluster.major, ownerUrl, serverUrl };
    process.env[handOver] = JSON.stringify(run);
  } catch (error) {
    await cluster.stop();
    throw error;
  }
  return async () => {
    Reflect.deleteProperty(process.env, handOver);
    await cluster.stop();
  };
}

/** The run that this test file is part of. */
export function testRun(): TestRun {
  const text = process.env[handOver];
  if (text === undefined) throw new Error('No test cluster: run integration tests with jest.int.config.mjs');
  return JSON.parse(text) as TestRun;
}
