import { node } from './jest.config.mjs';

const major = process.env.PG_MAJOR ?? '18';

/** What does not ask anything of the database that 18 and 16 could answer otherwise: it runs on 18 only. */
const ONE_DATABASE_IS_ENOUGH = [
  '/apps/api/src/platform/(access/(access|crossing|scope)|http|threads|jobs|logging|audit/audit-verify)', '/apps/api/src/features/(ladder-(import|export)|packets|visibility|delegations|handovers|notes)/',
  '/apps/api/src/features/readiness/gain-rule', '/tools/',
];

/** Integration tests: a real Postgres (PG_MAJOR, default 18) behind the real HTTP stack. */
export default {
  ...node,
  displayName: `postgres ${major}`,
  testMatch: ['<rootDir>/apps/api/**/*.int-spec.ts', '<rootDir>/tools/**/*.int-spec.ts'],
  testPathIgnorePatterns: ['/node_modules/', ...(major === '18' ? [] : ONE_DATABASE_IS_ENOUGH)],
  globalSetup: '<rootDir>/apps/api/src/testing/global-setup.mjs',
  globalTeardown: '<rootDir>/apps/api/src/testing/global-teardown.mjs',
  testTimeout: 60_000,
  maxWorkers: 2,
};
