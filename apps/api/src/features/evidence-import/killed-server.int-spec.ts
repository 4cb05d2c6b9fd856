import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { PASSWORD } from '../../testing/world.js';
import type { EvidenceImportResult } from './evidence-import.dto.js';

const MAIN = new URL('../../../dist/main.js', import.meta.url).pathname;
const ROWS = Array.from({ length: 500 }, (_, at) => `K-${String(at)},Item ${String(at)},2026-01-05,Episode ${String(at % 7)}`);
const FILE = { fileName: 'work.csv', text: ['id,title,date,project', ...ROWS].join('\n') };

/** The built server in a process of its own, and a browser signed in to it. */
class OtherServer {
  private readonly cookies = new Map<string, string>();
  private constructor(
    readonly process: ChildProcess,
    private readonly origin: string,
  ) {}

  static async start(databaseUrl: string): Promise<OtherServer> {
    const listening = createServer().listen(0, '127.0.0.1');
    await once(listening, 'listening');
    const port = (listening.address() as { port: number }).port;
    listening.close();
    const child = spawn(process.execPath, [MAIN], { env: { PATH: process.env['PATH'] ?? '', SERVER_DATABASE_URL: databaseUrl, PORT: String(port) }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const [told] = (await once(child, 'message')) as [{ type: string; message?: string }];
    if (told.type !== 'ready') throw new Error(told.message ?? 'The server did not start.');
    return new OtherServer(child, `http://127.0.0.1:${String(port)}`);
  }

  async signIn(email: string): Promise<void> {
    await this.send('GET', '/api/session');
    const reply = await this.send('POST', '/api/session', { email, password: PASSWORD });
    if (reply.status !== 200) throw new Error(await reply.text());
  }

  async send(method: string, path: string, body?: object, key = 'none'): Promise<Response> {
    const reply = await fetch(`${this.origin}${path}`, {
      method,
      headers: {
        origin: this.origin, 'content-type': 'application/json', 'idempotency-key': key,
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '), 'x-xsrf-token': decodeURIComponent(this.cookies.get('XSRF-TOKEN') ?? ''),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    for (const cookie of reply.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      this.cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    return reply;
  }

  async kill(): Promise<void> {
    const ended = once(this.process, 'exit');
    this.process.kill('SIGKILL');
    await ended;
  }
}

describe('a server that is killed in the middle of an import', () => {
  let api: TestApi;
  const servers: OtherServer[] = [];

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(async () => {
    for (const server of servers) if (server.process.exitCode === null && server.process.signalCode === null) await server.kill();
    await api.stop();
  });

  const start = async (): Promise<OtherServer> => {
    const server = await OtherServer.start(api.serverUrl);
    servers.push(server);
    await server.signIn(api.organisation.people.pm.email);
    return server;
  };
  const count = async (table: string): Promise<number> => {
    const [row] = await api.owner.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM ${table}`);
    return row?.count ?? -1;
  };

  it('has kept nothing, and the same call brings everything in, once', async () => {
    const path = `/api/people/${api.organisation.people.pm.id}/evidence/import`;
    const killed = await start();
    // The import gets as far as its episodes, with every item written but nothing committed.
    const holder = api.owner.createQueryRunner();
    await holder.startTransaction();
    await holder.query('LOCK TABLE episodes IN ACCESS EXCLUSIVE MODE');
    const cut = killed.send('POST', path, FILE, 'the import').then(() => 'answered', () => 'cut off');
    const waits = async (): Promise<boolean> => (await api.owner.query<{ waiting: boolean }[]>(`SELECT EXISTS (SELECT 1 FROM pg_locks WHERE relation = 'episodes'::regclass AND NOT granted) AS waiting`))[0]?.waiting ?? false;
    for (let tries = 0; tries < 200 && !(await waits()); tries += 1) await sleep(50);
    expect(await waits()).toBe(true);
    await killed.kill();
    await holder.rollbackTransaction();
    await holder.release();
    expect(await cut).toBe('cut off');
    for (let tries = 0; tries < 100 && (await waits()); tries += 1) await sleep(50);
    expect([await count('evidence_items'), await count('evidence_revisions'), await count('episodes'), await count('idempotency_keys')]).toEqual([0, 0, 0, 0]);

    const next = await start();
    const replies = [await next.send('POST', path, FILE, 'the import'), await next.send('POST', path, FILE, 'the import')];
    const bodies = (await Promise.all(replies.map((reply) => reply.json()))) as EvidenceImportResult[];
    expect(bodies).toEqual([{ created: 500, alreadyHere: 0, errors: [] }, { created: 500, alreadyHere: 0, errors: [] }]);
    expect([await count('evidence_items'), await count('evidence_revisions'), await count('episodes')]).toEqual([500, 500, 7]);
  }, 120_000);
});
