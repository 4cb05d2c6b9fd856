import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from './app.module.js';
import { serveApiDocument } from './api-document.js';
import { AppConfig } from './config/app-config.js';
import { assertEveryRouteIsRuled } from './platform/access/route-check.js';
import { harden } from './platform/http/harden.js';
import { keepRules } from './platform/http/kept-rules.js';
import { readBodies } from './platform/http/read-bodies.js';
import { serverOptions } from './platform/http/server-options.js';
import { LogLines } from './platform/logging/log-lines.js';
import { smallAnswers } from './platform/http/small-answers.js';
import { validationPipe } from './platform/http/validation.js';
import { serveWebApp } from './platform/http/web-app.js';

/** Builds the whole server, ready to listen or to be injected. */
export async function createApp(config: AppConfig): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter(serverOptions(config));
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config), adapter, { logger: new LogLines(() => new Date()), abortOnError: false, bodyParser: false });
  app.enableShutdownHooks([]);
  keepRules();
  app.useGlobalPipes(validationPipe());
  readBodies(app);
  await harden(app);
  smallAnswers(app);
  serveApiDocument(app);
  assertEveryRouteIsRuled(app);
  await serveWebApp(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
