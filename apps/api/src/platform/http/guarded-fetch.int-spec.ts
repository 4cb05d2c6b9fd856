import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http';
import { createServer, type AddressInfo, type Server as NetServer } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { FetchRefused, GuardedFetch, type FetchRules, type Resolve } from './guarded-fetch.js';

const codeOf = (fetching: Promise<Response>): Promise<string> => fetching.then(({ status }) => String(status), (error: unknown) => (error instanceof FetchRefused ? error.code : String(error)));
const at = (...addresses: readonly string[]): Resolve => () => Promise.resolve(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })));

describe('fetching for the server', () => {
  /** Counts who connects to this computer. */
  let canary: NetServer;
  let connections = 0;
  let port = 0;
  let web: Server;
  let answer: RequestListener;
  let origin = '';
  const open: GuardedFetch[] = [];

  beforeAll(async () => {
    canary = createServer((socket) => {
      connections += 1;
      socket.destroy();
    });
    await new Promise<void>((resolve) => { canary.listen(0, '0.0.0.0', resolve); });
    ({ port } = canary.address() as AddressInfo);
    web = createHttpServer((request, reply) => answer(request, reply));
    await new Promise<void>((resolve) => { web.listen(0, '127.0.0.1', resolve); });
    origin = `http://127.0.0.1:${(web.address() as AddressInfo).port}`;
  });
  afterEach(() => Promise.all(open.splice(0).map((one) => one.close())));
  afterAll(() => {
    canary.close();
    web.closeAllConnections();
    web.close();
  });

  function fetcher(rules: FetchRules = {}): GuardedFetch {
    const made = new GuardedFetch({ timeoutMs: 1_000, ...rules });
    open.push(made);
    return made;
  }

  it.each(['127.0.0.1', 'localhost', '2130706433', '0x7f000001', '0x7f.1', '0177.0.0.1', '017700000001', '127.1', '127.0.0.1.', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::127.0.0.1]', '0.0.0.0', '[::]', '①②⑦.0.0.1', 'any.localhost', '[64:ff9b::7f00:1]'])(
    'never reaches this computer as %s', async (host) => {
      const before = connections;
      expect(await codeOf(fetcher().fetch(`https://${host}:${port}/`))).toMatch(host.startsWith('any.') ? /^(address|unreachable)$/ : /^address$/);
      expect(await codeOf(fetcher({ privateNetwork: true }).fetch(`https://${host}:${port}/`))).not.toMatch(/^\d/);
      expect(connections).toBe(before);
    });

  it.each([['127.0.0.1'], ['10.1.2.3'], ['169.254.169.254'], ['::ffff:127.0.0.1'], ['::1'], ['fd00::1'], ['224.0.0.1'], ['8.8.8.8', '127.0.0.1'], []])('refuses a name that resolves to %j', async (...addresses) => {
    const before = connections;
    expect(await codeOf(fetcher({ resolve: at(...addresses) }).fetch(`https://provider.example:${port}/`))).toBe('address');
    expect(connections).toBe(before);
  });

  it('goes to no other address than the one it checked, and checks each connection anew', async () => {
    answer = (_, reply) => reply.setHeader('Connection', 'close').end('{}');
    const answers = [['127.0.0.1'], ['10.0.0.1'], ['127.0.0.1']];
    let asked = 0;
    const fetching = fetcher({ loopback: true, resolve: (name) => at(...(answers[asked++] ?? []))(name) });
    const address = `http://rebinding.localhost:${new URL(origin).port}/`;
    expect(await codeOf(fetching.fetch(address))).toBe('200');
    expect(asked).toBe(1);
    expect(await codeOf(fetching.fetch(address))).toBe('address');
    expect(await codeOf(fetching.fetch(address))).toBe('200');
  });

  it.each(['http://provider.example/', 'ftp://provider.example/', 'file:///etc/passwd', 'data:,x', 'https://name:word@provider.example/', 'provider.example', ''])('does not fetch %s', async (address) => {
    expect(await codeOf(fetcher({ loopback: true, resolve: at('127.0.0.1') }).fetch(address))).toBe('address');
  });

  it('follows three redirects, each one checked', async () => {
    let to = '';
    answer = ({ url = '' }, reply) => {
      const left = Number(url.slice(1));
      if (url === '/away' || left > 0) reply.writeHead(302, { Location: url === '/away' ? to : `/${left - 1}` }).end();
      else reply.end('there');
    };
    const fetching = fetcher({ loopback: true });
    expect(await (await fetching.fetch(`${origin}/3`)).text()).toBe('there');
    expect(await codeOf(fetching.fetch(`${origin}/4`))).toBe('redirects');
    for (to of ['https://169.254.169.254/latest', 'https://10.0.0.1/', 'https://[::ffff:192.168.0.1]/', 'http://provider.example/', 'file:///etc/passwd']) expect([to, await codeOf(fetching.fetch(`${origin}/away`))]).toEqual([to, 'address']);
    expect((await fetching.fetch(`${origin}/3`, { redirect: 'manual' })).status).toBe(302);
    expect((await fetching.fetch(`${origin}/3`, { method: 'POST', body: 'secret=1' })).status).toBe(302);
  });

  it('takes its credentials to no other site', async () => {
    const seen: (string | undefined)[] = [];
    answer = ({ headers, url }, reply) => {
      seen.push(headers.authorization);
      if (url === '/away') reply.writeHead(302, { Location: `http://localhost:${new URL(origin).port}/` }).end();
      else reply.end('there');
    };
    await fetcher({ loopback: true, resolve: at('127.0.0.1') }).fetch(`${origin}/away`, { headers: { Authorization: 'Bearer x' } });
    expect(seen).toEqual(['Bearer x', undefined]);
  });

  it('gives up on what is slow, what is large, and what is not there', async () => {
    answer = () => undefined;
    const begun = Date.now();
    expect(await codeOf(fetcher({ loopback: true, timeoutMs: 200 }).fetch(origin))).toBe('unreachable');
    expect(Date.now() - begun).toBeLessThan(1_500);
    answer = (_, reply) => {
      reply.write('x');
      setTimeout(() => reply.write('x'), 100);
    };
    expect(await codeOf(fetcher({ loopback: true, timeoutMs: 300 }).fetch(origin))).toBe('unreachable');
    answer = (_, reply) => reply.end('x'.repeat(2_000));
    expect(await codeOf(fetcher({ loopback: true, maxBytes: 1_000 }).fetch(origin))).toBe('too_large');
    expect(await codeOf(fetcher({ loopback: true, maxBytes: 2_000 }).fetch(origin))).toBe('200');
    expect(await codeOf(fetcher({ resolve: () => Promise.reject(new Error('ENOTFOUND')) }).fetch('https://nowhere.example/'))).toBe('unreachable');
  });
});
