import { generateKeyPairSync } from 'node:crypto';
import { TestDatabase } from '@nextrung/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { AppConfig } from '../config/app-config.js';
import { createApp } from '../create-app.js';
import { LogLines } from '../platform/logging/log-lines.js';
import { createDataSource } from '../persistence/data-source.js';
import { TestClient } from './test-client.js';
import { createOrganisation, PASSWORD, type PersonKey, type TestOrganisation } from './world.js';

export interface TestApi {
  readonly app: NestFastifyApplication;
  /** The database as its owner, to arrange and to look behind the scenes. */
  readonly owner: DataSource;
  readonly serverUrl: string;
  /** The organisation most tests play in, and a second one that must never be touched. */
  readonly organisation: TestOrganisation;
  readonly otherOrganisation: TestOrganisation;
  /** Calendar day in the organisations' time zone. */
  readonly today: string;
  /** A signed-in browser; the same one for the same person. */
  as(person: PersonKey, organisation?: TestOrganisation): Promise<TestClient>;
  as<Key extends string>(person: Key, organisation: { readonly people: Readonly<Record<Key, { readonly email: string }>> }): Promise<TestClient>;
  /** A browser that has only opened the page. */
  visitor(): Promise<TestClient>;
  stop(): Promise<void>;
}

/** Signs what is locked in tests. */
export const PACKET_SIGNING_KEY = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();

const stderr = process.stderr.write;

/** Warnings are of refusals, which many tests are about: they are written only where a test listens. */
function said(line: string, level: string): void {
  if (level === 'warn' && process.stderr.write === stderr) return;
  (level === 'log' ? process.stdout : process.stderr).write(`${line}\n`);
}

/** The real server over a real database of its own, reached by injection. */
export async function startTestApi(environment: Readonly<Record<string, string>> = {}): Promise<TestApi> {
  const database = await TestDatabase.create();
  const owner = await createDataSource({ url: database.ownerUrl, applicationName: 'test owner', poolSize: 2 }).initialize();
  const organisation = await createOrganisation(owner, 'Alder');
  const otherOrganisation = await createOrganisation(owner, 'Birch');
  const config = new AppConfig({ SERVER_DATABASE_URL: database.serverUrl, PORT: '3000', PACKET_SIGNING_KEY, ...environment });
  const app = await createApp(config);
  app.useLogger(new LogLines(() => new Date(), said));
  const clients = new Map<string, Promise<TestClient>>();

  return {
    app,
    owner,
    serverUrl: database.serverUrl,
    organisation,
    otherOrganisation,
    today: new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date()),
    as(person: string, of: { readonly people: Readonly<Record<string, { readonly email: string }>> } = organisation) {
      const email = of.people[person]?.email ?? '';
      const known = clients.get(email) ?? new TestClient(app, config.publicUrl.origin).signIn(email, PASSWORD);
      clients.set(email, known);
      return known;
    },
    visitor: () => new TestClient(app, config.publicUrl.origin).open(),
    async stop() {
      await app.close();
      await owner.destroy();
      await database.drop();
    },
  };
}
