import { randomBytes } from 'node:crypto';
import { execute, templateName, withDatabase } from './sql.js';
import { testRun } from './test-run.js';

/** A test file's own database: a clone of the migrated template, dropped after it. */
export class TestDatabase {
  private constructor(
    readonly name: string,
    /** Signs in as the owner of everything. */
    readonly ownerUrl: string,
    /** Signs in as the server's role, under row security. */
    readonly serverUrl: string,
  ) {}

  /** Clones the template (about 50 ms: as files, not page by page through the log, which takes four times as long); call it in `beforeAll`. */
  static async create(): Promise<TestDatabase> {
    return await TestDatabase.clone(templateName);
  }

  /** An empty database in the same cluster, for tests of migrations and set-up themselves. */
  static async createEmpty(): Promise<TestDatabase> {
    return await TestDatabase.clone('template0');
  }

  private static async clone(template: string): Promise<TestDatabase> {
    const run = testRun();
    const name = `test_${randomBytes(6).toString('hex')}`;
    await execute(withDatabase(run.ownerUrl, 'postgres'), `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`);
    return new TestDatabase(name, withDatabase(run.ownerUrl, name), withDatabase(run.serverUrl, name));
  }

  /** Ends what is still connected and drops the database; call it in `afterAll`. */
  async drop(): Promise<void> {
    await execute(withDatabase(this.ownerUrl, 'postgres'), `DROP DATABASE IF EXISTS ${this.name} WITH (FORCE)`);
  }
}
