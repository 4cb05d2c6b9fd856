import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { v7 as uuid } from 'uuid';
import type { Reply } from './test-client.js';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A program that calls the API with a token and nothing else: no cookies, no origin. */
export class TokenCaller {
  constructor(private readonly app: NestFastifyApplication) {}

  get<T>(token: string, path: string, from?: string): Promise<Reply<T>> {
    return this.send<T>(token, 'GET', path, undefined, { from });
  }

  post<T>(token: string, path: string, body: unknown, more: { readonly version?: number } = {}): Promise<Reply<T>> {
    return this.send<T>(token, 'POST', path, body, more);
  }

  delete<T>(token: string, path: string): Promise<Reply<T>> {
    return this.send<T>(token, 'DELETE', path, undefined);
  }

  async send<T>(token: string, method: Method, path: string, body: unknown, { version, from = '127.0.0.1' }: { readonly version?: number; readonly from?: string | undefined } = {}): Promise<Reply<T>> {
    const reply = await this.app.inject({
      method,
      url: path,
      remoteAddress: from,
      headers: { authorization: `Bearer ${token}`, ...(method === 'POST' && { 'idempotency-key': uuid() }), ...(version !== undefined && { 'if-match': `"${String(version)}"` }) },
      ...(body !== undefined && method !== 'GET' && { payload: body as object }),
    });
    const json = /json/.test(String(reply.headers['content-type'] ?? ''));
    return { status: reply.statusCode, headers: reply.headers, body: (json && reply.body ? JSON.parse(reply.body) : null) as T, text: reply.body, bytes: reply.rawPayload };
  }
}
