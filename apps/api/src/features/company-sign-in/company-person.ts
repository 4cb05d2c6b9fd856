import { isEmail } from 'class-validator';
import type { CompanyGroups } from '../../config/company-sign-in.config.js';
import { permissionsBy, type Permissions } from './company-groups.js';

/** Whom the provider says that it is. */
export interface CompanyPerson {
  readonly issuer: string;
  readonly subject: string;
  /** Lower case; null where there is none that the provider vouches for. */
  readonly email: string | null;
  readonly name: string;
  /** Only those that groups are set for. */
  readonly permissions: Partial<Permissions>;
}

type Claims = Readonly<Record<string, unknown>>;

export interface ClaimSettings {
  readonly groupsClaim: string;
  readonly groups: CompanyGroups;
  /** An address that the provider says nothing about is taken as verified. */
  readonly trustEmail: boolean;
}

/** What of a person is not in the ID token and may be in the user info. */
export const lacks = (idToken: Claims, { groupsClaim }: Pick<ClaimSettings, 'groupsClaim'>): boolean => idToken['email'] === undefined || idToken[groupsClaim] === undefined || nameIn(idToken) === '';

/** Reads the claims of the ID token, and what only the user info says. */
export function companyPerson(issuer: string, subject: string, idToken: Claims, userInfo: Claims, settings: ClaimSettings): CompanyPerson {
  // Address and voucher come from the same document.
  const email = verifiedEmail(idToken['email'] === undefined ? userInfo : idToken, settings);
  return {
    issuer, subject, email,
    name: nameIn(idToken) || nameIn(userInfo) || (email?.split('@')[0] ?? ''),
    permissions: permissionsBy(groupsOf(idToken[settings.groupsClaim] ?? userInfo[settings.groupsClaim]), settings.groups),
  };
}

function verifiedEmail(claims: Claims, { trustEmail }: ClaimSettings): string | null {
  const { email, email_verified: verified = trustEmail } = claims;
  if (verified !== true || typeof email !== 'string' || email.length > 320 || !isEmail(email)) return null;
  return email.toLowerCase();
}

function nameIn(claims: Claims): string {
  const full = text(claims['name']);
  return full || [text(claims['given_name']), text(claims['family_name'])].filter(Boolean).join(' ');
}

/** Without what a database cannot hold, or a page not show. */
const text = (value: unknown): string => (typeof value === 'string' ? value.toWellFormed().replace(/[\p{Cc}\uFFFD]/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, 200).toWellFormed().replace(/\uFFFD$/, '') : '');

/** One group may come as a text of its own. No claim is no group. */
const groupsOf = (claim: unknown): ReadonlySet<string> => new Set([claim].flat().filter((group) => typeof group === 'string'));
