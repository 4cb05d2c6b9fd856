import type { FastifyReply } from 'fastify';
import { createHash } from 'node:crypto';

/** Sends what was read with a tag of its content; where the reader has the same already, 304 and nothing. */
export function unlessSame<T extends object>(reply: FastifyReply, seen: string | undefined, body: T): T | undefined {
  const tag = `W/"${createHash('sha256').update(JSON.stringify(body)).digest('base64url')}"`;
  void reply.header('ETag', tag);
  if (!seen?.split(',').some((one) => one.trim() === tag)) return body;
  void reply.status(304);
  return undefined;
}
