import cookie from '@fastify/cookie';
import csrf from '@fastify/csrf-protection';
import session from '@fastify/session';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { AppConfig, isLoopback } from '../../config/app-config.js';
import { csrfCookieName, sessionOptions } from './browser-session.js';
import { callOrigin, countCalls } from './call-origin.js';
import { isOneClick } from './one-click.js';
import { Problem } from './problem.js';
import { securityHeaders } from './security-headers.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Security headers, cookies, sessions and the defence against forged requests. */
export async function harden(app: NestFastifyApplication): Promise<void> {
  const config = app.get(AppConfig);
  const fastify = app.getHttpAdapter().getInstance();

  const headers = securityHeaders(config.https);
  fastify.addHook('onRequest', (_request, reply, done) => {
    void reply.headers(headers);
    done();
  });
  callOrigin(app);
  await app.register(cookie);
  await app.register(session, sessionOptions(config, app.get(DataSource)));
  await app.register(csrf, {
    cookieKey: csrfCookieName(config),
    cookieOpts: { path: '/', httpOnly: true, sameSite: 'strict', secure: config.https },
    getToken: (request) => header(request, 'x-xsrf-token'),
  });
  countCalls(app);

  // Before the body is read: what is forged is not worth reading.
  fastify.addHook('preParsing', (request, reply, payload, done) => {
    // Cookies are sent along by any page that makes a browser call; a token is not.
    if (SAFE.has(request.method) || request.byToken || isOneClick(request)) return done(null, payload);
    if (!sameOrigin(config, request)) return done(forged());
    return fastify.csrfProtection(request, reply, () => done(null, payload));
  });
}

const header = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
};

const forged = (): Problem =>
  new Problem(403, 'forged_request', 'This request did not come from a page of this site. Reload the page and try again.');

/** Browsers send Origin with every writing request; a request without it is not one of our pages'. */
function sameOrigin(config: AppConfig, request: FastifyRequest): boolean {
  const origin = header(request, 'origin');
  if (origin === undefined || !URL.canParse(origin)) return false;
  if (origin === config.publicUrl.origin) return true;
  // On this computer the same server answers to localhost as well as 127.0.0.1.
  return isLoopback(config.publicUrl.hostname) && isLoopback(new URL(origin).hostname) && new URL(origin).host === request.headers.host;
}
