import type { ResponseBodyError } from 'openid-client';
import { FetchRefused } from '../../platform/http/guarded-fetch.js';

/** Why signing in with the company account did not work; the page has words for each. None tells who is known here. */
export type RefusalReason =
  /** The provider does not answer. */
  | 'unavailable'
  /** The provider, or the person, said no. */
  | 'declined'
  /** It took too long, was begun in another browser, or was used already. */
  | 'expired'
  /** What came back is not what the provider should have said. */
  | 'invalid'
  /** The provider names no address, or does not vouch for it. */
  | 'not_verified'
  /** It leads to nobody who may come in this way. */
  | 'no_access'
  | 'too_many';

export class CompanyRefusal extends Error {
  /** @param reason for the page @param why for the server's log: a code, never a text of somebody */
  constructor(
    readonly reason: RefusalReason,
    readonly why: string,
    /** People of the organisation whom it was about, for the audit log. */
    readonly about: readonly string[] = [],
  ) {
    super(why);
  }
}

const NO_ANSWER: ReadonlySet<string> = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON']);

/** What went wrong while talking with the provider. Whatever it sends, it is no fault of ours. */
export function refusalOf(error: unknown): CompanyRefusal {
  if (error instanceof CompanyRefusal) return error;
  for (let at = error, depth = 0; at instanceof Error && depth < 10; at = at.cause, depth += 1) {
    if (at instanceof FetchRefused) return new CompanyRefusal('unavailable', `fetch_${at.code}`);
  }
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return new CompanyRefusal('invalid', error instanceof Error ? error.name : 'unknown');
  if (error.code === 'OAUTH_AUTHORIZATION_RESPONSE_ERROR') return new CompanyRefusal('declined', 'authorization_error');
  if (error.code === 'OAUTH_RESPONSE_BODY_ERROR') return tokenRefusal(error as ResponseBodyError);
  if (NO_ANSWER.has(error.code)) return new CompanyRefusal('unavailable', error.code.toLowerCase());
  return new CompanyRefusal('invalid', error.code.toLowerCase());
}

/** A code that was used already, or has run out, is the browser's; everything else is a matter of the settings. */
const tokenRefusal = ({ error }: ResponseBodyError): CompanyRefusal => (error === 'invalid_grant' ? new CompanyRefusal('expired', 'invalid_grant') : new CompanyRefusal('invalid', `token_${/^[a-z_]{1,40}$/.test(error) ? error : 'error'}`));
