import { type ChildProcess, spawn } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

const CHECKOUT = join(import.meta.dirname, '../../../..');

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** A product of its own that sends mail, beside the one that the other tests share: there, invitations are links to pass on. */
export interface MailingProduct {
  readonly origin: string;
  /** The next mail to an address that was not asked for yet. */
  next(to: string): Promise<Mail>;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

export async function startMailingProduct(): Promise<MailingProduct> {
  const waiting: Mail[] = [];
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS'], logger: false, closeTimeout: 100,
    onData(stream, { envelope: { rcptTo } }, done) {
      simpleParser(stream).then((mail) => {
        waiting.push({ to: rcptTo[0]?.address ?? '', subject: mail.subject ?? '', text: mail.text ?? '' });
        done();
      }, done);
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const smtp = (server.server.address() as AddressInfo).port;
  const port = await freePort();
  const origin = `http://127.0.0.1:${String(port)}`;
  const product = spawn(process.execPath, [join(CHECKOUT, 'tools/e2e-server.mjs')], { env: { ...process.env, PORT: String(port), SMTP_URL: `smtp://127.0.0.1:${String(smtp)}`, MAIL_FROM: 'Nextrung <nextrung@example.org>' }, stdio: ['ignore', 'ignore', 'inherit'] });
  await ready(origin, product);
  return {
    origin,
    async next(to) {
      for (const end = Date.now() + 20_000; Date.now() < end; await sleep(100)) {
        const at = waiting.findIndex((mail) => mail.to === to);
        const [mail] = at < 0 ? [] : waiting.splice(at, 1);
        if (mail) return mail;
      }
      throw new Error(`No mail came to ${to}.`);
    },
    async stop() {
      const ended = new Promise((resolve) => product.once('exit', resolve));
      product.kill('SIGTERM');
      await ended;
      await new Promise<void>((resolve) => { server.close(resolve); });
    },
  };
}

async function ready(origin: string, product: ChildProcess): Promise<void> {
  for (const end = Date.now() + 120_000; Date.now() < end; await sleep(200)) {
    if (product.exitCode !== null) break;
    if (await fetch(`${origin}/health/ready`).then(({ ok }) => ok, () => false)) return;
  }
  throw new Error('The product that sends mail did not start.');
}

/** The link of a mail. */
export const linkIn = ({ text }: Mail): string => /^https?:\/\/\S+$/m.exec(text)?.[0] ?? 'about:blank';
