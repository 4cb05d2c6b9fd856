import type { SignInMethod } from './session-origin.js';

/**
 * What a session stands on. `password`: one factor; `second_factor`: a passkey, or a password and one thing more;
 * `company`: the company's own sign-in, which asks for what it asks for; `demo`: one click on this computer.
 */
export type ProofKind = 'password' | 'second_factor' | 'company' | 'demo';

const PROOF: Readonly<Record<SignInMethod, ProofKind>> = {
  password: 'password', invitation: 'password', set_up: 'password', reset: 'password', passkey: 'second_factor', code: 'second_factor', company: 'company', demo: 'demo',
};

/** What a way of signing in proves. */
export const proofOf = (method: SignInMethod): ProofKind => PROOF[method];

export interface Proof {
  readonly by: ProofKind;
  /** When, in milliseconds since 1970. */
  readonly at: number;
}

/** How long what someone proved counts for a change of how they sign in. */
const FRESH_MS = 10 * 60 * 1000;

/** More than a password stands behind it. */
export const isStrong = (proof: Proof | null | undefined): boolean => proof !== null && proof !== undefined && proof.by !== 'password';

export const isFresh = (proof: Proof | null | undefined, now: Date): boolean => {
  const age = now.getTime() - (proof?.at ?? Number.NEGATIVE_INFINITY);
  return age >= 0 && age <= FRESH_MS;
};
