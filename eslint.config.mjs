import { readdirSync } from 'node:fs';
import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import tseslint from 'typescript-eslint';

const LAYERS = ['kernel', 'ladder', 'evidence', 'readiness', 'promotion', 'pay', 'plan', 'balance'];
const NODE_BUILT_INS = ['node:*', 'fs', 'path', 'crypto', 'os', 'child_process', 'http', 'https', 'stream', 'util', 'worker_threads'];
const folders = (path) => readdirSync(new URL(path, import.meta.url), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

/** A layer of the domain knows the layers before it, through their index only. */
const domainLayer = (layer, index) => ({
  files: [`libs/domain/src/${layer}/**/*.ts`],
  rules: {
    'no-restricted-imports': ['error', {
      patterns: [
        { regex: `^(\\.\\./)+(${LAYERS.slice(index + 1).join('|') || 'none'})(/|$)`, message: 'kernel ← ladder ← evidence ← readiness ← promotion ← pay ← plan ← balance: a layer does not know the ones after it.' },
        { regex: `^@nextrung/domain/(${LAYERS.slice(index + 1).join('|') || 'none'})$`, message: 'A layer does not know the ones after it.' },
      ],
    }],
  },
});

/** A feature of the browser application does not reach into another one's files; what it lends to others stands in an index: one a folder, since a page loads all that an index names. */
const webFeature = (feature, _, all) => ({
  files: [`apps/web/src/app/features/${feature}/**/*.ts`],
  rules: {
    'no-restricted-imports': ['error', {
      patterns: [{ regex: `^(\\.\\./)+(features/)?(${all.filter((other) => other !== feature).join('|') || 'none'})/(?!([\\w-]+/)*index$)`, message: 'Features share through shell/, libs/ui, the API or an index of theirs, not through each other\'s files.' }],
    }],
  },
});

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.nx/**', '**/.angular/**', 'libs/api-client/src/**', 'apps/api/src/api-metadata.ts', 'test-results/**', '.data/**', 'coverage/**'] },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    plugins: { '@nx': nx },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }],
      '@typescript-eslint/no-extraneous-class': 'off',
      'no-console': 'off',
      // A handler may be async because its interface is.
      '@typescript-eslint/require-await': 'off',
      eqeqeq: 'error',
      'prefer-const': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true }],
      '@nx/enforce-module-boundaries': ['error', {
        // The launcher of Postgres is plain JavaScript, shared by the start and the tests.
        allow: ['../../../tools/postgres/index.mjs'],
        enforceBuildableLibDependency: false,
        depConstraints: [
          { sourceTag: 'scope:shared', onlyDependOnLibsWithTags: ['scope:shared'] },
          { sourceTag: 'scope:api', onlyDependOnLibsWithTags: ['scope:api', 'scope:shared'], bannedExternalImports: ['@angular/*'] },
          { sourceTag: 'scope:web', onlyDependOnLibsWithTags: ['scope:web', 'scope:shared'], bannedExternalImports: ['@nestjs/*', 'typeorm', 'pg', 'fastify'] },
          { sourceTag: 'type:domain', onlyDependOnLibsWithTags: ['type:domain'], bannedExternalImports: ['@nestjs/*', '@angular/*', '@fastify/*', 'fastify', 'typeorm', 'pg', 'rxjs', 'class-*', 'reflect-metadata', ...NODE_BUILT_INS] },
          { sourceTag: 'type:contract', onlyDependOnLibsWithTags: ['type:domain', 'type:contract'] },
          { sourceTag: 'type:ui', onlyDependOnLibsWithTags: ['type:ui', 'type:domain'], bannedExternalImports: ['@angular/common/http'] },
          { sourceTag: 'type:testing', onlyDependOnLibsWithTags: ['type:domain', 'type:contract', 'type:testing'] },
          { sourceTag: 'type:app', onlyDependOnLibsWithTags: ['type:ui', 'type:contract', 'type:domain', 'type:testing'] },
        ],
      }],
    },
  },
  ...LAYERS.map(domainLayer),
  ...folders('./apps/web/src/app/features/').map(webFeature),
  {
    files: ['libs/domain/src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/testing/**'],
    rules: {
      'no-restricted-globals': ['error', 'process', 'window', 'document', 'fetch', 'console', 'setTimeout', 'Buffer'],
      'no-restricted-syntax': ['error', { selector: "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.object.name='Date'][callee.property.name='now'], CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'The domain has no clock and no chance: pass the day in.' }],
    },
  },
  {
    files: ['apps/api/src/**/*.ts'],
    ignores: ['apps/api/src/config/**', 'apps/api/src/main.ts', 'apps/api/src/prepare.ts', 'apps/api/src/add-organisation.ts', 'apps/api/src/backup.ts', 'apps/api/src/testing/**', 'apps/api/src/write-api-document.ts', '**/*spec.ts'],
    rules: {
      'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'Settings are read in config/ only.' }],
    },
  },
  {
    files: ['apps/api/src/verify-audit.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['apps/api/src/features/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ regex: '^\\.\\./[a-z-]+/(.*\\.(controller|mapper)\\.js|.+/.+)$', message: 'Use what the other feature exports: its module, services, repositories, DTOs and entities.' }] }],
    },
  },
  {
    // Nest's decorated classes and lifecycle hooks are empty or unbound by design.
    files: ['apps/api/src/**/*.ts', 'apps/web/src/**/*.ts', 'libs/ui/src/**/*.ts'],
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
  {
    files: ['**/*spec.ts', '**/testing/**/*.ts', 'apps/web-e2e/**/*.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off', '@typescript-eslint/no-unsafe-member-access': 'off', '@typescript-eslint/no-unsafe-argument': 'off' },
  },
  {
    files: ['apps/web/src/**/*.ts', 'libs/ui/src/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/prefer-on-push-component-change-detection': 'error',
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: ['nr', 'ui', 'app'], style: 'kebab-case' }],
      '@angular-eslint/directive-selector': ['error', { type: 'attribute', prefix: ['nr', 'ui'], style: 'camelCase' }],
    },
  },
  {
    files: ['apps/web/src/**/*.html', 'libs/ui/src/**/*.html', '**/*.component.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
    rules: { '@angular-eslint/template/no-inline-styles': ['error', { allowNgStyle: false, allowBindToStyle: true }] },
  },
);
