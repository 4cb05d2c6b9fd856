import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppConfig } from '../../config/app-config.js';
import { Problem } from './problem.js';
import { pagePolicy } from './security-headers.js';

const NONCE = '__CSP_NONCE__';

/** Files whose name changes with what is in them. */
const HASHED = /-[\w-]{8}\.(?:js|css)(?:\.(?:br|gz))?$/;

/** Serves the built browser application: hashed files for a year, its page for every other address. */
export async function serveWebApp(app: NestFastifyApplication): Promise<void> {
  const { webRoot } = app.get(AppConfig);
  const page = webRoot ? join(webRoot, 'index.html') : '';
  if (!webRoot || !existsSync(page)) return;

  const html = readFileSync(page, 'utf8');
  await app.register(fastifyStatic, {
    root: webRoot,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      void reply.header('Cache-Control', HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.getHttpAdapter().getInstance().get('/*', (request, reply) => {
    if (/^\/(api|health)(\/|$)/.test(request.url) || /\.\w+$/.test(new URL(request.url, 'http://localhost').pathname)) throw Problem.notFound();
    const nonce = randomBytes(16).toString('base64');
    return reply.type('text/html; charset=utf-8').header('Content-Security-Policy', pagePolicy(nonce)).send(html.replaceAll(NONCE, nonce));
  });
}
