import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, type JWK, SignJWT } from 'jose';
import { CLIENT_ID, keyPair } from './company-provider.js';

type Key = Awaited<ReturnType<typeof keyPair>>;

/** What a token says when nothing is wrong with it. */
export interface Honest {
  readonly iss: string;
  readonly sub: string;
  readonly aud: string;
  readonly nonce: string;
  readonly email: string;
  readonly email_verified: boolean;
  readonly name: string;
}

/** A provider over real HTTP that says whatever a test lets it say. */
export class ForgingProvider {
  readonly issuer: string;
  /** Makes the ID token of a sign-in. */
  token: (honest: Honest) => Promise<string> = (honest) => this.sign({ ...honest });
  /** What the discovery document says otherwise. */
  metadata: Record<string, unknown> = {};
  /** Answers in place of the provider, where it is set. */
  instead: ((request: IncomingMessage, reply: ServerResponse) => void) | null = null;
  /** Paths that were asked for. */
  readonly asked: string[] = [];
  private readonly nonces = new Map<string, string>();
  private keys: { kid: string; pair: Key; jwk: JWK }[] = [];

  private constructor(
    private readonly server: Server,
    private readonly email: string,
  ) {
    this.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on('request', (request: IncomingMessage, reply: ServerResponse) => void this.answer(request, reply));
  }

  static async open(email: string): Promise<ForgingProvider> {
    const server = createServer();
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    const provider = new ForgingProvider(server, email);
    await provider.rotate('first');
    return provider;
  }

  async rotate(kid: string): Promise<void> {
    const pair = await keyPair(kid);
    this.keys = [{ kid, pair, jwk: { ...(await exportJWK(pair.publicKey)), kid, use: 'sig' } }];
  }

  publicJwk(): JWK {
    return this.key().jwk;
  }

  async sign(claims: Readonly<Record<string, unknown>>, header: Readonly<Record<string, unknown>> = {}, key: Parameters<SignJWT['sign']>[0] = this.key().pair.privateKey): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT({ iat: now, exp: now + 60, ...claims }).setProtectedHeader({ alg: 'RS256', kid: this.key().kid, ...header }).sign(key);
  }

  /** The address at which it sends the browser back, as if somebody had signed in. */
  visit(address: string): URL {
    const asked = new URL(address).searchParams;
    const code = `code-${this.nonces.size}`;
    this.nonces.set(code, asked.get('nonce') ?? '');
    const back = new URL(asked.get('redirect_uri') ?? '');
    back.search = new URLSearchParams({ code, state: asked.get('state') ?? '', iss: this.issuer }).toString();
    return back;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => { this.server.close(resolve); });
  }

  private key(): { kid: string; pair: Key; jwk: JWK } {
    const [key] = this.keys;
    if (!key) throw new Error('There is always a key.');
    return key;
  }

  private async answer(request: IncomingMessage, reply: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', this.issuer).pathname;
    this.asked.push(path);
    if (this.instead) return this.instead(request, reply);
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const answer = await this.document(path, new URLSearchParams(body));
    reply.writeHead(answer ? 200 : 404, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer ?? {}));
  }

  private async document(path: string, body: URLSearchParams): Promise<object | null> {
    const { issuer } = this;
    if (path === '/.well-known/openid-configuration') {
      return {
        issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/jwks`, authorization_response_iss_parameter_supported: true,
        response_types_supported: ['code'], subject_types_supported: ['public'], id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'], ...this.metadata,
      };
    }
    if (path === '/jwks') return { keys: this.keys.map(({ jwk }) => jwk) };
    if (path !== '/token') return null;
    const code = body.get('code') ?? '';
    const nonce = this.nonces.get(code) ?? '';
    return { access_token: 'x', token_type: 'Bearer', id_token: await this.token({ iss: issuer, sub: 'forged', aud: CLIENT_ID, nonce, email: this.email, email_verified: true, name: 'Forged' }) };
  }
}
