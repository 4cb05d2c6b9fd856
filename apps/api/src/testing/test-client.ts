import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { v7 as uuid } from 'uuid';

export interface Reply<T = unknown> {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: T;
  readonly text: string;
  readonly bytes: Buffer;
}

export interface Sending {
  readonly headers?: Readonly<Record<string, string>>;
  /** Version for If-Match. */
  readonly version?: number;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A browser of one person: keeps cookies, sends the forgery token, and an Idempotency-Key with every POST. */
export class TestClient {
  private readonly cookies = new Map<string, string>();

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly origin: string,
  ) {}

  get<T>(path: string, sending: Sending = {}): Promise<Reply<T>> {
    return this.send<T>('GET', path, undefined, sending);
  }

  post<T>(path: string, body: unknown = {}, sending: Sending = {}): Promise<Reply<T>> {
    return this.send<T>('POST', path, body, { ...sending, headers: { 'idempotency-key': uuid(), ...sending.headers } });
  }

  put<T>(path: string, body: unknown, sending: Sending = {}): Promise<Reply<T>> {
    return this.send<T>('PUT', path, body, sending);
  }

  patch<T>(path: string, body: unknown, sending: Sending = {}): Promise<Reply<T>> {
    return this.send<T>('PATCH', path, body, sending);
  }

  delete<T>(path: string, sending: Sending = {}): Promise<Reply<T>> {
    return this.send<T>('DELETE', path, undefined, sending);
  }

  async send<T>(method: Method, path: string, body: unknown, { headers = {}, version }: Sending = {}): Promise<Reply<T>> {
    const reply = await this.app.inject({
      method,
      url: path,
      headers: {
        host: new URL(this.origin).host,
        origin: this.origin,
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'x-xsrf-token': decodeURIComponent(this.cookies.get('XSRF-TOKEN') ?? this.cookies.get('__Host-XSRF-TOKEN') ?? ''),
        ...(version !== undefined && { 'if-match': `"${version}"` }),
        ...headers,
      },
      ...(body !== undefined && { payload: body as object }),
    });
    for (const { name, value } of reply.cookies) this.cookies.set(name, value);
    const json = /json/.test(String(reply.headers['content-type'] ?? '')) && reply.headers['content-encoding'] === undefined;
    return { status: reply.statusCode, headers: reply.headers, body: (json && reply.body ? JSON.parse(reply.body) : null) as T, text: reply.body, bytes: reply.rawPayload };
  }

  /** What a cookie holds at present; empty without one. */
  cookie(name: string): string {
    return this.cookies.get(name) ?? '';
  }

  /** Fetches the page's session, and with it the forgery token. */
  async open(): Promise<this> {
    await this.get('/api/session');
    return this;
  }

  async signIn(email: string, password: string): Promise<this> {
    await this.open();
    const reply = await this.post('/api/session', { email, password });
    if (reply.status !== 200) throw new Error(`${email} could not sign in: ${reply.text}`);
    return this;
  }
}
