import { lookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, request } from 'undici';
import { type AllowedNetworks, mayConnect } from './network-address.js';

/** All addresses of a name. */
export type Resolve = (hostname: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;

export interface FetchRules extends AllowedNetworks {
  /** Another way to resolve names than the system's. */
  readonly resolve?: Resolve;
  /** For everything: name, connection, redirects, answer. */
  readonly timeoutMs?: number;
  /** Of one answer. */
  readonly maxBytes?: number;
}

export interface GuardedRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | null;
  /** `manual`: a redirect is the answer. A request with a body never follows one. */
  readonly redirect?: 'follow' | 'manual';
  readonly signal?: AbortSignal;
}

/** An address that the server does not fetch, or that did not answer as it should. */
export class FetchRefused extends Error {
  constructor(
    readonly code: 'address' | 'unreachable' | 'too_large' | 'redirects',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const WITHOUT_BODY: ReadonlySet<number> = new Set([204, 205, 304]);
const MOST_REDIRECTS = 3;
const CREDENTIALS = /^(authorization|cookie)$/i;

/**
 * The one way in which the server fetches an address that is not written in its own code. Only https, and only hosts whose
 * every address is allowed; the connection goes to the address that was checked, so that a name cannot change its mind.
 */
export class GuardedFetch {
  private readonly timeoutMs: number;
  private readonly agent: Agent;

  constructor(private readonly rules: FetchRules = {}) {
    const { timeoutMs = 5_000, maxBytes = 1_048_576 } = rules;
    this.timeoutMs = timeoutMs;
    this.agent = new Agent({
      connect: { lookup: checkedLookup(rules), timeout: timeoutMs },
      headersTimeout: timeoutMs, bodyTimeout: timeoutMs, maxResponseSize: maxBytes, keepAliveTimeout: 4_000, maxHeaderSize: 16_384,
    });
  }

  async fetch(address: string, { signal, ...asked }: GuardedRequest = {}): Promise<Response> {
    const limit = AbortSignal.timeout(this.timeoutMs);
    const stop = signal ? AbortSignal.any([signal, limit]) : limit;
    let [url, headers] = [this.allowed(address), asked.headers ?? {}];
    for (let redirects = 0; ; redirects += 1) {
      const answer = await this.send(url, { ...asked, headers }, stop);
      const to = REDIRECTS.has(answer.status) && asked.redirect !== 'manual' && !asked.body ? answer.headers.get('location') : null;
      if (to === null) return answer;
      if (redirects === MOST_REDIRECTS) throw new FetchRefused('redirects', `More than ${MOST_REDIRECTS} redirects.`);
      const next = this.allowed(to, url);
      if (next.origin !== url.origin) headers = Object.fromEntries(Object.entries(headers).filter(([name]) => !CREDENTIALS.test(name)));
      url = next;
    }
  }

  async close(): Promise<void> {
    await this.agent.destroy();
  }

  private allowed(address: string, base?: URL): URL {
    if (!URL.canParse(address, base?.href)) throw new FetchRefused('address', 'This is not an address.');
    const url = new URL(address, base);
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && this.rules.loopback === true && isLocalHost(host))) throw new FetchRefused('address', 'Only https is fetched.');
    if (url.username || url.password) throw new FetchRefused('address', 'An address with a name or password is not fetched.');
    // Decimal, octal and hexadecimal forms are dotted ones by now. A name is judged when it is looked up.
    if (isIP(host) && !mayConnect(host, this.rules)) throw new FetchRefused('address', 'This network is not fetched from.');
    return url;
  }

  private async send(url: URL, { method = 'GET', headers, body }: GuardedRequest, signal: AbortSignal): Promise<Response> {
    try {
      const answer = await request(url, { dispatcher: this.agent, method, headers: { ...headers }, body: body ?? null, signal });
      const text = await answer.body.bytes();
      return new Response(WITHOUT_BODY.has(answer.statusCode) ? null : text, { status: answer.statusCode, headers: pairs(answer.headers) });
    } catch (cause) {
      const refused = causes(cause).find((one) => one instanceof FetchRefused);
      if (refused) throw refused;
      if (causes(cause).some((one) => 'code' in one && one.code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE')) throw new FetchRefused('too_large', 'The answer is too large.', { cause });
      throw new FetchRefused('unreachable', 'There is no answer.', { cause });
    }
  }
}

const isLocalHost = (host: string): boolean => host === 'localhost' || host.endsWith('.localhost') || (isIP(host) > 0 && !mayConnect(host, {}) && mayConnect(host, { loopback: true }));

/** Resolves a name as sockets do, but to nothing unless every address of it is allowed. */
function checkedLookup(rules: FetchRules): LookupFunction {
  const resolve: Resolve = rules.resolve ?? ((hostname) => lookup(hostname, { all: true }));
  const checked = async (hostname: string): Promise<{ address: string; family: number }[]> => {
    const addresses = await resolve(hostname);
    if (addresses.length === 0 || addresses.some(({ address }) => !mayConnect(address, rules))) throw new FetchRefused('address', 'This network is not fetched from.');
    return addresses.map(({ address, family }) => ({ address, family }));
  };
  return (hostname, options, callback) => {
    checked(hostname).then(
      (addresses) => (options.all ? callback(null, addresses) : callback(null, addresses[0]?.address ?? '', addresses[0]?.family)),
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), ''),
    );
  };
}

const pairs = (headers: Readonly<Record<string, string | string[] | undefined>>): [string, string][] =>
  Object.entries(headers).flatMap(([name, value]) => [value ?? []].flat().map((one): [string, string] => [name, one]));

/** An error, what caused it, and so on. */
function causes(error: unknown): Error[] {
  const found: Error[] = [];
  for (let at = error; at instanceof Error && found.length < 10; at = at.cause) found.push(at, ...(at instanceof AggregateError ? at.errors.filter((one) => one instanceof Error) : []));
  return found;
}
