import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Grant, type KoaContextWithOIDC, Provider } from 'oidc-provider';

const CLIENT = { client_id: 'nextrung', client_secret: 'only for the browser tests' };

/** A company's sign-in provider and the product set up for it, each started for one file of tests. */
export interface Company {
  /** Address of the product. */
  readonly origin: string;
  /** Whom the provider signs in next; null: nobody. */
  next: { subject: string; email: string; name: string } | null;
  stop(): Promise<void>;
}

/** Starts both: a real provider that asks no questions, and the built product in a data folder of its own. */
export async function openCompany(port: number): Promise<Company> {
  const origin = `http://127.0.0.1:${String(port)}`;
  const server = createServer();
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const issuer = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const known = new Map<string, NonNullable<Company['next']>>();
  const provider: Provider = new Provider(issuer, {
    clients: [{ ...CLIENT, redirect_uris: [`${origin}/api/session/company/return`], post_logout_redirect_uris: [`${origin}/sign-in`] }],
    cookies: { keys: ['only for tests'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, email: known.get(sub)?.email, email_verified: true, name: known.get(sub)?.name }) }),
    loadExistingGrant: async ({ oidc }): Promise<Grant> => {
      const grant = new provider.Grant({ accountId: oidc.session?.accountId ?? '', clientId: CLIENT.client_id });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  });
  provider.use(async (context: KoaContextWithOIDC, then: () => Promise<void>) => {
    if (!context.path.startsWith('/interaction/')) return then();
    if (company.next) known.set(company.next.subject, company.next);
    context.redirect(await provider.interactionResult(context.req, context.res, company.next ? { login: { accountId: company.next.subject, remember: false } } : { error: 'access_denied' }));
  });
  server.on('request', (request, reply) => void provider.callback()(request, reply));

  const product = start(port, { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: CLIENT.client_id, OIDC_CLIENT_SECRET: CLIENT.client_secret, OIDC_NAME: 'Northwind' });
  const company: Company = {
    origin,
    next: null,
    async stop() {
      const ended = new Promise((resolve) => product.once('exit', resolve));
      if (product.exitCode === null && product.kill('SIGTERM')) await ended;
      server.closeAllConnections();
      await new Promise((resolve) => { server.close(resolve); });
    },
  };
  await ready(origin, product);
  return company;
}

function start(port: number, settings: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, ['tools/e2e-server.mjs'], { env: { ...process.env, PORT: String(port), ...settings }, stdio: ['ignore', 'ignore', 'inherit'] });
}

async function ready(origin: string, product: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (product.exitCode !== null) throw new Error('The product did not start.');
    const answer = await fetch(`${origin}/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error('The product does not answer.');
}
