import { join } from 'node:path';
import { node } from '../../jest.config.mjs';

/** The specs that mutants of the readiness model are tried against, in one, up to the first that fails. */
export default {
  ...node,
  displayName: 'mutants',
  testMatch: ['<rootDir>/tools/mutation/all.spec.ts'],
  testEnvironment: join(import.meta.dirname, 'until-noticed.cjs'),
};
