import type { FastifyReply } from 'fastify';
import type { Call } from '../access/call.js';
import { Problem } from './problem.js';

/** Refuses a change that was made to an older version than the present one. */
export function requireVersion(call: Call, version: number): void {
  if (call.expectedVersion !== version) {
    throw new Problem(412, 'version_changed', 'Someone changed this in the meantime. Nothing was saved; compare both texts.');
  }
}

/** Sends what was read with its version. */
export function withETag<T extends { version: number }>(reply: FastifyReply, body: T): T {
  void reply.header('ETag', `"${body.version}"`);
  return body;
}
