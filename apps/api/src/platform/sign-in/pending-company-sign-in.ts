/** A sign-in that has gone to the company's provider and is to come back, once, into the same browser. */
export interface PendingCompanySignIn {
  readonly state: string;
  readonly nonce: string;
  /** Of PKCE. */
  readonly verifier: string;
  /** A path of this site. */
  readonly returnTo: string;
  /** Milliseconds since 1970. */
  readonly begunAt: number;
}
