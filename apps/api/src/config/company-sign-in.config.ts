type Environment = Readonly<Record<string, string | undefined>>;

/** Which groups of the company give a permission; null: that permission is kept in Nextrung by hand. */
export interface CompanyGroups {
  readonly admin: ReadonlySet<string> | null;
  readonly auditor: ReadonlySet<string> | null;
  readonly pay: ReadonlySet<string> | null;
}

/** The OpenID Connect provider that people of one organisation sign in with. */
export interface CompanySignInConfig {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Whose people it signs in; null: the installation's only organisation. */
  readonly organisationId: string | null;
  /** Ends the sentence "Sign in with …". */
  readonly name: string;
  /** Space-separated. */
  readonly scope: string;
  readonly groupsClaim: string;
  readonly groups: CompanyGroups;
  /** Someone unknown becomes a person at their first sign-in. */
  readonly createPeople: boolean;
  /** The organisation's people sign in this way only. */
  readonly only: boolean;
  /** An address counts as verified where the provider does not say. */
  readonly trustEmail: boolean;
  /** The provider, and plain http, may be on this computer. */
  readonly loopback: boolean;
  /** The provider may be on a private network. */
  readonly privateNetwork: boolean;
}

const FLAGS: Readonly<Record<string, boolean>> = { 1: true, true: true, 0: false, false: false };
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The settings OIDC_*; null where there are none. Throws one sentence about the first that is wrong.
 * @param secret what OIDC_CLIENT_SECRET, or the file of OIDC_CLIENT_SECRET_FILE, holds
 * @param loopback the product itself is reached on this computer only
 */
export function companySignInOf(environment: Environment, secret: string | undefined, loopback: boolean): CompanySignInConfig | null {
  if (!Object.entries(environment).some(([name, value]) => name.startsWith('OIDC_') && value)) return null;
  const text = (name: string, fallback: string): string => environment[name]?.trim() || fallback;
  const given = (name: string, what: string): string => text(name, '') || fail(`${name} is missing: ${what}.`);
  const flag = (name: string): boolean => FLAGS[text(name, '0')] ?? fail(`${name} must be 1 or 0.`);
  const groups = (name: string): ReadonlySet<string> | null => {
    const names = text(name, '').split(',').map((part) => part.trim()).filter(Boolean);
    return names.length > 0 ? new Set(names) : null;
  };

  const issuer = issuerOf(given('OIDC_ISSUER', 'the address of the company’s sign-in provider'), loopback);
  const organisationId = text('OIDC_ORGANISATION', '').toLowerCase() || null;
  if (organisationId !== null && !UUID.test(organisationId)) fail('OIDC_ORGANISATION must be the id of an organisation, such as 018f3c5e-….');
  const name = text('OIDC_NAME', 'your company account');
  if (name.length > 60) fail('OIDC_NAME must have 60 characters or fewer; it stands on a button.');
  const scope = text('OIDC_SCOPE', 'openid profile email');
  if (!scope.split(/\s+/).includes('openid')) fail('OIDC_SCOPE must hold the word openid.');
  return Object.freeze({
    issuer,
    clientId: given('OIDC_CLIENT_ID', 'what the provider calls Nextrung'),
    clientSecret: secret || fail('OIDC_CLIENT_SECRET is missing; it can be in the file that OIDC_CLIENT_SECRET_FILE names.'),
    organisationId, name, scope,
    groupsClaim: text('OIDC_GROUPS_CLAIM', 'groups'),
    groups: { admin: groups('OIDC_ADMIN_GROUPS'), auditor: groups('OIDC_AUDITOR_GROUPS'), pay: groups('OIDC_PAY_GROUPS') },
    createPeople: flag('OIDC_CREATE_PEOPLE'),
    only: flag('OIDC_ONLY'),
    trustEmail: flag('OIDC_TRUST_EMAIL'),
    loopback: loopback && isLocal(issuer),
    privateNetwork: flag('OIDC_ALLOW_PRIVATE_NETWORK'),
  });
}

function issuerOf(given: string, loopback: boolean): URL {
  if (!URL.canParse(given)) fail(`OIDC_ISSUER is not an address: ${given}`);
  const url = new URL(given);
  const local = url.protocol === 'http:' && isLocal(url);
  if (local && !loopback) fail('OIDC_ISSUER may be on this computer only as long as PUBLIC_URL is.');
  if (url.protocol !== 'https:' && !local) fail('OIDC_ISSUER must begin with https:// (plain http is accepted for localhost only).');
  if (url.search || url.hash || url.username || url.password) fail('OIDC_ISSUER is an address alone: no name, password, ? or #.');
  if (url.pathname.includes('/.well-known/')) fail('OIDC_ISSUER is the address before /.well-known/openid-configuration.');
  return url;
}

const isLocal = (url: URL): boolean => /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);

function fail(message: string): never {
  throw new Error(message);
}
