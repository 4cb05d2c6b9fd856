/** Changes the readiness model in one place at a time and expects a spec to notice: `npm run test:mutation`. */

// Twenty inputs a property, the same for every mutant: one that needs more to be noticed deserves an example of its own.
process.env.FC_RUNS ??= '20';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  // The reasons of the constants are prose.
  mutate: ['libs/domain/src/readiness/**/*.ts', '!libs/domain/src/readiness/**/*.spec.ts', '!libs/domain/src/readiness/testing/**', '!libs/domain/src/readiness/**/index.ts', '!libs/domain/src/readiness/policy-reasons.ts'],
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  jest: { configFile: 'tools/mutation/jest.config.mjs', enableFindRelatedTests: false },
  testRunnerNodeArgs: ['--experimental-vm-modules', '--no-warnings'],
  coverageAnalysis: 'perTest',
  // A fresh process now and then: modules that were loaded for a mutant are never given back.
  maxTestRunnerReuse: 150,
  concurrency: Number(process.env.MUTATION_PROCESSES ?? 1),
  timeoutMS: 4000,
  timeoutFactor: 2,
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ['clear-text', 'progress-append-only', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: 'tmp/mutation/report.html' },
  jsonReporter: { fileName: 'tmp/mutation/report.json' },
  tempDirName: 'tmp/mutation/sandbox',
  ignorePatterns: ['**', '!libs/domain/**', '!jest.config.mjs', '!package.json', '!tools/mutation/**'],
  disableTypeChecks: false,
  allowEmpty: false,
};
