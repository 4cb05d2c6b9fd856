import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { TestDatabase } from '@nextrung/testing';
import type { SMTPServerOptions } from 'smtp-server';
import type { DataSource } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { AppConfig } from '../../config/app-config.js';
import type { MailSettings } from '../../config/mail-settings.js';
import { createDataSource } from '../../persistence/data-source.js';
import { JOBS_SCHEMA } from '../../persistence/tenancy.js';
import { type MailServer, startMailServer } from '../../testing/mail-server.js';
import { selfSigned } from '../../testing/self-signed.js';
import { Jobs } from '../jobs/jobs.js';
import type { Letter } from './letter.js';
import { MailTransport } from './mail-transport.js';
import { Mailer } from './mailer.js';

const TO = 'nia.o-neil@alder.example';
const LETTER: Letter = { subject: 'A line\r\nBcc: everyone@alder.example', paragraphs: ['Grüße, Nia <b>', 'Ω'], link: { words: 'Begin', url: 'https://nextrung.example/invite#secret-canary' } };

describe('mail to a real mail server', () => {
  let database: TestDatabase;
  let server: DataSource;
  let owner: DataSource;
  let mail: MailServer | null;
  let jobs: Jobs | null;
  let mailer: Mailer;
  const said: string[] = [];

  beforeAll(async () => {
    database = await TestDatabase.create();
    owner = await createDataSource({ url: database.ownerUrl, applicationName: 'test owner', poolSize: 1 }).initialize();
    server = await createDataSource({ url: database.serverUrl, applicationName: 'test server', poolSize: 4 }).initialize();
    for (const level of ['log', 'warn', 'error'] as const) jest.spyOn(Logger.prototype, level).mockImplementation((...words: unknown[]) => void said.push(words.map((word) => (word instanceof Error ? `${word.message} ${word.stack ?? ''}` : String(word))).join(' ')));
  });
  beforeEach(async () => {
    await owner.query(`DELETE FROM ${JOBS_SCHEMA}.job`);
    said.length = 0;
    mail = jobs = null;
  });
  afterEach(async () => {
    await jobs?.onModuleDestroy();
    await mail?.stop();
  });
  afterAll(async () => {
    await server.destroy();
    await owner.destroy();
    await database.drop();
  });

  /** A server of the product that sends to this port. */
  async function working(port: number, settings: Partial<MailSettings> = {}, write: () => Promise<{ to: string; letter: Letter } | null> = async () => ({ to: TO, letter: LETTER })): Promise<void> {
    const config = new AppConfig({ SERVER_DATABASE_URL: database.serverUrl, SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'Alder, people <people@alder.example>' });
    const changed = Object.create(config, { mail: { value: { ...config.mail, ...settings } } }) as AppConfig;
    jobs = new Jobs(changed, server);
    mailer = new Mailer(changed, jobs, new MailTransport(changed));
    mailer.write('password-changed', write);
    mailer.onModuleInit();
    await jobs.start();
  }
  const order = (accountId = uuid()): Promise<void> => server.transaction((tx) => mailer.queue(tx, { kind: 'password-changed', accountId }));
  const serve = async (options: SMTPServerOptions = {}, port = 0): Promise<MailServer> => (mail = await startMailServer(options, port));
  const states = async (): Promise<string[]> => (await owner.query<{ state: string }[]>(`SELECT state::text AS state FROM ${JOBS_SCHEMA}.job WHERE name = 'send-mail'`)).map(({ state }) => state);
  async function eventually(holds: () => boolean | Promise<boolean>): Promise<void> {
    for (const end = performance.now() + 20_000; performance.now() < end; await sleep(50)) if (await holds()) return;
    throw new Error(`It never came: ${said.join('\n')}`);
  }

  it('is sent once, to one address, as text and HTML, and nothing typed becomes a header', async () => {
    const { port, next, received } = await serve();
    await working(port);
    await order();
    const { envelope, raw, mail: parsed } = await next(TO);
    expect(envelope).toEqual({ from: 'people@alder.example', to: [TO] });
    const [headers = ''] = raw.split('\r\n\r\n');
    expect(headers).not.toMatch(/^(bcc|cc):/im);
    expect(parsed.subject).toBe('A line Bcc: everyone@alder.example');
    expect(parsed.from?.value).toEqual([{ name: 'Alder, people', address: 'people@alder.example' }]);
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
    expect(parsed.messageId).toMatch(/^<[0-9a-f-]{36}@alder\.example>$/);
    expect(parsed.text?.trim()).toBe('Grüße, Nia <b>\n\nΩ\n\nBegin:\nhttps://nextrung.example/invite#secret-canary');
    expect(parsed.html).toContain('<p>Grüße, Nia &lt;b&gt;</p>');
    await eventually(async () => (await states()).join() === 'completed');
    expect(received).toHaveLength(1);
    expect(said).toEqual([]);
  });

  it('is not sent when there is nothing to say any more', async () => {
    const { port, received } = await serve();
    await working(port, {}, async () => null);
    await order();
    await eventually(async () => (await states()).join() === 'completed');
    expect(received).toEqual([]);
  });

  it('goes by STARTTLS, with the name and the password of the settings, when the certificate is right', async () => {
    const tls = selfSigned();
    const { port, next } = await serve({ ...tls, authOptional: false });
    await working(port, { host: 'localhost', requireTls: true, verify: true, ca: tls.cert, signIn: { user: 'nextrung', pass: 'right' } });
    await order();
    expect(await next(TO)).toMatchObject({ secure: true, user: 'nextrung' });
  });

  it('goes by TLS from the first byte', async () => {
    const tls = selfSigned();
    const { port, next } = await serve({ ...tls, secure: true });
    await working(port, { host: 'localhost', secure: true, requireTls: true, verify: true, ca: tls.cert });
    await order();
    expect(await next(TO)).toMatchObject({ secure: true });
  });

  it('does not go to a server whose certificate nobody vouches for, nor without TLS', async () => {
    let heard = 0;
    const count = { onMailFrom: (_: unknown, __: unknown, done: () => void) => { heard += 1; done(); } } satisfies SMTPServerOptions;
    const { port, received } = await serve({ ...selfSigned(), ...count });
    await working(port, { host: 'localhost', requireTls: true, verify: true });
    await order();
    await eventually(() => said.length > 0);
    await jobs?.onModuleDestroy();
    expect(said.join('\n')).toContain('failed (ESOCKET)');
    await mail?.stop();
    said.length = 0;
    await owner.query(`DELETE FROM ${JOBS_SCHEMA}.job`);

    const plain = await serve(count);
    await working(plain.port, { requireTls: true });
    await order();
    await eventually(() => said.length > 0);
    expect(said.join('\n')).toMatch(/The mail server .*STARTTLS/);
    expect([received, plain.received, heard]).toEqual([[], [], 0]);
  });

  it('to an address that the server refuses is given up, and the log says so without the address', async () => {
    const { port } = await serve({ onRcptTo: ({ address }, _, done) => done(Object.assign(new Error(`No such user: ${address}`), { responseCode: 550 })) });
    await working(port);
    await order();
    await eventually(async () => (await states()).join() === 'completed');
    expect(said).toEqual([expect.stringMatching(/^A mail \(password-changed, [0-9a-f-]{36}\) was refused for good\. The mail server answered 550 at RCPT TO\.$/)]);
  });

  it('waits for a server that is down, and goes when it is up again; the log holds neither address nor link', async () => {
    const { port } = await serve();
    await mail?.stop();
    await working(port);
    await order();
    await eventually(() => said.length > 0);
    await serve({}, port);
    await (mail as MailServer).next(TO);
    expect(said.join('\n')).toContain('The mail server failed (ESOCKET) at CONN.');
    expect(said.join('\n')).not.toMatch(/canary|nia\.o-neil|alder\.example/);
    await eventually(async () => (await states()).join() === 'completed');
  });

  it('is the same mail, to be told by its Message-ID, when a server took it and died before saying so', async () => {
    const ids: string[] = [];
    let dies = true;
    const { port } = await serve({
      onData(stream, _, done) {
        let raw = '';
        stream.on('data', (chunk: Buffer) => { raw += String(chunk); });
        stream.on('end', () => {
          ids.push(/^message-id: (.*)$/im.exec(raw)?.[1] ?? '');
          if (!dies) return done();
          dies = false;
          done(Object.assign(new Error('Out of memory'), { responseCode: 421 }));
        });
      },
    });
    await working(port);
    await order();
    await eventually(() => ids.length === 2);
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toMatch(/^<[0-9a-f-]{36}@alder\.example>$/);
  });

  it('is ordered with the change, and once while it waits', async () => {
    const { port, received } = await serve();
    const config = new AppConfig({ SERVER_DATABASE_URL: database.serverUrl, SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'people@alder.example' });
    mailer = new Mailer(config, new Jobs(config, server), new MailTransport(config));
    const accountId = uuid();
    await order(accountId);
    await order(accountId);
    await expect(server.transaction(async (tx) => {
      await mailer.queue(tx, { kind: 'password-changed', accountId: uuid() });
      throw new Error('changed my mind');
    })).rejects.toThrow('changed my mind');
    expect(await states()).toEqual(['created']);
    await working(port);
    await eventually(async () => (await states()).join() === 'completed');
    expect(received).toHaveLength(1);
  });

  it('is not ordered where there is no mail server', async () => {
    const config = new AppConfig({ SERVER_DATABASE_URL: database.serverUrl });
    mailer = new Mailer(config, new Jobs(config, server), new MailTransport(config));
    await order();
    expect([mailer.configured, await states()]).toEqual([false, []]);
  });
});
