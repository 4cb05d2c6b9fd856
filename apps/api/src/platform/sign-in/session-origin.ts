import type { FastifyRequest } from 'fastify';
import { networkOf } from '../audit/network.js';
import { deviceOf } from './device.js';
import { SESSION_LIFETIME_MS } from './session-limits.js';

/** How someone showed who they are. */
export const SIGN_IN_METHODS = ['password', 'demo', 'invitation', 'set_up', 'company', 'passkey', 'code', 'reset'] as const;
export type SignInMethod = (typeof SIGN_IN_METHODS)[number];

/** Where a session came from; kept beside it, and carried over when it goes on under a new id. */
export interface SessionOrigin {
  /** Browser and system in words, as the browser says. */
  readonly device: string;
  /** As `networkOf` gives it. */
  readonly network: string;
  readonly method: SignInMethod;
  /** Milliseconds since 1970. */
  readonly begun: number;
  /** The same; it ends then, whatever happens. */
  readonly until: number;
}

export function sessionOrigin({ headers, ip }: FastifyRequest, method: SignInMethod): SessionOrigin {
  const begun = Date.now();
  return { device: deviceOf(headers['user-agent']), network: networkOf(ip), method, begun, until: begun + SESSION_LIFETIME_MS };
}
