import type { INestApplication } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { apiMetadata } from './api-metadata.js';

/** The OpenAPI 3.1 description of every route. */
export async function apiDocument(app: INestApplication): Promise<OpenAPIObject> {
  await SwaggerModule.loadPluginMetadata(apiMetadata);
  const options = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Nextrung')
    .setDescription('Ladder, evidence, readiness and promotion packets. Errors are RFC 9457 problem documents; absent and forbidden are the same 404. A page sends the id of the person it was opened by as X-Person; where the session belongs to someone else by now, the answer is 409 `other_session`.')
    .setVersion('0.1.0')
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .addCookieAuth('nextrung', { type: 'apiKey', in: 'cookie', name: 'nextrung' }, 'session')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An access token (`nrt_…`); `x-scope` names the scope that a route needs, null where no token may call it.' }, 'token')
    .addSecurityRequirements('session')
    .addServer('/')
    .build();
  return SwaggerModule.createDocument(app, options);
}

/** Serves the description at /api/openapi.json, made on first request. */
export function serveApiDocument(app: NestFastifyApplication): void {
  let document: Promise<OpenAPIObject> | null = null;
  app.getHttpAdapter().getInstance().get('/api/openapi.json', async (_request, reply) => reply.send(await (document ??= apiDocument(app))));
}
