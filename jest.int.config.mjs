import { native, node } from './jest.config.mjs';

const major = process.env.PG_MAJOR ?? '18';

/** What the oldest supported Postgres could answer otherwise: the schema and its rights, and the SQL that is more than plain. The rest runs on the newest only. */
const ON_THE_OLDEST = ['persistence/tenancy', 'platform/audit/audit\\.', 'features/(evidence|retention|session)/', 'features/readiness/stored'];

/** Integration tests: a real Postgres (PG_MAJOR, default 18) behind the real HTTP stack. */
export default {
  ...node,
  ...native,
  displayName: `postgres ${major}`,
  ...(major === '18'
    ? { testMatch: ['<rootDir>/apps/api/**/*.int-spec.ts', '<rootDir>/tools/**/*.int-spec.ts'] }
    : { testMatch: null, testRegex: ON_THE_OLDEST.map((part) => `/apps/api/src/${part}.*int-spec\\.ts$`) }),
  globalSetup: '<rootDir>/apps/api/src/testing/global-setup.mjs',
  globalTeardown: '<rootDir>/apps/api/src/testing/global-teardown.mjs',
  testTimeout: 60_000,
  // Two that work while a third waits for the database, a mail or a time to pass. Each reads the whole server first, which few files are not worth.
  maxWorkers: major === '18' ? 3 : 2,
};
