import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { networkOf } from '../audit/network.js';
import { ApiTokens } from '../tokens/api-tokens.js';
import { CallLimits } from './call-limits.js';
import { networkKey } from './network-key.js';
import { Problem } from './problem.js';

/** By the route that was found, which is the same however an address is written; files of the page are not counted. */
const isApiCall = ({ routeOptions, url }: FastifyRequest): boolean => /^\/api(?:[/?]|$)/.test(routeOptions.url ?? url);

/** The token in the Authorization header; null where there is none, or another kind of credential. */
function bearerOf({ headers: { authorization } }: FastifyRequest): string | null {
  const bearer = authorization === undefined ? null : /^bearer(?:\s+(.*))?$/is.exec(authorization);
  return bearer ? (bearer[1] ?? '') : null;
}

/** Before sessions are read: bounds calls by address, and lets a call with a token act as nobody else than the token's person. */
export function callOrigin(app: NestFastifyApplication): void {
  const limits = app.get(CallLimits);
  const tokens = app.get(ApiTokens);
  app.getHttpAdapter().getInstance().addHook('onRequest', async (request) => {
    if (!isApiCall(request)) return;
    const address = networkKey(request.ip);
    limits.count('address', address);
    const text = bearerOf(request);
    if (text === null) return;
    // No session beside a token: its cookies are not read.
    delete request.headers.cookie;
    const found = await tokens.find(text, networkOf(request.ip));
    if (!found) {
      limits.count('refused', address);
      throw Problem.tokenRefused();
    }
    limits.count('token', found.token.id);
    request.byToken = found;
  });
}

/** After sessions are read: bounds what one account asks for in all its browsers. */
export function countCalls(app: NestFastifyApplication): void {
  const limits = app.get(CallLimits);
  app.getHttpAdapter().getInstance().addHook('onRequest', (request, _reply, done) => {
    const accountId = request.byToken || !isApiCall(request) ? undefined : request.session.get('signedIn')?.accountId;
    if (accountId !== undefined) limits.count('account', accountId);
    done();
  });
}
