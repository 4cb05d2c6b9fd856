import { node } from './jest.config.mjs';

/** Integration tests: a real Postgres (PG_MAJOR, default 18) behind the real HTTP stack. */
export default {
  ...node,
  displayName: `postgres ${process.env.PG_MAJOR ?? '18'}`,
  testMatch: ['<rootDir>/apps/api/**/*.int-spec.ts', '<rootDir>/tools/**/*.int-spec.ts'],
  globalSetup: '<rootDir>/apps/api/src/testing/global-setup.mjs',
  globalTeardown: '<rootDir>/apps/api/src/testing/global-teardown.mjs',
  testTimeout: 60_000,
  maxWorkers: 2,
};
