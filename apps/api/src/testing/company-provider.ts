import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { type Grant, type KoaContextWithOIDC, Provider } from 'oidc-provider';

export const CLIENT_ID = 'nextrung';
export const CLIENT_SECRET = 'a secret between the two, only for tests';

type Claims = Readonly<Record<string, unknown>>;

type KeyPair = Awaited<ReturnType<typeof generateKeyPair>>;

const pairs = new Map<string, Promise<KeyPair>>();

/** An RSA key pair by its name, made once for all tests of a process: that takes a quarter of a second. */
export function keyPair(kid: string): Promise<KeyPair> {
  const pair = pairs.get(kid) ?? generateKeyPair('RS256', { extractable: true });
  pairs.set(kid, pair);
  return pair;
}

/** A key pair of the provider, as it stores it. */
export async function signingKey(kid: string): Promise<JWK> {
  const { privateKey } = await keyPair(kid);
  return { ...(await exportJWK(privateKey)), kid, alg: 'RS256', use: 'sig' };
}

/** The settings of a server that signs in with it. */
export const settingsFor = (issuer: string, organisationId: string): Record<string, string> => ({
  OIDC_ISSUER: issuer, OIDC_CLIENT_ID: CLIENT_ID, OIDC_CLIENT_SECRET: CLIENT_SECRET, OIDC_ORGANISATION: organisationId,
});

/** A company's provider, as real as they come, at which one account after the other is signed in without a form. */
export class TestCompany {
  /** Claims of the accounts, by subject. */
  readonly accounts = new Map<string, Claims>();
  /** Whose turn it is to sign in; null: they say no. */
  next: string | null = null;
  readonly issuer: string;
  private provider: Provider | null = null;

  private constructor(
    private readonly server: Server,
    private readonly returnAddress: string,
  ) {
    this.issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on('request', (request, reply) => void this.provider?.callback()(request, reply));
  }

  static async open(publicOrigin: string): Promise<TestCompany> {
    const server = createServer();
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    const company = new TestCompany(server, `${publicOrigin}/api/session/company/return`);
    company.useKeys([await signingKey('first')]);
    return company;
  }

  /** Begins anew with these keys, the first of which signs. */
  useKeys(keys: readonly JWK[]): void {
    const provider: Provider = new Provider(this.issuer, {
      clients: [{ client_id: CLIENT_ID, client_secret: CLIENT_SECRET, redirect_uris: [this.returnAddress], post_logout_redirect_uris: [new URL('/sign-in', this.returnAddress).href] }],
      jwks: { keys: [...keys] },
      cookies: { keys: ['only for tests'] },
      claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name', 'groups'] },
      features: { devInteractions: { enabled: false } },
      ttl: { AccessToken: 60, AuthorizationCode: 60, IdToken: 60, Interaction: 60, Session: 60, Grant: 60 },
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ ...this.accounts.get(sub), sub }) }),
      loadExistingGrant: async ({ oidc }): Promise<Grant> => {
        const grant = new provider.Grant({ accountId: oidc.session?.accountId ?? '', clientId: CLIENT_ID });
        grant.addOIDCScope('openid profile email');
        await grant.save();
        return grant;
      },
    });
    provider.use(async (context: KoaContextWithOIDC, then: () => Promise<void>) => {
      if (!context.path.startsWith('/interaction/')) return then();
      const result = this.next === null ? { error: 'access_denied' } : { login: { accountId: this.next, remember: false } };
      context.redirect(await provider.interactionResult(context.req, context.res, result));
    });
    this.provider = provider;
  }

  /** Goes where the product sends the browser, and answers with the address at which the provider sends it back. */
  async visit(address: string): Promise<URL> {
    const cookies = new Map<string, string>();
    let url = new URL(address);
    for (let steps = 0; steps < 10; steps += 1) {
      const reply = await fetch(url, { redirect: 'manual', headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } });
      for (const line of reply.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        cookies.set(name, value);
      }
      const to = reply.headers.get('location');
      if (to === null) throw new Error(`The provider stopped at ${url.pathname} with ${reply.status}: ${await reply.text()}`);
      url = new URL(to, url);
      if (url.href.startsWith(this.returnAddress)) return url;
    }
    throw new Error('The provider sends the browser around in circles.');
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => { this.server.close(resolve); });
  }
}
