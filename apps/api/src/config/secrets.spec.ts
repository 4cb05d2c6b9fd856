import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AppConfig, SECRETS } from './app-config.js';

const VALUES: Readonly<Record<(typeof SECRETS)[number], string>> = {
  SERVER_DATABASE_URL: 'postgres://server:canary-password@127.0.0.1/nextrung',
  SETUP_TOKEN: 'canary-setup-token-of-24',
  AUDIT_KEY: 'canary-audit-key-of-32-characters-or-more',
};

const readBack = (config: AppConfig): typeof VALUES => ({ SERVER_DATABASE_URL: config.databaseUrl, SETUP_TOKEN: config.setupToken ?? '', AUDIT_KEY: config.auditKey ?? '' });

describe('the secrets among the settings', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'nextrung-secrets-'));
    for (const name of SECRETS) writeFileSync(join(folder, name), `${VALUES[name]}\n`);
  });
  afterAll(() => { rmSync(folder, { recursive: true }); });

  it('stand in the environment, or each in a file of its own', () => {
    expect(readBack(new AppConfig(VALUES))).toEqual(VALUES);
    expect(readBack(new AppConfig(Object.fromEntries(SECRETS.map((name) => [`${name}_FILE`, join(folder, name)]))))).toEqual(VALUES);
  });

  it.each(SECRETS)('say in words that the file of %s cannot be read', (name) => {
    const file = join(folder, 'nothing');
    const { [name]: _, ...others } = VALUES;
    expect(() => new AppConfig({ ...others, [`${name}_FILE`]: file })).toThrow(`${name}_FILE names ${file}, which cannot be read.`);
  });

  it('are not repeated where they are wrong', () => {
    for (const wrong of [{ SERVER_DATABASE_URL: 'mysql://server:canary@db/x' }, { SETUP_TOKEN: 'canary' }, { AUDIT_KEY: 'canary' }]) {
      let message = '';
      try {
        new AppConfig({ ...VALUES, ...wrong });
      } catch (error) {
        message = String(error);
      }
      expect(message).toMatch(Object.keys(wrong)[0] ?? '');
      expect(message).not.toContain('canary');
    }
  });
});
