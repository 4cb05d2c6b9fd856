/** Unit tests: rules, mappers, components. No I/O, milliseconds. */
export const swc = {
  '^.+\\.ts$': ['@swc/jest', {
    jsc: { parser: { syntax: 'typescript', decorators: true }, transform: { legacyDecorator: true, decoratorMetadata: true }, target: 'es2023', keepClassNames: true, experimental: { keepImportAttributes: true } },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  }],
};
export const names = {
  '^(\\.{1,2}/.*)\\.js$': '$1',
  '^@nextrung/domain/(.*)$': '<rootDir>/libs/domain/src/$1/index.ts',
  '^@nextrung/packet/signature$': '<rootDir>/libs/packet/src/signature.ts',
  '^@nextrung/(ladder-files|packet|rich-text|testing|ui|api-client)$': '<rootDir>/libs/$1/src/index.ts',
};
export const node = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: swc,
  moduleNameMapper: names,
  modulePathIgnorePatterns: ['/dist/', '<rootDir>/tmp/'],
};
/** Modules are loaded once for all files of a worker: docs/adr/0023. */
export const native = {
  runtime: '<rootDir>/tools/jest/native-runtime.mjs',
  testEnvironment: '<rootDir>/tools/jest/native-environment.mjs',
  injectGlobals: false,
};
export default {
  // One for each core of the smallest machine; left alone, Jest keeps one for itself.
  maxWorkers: 2,
  projects: [
    { ...node, ...native, displayName: 'unit', testMatch: ['<rootDir>/libs/{domain,ladder-files,packet,rich-text,testing}/**/*.spec.ts', '<rootDir>/apps/api/**/*.spec.ts', '<rootDir>/tools/**/*.spec.ts'], testPathIgnorePatterns: ['<rootDir>/tools/mutation/'] },
    '<rootDir>/apps/web/jest.config.mjs',
  ],
};
