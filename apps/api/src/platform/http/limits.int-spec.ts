import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTestApi, type TestApi } from '../../testing/test-api.js';
import { PATIENCE } from './server-options.js';

/** The server at a real port: what is no request never reaches a route. */
describe('what comes over the wire', () => {
  let api: TestApi;
  let server: Server;
  let port: number;

  beforeAll(async () => {
    api = await startTestApi();
    await api.app.listen(0, '127.0.0.1');
    server = api.app.getHttpServer();
    const address = server.address();
    port = typeof address === 'object' && address !== null ? address.port : 0;
  });
  afterAll(() => api.stop());

  /** Sends bytes, and gives what came back until the server hung up. */
  function speak(text: string, { goOn = async () => {} }: { goOn?: (write: (more: string) => void) => Promise<void> } = {}): Promise<{ said: string; afterMs: number }> {
    return new Promise((resolve, reject) => {
      const begun = performance.now();
      let said = '';
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(text);
        goOn((more) => void socket.write(more)).catch(reject);
      });
      socket.on('data', (bytes) => { said += String(bytes); });
      socket.on('error', () => undefined);
      socket.on('close', () => { resolve({ said, afterMs: performance.now() - begun }); });
    });
  }

  const statusOf = ({ said }: { said: string }): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(said)?.[1] ?? 0);

  it.each([
    ['headers of 20 kB', `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'a'.repeat(20_000)}\r\n\r\n`, 431],
    ['an address of 20 kB', `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
    ['what is no HTTP', 'hello\r\n\r\n', 400],
    ['a header without a colon', 'GET / HTTP/1.1\r\nHost: x\r\nbroken\r\n\r\n', 400],
    ['two lengths', 'POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello', 400],
    ['a length and chunks', 'POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n', 400],
    ['no host', 'GET /health/live HTTP/1.1\r\n\r\n', 400],
    ['a bare line feed in a header', 'GET /health/live HTTP/1.1\r\nHost: x\r\nX-A: b\nX-C: d\r\n\r\n', 400],
  ])('is refused and hung up on: %s', async (_what, text, status) => {
    const answer = await speak(text);
    expect([statusOf(answer), answer.said.slice(0, 40)]).toEqual([status, expect.any(String)]);
    expect(answer.afterMs).toBeLessThan(1_000);
  });

  it('is refused where it asks to be sent back, or through', async () => {
    for (const method of ['TRACE', 'TRACK', 'CONNECT', 'PROPFIND']) {
      const answer = await speak(`${method} /api/session HTTP/1.1\r\nHost: x\r\nX-Echo: canary\r\nConnection: close\r\n\r\n`);
      expect([method, statusOf(answer) < 400 && statusOf(answer) > 0, answer.said.includes('canary')]).toEqual([method, false, false]);
    }
  });

  it('is answered with the headers and the words of every other refusal', async () => {
    const { said } = await speak('hello\r\n\r\n');
    for (const header of [`Content-Security-Policy: default-src 'none'`, 'X-Content-Type-Options: nosniff', 'Cache-Control: no-store', 'Content-Type: application/problem+json', 'Connection: close']) expect(said).toContain(header);
    expect(JSON.parse(said.split('\r\n\r\n')[1] ?? '')).toMatchObject({ status: 400, code: 'http_400', title: 'This request cannot be read.' });
  });

  it('may take its time, but not for ever', async () => {
    expect(server).toMatchObject({ headersTimeout: PATIENCE.headers, requestTimeout: PATIENCE.request, timeout: PATIENCE.silence, keepAliveTimeout: PATIENCE.nextRequest });
    // The same with less patience, so that nobody waits for this test.
    Object.assign(server, { headersTimeout: 300, requestTimeout: 600 });
    const drip = (letters: string) => async (write: (more: string) => void): Promise<void> => {
      for (const letter of letters.repeat(60)) {
        write(letter);
        await sleep(100);
      }
    };
    const late = PATIENCE.checkedEvery + 2_000;
    try {
      const [slowHeaders, slowBody, silent] = await Promise.all([
        speak('GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ', { goOn: drip('a') }),
        speak(`POST /api/session HTTP/1.1\r\nHost: x\r\nOrigin: http://127.0.0.1:3000\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{`, { goOn: drip(' ') }),
        speak(''),
      ]);
      expect([statusOf(slowHeaders), statusOf(silent)]).toEqual([408, 408]);
      // Refused before its body was read, and not waited for.
      expect([403, 408]).toContain(statusOf(slowBody));
      for (const { afterMs } of [slowHeaders, slowBody, silent]) expect(afterMs).toBeLessThan(late);
    } finally {
      Object.assign(server, { headersTimeout: PATIENCE.headers, requestTimeout: PATIENCE.request });
    }
  });

  it('still serves everyone else meanwhile', async () => {
    const waiting = Array.from({ length: 200 }, () => connect(port, '127.0.0.1'));
    for (const socket of waiting) socket.on('error', () => undefined).write('GET / HTTP/1.1\r\nHost: x\r\n');
    const reply = await fetch(`http://127.0.0.1:${port}/health/ready`);
    expect(reply.status).toBe(200);
    for (const socket of waiting) socket.destroy();
  });
});
