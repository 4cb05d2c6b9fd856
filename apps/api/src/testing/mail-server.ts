import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A mail as the server was given it. */
export interface ReceivedMail {
  readonly envelope: { readonly from: string; readonly to: readonly string[] };
  readonly raw: string;
  readonly mail: ParsedMail;
  readonly secure: boolean;
  readonly user: string | null;
}

/** A real mail server on this computer, that keeps what it gets. */
export interface MailServer {
  readonly port: number;
  readonly received: ReceivedMail[];
  /** The next mail that is not yet asked for to an address; waits for it. */
  next(to: string): Promise<ReceivedMail>;
  stop(): Promise<void>;
}

export async function startMailServer(options: SMTPServerOptions = {}, port = 0): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const asked = new Set<ReceivedMail>();
  const server = new SMTPServer({
    authOptional: true, disabledCommands: options.key ? [] : ['STARTTLS'], logger: false, closeTimeout: 100,
    onAuth: ({ username, password }, _, done) => (password === 'right' ? done(null, { user: username }) : done(new Error('Wrong password'))),
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString();
        void simpleParser(raw).then((mail) => {
          const { mailFrom, rcptTo } = session.envelope;
          received.push({ envelope: { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) }, raw, mail, secure: session.secure, user: typeof session.user === 'string' ? session.user : null });
          done();
        }, done);
      });
    },
    ...options,
  });
  // A client that hangs up is nobody's failure here.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    port: (server.server.address() as AddressInfo).port,
    received,
    async next(to) {
      for (const end = performance.now() + 20_000; performance.now() < end; await sleep(50)) {
        const found = received.find((one) => one.envelope.to.includes(to) && !asked.has(one));
        if (found) {
          asked.add(found);
          return found;
        }
      }
      throw new Error(`No mail came to ${to}.`);
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The link of a mail, behind the server's own address. */
export const linkIn = ({ mail }: ReceivedMail): URL => new URL(/^https?:\/\/\S+$/m.exec(mail.text ?? '')?.[0] ?? 'about:blank');
