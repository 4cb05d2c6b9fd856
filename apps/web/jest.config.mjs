import presets from 'jest-preset-angular/presets/index.js';

const root = new URL('../..', import.meta.url).pathname.replace(/\/$/, '');
/** Component tests: zoneless Angular under jsdom, no network. */
export default {
  ...presets.createEsmPreset({ tsconfig: '<rootDir>/apps/web/tsconfig.spec.json' }),
  rootDir: root,
  displayName: 'web',
  testMatch: ['<rootDir>/apps/web/src/**/*.spec.ts', '<rootDir>/libs/ui/src/**/*.spec.ts'],
  setupFilesAfterEnv: ['<rootDir>/apps/web/src/test-setup.ts'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^@nextrung/domain/(.*)$': '<rootDir>/libs/domain/src/$1/index.ts',
    '^@nextrung/(rich-text|ui|api-client)$': '<rootDir>/libs/$1/src/index.ts',
    '^@nextrung/rich-text/marking$': '<rootDir>/libs/rich-text/src/marking.ts',
    '^@nextrung/ui/rich-text$': '<rootDir>/libs/ui/src/text/rich-text.ts',
  },
  modulePathIgnorePatterns: ['/dist/'],
};
