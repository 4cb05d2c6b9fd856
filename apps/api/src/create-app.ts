import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { serveApiDocument } from './api-document.js';
import { AppConfig } from './config/app-config.js';
import { assertEveryRouteIsRuled } from './platform/access/route-check.js';
import { harden } from './platform/http/harden.js';
import { LogLines } from './platform/logging/log-lines.js';
import { validationPipe } from './platform/http/validation.js';
import { serveWebApp } from './platform/http/web-app.js';

/** Requests larger than this are refused, but for files. */
const BODY_LIMIT = 6 * 1024 * 1024;

/** A file of 10 MB comes as a text of a third more; a draft made from one is hardly smaller. */
const FILE_BODY_LIMIT = 15 * 1024 * 1024;
const FILE_ROUTES: ReadonlySet<string> = new Set(['/api/ladder/inspections', '/api/ladder/drafts', '/api/ladder/drafts/:draftId', '/api/people/:personId/evidence/import', '/api/people/:personId/evidence/import/preview']);

/** Builds the whole server, ready to listen or to be injected. */
export async function createApp(config: AppConfig): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    // Exactly as many hops as there are proxies: a forged header further out is not believed.
    trustProxy: (_address, hop) => hop < config.trustedProxies,
    // Under load at shutdown, connections are closed after their present request.
    forceCloseConnections: 'idle',
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config), adapter, { logger: new LogLines(() => new Date()), abortOnError: false });
  app.enableShutdownHooks([]);
  app.useGlobalPipes(validationPipe());
  app.getHttpAdapter().getInstance().addHook('onRoute', (route) => {
    if (FILE_ROUTES.has(route.url)) route.bodyLimit = FILE_BODY_LIMIT;
  });
  await harden(app);
  serveApiDocument(app);
  assertEveryRouteIsRuled(app);
  await serveWebApp(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
