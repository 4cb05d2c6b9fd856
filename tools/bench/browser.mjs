import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

/** @typedef {{status: number, type: string, bytes: Buffer, json: () => any}} Reply */

/** A signed-in person over one kept connection: cookies, forgery token, and an Idempotency-Key with every POST. */
export class Browser {
  /** @type {Map<string, string>} */
  #cookies = new Map();
  #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  #origin;

  /** @param {string} origin */
  constructor(origin) {
    this.#origin = origin;
  }

  /** One-click sign-in. @param {string} key of the demo account */
  async signIn(key) {
    await this.get('/api/session');
    const reply = await this.post('/api/session/demo', { key });
    if (reply.status !== 200) throw new Error(`${key} could not sign in: ${String(reply.bytes)}`);
    return this;
  }

  /** @param {string} email @param {string} password */
  async signInWith(email, password) {
    await this.get('/api/session');
    const reply = await this.post('/api/session', { email, password });
    if (reply.status !== 200) throw new Error(`${email} could not sign in: ${String(reply.bytes)}`);
    return this;
  }

  /** @param {string} path */
  get(path) {
    return this.#send('GET', path);
  }

  /** @param {string} path @param {object} body */
  post(path, body) {
    return this.#send('POST', path, JSON.stringify(body), { 'content-type': 'application/json', 'idempotency-key': randomUUID() });
  }

  close() {
    this.#agent.destroy();
  }

  /** @param {string} method @param {string} path @param {string} [body] @param {Record<string, string>} [more] @returns {Promise<Reply>} */
  #send(method, path, body, more = {}) {
    const headers = {
      origin: this.#origin,
      cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      'x-xsrf-token': decodeURIComponent(this.#cookies.get('XSRF-TOKEN') ?? ''),
      ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
      ...more,
    };
    return new Promise((resolve, reject) => {
      const call = request(new URL(path, this.#origin), { method, agent: this.#agent, headers }, (reply) => {
        for (const cookie of reply.headers['set-cookie'] ?? []) {
          const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
          this.#cookies.set(name, value);
        }
        /** @type {Buffer[]} */
        const parts = [];
        reply.on('data', (part) => parts.push(part));
        reply.once('error', reject);
        reply.once('end', () => {
          const bytes = Buffer.concat(parts);
          resolve({ status: reply.statusCode ?? 0, type: reply.headers['content-type'] ?? '', bytes, json: () => JSON.parse(bytes.toString()) });
        });
      });
      call.once('error', reject);
      call.end(body);
    });
  }
}
