import * as oidc from 'openid-client';
import type { CompanySignInConfig } from '../../config/company-sign-in.config.js';
import type { GuardedFetch } from '../../platform/http/guarded-fetch.js';
import { CompanyRefusal, refusalOf } from './company-refusal.js';

const DISCOVERY_LIVES_MS = 60 * 60 * 1000;
/** A key that the provider has withdrawn is trusted no longer than this. */
const KEYS_LIVE_MS = 5 * 60 * 1000;
/** The library asks for keys anew, where it knows none of the name, once they are a minute old: so old do ours say they are. */
const OLD_ENOUGH_SECONDS = 61;
const TIMEOUT_SECONDS = 5;
/** Signatures by a key that only the provider has: never none, never a shared secret. */
const ALGORITHMS: ReadonlySet<string> = new Set(['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519']);

/** What the provider says of itself, asked for when it is needed and kept for a while. */
export class ProviderDiscovery {
  private found: { metadata: oidc.ServerMetadata; at: number } | null = null;
  private finding: Promise<oidc.ServerMetadata> | null = null;
  private keys: { jwks: oidc.JWKS; at: number } | null = null;

  constructor(
    private readonly settings: CompanySignInConfig,
    private readonly fetch: GuardedFetch,
    /** Milliseconds since 1970. */
    private readonly now: () => number,
  ) {}

  async configuration(): Promise<oidc.Configuration> {
    const metadata = await this.metadata();
    const { clientId, clientSecret, loopback } = this.settings;
    const basic = metadata.token_endpoint_auth_methods_supported?.includes('client_secret_basic') ?? true;
    const configuration = new oidc.Configuration(metadata, clientId, {}, basic ? oidc.ClientSecretBasic(clientSecret) : oidc.ClientSecretPost(clientSecret));
    configuration[oidc.customFetch] = this.guarded;
    configuration.timeout = TIMEOUT_SECONDS;
    // Signatures are checked, though the tokens come straight from the provider.
    oidc.enableNonRepudiationChecks(configuration);
    // Marked as deprecated to be noticed: plain http, only ever on this computer.
    if (loopback) oidc.allowInsecureRequests(configuration);
    return configuration;
  }

  /** Runs `work` with the provider's keys as they are known, and keeps those that it had to ask for. */
  async withKeys<T>(work: (configuration: oidc.Configuration) => Promise<T>): Promise<T> {
    const configuration = await this.configuration();
    const uat = Math.floor(this.now() / 1000) - OLD_ENOUGH_SECONDS;
    if (this.keys && this.now() - this.keys.at < KEYS_LIVE_MS) oidc.setJwksCache(configuration, { jwks: this.keys.jwks, uat });
    try {
      return await work(configuration);
    } finally {
      const used = oidc.getJwksCache(configuration);
      if (used && used.uat > uat + 1) this.keys = { jwks: used.jwks, at: this.now() };
    }
  }

  private async metadata(): Promise<oidc.ServerMetadata> {
    if (this.found && this.now() - this.found.at < DISCOVERY_LIVES_MS) return this.found.metadata;
    // Those who come at the same moment wait for the same answer.
    this.finding ??= this.discover().finally(() => {
      this.finding = null;
    });
    return this.finding;
  }

  private async discover(): Promise<oidc.ServerMetadata> {
    const { issuer, clientId, loopback } = this.settings;
    try {
      const discovered = await oidc.discovery(issuer, clientId, {}, undefined, { [oidc.customFetch]: this.guarded, timeout: TIMEOUT_SECONDS, ...(loopback && { execute: [oidc.allowInsecureRequests] }) });
      const metadata = { ...discovered.serverMetadata() };
      // The library lets some providers speak for every tenant of theirs; here one company's is meant.
      if (metadata.issuer.replace(/\/$/, '') !== issuer.href.replace(/\/$/, '')) throw new CompanyRefusal('unavailable', 'other_issuer');
      metadata.id_token_signing_alg_values_supported = (metadata.id_token_signing_alg_values_supported ?? ['RS256']).filter((one) => ALGORITHMS.has(one));
      this.found = { metadata, at: this.now() };
      return metadata;
    } catch (error) {
      throw new CompanyRefusal('unavailable', `discovery_${refusalOf(error).why}`);
    }
  }

  private readonly guarded: oidc.CustomFetch = (url, { method, headers, body, signal }) => {
    if (body instanceof ArrayBuffer || body instanceof ReadableStream) throw new TypeError('Only texts are sent to a provider.');
    const plain = body instanceof URLSearchParams ? body.toString() : (body ?? null);
    // What goes with credentials follows no redirect.
    const follow = method === 'GET' && !('authorization' in headers);
    return this.fetch.fetch(url, { method, headers, body: plain, redirect: follow ? 'follow' : 'manual', ...(signal && { signal }) });
  };
}
