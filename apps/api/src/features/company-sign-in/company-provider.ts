import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import * as oidc from 'openid-client';
import { AppConfig } from '../../config/app-config.js';
import type { CompanySignInConfig } from '../../config/company-sign-in.config.js';
import { Clock } from '../../platform/clock/clock.js';
import { GuardedFetch } from '../../platform/http/guarded-fetch.js';
import { Problem } from '../../platform/http/problem.js';
import type { PendingCompanySignIn } from '../../platform/sign-in/pending-company-sign-in.js';
import { type CompanyPerson, companyPerson, lacks } from './company-person.js';
import { CompanyRefusal, refusalOf } from './company-refusal.js';
import { ProviderDiscovery } from './provider-discovery.js';

export const RETURN_PATH = '/api/session/company/return';

/** The checks of one sign-in, made anew for each. */
type Checks = Pick<PendingCompanySignIn, 'state' | 'nonce' | 'verifier'>;

/** Speaks OpenID Connect with the company's provider: authorization code, PKCE, state, nonce, signed tokens. */
@Injectable()
export class CompanyProvider implements OnModuleDestroy {
  private readonly fetch: GuardedFetch;
  private readonly discovery: ProviderDiscovery | null;

  constructor(
    private readonly config: AppConfig,
    clock: Clock,
  ) {
    const { companySignIn } = config;
    this.fetch = new GuardedFetch(companySignIn ?? {});
    this.discovery = companySignIn && new ProviderDiscovery(companySignIn, this.fetch, () => clock.now().getTime());
  }

  async onModuleDestroy(): Promise<void> {
    await this.fetch.close();
  }

  /** Where the browser is sent, and what must come back with it. */
  begin(): Promise<{ url: URL; checks: Checks }> {
    return talking(() => this.request());
  }

  /** Redeems the code that came back with the browser. @param query of the address that it came back to */
  finish(query: string, checks: Checks): Promise<CompanyPerson> {
    return talking(() => this.redeem(query, checks));
  }

  /** Where the browser signs out at the provider; null where the provider announces no such address. */
  signOutUrl(): Promise<string | null> {
    return talking(async () => {
      const configuration = await this.present().configuration();
      if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
      return oidc.buildEndSessionUrl(configuration, { post_logout_redirect_uri: `${this.config.publicUrl.origin}/sign-in` }).href;
    });
  }

  private async request(): Promise<{ url: URL; checks: Checks }> {
    const checks = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
    const url = oidc.buildAuthorizationUrl(await this.present().configuration(), {
      redirect_uri: `${this.config.publicUrl.origin}${RETURN_PATH}`,
      scope: this.settings().scope,
      state: checks.state,
      nonce: checks.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(checks.verifier),
      code_challenge_method: 'S256',
    });
    return { url, checks };
  }

  private redeem(query: string, { state, nonce, verifier }: Checks): Promise<CompanyPerson> {
    const settings = this.settings();
    return this.present().withKeys(async (configuration) => {
      const tokens = await oidc.authorizationCodeGrant(configuration, new URL(`${this.config.publicUrl.origin}${RETURN_PATH}${query}`), { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true });
      const claims = tokens.claims();
      if (!claims || claims.sub.length === 0 || claims.sub.length > 255 || !/^[\x20-\x7e]+$/.test(claims.sub)) throw new CompanyRefusal('invalid', 'subject');
      const more = configuration.serverMetadata().userinfo_endpoint !== undefined && lacks(claims, settings);
      const userInfo = more ? await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub) : {};
      return companyPerson(claims.iss, claims.sub, claims, userInfo, settings);
    });
  }

  private settings(): CompanySignInConfig {
    const { companySignIn } = this.config;
    if (companySignIn === null) throw Problem.notFound();
    return companySignIn;
  }

  private present(): ProviderDiscovery {
    if (this.discovery === null) throw Problem.notFound();
    return this.discovery;
  }
}

async function talking<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Problem ? error : refusalOf(error);
  }
}
